// SPDX-License-Identifier: Apache-2.0
// `check` as a script calls it: the contract's report, JSON and exit statuses, and what is left when it is broken off.
#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using vialwright::test::Ran;
using vialwright::test::run_program;
using vialwright::test::run_vialwright;
using vialwright::test::TemporaryFolder;
using Words = std::vector<std::string>;
using Json = nlohmann::ordered_json;

namespace {

const std::string header =
    "id,product,rule,dose,route,weight,age,conditions,drugs,allergies,provided,per_day\n";

// One order of each verdict, and what `dose` is asked for the same.
struct Order {
    const char* line;
    Words options;
    const char* verdict;
};

const std::vector<Order>& orders() {
    static const std::vector<Order> all{
        {"A,glycine-injection,gly-iv-gh-stimulation,250 mg/kg,,70 kg,,none,none,none,"
         "research-protocol-number=GH-1;pharmacist-approval=yes,",
         {"glycine-injection", "--rule", "gly-iv-gh-stimulation", "--dose", "250 mg/kg", "--weight", "70 kg",
          "--no-conditions", "--provide", "research-protocol-number=GH-1", "--provide",
          "pharmacist-approval=yes"},
         "within"},
        {"B,glycine-injection,,2 g,intravenous,,40 y,none,none,none,,",
         {"glycine-injection", "--dose", "2 g", "--route", "intravenous", "--age", "40 y", "--no-conditions"},
         "caution"},
        {"C,glycine-injection,,20 g,intravenous,,40 y,none,none,none,,",
         {"glycine-injection", "--dose", "20 g", "--route", "intravenous", "--age", "40 y",
          "--no-conditions"},
         "stop"},
        {"D,glycine-injection,,2 g,intravenous,,40 y,none,,none,,",
         {"glycine-injection", "--dose", "2 g", "--route", "intravenous", "--age", "40 y", "--condition",
          "none", "--allergy", "none"},
         "not-checked"},
        {"E,glutamine-powder,,5 g,oral,,40 y,none,none,none,,3",
         {"glutamine-powder", "--dose", "5 g", "--route", "oral", "--age", "40 y", "--no-conditions",
          "--per-day", "3"},
         "within"},
    };
    return all;
}

std::string order_file() {
    std::string text = header;
    for (const auto& order : orders()) text += std::string(order.line) + "\n";
    return text;
}

// Enough for several batches.
std::string long_file(std::size_t count) {
    std::string text = header;
    for (std::size_t i = 0; i < count; ++i)
        text += "N" + std::to_string(i) + ",glycine-injection,,2 g,intravenous,,40 y,none,none,none,,\n";
    return text;
}

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Ran shell(const std::string& script, const Words& arguments) {
    Words words{"/bin/bash", "-c", script, VIALWRIGHT_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return run_program(words);
}

}  // namespace

TEST_CASE("check answers each line as `dose` answers it", "[cli]") {
    const TemporaryFolder folder;
    const auto file = folder.write("orders.csv", order_file());
    const auto ran = run_vialwright({"check", file, "--json"});
    CHECK(ran.status == 2);
    CHECK(ran.out.find("{\"schema\":\"vialwright.check/1\"") == 0);
    const auto answer = Json::parse(ran.out);
    CHECK(answer["orders"] == 5);
    CHECK(answer["within"] == 2);
    CHECK(answer["caution"] == 1);
    CHECK(answer["stop"] == 1);
    CHECK(answer["not_checked"] == 1);
    REQUIRE(answer["results"].size() == orders().size());
    for (std::size_t i = 0; i < orders().size(); ++i) {
        CAPTURE(orders()[i].line);
        Words words{"dose"};
        words.insert(words.end(), orders()[i].options.begin(), orders()[i].options.end());
        words.emplace_back("--json");
        Json alone = Json::parse(run_vialwright(words).out);
        Json result = answer["results"][i];
        CHECK(result["id"] == std::string(1, orders()[i].line[0]));
        CHECK(result["line"] == i + 2);
        CHECK(result["verdict"] == orders()[i].verdict);
        result.erase("id");
        result.erase("line");
        alone.erase("schema");
        CHECK(result == alone);
    }
}

TEST_CASE("check writes a line for every line of the file", "[cli]") {
    const TemporaryFolder folder;
    const auto file =
        folder.write("orders.csv", header +
                                       "\"A,1\",glycine-injection,,2 g,intravenous,,40 y,none,none,none,,\r\n"
                                       "=B,glycine-injection,,20 g,intravenous,,40 y,none,none,none,,\n"
                                       "C,glycine-injection,\"2 g\n"
                                       ",glycine-injection,,.5 g,intravenous,,40 y,none,none,none,,\n");
    const auto report = folder.path() / "report.csv";
    const auto ran = run_vialwright({"check", file, "--out", report});
    CHECK(ran.status == 2);
    CHECK(ran.err.empty());
    CHECK_THAT(ran.out, Catch::Contains("orders.csv: 4 orders") && Catch::Contains("Stop           1") &&
                            Catch::Contains("line 3         =B: stop: The dose, 20 g, is ten times") &&
                            Catch::Contains("Every order is in "));
    const std::string text = content_of(report);
    CHECK(std::count(text.begin(), text.end(), '\n') == 5);
    CHECK(
        text.find(
            "id,verdict,dose,volume,containers,findings\n\"A,1\",caution,\"2,000 mg\",40 mL,2,\"caution: ") ==
        0);
    CHECK_THAT(text, Catch::Contains("\n'=B,stop,\"20,000 mg\",400 mL,14,\"stop: "));
    CHECK_THAT(text, Catch::Contains("\nC,not-checked,,,,\"not checked: a quotation mark opens a field"));
    CHECK_THAT(text,
               Catch::Contains("\nline 5,not-checked,,,,\"not checked: dose: \"\".5 g\"\": write a zero"));
}

TEST_CASE("the exit status of check is that of the worst order", "[cli]") {
    const TemporaryFolder folder;
    const auto status = [&](std::initializer_list<std::size_t> chosen) {
        std::string text = header;
        for (const std::size_t i : chosen) text += std::string(orders()[i].line) + "\n";
        return run_vialwright({"check", folder.write("orders.csv", text)}).status;
    };
    CHECK(status({0, 4}) == 0);
    CHECK(status({0, 1, 4}) == 1);
    CHECK(status({0, 1, 2}) == 2);
    CHECK(status({0, 3}) == 2);
    const auto none = run_vialwright({"check", folder.write("orders.csv", header)});
    CHECK(none.status == 0);
    CHECK_THAT(none.err, Catch::Contains("holds no orders"));
}

TEST_CASE("check refuses what it cannot begin, and says what to do", "[cli]") {
    const TemporaryFolder folder;
    const std::string good = folder.write("orders.csv", order_file());
    const std::string map = folder.write("map.toml", "format = \"columns/1\"\n[columns]\nA = \"wieght\"\n");
    const std::string unknown = folder.write("unknown.csv", "id,product,dose,wieght\n");
    const std::string semicolons = folder.write("semicolons.csv", "id;product;dose\n");
    const std::string broken = folder.write("broken.json", "{\"resourceType\":\"Bundle\",\n\"entry\":[{}");
    const std::string list = folder.write("list.json", "[]");
    struct Row {
        Words words;
        int status;
        const char* said;
    };
    const std::vector<Row> rows{
        {{"check", folder.path() / "none.csv"}, 66, "there is no such file"},
        {{"check", folder.path()}, 74, "this is a folder"},
        {{"check", "/dev/null"}, 65, "its first line must name the columns"},
        {{"check", unknown},
         65,
         "unknown.csv:1:17: the column \"wieght\" is not known; did you mean \"weight\"?"},
        {{"check", semicolons}, 65, "parted by semicolons"},
        {{"check", broken}, 65, "broken.json:2:"},
        {{"check", list}, 65, "a FHIR document is an object"},
        {{"check", good, "--columns", map}, 65, "map.toml:3:5: \"wieght\" is no column of ours"},
        {{"check", good, "--columns", folder.path() / "none.toml"}, 66, "none.toml"},
        {{"check", good, "--out", folder.path() / "none" / "r.csv"}, 73, "the report cannot be written"},
        {{"check", good, "--out", good}, 73, "this is the file of orders itself"},
        {{"check", good, "--formulary", "/no/such/folder"}, 66, "/no/such/folder"},
        {{"check"}, 64, "file is required"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.words);
        const auto ran = run_vialwright(row.words);
        CHECK(ran.status == row.status);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, Catch::Contains(row.said));
    }
    CHECK(content_of(good) == order_file());
}

