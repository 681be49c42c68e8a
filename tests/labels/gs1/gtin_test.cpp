// SPDX-License-Identifier: Apache-2.0
#include "labels/gs1/gtin.hpp"

#include <catch2/catch.hpp>

#include "labels/gs1/check_digit.hpp"

namespace vialwright::gs1 {

namespace {

std::string refusal(std::string_view text) {
    const auto gtin = read_gtin(text);
    return gtin ? "" : gtin.error();
}

}  // namespace

TEST_CASE("the check digit of GS1's example, and of every number with it", "[gs1]") {
    CHECK(check_digit("629104150021") == '3');  // GS1 General Specifications 7.9.1
    CHECK(check_digit("0") == '0');
    CHECK(check_digit("35555555555") == '1');
    CHECK_THROWS_AS(check_digit("12a"), std::invalid_argument);
    CHECK_THROWS_AS(check_digit(""), std::invalid_argument);
    CHECK_FALSE(has_right_check_digit("0"));
    CHECK_FALSE(has_right_check_digit(""));
}

TEST_CASE("GTINs of every length, with the NDC's digits where there are some", "[gs1]") {
    struct Row {
        const char *text, *gtin14, *ndc;
    };
    const Row rows[] = {
        {"96385074", "00000096385074", ""},
        {"036000291452", "00036000291452", ""},
        {"6291041500213", "06291041500213", ""},
        {"306416236102", "00306416236102", "0641623610"},
        {"0370756611820", "00370756611820", "7075661182"},
        {"00306416236102", "00306416236102", "0641623610"},
        {"30362756090409", "30362756090409", "6275609040"},
        {"9780306406157", "09780306406157", ""},  // an ISBN is a GTIN
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto gtin = read_gtin(row.text);
        REQUIRE(gtin);
        CHECK(gtin->gtin14 == row.gtin14);
        CHECK(gtin->ndc10_digits.value_or("") == row.ndc);
    }
    CHECK(read_gtin("30362756090409")->indicator() == '3');
}

TEST_CASE("what is no GTIN is refused with the reason", "[gs1]") {
    struct Row {
        const char *text, *says;
    };
    const Row rows[] = {
        {"00306416236103", "3 stands where 2 should"},
        {"00304616236102", "the check digit"},
        {"00000000000000", "no product has zeros"},
        {"00000000", "no product has zeros"},
        {"", "write 8, 12, 13 or 14 digits"},
        {"1", "has 1 digit;"},
        {"123456789", "has 9 digits"},
        {"003064162361022", "has 15 digits"},
        {"0030641623610X", "nothing else"},
        {"0 30641 62361 0", "nothing else"},
        {"\uFF11234567890128", "<0xEF>"},
        {"2012345678903", "restricted circulation"},
        {"0200000000004", "restricted circulation"},
        {"0400000000008", "restricted circulation"},
        {"02345673", "restricted circulation"},
        {"20123451", "restricted circulation"},
        {"9912345678909", "coupons"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK_THAT(refusal(row.text), Catch::Contains(row.says));
    }
}

}  // namespace vialwright::gs1
