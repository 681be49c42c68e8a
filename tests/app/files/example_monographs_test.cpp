// SPDX-License-Identifier: Apache-2.0
// data/examples: each file loads without a warning that is not meant (its worked examples are run on the way), says that
// it is an example, and names for every number a source that was read, with its address. Together they use every kind of
// amount, basis and limit.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>

#include <catch2/catch.hpp>

#include "app/files/monograph_file.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::formulary;
namespace fs = std::filesystem;

const fs::path folder = fs::path(VIALWRIGHT_SOURCE_DIR) / "data" / "examples";
constexpr std::string_view licence = "# SPDX-License-Identifier: Apache-2.0";
constexpr std::string_view mark = "# EXAMPLE, not for clinical use without review.";

std::vector<fs::path> example_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::string told(const files::Faults& faults) {
    std::string all;
    for (const auto& fault : faults) all += files::to_text(fault) + "\n";
    return all;
}

// Those that load: one that does not fails a case of its own.
const std::vector<Monograph>& examples() {
    static const auto all = [] {
        std::vector<Monograph> monographs;
        for (const auto& file : example_files())
            if (auto reading = files::read_monograph(file); reading.value)
                monographs.push_back(std::move(*reading.value));
        return monographs;
    }();
    return all;
}

bool was_read(const Source& source) {
    const bool has_address = source.note.starts_with("https://") || source.note.starts_with("http://");
    return source.basis == "verified" && has_address &&
           source.note.find(" ; read there: ") != std::string::npos && source.title.size() > 5;
}

// What has no source that was read, in words; "" if all of them are good.
std::string bad_source(const Monograph& monograph, const SourceIds& ids) {
    if (ids.empty()) return "no source";
    for (const auto& id : ids) {
        const Source* source = monograph.source(id);
        if (!source) return "there is no source " + id;
        if (!was_read(*source)) return id + " was not read, or has no address";
    }
    return "";
}

std::array<const Limits*, 8> sections_of(const DoseRule& rule) {
    return {&rule.per_dose, &rule.per_day,       &rule.per_course, &rule.lifetime,
            &rule.rate,     &rule.concentration, &rule.volume,     &rule.volume_per_site};
}

// The sources of a rule's sections: their own, or the rule's.
std::vector<SourceIds> number_sources(const DoseRule& rule) {
    std::vector<SourceIds> all{rule.src};
    const auto add = [&](const SourceIds& own) { all.push_back(own.empty() ? rule.src : own); };
    for (const Limits* section : sections_of(rule)) add(section->src);
    add(rule.duration.src);
    add(rule.osmolarity.src);
    return all;
}

// What the loader finds suspicious and is meant, with the reason why.
struct Meant {
    std::string_view file, warning, reason;
};
constexpr std::array meant{
    Meant{"lidocaine-injection", "nobody of age 10 years to under 18 years is covered", "gap ten-to-18"},
    Meant{"lidocaine-epinephrine-injection", "nobody of age 10 years to under 18 years is covered",
          "gap ten-to-18"},
    Meant{"losartan-suspension", "nobody of age 17 years to under 18 years is covered", "gap 17-years"},
};

bool is_meant(const std::string& file, const files::Fault& fault) {
    return fault.is_warning && std::ranges::any_of(meant, [&](const Meant& m) {
               return m.file == file && fault.message.starts_with(m.warning);
           });
}

template <class Rules> void check_statements(const Monograph& monograph, const Rules& rules) {
    for (const auto& rule : rules) {
        INFO(rule.id);
        CHECK(bad_source(monograph, rule.src).empty());
    }
}

template <class Predicate> bool any_rule(const Predicate& predicate) {
    return std::ranges::any_of(examples(),
                               [&](const Monograph& m) { return std::ranges::any_of(m.doses, predicate); });
}

template <class Predicate> bool any_section(const Predicate& predicate) {
    return any_rule([&](const DoseRule& rule) {
        return std::ranges::any_of(sections_of(rule),
                                   [&](const Limits* limits) { return predicate(*limits); });
    });
}

