// SPDX-License-Identifier: Apache-2.0
#include "app/files/reference_file.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/files/growth_file.hpp"
#include "app/files/monograph_tables.hpp"
#include "app/files/read_file.hpp"
#include "app/files/table_reader.hpp"
#include "core/text/names.hpp"

namespace vialwright::files {

namespace {

using namespace formulary;
using units::dimension_of;

const std::array<Choice<std::string>, 2> bases{{{"verified", "verified"}, {"memory", "memory"}}};

// What every entry has.
template <class Item> void read_common(TableReader& table, Item& item, const std::vector<Item>& before) {
    item.id = table.id("id");
    item.name = table.required_text("name");
    table.require({"basis"});
    item.basis = table.choice<std::string>("basis", bases).value_or("");
    item.source = table.required_text("source");
    if (!item.id.empty() && std::ranges::find(before, item.id, &Item::id) != before.end())
        table.fault("id", fmt::format("\"{}\" stands here a second time: ids are unique", item.id));
}

void must_be_positive(TableReader& table, std::string_view key, const std::optional<units::Shown>& value) {
    if (value && !value->quantity.value().is_positive()) table.fault(key, "this must be more than zero");
}

Device read_device(TableReader& table, const std::vector<Device>& before) {
    static const std::array kinds{dimension_of<units::Volume>, dimension_of<units::ProductMass>};
    Device device;
    read_common(table, device, before);
    table.require({"capacity", "graduation"});
    const auto capacity = table.quantity("capacity", kinds);
    const auto graduation = table.quantity("graduation", kinds);
    device.least = table.quantity("least", kinds);
    device.default_choice = table.flag("default_choice").value_or(false);
    must_be_positive(table, "capacity", capacity);
    must_be_positive(table, "graduation", graduation);
    must_be_positive(table, "least", device.least);
    if (capacity) device.capacity = *capacity;
    if (graduation) device.graduation = *graduation;
    const auto fits_in = [&](std::string_view key, const std::optional<units::Shown>& part) {
        if (!part || !capacity) return;
        if (!part->quantity.dimension().fits(capacity->quantity.dimension()))
            table.fault(key, "capacity, graduation and least are all volumes, or all masses");
        else if (part->quantity > capacity->quantity) table.fault(key, "this is more than the device holds");
    };
    fits_in("graduation", graduation);
    fits_in("least", device.least);
    return device;
}

// F24: concentration / molar mass × particles.
units::Osmolarity read_solute(TableReader& table) {
    static_cast<void>(table.required_text("name"));
    table.require({"amount", "molar_mass", "particles"});
    const auto amount = table.quantity<units::Concentration<units::Milligram>>("amount");
    const auto molar_mass = table.quantity<units::MolarMass>("molar_mass");
    const auto particles = table.number("particles");
    if (molar_mass && !molar_mass->value().is_positive()) {
        table.fault("molar_mass", "this must be more than zero");
    } else if (particles && particles->is_negative()) {
        table.fault("particles", "this cannot be negative");
    } else if (amount && molar_mass && particles) {
        return *amount / *molar_mass * units::make<units::OsmoticCount>(*particles);
    }
    return units::make<units::Osmolarity>(0);
}

Diluent read_diluent(TableReader& table, const std::vector<Diluent>& before) {
    Diluent diluent;
    read_common(table, diluent, before);
    diluent.synonyms = table.texts("synonyms");
    diluent.osmolarity = units::make<units::Osmolarity>(0);
    table.require({"solute"});  // solute = [] says that there is none, as in water
    table.tables("solute", [&](TableReader& inner) { diluent.osmolarity += read_solute(inner); });
    return diluent;
}

DrugClass read_drug_class(TableReader& table, const std::vector<DrugClass>& before) {
    DrugClass drug_class;
    read_common(table, drug_class, before);
    drug_class.members = table.texts("members");
    if (drug_class.members.empty()) table.fault("members", "a class without members answers nothing");
    for (const std::string& member : drug_class.members)
        if (text::folded(member) != member)
            table.fault("members",
                        fmt::format("\"{}\": write drug names in lower case, without outer blanks", member));
    return drug_class;
}

// The rules of an excipient carry their own sources.
Excipient read_excipient(TableReader& table, const std::vector<Excipient>& before) {
    Excipient excipient;
    excipient.id = table.id("id");
    excipient.name = table.required_text("name");
    excipient.synonyms = table.texts("synonyms");
    if (!excipient.id.empty() && std::ranges::find(before, excipient.id, &Excipient::id) != before.end())
        table.fault("id", fmt::format("\"{}\" stands here a second time: ids are unique", excipient.id));
    table.require({"rule"});
    table.tables("rule", [&](TableReader& inner) {
        Excipient::Rule rule;
        rule.safety = read_safety_rule(inner);
        inner.require({"basis"});
        rule.basis = inner.choice<std::string>("basis", bases).value_or("");
        rule.source = inner.required_text("source");
        const auto& safety = rule.safety;
        if (!safety.ask.empty() || !safety.labs.empty() || !safety.src.empty())
            inner.fault("id", "a rule of an excipient has match_allergy or when, and its source as text");
        else if (safety.match_allergy.empty() && !safety.when.says_something)
            inner.fault("id", "nothing can answer this: write match_allergy, or whom it concerns as when");
        excipient.rules.push_back(std::move(rule));
    });
    return excipient;
}

}  // namespace

bool parse_reference(std::string_view bytes, Reference& reference, FaultLog& log) {
    const auto root = parse_toml(bytes, log);
    if (!root) return false;
    const Node* format = root->find("format");
    const std::string kind = format ? format->text : "";
    TableReader file(*root, log);
    if (kind == "devices/1" && file.format(kind))
        file.tables("device",
                    [&](TableReader& t) { reference.devices.push_back(read_device(t, reference.devices)); });
    else if (kind == "diluents/1" && file.format(kind))
        file.tables("diluent", [&](TableReader& t) {
            reference.diluents.push_back(read_diluent(t, reference.diluents));
        });
    else if (kind == "drug-classes/1" && file.format(kind))
        file.tables("drug_class", [&](TableReader& t) {
            reference.drug_classes.push_back(read_drug_class(t, reference.drug_classes));
        });
    else if (kind == "excipients/1" && file.format(kind))
        file.tables("excipient", [&](TableReader& t) {
            reference.excipients.push_back(read_excipient(t, reference.excipients));
        });
    else if (kind == "growth/1" && file.format(kind))
        file.tables("growth", [&](TableReader& t) { read_growth_table(t, reference.growth); });
    else
        file.fault(
            "format",
            "this is no reference data: its first line must be format = \"devices/1\", \"diluents/1\", "
            "\"drug-classes/1\", \"excipients/1\" or \"growth/1\"");
    if (!log.has_error()) file.refuse_unknown_keys();
    return !log.has_error();
}

Reading<Reference> read_reference(const std::filesystem::path& folder) {
    Reading<Reference> reading;
    Reference reference;
    for (const char* name :
         {"devices.toml", "diluents.toml", "drug-classes.toml", "excipients.toml", "growth.toml"}) {
        FaultLog log((folder / name).string());
        if (const auto bytes = read_file(folder / name, log)) parse_reference(*bytes, reference, log);
        const Faults faults = log.in_order();
        reading.faults.insert(reading.faults.end(), faults.begin(), faults.end());
    }
    if (!has_error(reading.faults)) reading.value = std::move(reference);
    return reading;
}

}  // namespace vialwright::files
