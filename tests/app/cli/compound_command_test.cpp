// SPDX-License-Identifier: Apache-2.0
// `compound` as a script calls it: the contract's JSON and names, exit statuses, complaints and text.
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"

using vialwright::test::Ran;
using vialwright::test::run_vialwright;
using Words = std::vector<std::string>;
using Json = nlohmann::json;
using Catch::Contains;

namespace {

Ran compound(Words words, const Words& more = {}) {
    words.insert(words.begin(), "compound");
    words.insert(words.end(), more.begin(), more.end());
    return run_vialwright(words);
}

Json answer(const Words& words, int status = 0) {
    const auto ran = compound(words, {"--json"});
    INFO(words[0] << " " << ran.err);
    REQUIRE(ran.status == status);
    CHECK(ran.err.empty());
    return Json::parse(ran.out);
}

std::string exact(const Words& words, const std::string& name) {
    const auto results = answer(words)["results"];
    return results.contains(name)
               ? results[name]["exact"].get<std::string>() + " " + results[name]["unit"].get<std::string>()
               : "nothing";
}

const Words dilute{"dilute", "--stock", "10 %(w/v)", "--target", "2.5 %(w/v)", "--total", "200 mL"};
const Words alligate{"alligate", "--stock",   "70 %(w/v)", "--stock", "20 %(w/v)",
                     "--target", "30 %(w/v)", "--total",   "500 mL"};
const Words isotonic{"isotonic", "--total", "30 mL", "--ingredient", "pilocarpine=0.3 g,0.24"};
const Words aliquot{"aliquot", "--need", "8 mg", "--sensitivity", "6 mg", "--error", "5 %"};
const Words infusion{"infusion", "--concentration", "1,600 mcg/mL",  "--weight", "70 kg",
                     "--dose",   "5 mcg/kg/min",    "--drop-factor", "20"};

Words with(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

}  // namespace

TEST_CASE("every calculation names its schema, its results, its working and its findings", "[cli]") {
    struct Row {
        Words words;
        std::set<std::string> names;
    };
    const Row rows[] = {
        {dilute, {"stock", "diluent"}},
        {alligate, {"parts"}},
        {{"reconstitute", "--content", "1 g", "--displacement", "0.7 mL", "--target", "100 mg/mL"},
         {"diluent", "volume", "concentration"}},
        {{"reconstitute", "--content", "1 g", "--displacement", "0.7 mL", "--diluent", "9.3 mL"},
         {"diluent", "volume", "concentration"}},
        {{"osmolarity", "--total", "1 L", "--ingredient", "Sodium chloride=9 g,58.44 g/mol,2"},
         {"osmolarity"}},
        {isotonic, {"agent"}},
        {with(isotonic, {"--method", "white-vincent"}), {"water", "vehicle"}},
        {with(isotonic, {"--method", "freezing-point"}), {"agent", "agent_strength"}},
        {aliquot, {"least_weighable", "weigh", "diluent", "aliquot"}},
        {{"salt", "--amount", "1 g", "--from-molar-mass", "234.34 g/mol", "--to-molar-mass", "288.81 g/mol"},
         {"weigh"}},
        {{"potency", "--amount", "10 g", "--assay", "98.5 %", "--water", "4.2 %", "--basis", "anhydrous"},
         {"weigh"}},
        {infusion, {"rate", "dose", "drops"}},
        {{"batch", "glycine-injection", "--units", "20", "--fill", "5 mL", "--liquid", "mobile", "--loss",
          "3 %"},
         {"fill", "excess", "total", "ingredients"}},
        {{"strength", "--strength", "1:1000"}, {"concentration", "percent", "ratio", "ppm"}},
        {{"e-value", "--molar-mass", "58.44 g/mol", "--dissociation", "uni-univalent"}, {"e_value"}},
        {{"density", "--liquid", "glycerin", "--mass", "25 g"}, {"volume"}},
        {{"phosphate", "--order", "15 mmol", "--phosphate", "3 mmol/mL", "--cation", "4.4 mEq/mL"},
         {"volume", "cation"}},
        {{"suppository", "--units", "10", "--blank-weight", "2 g", "--ingredient", "drug=0.3 g,1.5"},
         {"base", "ingredients"}},
        {{"capsule", "--capacity", "0.5 mL", "--drug", "100 mg", "--drug-density", "0.8 g/mL",
          "--filler-density", "0.9 g/mL"},
         {"filler", "total_filler", "total_drug"}},
        {{"doses", "--content", "300 g", "--dose", "5 g", "--per-day", "3"},
         {"doses", "whole_doses", "left_over", "days"}},
    };
    for (const auto& row : rows) {
        INFO(row.words[0]);
        const auto ran = compound(row.words, {"--json"});
        REQUIRE(ran.status == 0);
        CHECK(ran.out.starts_with("{\n  \"schema\": \"vialwright.compound." + row.words[0] + "/1\","));
        const auto json = Json::parse(ran.out);
        std::set<std::string> names;
        for (const auto& [name, value] : json["results"].items()) names.insert(name);
        CHECK(names == row.names);
        CHECK(json["findings"].is_array());
        REQUIRE_FALSE(json["working"].empty());
        for (const auto& step : json["working"])
            for (const auto key : {"name", "formula", "substituted", "result"}) CHECK(step.contains(key));
        CHECK(compound(row.words).status == 0);
    }
}

TEST_CASE("results are exact, in UCUM units", "[cli]") {
    CHECK(exact(dilute, "stock") == "50 mL");
    CHECK(exact(dilute, "diluent") == "150 mL");
    CHECK(exact(infusion, "rate") == "105/8 mL/h");
    CHECK(exact(infusion, "dose") == "5 ug/kg/min");
    CHECK(exact(infusion, "drops") == "35/8 [drp]/min");
    CHECK(exact(isotonic, "agent") == "99/500 g");
    CHECK(exact(aliquot, "diluent") == "1680 mg");
    CHECK(exact({"osmolarity", "--total", "1 L", "--ingredient", "Glycine=50 g,75.07 g/mol,1"},
                "osmolarity") == "5000000/7507 mosm/L");
    CHECK(exact({"isotonic", "--ingredient", "x=0.2 g,0.22", "--method", "white-vincent"}, "water") ==
          "12221/2500 mL");
    CHECK(exact({"infusion", "--concentration", "25,000 units/250 mL", "--weight", "80 kg", "--rate",
                 "14.4 mL/h"},
                "dose") == "18 [iU]/kg/h");
    CHECK(exact({"infusion", "--concentration", "40 mEq/L", "--dose", "10 mEq/h"}, "rate") == "250 mL/h");
    CHECK(exact({"phosphate", "--order", "15 mmol", "--phosphate", "3 mmol/mL", "--cation", "4.4 mEq/mL"},
                "cation") == "22 meq");
    CHECK(exact({"potency", "--amount", "10 g", "--assay", "98.5 %", "--basis", "as-is"}, "weigh") ==
          "2000/197 g");
    CHECK(exact({"potency", "--amount", "500,000 units", "--assay", "1500 units/mg", "--basis", "as-is"},
                "weigh") == "1000/3 mg");
    CHECK(exact({"reconstitute", "--content", "5 million units", "--displacement", "2 mL", "--target",
                 "250,000 units/mL"},
                "diluent") == "18 mL");
    const auto parts = answer(alligate)["results"]["parts"];
    REQUIRE(parts.size() == 2);
    CHECK(parts[0]["stock"] ==
          Json{{"value", "70"}, {"exact", "70"}, {"unit", "g/dL"}, {"text", "70 %(w/v)"}});
    CHECK(parts[0]["amount"] == Json{{"value", "100"}, {"exact", "100"}, {"unit", "mL"}, {"text", "100 mL"}});
    CHECK(parts[1]["amount"]["exact"] == "400");
}

TEST_CASE("a part of a litre or of a kilogram is measured in mL or g", "[cli]") {
    const Words small{"dilute", "--stock", "10 mg/mL", "--target", "5 mcg/mL", "--total", "1 L"};
    CHECK(exact(small, "stock") == "1/2 mL");
    CHECK(exact(small, "diluent") == "1999/2 mL");
    const Words large{"dilute", "--stock", "10 mg/mL", "--target", "5 mg/mL", "--total", "4 L"};
    CHECK(exact(large, "stock") == "2 L");
    const Words solid{"dilute", "--stock", "50 %(w/w)", "--target", "10 %(w/w)", "--total", "1 kg"};
    CHECK(exact(solid, "stock") == "200 g");
}

TEST_CASE("a batch of the shipped monograph has its ingredients", "[cli]") {
    const auto results =
        answer({"batch", "glycine-injection", "--units", "20", "--fill", "5 mL", "--loss", "3 %"})["results"];
    CHECK(results["total"]["exact"] == "10600/97");
    CHECK(results["ingredients"][0]["name"] == "Glycine");
    CHECK(results["ingredients"][0]["amount"]["exact"] == "530/97");
    CHECK(results["ingredients"][1]["to"]["exact"] == "10600/97");
    CHECK(compound({"batch", "no-such-product", "--units", "20"}).status == 66);
}

TEST_CASE("an E-value that is not given comes from the shipped table, with its source", "[cli]") {
    const auto json =
        answer({"isotonic", "--total", "30 mL", "--ingredient", "Pilocarpine hydrochloride=1 %(w/v)"});
    CHECK(json["results"]["agent"]["exact"] == "99/500");
    REQUIRE(json["findings"].size() == 1);
    CHECK(json["findings"][0]["severity"] == "info");
    CHECK_FALSE(json["findings"][0]["source"].get<std::string>().empty());
}

TEST_CASE("what cannot be made is refused with a hard finding and no result", "[cli]") {
    const Words refused[] = {
        {"dilute", "--stock", "2 %(w/v)", "--target", "5 %(w/v)", "--total", "200 mL"},
        {"alligate", "--stock", "70 %(w/v)", "--stock", "20 %(w/v)", "--target", "80 %(w/v)", "--total",
         "1 L"},
        {"reconstitute", "--content", "1 g", "--displacement", "0.7 mL", "--target", "2000 mg/mL"},
        {"osmolarity", "--total", "10 mL", "--ingredient", "x=20 mL,300 mOsm/L"},
        {"isotonic", "--total", "30 mL", "--ingredient", "x=2 g,0.24"},
        {"aliquot", "--need", "8 mg", "--sensitivity", "6 mg", "--drug-concentration", "500 mg/g"},
        {"suppository", "--units", "1", "--blank-weight", "1 g", "--ingredient", "x=2 g,1"},
        {"capsule", "--capacity", "0.1 mL", "--drug", "1 g", "--drug-density", "0.8 g/mL", "--filler-density",
         "0.9 g/mL"}};
    for (const auto& words : refused) {
        INFO(words[0]);
        const auto json = answer(words, 2);
        CHECK(json["results"].empty());
        REQUIRE_FALSE(json["findings"].empty());
        CHECK(json["findings"][0]["severity"] == "hard");
        CHECK_FALSE(json["findings"][0]["message"].get<std::string>().empty());
        const auto text = compound(words);
        CHECK(text.status == 2);
        CHECK_THAT(text.out, Contains("Refused"));
    }
}

TEST_CASE("what is missing cannot be worked out, and says so", "[cli]") {
    const Words missing[] = {{"potency", "--amount", "10 g", "--assay", "98.5 %", "--basis", "anhydrous"},
                             {"infusion", "--concentration", "1 mg/mL", "--dose", "5 mcg/kg/min"}};
    for (const auto& words : missing) {
        const auto json = answer(words, 2);
        CHECK(json["results"].empty());
        CHECK(json["findings"][0]["blocks"] == true);
        CHECK_THAT(compound(words).out, Contains("Not worked out"));
    }
}

TEST_CASE("a caution is exit status 1", "[cli]") {
    const auto json = answer({"potency", "--amount", "10 g", "--assay", "9.85 %", "--basis", "as-is"}, 1);
    CHECK(json["findings"][0]["severity"] == "soft");
    CHECK_FALSE(json["results"].empty());
}

TEST_CASE("bad input is told option by option on standard error", "[cli]") {
    struct Row {
        Words words;
        std::string says;
    };
    const Row rows[] = {
        {{"dilute", "--stock", "10", "--target", "5 mg/mL", "--total", "1 L"}, "--stock: "},
        {{"dilute", "--stock", ".5 mg/mL", "--target", "5 mg/mL", "--total", "1 L"}, "--stock: "},
        {{"dilute", "--stock", "10 %", "--target", "5 mg/mL", "--total", "1 L"}, "w/v or % w/w"},
        {{"dilute", "--stock", "10 mg/mL", "--target", "-5 mg/mL", "--total", "1 L"}, "--target: "},
        {{"dilute", "--stock", "1 in 1000", "--target", "1:5000", "--total", "1 L"}, "1:1000, not 1 in 1000"},
        {{"dilute", "--stock", "10 IU/mL", "--target", "5 units/mL", "--total", "1 L"},
         "write \"units\" for IU"},
        {{"dilute", "--stock", "10 mg/mL", "--target", "5 mg/mL", "--total", "1.0 L"}, "--total: "},
        {{"dilute", "--stock", "10 mg/mL", "--target", "5 mg/mL", "--total", "1 pint"}, "[pt_us]"},
        {{"dilute", "--stock", "10 mg/mL", "--target", "5 mg/mL", "--total", "0 mL"}, "--total: "},
        {{"dilute", "--stock", "10 mg/mL", "--target", "5 mg/mL", "--total", ""}, "--total: "},
        {{"alligate", "--stock", "70 %(w/v)", "--stock", "20 mEq/L", "--target", "30 %(w/v)", "--total",
          "1 L"},
         "--stock: "},
        {{"reconstitute", "--content", "1 g", "--displacement", "0.7", "--target", "100 mg/mL"},
         "--displacement: "},
        {{"reconstitute", "--content", "1 g", "--displacement", "0.7 mL", "--target", "100 units/mL"},
         "--target: "},
        {{"infusion", "--concentration", "1 mg/mL", "--dose", "5 mg"}, "--dose: "},
        {{"infusion", "--concentration", "1 mg/mL", "--dose", "5 mg/h", "--drop-factor", "20 gtt/mL"},
         "write \"drops\" for gtt"},
        {{"aliquot", "--need", "8 mg", "--sensitivity", "6 mg", "--error", "0 %"}, "--error: "},
        {{"phosphate", "--order", "15 mEq", "--phosphate", "3 mmol/mL", "--cation", "4.4 mEq/mL"},
         "--order: "},
        {{"suppository", "--units", "10", "--blank-weight", "2 g", "--ingredient", "drug=0.3 g"},
         "--ingredient: "},
        {{"doses", "--content", "30 tablets", "--dose", "2 capsules"}, "--dose: "},
        {{"e-value", "--molar-mass", "58.44 g/mol", "--dissociation", "strong"}, "--dissociation: "},
        {{"osmolarity", "--total", "1 L", "--ingredient", "x=9 g"}, "--ingredient: x: write NAME=AMOUNT"},
        {{"salt", "--amount", "1 g", "--from-molar-mass", "234", "--to-molar-mass", "0 g/mol"},
         "--from-molar-mass: "},
        {{"potency", "--amount", "10 g", "--assay", "98.5", "--basis", "dry"}, "--basis: "},
        {{"batch", "glycine-injection", "--units", "1e3"}, "--units: "},
        {{"isotonic", "--total", "30 mL", "--ingredient", "unobtainium=1 g"},
         "no E-value of \"unobtainium\""}};
    for (const auto& row : rows) {
        INFO(row.words[0]);
        const auto ran = compound(row.words, {"--json"});
        CHECK(ran.status == 65);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, Contains(row.says));
    }
}

