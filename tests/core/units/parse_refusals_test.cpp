// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "core/units/parse.hpp"

namespace {

using namespace vialwright::units;
using namespace std::string_literals;
using Code = ParseError::Code;
using vialwright::Result;

constexpr Dimension mass = dimension_of<DrugMass>;
constexpr Dimension weight = dimension_of<BodyWeight>;
constexpr Dimension volume = dimension_of<Volume>;
constexpr Dimension duration = dimension_of<Time>;
constexpr Dimension strength = dimension_of<Concentration<Milligram>>;
constexpr Dimension mass_fraction = dimension_of<MassFraction<Milligram>>;
constexpr Dimension tablets(Base::dosage_unit, 1, Counted::tablet);
constexpr Dimension number{};

Result<ParsedQuantity, ParseError> reading_of(std::string_view text, const Dimension& wanted) {
    return parse_one_of(text, {&wanted, 1});
}

struct Refusal {
    std::string_view text;
    Dimension wanted;
    Code code;
    std::string_view advice;
    std::string_view source;
};

void check_refused(const std::vector<Refusal>& rows) {
    for (const Refusal& row : rows) {
        INFO(row.text.substr(0, 60) << ": " << row.source);
        const auto result = reading_of(row.text, row.wanted);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == row.code);
        CHECK_THAT(result.error().message, Catch::Contains(std::string(row.advice)));
        CHECK(result.error().at <= row.text.size());
    }
}

TEST_CASE("a number that can be misread is refused", "[units][parse]") {
    check_refused({
        {"", mass, Code::number, "such as 250 mg", "empty"},
        {"   ", mass, Code::number, "such as 250 mg", "blank"},
        {"mg", mass, Code::number, "such as 250 mg", "no number"},
        {".5 mg", mass, Code::number, "such as 0.5", "ISMP: naked decimal point"},
        {"5. mg", mass, Code::number, "digits after the decimal point", "a point without decimals"},
        {"1.0 mg", mass, Code::number, "1, not 1.0", "ISMP: trailing zero"},
        {"0.50 mg", mass, Code::number, "1, not 1.0", "ISMP: trailing zero"},
        {"-5 mg", mass, Code::number, "cannot be negative", "negative"},
        {" -5 mg", mass, Code::number, "cannot be negative", "negative"},
        {"+5 mg", mass, Code::number, "begin with a number", "a sign"},
        {"1e3 mg", mass, Code::number, "without an exponent", "an exponent"},
        {"1,5 mg", mass, Code::number, "decimal separator is a point", "a decimal comma"},
        {"010 mg", mass, Code::number, "zeros before the number", "octal to some"},
        {"1234567890123456789 mg", mass, Code::number, "18 significant digits", "19 digits"},
        {"0.1234567890123456789 mg", mass, Code::number, "18 significant digits", "19 digits"},
        {"1 / 2 mg", mass, Code::syntax, "0.5 for 1/2", "ISMP: fractions"},
        {"1/2 mg", mass, Code::syntax, "0.5 for 1/2", "ISMP: fractions"},
        {"1 1/2 mg", mass, Code::syntax, "1.5 for 1 1/2", "ISMP: fractions"},
        {"2-5 g", mass, Code::syntax, "not a range", "a range"},
        {"2 to 5 g", mass, Code::syntax, "not a range", "a range"},
        {"2 g to 5 g", mass, Code::syntax, "not a range", "a range"},
        {"inf mg", mass, Code::number, "begin with a number", "a word of the C library"},
        {"0x10 mg", mass, Code::unsafe_notation, "for x3d", "hexadecimal"},
        {"1 000 mg", mass, Code::syntax, "1,000 for 1 000", "a space in thousands"},
        {"II tablets", tablets, Code::number, "begin with a number", "ISMP: Roman numerals"},
        {"<10 mg", mass, Code::number, "less than", "ISMP: < is read as 4: \"<10\" as 40"},
        {">10 mg", mass, Code::number, "more than", "ISMP: > is read as 7"},
        {"~10 mg", mass, Code::number, "about", "ISMP: symbols"},
        {"5 mg @ 2 mL", mass, Code::syntax, "is read as 2", "ISMP: @"},
        {"5 mg & 2 mg", mass, Code::syntax, "is read as 2", "ISMP: &"},
        {"5 mg + 2 mg", mass, Code::syntax, "is read as 4", "ISMP: +"},
        {"5 @ mg", mass, Code::syntax, "is read as 2", "ISMP: @"},
        {"64\"", dimension_of<Height>, Code::syntax, "inch mark", "ISMP: inch mark"},
    });
}

