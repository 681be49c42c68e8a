// SPDX-License-Identifier: Apache-2.0
#include "core/calc/calculate.hpp"

#include <span>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "core/numbers/decimal_text.hpp"
#include "tests/support/exact_values.hpp"

namespace {

using namespace vialwright::calc;
using vialwright::numbers::Exact;

struct Row {
    std::string_view expression, in, count, ucum, source;
};

void check_answers(std::span<const Row> rows) {
    for (const Row& row : rows) {
        INFO(row.expression << " in " << row.in << ": " << row.source);
        const auto answer = calculate(row.expression, row.in);
        INFO((answer ? "" : answer.error().message));
        REQUIRE(answer);
        CHECK(answer->result.count().to_fraction() == row.count);
        CHECK(answer->result.unit.ucum() == row.ucum);
    }
}

// Counts by hand; F numbers are formulas of docs/formulas.md.
constexpr Row dosing[]{
    {"250 mg/kg * 70 kg / (50 mg/mL)", "mL", "350", "mL", "command line contract"},
    {"250 mg/kg * 70 kg / (50 mg/mL)", "", "350", "mL", "the unit that is left"},
    {"250 mg/kg * 70 kg / (50 mg/mL) in L", "", "7/20", "L", "in at the end"},
    {"250 mg/kg × 70 kg ÷ (50 mg/mL)", "", "350", "mL", "signs as the working prints them"},
    {"40 mg/kg/day * 15 kg / 3", "", "200", "mg/d", "F15"},
    {"5 mcg/kg/min * 70 kg / (1600 mcg/mL)", "mL/h", "105/8", "mL/h", "F17: 13.125"},
    {"18 units/kg/h * 80 kg / (100 units/mL)", "", "72/5", "mL/h", "F19"},
    {"1000 mL / (8 h) * 20 drop/mL", "drop/min", "125/3", "[drp]/min", "F20: 41.7"},
    {"500 mL / 4 h", "", "125", "mL/h", "a number binds the unit after it"},
    {"500 mL / 125 mL/h", "", "4", "h", "and the whole of it"},
    {"2 g / 70 kg / 30 min", "mg/kg/min", "20/21", "mg/kg/min", "left to right"},
    {"250 mg/kg * 154 kg / 2.2", "g", "35/2", "g", "a bare number is a factor"},
    {"154 lb / (2.2 lb/kg)", "", "70", "kg", "the stated 2.2"},
    {"25 mg/kg/day * 154 lb / (2.2 lb/kg) * 1 day / 2", "mg", "875", "mg", "a child's daily dose"},
    {"10 mg/kg * 3200 g", "", "32", "mg", "an infant is weighed in grams"},
    {"10 mg/kg * 6 lb 4 oz", "mg", "45359237/1600000", "mg", "6.25 lb"},
    {"10 mg/kg * 3 kg 200 g", "", "32", "mg", "kg and g of one weight"},
    {"2.3 kg/[in_i] * (73 [in_i] - 60 [in_i]) + 50 kg", "", "799/10", "kg", "an ideal body weight"},
    {"5 ft 9 [in_i]", "cm", "8763/50", "cm", "an inch is [in_i] here"},
    {"30 mg/m2 * 1.8 m2", "", "54", "mg", "per body surface"},
    {"50 mg * 10 y / (10 y + 12 y)", "mg", "250/11", "mg", "F22: Young"},
    {"500 mg * 44 lb / (150 lb)", "mg", "440/3", "mg", "F21: Clark"},
    {"3 * 5 mL/day * 10 day", "", "150", "mL", "a quantity to dispense"},
    {"1500 kcal/day * 1.2", "", "1800", "kcal/d", "an energy need"},
    {"(3 mg + 2 mg)/day", "", "5", "mg/d", "a unit behind parentheses"},
    {"3 g/day * 30 d", "g", "90", "g", "a month's supply"},
    {"2 kg", "g", "2000", "g", "a weight in another unit"},
    {"36 g/kg/wk / (7 mcg/lb/day * 0.5 dL/h)", "h/mL", "58319019/8750", "h/mL", "seven units of four kinds"},
};

constexpr Row strengths[]{
    {"12 g / 400 mL in %(w/v)", "", "3", "g/dL", "F26"},
    {"5 %(w/v) * 250 mL", "g", "25/2", "g", "F26"},
    {"2 % w/w * 60 g", "g", "6/5", "g", "F26"},
    {"70 %(v/v) * 500 mL / (95 %(v/v))", "mL", "7000/19", "mL", "F31: 368.4"},
    {"10 mg / 300 mg", "%", "10/3", "%", "a proportion in percent"},
    {"2 g / 60 g in %(w/w)", "", "10/3", "%", "F26"},
    {"98.5 % * 10 g", "g", "197/20", "g", "an assay"},
    {"1:500 * 250 mL", "g", "1/2", "g", "F27"},
    {"0.5 g / (1:500)", "mL", "250", "mL", "F27"},
    {"1 / (1:2500)", "mL/g", "2500", "mL/g", "F27"},
    {"0.02 %(w/v)", "ratio", "5000", "mL/g", "F27"},
    {"1 g / 400 g", "ratio", "400", "1", "parts of the same kind"},
    {"(400 mg/5 mL) * 2 mL", "mg", "160", "mg", "command line contract"},
    {"400 mg per 250 mL * 100 mL", "mg", "160", "mg", "per binds the number too"},
    {"400 mg per 250 mL", "mg/mL", "8/5", "mg/mL", "a strength"},
    {"240 g * (1 %(w/w) - 0.25 %(w/w)) / (2.5 %(w/w) - 1 %(w/w))", "g", "120", "g", "F30: alligation"},
    {"23400 mg / 30 mL / (1 g/mL)", "", "39/50", "1", "a specific gravity"},
    {"25 g / (1.26 g/mL)", "mL", "1250/63", "mL", "F32"},
    {"12 g / (200 mg/tablet)", "tablet", "60", "{tablet}", "things counted"},
    {"30 [gr] * 65 mg/[gr]", "g", "39/20", "g", "a stated factor"},
    {"1 lb * 454 g/lb / (1.25 g/mL)", "mL", "1816/5", "mL", "a stated factor"},
};

constexpr Row chemistry[]{
    {"30 mL * 50 mg/mL / (75.07 g/mol)", "mmol", "150000/7507", "mmol", "F33"},
    {"15 mL * 10 %(w/v) / (74.5 g/mol) * 1 mEq/mmol", "mEq", "3000/149", "meq", "F33"},
    {"308 mosm/L * (75.07 g/mol) / (1 osm/mol)", "mg/mL", "5780390/250000", "mg/mL", "F24"},
    {"(0.5 g / (98 g/mol) + 3 * 0.5 g / (324 g/mol)) * 1 mEq/mmol", "mEq", "25750/2646", "meq", "a sum"},
    {"5000 units / (100 units/mg)", "mg", "50", "mg", "F38: only with a potency"},
    {"60 g * 3.4 kcal/g + 500 mL * 1.1 kcal/mL", "kcal", "754", "kcal", "parenteral nutrition"},
    {"0.52 / 1.55 * 5 %(w/v) * 1000 mL", "g", "520/31", "g", "a freezing point"},
};

constexpr Row numbers[]{
    {"1 - 0.3 * (1 - 0.2)", "", "19/25", "1", "bare numbers"},
    {"1/2 * 5 mL", "", "5/2", "mL", "a fraction of bare numbers"},
    {"1 / 2 h", "", "1/2", "/h", "a division, with spaces"},
    {"1/(2 h)", "", "1/2", "/h", "a division, in parentheses"},
    {"2 + 3 * 4 - 6 / 2 / 3", "", "13", "1", "precedence, left to right"},
    {"-(2 - 5) * -2", "", "-6", "1", "signs"},
    {"3 g / (1 g)", "", "3", "1", "an answer without dimension"},
    {"2.2 lb/kg", "", "498951607/500000000", "1", "without dimension, though with units"},
    {"5 %", "", "1/20", "1", "an answer without dimension has unit 1"},
    {"0.1 g + 0.1 g + 0.1 g - 0.3 g", "g", "0", "g", "0 exactly"},
    {"1 mg / 3 * 3", "", "1", "mg", "a third comes back"},
    {"0.4 mg / 1000", "", "2/5", "ug", "never a number hard to read"},
    {"5 mg - 8 mg", "", "-3", "mg", "a difference may be negative"},
    {"((((((((((5 mg))))))))))", "", "5", "mg", "parentheses"},
};

TEST_CASE("the calculator answers exactly, in the unit wanted", "[calc]") {
    check_answers(dosing);
    check_answers(strengths);
    check_answers(numbers);
}

TEST_CASE("the calculator knows moles, equivalents, osmoles, units and energy", "[calc]") {
    for (const Row& row : chemistry) {
        INFO(row.expression << ": " << row.source);
        const auto answer = calculate(row.expression, row.in);
        REQUIRE(answer);
        const auto slash = row.count.find('/');
        const auto whole = [](std::string_view digits) { return Exact(std::stoll(std::string(digits))); };
        const Exact wanted = slash == std::string_view::npos
                                 ? whole(row.count)
                                 : whole(row.count.substr(0, slash)) / whole(row.count.substr(slash + 1));
        CHECK(answer->result.count() == wanted);
        CHECK(answer->result.unit.ucum() == row.ucum);
    }
}

TEST_CASE("an answer is written as a person reads it", "[calc]") {
    CHECK(calculate("250 mg/kg * 70 kg")->text == "17,500 mg");
    CHECK(calculate("1:2500 in ratio")->text == "1:2,500");
    CHECK(calculate("12 g / 400 mL in %(w/v)")->text == "3 %(w/v)");
    CHECK(calculate("35 mL / (3 mL/vial) in vials")->text == "11.67 vials");
    CHECK(calculate("6 / 4")->text == "1.5");
}

TEST_CASE("the working shows each step with its kinds in words", "[calc]") {
    const auto answer = calculate("250 mg/kg * 70 kg / (50 mg/mL) in L");
    REQUIRE(answer);
    const auto& working = answer->working;
    REQUIRE(working.size() == 3);
    CHECK(working[0].name == "Product");
    CHECK(working[0].formula == "mass per body weight × body weight");
    CHECK(working[0].substituted == "250 mg/kg × 70 kg");
    CHECK(to_text(working[0].result) == "17,500 mg");
    CHECK(working[1].name == "Quotient");
    CHECK(working[1].substituted == "17,500 mg ÷ (50 mg/mL)");
    CHECK(to_text(working[1].result) == "350 mL");
    CHECK(working[2].formula == "1 L is 1,000 mL");
    CHECK(working[2].substituted == "350 mL");
    CHECK(to_text(working[2].result) == "0.35 L");
    CHECK(calculate("50 mL - 6 mL + 0.5 mL")->working.at(0).substituted == "50 mL - 6 mL + 0.5 mL");
    CHECK(calculate("5 mg")->working.empty());
    CHECK(calculate("0.5 g / (1:500)")->working.at(0).substituted == "0.5 g ÷ 1:500");
}

struct Refusal {
    std::string_view expression, in, says, source;
    std::size_t at;
};

void check_refused(std::span<const Refusal> rows) {
    for (const Refusal& row : rows) {
        INFO(row.expression.substr(0, 80) << " in " << row.in << ": " << row.source);
        const auto answer = calculate(row.expression, row.in);
        REQUIRE_FALSE(answer);
        CHECK_THAT(answer.error().message, Catch::Contains(std::string(row.says)));
        CHECK(answer.error().at == row.at);
    }
}

TEST_CASE("what does not go together is refused, and both sides are named in words", "[calc]") {
    constexpr Refusal rows[]{
        {"5 mg + 3 mL", "", "mass plus volume", "a sum", 7},
        {"5 mg - 3 units", "", "mass minus units of activity", "a difference", 7},
        {"5 mg + 3", "", "a bare number is a factor", "never added to a quantity", 7},
        {"3 + 5 mg", "", "a bare number is a factor", "never added to a quantity", 4},
        {"250 mg/kg * 70 kg", "mL", "the result is mass, and mL counts volume", "--in", 0},
        {"250 mg/kg in mg", "", "the result is mass per body weight, and mg counts mass", "in", 13},
        {"5 mg / 1 kg", "%", "mass per body weight", "mg/kg is never a plain number", 0},
        {"5 mg/kg", "1", "mass per body weight", "mg/kg is never a plain number", 0},
        {"5 mg + 1 kg", "", "write the mass of a drug or a product in g", "kg is body weight", 7},
        {"1 kg / (1.25 g/mL)", "mL", "write the mass of a drug or a product in g", "kg is body weight", 0},
        {"3 tablet", "vial", "tablets", "a tablet is no vial", 0},
        {"3 tablet + 2 vial", "", "tablets plus vials", "a tablet is no vial", 11},
        {"5 mOsm", "mmol", "osmoles", "osm is not mol", 0},
        {"20 mEq", "mmol", "equivalents", "a valence is missing", 0},
        {"5000 units", "mg", "units of activity", "a potency is missing", 0},
        {"5 % * 250 mL", "g", "the result is volume", "say %(w/v)", 0},
        {"5 mg/mL", "%", "%(w/v)", "say %(w/v)", 0},
        {"5 mg", "ratio", "a ratio strength is mass per volume", "ratio", 0},
        {"0 mg/mL", "ratio", "more than 0", "ratio", 0},
        {"2 tablet * 3 vial", "", "different things", "no unit has both", 11},
        {"3 tablet/vial", "", "different things", "no unit has both", 2},
        {"3 tablet", "tablet/vial", "different things", "no unit has both", 0},
    };
    check_refused(rows);
}

TEST_CASE("a badly written expression is refused where it goes wrong", "[calc]") {
    const std::string deep = std::string(30, '(') + "5 mg" + std::string(30, ')');
    const std::string negations(30, '-');
    const std::string signs = negations + "5 mg";
    const std::string longest(1001, '1');
    std::string sum = "1 mg";
    for (int i = 0; i < 120; ++i) sum += " + 1 mg";
    CHECK(calculate(sum)->text == "121 mg");
    std::string power = "999999999999999999";
    for (int i = 0; i < 40; ++i) power += "*999999999999999999";
    CHECK(calculate(power));
    const Refusal rows[]{
        {"", "", "a quantity is missing", "empty", 0},
        {"5 mg +", "", "a quantity is missing", "an end", 6},
        {"5 mg * / 3", "", "a quantity is missing", "two operators", 7},
        {"* 3", "", "a quantity is missing", "a beginning", 0},
        {"mL", "", "write a number before the unit", "no number", 0},
        {"5 mg 3 mL", "", "an operator is missing", "two quantities", 5},
        {"5 mg (3)", "", "an operator is missing", "two quantities", 5},
        {"(5 mg", "", "a closing parenthesis is missing", "parentheses", 5},
        {"5 mg)", "", "no opening one", "parentheses", 4},
        {"5 mg in", "", "an operator is missing", "no unit", 5},
        {"5 mg in  ", "", "write the unit of the answer", "no unit", 9},
        {"5 mg in g", "g", "given twice", "in and --in", 8},
        {"5 mg", "mg/5 mL", "holds a number", "no such unit", 0},
        {"5 mg", "furlong", "not a unit", "unknown", 0},
        {"5 mg", "5", "not a unit", "no unit", 0},
        {"5 mg", "mL in g", "not a unit", "no unit", 0},
        {"5 mg / 0", "", "divides by zero", "zero", 7},
        {"5 mg / (3 mL - 3 mL)", "", "divides by zero: 0 mL", "zero", 7},
        {"5 IU", "", "units", "unsafe", 2},
        {".5 mg", "", "0.5", "unsafe", 0},
        {"1.0 mg", "", "1, not 1.0", "unsafe", 0},
        {"5 mg/month", "", "per day or per week", "months differ", 2},
        {"2e3 mg", "", "without an exponent", "a power", 0},
        {"2 ^ 3", "", "a power of a number as a product", "a power", 2},
        {"5 mg\n", "", "does not belong", "a control character", 4},
        {"5 mg", "m\ng", "does not belong", "a control character", 0},
        {deep, "", "nested too deeply", "depth", 20},
        {signs, "", "nested too deeply", "depth", 20},
        {longest, "", "1,000 characters", "length", 0},
    };
    check_refused(rows);
}

TEST_CASE("a fraction, a word or a sign that is misread is refused with what to write", "[calc]") {
    constexpr Refusal rows[]{
        {"1/2 tablet", "", "0.5 for 1/2", "a fraction, not 1 ÷ (2 tablets)", 2},
        {"3 * 1/2 mg", "", "0.5 for 1/2", "a fraction", 6},
        {"1 1/2 tablet", "", "an operator is missing", "a fraction", 2},
        {"1 in 1000", "", "write 1:1000 for 1 in 1000", "a ratio", 5},
        {"3 mg in 5 mL", "", "3 mg per 5 mL", "a strength", 8},
        {"5 ft 9 in", "", "an inch is written [in_i]", "in is the keyword", 5},
        {"5 ft 9 in in cm", "", "an inch is written [in_i]", "in is the keyword", 5},
        {"5 mg qd", "", "\"day\"", "ISMP: qd", 5},
        {"5 mg BID", "", "--per-day 2", "a frequency", 5},
        {"5 mg SC", "", "subcutaneous", "ISMP: SC", 5},
        {"5 mg x3d", "", "for 3 days", "ISMP: x3d", 5},
        {"5 mg @ 3 mL", "", "is read as 2", "ISMP: @", 5},
        {"5 mg & 3 mg", "", "is read as 2", "ISMP: &", 5},
        {"5' 9 [in_i]", "", "write ft", "ISMP: symbols", 1},
        {"154#", "", "write lb", "ISMP: symbols", 3},
        {"25 Cel", "", "a temperature is no amount", "a point on a scale", 3},
        {"25 \u00B0C", "", "a temperature is no amount", "a point on a scale", 3},
        {"5 Mcg", "", "write \"mcg\"", "another case", 2},
    };
    check_refused(rows);
}

TEST_CASE("numbers and units that outgrow everything are refused", "[calc]") {
    std::string product = "999999999999999999";
    for (int i = 0; i < 48; ++i) product += "*999999999999999999";
    std::string square = "(" + product + ")";
    CHECK(calculate(product.substr(0, 900)));
    const std::string units = "1 mg * 1 mmol * 1 mEq * 1 units * 1 mOsm * 1 mL * 1 h * 1 kg";
    REQUIRE_FALSE(calculate(units));
    CHECK_THAT(calculate(units).error().message, Catch::Contains("too many kinds"));
    std::string powers = "1 mL";
    for (int i = 0; i < 13; ++i) powers += "*1 mL";
    CHECK_THAT(calculate(powers).error().message, Catch::Contains("too many kinds"));
}

TEST_CASE("the calculator obeys the laws of arithmetic", "[calc][laws]") {
    using vialwright::tests::typed_number;
    const auto positive = [](const Exact& number) { return number.is_positive(); };
    const auto text = [](const Exact& number) { return *vialwright::numbers::exact_decimal(number); };
    rc::prop("a dose times its weight over its strength gives back the dose", [&] {
        const Exact dose = *typed_number(), weight = *rc::gen::suchThat(typed_number(), positive),
                    strength = *rc::gen::suchThat(typed_number(), positive);
        const auto volume =
            calculate(text(dose) + " mg/kg * " + text(weight) + " kg / (" + text(strength) + " mg/mL)", "mL");
        if (!volume) {  // a number typed with a trailing zero is never made here
            RC_FAIL(volume.error().message);
        }
        RC_ASSERT(volume->result.count() == dose * weight / strength);
    });
    rc::prop("the unit of the answer changes nothing but the count", [&] {
        const Exact mass = *typed_number();
        const auto in = [&](std::string_view unit) { return calculate(text(mass) + " mg", unit)->result; };
        RC_ASSERT(in("g").quantity == in("mcg").quantity);
        RC_ASSERT(in("g").count() * 1'000'000 == in("mcg").count());
    });
}

}  // namespace