TEST_CASE("check reads standard input, CSV and FHIR, and foreign columns by a map", "[cli]") {
    const TemporaryFolder folder;
    const auto csv = folder.write("orders.csv", order_file());
    CHECK_THAT(shell("\"$0\" check - < \"$1\"", {csv}).out, Catch::Contains("standard input: 5 orders"));
    CHECK_THAT(shell("cat \"$1\" | \"$0\" check -", {csv}).out, Catch::Contains("standard input: 5 orders"));
    const auto json =
        folder.write("request.json", "\n {\"resourceType\":\"MedicationRequest\",\"id\":\"rx-1\"}");
    for (const auto* script : {"\"$0\" check - --json < \"$1\"", "cat \"$1\" | \"$0\" check - --json"}) {
        const auto ran = shell(script, {json});
        CHECK(ran.status == 2);
        const auto answer = Json::parse(ran.out);
        CHECK(answer["results"][0]["id"] == "rx-1");
        CHECK(answer["results"][0]["verdict"] == "not-checked");
        CHECK(answer["results"][0]["findings"][0]["blocks"] == true);
    }
    const auto foreign = folder.write("foreign.csv", "Nr,Drug,Dose,Remark\n1,glutamine-powder,5 g,x\n");
    const auto map = folder.write("map.toml",
                                  "format = \"columns/1\"\nignore = [\"Remark\"]\n[columns]\nNr = \"id\"\n"
                                  "Drug = \"product\"\nDose = \"dose\"\n");
    CHECK(run_vialwright({"check", foreign}).status == 65);
    const auto ran = run_vialwright({"check", foreign, "--columns", map, "--json"});
    CHECK(Json::parse(ran.out)["results"][0]["dose"]["text"] == "5 g");
}

