// SPDX-License-Identifier: Apache-2.0
#include "core/units/unit_table.hpp"

#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "core/units/parse.hpp"
#include "core/units/quantity_text.hpp"
#include "tests/support/exact_values.hpp"

namespace {

using namespace vialwright::units;
using vialwright::numbers::Exact;

std::size_t reading_of(const UnitSymbol& symbol, Base base) {
    for (std::size_t i = 0; i < symbol.readings.size(); ++i)
        if (symbol.readings[i].dimension.power(base) != 0) return i;
    FAIL(symbol.singular << " has no such reading");
    return 0;
}

struct Definition {
    std::string_view spelling;
    Base base;
    Exact factor;
    std::string_view source;
};
using enum Base;
constexpr Definition definitions[]{
    {"kg", drug_mass, 1'000'000, "SI prefix; canonical mg"},
    {"g", drug_mass, 1000, "SI prefix"},
    {"mg", drug_mass, 1, "canonical"},
    {"mcg", drug_mass, Exact::ratio(1, 1000), "SI prefix"},
    {"nanogram", drug_mass, Exact::ratio(1, 1'000'000), "SI prefix"},
    {"lb", drug_mass, Exact::ratio(45'359'237, 100), "international pound, 1959: 0.45359237 kg"},
    {"oz", drug_mass, Exact::ratio(28'349'523'125, 1'000'000), "a sixteenth of the pound: 28.349523125 g"},
    {"kg", body_weight, 1, "canonical"},
    {"g", body_weight, Exact::ratio(1, 1000), "SI prefix"},
    {"lb", body_weight, Exact::ratio(45'359'237, 100'000'000), "international pound, 1959"},
    {"oz", body_weight, Exact::ratio(45'359'237, 1'600'000'000), "a sixteenth of the pound"},
    {"kg", product_mass, 1000, "SI prefix; canonical g"},
    {"g", product_mass, 1, "canonical"},
    {"mg", product_mass, Exact::ratio(1, 1000), "SI prefix"},
    {"mol", substance, 1000, "SI prefix; canonical mmol"},
    {"mmol", substance, 1, "canonical"},
    {"micromol", substance, Exact::ratio(1, 1000), "SI prefix"},
    {"nmol", substance, Exact::ratio(1, 1'000'000), "SI prefix"},
    {"Eq", equivalents, 1000, "SI prefix; canonical mEq"},
    {"mEq", equivalents, 1, "canonical"},
    {"unit", activity, 1, "canonical"},
    {"milliunit", activity, Exact::ratio(1, 1000), "SI prefix"},
    {"Osm", osmoles, 1000, "SI prefix; canonical mOsm"},
    {"mOsm", osmoles, 1, "canonical"},
    {"L", volume, 1000, "SI prefix; canonical mL"},
    {"dL", volume, 100, "SI prefix"},
    {"mL", volume, 1, "canonical"},
    {"mcL", volume, Exact::ratio(1, 1000), "SI prefix"},
    {"s", time, Exact::ratio(1, 3600), "SI brochure, table 8"},
    {"min", time, Exact::ratio(1, 60), "SI brochure, table 8"},
    {"h", time, 1, "canonical"},
    {"day", time, 24, "SI brochure, table 8"},
    {"week", time, 168, "seven days"},
    {"month", time, Exact::ratio(36525 * 24, 1200), "UCUM mo: a twelfth of 365.25 d"},
    {"year", time, Exact::ratio(36525 * 24, 100), "UCUM a: 365.25 d"},
    {"m²", body_surface, 1, "canonical"},
    {"m²", height, 10'000, "(100 cm)²"},
    {"cm", height, 1, "canonical"},
    {"m", height, 100, "SI prefix"},
    {"mm", height, Exact::ratio(1, 10), "SI prefix"},
    {"in", height, Exact::ratio(254, 100), "international inch, 1959: 2.54 cm"},
    {"ft", height, Exact::ratio(3048, 100), "twelve inches"},
    {"dose", administration, 1, "canonical"},
    {"kcal", energy, 1, "canonical"},
    {"cal", energy, Exact::ratio(1, 1000), "SI prefix"},
    {"[gr]", drug_mass, Exact::ratio(6'479'891, 100'000), "a 7,000th of the pound: 64.79891 mg"},
    {"[gal_us]", volume, Exact::ratio(231 * 16'387'064LL, 1'000'000), "231 cubic inches of 16.387064 mL"},
    {"[qt_us]", volume, Exact::ratio(231 * 16'387'064LL, 4'000'000), "a quarter of the gallon"},
    {"[pt_us]", volume, Exact::ratio(231 * 16'387'064LL, 8'000'000), "an eighth of the gallon"},
    {"[foz_us]", volume, Exact::ratio(231 * 16'387'064LL, 128'000'000), "a 128th of the gallon"},
    {"kJ", energy, Exact::ratio(1000, 4184), "thermochemical calorie: 4.184 J"},
    {"each", dosage_unit, 1, "canonical"},
    {"drop", dosage_unit, 1, "counted"},
};

TEST_CASE("every unit has the factor of its definition", "[units][unit_table]") {
    for (const Definition& row : definitions) {
        INFO(row.spelling << ": " << row.source);
        const UnitSpelling* spelling = find_spelling(row.spelling);
        REQUIRE(spelling);
        REQUIRE(spelling->unit);
        CHECK(spelling->unit->factor(reading_of(*spelling->unit, row.base)) == row.factor);
    }
}

TEST_CASE("a proportion is a unit of its own, outside of the spellings", "[units][unit_table]") {
    const auto percent = [](Proportion proportion) { return Unit(proportion_unit(proportion), 0); };
    CHECK(percent(Proportion::percent_wv).factor() == 10);  // mg/mL: USP, grams in 100 mL
    CHECK(percent(Proportion::percent_wv).dimension() == dimension_of<LaboratoryConcentration>);
    CHECK(percent(Proportion::percent_wv).ucum() == "g/dL");  // command line contract
    for (const auto proportion : {Proportion::percent, Proportion::percent_ww, Proportion::percent_vv}) {
        CHECK(percent(proportion).factor() == Exact::ratio(1, 100));
        CHECK(percent(proportion).dimension().is_number());
        CHECK(percent(proportion).ucum() == "%");
    }
    CHECK(percent(Proportion::percent_vv).text(true) == "%(v/v)");
}

TEST_CASE("no spelling stands in the table twice, and each has a unit or advice, not both",
          "[units][unit_table]") {
    std::set<std::string_view> seen;
    for (const UnitSpelling& spelling : all_spellings()) {
        INFO(spelling.text);
        CHECK(seen.insert(spelling.text).second);
        CHECK(find_spelling(spelling.text) == &spelling);
        CHECK((spelling.unit == nullptr) == !spelling.advice.empty());
    }
    CHECK_FALSE(find_spelling(""));
    CHECK_FALSE(find_spelling("furlong"));
    CHECK_FALSE(find_spelling("mgx"));
}

TEST_CASE("what is printed and what goes into JSON is read again", "[units][unit_table]") {
    for (const UnitSpelling& spelling : all_spellings()) {
        if (!spelling.unit) continue;
        INFO(spelling.text);
        for (const std::string_view printed :
             {spelling.unit->singular, spelling.unit->plural, spelling.unit->ucum}) {
            REQUIRE(find_spelling(printed));
            CHECK(find_spelling(printed)->unit == spelling.unit);
        }
    }
}

TEST_CASE("every spelling in every meaning reads and prints to a text of the same value",
          "[units][unit_table]") {
    for (const UnitSpelling& spelling : all_spellings()) {
        if (!spelling.unit) continue;
        for (std::size_t reading = 0; reading < spelling.unit->readings.size(); ++reading) {
            INFO(spelling.text << ", meaning " << reading);
            const Dimension wanted = spelling.unit->dimension(reading);
            const auto read = parse_one_of("2.5 " + std::string(spelling.text), {&wanted, 1});
            REQUIRE(read);
            CHECK(read->quantity.value() == Exact::ratio(5, 2) * spelling.unit->factor(reading));
            CHECK(read->quantity.dimension() == wanted);
            const Shown shown(read->quantity, read->unit);
            for (const std::string& text : {to_text(shown), to_label_text(shown)}) {
                const auto again = parse_one_of(text, {&wanted, 1});
                REQUIRE(again);
                CHECK(again->quantity == read->quantity);
                CHECK(again->unit == read->unit);
            }
        }
    }
}

namespace {

struct UnsafeSpelling {
    std::string_view text, instead, source;
};
// ISMP list of error-prone abbreviations (2024); Joint Commission "Do Not Use" list.
const std::vector<UnsafeSpelling> unsafe_spellings{
    {"U", "units", "Joint Commission"},
    {"u", "units", "Joint Commission"},
    {"IU", "units", "Joint Commission"},
    {"iu", "units", "Joint Commission"},
    {"cc", "mL", "ISMP"},
    {"µg", "mcg", "ISMP, micro sign U+00B5"},
    {"μg", "mcg", "ISMP, Greek mu U+03BC"},
    {"MG", "mg", "a megagram to UCUM's MG"},
    {"Mg", "mg", "a megagram to UCUM"},
    {"gm", "g", "ISMP"},
    {"gr", "g", "ISMP, grains"},
    {"MCG", "mcg", "upper case"},
    {"ML", "mL", "upper case"},
    {"mgm", "mg", "ISMP"},
    {"tsp", "mL", "ISMP, household measures"},
    {"tbsp", "mL", "ISMP, household measures"},
    {"gtt", "drops", "ISMP"},
    {"MU", "million units", "ISMP, M for million"},
    {"MM", "million", "ISMP, M for million"},
    {"K", "thousand", "ISMP, K for thousand"},
    {"qd", "day", "Joint Commission"},
    {"mU", "milliunits", "ISMP, U for units"},
    {"mIU", "milliunits", "ISMP, IU"},
    {"MIU", "million units", "ISMP, IU and M for million"},
    {"I", "units", "ISMP, I.U."},
    {"ugm", "mcg", "ISMP"},
    {"mcgm", "mcg", "ISMP"},
    {"nanog", "nanogram", "ISMP"},
    {"gms", "g", "ISMP"},
    {"grains", "mg", "ISMP, apothecary units"},
    {"dr", "mL", "ISMP, drams"},
    {"minims", "mL", "ISMP, minims"},
    {"scruple", "mg", "ISMP, apothecary units"},
    {"teaspoon", "mL", "ISMP, household measures"},
    {"tablespoons", "mL", "ISMP, household measures"},
    {"mLs", "mL", "a unit has no plural"},
    {"DL", "dL", "upper case"},
    {"M", "million", "ISMP, M for million"},
    {"mill", "million", "ISMP, mill"},
    {"mil", "million", "ISMP, mil: a thousand to some"},
    {"BIL", "millions", "ISMP, BIL"},
    {"mM", "mmol/L", "M for molar"},
    {"MEQ", "mEq", "upper case"},
    {"q", "per 8 h", "ISMP, q8h"},
    {"deg", "h", "ISMP, q2deg"},
    {"QD", "day", "Joint Commission"},
    {"od", "day", "ISMP: the right eye"},
    {"qod", "every other day", "Joint Commission"},
    {"qhs", "bedtime", "ISMP"},
    {"qn", "nightly", "ISMP"},
    {"hs", "half-strength", "ISMP"},
    {"HS", "bedtime", "ISMP"},
    {"BT", "bedtime", "ISMP"},
    {"BIW", "2 times weekly", "ISMP"},
    {"TIW", "3 times weekly", "ISMP"},
    {"x", "for 3 days", "ISMP, x3d"},
    {"ss", "0.5", "ISMP, ss for half"},
    {"UD", "dose", "ISMP, ut dictum or unit dose"},
    {"amp", "ampule", "ISMP, 1 amp"},
    {"gtts", "drops", "ISMP"},
    {"k", "thousand", "ISMP, K for thousand"},
    {"SC", "subcutaneous", "ISMP"},
    {"SQ", "subcutaneous", "ISMP"},
    {"SL", "sublingual", "ISMP"},
    {"IT", "intrathecal", "ISMP"},
    {"IN", "intranasal", "ISMP"},
    {"IJ", "injection", "ISMP"},
    {"AD", "right ear", "ISMP"},
    {"AS", "left ear", "ISMP"},
    {"AU", "each ear", "ISMP"},
    {"OS", "left eye", "ISMP"},
    {"OU", "each eye", "ISMP"},
    {"dc", "discontinue", "ISMP"},
    {"OJ", "orange juice", "ISMP"},
    {"SSI", "sliding scale", "ISMP"},
    {"i", "day", "ISMP, i/d"},
    {"bid", "--per-day 2", "a number of doses"},
    {"degC", "no amount", "a point on a scale"},
};

}  // namespace

TEST_CASE("an unsafe spelling is refused with what to write instead", "[units][unit_table]") {
    for (const UnsafeSpelling& row : unsafe_spellings) {
        INFO(row.text << ": " << row.source);
        const UnitSpelling* spelling = find_spelling(row.text);
        REQUIRE(spelling);
        CHECK_FALSE(spelling->unit);
        CHECK(spelling->advice.find(row.instead) != std::string_view::npos);
    }
    for (const UnitSpelling& spelling : all_spellings()) {
        if (spelling.unit) continue;
        INFO(spelling.text);
        const Dimension wanted = dimension_of<DrugMass>;
        const auto read = parse_one_of("5 " + std::string(spelling.text), {&wanted, 1});
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ParseError::Code::unsafe_notation);
        CHECK(read.error().message == spelling.advice);
    }
}

TEST_CASE("the canonical unit of each dimension counts one by one", "[units][unit_table]") {
    for (std::size_t i = 0; i < base_count; ++i) {
        const auto base = static_cast<Base>(i);
        const UnitSymbol& unit = canonical_unit(base);
        INFO(unit.singular);
        CHECK(unit.factor(reading_of(unit, base)) == 1);
    }
    for (auto i = static_cast<int>(Counted::each); i < static_cast<int>(Counted::mixed); ++i)
        CHECK(counted_unit(static_cast<Counted>(i)).counted == static_cast<Counted>(i));
}

}  // namespace
