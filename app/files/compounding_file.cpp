// SPDX-License-Identifier: Apache-2.0
#include "app/files/compounding_file.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/files/read_file.hpp"
#include "app/files/table_reader.hpp"

namespace vialwright::files {

namespace {

using namespace compounding;
using numbers::Exact;
using units::Volume;

const std::array<Choice<std::string>, 2> bases{{{"verified", "verified"}, {"memory", "memory"}}};

template <class Item> void read_origin(TableReader& table, Item& item) {
    table.require({"basis"});
    item.basis = table.choice<std::string>("basis", bases).value_or("");
    item.source = table.required_text("source");
}

template <class Item> void read_names(TableReader& table, Item& item, const std::vector<Item>& before) {
    item.id = table.id("id");
    item.name = table.required_text("name");
    item.synonyms = table.texts("synonyms");
    read_origin(table, item);
    if (!item.id.empty() && std::ranges::find(before, item.id, &Item::id) != before.end())
        table.fault("id", fmt::format("\"{}\" stands here a second time: ids are unique", item.id));
}

std::optional<Exact> positive_number(TableReader& table, std::string_view key) {
    auto number = table.number(key);
    if (number && !number->is_positive()) {
        table.fault(key, "this must be more than zero");
        return std::nullopt;
    }
    return number;
}

template <class Q> Q positive(TableReader& table, std::string_view key) {
    table.require({key});
    const auto quantity = table.quantity<Q>(key);
    if (quantity && !quantity->value().is_positive()) table.fault(key, "this must be more than zero");
    return quantity.value_or(units::make<Q>(0));
}

TonicAgent read_agent(TableReader& table, const std::vector<TonicAgent>& before) {
    TonicAgent agent;
    read_names(table, agent, before);
    agent.e_value = positive_number(table, "e_value");
    agent.freezing_depression = positive_number(table, "freezing_point_depression");
    if (!table.has("e_value") && !table.has("freezing_point_depression"))
        table.fault("e_value", "give the E-value, the freezing point depression, or both");
    return agent;
}

Exact percent(TableReader& table, std::string_view key) {
    table.require({key});
    return positive_number(table, key).value_or(0) / 100;
}

void read_overfill(TableReader& file, CompoundingReference& reference) {
    Overfill overfill;
    read_origin(file, overfill);
    file.require({"size", "large"});
    file.tables("size", [&](TableReader& table) {
        const OverfillSize size{positive<Volume>(table, "labeled"), positive<Volume>(table, "mobile"),
                                positive<Volume>(table, "viscous")};
        if (!overfill.sizes.empty() && size.labeled <= overfill.sizes.back().labeled)
            table.fault("labeled", "the sizes go from small to large");
        overfill.sizes.push_back(size);
    });
    file.table("large", [&](TableReader& table) {
        overfill.large = positive<Volume>(table, "labeled");
        overfill.mobile_fraction = percent(table, "mobile_percent");
        overfill.viscous_fraction = percent(table, "viscous_percent");
        if (!overfill.sizes.empty() && overfill.large <= overfill.sizes.back().labeled)
            table.fault("labeled", "this is the largest size of all");
    });
    if (reference.overfill) file.fault("format", "there is a table of excess volumes already");
    reference.overfill = std::move(overfill);
}

LiquidDensity read_liquid(TableReader& table, const std::vector<LiquidDensity>& before) {
    LiquidDensity liquid;
    read_names(table, liquid, before);
    liquid.density = positive<units::Density>(table, "density");
    return liquid;
}

}  // namespace

bool parse_compounding(std::string_view bytes, CompoundingReference& reference, FaultLog& log) {
    const auto root = parse_toml(bytes, log);
    if (!root) return false;
    const Node* format = root->find("format");
    const std::string kind = format ? format->text : "";
    TableReader file(*root, log);
    if (kind == "tonicity/1" && file.format(kind))
        file.tables("agent", [&](TableReader& table) {
            reference.tonic_agents.push_back(read_agent(table, reference.tonic_agents));
        });
    else if (kind == "overfill/1" && file.format(kind)) read_overfill(file, reference);
    else if (kind == "densities/1" && file.format(kind))
        file.tables("liquid", [&](TableReader& table) {
            reference.densities.push_back(read_liquid(table, reference.densities));
        });
    else
        file.fault("format",
                   "this is no data of the compounding calculations: its first line must be format = "
                   "\"tonicity/1\", \"overfill/1\" or \"densities/1\"");
    if (!log.has_error()) file.refuse_unknown_keys();
    return !log.has_error();
}

Reading<CompoundingReference> read_compounding(const std::filesystem::path& folder) {
    Reading<CompoundingReference> reading;
    CompoundingReference reference;
    for (const char* name : {"tonicity.toml", "overfill.toml", "densities.toml"}) {
        FaultLog log((folder / name).string());
        if (const auto bytes = read_file(folder / name, log)) parse_compounding(*bytes, reference, log);
        const Faults faults = log.in_order();
        reading.faults.insert(reading.faults.end(), faults.begin(), faults.end());
    }
    if (!has_error(reading.faults)) reading.value = std::move(reference);
    return reading;
}

}  // namespace vialwright::files
