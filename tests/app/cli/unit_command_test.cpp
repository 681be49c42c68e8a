// SPDX-License-Identifier: Apache-2.0
// `unit check` and `unit convert` as a script calls them: the contract's JSON, exit statuses, complaints and text.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"

using vialwright::test::Ran;
using vialwright::test::run_vialwright;
using Words = std::vector<std::string>;
using Json = nlohmann::ordered_json;
using Catch::Contains;

namespace {

Ran check(Words words, const Words& more = {}) {
    words.insert(words.begin(), {"unit", "check"});
    words.insert(words.end(), more.begin(), more.end());
    return run_vialwright(words);
}
Ran convert(const Words& words, const Words& more = {}) {
    Words all{"unit", "convert"};
    all.insert(all.end(), words.begin(), words.end());
    all.insert(all.end(), more.begin(), more.end());
    return run_vialwright(all);
}

std::vector<std::string> keys(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) names.push_back(name);
    return names;
}

}  // namespace

TEST_CASE("unit check answers for every code, in order", "[cli]") {
    const auto ran = check({"mg/kg/h", "mcg", "[lb_av]", "[pH]", "10*9/L", "-"}, {"--json"});
    CHECK(ran.status == 2);
    CHECK(ran.err.empty());
    CHECK(ran.out.starts_with("{\n  \"schema\": \"vialwright.unit.check/1\","));
    const auto json = Json::parse(ran.out);
    CHECK(keys(json) == std::vector<std::string>{"schema", "units"});
    REQUIRE(json["units"].size() == 6);
    CHECK(json["units"][0] == Json{{"code", "mg/kg/h"},
                                   {"valid", true},
                                   {"reason", nullptr},
                                   {"name", "milligram per kilogram per hour"}});
    CHECK(json["units"][1] == Json{{"code", "mcg"},
                                   {"valid", false},
                                   {"reason", "\"mcg\" is not a UCUM unit: write ug"},
                                   {"name", nullptr}});
    // Brackets are of the code: a list to some readers of command lines.
    CHECK(json["units"][2]["code"] == "[lb_av]");
    CHECK(json["units"][2]["valid"] == true);
    CHECK(json["units"][3]["name"] == "pH");
    CHECK(json["units"][4]["valid"] == true);
    CHECK(json["units"][5]["valid"] == false);
}

TEST_CASE("unit check says 0 where all are valid and 2 where one is not", "[cli]") {
    CHECK(check({"[iU]/mL"}).status == 0);
    CHECK(check({"[iU]/mL"}).out == "  [iU]/mL        international unit per milliliter\n");
    CHECK(check({"mg", "IU"}).status == 2);
    CHECK(check({"IU"}).out == "  IU             not valid: \"IU\" is not a UCUM unit: write [iU]\n");
    CHECK(check({""}).status == 2);
    CHECK(check({}).status == 64);
    CHECK(run_vialwright({"unit"}).status == 64);
}

TEST_CASE("each invalid code has a reason, and what is foreign in it does not reach the terminal", "[cli]") {
    struct Row {
        std::string code, says;
    };
    const Row rows[] = {
        {"MCG", "write ug"},
        {"µg", "write ug"},
        {"µIU/mL", "write u for this sign"},
        {"kg/m²", "write 2 for this sign"},
        {"kg/m^2", "an exponent stands directly behind the unit"},
        {"CC", "write mL"},
        {"mL/min/1.73m2", "write {1.73_m2}"},
        {"0.5.mg", "does not begin with 0"},
        {"1.5.mg", "1.5 is not"},
        {"10E9/L", "write a power of ten as 10*9"},
        {"x10*9/L", "write 10*"},
        {"mg/12h", "write a point between a number and a unit: 12.h"},
        {"k/uL", "10*3 for a thousand"},
        {"M/uL", "10*6 for a million"},
        {"uIU/mL", "write u[iU]"},
        {"cells/uL", "write {cells}"},
        {"mg kg", "a code holds no spaces"},
        {"{tablet", "a closing brace is missing"},
        {"\x1b[31mmg", "plain letters"},
        {"mg\xff", "plain letters"},
    };
    for (const auto& row : rows) {
        INFO(row.says);
        const auto json = check({row.code}, {"--json"});
        CHECK(json.status == 2);
        CHECK_THAT(Json::parse(json.out)["units"][0]["reason"].get<std::string>(), Contains(row.says));
        const auto text = check({row.code});
        CHECK(text.status == 2);
        for (const char c : text.out) CHECK((c == '\n' || (c >= ' ' && c <= '~')));
    }
}

