// SPDX-License-Identifier: Apache-2.0
#include "app/files/stock_file.hpp"

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::files;
using namespace vialwright::units::literals;
using Catch::Contains;

const std::string roll = R"(format = "stock/1"

[[stock]]
id           = "roll"
name         = "A roll"
kind         = "roll"
label_width  = "3 in"
label_height = "25.4 mm"
inset        = "1.5 mm"
corner_radius = "1 mm"
smallest_container = "30 mm"
source       = "measured"
basis        = "verified"
)";

const std::string sheet = R"(
[[stock]]
id           = "sheet"
name         = "A sheet"
kind         = "sheet"
label_width  = "2 in"
label_height = "1 in"
page_width   = "8.5 in"
page_height  = "11 in"
columns      = 4
rows         = 10
origin_x     = "0.25 in"
origin_y     = "0.5 in"
pitch_x      = "2 in"
pitch_y      = "1 in"
source       = "measured"
basis        = "memory"
)";

struct Read {
    stock::Catalogue catalogue;
    std::string faults;
};
Read read(const std::string& bytes) {
    Read result;
    FaultLog log("stock.toml");
    const bool good = parse_stock(bytes, result.catalogue, log);
    for (const auto& fault : log.in_order()) result.faults += to_text(fault) + "\n";
    CHECK(good == result.faults.empty());
    return result;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a roll and a sheet are read exactly") {
    const auto [catalogue, faults] = read(roll + sheet);
    CHECK(faults.empty());
    REQUIRE(catalogue.size() == 2);
    const auto& first = catalogue[0];
    CHECK(first.id == "roll");
    CHECK(first.kind == stock::Kind::roll);
    CHECK(first.label_width == draw::inches(3));
    CHECK(first.label_height == draw::inches(1));
    CHECK(first.page_width == draw::inches(3));  // a roll's page is the label
    CHECK(first.inset == draw::mm(1.5_x));
    CHECK(first.smallest_container == draw::mm(30));
    CHECK(first.labels_per_page() == 1);
    const auto& second = catalogue[1];
    CHECK(second.kind == stock::Kind::sheet);
    CHECK(second.labels_per_page() == 40);
    CHECK(second.origin_x == draw::inches(0.25_x));
    CHECK(second.pitch_y == draw::inches(1));
    CHECK(second.page_height == draw::inches(11));
    CHECK(second.basis == "memory");
    CHECK_FALSE(second.smallest_container);
}

TEST_CASE("what a stock must say is missed by name and place") {
    for (const char* line :
         {"name         = \"A roll\"\n", "kind         = \"roll\"\n", "label_width  = \"3 in\"\n",
          "label_height = \"25.4 mm\"\n", "source       = \"measured\"\n", "basis        = \"verified\"\n"}) {
        const std::string key = std::string(line).substr(0, std::string(line).find(' '));
        CAPTURE(key);
        CHECK_THAT(read(with(roll, line, "")).faults, Contains("stock.toml:3:") && Contains(key));
    }
    for (const char* key :
         {"page_width", "page_height", "columns", "rows", "origin_x", "origin_y", "pitch_x", "pitch_y"}) {
        const std::size_t begin = sheet.find(key);
        const std::string line = sheet.substr(begin, sheet.find('\n', begin) + 1 - begin);
        CAPTURE(key);
        CHECK_THAT(read(roll + with(sheet, line, "")).faults, Contains(key));
    }
}

TEST_CASE("wrong values of a stock are refused where they stand") {
    struct Row {
        const char* from;
        const char* to;
        const char* fault;
    };
    const auto row = GENERATE(values<Row>({
        {"\"3 in\"", "\"3\"", "stock.toml:7:"},
        {"\"3 in\"", "\"3 mL\"", "stock.toml:7:"},
        {"\"3 in\"", "3.0", "stock.toml:7:"},
        {"\"3 in\"", "\"0 in\"", "stock.toml:"},
        {"\"3 in\"", "\"-3 in\"", "stock.toml:7:"},
        {"\"3 in\"", "\"30 in\"", "longer than 500 mm"},
        {"\"roll\"\nlabel", "\"reel\"\nlabel", "stock.toml:6:"},
        {"\"verified\"", "\"guess\"", "stock.toml:13:"},
        {"\"1.5 mm\"", "\"13 mm\"", "the inset leaves nothing"},
        {"\"1 mm\"", "\"13 mm\"", "rounder than the label is wide"},
        {"\"30 mm\"", "\"20 mm\"", "a container of 20 mm"},
        {"stock/1", "stock/2", "stock.toml:1:"},
        {"name  ", "nmae  ", "nmae"},
    }));
    CAPTURE(row.to);
    CHECK_THAT(read(with(roll, row.from, row.to)).faults, Contains(row.fault));
}

TEST_CASE("a sheet whose labels overlap or leave the page is refused") {
    CHECK_THAT(read(roll + with(sheet, "pitch_x      = \"2 in\"", "pitch_x = \"1.9 in\"")).faults,
               Contains("labels overlap (across)"));
    CHECK_THAT(read(roll + with(sheet, "rows         = 10", "rows = 11")).faults,
               Contains("the last label ends off the page (down)"));
    CHECK_THAT(read(roll + with(sheet, "rows         = 10", "rows = 0")).faults, Contains("rows"));
    CHECK_THAT(read(roll + with(sheet, "rows         = 10", "rows = 1000")).faults, Contains("rows"));
}

TEST_CASE("two stocks of one id are refused, also in two files") {
    CHECK_THAT(read(roll + roll.substr(roll.find("[[stock]]"))).faults,
               Contains("\"roll\" stands here a second time"));
    const test::TemporaryFolder folder;
    folder.write("a.toml", roll);
    folder.write("b.toml", roll);
    const auto reading = read_stock(folder.path());
    CHECK_FALSE(reading.value);
    REQUIRE(reading.faults.size() == 1);
    CHECK_THAT(reading.faults.front().file, Catch::EndsWith("b.toml"));
}

TEST_CASE("a folder of stock is read by name; one faulty file refuses all") {
    const test::TemporaryFolder folder;
    folder.write("b.toml", roll);
    folder.write("a.toml", "format = \"stock/1\"\n" + sheet);
    folder.write("notes.txt", "no stock");
    const auto good = read_stock(folder.path());
    REQUIRE(good.value);
    CHECK(good.value->size() == 2);
    CHECK(good.value->front().id == "sheet");
    folder.write("c.toml", "format = \"stock/1\"\n[[stock]]\nid = \"x\"\n");
    CHECK_FALSE(read_stock(folder.path()).value);
}

TEST_CASE("a folder that is missing or empty is told") {
    const test::TemporaryFolder folder;
    for (const auto& path : {folder.path(), folder.path() / "none"}) {
        const auto reading = read_stock(path);
        CHECK_FALSE(reading.value);
        REQUIRE(reading.faults.size() == 1);
        CHECK(reading.faults.front().cause == Cause::not_found);
    }
}
