// SPDX-License-Identifier: Apache-2.0
// The program as a script calls it: the contract's JSON, exit statuses and complaints.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"

using vialwright::test::Ran;
using vialwright::test::run_vialwright;
using Words = std::vector<std::string>;
using Json = nlohmann::json;

namespace {

Words dose(const std::string& amount, const Words& more = {}) {
    Words words{"dose",
                "glycine-injection",
                "--rule",
                "gly-iv-individualized",
                "--dose",
                amount,
                "--route",
                "intravenous",
                "--age",
                "40 y",
                "--no-conditions",
                "--json"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

Words research(const std::string& weight, const Words& more = {}) {
    Words words{"dose",
                "glycine-injection",
                "--rule",
                "gly-iv-gh-stimulation",
                "--dose",
                "250 mg/kg",
                "--weight",
                weight,
                "--no-conditions",
                "--json",
                "--provide",
                "research-protocol-number=GH-1",
                "--provide",
                "pharmacist-approval=yes"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

Json answer(const Ran& ran) { return Json::parse(ran.out); }

}  // namespace

TEST_CASE("dose answers in the JSON of the contract", "[cli]") {
    const auto ran = run_vialwright(research("70 kg"));
    const auto json = answer(ran);
    CHECK(json.begin().key() ==
          "concentration");  // sorted by this parser; the order of the text is checked next
    CHECK(ran.out.find("{\n  \"schema\": \"vialwright.dose/1\",") == 0);
    CHECK(json["product"] == "glycine-injection");
    CHECK(json["dose"] ==
          Json{{"value", "17500"}, {"exact", "17500"}, {"unit", "mg"}, {"text", "17,500 mg"}});
    CHECK(json["volume"]["exact"]["text"] == "350 mL");
    CHECK(json["containers"]["exact"] ==
          Json{{"value", "11.66666667"}, {"exact", "35/3"}, {"unit", "{vial}"}, {"text", "11.67 vials"}});
    CHECK(json["containers"]["needed"] == 12);
    CHECK(json["containers"]["left_over"]["text"] == "10 mL");
    CHECK(json["osmolarity"]["exact"] == "5000000/7507");
    CHECK(json["osmolarity"]["unit"] == "mosm/L");
    CHECK(json["osmolarity"]["text"] == "666 mOsm/L");
    CHECK(json["dose_per_weight"]["unit"] == "mg/kg");
    for (const auto& finding : json["findings"])
        for (const auto key : {"rule", "severity", "direction", "message", "actual", "limit", "source"})
            CHECK(finding.contains(key));
    for (const auto& step : json["working"])
        for (const auto key : {"name", "formula", "substituted", "result"}) CHECK(step.contains(key));
}

TEST_CASE("the exit status follows the verdict", "[cli]") {
    struct Row {
        Words words;
        int status;
        const char* verdict;
    };
    // Undiluted glycine is 666 mOsm/L, over the watch level of 600: at best a caution. The research rule has no such limit.
    const auto row = GENERATE(values<Row>({{research("70 kg"), 0, "within"},
                                           {dose("2 g"), 1, "caution"},
                                           {dose("2.5 g"), 1, "caution"},
                                           {dose("20 g"), 2, "stop"},
                                           {dose("1 g", {"--condition", "renal-severe"}), 2, "stop"},
                                           {dose("250 mg/kg"), 2, "not-checked"}}));
    const auto ran = run_vialwright(row.words);
    CHECK(ran.status == row.status);
    CHECK(answer(ran)["verdict"] == row.verdict);
}

TEST_CASE("a safety question that nobody answered is never within", "[cli]") {
    const auto ran = run_vialwright({"dose", "glycine-injection", "--rule", "gly-iv-individualized", "--dose",
                                     "1 g", "--age", "40 y", "--json"});
    CHECK(ran.status == 2);
    CHECK(answer(ran)["verdict"] == "not-checked");
    CHECK(answer(ran)["volume"]["exact"]["text"] == "20 mL");
}

TEST_CASE("bad input is named with the option, and nothing is answered", "[cli]") {
    struct Row {
        Words words;
        int status;
        const char* words_said;
    };
    const auto row = GENERATE(
        values<Row>({{{"dose", "no-such-product", "--dose", "1 g"}, 66, "no-such-product"},
                     {dose(".5 g"), 65, "--dose: \".5 g\": write a zero before the decimal point"},
                     {dose("1"), 65, "--dose: \"1\" has no unit"},
                     {dose("-1 g"), 65, "--dose: a quantity cannot be negative"},
                     {dose("0 g"), 65, "--dose: \"0 g\" is zero"},
                     {dose("1234567890123456789 mg"), 65, "18 significant digits"},
                     {dose("1 g", {"--weight", "70 mL"}), 65, "--weight: \"70 mL\" is volume"},
                     {dose("1 g", {"--condition", "sad"}), 65,
                      "--condition: Glycine Injection does not ask about \"sad\""},
                     {dose("1 g", {"--provide", "x"}), 64, "--provide"},
                     {dose("1 g", {"--no-such-option"}), 64, "--no-such-option"},
                     {{"dose", "glycine-injection"}, 64, "--dose"},
                     {{}, 64, "subcommand"},
                     {{"dose", "glycine-injection", "--dose", "1 g", "--formulary", "/no/such/folder"},
                      66,
                      "/no/such/folder"}}));
    CAPTURE(row.words);
    const auto ran = run_vialwright(row.words);
    CHECK(ran.status == row.status);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Catch::Contains(row.words_said));
}

TEST_CASE("a huge dose is an answer, exact to the last digit", "[cli]") {
    const auto ran = run_vialwright(dose("999999999999999999 g"));
    CHECK(ran.status == 2);
    CHECK(answer(ran)["dose"]["exact"] == "999999999999999999000");
    CHECK(answer(ran)["verdict"] == "stop");
}

TEST_CASE("what is too small to be measured is told exactly, never as 0 mL", "[cli]") {
    auto words = dose("250 mcg");  // 0.005 mL
    const auto json = answer(run_vialwright(words));
    CHECK(json["verdict"] == "not-checked");
    CHECK(json["volume"]["exact"]["text"] == "0.005 mL");
    CHECK(json["volume"]["measured"]["exact"] ==
          "0");  // the contract has a quantity here; the verdict forbids its use
    words.erase(std::find(words.begin(), words.end(), "--json"));
    const auto text = run_vialwright(words).out;
    CHECK_THAT(text, Catch::Contains("exactly 0.005 mL, too small to be measured with"));
    CHECK_THAT(text, !Catch::Contains(" 0 mL"));
}

TEST_CASE("a full disk does not look like an answer", "[cli]") {
    auto words = dose("1 g");
    words.insert(words.begin(), {"/bin/sh", "-c", "exec \"$0\" \"$@\" > /dev/full", VIALWRIGHT_PROGRAM});
    const auto ran = vialwright::test::run_program(words);
    CHECK(ran.status == 74);
    CHECK_THAT(ran.err, Catch::Contains("cannot be written"));
}

TEST_CASE("the text for a person shows the answer, the working and every source", "[cli]") {
    auto words = dose("2 g");
    words.erase(std::find(words.begin(), words.end(), "--json"));
    const auto ran = run_vialwright(words);
    for (const auto part : {"Draw up        40 mL", "2,000 mg ÷ (50 mg/mL) = 40 mL",
                            "2 vials of 30 mL, 20 mL left over", "666 mOsm/L (calc.)", "Source: "}) {
        CAPTURE(part);
        CHECK_THAT(ran.out, Catch::Contains(part));
    }
    CHECK(ran.out.find("\033[") == std::string::npos);
}

TEST_CASE("a stop is said before any number, and the number is not called an instruction", "[cli]") {
    auto words = dose("20 g");
    words.erase(std::find(words.begin(), words.end(), "--json"));
    const auto ran = run_vialwright(words);
    CHECK(ran.out.find("Do not prepare") < ran.out.find("400 mL"));
    CHECK(ran.out.find("Draw up") == std::string::npos);
}
