// SPDX-License-Identifier: Apache-2.0
#include "labels/barcode/other_codes.hpp"

#include <catch2/catch.hpp>

#include "core/numbers/exact.hpp"
#include "labels/barcode/bar_height.hpp"

namespace vialwright::barcode {

namespace {

gs1::Encoded content(const std::string& human) {
    const auto made = gs1::encode(*gs1::read_human(human), *time::parse_date("2026-03-01"));
    REQUIRE(made);
    return *made;
}

std::string error_of(const MadeCode& code) { return code ? "" : code.error(); }

const std::string gtin = "00362756090408";

}  // namespace

TEST_CASE("each symbol has its width, quiet zone and least height", "[barcode]") {
    struct Row {
        MadeCode code;
        int columns, quiet, rows;  // rows at 3 dots, 300 dpi (0.254 mm)
    };
    const Row rows[] = {
        {gs1_128_code(content("(01)" + gtin)), 134, 10, 21},
        {upc_a_code("362756090408"), 95, 9, 70},
        {databar_omni_code(gtin), 96, 1, 33},
        {databar_limited_code(gtin), 79, 1, 10},
        {databar_expanded_code(content("(01)" + gtin + "(17)270930(10)A1")), 0, 1, 34},
        {qr_code("V1|A26-0305|20260905|00001|X"), 0, 4, 0},
    };
    for (const Row& row : rows) {
        REQUIRE(row.code);
        CAPTURE(name_of(row.code->kind));
        const Symbol symbol = encode(*row.code);
        if (row.columns > 0) CHECK(symbol.columns == row.columns);
        CHECK(symbol.quiet.left == row.quiet);
        CHECK(symbol.quiet == quiet_zone(row.code->kind));
        CHECK(is_linear(row.code->kind) == (symbol.rows == 1));
        const int least = least_rows(row.code->kind, symbol, 3, 300);
        CHECK(least == (row.rows > 0 ? row.rows : symbol.rows));
        if (!is_linear(row.code->kind)) continue;
        const Symbol tall = at_height(symbol, least);
        CHECK(tall.dark.size() == static_cast<std::size_t>(least * symbol.columns));
        CHECK(std::vector<bool>(tall.dark.end() - symbol.columns, tall.dark.end()) == symbol.dark);
        CHECK_THROWS_AS(at_height(tall, 5), std::invalid_argument);
        CHECK_THROWS_AS(at_height(symbol, 0), std::invalid_argument);
    }
}

TEST_CASE("modules of linear codes are whole dots of the least width or more", "[barcode]") {
    for (const int dpi : {203, 300, 600})
        for (const auto kind : {CodeKind::gs1_128, CodeKind::upc_a, CodeKind::databar_omni, CodeKind::qr}) {
            CAPTURE(dpi, name_of(kind));
            const int least = kind == CodeKind::upc_a ? 264 : 254;  // micrometres
            for (const int dots : module_dots(kind, dpi))
                CHECK(numbers::Exact::ratio(dots * 25400, dpi) >= numbers::Exact(least));
        }
}

TEST_CASE("GS1-128 is high enough in millimetres and in parts of its width", "[barcode]") {
    const Symbol symbol = encode(*gs1_128_code(content("(01)" + gtin)));
    for (const int dpi : {203, 300, 600})
        for (const int dots : module_dots(CodeKind::gs1_128, dpi)) {
            const int rows = least_rows(CodeKind::gs1_128, symbol, dots, dpi);
            CHECK(numbers::Exact::ratio(rows * dots * 254, dpi * 10) >= numbers::Exact(5));
            CHECK(rows * 100 >= symbol.columns * 15);
        }
}

TEST_CASE("what a symbol cannot hold is refused with the reason", "[barcode]") {
    CHECK_THAT(error_of(gs1_128_code(content("(01)" + gtin + "(17)270930(10)ABCDEFGHIJ12345(21)1234567890"))),
               Catch::Contains("at most 48 characters"));
    CHECK_THAT(error_of(upc_a_code("6291041500213")), Catch::Contains("no UPC-A"));
    CHECK_THAT(error_of(upc_a_code("30362756090409")), Catch::Contains("no UPC-A"));
    CHECK_THAT(error_of(upc_a_code("96385074")), Catch::Contains("no UPC-A"));
    CHECK_THAT(error_of(upc_a_code("362756090409")), Catch::Contains("check digit"));
    CHECK_THAT(error_of(databar_limited_code("30362756090409")), Catch::Contains("indicators 0 and 1"));
    CHECK_THAT(error_of(databar_omni_code("123")), Catch::Contains("has 3 digits"));
    CHECK_THAT(error_of(databar_expanded_code(
                   content("(01)" + gtin + "(10)ABCDEFGHIJKLMNOPQRST(21)ABCDEFGHIJKLMNOPQRST"))),
               Catch::Contains("does not hold these"));
    CHECK_THAT(error_of(qr_code("")), Catch::Contains("1 to 300"));
    CHECK_THAT(error_of(qr_code(std::string(301, 'A'))), Catch::Contains("1 to 300"));
    CHECK_THAT(error_of(qr_code("A\xFF")), Catch::Contains("ASCII only"));
    CHECK_THAT(error_of(qr_code("A\nB")), Catch::Contains("ASCII only"));
    CHECK(upc_a_code("00362756090408")->payload == "362756090408");
}

TEST_CASE("all that the limits let through can be made", "[barcode]") {
    for (const std::string letter : {"A", "z", "9", "_", "%", "\"", "("}) {
        std::string lot;
        for (int i = 0; i < 20; ++i) lot += letter;
        CAPTURE(lot);
        CHECK(databar_expanded_code(content("(01)" + gtin + "(10)" + lot)));
        CHECK_NOTHROW(encode(*gs1_128_code(content("(01)" + gtin + "(17)270930(10)" + lot))));
    }
    CHECK_NOTHROW(encode(*qr_code(std::string(300, 'a'))));
}

}  // namespace vialwright::barcode
