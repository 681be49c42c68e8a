// SPDX-License-Identifier: Apache-2.0
// Laws that hold for every order and every rule: what units an input is written in changes nothing, more of a dose is never
// less of a risk, and nothing that is missing is ever within the limits.
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include "core/numbers/decimal_text.hpp"
#include "core/units/parse.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using formulary::Severity;
using numbers::Exact;
using protocol::Direction;
using protocol::Verdict;

namespace {

std::string decimal(const Exact& value) { return numbers::machine_decimal(value, 18); }

formulary::Bound some_bound(int least, int most, const char* unit) {
    return bound(fmt::format("{} {}", *rc::gen::inRange(least, most), unit), *rc::gen::arbitrary<bool>());
}

void maybe(std::optional<formulary::Bound>& into, int least, int most, const char* unit) {
    if (*rc::gen::arbitrary<bool>()) into = some_bound(least, most, unit);
}

// Any limits at all, also ones that contradict each other: 10 mg/mL, by actual weight.
formulary::Monograph some_product() {
    auto monograph = plain_product();
    auto& rule = monograph.doses[0];
    maybe(rule.per_dose.usual_min, 1, 10, "mg/kg");
    maybe(rule.per_dose.usual_max, 5, 30, "mg/kg");
    maybe(rule.per_dose.hard_max, 5, 60, "mg/kg");
    maybe(rule.per_dose.hard_min, 1, 200, "mg");
    maybe(rule.per_dose.cap, 50, 2000, "mg");
    maybe(rule.per_dose.floor, 1, 200, "mg");
    maybe(rule.per_day.usual_max, 10, 90, "mg/kg/day");
    maybe(rule.per_day.hard_max, 200, 4000, "mg/day");
    maybe(rule.per_course.hard_max, 1000, 20000, "mg");
    maybe(rule.lifetime.usual_max, 1000, 20000, "mg");
    maybe(rule.rate.hard_max, 1, 20, "mg/kg/h");
    maybe(rule.concentration.hard_max, 1, 10, "mg/mL");
    if (*rc::gen::arbitrary<bool>())
        rule.volume.usual_max = formulary::Bound{volume(fmt::format("{} mL", *rc::gen::inRange(1, 200)))};
    return monograph;
}

struct Inputs {
    Exact dose, weight;  // mg/kg, kg
    int per_day, days, before, minutes, milliliters;
};

Inputs some_inputs() {
    return {Exact::ratio(*rc::gen::inRange(1, 4000), 100),
            Exact::ratio(*rc::gen::inRange(5, 1500), 10),
            *rc::gen::inRange(1, 7),
            *rc::gen::inRange(1, 15),
            *rc::gen::inRange(0, 9000),
            *rc::gen::inRange(1, 240),
            *rc::gen::inRange(100, 2000)};
}

dosing::OrderText usual_units(const Inputs& in) {
    auto order = order_of(decimal(in.dose) + " mg/kg");
    order.weight = decimal(in.weight) + " kg";
    order.per_day = std::to_string(in.per_day);
    order.days = std::to_string(in.days);
    order.given_before = std::to_string(in.before) + " mg";
    order.over = std::to_string(in.minutes) + " min";
    order.in_volume = std::to_string(in.milliliters) + " mL";
    return order;
}

dosing::OrderText other_units(const Inputs& in) {
    auto order = order_of(decimal(in.dose * in.weight / 1000) + " g");
    order.weight = decimal(in.weight * 1000) + " g";
    order.every = "";
    order.per_day = std::to_string(in.per_day);
    order.days = std::to_string(in.days);
    order.given_before = decimal(Exact(in.before) * 1000) + " mcg";
    order.over = decimal(Exact(in.minutes) * 60) + " s";
    order.in_volume = decimal(Exact::ratio(in.milliliters, 1000)) + " L";
    return order;
}

std::set<std::string> rules_of(const protocol::Assessment& assessment) {
    std::set<std::string> rules;
    for (const auto& finding : assessment.findings) rules.insert(finding.rule);
    return rules;
}

int worst(const protocol::Assessment& assessment, Direction direction) {
    int severity = -1;
    for (const auto& finding : assessment.findings)
        if (finding.direction == direction) severity = std::max(severity, static_cast<int>(finding.severity));
    return severity;
}

}  // namespace

