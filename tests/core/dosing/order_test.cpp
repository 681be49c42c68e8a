// SPDX-License-Identifier: Apache-2.0
#include "core/dosing/order.hpp"

#include <catch2/catch.hpp>

#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;

namespace {

// The message for the one field that is at fault; "" if the order was read.
std::string fault(std::string dosing::OrderText::*member, std::string_view field, std::string_view text) {
    auto order = order_of("1 g");
    order.*member = text;
    const auto read = dosing::read_order(order, glycine_injection(), reference());
    if (read) return "";
    REQUIRE(read.error().size() == 1);
    CHECK(read.error()[0].field == field);
    return read.error()[0].message;
}

}  // namespace

TEST_CASE("a dose that is not one says what is wrong and what to write", "[dosing]") {
    struct Row {
        const char* text;
        const char* words;
    };
    const auto row = GENERATE(values<Row>({{"", "a dose is needed"},
                                           {"1", "has no unit"},
                                           {".5 g", "zero before the decimal point"},
                                           {"1.0 g", "zeros after the last decimal"},
                                           {"1,5 g", "commas part thousands only"},
                                           {"-1 g", "cannot be negative"},
                                           {"0 g", "greater than zero"},
                                           {"1234567890123456789 mg", "18 significant digits"},
                                           {"1e3 mg", "without an exponent"},
                                           {"5 U", "write \"units\""},
                                           {"5 cc", "write \"mL\""},
                                           {"5 µg", "write \"mcg\""},
                                           {"1 h", "wanted here: a dose, such as 250 mg"},
                                           {"2 mmol", "15 mg/kg or 15 mL"},
                                           {"1 g/week", "how often"},
                                           {"1 g/month", "differ in length"},
                                           {"one gram", "does not begin with a number"},
                                           {"1 gramme", "not a unit"}}));
    CAPTURE(row.text);
    CHECK_THAT(fault(&dosing::OrderText::dose, "dose", row.text), Catch::Contains(row.words));
}

TEST_CASE("every other field is read strictly too", "[dosing]") {
    using T = dosing::OrderText;
    CHECK_THAT(fault(&T::weight, "weight", "70"), Catch::Contains("has no unit") && Catch::Contains("70 kg"));
    CHECK_THAT(fault(&T::weight, "weight", "70 mL"),
               Catch::Contains("is volume") && Catch::Contains("a body weight"));
    CHECK_THAT(fault(&T::weight, "weight", "0.1 kg"), Catch::Contains("0.3 kg to 400 kg"));
    CHECK_THAT(fault(&T::weight, "weight", "70 g"), Catch::Contains("0.3 kg to 400 kg"));
    CHECK(fault(&T::weight, "weight", "70.0 kg").empty());
    CHECK_THAT(fault(&T::height, "height", "170"), Catch::Contains("has no unit"));
    CHECK_THAT(fault(&T::height, "height", "1.7 cm"), Catch::Contains("25 cm to 250 cm"));
    CHECK_THAT(fault(&T::age, "age", "200 y"), Catch::Contains("at most 120 years"));
    CHECK_THAT(fault(&T::sex, "sex", "m"), Catch::Contains("write male or female"));
    CHECK_THAT(fault(&T::creatinine, "creatinine", "1.2"), Catch::Contains("has no unit"));
    CHECK_THAT(fault(&T::per_day, "per_day", "2.5"), Catch::Contains("whole number"));
    CHECK_THAT(fault(&T::per_day, "per_day", "0"), Catch::Contains("whole number"));
    CHECK_THAT(fault(&T::every, "every", "8 mL"), Catch::Contains("is volume"));
    CHECK_THAT(fault(&T::over, "over", "0 min"), Catch::Contains("is zero"));
    CHECK_THAT(fault(&T::in_volume, "in_volume", "100 mg"), Catch::Contains("is mass"));
    CHECK_THAT(fault(&T::route, "route", "oral"), Catch::Contains("intravenous and intramuscular"));
    CHECK_THAT(fault(&T::rule, "rule", "nothing"), Catch::Contains("usual and research"));
    CHECK_THAT(fault(&T::strength, "strength", "5 mg/mL"), Catch::Contains("it comes as 50 mg/mL"));
    CHECK_THAT(fault(&T::device, "device", "spoon"), Catch::Contains("no measuring device"));
}

TEST_CASE("all fields at fault are named at once", "[dosing]") {
    auto order = order_of("1");
    order.weight = "heavy";
    order.sex = "x";
    const auto read = dosing::read_order(order, glycine_injection(), reference());
    REQUIRE_FALSE(read);
    CHECK(read.error().size() == 3);
}

TEST_CASE("an unknown condition is refused, because a misspelt one would answer nothing", "[dosing]") {
    auto order = order_of("1 g");
    order.conditions = {"pregnant"};
    const auto read = dosing::read_order(order, glycine_injection(), reference());
    REQUIRE_FALSE(read);
    CHECK_THAT(read.error()[0].message, Catch::Contains("it asks about renal, allergy and pregnancy"));
}

TEST_CASE("two ways to say how often must agree", "[dosing]") {
    auto order = order_of("1 g");
    order.every = "8 h";
    order.per_day = "3";
    CHECK(dosing::read_order(order, glycine_injection(), reference()));
    order.per_day = "4";
    CHECK_FALSE(dosing::read_order(order, glycine_injection(), reference()));
}

TEST_CASE("what a dose is written as decides how it is worked out", "[dosing]") {
    struct Row {
        const char* text;
        dosing::DoseForm form;
    };
    using dosing::DoseForm;
    const auto row = GENERATE(values<Row>({{"1 g", DoseForm::amount},
                                           {"1 g/dose", DoseForm::amount},
                                           {"15 mg/kg", DoseForm::amount_per_weight},
                                           {"15 mg/kg/dose", DoseForm::amount_per_weight},
                                           {"50 mg/m2", DoseForm::amount_per_surface},
                                           {"1 g/day", DoseForm::daily},
                                           {"40 mg/kg/day", DoseForm::daily_per_weight},
                                           {"40 mg/kg/d", DoseForm::daily_per_weight},
                                           {"5 mg/h", DoseForm::rate},
                                           {"10 mcg/kg/min", DoseForm::rate_per_weight},
                                           {"15 mL", DoseForm::product},
                                           {"1.5 mL/kg", DoseForm::product_per_weight}}));
    CAPTURE(row.text);
    const auto read = dosing::read_order(order_of(row.text), glycine_injection(), reference());
    REQUIRE(read);
    CHECK(read->form == row.form);
}