bool has_exclusive(const Limits& limits) {
    for (const auto* bound : {&limits.usual_min, &limits.usual_max, &limits.hard_min, &limits.hard_max,
                              &limits.cap, &limits.floor})
        if (*bound && !(*bound)->inclusive) return true;
    return false;
}

}  // namespace

TEST_CASE("there are at least 25 example monographs, and nothing else lies beside them") {
    CHECK(example_files().size() >= 25);
    for (const auto& file : example_files()) {
        INFO(file);
        CHECK(fs::is_regular_file(file));
        CHECK(file.extension() == ".toml");
    }
}

TEST_CASE("every example monograph loads without a warning that is not meant, named after its product") {
    std::size_t warnings = 0;
    for (const auto& file : example_files()) {
        INFO(file);
        const auto reading = files::read_monograph(file);
        files::Faults unexpected = reading.faults;
        warnings +=
            std::erase_if(unexpected, [&](const auto& fault) { return is_meant(file.stem(), fault); });
        CHECK(told(unexpected).empty());
        REQUIRE(reading.value);
        CHECK(reading.value->id == file.stem());
    }
    CHECK(warnings == meant.size());
}

TEST_CASE(
    "every example monograph says in its second line that it is one, and stays a draft that is not "
    "released") {
    for (const auto& file : example_files()) {
        INFO(file);
        std::ifstream stream(file);
        std::string first, second;
        std::getline(stream, first);
        std::getline(stream, second);
        CHECK(first == licence);
        CHECK(second == mark);
    }
    for (const auto& monograph : examples()) {
        INFO(monograph.id);
        CHECK(monograph.status == Status::draft);
        const auto blocks_release = [](const Gap& gap) {
            return gap.id == "example" && gap.blocks == "release";
        };
        CHECK(std::ranges::any_of(monograph.gaps, blocks_release));
        CHECK(monograph.product.ndc.empty());  // not a product that can be bought under this name
    }
}

TEST_CASE("no example monograph shares its id with a shipped one") {
    for (const auto& file : example_files())
        CHECK_FALSE(fs::exists(folder.parent_path() / "formulary" / file.filename()));
}

TEST_CASE("every number of an example monograph names a source that was read, with its address") {
    for (const auto& monograph : examples()) {
        INFO(monograph.id);
        for (const auto& source : monograph.sources) {
            INFO(source.id);
            CHECK(was_read(source));
        }
        for (const auto& ingredient : monograph.ingredients)
            CHECK(bad_source(monograph, ingredient.src).empty());
        for (const auto& rule : monograph.doses) {
            INFO(rule.id);
            CHECK(rule.source_text.size() > 5);
            for (const auto& ids : number_sources(rule)) CHECK(bad_source(monograph, ids).empty());
        }
        check_statements(monograph, monograph.contraindications);
        check_statements(monograph, monograph.cautions);
        check_statements(monograph, monograph.interactions);
        check_statements(monograph, monograph.label_statements);
        if (monograph.storage) CHECK(bad_source(monograph, monograph.storage->src).empty());
    }
}

TEST_CASE("every example monograph works out a dose that is right and one that is refused or questioned") {
    for (const auto& monograph : examples()) {
        INFO(monograph.id);
        const auto is = [](std::string_view verdict) {
            return [verdict](const Example& example) { return example.verdict == verdict; };
        };
        CHECK(std::ranges::any_of(monograph.examples, is("ok")));
        CHECK((std::ranges::any_of(monograph.examples, is("soft")) ||
               std::ranges::any_of(monograph.examples, is("hard"))));
    }
}

