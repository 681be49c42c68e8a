// SPDX-License-Identifier: Apache-2.0
// `calc` as a script calls it: the contract's JSON, exit statuses, complaints and text.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"

using vialwright::test::Ran;
using vialwright::test::run_vialwright;
using Words = std::vector<std::string>;
using Json = nlohmann::ordered_json;
using Catch::Contains;

namespace {

Ran calc(Words words, const Words& more = {}) {
    words.insert(words.begin(), "calc");
    words.insert(words.end(), more.begin(), more.end());
    return run_vialwright(words);
}

Json answer(const Words& words) {
    const auto ran = calc(words, {"--json"});
    INFO(words[0] << " " << ran.err);
    REQUIRE(ran.status == 0);
    CHECK(ran.err.empty());
    return Json::parse(ran.out);
}

std::vector<std::string> keys(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) names.push_back(name);
    return names;
}

}  // namespace

TEST_CASE("calc answers one object: schema, result, working", "[cli]") {
    const auto json = answer({"250 mg/kg * 70 kg / (50 mg/mL)", "--in", "mL"});
    CHECK(keys(json) == std::vector<std::string>{"schema", "result", "working"});
    CHECK(json["schema"] == "vialwright.calc/1");
    CHECK(json["result"] == Json{{"value", "350"}, {"exact", "350"}, {"unit", "mL"}, {"text", "350 mL"}});
    REQUIRE(json["working"].size() == 2);
    for (const auto& step : json["working"])
        CHECK(keys(step) == std::vector<std::string>{"name", "formula", "substituted", "result"});
    CHECK(json["working"][0]["substituted"] == "250 mg/kg × 70 kg");
    CHECK(json["working"][1]["result"]["exact"] == "350");
}

TEST_CASE("calc's results are exact, in UCUM units", "[cli]") {
    struct Row {
        std::string expression, in, value, exact, unit, text;
    };
    const Row rows[] = {
        {"250 mg/kg * 70 kg / (50 mg/mL)", "", "350", "350", "mL", "350 mL"},
        {"250 mg/kg * 70 kg / (50 mg/mL) in L", "", "0.35", "7/20", "L", "0.35 L"},
        {"350 mL / (30 mL/vial)", "vial", "11.66666667", "35/3", "{vial}", "11.67 vials"},
        {"5 mg / (10 mg)", "", "0.5", "1/2", "1", "0.5"},
        {"1:500", "ratio", "500", "500", "mL/g", "1:500"},
        {"0.02 %(w/v)", "ratio", "5000", "5000", "mL/g", "1:5,000"},
        {"12 g / 400 mL", "%(w/v)", "3", "3", "g/dL", "3 %(w/v)"},
        {"10 mg / 300 mg", "%", "3.333333333", "10/3", "%", "3.33 %"},
        {"5 units/kg * 70 kg", "", "350", "350", "[iU]", "350 units"},
        {"20 drops/mL * 125 mL / 1 h in drops/min", "", "41.66666667", "125/3", "[drp]/min",
         "41.67 drops/min"},
        {"5 mg - 5 mg", "", "0", "0", "mg", "0 mg"},
        {"5 mg - 8 mg", "", "-3", "-3", "mg", "-3 mg"},
        {"-(2 - 5) * 1 mg", "", "3", "3", "mg", "3 mg"},
        {"-5 mg + 8 mg", "", "3", "3", "mg", "3 mg"},
        {"0.000000000000000001 g / 1,000,000,000,000", "g", "0.000000000000000000000000000001",
         "1/1000000000000000000000000000000", "g", "0.000000000000000000000000000001 g"},
        {"1,234,567,890 kg * 1,000,000,000,000", "", "1234567890000000000000", "1234567890000000000000", "kg",
         "1,234,567,890,000,000,000,000 kg"},
        {"5 ft 9 [in_i]", "cm", "175.26", "8763/50", "cm", "175.26 cm"},
        {"2 million units / (500,000 units/mL)", "", "4", "4", "mL", "4 mL"},
        {"1 / 3", "", "0.3333333333", "1/3", "1", "0.333"},
    };
    for (const auto& row : rows) {
        INFO(row.expression);
        const auto json =
            answer(row.in.empty() ? Words{row.expression} : Words{row.expression, "--in", row.in});
        CHECK(json["result"] ==
              Json{{"value", row.value}, {"exact", row.exact}, {"unit", row.unit}, {"text", row.text}});
    }
}

