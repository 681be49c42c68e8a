// SPDX-License-Identifier: Apache-2.0
// gs1, ndc and lint as a script calls them: the JSON of the contract, exit statuses, refusals.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"

using vialwright::test::Ran;
using vialwright::test::run_vialwright;
using Words = std::vector<std::string>;
using Json = nlohmann::json;
using Catch::Contains;

namespace {

Ran ask(Words words) {
    words.push_back("--json");
    return run_vialwright(words);
}

Words decode(const std::string& text) { return {"gs1", "decode", text, "--today", "2024-06-01"}; }

}  // namespace

TEST_CASE("gs1 encode writes what it is given, by element or by option", "[cli]") {
    const std::string symbol =
        "01003627560904081728013110L1\x1D"
        "21S9";
    const auto ran = ask({"gs1", "encode", "(01)00362756090408(10)L1(17)280131(21)S9"});
    CHECK(ran.status == 0);
    auto json = Json::parse(ran.out);
    CHECK(json["schema"] == "vialwright.gs1.encode/1");
    CHECK(json["symbol"] == symbol);
    CHECK(json["human"] == "(01)00362756090408(17)280131(10)L1(21)S9");
    CHECK(json["fields"] == Json{{"gtin", "00362756090408"},
                                 {"expiry", "2028-01-31"},
                                 {"lot", "L1"},
                                 {"serial", "S9"},
                                 {"made", nullptr}});
    const Words options{"gs1", "encode",   "--gtin", "362756090408", "--lot",
                        "L1",  "--serial", "S9",     "--expiry"};
    for (const auto* expiry : {"2028-01-31", "2028-01"}) {
        auto words = options;
        words.push_back(expiry);
        CHECK(Json::parse(ask(words).out)["symbol"] == symbol);
    }
}

TEST_CASE("gs1 encode refuses with exit status 2 and makes no symbol", "[cli]") {
    for (const Words& words :
         {Words{"gs1", "encode", "(01)00362756090408(10)L 1"}, Words{"gs1", "encode", "--lot", "L1"},
          Words{"gs1", "encode", "--gtin", "362756090409"},
          Words{"gs1", "encode", "--gtin", "362756090408", "--expiry", "2028-02-30"},
          Words{"gs1", "encode", "--gtin", "362756090408", "--expiry", "2199-01-01"},
          Words{"gs1", "encode", "--gtin", "362756090408", "--lot", "A(21)B"}}) {
        CAPTURE(words);
        const auto ran = ask(words);
        CHECK(ran.status == 2);
        const auto json = Json::parse(ran.out);
        CHECK(json["symbol"] == nullptr);
        CHECK_FALSE(json["refused"].get<std::string>().empty());
        CHECK_THAT(run_vialwright(words).out, Contains("Refused: "));
    }
    CHECK(run_vialwright({"gs1", "encode"}).status == 64);
    CHECK(run_vialwright({"gs1", "encode", "(01)00362756090408", "--lot", "L"}).status == 64);
    CHECK(run_vialwright({"gs1"}).status == 64);
    CHECK(ask({"gs1", "encode", "(01)00362756090408", "--today", "tomorrow"}).status == 65);
}

TEST_CASE("gs1 decode tells the fields and what is odd", "[cli]") {
    auto ran =
        ask(decode("]d201003627560904081728013110L1\x1D"
                   "21S9"));
    CHECK(ran.status == 0);
    auto json = Json::parse(ran.out);
    CHECK(json["schema"] == "vialwright.gs1.decode/1");
    CHECK(json["fields"]["expiry"] == "2028-01-31");
    CHECK(json["findings"].empty());
    ran = ask(decode("010036275609040810L117280131"));
    CHECK(ran.status == 1);
    json = Json::parse(ran.out);
    CHECK(json["fields"]["lot"] == "L117280131");
    CHECK(json["findings"][0]["rule"] == "gs1.separator-missing");
    ran = ask(decode("0100362756090409"));
    CHECK(ran.status == 2);
    CHECK(Json::parse(ran.out)["fields"] == nullptr);
    CHECK_THAT(run_vialwright(decode("(01)00362756090408(715)062756009040")).out,
               Contains("062756009040  national"));
    CHECK(ask(decode("\xFF\xFE")).status == 2);
}

TEST_CASE("gs1 check and ndc answer or refuse", "[cli]") {
    auto ran = ask({"gs1", "check", "0370756611820"});
    CHECK(ran.status == 0);
    auto json = Json::parse(ran.out);
    CHECK(json["valid"] == true);
    CHECK(json["gtin14"] == "00370756611820");
    CHECK(json["ndc10_digits"] == "7075661182");
    ran = ask({"gs1", "check", "0370756611821"});
    CHECK(ran.status == 2);
    json = Json::parse(ran.out);
    CHECK(json["valid"] == false);
    CHECK(json["gtin14"] == nullptr);
    CHECK_THAT(json["reason"].get<std::string>(), Contains("check digit"));

    ran = ask({"ndc", "62756-090-40", "--indicator", "3"});
    CHECK(ran.status == 0);
    json = Json::parse(ran.out);
    CHECK(json["schema"] == "vialwright.ndc/1");
    CHECK(json["ndc11"] == "62756-0090-40");
    CHECK(json["gtin14"] == "30362756090409");
    CHECK(json["upc_a"] == nullptr);
    CHECK(ask({"ndc", "50242-0060-01"}).status == 1);
    ran = ask({"ndc", "6275609040"});
    CHECK(ran.status == 2);
    CHECK(Json::parse(ran.out)["ndc11"] == nullptr);
    CHECK_THAT(run_vialwright({"ndc", "62756-090-40"}).out, Contains("362756090408"));
}

TEST_CASE("lint takes any text, also what looks like a command or an option", "[cli]") {
    auto ran = ask({"lint", "1 mg", "Give 5 cc", "dose", "[1 mg]", "-.5 mg"});
    CHECK(ran.status == 2);
    auto json = Json::parse(ran.out);
    CHECK(json["schema"] == "vialwright.lint/1");
    REQUIRE(json["findings"].size() == 2);
    CHECK(json["findings"][0]["rule"] == "cc");
    CHECK(json["findings"][0]["severity"] == "hard");
    CHECK(json["findings"][0]["text"] == "cc");
    CHECK(json["findings"][0]["at"] == 7);
    CHECK(json["findings"][0]["in"] == 1);
    CHECK(json["findings"][1]["at"] == 1);
    CHECK(ask({"lint", "salt & water"}).status == 1);
    CHECK(ask({"lint", "1,500 mg per 30 mL (50 mg per mL)"}).status == 0);
    CHECK(ask({"lint", ""}).status == 0);
    CHECK(run_vialwright({"lint"}).status == 64);
    CHECK_THAT(run_vialwright({"lint", "--color", "never", "5 cc"}).out,
               Contains("hard \"cc\" at 2: write mL"));
    CHECK(ask({"lint", "\xFF 5 cc"}).status == 2);
}
