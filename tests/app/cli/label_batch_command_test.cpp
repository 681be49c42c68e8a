// SPDX-License-Identifier: Apache-2.0
// `vialwright label --from` as a script calls it: files, JSON, and every refusal with nothing written.
#include <fstream>
#include <set>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using vialwright::test::Ran;
using vialwright::test::run_vialwright;
using vialwright::test::TemporaryFolder;
using Json = nlohmann::json;

namespace {

const std::string header = "product,lot,made,bud,copies\n";
const std::string row = "glycine-injection,A26-0305,2026-03-05T09:00,2026-09-05,";

// Nothing but the CSV stands in the folder beside what is written to `out`.
struct Desk {
    TemporaryFolder folder;
    std::filesystem::path out() const { return folder.path() / "out" / "labels.pdf"; }
    std::string files() const {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(out().parent_path()))
            names.insert(entry.path().filename().string());
        std::string text;
        for (const auto& name : names) text += name + " ";
        return text;
    }

    Ran label(const std::string& csv, const std::vector<std::string>& more = {},
              const std::string& stock = "thermal-3.00x1.00in") const {
        std::filesystem::create_directories(out().parent_path());
        std::vector<std::string> words{"label",       "--from", folder.write("labels.csv", csv).string(),
                                       "--stock",     stock,    "--out",
                                       out().string()};
        words.insert(words.end(), more.begin(), more.end());
        return run_vialwright(words);
    }
    Json json(const std::string& csv, std::vector<std::string> more = {},
              const std::string& stock = "thermal-3.00x1.00in") const {
        more.emplace_back("--json");
        const auto ran = label(csv, more, stock);
        INFO(ran.err);
        REQUIRE(ran.status <= 1);
        return Json::parse(ran.out);
    }
};

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a batch of one row is the label of its options, as one file", "[cli]") {
    const Desk desk;
    const auto json = desk.json(header + row + "1\n");
    CHECK(desk.files() == "labels.pdf ");
    CHECK(json["schema"] == "vialwright.label/1");
    CHECK(json["file"] == desk.out().string());
    CHECK(json["labels"] == 1);
    CHECK(json["rows"] == 1);
    for (const auto* proved : {"text", "barcode", "values"}) CHECK(json["verified"][proved] == true);
    CHECK_FALSE(json.contains("files"));
    const auto batch = content_of(desk.out());
    const auto alone = desk.folder.path() / "alone.pdf";
    REQUIRE(run_vialwright({"label", "glycine-injection", "--lot", "A26-0305", "--made", "2026-03-05T09:00",
                            "--bud", "2026-09-05", "--stock", "thermal-3.00x1.00in", "--out", alone.string()})
                .status == 0);
    CHECK(batch == content_of(alone));
}

TEST_CASE("sheets are filled with the labels of the following rows", "[cli]") {
    const Desk desk;
    const auto json =
        desk.json(header + row + "20\n" + row + "11\n" + row + "30\n", {"--start-at", "3"}, "avery-5160");
    CHECK(json["labels"] == 61);
    CHECK(json["pages"] == 3);  // 28 + 30 + 3
}

TEST_CASE("a large job becomes numbered files that together hold every label", "[cli]") {
    const Desk desk;
    const auto json = desk.json(header + row + "1000\n" + row + "1000\n" + row + "750\n");
    CHECK(desk.files() == "labels-1.pdf labels-2.pdf labels-3.pdf ");
    CHECK(json["labels"] == 2750);
    CHECK(json["pages"] == 2750);
    REQUIRE(json["files"].size() == 3);
    CHECK(json["file"] == json["files"][0]["file"]);
    CHECK(json["sha256"] == json["files"][0]["sha256"]);
    std::size_t labels = 0;
    for (const auto& file : json["files"]) labels += file["labels"].get<std::size_t>();
    CHECK(labels == 2750);
}

