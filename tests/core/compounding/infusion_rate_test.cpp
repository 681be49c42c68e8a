// SPDX-License-Identifier: Apache-2.0
// Infusion rates both ways and drops: F17 to F20.
#include "core/compounding/infusion_rate.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "tests/core/compounding/worked_values.hpp"
#include "tests/support/exact_values.hpp"

using namespace vialwright;
using namespace vialwright::compounding;
using namespace vialwright::test;
using numbers::Exact;

namespace {
Worked run(const InfusionText& text) { return work(read_infusion(text), infuse); }
}  // namespace

TEST_CASE("F17, F18, F19: pump rate from dose and dose from pump rate") {
    struct Row {
        InfusionText text;
        std::string name, unit, fraction, source;
    };
    const Row rows[] = {
        {{"1,600 mcg/mL", "70 kg", "5 mcg/kg/min", "", ""}, "rate", "mL/h", "105/8", "F17: 13.125 mL/h"},
        {{"1,600 mcg/mL", "70 kg", "", "13.125 mL/h", ""}, "dose", "mcg/kg/min", "5", "F18: back to 5"},
        {{"100 units/mL", "80 kg", "18 units/kg/h", "", ""}, "rate", "mL/h", "72/5", "F19: 14.4 mL/h"},
        {{"400 mg/250 mL", "80 kg", "5 mcg/kg/min", "", ""}, "rate", "mL/h", "15", "dopamine, 80 kg"},
        {{"400 mg/250 mL", "154 lb", "5 mcg/kg/min", "", ""},
         "rate",
         "mL/h",
         "10477983747/800000000",
         "pounds are exact"},
        {{"25,000 units/500 mL", "", "1,000 units/h", "", ""}, "rate", "mL/h", "20", "heparin by the hour"},
        {{"4 mg/250 mL", "", "8 mcg/min", "", ""}, "rate", "mL/h", "30", "mcg per minute"},
        {{"20 mEq/100 mL", "", "10 mEq/h", "", ""}, "rate", "mL/h", "50", "potassium by the hour"},
        {{"25,000 units/500 mL", "", "", "20 mL/h", ""},
         "dose",
         "units/h",
         "1000",
         "backwards without weight"},
        {{"2 mg/mL", "", "", "5 mL/h", ""}, "dose", "mg/h", "10", "mg per hour"},
        {{"2 mg/mL", "50 kg", "10 mg/h", "", ""},
         "dose_per_weight",
         "mcg/kg/min",
         "10/3",
         "the weight is used"},
    };
    for (const auto& row : rows) {
        INFO(row.source);
        CHECK(result_in(run(row.text), row.name, row.unit) == row.fraction);
    }
}

TEST_CASE("F20: drops") {
    const auto worked = run({"1 mg/mL", "", "", "125 mL/h", "20"});  // 1,000 mL in 8 h, 20 drops/mL
    CHECK(result_in(worked, "drops", "drops/min") == "125/3");
    CHECK(units::to_text(*worked.result("drops")) == "41.67 drops/min");
    CHECK(result_in(run({"1500 mg/1000 mL", "", "60 mg/h", "", "20"}), "drops", "drops/min") == "40/3");
    CHECK(result_in(run({"1 mg/mL", "", "", "60 mL/h", "60 drops/mL"}), "drops", "drops/min") == "60");
    CHECK_FALSE(run({"1 mg/mL", "", "", "60 mL/h", ""}).result("drops"));
    CHECK(faulty_fields(read_infusion({"1 mg/mL", "", "", "60 mL/h", "0"})) == "drop_factor");
    CHECK(faulty_fields(read_infusion({"1 mg/mL", "", "", "60 mL/h", "20 tablets/mL"})) == "drop_factor");
}

TEST_CASE("a dose per kg without a weight cannot be worked out") {
    const auto worked = run({"1 mg/mL", "", "5 mcg/kg/min", "", "20"});
    CHECK(worked.verdict() == protocol::Verdict::not_checked);
    CHECK(worked.results.empty());
}

TEST_CASE("an infusion reads one of dose and rate, of the concentration's kind") {
    CHECK(faulty_fields(read_infusion({"1 mg/mL", "", "", "", ""})) == "dose");
    CHECK(faulty_fields(read_infusion({"1 mg/mL", "", "5 mg/h", "5 mL/h", ""})) == "dose");
    CHECK(faulty_fields(read_infusion({"1 mg/mL", "", "5 units/h", "", ""})) == "dose");
    CHECK(faulty_fields(read_infusion({"1 mg/mL", "", "5 mg/kg", "", ""})) == "dose");
    CHECK(faulty_fields(read_infusion({"0 mg/mL", "", "5 mg/h", "", ""})) == "concentration");
    CHECK(faulty_fields(read_infusion({"1 mg/mL", "70", "5 mg/h", "", ""})) == "weight");
    CHECK(faulty_fields(read_infusion({"1 mg/mL", "", "", "5 mg/h", ""})) == "rate");
}

TEST_CASE("laws of infusions") {
    const auto positive =
        rc::gen::suchThat(tests::typed_number(3), [](const Exact& n) { return n.is_positive(); });
    rc::prop("the dose of the rate of a dose is the dose", [=] {
        using units::make;
        using units::Shown;
        Infusion order;
        order.concentration = Shown(make<units::Concentration<units::Milligram>>(*positive));
        order.weight = Shown(make<units::BodyWeight>(*positive));
        order.dose = Shown(make<units::DoseRatePerWeight<units::Milligram>>(*positive));
        const auto rate = *infuse(order).result("rate");
        Infusion back = order;
        back.dose.reset();
        back.rate = rate;
        RC_ASSERT(infuse(back).result("dose")->quantity == order.dose->quantity);
        Infusion heavier = order;
        heavier.weight = Shown(make<units::BodyWeight>(order.weight->quantity.value() * 2));
        RC_ASSERT(infuse(heavier).result("rate")->quantity == rate.quantity * Exact(2));
    });
}
