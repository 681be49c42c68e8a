// SPDX-License-Identifier: Apache-2.0
// The first line of an order file, cells, and the column map: format "columns/1".
#include "app/bulk/columns.hpp"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

using namespace vialwright;
using bulk::Column;

namespace {

const std::string all_columns =
    "id,product,rule,purpose,dose,route,weight,height,age,sex,creatinine,clearance,postmenstrual_age,"
    "conditions,"
    "drugs,allergies,labs,provided,every,per_day,days,given_before,over,in_volume,diluent,line,sites,"
    "strength";

std::string faults_of(const std::string& header, const bulk::ColumnMap& map = {}) {
    const auto layout = bulk::read_layout(header, map, "x.csv");
    std::string text;
    if (!layout)
        for (const auto& fault : layout.error()) text += files::to_text(fault) + "\n";
    return text;
}

bulk::ColumnMap map_of(const std::string& toml) {
    auto reading = bulk::parse_column_map(toml, "map.toml", bulk::order_columns());
    for (const auto& fault : reading.faults) UNSCOPED_INFO(files::to_text(fault));
    REQUIRE(reading.value);
    return *std::move(reading.value);
}

std::string map_faults(const std::string& toml) {
    std::string text;
    for (const auto& fault : bulk::parse_column_map(toml, "map.toml", bulk::order_columns()).faults)
        text += files::to_text(fault) + "\n";
    return text;
}

bulk::OrderRow row_with(Column column, std::string_view cell) {
    bulk::OrderRow row;
    bulk::assign(column, cell, row);
    return row;
}

}  // namespace

TEST_CASE("every column of the contract is known, in any order, and most may be missing") {
    const auto layout = bulk::read_layout(all_columns, {}, "x.csv");
    REQUIRE(layout);
    CHECK(layout->size() == 28);
    CHECK(layout->front() == Column::id);
    CHECK(layout->back() == Column::strength);
    CHECK(faults_of("dose,product").empty());
    CHECK(faults_of("\"dose\",\"product\"").empty());
}

TEST_CASE("a first line that is none is told with the column and what to do") {
    struct Row {
        std::string header;
        const char* said;
    };
    const auto row = GENERATE(
        values<Row>({{"id,product,dose,wieght",
                      "x.csv:1:17: the column \"wieght\" is not known; did you mean \"weight\"?"},
                     {"id,product,dose,Zimmer",
                      "x.csv:1:17: the column \"Zimmer\" is not known; a column map (--columns)"},
                     {"id,product,dose,id", "x.csv:1:17: the column \"id\" stands here twice"},
                     {"id,dose", "x.csv:1:1: the column \"product\" is missing"},
                     {"id,product", "x.csv:1:1: the column \"dose\" is missing"},
                     {"ID,product,dose", "x.csv:1:1: the column \"ID\" is not known"},
                     {"id, product,dose", "did you mean \"product\"?"},
                     {"id,product,dose,", "x.csv:1:17: a column has no name"},
                     {"id;product;dose", "the columns are parted by semicolons: save the file with commas"},
                     {"id\tproduct\tdose", "the columns are parted by tabs"},
                     {"id|product|dose", "the columns are parted by upright strokes"},
                     {"product", "the column \"dose\" is missing"},
                     {"id,product,dose,\xE2\x80\xAEx", "U+202E"},
                     {"id,product,dose\xFF", "not UTF-8"},
                     {std::string("id,product,do\0se", 16), "NUL"}}));
    CAPTURE(row.header);
    CHECK_THAT(faults_of(row.header), Catch::Contains(row.said));
}

TEST_CASE("cells: outer blanks are dropped, lists parted at semicolons") {
    CHECK(row_with(Column::dose, " 1 g\t").text.dose == "1 g");
    CHECK(row_with(Column::conditions, "renal-severe; nkh=no ;;").text.conditions ==
          std::vector<std::string>{"renal-severe", "nkh=no"});
    CHECK(row_with(Column::drugs, "none").text.drugs == std::vector<std::string>{"none"});
    CHECK(row_with(Column::allergies, " ; ").text.allergies.empty());
    const auto row = row_with(Column::provided, "research-protocol-number=GH-1; pharmacist-approval = yes");
    CHECK(row.faults.empty());
    CHECK(row.text.provided == std::map<std::string, std::string>{{"pharmacist-approval", "yes"},
                                                                  {"research-protocol-number", "GH-1"}});
}

