// SPDX-License-Identifier: Apache-2.0
#include "core/units/unit.hpp"

#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "core/units/parse.hpp"
#include "tests/support/exact_twins.hpp"

namespace {

using namespace vialwright::units;
using vialwright::numbers::Exact;

template <class Q> Unit unit(std::string_view spelling) {
    const auto found = Unit::of(spelling, dimension_of<Q>);
    INFO(spelling);
    REQUIRE(found);
    return *found;
}

TEST_CASE("a unit knows its text, its UCUM code, its factor and its dimension", "[units][unit]") {
    struct Row {
        std::string_view spelling;
        Dimension dimension;
        std::string_view one, many, ucum;
        Exact factor;
    };
    // Factors by hand; UCUM codes from the UCUM table of atoms.
    const std::vector<Row> rows{
        {"mg", dimension_of<DrugMass>, "mg", "mg", "mg", 1},
        {"kg", dimension_of<BodyWeight>, "kg", "kg", "kg", 1},
        {"kg", dimension_of<DrugMass>, "kg", "kg", "kg", 1'000'000},
        {"units", dimension_of<Activity>, "unit", "units", "[iU]", 1},
        {"units/mL", dimension_of<Concentration<ActivityUnit>>, "unit/mL", "units/mL", "[iU]/mL", 1},
        {"mcg/kg/min", dimension_of<DoseRatePerWeight<Milligram>>, "mcg/kg/min", "mcg/kg/min", "ug/kg/min",
         Exact::ratio(60, 1000)},
        {"ug/(kg.min)", dimension_of<DoseRatePerWeight<Milligram>>, "mcg/kg/min", "mcg/kg/min", "ug/kg/min",
         Exact::ratio(60, 1000)},
        {"mg/kg/day", dimension_of<DoseRatePerWeight<Milligram>>, "mg/kg/day", "mg/kg/day", "mg/kg/d",
         Exact::ratio(1, 24)},
        {"doses/day", dimension_of<Frequency>, "dose/day", "doses/day", "{dose}/d", Exact::ratio(1, 24)},
        {"vials", Dimension(Base::dosage_unit, 1, Counted::vial), "vial", "vials", "{vial}", 1},
        {"mg/tablet", dimension_of<UnitStrength<Milligram>>, "mg/tablet", "mg/tablet", "mg/{tablet}", 1},
        {"/day", Dimension{} / dimension_of<Time>, "/day", "/day", "/d", Exact::ratio(1, 24)},
        {"mg/g", dimension_of<MassFraction<Milligram>>, "mg/g", "mg/g", "mg/g", 1},
        {"g/mol", dimension_of<MolarMass>, "g/mol", "g/mol", "g/mol", 1},
        {"mL/min/m2", dimension_of<Clearance>, "mL/min/m²", "mL/min/m²", "mL/min/m2", 60},
        {"mL.mL/h/h", dimension_of<InfusionRate> * dimension_of<InfusionRate>, "mL·mL/h/h", "mL·mL/h/h",
         "mL.mL/h/h", 1},
    };
    for (const Row& row : rows) {
        INFO(row.spelling);
        const auto found = Unit::of(row.spelling, row.dimension);
        REQUIRE(found);
        CHECK(found->text(false) == row.one);
        CHECK(found->text(true) == row.many);
        CHECK(found->ucum() == row.ucum);
        CHECK(found->factor() == row.factor);
        CHECK(found->dimension().same_powers(row.dimension));
        CHECK(Unit::of(found->text(true), row.dimension) == found);
        CHECK(Unit::of(found->ucum(), row.dimension) == found);
    }
    CHECK(Unit().text(true).empty());
    CHECK(Unit().ucum() == "1");
    CHECK(Unit().is_number());
}

TEST_CASE("a text that is more or less than a unit is none", "[units][unit]") {
    for (const std::string_view text : {"mg/5 mL", "mg/mL mg/mL", "% w/v", "", "2 mg/mL", "000 mg/mL", "mg",
                                        "mL/mg", "furlong", "mg/mL."}) {
        INFO(text);
        CHECK_FALSE(Unit::of(text, dimension_of<Concentration<Milligram>>));
    }
    CHECK_FALSE(Unit::of("ft 9 in", dimension_of<Height>));
    CHECK_FALSE(Unit::of("million units", dimension_of<Activity>));
    CHECK_FALSE(Unit::of("IU", dimension_of<Activity>));
}

TEST_CASE("units multiply, cancel and compare whatever their order", "[units][unit]") {
    const Unit mg = unit<DrugMass>("mg");
    const Unit ml = unit<Volume>("mL");
    const Unit kg = unit<BodyWeight>("kg");
    const Unit hour = unit<Time>("h");
    CHECK(mg / kg / hour == unit<DoseRatePerWeight<Milligram>>("mg/kg/h"));
    CHECK(mg / kg / hour == mg / hour / kg);
    CHECK(mg / ml * ml == mg);
    CHECK((mg / mg).is_number());
    CHECK_FALSE(mg / ml == ml / mg);
    CHECK_FALSE(mg == unit<DrugMass>("mcg"));
    CHECK_FALSE(kg == unit<DrugMass>("kg"));  // a patient is no drug, though both read "kg"
    CHECK((mg / kg / hour).top() == mg);
    CHECK((mg / kg / hour).bottom() == kg * hour);
    CHECK((mg / kg).has_symbol("kg"));
    CHECK_FALSE((mg / kg).has_symbol("day"));
}

TEST_CASE("a unit of too many parts or too high a power is refused", "[units][unit]") {
    Unit product = unit<DrugMass>("mg");
    for (const char* part : {"mL", "L", "dL", "mcL"}) product = product * unit<Volume>(part);
    product = product * unit<Time>("h");
    CHECK_THROWS_AS(product * unit<Time>("day"), std::length_error);
    const Unit ml = unit<Volume>("mL");
    Unit power = ml;
    for (int i = 1; i < Unit::max_power; ++i) power = power * ml;
    CHECK_THROWS_AS(power * ml, std::length_error);
    CHECK_THROWS_AS(Unit() / power / ml, std::length_error);
}

TEST_CASE("a quantity is counted in a unit of its own kind only", "[units][unit]") {
    CHECK(unit<DrugMass>("g").count_in(1500_mg) == Exact::ratio(3, 2));
    CHECK(unit<Time>("day").count_in(36_h) == Exact::ratio(3, 2));
    CHECK_THROWS_AS(unit<DrugMass>("mg").count_in(5_mL), DimensionMismatch);
    CHECK_THROWS_AS(unit<DrugMass>("kg").count_in(5_kg), DimensionMismatch);
    CHECK_THROWS_AS(Unit().count_in(5_mg), DimensionMismatch);
    const Dimension tablets(Base::dosage_unit, 1, Counted::tablet);
    const Unit vial = *Unit::of("vials", dimension_of<DosageUnits>);
    CHECK_THROWS_AS(vial.count_in({3, tablets}), DimensionMismatch);
    CHECK(vial.count_in({3, dimension_of<DosageUnits>}) == 3);
}

TEST_CASE("every dimension has its canonical unit", "[units][unit]") {
    for (std::size_t i = 0; i < base_count; ++i) {
        const Dimension base(static_cast<Base>(i), 1);
        INFO(base.in_words());
        CHECK(Unit::canonical(base).factor() == 1);
        CHECK(Unit::canonical(base).dimension().fits(base));
    }
    CHECK(Unit::canonical(dimension_of<DoseRatePerWeight<Milligram>>).ucum() == "mg/h/kg");
    CHECK(Unit::canonical(Dimension(Base::dosage_unit, 1, Counted::drop) / dimension_of<Volume>).text(true) ==
          "drops/mL");
    const Dimension mixed =
        Dimension(Base::dosage_unit, 1, Counted::tablet) / Dimension(Base::dosage_unit, 1, Counted::vial);
    CHECK_THROWS_AS(Unit::canonical(mixed), DimensionMismatch);
}

TEST_CASE("a count in any unit and back is the same quantity", "[units][unit][laws]") {
    rc::prop("for every unit of the table in every meaning", [](const Exact& count) {
        for (const UnitSpelling& spelling : all_spellings()) {
            if (!spelling.unit) continue;
            for (std::size_t reading = 0; reading < spelling.unit->readings.size(); ++reading) {
                const Unit one(*spelling.unit, reading);
                const AnyQuantity quantity = one.times(count);
                RC_ASSERT(quantity.value() == count * spelling.unit->factor(reading));
                RC_ASSERT(one.count_in(quantity) == count);
            }
        }
    });
}

TEST_CASE("a simplified unit keeps one unit for each kind, in the order written", "[units][unit]") {
    const Unit milligram = unit<DrugMass>("mg"), gram = unit<DrugMass>("g"), milliliter = unit<Volume>("mL"),
               kilogram = unit<BodyWeight>("kg"), pound = unit<BodyWeight>("lb"), hour = unit<Time>("h"),
               minute = unit<Time>("min");
    CHECK((gram / (milligram / milliliter)).simplified() == milliliter);
    CHECK((milligram / kilogram * pound).simplified() == milligram);
    CHECK((milligram / kilogram / minute * hour / hour).simplified().text(true) == "mg/kg/min");
    CHECK((milligram / gram).simplified() == Unit());
    CHECK((milliliter * milliliter).simplified() == milliliter * milliliter);
    const Unit strength(proportion_unit(Proportion::percent_wv), 0);
    CHECK((strength * milliliter).simplified() == milligram);
    for (const Unit& written : {gram / milligram * milliliter, pound / kilogram / hour, strength / kilogram})
        CHECK(written.simplified().dimension() == written.dimension());
}

}  // namespace