TEST_CASE("the same rows are the same files", "[cli]") {
    std::string csv = "product,lot,made,bud,serial\n";
    for (int i = 1; i <= 2600; ++i)
        csv += fmt::format("glycine-injection,A26-{:02},2026-03-05T09:00,2026-09-05,S{:05}\n", i % 7, i);
    const Desk one, other;
    const auto first = one.json(csv);
    const auto second = other.json(csv);
    REQUIRE(first["files"].size() == second["files"].size());
    REQUIRE(first["files"].size() > 1);
    for (std::size_t i = 0; i < first["files"].size(); ++i)
        CHECK(first["files"][i]["sha256"] == second["files"][i]["sha256"]);
}

TEST_CASE("copies of a serial number count up, and options that do not vary need no column", "[cli]") {
    const Desk desk;
    const auto json = desk.json(
        "serial,copies\nA-0099,3\nB7,1\n",
        {"glycine-injection", "--lot", "A26-0305", "--made", "2026-03-05T09:00", "--bud", "2026-09-05"});
    CHECK(json["labels"] == 4);
    CHECK(json["barcode"]["text"].get<std::string>().find("|A-0099|") != std::string::npos);
    const auto bytes = content_of(desk.out());
    CHECK(bytes.size() > 1000);
    const auto numbered = desk.json(header + row + "2\n" + row + "2\n", {"--serial-from", "7"});
    CHECK(numbered["barcode"]["text"] == "V1|A26-0305|20260905|00007|J");
}

TEST_CASE("rows that cannot become labels are told by line and column, and nothing is written", "[cli]") {
    struct Row {
        std::string csv;
        int status;
        std::vector<std::string> said;
    };
    const auto bad = GENERATE(values<Row>({
        {"", 65, {"labels.csv:1:1: this file holds no labels"}},
        {header, 65, {"there are no rows, so there is nothing to print"}},
        {header + row + "0\n", 65, {"labels.csv:2: copies: \"0\": write a whole number from 1 to 10000"}},
        {header + row + "-1\n", 65, {"labels.csv:2: copies: \"-1\""}},
        {header + row + "1000000\n", 65, {"labels.csv:2: copies: \"1000000\": write a whole number from 1"}},
        {header + row + "1\n\n" + row + "1\n", 65, {"labels.csv:3: this line is empty"}},
        {header + row + "1,2\n", 65, {"labels.csv:2: this line has 6 fields, and the first line names 5"}},
        {header + "glycin-injection,A1,2026-03-05T09:00,2026-09-05,1\n" + row + "1\n" +
             "glycine-injection,A1,2026-03-05,2026-02-30,1\n",
         65,
         {"labels.csv:2: product: ", "labels.csv:4: made: \"2026-03-05\" is not a time",
          "labels.csv:4: bud: \"2026-02-30\" is not a date", "2 rows cannot become labels; nothing was"}},
        {header + row + "1\nglycine-injection,A B,2026-03-05T09:00,2026-09-05,1\n" +
             "glycine-injection,A B,2026-03-05T09:00,2026-09-05,1\n",
         65,
         {"labels.csv:3: lot: \"A B\": write 1 to 20 of A-Z, 0-9 and hyphens (and 1 further row)",
          "2 rows cannot become labels"}},
        {header + row + "1\nglycine-injection,A2,2026-03-05T09:00,2026-03-01,1\n" + row + "1\n",
         2,
         {"labels.csv:3: expires: it expires 2026-03-01 but was made 2026-03-05 09:00",
          "1 row cannot become labels; nothing was written"}},
    }));
    CAPTURE(bad.csv);
    const Desk desk;
    const auto ran = desk.label(bad.csv);
    CHECK(ran.status == bad.status);
    CHECK(ran.out.empty());
    for (const auto& said : bad.said) CHECK_THAT(ran.err, Catch::Contains(said));
    CHECK(desk.files().empty());
}

