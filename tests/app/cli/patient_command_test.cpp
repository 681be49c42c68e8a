// SPDX-License-Identifier: Apache-2.0
// `patient` as a script calls it: the contract's JSON, exit statuses, complaints and text.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"

using vialwright::test::Ran;
using vialwright::test::run_vialwright;
using Words = std::vector<std::string>;
using Json = nlohmann::json;

namespace {

Words patient(const Words& more = {}) {
    Words words{"patient", "--json"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}
const Words man{"--weight", "120 kg", "--height", "177.8 cm", "--age", "60 y", "--sex", "male"};
const Words boy{"--weight", "22 kg", "--height", "120 cm", "--age", "8 y", "--sex", "male"};

Words with(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

Json answer(const Words& words, int status = 0) {
    const auto ran = run_vialwright(patient(words));
    CAPTURE(ran.err);
    REQUIRE(ran.status == status);
    return Json::parse(ran.out);
}

std::vector<std::string> rules(const Json& json) {
    std::vector<std::string> names;
    for (const auto& finding : json["findings"]) names.push_back(finding["rule"]);
    return names;
}
bool says(const Json& json, const std::string& rule) {
    const auto names = rules(json);
    return std::find(names.begin(), names.end(), rule) != names.end();
}

}  // namespace

TEST_CASE("patient answers in the JSON of the contract", "[cli]") {
    const auto ran = run_vialwright(patient(with(man, {"--creatinine", "1.2 mg/dL"})));
    CHECK(ran.status == 0);
    CHECK(ran.out.find("{\n  \"schema\": \"vialwright.patient/1\",\n  \"bmi\": {") == 0);
    const auto json = Json::parse(ran.out);
    CHECK(json["bmi"]["exact"] == "30000000/790321");
    CHECK(json["bmi"]["unit"] == "kg/m2");
    CHECK(json["bmi"]["text"] == "37.96 kg/m²");
    CHECK(json["bsa"]["mosteller"] ==
          Json{{"value", "2.4345"}, {"exact", nullptr}, {"unit", "m2"}, {"text", "2.4345 m²"}});
    for (const auto name : {"mosteller", "du_bois", "haycock", "gehan_george", "boyd"}) {
        CHECK(json["bsa"][name]["exact"].is_null());
        CHECK(json["bsa"][name]["unit"] == "m2");
    }
    CHECK(json["ideal_weight"] == Json{{"value", "73"}, {"exact", "73"}, {"unit", "kg"}, {"text", "73 kg"}});
    CHECK(json["adjusted_weight"]["exact"] == "459/5");  // F3: 91.8 kg
    CHECK(json["lean_weight"]["unit"] == "kg");
    CHECK(json["creatinine_clearance"]["value"] ==
          Json{{"value", "85"}, {"exact", "85"}, {"unit", "mL/min"}, {"text", "85 mL/min"}});
    CHECK(json["creatinine_clearance"]["weight_used"] ==
          "adjusted (120 kg is above 120 % of the ideal weight of 73 kg)");
    CHECK(json["egfr_ckd_epi_2021"]["exact"].is_null());
    CHECK(json["egfr_ckd_epi_2021"]["unit"] == "mL/min/{1.73_m2}");
    CHECK(json["egfr_ckd_epi_2021"]["text"] == "69.2 mL/min/1.73 m²");
    CHECK(json["egfr_schwartz"].is_null());
    for (const auto& finding : json["findings"])
        for (const auto key : {"rule", "severity", "direction", "message", "actual", "limit", "source"}) {
            CHECK(finding.contains(key));
            CHECK(finding["source"] != "");
        }
}

TEST_CASE("without the options that may be missing, what needs them is null", "[cli]") {
    const auto json = answer({"--weight", "70 kg", "--height", "170 cm"});
    CHECK(json["bmi"]["value"] == "24.22145329");
    CHECK(json["bsa"]["boyd"]["value"] == "1.8347");
    for (const auto name : {"ideal_weight", "adjusted_weight", "lean_weight", "creatinine_clearance",
                            "egfr_ckd_epi_2021", "egfr_schwartz"})
        CHECK(json[name].is_null());
    CHECK(json["findings"].empty());
    const auto no_sex =
        answer({"--weight", "22 kg", "--height", "120 cm", "--age", "8 y", "--creatinine", "0.5 mg/dL"});
    CHECK(no_sex["egfr_schwartz"]["exact"] == "2478/25");  // F12: 99.12
    CHECK(no_sex["egfr_ckd_epi_2021"].is_null());
}

TEST_CASE("a formula outside its range answers null, with the reason and the source", "[cli]") {
    const auto child = answer(with(boy, {"--creatinine", "0.5 mg/dL"}));
    for (const auto name : {"ideal_weight", "adjusted_weight", "lean_weight", "creatinine_clearance",
                            "egfr_ckd_epi_2021", "egfr_ckd_epi_2021_absolute"})
        CHECK(child[name].is_null());
    CHECK(child["egfr_schwartz"]["text"] == "99.12 mL/min/1.73 m²");
    CHECK(rules(child) == std::vector<std::string>{"patient.adult_weights.range", "patient.clearance.range",
                                                   "patient.ckd_epi.range"});
    const auto adult = answer(with(man, {"--creatinine", "1.2 mg/dL"}));
    CHECK(rules(adult) == std::vector<std::string>{"patient.schwartz.range", "patient.clearance.weight"});
    const auto small = answer({"--weight", "45 kg", "--height", "140 cm", "--age", "70 y", "--sex", "female",
                               "--creatinine", "1 mg/dL"});
    CHECK(small["ideal_weight"].is_null());
    CHECK(small["adjusted_weight"].is_null());
    CHECK(small["creatinine_clearance"]["weight_used"] == "actual (there is no ideal weight below 60 in)");
    CHECK(says(small, "patient.ideal_weight.range"));
    const auto infant = answer({"--weight", "3.5 kg", "--height", "50 cm", "--age", "10 d"});
    CHECK(says(infant, "patient.bsa.du_bois.range"));
}

TEST_CASE("Cockcroft-Gault says which weight it used", "[cli]") {
    const auto used = [](const std::string& weight) {
        return answer({"--weight", weight, "--height", "177.8 cm", "--age", "60 y", "--sex", "male",
                       "--creatinine", "1.2 mg/dL"})["creatinine_clearance"]["weight_used"]
            .get<std::string>();
    };
    CHECK(used("72 kg") == "actual (72 kg is below the ideal weight of 73 kg)");
    CHECK(used("80 kg") == "ideal (80 kg is from 100 % to 120 % of it)");
    CHECK(used("88 kg") == "adjusted (88 kg is above 120 % of the ideal weight of 73 kg)");
}

TEST_CASE("creatinine in micromoles and in milligrams is the same", "[cli]") {
    const auto mass = answer(with(man, {"--creatinine", "1.2 mg/dL"}));
    const auto substance = answer(with(man, {"--creatinine", "106.08 umol/L"}));  // 88.4 to 1
    for (const auto name : {"creatinine_clearance", "egfr_ckd_epi_2021"})
        CHECK(mass[name] == substance[name]);
}

TEST_CASE("what is hardly possible is a finding that may be overridden", "[cli]") {
    struct Row {
        Words words;
        const char* rule;
    };
    const auto row = GENERATE(values<Row>(
        {{{"--weight", "154 kg", "--height", "100 cm", "--age", "40 y"}, "patient.implausible.bmi"},
         {{"--weight", "70 kg", "--height", "170 cm", "--age", "3 y"}, "patient.implausible.height"},
         {{"--weight", "15 kg", "--height", "170 cm", "--age", "40 y"}, "patient.implausible.weight"},
         {{"--weight", "110 kg", "--height", "150 cm", "--age", "70 y", "--sex", "female", "--creatinine",
           "1 mg/dL"},
          "patient.clearance.weight"}}));
    CAPTURE(row.rule);
    const auto json = answer(row.words, 1);
    CHECK(says(json, row.rule));
}

TEST_CASE("a date of birth stands for the age, leap days too", "[cli]") {
    const auto by_birth = [](const std::string& born, const std::string& today) {
        return answer({"--weight", "70 kg", "--height", "170 cm", "--sex", "male", "--creatinine", "1 mg/dL",
                       "--born", born, "--today", today});
    };
    const auto by_age = answer({"--weight", "70 kg", "--height", "170 cm", "--sex", "male", "--creatinine",
                                "1 mg/dL", "--age", "60 y 2 mo"});
    CHECK(by_birth("1966-01-01", "2026-03-28") == by_age);
    // Without --today it is today, in any zone: of age since 2018.
    const auto json = answer({"--weight", "70 kg", "--height", "170 cm", "--sex", "male", "--creatinine",
                              "1 mg/dL", "--born", "2000-01-01", "--zone", "Pacific/Auckland"});
    CHECK_FALSE(json["egfr_ckd_epi_2021"].is_null());
    CHECK(by_birth("2008-02-29", "2026-02-28")["egfr_ckd_epi_2021"].is_null());
    CHECK_FALSE(by_birth("2008-02-29", "2026-03-01")["egfr_ckd_epi_2021"].is_null());
}

TEST_CASE("bad input about a patient is named with the option, and nothing is answered", "[cli]") {
    struct Row {
        Words words;
        int status;
        const char* said;
    };
    const auto row = GENERATE(values<Row>(
        {{{"--weight", "70", "--height", "170 cm"}, 65, "--weight: \"70\" has no unit"},
         {{"--weight", "401 kg", "--height", "170 cm"}, 65, "--weight: \"401 kg\" cannot be right"},
         {{"--weight", "0.29 kg", "--height", "30 cm"}, 65, "--weight"},
         {{"--weight", "", "--height", "170 cm"}, 65, "--weight: this is needed"},
         {{"--weight", "70 kg", "--height", "1.7 cm"}, 65, "--height: \"1.7 cm\" cannot be right"},
         {{"--weight", "70 kg", "--height", "170 kg"}, 65, "--height: \"170 kg\" is"},
         {with(man, {"--creatinine", "106 mg/dL"}), 65, "0.1 mg/dL to 20 mg/dL (8.84"},
         {with(man, {"--creatinine", "1.2 mg"}), 65, "--creatinine"},
         {{"--weight", "70 kg", "--height", "170 cm", "--age", "121 y"}, 65, "--age"},
         {{"--weight", "70 kg", "--height", "170 cm", "--sex", "other"}, 65, "--sex: \"other\": write male"},
         {{"--weight", "70 kg", "--height", "170 cm", "--born", "1985-02-30"}, 65, "--born: \"1985-02-30\""},
         {{"--weight", "70 kg", "--height", "170 cm", "--born", "1985-02-28", "--today", "1984-01-01"},
          65,
          "is after today"},
         {{"--weight", "70 kg", "--height", "170 cm", "--born", "1985-02-28", "--today", "today"},
          65,
          "--today"},
         {{"--weight", "70 kg", "--height", "170 cm", "--born", "1985-02-28", "--zone", "Mars/Olympus"},
          65,
          "--zone"},
         {with(man, {"--born", "1966-01-01"}), 64, "--born"},
         {{"--weight", "70 kg"}, 64, "--height"},
         {{"--height", "170 cm"}, 64, "--weight"}}));
    CAPTURE(row.words);
    const auto ran = run_vialwright(patient(row.words));
    CHECK(ran.status == row.status);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Catch::Contains(row.said));
}

TEST_CASE("the text for a person shows the figures, the working and every source", "[cli]") {
    auto words = with({"patient"}, with(man, {"--creatinine", "1.2 mg/dL"}));
    const auto ran = run_vialwright(words);
    CHECK(ran.status == 0);
    for (const auto part :
         {"Patient of 120 kg and 177.8 cm, 60 years, male, creatinine 1.2 mg/dL",
          "Creatinine clearance        85 mL/min", "weight used: adjusted (120 kg is above",
          "(140 - 60) × 91.8 ÷ (72 × 1.2) = 85 mL/min", "√(177.8 × 120 ÷ 3,600)", "to 4 decimals",
          "142 × (1.2 ÷ 0.9)^-1.2 × 0.9938^60 ≈ 69.2 mL/min/1.73 m²", "Source: Winter et al."}) {
        CAPTURE(part);
        CHECK_THAT(ran.out, Catch::Contains(part));
    }
    CHECK(ran.out.find("\033[") == std::string::npos);
}
