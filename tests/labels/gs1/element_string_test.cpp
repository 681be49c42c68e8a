// SPDX-License-Identifier: Apache-2.0
// Element strings written and read: what GS1 allows comes back the same, what it does not is refused.
#include "labels/gs1/element_string.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "labels/gs1/identifiers.hpp"
#include "labels/gs1/short_date.hpp"

namespace vialwright::gs1 {

namespace {

const time::Date today = *time::parse_date("2024-06-01");
const std::string gtin = "(01)00362756090408";

Result<Encoded, std::string> encoded(const std::string& human) {
    const auto elements = read_human(human);
    if (!elements) return Failure{elements.error()};
    return encode(*elements, today);
}

std::string symbol(const std::string& human) {
    const auto code = encoded(human);
    return code ? code->symbol : "refused: " + code.error();
}

std::string read_fields(std::string_view text, const time::Date& day = today) {
    const auto code = decode(text, day);
    if (!code) return "refused: " + code.error();
    const auto& f = code->fields;
    return fmt::format("{} {} {} {}", f.gtin.value_or("-"), f.expiry.value_or("-"), f.lot.value_or("-"),
                       f.serial.value_or("-"));
}

std::string rules(std::string_view text) {
    const auto code = decode(text, today);
    std::string all = code ? "" : code.error();
    if (code)
        for (const auto& finding : code->findings)
            all += (finding.severity == Severity::soft ? "" : "info ") + finding.rule + ";";
    return all;
}

}  // namespace

TEST_CASE("elements are put in order, with separators only where they are needed", "[gs1]") {
    struct Row {
        std::string human, symbol;
    };
    const Row rows[] = {
        {gtin, "0100362756090408"},
        {gtin + "(17)280131(10)L1", "01003627560904081728013110L1"},
        {gtin + "(10)L1(17)280131", "01003627560904081728013110L1"},
        {"(10)L1" + gtin, "010036275609040810L1"},
        {gtin + "(10)L1(21)S",
         "010036275609040810L1\x1D"
         "21S"},
        {gtin + "(21)S(10)L1(11)240101(17)280131",
         "0100362756090408112401011728013121S\x1D"
         "10L1"},
        {gtin + "(7003)2801311430(10)L1",
         "010036275609040870032801311430\x1D"
         "10L1"},
        {gtin + "(10)L1(715)062756009040",
         "010036275609040810L1\x1D"
         "715062756009040"},
        {gtin + "(10)A(B)", "010036275609040810A(B)"},
        {gtin + "(10)a!\"%&'()*+,-./:;<=", "010036275609040810a!\"%&'()*+,-./:;<="},
        {gtin + "(17)740101",
         "01003627560904081774"
         "0101"},
        {gtin + "(10)12345678901234567890",
         "010036275609040810"
         "12345678901234567890"},
        {"(99)XYZ", "99XYZ"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.human);
        CHECK(symbol(row.human) == row.symbol);
        const auto back = decode(row.symbol, today);
        REQUIRE(back);
        CHECK(back->elements == encoded(row.human)->elements);
        CHECK(decode(encoded(row.human)->human, today)->elements == back->elements);
    }
}

TEST_CASE("what GS1 does not allow is never written", "[gs1]") {
    struct Row {
        std::string human, says;
    };
    const Row rows[] = {
        {"", "nothing to read"},
        {"0100362756090408", "does not begin with an identifier in brackets"},
        {"(1)5", "does not begin with an identifier"},
        {"(01)00362756090409", "check digit"},
        {"(01)0362756090408", "has 13 characters; it has 14"},
        {"(01)003627560904080", "has 15 characters"},
        {"(01)0036275609040X", "nothing else"},
        {"(01)00000000000000", "no product has zeros"},
        {"(01)90362756090401", "variable measure"},
        {"(01)", "is empty"},
        {gtin + "(10)", "is empty"},
        {gtin + "(10)LOT 12", "a blank at place 4"},
        {gtin + "(10)L1 ", "a blank"},
        {gtin + "(10)L#1", "\"#\" at place 2"},
        {gtin + "(10)L\u00C4", "<0xC3>"},
        {gtin + "(10)L\x1D"
                "1",
         "<GS>"},
        {gtin + "(10)123456789012345678901", "has 21 characters; it has at most 20"},
        {gtin + "(21)123456789012345678901", "has 21 characters"},
        {gtin + "(17)240000", "no month 00"},
        {gtin + "(17)241301", "no month 13"},
        {gtin + "(17)240631", "has no day 31"},
        {gtin + "(17)250229", "2025-02 has no day 29"},
        {gtin + "(17)280200", "day 00"},
        {gtin + "(11)240100", "day 00"},
        {gtin + "(17)2802", "has 4 characters; it has 6"},
        {gtin + "(17)28-2-1", "no date of six digits"},
        {gtin + "(7003)2801312430", "no time"},
        {gtin + "(7003)2801311460", "no time"},
        {gtin + "(7003)2801001400", "day 00"},
        {gtin + "(7003)280131", "has 6 characters"},
        {gtin + "(17)280130(7003)2801311430", "differ"},
        {gtin + "(10)A(10)A", "more than once"},
        {gtin + gtin, "more than once"},
        {"(17)280131", "a GTIN (01) must stand beside it"},
        {"(10)L1", "a GTIN (01) must stand beside it"},
        {"(21)S(99)X", "a GTIN (01) must stand beside it"},
        {gtin + "(8005)000123", "(8005) is not among"},
        {gtin + "(12)280131", "(12) is not among"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.human);
        CHECK_THAT(symbol(row.human), Catch::Contains("refused: ") && Catch::Contains(row.says));
    }
    CHECK_FALSE(
        encode({{"01", "00362756090408"}, {"10", "A(21)B"}}, today));  // would read back as a serial number
    CHECK_FALSE(encode({}, today));
}

TEST_CASE("what a scanner gives or a person types is read", "[gs1]") {
    const std::string all = "00362756090408 2028-01-31 L1 S9";
    for (const std::string front : {"", "]d2", "]C1", "]Q3", "\x1D", "<GS>", "<FNC1>", "]d2\x1D"}) {
        CAPTURE(front);
        CHECK(read_fields(front + "01003627560904081728013110L1\x1D"
                                  "21S9") == all);
        CHECK(read_fields(front + "01003627560904081728013110L1<GS>21S9\r\n") == all);
        CHECK(read_fields(front + "010036275609040821S9<FNC1>10L1<GS>17280131") == all);
    }
    CHECK(read_fields(gtin + "(17)280131(10)L1(21)S9") == all);
    CHECK(read_fields("(17)280131(10)L1<GS>(21)S9" + gtin) == all);
    CHECK(rules("01003627560904081728013110L1\x1D"
                "21S9")
              .empty());
    CHECK(rules("0100362756090408\x1D"
                "17280131") == "info gs1.separator-not-needed;");
    CHECK(rules("010036275609040810L1\x1D") == "info gs1.separator-at-end;");
    CHECK(read_fields("]E00362756090408") == "00362756090408 - - -");
    CHECK(read_fields("]E496385074") == "00000096385074 - - -");
    CHECK(read_fields("]I130362756090409") == "30362756090409 - - -");
    CHECK(read_fields("010036275609040870032801311430") == "00362756090408 2028-01-31T14:30 - -");
}

TEST_CASE("two digits of a year mean 49 years back to 50 ahead, and day 00 the month's last", "[gs1]") {
    struct Row {
        const char *digits, *today, *date;
    };
    const Row rows[] = {
        {"740101", "2024-06-01", "2074-01-01"}, {"750101", "2024-06-01", "1975-01-01"},
        {"240101", "2024-06-01", "2024-01-01"}, {"280200", "2024-06-01", "2028-02-29"},
        {"270200", "2024-06-01", "2027-02-28"}, {"261200", "2024-06-01", "2026-12-31"},
        {"010101", "1960-06-01", "2001-01-01"}, {"100101", "1960-06-01", "2010-01-01"},
        {"110101", "1960-06-01", "1911-01-01"}, {"490101", "2099-06-01", "2149-01-01"},
        {"500101", "2099-06-01", "2050-01-01"}, {"000229", "2024-06-01", "2000-02-29"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.digits, row.today);
        const auto read = read_short_date(row.digits, *time::parse_date(row.today));
        REQUIRE(read);
        CHECK(time::to_text(read->date) == row.date);
        CHECK(read->has_day == !std::string_view(row.digits).ends_with("00"));
    }
    CHECK(*short_date(*time::parse_date("2074-12-31"), today) == "741231");
    CHECK_FALSE(short_date(*time::parse_date("2075-01-01"), today));
    CHECK_FALSE(short_date(*time::parse_date("1974-12-31"), today));
}

TEST_CASE("what cannot be read with certainty is refused", "[gs1]") {
    struct Row {
        const char *text, *says;
    };
    const Row rows[] = {
        {"", "nothing to decode"},
        {"]d2", "nothing to decode"},
        {"]d10100362756090408", "no GS1 symbol"},
        {"]C00100362756090408", "no GS1 symbol"},
        {"]E00362756090409", "check digit"},
        {"0100362756090409", "check digit"},
        {"010036275609040", "has 13 characters"},
        {"010036275609\x1D"
         "0408",
         "has 10 characters"},
        {"0100362756090408172813", "has 4 characters"},
        {"010036275609040817281301", "no month 13"},
        {"010036275609040817280230", "has no day 30"},
        {"010036275609040810", "is empty"},
        {"010036275609040810\x1D"
         "21S",
         "is empty"},
        {"010036275609040810123456789012345678901", "has 21 characters"},
        {"010036275609040810L 1", "a blank"},
        {"01003627560904083112345", "\"3112\" is none of the identifiers"},
        {"hello", "is none of the identifiers"},
        {"01003627560904080100362756090416", "check digit"},
        {"01003627560904080100306416236102", "says two things"},
        {"010036275609040810A\x1D"
         "10B",
         "says two things"},
        {"01003627560904081728013170032801301200", "differ"},
        {"(01)00362756090408(3112)5", "is none of the identifiers"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK_THAT(read_fields(row.text), Catch::Contains("refused: ") && Catch::Contains(row.says));
    }
}

TEST_CASE("what is odd is told, and changes nothing that is read", "[gs1]") {
    CHECK(rules("01003627560904081728020010L1") == "gs1.day-00;");
    CHECK(read_fields("01003627560904081728020010L1") == "00362756090408 2028-02-29 L1 -");
    CHECK(rules("010036275609040817240531") == "gs1.expired;");
    CHECK(rules("010036275609040817240601").empty());
    CHECK(rules("99XYZ") == "gs1.no-gtin;");
    CHECK(rules("10L1") == "gs1.no-gtin;");
    CHECK(rules("010036275609040810L1\x1D"
                "10L1") == "gs1.repeated;");
    // A separator that was lost: told, never guessed.
    CHECK(read_fields("010036275609040810L117280131") == "00362756090408 - L117280131 -");
    CHECK(rules("010036275609040810L117280131") == "gs1.separator-missing;");
    CHECK(rules("010036275609040810L11728013121S") == "gs1.separator-missing;");
    CHECK(rules("10L10100362756090408") == "gs1.no-gtin;gs1.separator-missing;");
    CHECK(rules("010036275609040810L121S9") == "info gs1.separator-missing;");
    CHECK(rules("010036275609040810L21") == "");
    CHECK(rules("010036275609040817280131"
                "10L117280131")
              .empty());                                   // (17) is there: part of the lot
    CHECK(rules("010036275609040810L117281331").empty());  // no date
}

TEST_CASE("whatever is written reads back", "[gs1]") {
    std::string set;
    for (char c = ' '; c <= '~'; ++c)
        if (is_in_character_set_82(c)) set += c;
    CHECK(set.size() == 82);
    for (std::size_t i = 0; i < 2000; ++i) {
        Elements elements{{"01", "00362756090408"}};
        const auto text = [&](std::size_t seed, std::size_t length) {
            std::string value;
            for (std::size_t at = 0; at < length; ++at)
                value += set[(seed * 7919 + at * at * 31 + at) % set.size()];
            return value;
        };
        if (i % 2 == 0) elements.push_back({"21", text(i, i % 20 + 1)});
        if (i % 3 == 0)
            elements.push_back({"17", fmt::format("{:02}{:02}{:02}", i % 74, i % 12 + 1, i % 28 + 1)});
        if (i % 5 < 3) elements.push_back({"10", text(i + 1, i % 7 + 1)});
        if (i % 7 == 0) elements.push_back({"240", text(i + 2, i % 30 + 1)});
        const auto written = encode(elements, today);
        if (!written) {
            CHECK_THAT(written.error(), Catch::Contains("digits in brackets"));
            continue;
        }
        CAPTURE(written->human);
        const auto read = decode(written->symbol, today);
        REQUIRE(read);
        CHECK(read->elements == written->elements);
        CHECK(read->fields == written->fields);
        CHECK(*read_human(written->human) == written->elements);
    }
}

}  // namespace vialwright::gs1