TEST_CASE("a source without an address, from memory, or unknown does not count as read") {
    Monograph monograph;
    monograph.sources = {{"good", "A label of some drug", "label",
                          "https://example.org/label ; read there: 5 mg/kg", "verified"},
                         {"memory", "A label of some drug", "label",
                          "https://example.org/label ; read there: 5 mg/kg", "memory"},
                         {"bare", "A label of some drug", "label", "5 mg/kg", "verified"}};
    CHECK(bad_source(monograph, {"good"}).empty());
    CHECK_FALSE(bad_source(monograph, {"good", "memory"}).empty());
    CHECK_FALSE(bad_source(monograph, {"bare"}).empty());
    CHECK_FALSE(bad_source(monograph, {"missing"}).empty());
    CHECK_FALSE(bad_source(monograph, {}).empty());
}

TEST_CASE("the example monographs dose in every kind of amount and measure in more than millilitres") {
    std::set<std::string> amounts;
    std::set<std::string> products;
    for (const auto& monograph : examples())
        for (const auto& strength : monograph.product.strengths) {
            amounts.insert(strength.amount_unit.dimension().in_words());
            products.insert(strength.product_unit.dimension().in_words());
        }
    CAPTURE(amounts, products);
    CHECK(amounts.size() == 6);  // mass, mmol, mEq, units, mOsm, kcal
    CHECK(products.size() >= 2);
}

TEST_CASE("the example monographs use every basis, every section and every kind of limit") {
    for (const Basis basis : {Basis::fixed, Basis::actual_weight, Basis::ideal_weight, Basis::adjusted_weight,
                              Basis::lean_weight, Basis::body_surface}) {
        CAPTURE(static_cast<int>(basis));
        CHECK(any_rule([&](const DoseRule& rule) { return rule.basis == basis; }));
    }
    for (std::size_t section = 0; section < sections_of(DoseRule{}).size(); ++section) {
        CAPTURE(section);
        CHECK(any_rule([&](const DoseRule& rule) { return sections_of(rule)[section]->says_something(); }));
    }
    CHECK(any_rule([](const DoseRule& rule) { return rule.duration.min && rule.duration.max; }));
    CHECK(any_rule([](const DoseRule& rule) { return rule.osmolarity.peripheral_soft_max.has_value(); }));
    CHECK(any_section([](const Limits& limits) { return limits.hard_min.has_value(); }));
    CHECK(any_section([](const Limits& limits) { return limits.hard_max.has_value(); }));
    CHECK(any_section([](const Limits& limits) { return limits.cap.has_value(); }));
    CHECK(any_section([](const Limits& limits) { return limits.floor.has_value(); }));
    CHECK(any_section([](const Limits& limits) { return limits.typical.has_value(); }));
    CHECK(any_section([](const Limits& limits) { return limits.tolerance_percent.has_value(); }));
    CHECK(any_section(has_exclusive));
}

TEST_CASE("the example monographs use every kind of population and schedule") {
    CHECK(any_rule([](const DoseRule& rule) { return rule.population.age_min && rule.population.age_max; }));
    CHECK(any_rule(
        [](const DoseRule& rule) { return rule.population.weight_min && rule.population.weight_max; }));
    CHECK(any_rule([](const DoseRule& rule) { return rule.population.sex.has_value(); }));
    CHECK(any_rule([](const DoseRule& rule) { return !rule.required.empty(); }));
    CHECK(any_rule([](const DoseRule& rule) { return rule.never_default; }));
    CHECK(any_rule([](const DoseRule& rule) { return rule.doses_per_day.has_value(); }));
    CHECK(any_rule([](const DoseRule& rule) { return rule.min_doses_per_day && rule.max_doses_per_day; }));
    CHECK(any_rule([](const DoseRule& rule) { return rule.max_doses.has_value(); }));
    CHECK(any_rule([](const DoseRule& rule) { return rule.min_interval.has_value(); }));
    for (const auto purpose : {"loading", "maintenance", "prophylaxis"}) {
        CAPTURE(purpose);
        CHECK(any_rule([&](const DoseRule& rule) { return rule.purpose == purpose; }));
    }
}
