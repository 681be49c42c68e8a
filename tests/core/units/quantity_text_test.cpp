// SPDX-License-Identifier: Apache-2.0
#include "core/units/quantity_text.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "core/units/parse.hpp"
#include "tests/support/exact_twins.hpp"

namespace {

using namespace vialwright::units;
using vialwright::numbers::Exact;
using vialwright::numbers::power_of_ten;
using vialwright::tests::typed_number;

Shown shown(Exact count, std::string_view spelling, const Dimension& dimension, int decimals = 2) {
    const auto unit = Unit::of(spelling, dimension);
    INFO(spelling);
    REQUIRE(unit);
    return {unit->times(count), *unit, decimals};
}

// Rules: ISMP list of error-prone abbreviations (2024); FDA container label guidance (2022).
TEST_CASE("a quantity is written as a label needs it", "[units][quantity_text]") {
    struct Row {
        Exact count;
        std::string_view spelling;
        Dimension dimension;
        int decimals;
        std::string_view text;
        bool exact;
        std::string_view source;
    };
    const auto r = [](std::int64_t top, std::int64_t bottom) { return Exact::ratio(top, bottom); };
    const Dimension mg = dimension_of<DrugMass>;
    const Dimension vial(Base::dosage_unit, 1, Counted::vial);
    const std::vector<Row> rows{
        {17'500, "mg", mg, 2, "17,500 mg", true, "commas from 1,000"},
        {r(1, 2), "mg", mg, 2, "0.5 mg", true, "a zero before the point"},
        {r(5, 1), "ug", mg, 2, "5 mcg", true, "mcg, never the micro sign"},
        {1, "[iU]", dimension_of<Activity>, 2, "1 unit", true, "units in full"},
        {5000, "[iU]", dimension_of<Activity>, 2, "5,000 units", true, "units in full"},
        {r(1, 2), "units", dimension_of<Activity>, 2, "0.5 units", true, "a part is many"},
        {1, "vial", vial, 2, "1 vial", true, "one"},
        {12, "vial", vial, 2, "12 vials", true, "many"},
        {0, "vial", vial, 2, "0 vials", true, "none"},
        {r(35, 3), "vial", vial, 2, "11.67 vials", false, "the example of the JSON contract"},
        {r(999'999, 1'000'000), "vial", vial, 2, "1 vial", false, "one, as shown"},
        {r(12'345, 10'000), "mL", dimension_of<Volume>, 2, "1.2345 mL", true,
         "four decimals are shown whole"},
        {r(123'456, 100'000), "mL", dimension_of<Volume>, 2, "1.23 mL", false, "five are not"},
        {r(1, 30'000), "mg", mg, 2, "0.0000333 mg", false, "never 0"},
        {r(4, 10'000'000), "mg", mg, 0, "0.0000004 mg", true, "never 0"},
        {50, "mg/mL", dimension_of<Concentration<Milligram>>, 2, "50 mg/mL", true, "a ratio"},
        {3, "/day", Dimension{} / dimension_of<Time>, 2, "3/day", true, "nothing above the line"},
        {2, "mL.mL", dimension_of<Volume> * dimension_of<Volume>, 2, "2 mL·mL", true,
         "no digit beside a unit"},
        {-5, "mg", mg, 2, "-5 mg", true, "a difference may be negative"},
    };
    for (const Row& row : rows) {
        INFO(row.source);
        const QuantityText written =
            to_text_and_exactness(shown(row.count, row.spelling, row.dimension, row.decimals));
        CHECK(written.text == row.text);
        CHECK(written.is_exact == row.exact);
    }
}

TEST_CASE("a bare number is written alone, a typed quantity in its canonical unit",
          "[units][quantity_text]") {
    CHECK(to_text(Shown({Exact::ratio(3, 2), {}}, Unit())) == "1.5");
    CHECK(to_text(Shown()) == "0");
    CHECK(to_text(350_mL) == "350 mL");
    CHECK(to_text(250_mg / 1_kg) == "250 mg/kg");
    CHECK(to_text(2_h) == "2 h");
    CHECK(to_text(1_units) == "1 unit");
}

TEST_CASE("a quantity is never shown in a unit of another kind", "[units][quantity_text]") {
    const Unit mg = *Unit::of("mg", dimension_of<DrugMass>);
    CHECK_THROWS_AS(to_text(Shown(5_mL, mg)), DimensionMismatch);
    CHECK_THROWS_AS(to_text(Shown(5_kg, mg)), DimensionMismatch);
    CHECK_THROWS_AS(to_text(Shown(5_mg, Unit())), DimensionMismatch);
}

TEST_CASE("on a label the number and its unit stay on one line", "[units][quantity_text]") {
    CHECK(to_label_text(30_mL) == "30\u00A0mL");
    CHECK(to_label_text(50_mg / 1_mL) == "50\u00A0mg/mL");
    CHECK(to_label_text(shown(3, "/day", Dimension{} / dimension_of<Time>)) == "3/day");
    CHECK(to_label_text(Shown({7, {}}, Unit())) == "7");
}

TEST_CASE("a number that is hard to read moves to a smaller unit of mass", "[units][quantity_text]") {
    const Dimension mass = dimension_of<DrugMass>;
    const auto r = [](std::int64_t top, std::int64_t bottom) { return Exact::ratio(top, bottom); };
    CHECK(to_text(readable(shown(r(4, 10'000), "mg", mass))) == "0.4 mcg");
    CHECK(to_text(readable(shown(r(5, 10'000), "g", mass))) == "0.5 mg");
    CHECK(to_text(readable(shown(r(5, 10'000'000), "g", mass))) == "0.5 mcg");
    CHECK(to_text(readable(shown(r(-4, 10'000), "mg", mass))) == "-0.4 mcg");
    CHECK(to_text(readable(shown(r(1, 1000), "mg", mass))) == "0.001 mg");
    CHECK(to_text(readable(shown(r(1, 10'000), "nanograms", mass))) == "0.0001 nanograms");  // the smallest
    CHECK(to_text(readable(shown(0, "mg", mass))) == "0 mg");
    CHECK(to_text(readable(shown(r(4, 10'000), "mg/mL", dimension_of<Concentration<Milligram>>))) ==
          "0.4 mcg/mL");
    CHECK(to_text(readable(shown(r(4, 10'000), "g/mg", dimension_of<MassFraction<Milligram>>))) ==
          "0.4 mg/mg");  // the drug's unit is smaller, not the product's
    CHECK(to_text(readable(shown(r(4, 10'000), "mg/g", dimension_of<MassFraction<Milligram>>))) ==
          "0.4 mcg/g");
    CHECK(to_text(readable(shown(r(4, 10'000), "mg/kg/h", dimension_of<DoseRatePerWeight<Milligram>>))) ==
          "0.4 mcg/kg/h");
    CHECK(to_text(readable(shown(r(4, 10'000), "mL", dimension_of<Volume>))) == "0.0004 mL");
    CHECK(to_text(readable(shown(r(4, 10'000), "kg", dimension_of<BodyWeight>))) == "0.0004 kg");
}

const std::vector<std::pair<std::string_view, Dimension>>& kinds() {
    static const std::vector<std::pair<std::string_view, Dimension>> list{
        {"mg", dimension_of<DrugMass>},
        {"mcg", dimension_of<DrugMass>},
        {"lb", dimension_of<BodyWeight>},
        {"in", dimension_of<Height>},
        {"years", dimension_of<Time>},
        {"units", dimension_of<Activity>},
        {"mEq/L", dimension_of<Concentration<Milliequivalent>>},
        {"mg/dL", dimension_of<LaboratoryConcentration>},
        {"mg/kg", dimension_of<DosePerWeight<Milligram>>},
        {"g/m2", dimension_of<DosePerSurface<Milligram>>},
        {"mcg/kg/min", dimension_of<DoseRatePerWeight<Milligram>>},
        {"units/kg/h", dimension_of<DoseRatePerWeight<ActivityUnit>>},
        {"mg/tablet", Dimension(Base::drug_mass, 1) / Dimension(Base::dosage_unit, 1, Counted::tablet)},
        {"drops/mL", Dimension(Base::dosage_unit, 1, Counted::drop) / dimension_of<Volume>},
        {"mL/min/m2", dimension_of<Clearance>},
        {"doses/day", dimension_of<Frequency>},
        {"mOsm/L", dimension_of<Osmolarity>},
        {"nmol", dimension_of<Substance>},
        {"kcal", dimension_of<Energy>},
    };
    return list;
}

TEST_CASE("what is written reads back to what was stored, or to the rounding that it declares",
          "[units][quantity_text][laws]") {
    rc::prop("typed quantities come back unchanged", [] {
        const auto& [spelling, dimension] = *rc::gen::elementOf(kinds());
        const Shown before(Unit::of(spelling, dimension)->times(*typed_number(9)),
                           *Unit::of(spelling, dimension), 9);
        const QuantityText written = to_text_and_exactness(before);
        RC_ASSERT(written.is_exact);
        const auto again = parse_one_of(written.text, {&dimension, 1});
        RC_ASSERT(again.has_value());
        RC_ASSERT(again->quantity == before.quantity);
        RC_ASSERT(again->unit == before.unit);
    });
    rc::prop("any quantity comes back within its last decimal and 1 %, and says so", [](const Exact& drawn) {
        const Exact count = abs(drawn);
        RC_PRE(count < power_of_ten(12) && (count.is_zero() || count >= power_of_ten(-9)));
        const auto& [spelling, dimension] = *rc::gen::elementOf(kinds());
        const int decimals = *rc::gen::inRange(0, 6);
        const Unit unit = *Unit::of(spelling, dimension);
        const Shown before(unit.times(count), unit, decimals);
        const QuantityText written = to_text_and_exactness(before);
        const auto again = parse_one_of(to_label_text(before), {&dimension, 1});
        RC_ASSERT(again.has_value());
        const Exact off = abs(unit.count_in(again->quantity) - count);
        RC_ASSERT(written.is_exact == off.is_zero());
        RC_ASSERT(off * 2 <= power_of_ten(-decimals));
        RC_ASSERT(off * 100 <= count);
    });
    rc::prop("a readable quantity is the same quantity", [](const Exact& count) {
        const auto& [spelling, dimension] = *rc::gen::elementOf(kinds());
        const Unit unit = *Unit::of(spelling, dimension);
        const Shown before(unit.times(count), unit);
        const Shown after = readable(before);
        RC_ASSERT(after.quantity == before.quantity);
        RC_ASSERT(after.unit.dimension() == before.unit.dimension());
    });
}

}  // namespace
