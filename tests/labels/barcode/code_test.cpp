// SPDX-License-Identifier: Apache-2.0
// What the bar code says: GS1 element strings where there is a GTIN, our own text where there is none.
#include <algorithm>

#include <catch2/catch.hpp>

#include "core/numbers/exact.hpp"
#include "labels/barcode/symbol.hpp"

namespace vialwright::barcode {

namespace {

CodeFields fields(std::string gtin = "00312345678906") {
    return {std::move(gtin), "LOT7", *time::parse_date("2027-01-31"), std::nullopt, "SN9", {}};
}

std::string error_of(const CodeFields& wrong) {
    const auto code = make_code(wrong);
    return code ? "" : code.error();
}

}  // namespace

TEST_CASE("with a GTIN: GS1 element strings, the fixed ones first", "[barcode]") {
    const auto code = make_code(fields());
    REQUIRE(code);
    CHECK(code->kind == CodeKind::gs1_data_matrix);
    CHECK(code->human == "(01)00312345678906(17)270131(10)LOT7(21)SN9");
    CHECK(code->payload ==
          "01003123456789061727013110LOT7\x1D"
          "21SN9");
    CHECK(name_of(code->kind) == "GS1 Data Matrix");
}

TEST_CASE("without a serial number nothing separates and nothing follows", "[barcode]") {
    auto one = fields();
    one.serial.clear();
    const auto code = make_code(one);
    REQUIRE(code);
    CHECK(code->payload == "01003123456789061727013110LOT7");
}

TEST_CASE("without a GTIN: our own text, with the hour where there is one", "[barcode]") {
    const auto code = make_code(fields(""));
    REQUIRE(code);
    CHECK(code->kind == CodeKind::data_matrix);
    CHECK(code->payload.starts_with("V1|LOT7|20270131|SN9|"));
    CHECK(code->payload.size() == std::string("V1|LOT7|20270131|SN9|").size() + 1);
    CHECK(name_of(code->kind) == "Data Matrix, not GS1");
    auto with_hour = fields("");
    with_hour.expires_at = *time::parse_local_minute("2027-01-31T04:05");
    CHECK(make_code(with_hour)->payload.starts_with("V1|LOT7|202701310405|SN9|"));
}

TEST_CASE("with a GTIN the hour stands in (7003), the date made in (11)", "[barcode]") {
    auto one = fields();
    one.expires_at = *time::parse_local_minute("2027-01-31T04:05");
    one.made = *time::parse_date("2026-12-31");
    CHECK(make_code(one)->human == "(01)00312345678906(17)270131(11)261231(7003)2701310405(10)LOT7(21)SN9");
}

TEST_CASE("GTINs of 8, 12, 13 and 14 digits; a wrong check digit is refused", "[barcode]") {
    // GS1 General Specifications, figure on check digit calculation: 629104150021 has the check digit 3.
    CHECK(gtin14("6291041500213") == "06291041500213");
    CHECK(gtin14("036000291452") == "00036000291452");  // UPC-A
    CHECK(gtin14("96385074") == "00000096385074");      // EAN-8
    CHECK(gtin14("00312345678906") == "00312345678906");
    CHECK_FALSE(gtin14("00312345678907"));
    CHECK_FALSE(gtin14("6291041500214"));
    for (const char* bad : {"", "0", "1234567", "123456789", "0031234567890", "003123456789061",
                            "0031234567890X", "0031234567890 "}) {
        CAPTURE(bad);
        CHECK_FALSE(gtin14(bad));
    }
}

TEST_CASE("a changed digit of a GTIN never passes", "[barcode]") {
    const std::string good = "00312345678906";
    for (std::size_t at = 0; at < good.size(); ++at)
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string other = good;
            other[at] = digit;
            CHECK(gtin14(other).has_value() == (other == good));
        }
}

