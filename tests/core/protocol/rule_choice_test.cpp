// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "core/protocol/assess.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using protocol::Verdict;

namespace {
dosing::OrderText adult(std::string_view route) {
    auto order = order_of("1 g");
    order.age = "40 y";
    order.route = route;
    return order;
}
}  // namespace

TEST_CASE("the one rule that matches route and patient is chosen", "[protocol]") {
    const auto a = assess(glycine_injection(), adult("intravenous"));
    CHECK(a.rule == "usual");
    CHECK(a.verdict == Verdict::within);
}

TEST_CASE("a rule that is only chosen by name is never chosen by the program", "[protocol]") {
    auto monograph = glycine_injection();
    monograph.doses.erase(monograph.doses.begin());
    const auto a = assess(monograph, adult("intravenous"));
    CHECK(a.rule.empty());
    CHECK(a.verdict == Verdict::not_checked);
    CHECK(find(a, "dose.rule")->detail == "only by name: Stimulation test (research)");
}

TEST_CASE("two rules that match are never chosen between", "[protocol]") {
    auto monograph = glycine_injection();
    monograph.doses[1].never_default = false;
    CHECK(assess(monograph, adult("intravenous")).verdict == Verdict::not_checked);
}

TEST_CASE("a route without a rule, an unsaid route and the wrong route are not checked", "[protocol]") {
    CHECK(assess(glycine_injection(), adult("intramuscular")).verdict == Verdict::not_checked);
    CHECK(assess(glycine_injection(), adult("")).verdict == Verdict::not_checked);
    auto order = adult("intramuscular");
    order.rule = "usual";
    CHECK(assess(glycine_injection(), order).verdict == Verdict::not_checked);
}

TEST_CASE("bands are [min, max): the boundary belongs to the older band", "[protocol]") {
    auto order = adult("intravenous");
    order.age = "18 y";
    CHECK(assess(glycine_injection(), order).verdict == Verdict::within);
    order.age = "17 y 11 mo";
    CHECK(assess(glycine_injection(), order).verdict == Verdict::not_checked);
    order.age.clear();
    CHECK(assess(glycine_injection(), order).verdict == Verdict::not_checked);
}

TEST_CASE("a rule named by a person still holds only for its population", "[protocol]") {
    auto order = adult("intravenous");
    order.rule = "usual";
    order.age = "6 y";
    const auto a = assess(glycine_injection(), order);
    CHECK(a.rule == "usual");
    CHECK(a.verdict == Verdict::not_checked);
    CHECK(find(a, "dose.population.age"));
}

TEST_CASE("a draft is noted and a retired monograph stops", "[protocol]") {
    auto monograph = glycine_injection();
    CHECK(find(assess(monograph, adult("intravenous")), "monograph.status")->severity ==
          protocol::Severity::info);
    monograph.status = formulary::Status::retired;
    CHECK(assess(monograph, adult("intravenous")).verdict == Verdict::stop);
}

TEST_CASE("a gap blocks what it names, for the rule and route that it names", "[protocol]") {
    auto monograph = glycine_injection();
    monograph.gaps = {{"rate", "dose.usual.rate", "No rate.", "rate-check", {}, ""},
                      {"other", "dose.research.rate", "No other rate.", "rate-check", {}, ""},
                      {"im", "dose (intramuscular)", "No dose by this route.", "dose-check", {}, ""},
                      {"max", "dose.usual.per_dose.hard_max", "No maximum.", "nothing", {}, ""}};
    const auto a = assess(monograph, adult("intravenous"));
    CHECK(a.verdict == Verdict::caution);
    CHECK(protocol::sentence(*find(a, "gap.rate")) == "Not checked: No rate.");
    CHECK_FALSE(find(a, "gap.other"));
    CHECK_FALSE(find(a, "gap.im"));
    CHECK(find(a, "gap.max")->severity == protocol::Severity::info);
    CHECK(find(assess(monograph, adult("intramuscular")), "gap.im"));
}

TEST_CASE("how often is checked against the rule", "[protocol]") {
    auto monograph = glycine_injection();
    auto order = adult("intravenous");
    monograph.doses[0].min_doses_per_day = 2;
    CHECK(assess(monograph, order).verdict == Verdict::not_checked);
    order.per_day = "1";
    CHECK(assess(monograph, order).verdict == Verdict::caution);
    order.per_day = "2";
    CHECK(assess(monograph, order).verdict == Verdict::within);
    order.per_day.clear();
    order.every = "12 h";
    CHECK(assess(monograph, order).verdict == Verdict::within);
    monograph.doses[0].min_interval = age("24 h");
    CHECK(assess(monograph, order).verdict == Verdict::stop);
}

TEST_CASE("osmolarity is judged for a peripheral vein, and unknown osmolarity blocks", "[protocol]") {
    auto monograph = glycine_injection();
    const auto limit = [](int mosm_per_liter) {
        const auto unit = *units::Unit::of("mOsm/L", units::dimension_of<units::Osmolarity>);
        return formulary::Bound{units::Shown(unit.times(mosm_per_liter), unit)};
    };
    monograph.doses[0].osmolarity.peripheral_soft_max = limit(600);
    monograph.doses[0].osmolarity.peripheral_hard_max = limit(900);
    CHECK(assess(monograph, adult("intravenous")).verdict == Verdict::caution);
    monograph.doses[0].osmolarity.peripheral_hard_max = limit(650);
    CHECK(assess(monograph, adult("intravenous")).verdict == Verdict::stop);
    auto diluted = adult("intravenous");
    diluted.in_volume = "100 mL";
    CHECK(assess(monograph, diluted).verdict == Verdict::within);
    monograph.ingredients[0].molar_mass.reset();
    CHECK(assess(monograph, adult("intravenous")).verdict == Verdict::not_checked);
}