// Two rows of a file are read into the same memory.
TEST_CASE("each column goes to a place of its own, and nothing of a row is left in the next") {
    std::set<std::string> seen;
    for (const auto name : bulk::column_names()) {
        CAPTURE(name);
        const Column column = *bulk::column_named(name);
        CHECK(bulk::name_of(column) == name);
        auto row = row_with(column, "mark=1");
        auto& text = row.text;
        std::string places;
        for (const auto* one : {&row.id,
                                &row.product,
                                &text.rule,
                                &text.purpose,
                                &text.dose,
                                &text.route,
                                &text.weight,
                                &text.height,
                                &text.age,
                                &text.sex,
                                &text.creatinine,
                                &text.clearance,
                                &text.postmenstrual_age,
                                &text.every,
                                &text.per_day,
                                &text.days,
                                &text.given_before,
                                &text.over,
                                &text.in_volume,
                                &text.diluent,
                                &text.line,
                                &text.sites,
                                &text.strength})
            places += one->empty() ? '.' : 'x';
        for (const auto* list : {&text.conditions, &text.drugs, &text.allergies, &text.labs})
            places += list->empty() ? '.' : 'x';
        places += text.provided.empty() ? '.' : 'x';
        CHECK(std::ranges::count(places, 'x') == 1);
        CHECK(seen.insert(places).second);
        row.clear();
        CHECK(row.text == dosing::OrderText{});
        CHECK((row.id.empty() && row.product.empty()));
    }
    CHECK(seen.size() == 28);
}

TEST_CASE("cells: what is provided needs a name and a text") {
    for (const auto* cell : {"GH-1", "=GH-1", " = "}) {
        CAPTURE(cell);
        const auto row = row_with(Column::provided, cell);
        REQUIRE(row.faults.size() == 1);
        CHECK(row.faults.front().field == "provided");
        CHECK_THAT(row.faults.front().message, Catch::Contains("NAME=TEXT"));
    }
}

TEST_CASE("a column map names foreign columns, and those that are not used") {
    const auto map = map_of(
        "format = \"columns/1\"\n"
        "ignore = [\"Comment\"]\n"
        "[columns]\n"
        "\"Order No.\" = \"id\"\n"
        "\"Drug code\" = \"product\"\n"
        "\"Dose, ordered\" = \"dose\"\n");
    const auto layout =
        bulk::read_layout("Comment,Order No.,\"Dose, ordered\",Drug code,weight", map, "x.csv");
    REQUIRE(layout);
    CHECK(*layout == bulk::Layout{std::nullopt, Column::id, Column::dose, Column::product, Column::weight});
    CHECK_THAT(faults_of("Order No.,product,dose", map), Catch::Contains("\"Drug code\", which is not here"));
    CHECK_THAT(faults_of("Comment,Order No.,\"Dose, ordered\",Drug code,dose", map),
               Catch::Contains("the column \"dose\" stands here twice"));
    CHECK_THAT(faults_of("Comment,Order No.,\"Dose, ordered\",Drug code,Ward", map),
               Catch::Contains("\"Ward\" is not known"));
}

TEST_CASE("what is wrong with a column map has a line and a column") {
    const std::string head = "format = \"columns/1\"\n";
    struct Row {
        std::string toml;
        const char* said;
    };
    const auto row = GENERATE_COPY(
        values<Row>({{"", "map.toml:1:1: "},
                     {"format = \"columns/2\"\n[columns]\n", "map.toml:1:10: this is no \"columns/1\" file"},
                     {head, "\"columns\" is missing"},
                     {head + "[columns]\nW = \"wieght\"\n",
                      "map.toml:3:5: \"wieght\" is no column of ours; did you mean \"weight\"?"},
                     {head + "[columns]\nW = 3\n", "map.toml:3:5: \"W\": write one of our columns in quotes"},
                     {head + "[columns]\nA = \"dose\"\nB = \"dose\"\n",
                      "map.toml:4:5: \"dose\" is named twice, for \"A\" and \"B\""},
                     {head + "columns = 1\n", "write [columns]"},
                     {head + "ignore = [\"A\"]\n[columns]\nA = \"dose\"\n", "\"A\" is both used and ignored"},
                     {head + "colour = \"red\"\n[columns]\nA = \"dose\"\n", "colour"},
                     {head + "[columns]\nA = \"dose\"\nA = \"id\"\n", "map.toml:4:"}}));
    CAPTURE(row.toml);
    CHECK_FALSE(bulk::parse_column_map(row.toml, "map.toml", bulk::order_columns()).value);
    CHECK_THAT(map_faults(row.toml), Catch::Contains(row.said));
}