TEST_CASE("bad content is refused in words, never shortened", "[barcode]") {
    for (const char* bad :
         {"", "a26", "A 26", "A26_1", "-A26", "A12345678901234567890", "A26)", "A\xC3\x84", "A26\n"}) {
        CAPTURE(bad);
        auto one = fields();
        one.lot = bad;
        CHECK(error_of(one) ==
              "the lot number must be 1 to 20 of A-Z, 0-9 and hyphens, beginning with a letter or digit");
        one = fields();
        one.serial = bad;
        const bool is_none = one.serial.empty();
        CHECK(error_of(one).starts_with("the serial number must be 1 to 20") == !is_none);
    }
    CHECK(is_lot_text("A1234567890123456789"));
    auto one = fields();
    one.expires = {};
    CHECK(error_of(one) == "the expiration date is no date");
    CHECK(error_of(fields("00312345678907")) ==
          "\"00312345678907\" is no GTIN: 8, 12, 13 or 14 digits with a right check digit");
}

TEST_CASE("the check character is that of ISO/IEC 7064, MOD 37,36", "[barcode]") {
    // Worked example of the standard's users: the ISAN 0000-0001-8947-0000 has the check character 8 and, with the
    // version part 0000-0000, the second one D (ISO 15706-2).
    CHECK(check_character("0000000189470000") == '8');
    CHECK(check_character("000000018947000000000000") == 'D');
}

TEST_CASE("the check character changes with every changed or swapped character", "[barcode]") {
    const std::string good = "V1|A26-0305|20260905|00001|";
    const char check = check_character(good);
    for (std::size_t at = 0; at < good.size(); ++at) {
        if (good[at] == '|' || good[at] == '-') continue;
        std::string other = good;
        other[at] = good[at] == '7' ? '8' : '7';
        CHECK(check_character(other) != check);
        if (at + 1 == good.size() || good[at + 1] == '|' || good[at + 1] == '-' || good[at] == good[at + 1])
            continue;
        other = good;
        std::swap(other[at], other[at + 1]);
        CHECK(check_character(other) != check);
    }
}

TEST_CASE("a symbol is square, framed as Data Matrix is, and the same every time", "[barcode]") {
    const auto code = make_code(fields());
    const Symbol symbol = encode(*code);
    CHECK(symbol.columns == 22);  // 01, 17, 10 and 21 with short values
    CHECK(symbol.rows == 22);
    const auto dark = [&](int column, int row) {
        return static_cast<bool>(symbol.dark[static_cast<std::size_t>(row * symbol.columns + column)]);
    };
    for (int i = 0; i < 22; ++i) {
        CHECK(dark(0, i));                   // solid left edge
        CHECK(dark(i, 21));                  // solid bottom edge
        CHECK(dark(i, 0) == (i % 2 == 0));   // timing along the top
        CHECK(dark(21, i) == (i % 2 == 1));  // and the right
    }
    CHECK(encode(*code).dark == symbol.dark);
}

TEST_CASE("what zint only warns about is an error here", "[barcode]") {
    // A wrong check digit and a month 13 make a symbol in zint, with a warning.
    CHECK_THROWS_AS(encode({CodeKind::gs1_data_matrix, "", "(01)00312345678907(17)270131(10)LOT7"}),
                    BarcodeError);
    CHECK_THROWS_AS(encode({CodeKind::gs1_data_matrix, "", "(01)00312345678906(17)271331(10)LOT7"}),
                    BarcodeError);
    CHECK_THROWS_AS(encode({CodeKind::gs1_data_matrix, "", "(01)00312345678906(17)270131(10)L 7"}),
                    BarcodeError);
    CHECK_THROWS_AS(encode({CodeKind::data_matrix, "", ""}), BarcodeError);
}

TEST_CASE("modules are whole dots of at least 0.25 mm, and the most wanted come first", "[barcode]") {
    for (const int dpi : {203, 300, 600}) {
        const auto dots = module_dots(dpi);
        REQUIRE_FALSE(dots.empty());
        CHECK(std::is_sorted(dots.rbegin(), dots.rend()));
        // 0.254 mm (10 mil) is the least that GS1 allows for a Data Matrix on medicines.
        CHECK(numbers::Exact::ratio(dots.back() * 254, dpi * 10) >= numbers::Exact::ratio(254, 1000));
    }
}

}  // namespace vialwright::barcode