TEST_CASE("numbers inside a unit keep the same rules and never stand alone", "[units][parse]") {
    check_refused({
        {"10 mg/1.0 mL", strength, Code::number, "1, not 1.0", "ISMP: trailing zero"},
        {"10 mg/.5 mL", strength, Code::number, "such as 0.5", "ISMP: naked decimal point"},
        {"10 mg/0 mL", strength, Code::number, "cannot hold the number 0", "division by zero"},
        {"10 mg/1,5 mL", strength, Code::number, "decimal separator is a point", "a decimal comma"},
        {"800 mg/160", mass, Code::syntax, "write the unit of this number",
         "two strengths of a combination, not 5 mg"},
        {"5 mg.5", mass, Code::number, "such as 0.5", "a slip of the finger, not 25 mg"},
        {"5 mg·5 mL", mass * volume, Code::syntax, "a unit is missing", "only a division counts"},
        {"10 mg per 2", mass, Code::syntax, "write the unit of this number", "not 5 mg"},
        {"400 mg/(5 mL)", strength, Code::syntax, "a unit is missing", "a number in parentheses"},
        {"5 mg/2.h", dimension_of<DoseRate<Milligram>>, Code::ambiguous, "two ways", "UCUM reads (mg/2)·h"},
    });
}

TEST_CASE("a quantity without a unit, or of another kind, is refused with what is wanted", "[units][parse]") {
    check_refused({
        {"70", weight, Code::no_unit, "such as 70 kg or 154 lb",
         "command line contract: a bare number is an error"},
        {"5 ft 9", dimension_of<Height>, Code::no_unit, "a height", "the last unit is missing"},
        {"15 mL", weight, Code::wrong_kind, "such as 70 kg", "mL where a weight is due"},
        {"15 mL", mass, Code::wrong_kind, "is volume", "mL where a mass is due"},
        {"250 mg/kg", mass, Code::wrong_kind, "mass per body weight", "per weight where an amount is due"},
        {"250 mg/kg", number, Code::ambiguous, "wanted here: a bare number", "never a fraction"},
        {"250 mg", dimension_of<Activity>, Code::wrong_kind, "units of activity", "mg where units are due"},
        {"5 units", mass, Code::wrong_kind, "such as 250 mg", "units where mg are due"},
        {"20 mEq", dimension_of<Substance>, Code::wrong_kind, "equivalents", "mEq are no mmol"},
        {"300 mOsm", dimension_of<Substance>, Code::wrong_kind, "osmoles", "mOsm are no mmol"},
        {"3 tablets", Dimension(Base::dosage_unit, 1, Counted::vial), Code::wrong_kind, "tablets",
         "tablets are no vials"},
        {"3 tablets/vial", number, Code::wrong_kind, "different things counted", "no bare number"},
        {"5 %", mass, Code::wrong_kind, "a concentration", "% where a mass is due"},
        {"5 %", mass_fraction, Code::ambiguous, "% w/v or % w/w", "two meanings of %"},
        {"5 % w/w", strength, Code::wrong_kind, "a part of a mass", "w/w where a concentration is due"},
        {"5 % v/v", strength, Code::wrong_kind, "a part of a volume", "v/v where a mass in volume is due"},
        {"5 %(w/v)", number, Code::wrong_kind, "grams in 100 mL", "w/v is no bare number"},
        {"5 %(w/w)", number, Code::wrong_kind, "a part of a mass", "w/w is no bare number"},
        {"1:1000", mass, Code::wrong_kind, "a ratio strength", "a ratio where a mass is due"},
        {"1:0", strength, Code::number, "cannot end in 0", "division by zero"},
        {"1:1.0", strength, Code::number, "1, not 1.0", "ISMP: trailing zero"},
    });
}

