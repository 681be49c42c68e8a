// SPDX-License-Identifier: Apache-2.0
#include "core/units/parse.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "core/units/quantity_text.hpp"
#include "tests/support/exact_values.hpp"

namespace {

using namespace vialwright::units;
using Code = ParseError::Code;
using vialwright::Result;
using vialwright::numbers::Exact;

constexpr Dimension mass = dimension_of<DrugMass>;
constexpr Dimension weight = dimension_of<BodyWeight>;
constexpr Dimension volume = dimension_of<Volume>;
constexpr Dimension duration = dimension_of<Time>;
constexpr Dimension strength = dimension_of<Concentration<Milligram>>;
constexpr Dimension mass_fraction = dimension_of<MassFraction<Milligram>>;
constexpr Dimension number{};

Result<ParsedQuantity, ParseError> reading_of(std::string_view text, const Dimension& wanted,
                                              TrailingZeros zeros = TrailingZeros::refused) {
    return parse_one_of(text, {&wanted, 1}, zeros);
}

struct Row {
    std::string_view text;
    Dimension wanted;
    std::string_view value;
    std::string_view source;
};
// Values are canonical units (mg, mL, h, kg of patient ...), computed by hand from the definitions in unit_table_test.
constexpr Row well_written[]{
    {"250 mg", mass, "250", "command line contract"},
    {"1.5 g", mass, "1500", "command line contract"},
    {"0.5 mcg", mass, "1/2000", "a zero before the point"},
    {"5 ug", mass, "1/200", "UCUM"},
    {"10mg", mass, "10", "a missing space"},
    {"  10   mg  ", mass, "10", "spaces"},
    {"10\u00A0mg", mass, "10", "no-break space, as labels print it"},
    {"10\u202Fmg", mass, "10", "narrow no-break space"},
    {"17,500 mg", mass, "17500", "commas from 1,000"},
    {"1,000.5 mg", mass, "2001/2", "commas and a point"},
    {"70 kg", weight, "70", "command line contract"},
    {"70 kg", mass, "70000000", "the same text where a drug mass is wanted"},
    {"70 kg", dimension_of<ProductMass>, "70000", "the same text where a product mass is wanted"},
    {"154 lb", weight, "3492661249/50000000", "command line contract: pounds are 0.45359237 kg"},
    {"154.3 [lb_av]", weight, "69989302691/1000000000", "UCUM"},
    {"6 lb 4 oz", weight, "45359237/16000000", "6.25 lb"},
    {"5 ft 8 in", dimension_of<Height>, "4318/25", "command line contract: 68 in"},
    {"5 ft 9.5 in", dimension_of<Height>, "17653/100", "the last part may have decimals"},
    {"172 cm", dimension_of<Height>, "172", "metric"},
    {"1.72 m", dimension_of<Height>, "172", "metric"},
    {"6 y", duration, "52596", "command line contract: a year is 365.25 days"},
    {"6 y 3 mo", duration, "109575/2", "6.25 years"},
    {"1 h 30 min", duration, "3/2", "parts of a time"},
    {"2 days 3 h 4 min", duration, "766/15", "three parts"},
    {"30 min", duration, "1/2", "command line contract"},
    {"15 mL", volume, "15", "command line contract"},
    {"0.35 L", volume, "350", "metric"},
    {"250 mg/kg", dimension_of<DosePerWeight<Milligram>>, "250", "command line contract"},
    {"0.25 g/kg", dimension_of<DosePerWeight<Milligram>>, "250", "grams per kilogram"},
    {"10 mcg/kg/min", dimension_of<DoseRatePerWeight<Milligram>>, "3/5",
     "command line contract; ucum-lhc: 0.5999999999999999"},
    {"10 ug/(kg.min)", dimension_of<DoseRatePerWeight<Milligram>>, "3/5", "UCUM, parentheses"},
    {"10 mcg per kg per min", dimension_of<DoseRatePerWeight<Milligram>>, "3/5", "words"},
    {"40 mg/kg/day", dimension_of<DoseRatePerWeight<Milligram>>, "5/3", "a day is 24 h"},
    {"5 mg/lb", dimension_of<DosePerWeight<Milligram>>, "500000000/45359237", "per pound"},
    {"50 mg/m2", dimension_of<DosePerSurface<Milligram>>, "50", "command line contract"},
    {"50 mg/m²", dimension_of<DosePerSurface<Milligram>>, "50", "as it is printed"},
    {"50 mg/mL", strength, "50", "command line contract"},
    {"1.2 mg/dL", strength, "3/250", "a laboratory result"},
    {"400 mg per 250 mL", strength, "8/5", "a number in the unit"},
    {"400 mg/5 mL", strength, "80", "a number in the unit"},
    {"400 mg per\u00A0250 mL", strength, "8/5", "a no-break space after per"},
    {"1,500 mg per 30 mL", strength, "50", "21 CFR 201.51: total per total volume"},
    {"5 %(w/v)", strength, "50", "USP: grams in 100 mL"},
    {"0.9 % w/v", strength, "9", "USP"},
    {"5% (w/v)", strength, "50", "USP, other spaces"},
    {"5 %", strength, "50", "% alone where only a concentration fits"},
    {"1:1000", strength, "1", "USP: 1 g in 1,000 mL"},
    {"1:10,000", strength, "1/10", "USP: commas"},
    {"2.5 % w/w", mass_fraction, "25", "USP: grams in 100 g"},
    {"1 g/100 g", mass_fraction, "10", "drug over product"},
    {"98.5 %", number, "197/200", "a proportion"},
    {"70 %(v/v)", number, "7/10", "USP: mL in 100 mL"},
    {"95% v/v", number, "19/20", "USP, other spaces"},
    {"1:10", mass_fraction, "100", "USP: of a solid, 1 g in 10 g"},
    {"5 [ppm]", number, "1/200000", "UCUM"},
    {"38 wk", duration, "6384", "an age in weeks"},
    {"600 kcal", dimension_of<Energy>, "600", "nutrition"},
    {"3 mg/dose", mass / dimension_of<DoseCount>, "3", "per dose"},
    {"3 doses/day", dimension_of<Frequency>, "1/8", "per day"},
    {"2 mg per hour", dimension_of<DoseRate<Milligram>>, "2", "per hour"},
    {"5 million units per 10 mL", dimension_of<Concentration<ActivityUnit>>, "500000", "compound"},
    {"140 mmol/L", dimension_of<Concentration<Millimole>>, "7/50", "a laboratory result"},
    {"2 mEq/mL", dimension_of<Concentration<Milliequivalent>>, "2", "an electrolyte"},
    {"30 [gr]", mass, "19439673/10000", "UCUM: grains only in brackets"},
    {"3", number, "3", "a count where a number is wanted"},
    {"20 mEq", dimension_of<Equivalents>, "20", "command line contract"},
    {"20 meq", dimension_of<Equivalents>, "20", "UCUM"},
    {"5,000 units", dimension_of<Activity>, "5000", "command line contract"},
    {"5 million units", dimension_of<Activity>, "5000000", "ISMP: million in full"},
    {"5 million\u00A0units", dimension_of<Activity>, "5000000", "a no-break space after million"},
    {"2.5 thousand units", dimension_of<Activity>, "2500", "ISMP: thousand in full"},
    {"100 [iU]/mL", dimension_of<Concentration<ActivityUnit>>, "100", "UCUM"},
    {"75.07 g/mol", dimension_of<MolarMass>, "7507/100", "glycine"},
    {"666 mosm/L", dimension_of<Osmolarity>, "333/500", "UCUM"},
    {"20 drops/mL", dimension_of<DropFactor>, "20", "command line contract"},
    {"500 mg/capsule", dimension_of<UnitStrength<Milligram>>, "500", "a strength of something counted"},
    {"30 mL/min/1.73m2", dimension_of<Clearance>, "180000/173", "a number bound to the symbol after it"},
    {"3 /day", Dimension{} / duration, "1/8", "nothing above the line"},
    {"2 mL·mL", volume* volume, "2", "a product as it is printed"},
    {"0 mg", mass, "0", "zero is a quantity; who wants more than zero says so"},
    {"999999999999999999 mg", mass, "999999999999999999", "18 digits"},
};

TEST_CASE("what people write is read exactly", "[units][parse]") {
    for (const Row& row : well_written) {
        INFO(row.text << ": " << row.source);
        const auto result = reading_of(row.text, row.wanted);
        INFO((result ? "" : result.error().message));
        REQUIRE(result);
        CHECK(result->quantity.value().to_fraction() == row.value);
        CHECK(result->quantity.dimension().same_powers(row.wanted));
        CHECK(result->unit.dimension() == result->quantity.dimension());
        CHECK(result->kind == 0);
    }
}

TEST_CASE("a measurement may end in zeros where the caller allows it", "[units][parse]") {
    CHECK(reading_of("70.0 kg", weight, TrailingZeros::allowed)->quantity == AnyQuantity(70_kg));
    CHECK(reading_of("1.20 mg/dL", strength, TrailingZeros::allowed));
    CHECK(reading_of("10 mg/1.0 mL", strength, TrailingZeros::allowed));
    CHECK_FALSE(reading_of("70.0 kg", weight));
}

TEST_CASE("the wanted type decides, and its value is typed", "[units][parse]") {
    CHECK(*parse<BodyWeight>("70 kg") == 70_kg);
    CHECK(*parse<DrugMass>("0.3 mg") == 300_mcg);
    CHECK(*parse<DosePerWeight<Milligram>>("250 mg/kg") * 70_kg == 17'500_mg);
    CHECK(parse<Volume>("5 mg").error().code == Code::wrong_kind);
    CHECK(parse<Volume>("5").error().at == 1);
}

TEST_CASE("of several wanted kinds the one that fits is taken, and two that fit are refused",
          "[units][parse]") {
    const std::array wanted{mass, dimension_of<DosePerWeight<Milligram>>, volume};
    CHECK(parse_one_of("250 mg", wanted)->kind == 0);
    CHECK(parse_one_of("250 mg/kg", wanted)->kind == 1);
    CHECK(parse_one_of("15 mL", wanted)->kind == 2);
    const auto none = parse_one_of("5 units", wanted);
    REQUIRE_FALSE(none);
    CHECK_THAT(none.error().message,
               Catch::Contains("250 mg, a dose per body weight") && Catch::Contains(", or a volume"));
    const std::array drug_or_patient{mass, weight};
    CHECK(parse_one_of("70 kg", drug_or_patient).error().code == Code::ambiguous);
    const std::array number_or_strength{number, strength};
    CHECK(parse_one_of("5 %", number_or_strength).error().code == Code::ambiguous);
    CHECK(parse_one_of("5 % w/v", number_or_strength)->kind == 1);
    CHECK(parse_one_of("5", number_or_strength)->kind == 0);
    CHECK_FALSE(parse_one_of("5 mg", {}));
}

TEST_CASE("what is wanted is said in words a person knows", "[units][parse]") {
    const std::array several{weight, mass, strength};
    CHECK(wanted_in_words(several) ==
          "a body weight, such as 70 kg or 154 lb, a mass, such as 250 mg, or "
          "a concentration, such as 50 mg/mL or 1.2 mg/dL");
    const std::array rare{dimension_of<Potency>};
    CHECK(wanted_in_words(rare) == "units of activity per mass (units/mg)");
}

// Words that people and machines put beside numbers, right and wrong.
std::string any_text() {
    static const std::vector<std::string> words{
        "5",    "0.5",  "1,000", "70",    "1.0",      ".5",   "-",      "mg",   "g",        "kg",
        "mcg",  "lb",   "oz",    "mL",    "L",        "h",    "min",    "day",  "y",        "mo",
        "in",   "ft",   "m2",    "units", "IU",       "%",    "w/v",    "w/w",  "/",        " per ",
        ".",    ":",    "(",     ")",     "million ", " ",    "\u00A0", "[iU]", "{tablet}", "tablet",
        "vial", "mmol", "mEq",   "·",     "/5 ",      "\xC2", "x"};
    std::string text;
    for (const std::string& word : *rc::gen::container<std::vector<std::string>>(
             *rc::gen::inRange<std::size_t>(1, 9), rc::gen::elementOf(words)))
        text += word;
    return text;
}

TEST_CASE("no text is read as two of mass, volume, body weight and time", "[units][parse][laws]") {
    static const std::array<Dimension, 4> four{mass, volume, weight, duration};
    rc::prop("wanted together, a text has the one reading that it has alone, or none", [] {
        const std::string text = any_text();
        std::vector<std::size_t> alone;
        for (std::size_t i = 0; i < four.size(); ++i)
            if (reading_of(text, four[i])) alone.push_back(i);
        const auto together = parse_one_of(text, four);
        RC_ASSERT(together.has_value() == (alone.size() == 1));
        if (together) {
            RC_ASSERT(together->kind == alone.front());
            RC_ASSERT(together->quantity == reading_of(text, four[alone.front()])->quantity);
        }
        // Only a mass word has two meanings, and only between drug and patient.
        if (alone.size() > 1) RC_ASSERT((alone == std::vector<std::size_t>{0, 2}));
    });
}

TEST_CASE("whatever is read can be written and read again", "[units][parse][laws]") {
    rc::prop("for any text and any kind", [] {
        const std::string text = any_text();
        const Dimension wanted = *rc::gen::element(
            mass, volume, weight, duration, strength, dimension_of<DosePerWeight<Milligram>>,
            dimension_of<DoseRate<Milligram>>, dimension_of<DosageUnits>, number);
        const auto first = reading_of(text, wanted, TrailingZeros::allowed);
        if (!first) {
            RC_ASSERT(!first.error().message.empty());
            RC_ASSERT(first.error().at <= text.size());
            return;
        }
        const Shown shown(first->quantity, first->unit, 18);
        const auto written = to_text_and_exactness(shown);
        const auto second = reading_of(written.text, wanted);
        RC_ASSERT(second.has_value());
        RC_ASSERT(second->unit == first->unit);
        RC_ASSERT((second->quantity == first->quantity) == written.is_exact);
    });
}

}  // namespace
