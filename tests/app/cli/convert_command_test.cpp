// SPDX-License-Identifier: Apache-2.0
// `convert` as a script calls it: the contract's JSON, exit statuses, complaints and text.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"

using vialwright::test::Ran;
using vialwright::test::run_vialwright;
using Words = std::vector<std::string>;
using Json = nlohmann::ordered_json;
using Catch::Contains;

namespace {

Ran convert(Words words, const Words& more = {}) {
    words.insert(words.begin(), "convert");
    words.insert(words.end(), more.begin(), more.end());
    return run_vialwright(words);
}

std::vector<std::string> keys(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) names.push_back(name);
    return names;
}

const Words potassium{"20 mEq", "--in", "mg", "--molar-mass", "74.55 g/mol", "--valence", "1"};

}  // namespace

TEST_CASE("convert answers one object: schema, result, working", "[cli]") {
    const auto ran = convert(potassium, {"--json"});
    REQUIRE(ran.status == 0);
    CHECK(ran.err.empty());
    const auto json = Json::parse(ran.out);
    CHECK(keys(json) == std::vector<std::string>{"schema", "result", "working"});
    CHECK(json["schema"] == "vialwright.convert/1");
    CHECK(json["result"] == Json{{"value", "1491"}, {"exact", "1491"}, {"unit", "mg"}, {"text", "1,491 mg"}});
    REQUIRE(json["working"].size() == 2);
    for (const auto& step : json["working"])
        CHECK(keys(step) == std::vector<std::string>{"name", "formula", "substituted", "result"});
}

TEST_CASE("convert's results are exact, in UCUM units", "[cli]") {
    struct Row {
        Words words;
        std::string exact, unit, source;
    };
    const Row rows[] = {
        {{"1 g", "--in", "mEq", "--molar-mass", "74.55 g/mol", "--valence", "1"},
         "20000/1491",
         "meq",
         "F33: KCl"},
        {{"2 g", "--in", "mmol", "--molar-mass", "75.07 g/mol"},
         "200000/7507",
         "mmol",
         "F33: no valence is needed"},
        {{"140 mEq/L", "--in", "mmol/L", "--valence", "1"}, "140", "mmol/L", "F33: no molar mass is needed"},
        {{"10 mg/dL", "--in", "mEq/L", "--molar-mass", "40.08 g/mol", "--valence", "2 mEq/mmol"},
         "2500/501",
         "meq/L",
         "F33: a concentration"},
        {{"1.2 mg/dL", "--in", "umol/L", "--molar-mass", "113.12 g/mol"},
         "75000/707",
         "umol/L",
         "F33: creatinine"},
        {{"0.5 mEq/kg", "--in", "mg/kg", "--molar-mass", "74.55 g/mol", "--valence", "1"},
         "1491/40",
         "mg/kg",
         "F33: per weight"},
        {{"5000 units", "--in", "mg", "--potency", "100 units/mg"}, "50", "mg", "F38"},
        {{"0 mg", "--in", "mmol", "--molar-mass", "75.07 g/mol"}, "0", "mmol", "nothing"},
        {{"1 g", "--in", "mg"}, "1000", "mg", "the same kind needs no factor"},
    };
    for (const auto& row : rows) {
        INFO(row.source);
        const auto ran = convert(row.words, {"--json"});
        INFO(ran.err);
        REQUIRE(ran.status == 0);
        const auto json = Json::parse(ran.out);
        CHECK(json["result"]["exact"] == row.exact);
        CHECK(json["result"]["unit"] == row.unit);
        CHECK_FALSE(json["working"].empty());
    }
}

TEST_CASE("convert for a person: the answer, then the way there", "[cli]") {
    CHECK(convert(potassium).out ==
          "1,491 mg\n"
          "\n"
          "Working\n"
          "  Amount of substance 20 mEq ÷ (1 mEq/mmol) = 20 mmol\n"
          "                 equivalents ÷ valence\n"
          "  Mass           20 mmol × (74.55 g/mol) = 1,491 mg\n"
          "                 amount of substance × molar mass\n");
    CHECK_THAT(convert({"1 g", "--in", "mEq", "--molar-mass", "74.55 g/mol", "--valence", "1"}).out,
               Contains("13.41 mEq (rounded from 20000/1491)"));
}

TEST_CASE("what convert needs is asked for by its option", "[cli]") {
    struct Row {
        Words words;
        std::string says;
    };
    const Row rows[] = {
        {{"20 mEq", "--in", "mg", "--valence", "1"}, "--molar-mass: --molar-mass is needed"},
        {{"20 mEq", "--in", "mg", "--molar-mass", "74.55 g/mol"}, "--valence: --valence is needed"},
        {{"5000 units", "--in", "mg"}, "--potency: --potency is needed"},
        {{"20 mEq", "--in", "mg", "--molar-mass", "74.55", "--valence", "1"}, "--molar-mass: "},
        {{"20 mEq", "--in", "mg", "--molar-mass", "0 g/mol", "--valence", "1"}, "must be more than 0"},
        {{"20 mEq", "--in", "mg", "--molar-mass", "74.55 g/mol", "--valence", "-1"}, "--valence: "},
        {{"20", "--in", "mg", "--molar-mass", "74.55 g/mol", "--valence", "1"}, "amount: \"20\" has no unit"},
        {{"-20 mEq", "--in", "mg", "--molar-mass", "74.55 g/mol", "--valence", "1"}, "amount: "},
        {{".5 mEq", "--in", "mg", "--molar-mass", "74.55 g/mol", "--valence", "1"}, "such as 0.5"},
        {{"300 mOsm", "--in", "mmol"}, "osmoles"},
        {{"20 mEq", "--in", "mOsm", "--valence", "1"}, "--in: "},
        {{"20 mEq", "--in", "mL", "--valence", "1"}, "--in: "},
        {{"20 mEq/L", "--in", "mg", "--molar-mass", "74.55 g/mol", "--valence", "1"}, "--in: "},
        {{"5 IU", "--in", "mg", "--potency", "100 units/mg"}, "write \"units\" for IU"},
    };
    for (const auto& row : rows) {
        INFO(row.words[0] << " in " << row.words[2] << ": " << row.says);
        const auto ran = convert(row.words, {"--json"});
        CHECK(ran.status == 65);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, Contains(row.says));
    }
    CHECK(convert({"20 mEq"}).status == 64);
    CHECK(convert({"--in", "mg"}).status == 64);
}