TEST_CASE("a unit that is unknown, unsafe or badly built is refused", "[units][parse]") {
    const std::string long_number(200, '5');
    const std::string long_word = "5 g" + std::string(99, 'g');
    check_refused({
        {"5 furlongs", mass, Code::unknown_unit, "\"furlongs\"", "not in the table"},
        {"5 mgs", mass, Code::unknown_unit, "\"mgs\"", "not in the table"},
        {"5 Mmg", mass, Code::unknown_unit, "\"Mmg\"", "no prefix is added freely"},
        {"5 IU", dimension_of<Activity>, Code::unsafe_notation, "units", "Joint Commission"},
        {"5 U/kg", dimension_of<DosePerWeight<ActivityUnit>>, Code::unsafe_notation, "units",
         "Joint Commission"},
        {"5 µg/kg", dimension_of<DosePerWeight<Milligram>>, Code::unsafe_notation, "mcg", "ISMP"},
        {"5 cc", volume, Code::unsafe_notation, "mL", "ISMP"},
        {"5 mg/month", dimension_of<DoseRate<Milligram>>, Code::unsafe_notation, "per day or per week",
         "months differ"},
        {"5 mg/year", dimension_of<DoseRate<Milligram>>, Code::unsafe_notation, "per day or per week",
         "years differ"},
        {"5 mg mg", mass, Code::syntax, "could not read \"mg\"", "a unit too many"},
        {"5 mg/", mass, Code::syntax, "a unit is missing", "nothing below the line"},
        {"5 mg//kg", dimension_of<DosePerWeight<Milligram>>, Code::syntax, "a unit is missing", "two lines"},
        {"5 mg/(kg", dimension_of<DosePerWeight<Milligram>>, Code::syntax, "parenthesis",
         "an open parenthesis"},
        {"5 mg/kg)", dimension_of<DosePerWeight<Milligram>>, Code::syntax, "could not read",
         "a closed parenthesis"},
        {"5 ((((((mg))))))", mass, Code::syntax, "too many parentheses", "nesting"},
        {"5 mg/mL/mL/mL/mL/mL/mL", mass, Code::syntax, "too many parts", "seven parts"},
        {"5 [iU", dimension_of<Activity>, Code::unknown_unit, "\"[iU\"", "an open bracket"},
        {"5 mg.", mass, Code::syntax, "leave out the period", "ISMP: no period after a unit"},
        {"5 mg.mg.", mass * mass, Code::syntax, "leave out the period", "ISMP: no period after a unit"},
        {"5 M units", dimension_of<Activity>, Code::unsafe_notation, "million", "ISMP: M for million"},
        {"5 I.U.", dimension_of<Activity>, Code::unsafe_notation, "units", "ISMP: I.U."},
        {"1 g q.d.", dimension_of<DrugMass>, Code::syntax, "write the interval in words", "ISMP: q.d."},
        {"1 g/q8h", dimension_of<DoseRate<Milligram>>, Code::unsafe_notation, "per 8 h", "ISMP: q"},
        {"1 g x3d", dimension_of<DrugMass>, Code::syntax, "for 3 days", "ISMP: x3d"},
        {"5 mg/kg.h", dimension_of<DoseRatePerWeight<Milligram>>, Code::wrong_kind,
         "mass times time per body weight", "UCUM reads (mg/kg)·h"},
        {"5 mg per", mass, Code::syntax, "could not read \"per\"", "a word alone"},
        {long_number, mass, Code::syntax, "too long", "a pasted paragraph"},
        {long_word, mass, Code::unknown_unit, "not a unit", "a long word"},
    });
}

// ISMP list of error-prone abbreviations: what stands behind an amount and is no part of it.
constexpr std::pair<std::string_view, std::string_view> words_behind[]{
    {"qd", "day"},
    {"q.d.", "interval in words"},
    {"QD", "day"},
    {"qod", "every other"},
    {"q6h", "per 8 h"},
    {"q 6 h", "per 8 h"},
    {"qhs", "bedtime"},
    {"HS", "bedtime"},
    {"BIW", "2 times weekly"},
    {"TIW", "3 times"},
    {"OD", "day"},
    {"daily", "/day"},
    {"every 6 h", "per 8"},
    {"bid", "--per-day 2"},
    {"TID", "--per-day 3"},
    {"i/d", "/day"},
    {"x 3", "for 3 days"},
    {"SC", "subcutaneous"},
    {"SQ", "subcutaneous"},
    {"sub q", "subcutaneous"},
    {"SL", "sublingual"},
    {"IN", "intranasal"},
    {"IT", "intrathecal"},
    {"IJ", "injection"},
    {"IP", "intraperiton"},
    {"IVP", "intravenous push"},
    {"IVPB", "piggyback"},
    {"IV", "intravenous"},
    {"AD", "right ear"},
    {"AS", "left ear"},
    {"AU", "each ear"},
    {"OS", "left eye"},
    {"OU", "each eye"},
    {"D/C", "discontinue"},
    {"dc", "discharge"},
    {"OJ", "orange juice"},
    {"SSI", "sliding"},
    {"SSRI", "sliding scale"},
    {"UD", "dose"},
    {"ss", "0.5"},
    {"@ 3 mL", "read as 2"},
    {"& 3 mg", "read as 2"},
    {"+ 3 mg", "read as 4"},
    {"to 10 mg", "not a range"},
    {"-10 mg", "not a range"},
};