TEST_CASE("calc for a person: the answer, then the working", "[cli]") {
    CHECK(calc({"35 mL / (3 mL/vial)", "--in", "vials"}).out ==
          "11.67 vials (rounded from 35/3)\n"
          "\n"
          "Working\n"
          "  Quotient       35 mL ÷ (3 mL/vial) ≈ 11.666667 vials\n"
          "                 volume ÷ volume per vials\n");
    CHECK(calc({"5 mg"}).out == "5 mg\n");
    CHECK_THAT(calc({"15 mg/kg * 12 lb"}).out, Contains("81.65 mg (rounded from 81.6466266)\n"));
}

TEST_CASE("a calculation that has no meaning is refused, with both sides in words", "[cli]") {
    struct Row {
        Words words;
        std::string says;
    };
    const Row rows[] = {
        {{"5 mg + 3 mL"}, "5 mg + 3 mL: character 8: 5 mg plus 3 mL: mass plus volume has no meaning"},
        {{"5 mg + 3"}, "a bare number is a factor and cannot be added to mass"},
        {{"250 mg/kg", "--in", "%"}, "the result is mass per body weight, and % counts a bare number"},
        {{"5 units", "--in", "mg"}, "the result is units of activity, and mg counts mass"},
        {{"3 tablets", "--in", "vials"}, "the result is tablets, and vials counts vials"},
        {{"300 mOsm", "--in", "mmol"}, "the result is osmoles, and mmol counts amount of substance"},
        {{"5 mg / 0"}, "divides by zero"},
        {{"5 IU"}, "character 3: write \"units\" for IU"},
        {{"5 µg"}, "5 ??g: character 3: write \"mcg\""},
        {{".5 mg"}, "write a zero before the decimal point"},
        {{"-.5 mg"}, "write a zero before the decimal point"},
        {{"1.0 mg"}, "leave out zeros after the last decimal"},
        {{"1e30 mg"}, "without an exponent"},
        {{"1,5 mg"}, "the decimal separator is a point"},
        {{"1/2 tablet"}, "write 0.5 for 1/2"},
        {{"1 in 1000"}, "write 1:1000 for 1 in 1000"},
        {{"5 ft 9 in"}, "an inch is written [in_i] here"},
        {{"25 °C"}, "a temperature is no amount"},
        {{"5 mg qd"}, "character 6: write \"day\""},
        {{"5 mg", "--in", "g", "--in", "mg"}, ""},
        {{"5 mg in g", "--in", "g"}, "the unit of the answer is given twice"},
        {{""}, "a quantity is missing"},
        {{"5 mg\nrm -rf"}, "does not belong"},
    };
    for (const auto& row : rows) {
        INFO(row.words[0]);
        const auto ran = calc(row.words, {"--json"});
        CHECK(ran.status == (row.says.empty() ? 64 : 65));
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, Contains(row.says));
        for (const char c : ran.err) CHECK((c == '\n' || (c >= ' ' && c <= '~')));
    }
}

TEST_CASE("calc without an expression, or with an unknown option, is a matter of usage", "[cli]") {
    for (const Words& words :
         {Words{}, Words{"5 mg", "--in"}, Words{"5 mg", "6 mg"}, Words{"5 mg", "--out", "x"}, Words{"-x"}}) {
        const auto ran = calc(words);
        CHECK(ran.status == 64);
        CHECK(ran.out.empty());
    }
}