TEST_CASE("ids that no JSON or spreadsheet could hold do not break the answer", "[cli]") {
    const TemporaryFolder folder;
    const auto file = folder.write(
        "orders.csv", "id,product,dose\ncaf\xE9,glycine-injection,1 g\n\"a\nb\",glycine-injection,1 g\n");
    const auto report = folder.path() / "report.csv";
    const auto answer = Json::parse(run_vialwright({"check", file, "--json", "--out", report}).out);
    CHECK(answer["orders"] == 2);
    CHECK(answer["results"][0]["id"] == "caf?");
    CHECK(answer["results"][1]["id"] == "a\nb");
    const std::string text = content_of(report);
    CHECK(std::count(text.begin(), text.end(), '\n') == 3);
    CHECK_THAT(text, Catch::Contains("\naU+000Ab,"));
}

TEST_CASE("a full disk does not look like a report, and the message says how far it got", "[cli]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("orders.csv", order_file());
    const auto report = run_vialwright({"check", file, "--out", "/dev/full"});
    CHECK(report.status == 74);
    CHECK(report.out.empty());
    CHECK_THAT(report.err,
               Catch::Contains("the disk is full") && Catch::Contains("none of the orders is in /dev/full"));
    for (const auto* script : {"\"$0\" check \"$1\" --json > /dev/full", "\"$0\" check \"$1\" > /dev/full"}) {
        const auto ran = shell(script, {file});
        CHECK(ran.status == 74);
        CHECK_THAT(ran.err, Catch::Contains("standard output cannot be written"));
    }
    // A file that may only grow to 64 KiB: what stands in it are whole lines, and as many as the message says.
    const std::string big = folder.write("big.csv", long_file(5000));
    const std::string cut = folder.path() / "cut.csv";
    const auto ran = shell("ulimit -f 64; trap '' XFSZ; \"$0\" check \"$1\" --out \"$2\"", {big, cut});
    CHECK(ran.status == 74);
    const std::string text = content_of(cut);
    REQUIRE(text.size() > 60'000);
    CHECK(text.back() == '\n');
    const auto lines = std::count(text.begin(), text.end(), '\n') - 1;
    CHECK_THAT(ran.err, Catch::Contains(std::to_string(lines) + " of the orders are in " + cut +
                                        ", through line " + std::to_string(lines + 1) + " of "));
}

TEST_CASE("a pipe that nobody reads any more ends the check with a message", "[cli]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("orders.csv", long_file(20'000));
    const auto json =
        shell("\"$0\" check \"$1\" --json | head -c 100 > /dev/null; exit ${PIPESTATUS[0]}", {file});
    CHECK(json.status == 74);
    CHECK_THAT(json.err, Catch::Contains("standard output cannot be written") && Catch::Contains(" checked"));
    const auto report = shell(
        "\"$0\" check \"$1\" --out /dev/stdout | head -c 100 > /dev/null; exit ${PIPESTATUS[0]}", {file});
    CHECK(report.status == 74);
    CHECK_THAT(report.err, Catch::Contains("nobody reads it any more"));
}

TEST_CASE("a check that is interrupted leaves whole lines and says how far it got", "[cli]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("orders.csv", long_file(20'000));
    const std::string report = folder.path() / "report.csv";
    const std::string pipe = folder.path() / "pipe";
    for (const auto* signal : {"TERM", "INT", "HUP"}) {
        CAPTURE(signal);
        // The orders come through a pipe that stays open, so that the check waits for more when the signal comes.
        const auto ran = shell(
            "set -m; mkfifo \"$3\"; \"$0\" check \"$3\" --out \"$2\" & exec 3> \"$3\"; cat \"$1\" >&3\n"
            "until [ -e \"$2\" ] && [ $(wc -l < \"$2\") -gt 5000 ]; do sleep 0.02; done\n"
            "kill -" +
                std::string(signal) + " $!; wait $!; code=$?; rm \"$3\"; exit $code",
            {file, report, pipe});
        CHECK(ran.status > 128);
        CHECK(ran.out.empty());
        const std::string text = content_of(report);
        REQUIRE(text.size() > 1000);
        CHECK(text.back() == '\n');
        const auto lines = std::count(text.begin(), text.end(), '\n') - 1;
        CHECK_THAT(ran.err,
                   Catch::Contains("interrupted") && Catch::Contains(" of the orders are in " + report));
        std::string grouped = std::to_string(lines);
        for (std::size_t at = grouped.size(); at > 3; at -= 3) grouped.insert(at - 3, 1, ',');
        CHECK_THAT(ran.err, Catch::Contains(": " + grouped + " of the orders"));
        std::filesystem::remove(report);
    }
}

TEST_CASE("what is no terminal sees no progress", "[cli]") {
    const TemporaryFolder folder;
    const auto ran = run_vialwright({"check", folder.write("orders.csv", long_file(20'000))});
    CHECK(ran.err.empty());
    CHECK(ran.status == 1);
}
