// SPDX-License-Identifier: Apache-2.0
#include "core/units/temperature.hpp"

#include <catch2/catch.hpp>

#include "tests/support/exact_values.hpp"

namespace {

using namespace vialwright::units;
using vialwright::numbers::Exact;

TEST_CASE("a temperature is read in degrees Celsius, exactly", "[units][temperature]") {
    struct Row {
        std::string_view text, celsius, source;
    };
    // °C = (°F - 32) × 5/9, by definition.
    constexpr Row rows[]{
        {"25 °C", "25", "controlled room temperature"},
        {"25 C", "25", "without the sign"},
        {"2 Cel", "2", "UCUM"},
        {"-20 °C", "-20", "a freezer"},
        {"-4 °F", "-20", "a freezer"},
        {"77 F", "25", "controlled room temperature"},
        {"59 [degF]", "15", "UCUM"},
        {"36 degrees F", "20/9", "a refrigerator"},
        {"100 °F", "340/9", "no decimal"},
        {"36.6 °C", "183/5", "a decimal"},
        {"20.0 °C", "20", "a measurement may end in zero"},
        {"-40 °F", "-40", "where the scales meet"},
    };
    for (const Row& row : rows) {
        INFO(row.text << ": " << row.source);
        const auto read = parse_temperature(row.text);
        REQUIRE(read);
        CHECK(read->to_fraction() == row.celsius);
    }
}

TEST_CASE("a temperature without a scale, or impossible, is refused", "[units][temperature]") {
    CHECK(parse_temperature("25").error().code == ParseError::Code::no_unit);
    CHECK_THAT(parse_temperature("25").error().message, Catch::Contains("25 °C"));
    CHECK(parse_temperature("25 K").error().code == ParseError::Code::unknown_unit);
    CHECK(parse_temperature("25 mL").error().code == ParseError::Code::unknown_unit);
    CHECK(parse_temperature("°C").error().code == ParseError::Code::number);
    CHECK(parse_temperature(".5 °C").error().code == ParseError::Code::number);
    CHECK_THAT(parse_temperature("-300 °C").error().message, Catch::Contains("absolute zero"));
    CHECK(parse_temperature("-273.15 °C"));
}

TEST_CASE("a temperature is written and read again", "[units][temperature]") {
    CHECK(temperature_text(Exact::ratio(340, 9)) == "37.78\u00A0°C");
    for (const Exact& celsius : {Exact(25), Exact(-20), Exact(0), Exact::ratio(183, 5)})
        CHECK(*parse_temperature(temperature_text(celsius)) == celsius);
}

}  // namespace
