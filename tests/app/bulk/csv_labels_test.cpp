// SPDX-License-Identifier: Apache-2.0
// A CSV file of labels: its first line against what the options say, its rows, and reading them twice.
#include "app/bulk/csv_labels.hpp"

#include <catch2/catch.hpp>

using namespace vialwright;
using bulk::CsvLabels;
using bulk::MemorySource;
using bulk::SharedLabel;
using workbench::LabelRow;

namespace {

const std::string all_needed = "product,lot,made,bud";

std::string faults_of(const std::string& header, const SharedLabel& shared = {}) {
    MemorySource source(header + "\n");
    const auto labels = CsvLabels::open(source, {}, shared, "labels.csv");
    std::string text;
    if (!labels)
        for (const auto& fault : labels.error()) text += files::to_text(fault) + "\n";
    return text;
}

std::vector<LabelRow> rows_of(const std::string& csv, const SharedLabel& shared = {}) {
    MemorySource source(csv, 3);
    const auto labels = CsvLabels::open(source, {}, shared, "labels.csv");
    REQUIRE(labels);
    std::vector<LabelRow> rows;
    LabelRow row;
    while ((*labels)->next(row)) rows.push_back(row);
    return rows;
}

SharedLabel shared_with(const workbench::LabelText& text, bool has_date = false) { return {text, has_date}; }

}  // namespace

TEST_CASE("every text of a label is a column, in any order, and note is a further warning") {
    std::string header, cells;
    for (const auto& field : workbench::label_fields()) {
        header += std::string(field.name) + ",";
        cells += "<" + std::string(field.name) + ">,";
    }
    const auto rows = rows_of(header + "note\n" + cells + "Shake well.\n");
    REQUIRE(rows.size() == 1);
    for (const auto& field : workbench::label_fields())
        CHECK(rows.front().text.*field.text == "<" + std::string(field.name) + ">");
    CHECK(rows.front().text.auxiliary == std::vector<std::string>{"Shake well."});
    CHECK(rows.front().line == 2);
}

TEST_CASE("a first line that no labels can be made from is told with what to do") {
    struct Row {
        std::string header;
        const char* said;
    };
    const auto row = GENERATE(values<Row>(
        {{"lot,made,bud", "the column \"product\" is missing; if it is the same for all rows, --product"},
         {"product,made,bud", "the column \"lot\" is missing; if it is the same for all rows, --lot says it"},
         {"product,lot,bud", "the column \"made\" is missing"},
         {"product,lot,made", "the column \"bud\" is missing"},
         {"product,lot,made,bud,coppies",
          "labels.csv:1:22: the column \"coppies\" is not known; did you mean "
          "\"copies\"?"},
         {"product,lot,made,bud,lot", "the column \"lot\" stands here twice"},
         {"product;lot;made;bud", "the columns are parted by semicolons"},
         {"", "this file holds no labels"}}));
    CAPTURE(row.header);
    CHECK_THAT(faults_of(row.header), Catch::Contains(row.said));
}

TEST_CASE("what the options say for all rows needs no column, and must not be one") {
    workbench::LabelText lot;
    lot.lot = "A1";
    CHECK(faults_of("product,made,bud", shared_with(lot)).empty());
    CHECK_THAT(faults_of(all_needed, shared_with(lot)),
               Catch::Contains("the column \"lot\" stands here, and the options say it for all rows"));
    CHECK(faults_of("product,lot,made", shared_with({}, true)).empty());
    CHECK_THAT(faults_of(all_needed, shared_with({}, true)),
               Catch::Contains("the column \"bud\" stands here, and the options say it"));
    workbench::LabelText opened;
    opened.opened = "2026-03-05T09:00";
    CHECK(faults_of("product", shared_with(opened, true)).empty());
}

TEST_CASE("rows have what they share, their own cells without outer blanks, and nothing of the row before") {
    workbench::LabelText shared;
    shared.product = "glycine-injection";
    shared.auxiliary = {"Shake well."};
    const auto rows = rows_of(
        "lot,made,bud,patient,note\r\n"
        "A1, 2026-03-05T09:00 ,2026-09-05,\"Lee, Ann\",\"Two\nlines\"\r\n"
        "A2,2026-03-05T09:00,2026-09-05,,\r\n",
        shared_with(shared));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].text.product == "glycine-injection");
    CHECK(rows[0].text.made == "2026-03-05T09:00");
    CHECK(rows[0].text.patient == "Lee, Ann");
    CHECK(rows[0].text.auxiliary == std::vector<std::string>{"Shake well.", "Two\nlines"});
    CHECK(rows[1].line == 4);
    CHECK(rows[1].text.patient.empty());
    CHECK(rows[1].text.auxiliary == std::vector<std::string>{"Shake well."});
}

TEST_CASE("a line that is no row says why, and the next one is read") {
    const auto rows = rows_of(all_needed +
                              "\n"
                              "glycine-injection,A1,2026-03-05T09:00\n"
                              "glycine-injection,A1,2026-03-05T09:00,2026-09-05,1\n"
                              "\n"
                              "glycine-injection,\"A1,2026-03-05T09:00,2026-09-05\n"
                              "glycine-injection,A1,2026-03-05T09:00,2026-09-05\n");
    REQUIRE(rows.size() == 5);
    const auto fault = [&](std::size_t i) { return rows[i].faults.front().message; };
    CHECK_THAT(fault(0), Catch::Contains("this line has 3 fields, and the first line names 4 columns"));
    CHECK_THAT(fault(1), Catch::Contains("this line has 5 fields"));
    CHECK(fault(2) == "this line is empty: delete it");
    CHECK_THAT(fault(3), Catch::Contains("a quotation mark opens a field"));
    CHECK(rows[4].faults.empty());
    CHECK(rows[4].line == 6);
}

TEST_CASE("rows are the same when they are read again, from the middle too") {
    std::string csv = "\xEF\xBB\xBF" + all_needed + "\n";
    for (int i = 0; i < 5000; ++i)
        csv += "glycine-injection,A" + std::to_string(i) + ",2026-03-05T09:00,2026-09-05\n";
    MemorySource source(csv);
    const auto labels = CsvLabels::open(source, {}, {}, "labels.csv");
    REQUIRE(labels);
    LabelRow row;
    std::vector<std::string> first, second;
    while ((*labels)->next(row)) first.push_back(row.text.lot);
    CHECK(first.size() == 5000);
    (*labels)->rewind();
    for (int i = 0; i < 100; ++i) REQUIRE((*labels)->next(row));
    (*labels)->rewind();
    while ((*labels)->next(row)) second.push_back(row.text.lot);
    CHECK(first == second);
}