TEST_CASE("a missing or a contradictory option is a matter of usage", "[cli]") {
    const Words misused[] = {
        {},
        {"dilute", "--stock", "10 mg/mL"},
        {"reconstitute", "--content", "1 g", "--displacement", "0.7 mL"},
        {"reconstitute", "--content", "1 g", "--displacement", "0 mL", "--target", "1 mg/mL", "--diluent",
         "1 mL"},
        {"infusion", "--concentration", "1 mg/mL"},
        {"infusion", "--concentration", "1 mg/mL", "--dose", "1 mg/h", "--rate", "1 mL/h"},
        {"aliquot", "--need", "8 mg"},
        {"potency", "--amount", "1 g", "--assay", "98 %"},
        {"batch", "--units", "5"}};
    for (const auto& words : misused) CHECK(compound(words).status == 64);
}

TEST_CASE("for a person: the result first, then the working", "[cli]") {
    CHECK(compound(infusion).out ==
          "Infusion rate\n"
          "  Rate           13.125 mL/h\n"
          "  Dose           5 mcg/kg/min\n"
          "  Drops          4.375 drops/min\n"
          "\n"
          "Working\n"
          "  Rate           5 mcg/kg/min × 70 kg ÷ (1,600 mcg/mL) = 13.125 mL/h\n"
          "                 dose × weight ÷ concentration\n"
          "  Drops          13.125 mL/h × 20 drops/mL = 4.375 drops/min\n"
          "                 rate × drops per mL\n");
}