TEST_CASE("unit convert is exact", "[cli]") {
    struct Row {
        std::string value, from, to, number, exact, text;
    };
    const Row rows[] = {
        {"-40", "Cel", "[degF]", "-40", "-40", "-40 °F"},
        {"25", "Cel", "[degF]", "77", "77", "77 °F"},
        {"59", "[degF]", "Cel", "15", "15", "15 °C"},
        {"100", "[degF]", "Cel", "37.77777778", "340/9", "37.7778 °C"},
        {"0.045", "kg", "g", "45", "45", "45 g"},
        {"0.375", "g", "ug", "375000", "375000", "375,000 mcg"},
        {"1.0", "mg", "g", "0.001", "1/1000", "0.001 g"},
        {"0", "mg", "g", "0", "0", "0 g"},
        {"-0", "mg", "g", "0", "0", "0 g"},
        {"-5", "mL", "L", "-0.005", "-1/200", "-0.005 L"},
        {"154", "[lb_av]", "kg", "69.85322498", "3492661249/50000000", "69.8532 kg"},
        {"10", "ug/kg/min", "mg/kg/h", "0.6", "3/5", "0.6 mg/kg/h"},
        {"1", "fg", "Mg", "0.000000000000000000001", "1/1000000000000000000000",
         "0.000000000000000000001 Mg"},
        {"123456789012345678", "Gg", "ng", "1.234567890", "", ""},
        {"1", "mg/g", "%", "0.1", "1/10", "0.1 %"},
        {"1", "g/g", "mg/mg", "1", "1", "1 mg/mg"},
        {"1", "g/g", "1", "1", "1", "1"},
        {"1", "mm[Hg]", "Pa", "133.322", "66661/500", "133.322 Pa"},
    };
    for (const auto& row : rows) {
        INFO(row.value << " " << row.from << " " << row.to);
        const auto ran = convert({row.value, row.from, row.to}, {"--json"});
        REQUIRE(ran.status == 0);
        CHECK(ran.err.empty());
        const auto json = Json::parse(ran.out);
        CHECK(keys(json) == std::vector<std::string>{"schema", "result"});
        CHECK(json["schema"] == "vialwright.unit.convert/1");
        if (row.exact.empty()) {
            CHECK(json["result"]["exact"] == "123456789012345678000000000000000000");
            continue;
        }
        CHECK(json["result"] ==
              Json{{"value", row.number}, {"exact", row.exact}, {"unit", row.to}, {"text", row.text}});
    }
    CHECK(convert({"100", "[degF]", "Cel"}).out == "37.7778 °C (rounded from 340/9)\n");
    CHECK(convert({"25", "Cel", "[degF]"}).out == "77 °F\n");
}

TEST_CASE("unit convert refuses what is another kind, and says what would be needed", "[cli]") {
    struct Row {
        Words words;
        std::string says;
    };
    const Row rows[] = {
        {{"1", "mg/kg", "1"}, "a mass per body weight is never a plain number"},
        {{"1", "mg/kg", "%"}, "a mass per body weight is never a plain number"},
        {{"1", "mg/kg", "[ppm]"}, "a mass per body weight is never a plain number"},
        {{"1", "mg/kg", "mg/mg"}, "a mass per body weight is never a plain number"},
        {{"1", "mg.kg-1", "kg/kg"}, "a mass per body weight is never a plain number"},
        {{"1", "{tablet}", "{vial}"}, "what stands in braces is never converted"},
        {{"1", "mg/{tablet}", "mg"}, "what stands in braces is never converted"},
        {{"1", "osm", "mol"}, "osm is osmoles and mol is amount of substance"},
        {{"1", "eq", "mol"}, "the valence is needed"},
        {{"1", "[iU]", "mg"}, "the potency of this drug is needed"},
        {{"1", "[iU]", "[USP'U]"}, "different assays"},
        {{"1", "mmol/L", "mg/dL"}, "the molar mass is needed"},
        {{"1", "mL", "mg"}, "mL is volume and mg is mass"},
        {{"-1", "K", "Cel"}, "colder than absolute zero"},
        {{"1", "mcg", "mg"}, "mcg: character 1: \"mcg\" is not a UCUM unit: write ug"},
        {{"1", "mg", ""}, "an empty text is no code"},
        {{".5", "mg", "g"}, "write a plain decimal"},
        {{"-.5", "mg", "g"}, "write a plain decimal"},
        {{"1,000", "mg", "g"}, "write a plain decimal"},
        {{"1e3", "mg", "g"}, "write a plain decimal"},
        {{"0x10", "mg", "g"}, "write a plain decimal"},
        {{"1234567890123456789", "mg", "g"}, "at most 18 digits"},
        {{"", "mg", "g"}, "write a plain decimal"},
        {{"5 mg", "mg", "g"}, "write a plain decimal"},
        {{"nan", "mg", "g"}, "write a plain decimal"},
    };
    for (const auto& row : rows) {
        INFO(row.words[0] << " " << row.words[1] << " " << row.words[2]);
        const auto ran = convert(row.words, {"--json"});
        CHECK(ran.status == 65);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, Contains(row.says));
    }
    CHECK(convert({"1", "mg"}).status == 64);
    CHECK(convert({"1", "mg", "g", "kg"}).status == 64);
}