TEST_CASE("a word behind a quantity that belongs elsewhere, or is misread, is refused with what to write",
          "[units][parse]") {
    for (const auto& [behind, advice] : words_behind) {
        INFO(behind);
        const auto result = reading_of("5 mg " + std::string(behind), mass);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == Code::syntax);
        CHECK_THAT(result.error().message, Catch::Contains(std::string(advice)));
    }
    CHECK_THAT(reading_of("1 in 1000", strength).error().message,
               Catch::Contains("write a ratio strength as 1:1000"));
    CHECK_THAT(reading_of("400 mg in 250 mL", mass).error().message, Catch::Contains("400 mg per 250 mL"));
    CHECK_THAT(reading_of("1 pint", volume).error().message, Catch::Contains("[pt_us]"));
    CHECK_THAT(reading_of("5 mg per os", mass).error().message, Catch::Contains("by mouth"));
    CHECK_THAT(reading_of("50 mg/m^2", dimension_of<DosePerSurface<Milligram>>).error().message,
               Catch::Contains("write m2"));
    CHECK_THAT(reading_of("5' 9\"", dimension_of<Height>).error().message, Catch::Contains("write ft"));
    CHECK_THAT(reading_of("154#", weight).error().message, Catch::Contains("write lb"));
    CHECK_THAT(reading_of("25 \u00B0C", mass).error().message, Catch::Contains("a temperature is no amount"));
}

TEST_CASE("a unit in other capitals is named, never read", "[units][parse]") {
    const std::pair<std::string_view, std::string_view> rows[]{{"Mcg", "mcg"},        {"Units", "unit"},
                                                               {"MEq", "mEq"},        {"HR", "h"},
                                                               {"Tablets", "tablet"}, {"NG", "nanogram"}};
    for (const auto& [text, advice] : rows) {
        INFO(text);
        const auto result = reading_of("5 " + std::string(text), mass);
        REQUIRE_FALSE(result);
        CHECK_THAT(result.error().message, Catch::Contains("write \"" + std::string(advice) + "\""));
    }
}

TEST_CASE("a character from elsewhere is refused and not repeated in the message", "[units][parse]") {
    for (const std::string& text :
         {"5\tmg"s, "5 mg\n"s, "5 mg\0"s, "\x1b[31m5 mg"s, "5 \u202Egm"s, "５ mg"s, "٥ mg"s, "½ mg"s,
          "2–5 mg"s, "−5 mg"s, "5 mg\xFF"s, "5 \xC2"s, "5 mg\u200B"s, "5 m\u0433"s}) {
        INFO(text);
        const auto result = reading_of(text, mass);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == Code::syntax);
        CHECK(result.error().at < text.size());
        for (const char c : result.error().message) CHECK((c >= ' ' && c <= '~'));
    }
}

TEST_CASE("parts of one quantity go from large to small, whole but for the last", "[units][parse]") {
    check_refused({
        {"9 in 5 ft", dimension_of<Height>, Code::syntax, "from the larger unit", "small before large"},
        {"5 ft 12 in", dimension_of<Height>, Code::syntax, "from the larger unit",
         "twelve inches are a foot"},
        {"5 ft 5 ft", dimension_of<Height>, Code::syntax, "from the larger unit", "the same unit"},
        {"5.5 ft 6 in", dimension_of<Height>, Code::syntax, "must be whole", "six feet, or a slip"},
        {"6 y 12 mo", duration, Code::syntax, "from the larger unit", "twelve months are a year"},
        {"1 g 500 mg", mass, Code::syntax, "must be whole", "a dose is one number"},
        {"1 L 500 mL", volume, Code::syntax, "must be whole", "a dose is one number"},
        {"5 ft .5 in", dimension_of<Height>, Code::number, "such as 0.5", "ISMP: naked decimal point"},
        {"5 ft 9 kg", dimension_of<Height>, Code::wrong_kind, "a height", "another kind"},
        {"5 ft 9 in 4", dimension_of<Height>, Code::no_unit, "a height", "the last unit is missing"},
    });
}

}  // namespace