TEST_CASE("a serial number stands once in a lot, and may stand in another", "[cli]") {
    const Desk desk;
    const std::string serials = "product,lot,made,bud,serial,copies\n";
    const auto label = [](const std::string& lot, const std::string& serial, const std::string& copies) {
        return "glycine-injection," + lot + ",2026-03-05T09:00,2026-09-05," + serial + "," + copies + "\n";
    };
    CHECK(desk.json(serials + label("A1", "0001", "2") + label("A2", "0001", "2"))["labels"] == 4);
    std::filesystem::remove(desk.out());
    const auto again =
        desk.label(serials + label("A1", "0001", "5") + label("A2", "0004", "1") + label("A1", "0005", "1"));
    CHECK(again.status == 65);
    CHECK_THAT(again.err, Catch::Contains("labels.csv:4: serial: line 2 has it too"));
    CHECK_THAT(desk.label(serials + label("A1", "A-X", "2")).err,
               Catch::Contains("\"A-X\" does not end in a number that 2 copies could count on from"));
    CHECK_THAT(desk.label(serials + label("A1", "a1", "1")).err,
               Catch::Contains("serial: \"a1\": write 1 to 20"));
    CHECK(desk.files().empty());
}

TEST_CASE("a fault in line 7,001 is found before anything is made, and of many the first are told", "[cli]") {
    const Desk desk;
    std::string csv = header;
    for (int i = 0; i < 6999; ++i) csv += row + "1\n";
    const auto one = desk.label(csv + "no-such-thing,A1,2026-03-05T09:00,2026-09-05,1\n");
    CHECK(one.status == 65);
    CHECK_THAT(one.err, Catch::Contains("labels.csv:7001: product: "));
    CHECK_THAT(one.err, Catch::Contains("1 row cannot become labels; nothing was written"));
    std::string many = header;
    for (int i = 0; i < 200; ++i) many += fmt::format("glycine-injection,A1,2026-03-05T09:00,{},1\n", i);
    const auto told = desk.label(many);
    CHECK_THAT(told.err, Catch::Contains("200 rows cannot become labels"));
    CHECK(std::ranges::count(told.err, '\n') < 60);
    CHECK(desk.files().empty());
}

TEST_CASE("more labels than a job may have are refused with the limit", "[cli]") {
    const Desk desk;
    std::string csv = header;
    for (int i = 0; i < 100; ++i) csv += row + "10000\n";
    const auto ran = desk.label(csv);
    CHECK(ran.status == 65);
    CHECK_THAT(ran.err, Catch::Contains("the rows ask for 1000000 labels, and a job has at most 500000"));
    CHECK(desk.files().empty());
}

TEST_CASE("a label that does not fit is told with the stock that would do", "[cli]") {
    const Desk desk;
    const auto ran = desk.label(header + row + "1\n" + row + "1\n", {}, "thermal-2.00x1.00in");
    CHECK(ran.status == 2);
    CHECK_THAT(ran.err, Catch::Contains("labels.csv:2: label: the required text does not fit"));
    CHECK_THAT(ran.err, Catch::Contains("The smallest stock that holds everything is thermal-2.50x1.00in"));
    CHECK_THAT(ran.err, Catch::Contains("2 rows cannot become labels"));
    CHECK(desk.files().empty());
}

TEST_CASE("different products and kinds of label may stand in one batch", "[cli]") {
    const Desk desk;
    const auto json = desk.json(
        "product,kind,lot,made,bud,patient,rx,dose,note\n"
        "glycine-injection,,A1,2026-03-05T09:00,2026-09-05,,,,\n"
        "glycine-injection,stock-solution,A1,2026-03-05T09:00,2026-09-05,,,,\n"
        "glycine-injection,syringe,A1,2026-03-05T09:00,2026-03-06T09:00,Ann Lee,4711,500 mg,Shake gently.\n",
        {}, "thermal-4.00x2.00in");
    CHECK(json["labels"] == 3);
    CHECK(json["kind"] == "503b-unit");
}

TEST_CASE("what is to be looked at is told once, with the number of rows", "[cli]") {
    const Desk desk;
    std::string csv = "lot\n";
    for (int i = 0; i < 12; ++i) csv += fmt::format("A{}\n", i);
    const auto json = desk.json(csv, {"glycine-injection", "--ingredients-on-container", "--made",
                                      "2026-03-05T09:00", "--bud", "2026-09-05"});
    REQUIRE(json["findings"].size() == 1);
    CHECK(json["findings"][0]["rule"] == "ingredients-on-container");
    CHECK(json["findings"][0]["rows"] == 12);
}

