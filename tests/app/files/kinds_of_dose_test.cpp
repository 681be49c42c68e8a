// SPDX-License-Identifier: Apache-2.0
// Every kind of amount and of product that can be dosed, from the file to the verdict: limits and orders in one unit, and
// the same order in another.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "app/files/monograph_file.hpp"
#include "core/protocol/assess.hpp"

using namespace vialwright;
using protocol::Verdict;

namespace {

constexpr std::string_view text = R"toml(format = "monograph/1"
id = "kind"
revision = 1
status = "approved"
reviewed = 2026-01-31
review_due = 2027-01-31
[product]
name = "Kind"
dosage_form = "any"
strength = "{}"
container = "pack"
routes = ["oral"]
sterile = false
rx_only = true
compounded = "503A"
[[ingredient]]
name = "Kind"
role = "active"
amount = "{}"
src = ["page"]
[container.pack]
kind = "bottle"
[[dose]]
id = "rule"
title = "Rule"
purpose = "any"
substance = "Kind"
route = "oral"
basis = "actual-weight"
population = {{}}
src = ["page"]
source_text = "As it says."
  [dose.{}]
  hard_max = "{}"
[[source]]
id = "page"
title = "Page"
kind = "vendor"
basis = "verified"
)toml";

struct Row {
    const char *strength, *section, *most;
    const char *met, *met_too, *broken;  // orders: exactly at the limit, the same in another unit, above it
    const char* product;                 // of the order at the limit
};

formulary::Monograph monograph(const Row& row) {
    auto reading = files::parse_monograph(
        fmt::format(fmt::runtime(text), row.strength, row.strength, row.section, row.most), "kind.toml");
    for (const auto& fault : reading.faults) UNSCOPED_INFO(files::to_text(fault));
    REQUIRE(reading.value);
    return *std::move(reading.value);
}

protocol::Assessment give(const formulary::Monograph& product, std::string_view dose) {
    static const formulary::Reference nothing;
    dosing::OrderText order;
    order.dose = dose;
    order.weight = "20 kg";
    order.per_day = "2";
    order.over = "2 h";
    order.no_conditions = true;
    const auto read = dosing::read_order(order, product, nothing);
    if (!read) FAIL(read.error()[0].field + ": " + read.error()[0].message);
    return protocol::assess(product, *read, nothing);
}

}  // namespace

TEST_CASE("every kind of amount is limited, ordered and measured") {
    const auto row = GENERATE(values<Row>({
        {"50 mg/mL", "per_dose", "250 mg", "250 mg", "0.25 g", "250.1 mg", "5 mL"},
        {"50 mcg/mL", "per_dose", "5 mcg/kg", "100 mcg", "0.1 mg", "0.1001 mg", "2 mL"},
        {"0.5 g/mL", "per_dose", "1.5 g", "1.5 g", "1,500 mg", "1.51 g", "3 mL"},
        {"2 mmol/mL", "per_dose", "0.5 mmol/kg", "10 mmol", "0.01 mol", "10.1 mmol", "5 mL"},
        {"2 mEq/mL", "per_day", "2 mEq/kg/day", "20 mEq", "1 mEq/kg", "20.1 mEq", "10 mL"},
        {"1,000 units/mL", "per_dose", "100 units/kg", "2,000 units", "100 units/kg", "2,001 units", "2 mL"},
        {"4 mOsm/mL", "per_dose", "20 mOsm", "20 mOsm", "1 mOsm/kg", "21 mOsm", "5 mL"},
        {"2 kcal/mL", "per_day", "50 kcal/kg/day", "500 kcal", "25 kcal/kg", "501 kcal", "250 mL"},
        {"500 mg/tablet", "per_dose", "1 g", "2 tablets", "1 g", "3 tablets", "2 tablets"},
        {"250 mg/capsule", "volume", "2 capsules", "2 capsules", "500 mg", "501 mg", "2 capsules"},
        {"20 mg/mL", "volume", "15 mL", "15 mL", "300 mg", "15.1 mL", "15 mL"},
        {"20 mg/mL", "volume", "0.5 mL/kg", "10 mL", "200 mg", "0.51 mL/kg", "10 mL"},
        {"10 mg/g", "volume", "5 g", "50 mg", "0.05 g", "51 mg", "5 g"},
        {"2 mg/mL", "rate", "5 mcg/kg/min", "12 mg", "6 mg/h", "12.1 mg", "6 mL"},
    }));
    CAPTURE(row.strength, row.section, row.most);
    const auto product = monograph(row);
    const auto met = give(product, row.met);
    for (const auto& finding : met.findings) UNSCOPED_INFO(protocol::sentence(finding));
    CHECK(met.verdict == Verdict::within);
    CHECK(units::to_text(met.volume->exact) == row.product);
    const auto met_too = give(product, row.met_too);
    CHECK(met_too.verdict == Verdict::within);
    CHECK(met_too.volume->exact.quantity == met.volume->exact.quantity);
    CHECK(give(product, row.broken).verdict == Verdict::stop);
}