TEST_CASE("the units that an order is written in change neither verdict nor findings", "[protocol]") {
    rc::prop("in mg/kg, kg, min and mL as in g, g, s and L", [] {
        const auto monograph = some_product();
        const Inputs in = some_inputs();
        const auto one = assess(monograph, usual_units(in));
        const auto other = assess(monograph, other_units(in));
        RC_ASSERT(one.verdict == other.verdict);
        RC_ASSERT(rules_of(one) == rules_of(other));
        RC_ASSERT(one.volume->exact.quantity == other.volume->exact.quantity);
        RC_ASSERT(one.volume->measured.quantity == other.volume->measured.quantity);
    });
}

TEST_CASE("more of a dose is never judged less high, nor more low", "[protocol]") {
    rc::prop("whatever the limits", [] {
        const auto monograph = some_product();
        Inputs less = some_inputs();
        Inputs more = less;
        more.dose = less.dose * Exact::ratio(*rc::gen::inRange(100, 300), 100);
        const auto low = assess(monograph, usual_units(less));
        const auto high = assess(monograph, usual_units(more));
        RC_ASSERT(worst(low, Direction::over) <= worst(high, Direction::over));
        RC_ASSERT(worst(low, Direction::under) >= worst(high, Direction::under));
    });
}

TEST_CASE("where no dose is feasible none is within, and where one is told to be none is", "[protocol]") {
    rc::prop("of 1, 2, 5, 10 ... mg/kg", [] {
        const auto monograph = some_product();
        Inputs in = some_inputs();
        const bool infeasible = find(assess(monograph, usual_units(in)), "dose.limits.conflict");
        if (!infeasible) return;
        in.dose = Exact::ratio(*rc::gen::inRange(1, 6000), 100);
        const auto a = assess(monograph, usual_units(in));
        RC_ASSERT(a.verdict != Verdict::within);
    });
}

TEST_CASE("an order from which anything that is needed is missing is never within", "[protocol]") {
    auto monograph = plain_product();
    auto& rule = monograph.doses[0];
    const auto read = [](std::string_view text, const units::Dimension& kind) {
        const auto parsed = units::parse_one_of(text, {&kind, 1});
        return units::Shown(parsed->quantity, parsed->unit);
    };
    rule.population.age_min = age("18 year");
    rule.population.surface_min = read("1 m2", units::dimension_of<units::BodySurface>);
    rule.population.clearance_min = read("30 mL/min", units::dimension_of<units::InfusionRate>);
    rule.population.sex = patient::Sex::female;
    rule.per_dose.hard_max = bound("10 mg/kg");
    rule.per_day.hard_max = bound("40 mg/kg/day");
    rule.per_course.hard_max = bound("300 mg/kg");
    rule.lifetime.hard_max = bound("3 g/kg");
    rule.rate.hard_max = bound("20 mg/kg/h");
    rule.concentration.hard_max = bound("5 mg/mL");
    rule.max_days = 10;
    rule.max_interval = age("12 h");
    rule.duration.min = formulary::Bound{age("30 min")};
    rule.required = {"approval"};
    auto potassium = formulary::SafetyRule{
        "potassium", "Too much potassium", Severity::hard, "", {}, {{"potassium", {}, {}, "ask"}}, {}};
    potassium.labs[0].above = read("5 mmol/L", units::dimension_of<units::Concentration<units::Millimole>>);
    monograph.contraindications = {potassium};

    dosing::OrderText order = order_of("300 mg");
    order.weight = "60 kg";
    order.height = "165 cm";
    order.age = "50 y";
    order.sex = "female";
    order.creatinine = "0.9 mg/dL";
    order.per_day = "2";
    order.days = "7";
    order.given_before = "none";
    order.over = "60 min";
    order.in_volume = "100 mL";
    order.provided["approval"] = "yes";
    order.labs = {"potassium=4 mmol/L"};
    REQUIRE(assess(monograph, order).verdict == Verdict::within);

    using T = dosing::OrderText;
    for (auto member : {&T::weight, &T::height, &T::age, &T::sex, &T::creatinine, &T::per_day, &T::days,
                        &T::given_before, &T::over}) {
        auto without = order;
        without.*member = "";
        CAPTURE(order.*member);
        CHECK(assess(monograph, without).verdict != Verdict::within);
    }
    auto without = order;
    without.labs.clear();
    CHECK(assess(monograph, without).verdict != Verdict::within);
    without = order;
    without.provided.clear();
    CHECK(assess(monograph, without).verdict != Verdict::within);
}