TEST_CASE("the date of each row may be worked out from its own time", "[cli]") {
    const Desk desk;
    const std::vector<std::string> site{"glycine-injection",
                                        "--lot",
                                        "A1",
                                        "--standard",
                                        "site",
                                        "--limit",
                                        "180 d",
                                        "--zone",
                                        "America/New_York",
                                        "--storage",
                                        "room",
                                        "--today",
                                        "2026-03-05T12:00"};
    const auto json = desk.json("made\n2026-03-05T09:00\n2026-03-05T10:00\n", site);
    CHECK(json["labels"] == 2);
    const auto bad = desk.label("made\n2026-03-05T09:00\n2026-03-08T02:30\n", site);
    CHECK(bad.status == 65);
    CHECK_THAT(bad.err, Catch::Contains("labels.csv:3: no beyond-use date, so no label: made: "));
}

TEST_CASE("columns with other names are mapped", "[cli]") {
    const Desk desk;
    const auto map = desk.folder.write("map.toml",
                                       "format = \"columns/1\"\nignore = [\"Shelf\"]\n[columns]\n"
                                       "\"Charge\" = \"lot\"\n\"How many\" = \"copies\"\n");
    const auto json =
        desk.json("Charge,Shelf,How many\nA1,3,2\n", {"glycine-injection", "--made", "2026-03-05T09:00",
                                                      "--bud", "2026-09-05", "--columns", map.string()});
    CHECK(json["labels"] == 2);
}

TEST_CASE("what cannot be written is said, and older files stay as they were", "[cli]") {
    const Desk desk;
    const std::string big = header + row + "1000\n" + row + "1000\n";
    REQUIRE(desk.label(big).status == 0);
    const auto first = content_of(desk.out().parent_path() / "labels-1.pdf");
    CHECK(desk.label(header + row + "2000\n" + row + "bad\n").status == 65);
    CHECK(content_of(desk.out().parent_path() / "labels-1.pdf") == first);
    REQUIRE(desk.label(header + row + "1900\n").status == 0);  // the same names again
    CHECK(desk.files() == "labels-1.pdf labels-2.pdf ");
    desk.folder.write("out/labels-3.pdf", "an older label");
    const auto stale = desk.label(big);
    CHECK(stale.status == 73);
    CHECK_THAT(stale.err, Catch::Contains("labels-3.pdf lies there from a larger job"));

    const auto full = run_vialwright({"label", "--from", (desk.folder.path() / "labels.csv").string(),
                                      "--stock", "thermal-3.00x1.00in", "--out", "/dev/full"});
    CHECK(full.status == 73);
    CHECK_THAT(full.err, Catch::Contains("/dev/full is no file, and these labels need 2 of them"));
    const auto small = desk.folder.write("small.csv", header + row + "1\n");
    for (const std::string out : {"/dev/full", "/no-such-folder/labels.pdf", "/tmp"}) {
        CAPTURE(out);
        CHECK(run_vialwright(
                  {"label", "--from", small.string(), "--stock", "thermal-3.00x1.00in", "--out", out})
                  .status == 73);
    }
    CHECK(run_vialwright(
              {"label", "--from", small.string(), "--stock", "thermal-3.00x1.00in", "--out", small.string()})
              .status == 73);
    CHECK(content_of(small) == header + row + "1\n");
}

TEST_CASE("a batch asks for its stock and its file, and its CSV must be there", "[cli]") {
    const Desk desk;
    const auto csv = desk.folder.write("labels.csv", header + row + "1\n");
    CHECK(run_vialwright({"label", "--from", csv.string()}).status == 64);
    CHECK(run_vialwright({"label", "--from", "/no/such.csv", "--stock", "thermal-3.00x1.00in", "--out",
                          desk.out().string()})
              .status == 66);
    CHECK(desk.label(header + row + "1\n", {"--lot", "A1"}).status == 65);
    CHECK(desk.label(header + row + "1\n", {"--kind", "test"}).status == 64);
}
