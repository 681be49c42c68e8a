// SPDX-License-Identifier: Apache-2.0
#include "core/ucum/convert.hpp"

#include <array>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "tests/support/exact_twins.hpp"

namespace {

using namespace vialwright::ucum;
using vialwright::Result;
using vialwright::numbers::Exact;

Result<Exact, std::string> converted(const Exact& value, std::string_view from, std::string_view to) {
    INFO(from << " to " << to);
    const auto start = read_code(from);
    const auto end = read_code(to);
    REQUIRE(start);
    REQUIRE(end);
    return convert(value, *start, *end);
}

TEST_CASE("a conversion is exact", "[ucum]") {
    struct Row {
        Exact value;
        std::string_view from, to;
        Exact wanted;
        std::string_view source;
    };
    const auto r = [](std::int64_t top, std::int64_t bottom) { return Exact::ratio(top, bottom); };
    const Row rows[]{
        {10, "ug/kg/min", "mg/kg/h", r(3, 5), "ucum-lhc: 0.5999999999999999"},
        {r(45, 1000), "kg", "g", 45, "SI"},
        {r(375, 1000), "g", "ug", 375'000, "SI"},
        {154, "[lb_av]", "kg", r(3'492'661'249, 50'000'000), "0.45359237 kg"},
        {69, "[in_i]", "cm", r(17'526, 100), "2.54 cm"},
        {r(12, 10), "mg/dL", "ug/mL", 12, "SI"},
        {140, "meq/L", "meq/mL", r(14, 100), "SI"},
        {1, "[iU]/mL", "k[iU]/L", 1, "SI"},
        {5, "[IU]", "[iU]", 5, "two spellings"},
        {120, "mm[Hg]", "kPa", r(1'599'864, 100'000), "133.322 Pa"},
        {1, "kat", "U", 60'000'000, "a katal is a mol/s"},
        {1, "kcal", "kJ", r(4184, 1000), "thermochemical"},
        {2000, "kcal/d", "kJ/h", r(2000 * 4184, 24'000), "thermochemical"},
        {1, "a", "d", r(36'525, 100), "Julian"},
        {1, "10*3/uL", "10*9/L", 1, "a cell count"},
        {5, "{cells}/uL", "{cells}/mL", 5000, "the same things"},
        {1, "mg/kg", "ug/g", 1, "a mass per mass stays one"},
        {1, "mg/[lb_av]", "mg/kg", r(100'000'000, 45'359'237), "per pound"},
        {1, "kg/kg", "kg/kg", 1, "a unit is one of itself"},
        {5, "g/(24.h)", "g/d", 5, "24 h"},
        {5, "mg/g", "%", r(1, 2), "a proportion of a product"},
        {1, "umol/2.h", "umol.h", r(1, 2), "UCUM reads (umol/2).h"},
        {5, "/mL/h", "mL-1.h-1", 5, "UCUM §7: a leading solidus inverts the unit behind it alone"},
        {5, "/mL.h", "h/mL", 5, "UCUM §7"},
        {180, "deg", "gon", 200, "angles"},
        {25, "Cel", "[degF]", 77, "controlled room temperature"},
        {59, "[degF]", "Cel", 15, "controlled room temperature"},
        {-40, "Cel", "[degF]", -40, "where the scales meet"},
        {0, "K", "Cel", r(-27'315, 100), "absolute zero"},
        {100, "Cel", "K", r(37'315, 100), "boiling water"},
        {36'600, "mCel", "Cel", r(366, 10), "a prefix"},
        {80, "[degRe]", "Cel", 100, "Reaumur"},
        {7, "[pH]", "[pH]", 7, "a scale of its own"},
        {3, "dB", "B", r(3, 10), "decibel"},
        {-5, "mL", "L", r(-5, 1000), "a difference"},
    };
    for (const Row& row : rows) {
        INFO(row.source);
        const auto result = converted(row.value, row.from, row.to);
        INFO((result ? "" : result.error()));
        REQUIRE(result);
        CHECK(*result == row.wanted);
    }
}

TEST_CASE("what is not the same kind is never converted", "[ucum]") {
    struct Row {
        std::string_view from, to, says;
    };
    const Row rows[]{
        {"mg/kg", "1", "never a plain number"},
        {"mg/kg", "%", "never a plain number"},
        {"mg/kg", "mg/mg", "never a plain number"},
        {"mg.kg-1", "[lb_av]/[lb_av]", "never a plain number"},
        {"mg/kg/h", "mg/mg/d", "never a plain number"},
        {"[iU]", "[USP'U]", "different assays"},
        {"%", "mg/kg", "never a plain number"},
        {"mg/kg/h", "/h", "never a plain number"},
        {"g/[lb_av]", "[ppm]", "never a plain number"},
        {"{tablet}", "{vial}", "tablet"},
        {"{tablet}", "1", "braces"},
        {"mg/{tablet}", "mg", "braces"},
        {"osm", "mol", "number of particles"},
        {"osm/L", "g/L", "molar mass"},
        {"eq", "mol", "valence"},
        {"meq", "mg", "valence"},
        {"mol", "g", "molar mass"},
        {"mol", "1", "amount of substance"},
        {"[iU]", "mg", "potency"},
        {"[iU]", "U", "international units"},
        {"[iU]", "[USP'U]", "international units"},
        {"[CFU]", "[PFU]", "[CFU]"},
        {"[drp]", "mL", "drop factor"},
        {"mg", "mL", "mass and mL is volume"},
        {"mg/dL", "mmol/L", "molar mass"},
        {"Gy", "Sv", "Sv"},
        {"mL/min/{1.73_m2}", "mL/min", "braces"},
        {"deg", "rad", "pi"},
        {"Cel", "mg", "Cel is"},
        {"[pH]", "1", "[pH]"},
        {"B[SPL]", "Pa", "B[SPL]"},
        {"m2", "m", "area and m is length"},
    };
    for (const Row& row : rows) {
        INFO(row.from << " to " << row.to);
        const auto result = converted(1, row.from, row.to);
        REQUIRE_FALSE(result);
        CHECK_THAT(result.error(), Catch::Contains(std::string(row.says)));
    }
    CHECK_THAT(converted(-300, "Cel", "K").error(), Catch::Contains("absolute zero"));
    CHECK_THAT(converted(-1, "K", "Cel").error(), Catch::Contains("absolute zero"));
}

TEST_CASE("conversions obey their laws", "[ucum][laws]") {
    const std::vector<std::vector<std::string_view>> families{
        {"mg", "ug", "g", "kg", "[lb_av]", "[gr]", "[oz_av]", "t"},
        {"mL", "L", "dL", "[foz_us]", "[gal_br]", "cm3", "[cin_i]"},
        {"mg/kg/h", "ug/kg/min", "g/[lb_av]/d", "ng/(kg.s)"},
        {"[iU]/mL", "m[iU]/L", "k[IU]/dL"},
        {"Cel", "[degF]", "K", "[degRe]", "mCel"},
        {"mm[Hg]", "kPa", "cm[H2O]", "[psi]", "bar"},
        {"mmol/L", "umol/mL", "mol/m3", "mmol/[pt_us]"},
    };
    rc::prop("there and back, and on a way round, changes nothing", [&](const Exact& drawn) {
        const auto& family = *rc::gen::elementOf(families);
        const auto pick = [&] { return *read_code(*rc::gen::elementOf(family)); };
        const Code one = pick(), two = pick(), three = pick();
        const Exact value = abs(drawn) + 500;  // no scale goes below absolute zero
        const auto there = convert(value, one, two);
        RC_ASSERT(there.has_value());
        RC_ASSERT(*convert(*there, two, one) == value);
        RC_ASSERT(*convert(*there, two, three) == *convert(value, one, three));
    });
}

}  // namespace
