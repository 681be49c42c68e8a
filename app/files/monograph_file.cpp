// SPDX-License-Identifier: Apache-2.0
#include "app/files/monograph_file.hpp"

#include <array>
#include <limits>

#include "app/files/monograph_tables.hpp"
#include "app/files/read_file.hpp"
#include "app/files/sha256.hpp"
#include "core/formulary/validate.hpp"
#include "core/protocol/examples.hpp"

namespace vialwright::files {

namespace {

using namespace formulary;

const std::array<Choice<Status>, 3> statuses{
    {{"draft", Status::draft}, {"approved", Status::approved}, {"retired", Status::retired}}};

void read_head(TableReader& file, Monograph& monograph) {
    monograph.id = file.id("id");
    file.require({"revision", "status", "reviewed", "review_due"});
    monograph.revision = file.whole("revision", 1, std::numeric_limits<int>::max()).value_or(0);
    monograph.status = file.choice<Status>("status", statuses).value_or(Status::retired);
    if (const auto date = file.date("reviewed")) monograph.reviewed = *date;
    if (const auto date = file.date("review_due")) monograph.review_due = *date;
}

void read_description(TableReader& file, Monograph& monograph) {
    file.require({"product", "ingredient", "container", "source"});
    file.table("product", [&](TableReader& t) { monograph.product = read_product(t); });
    file.tables("ingredient", [&](TableReader& t) { monograph.ingredients.push_back(read_ingredient(t)); });
    file.named_tables("container", [&](const std::string& id, TableReader& t) {
        monograph.containers.push_back(read_container(id, t));
    });
    file.table("storage", [&](TableReader& t) { monograph.storage = read_storage(t); });
    file.table("bud", [&](TableReader& t) {
        monograph.bud_basis = t.required_text("basis");
        monograph.bud_src = t.texts("src");
    });
}

void read_statements(TableReader& file, Monograph& monograph) {
    const LimitUnits units(monograph.product);
    file.tables("dose", [&](TableReader& t) { monograph.doses.push_back(read_dose_rule(t, units)); });
    file.tables("contraindication",
                [&](TableReader& t) { monograph.contraindications.push_back(read_safety_rule(t)); });
    file.tables("caution", [&](TableReader& t) { monograph.cautions.push_back(read_safety_rule(t)); });
    file.tables("interaction",
                [&](TableReader& t) { monograph.interactions.push_back(read_interaction(t)); });
    file.tables("label",
                [&](TableReader& t) { monograph.label_statements.push_back(read_label_statement(t)); });
    file.tables("gap", [&](TableReader& t) { monograph.gaps.push_back(read_gap(t)); });
    file.tables("example",
                [&](TableReader& t) { monograph.examples.push_back(read_example(t, monograph.product)); });
    file.tables("source", [&](TableReader& t) { monograph.sources.push_back(read_source(t)); });
}

void report(const formulary::Faults& faults, const Node& root, FaultLog& log) {
    for (const auto& fault : faults) {
        if (fault.is_warning) log.warn(place_of(root, fault.path), fault.message);
        else log.error(place_of(root, fault.path), fault.message);
    }
}

// Rules on values are only asked of values that were all read: what a wrong key left empty would be reported twice.
std::optional<Monograph> read_root(const Node& root, FaultLog& log) {
    Monograph monograph;
    TableReader file(root, log);
    if (!file.format("monograph/1")) return std::nullopt;
    read_head(file, monograph);
    read_description(file, monograph);
    read_statements(file, monograph);
    file.refuse_unknown_keys();
    if (!log.has_error()) report(validate(monograph), root, log);
    if (!log.has_error()) report(protocol::run_examples(monograph), root, log);
    return log.has_error() ? std::nullopt : std::optional(std::move(monograph));
}

}  // namespace

Reading<Monograph> parse_monograph(std::string_view bytes, const std::string& name) {
    FaultLog log(name);
    const auto root = parse_toml(bytes, log);
    auto monograph = root ? read_root(*root, log) : std::nullopt;
    if (monograph) monograph->sha256 = sha256_hex(bytes);
    return {std::move(monograph), log.in_order()};
}

Reading<Monograph> read_monograph(const std::filesystem::path& path) {
    FaultLog log(path.string());
    const auto bytes = read_file(path, log);
    if (!bytes) return {std::nullopt, log.in_order()};
    return parse_monograph(*bytes, path.string());
}

}  // namespace vialwright::files
