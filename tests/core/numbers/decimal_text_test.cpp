// SPDX-License-Identifier: Apache-2.0
#include "core/numbers/decimal_text.hpp"

#include <clocale>
#include <locale>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/exact_twins.hpp"

namespace {

using namespace vialwright::numbers;
using namespace std::string_literals;
using vialwright::tests::typed_number;

// Sources: ISMP list of error-prone abbreviations, symbols and dose designations, 2024 (naked point, trailing zero,
// commas); the number grammar of the command line.
TEST_CASE("a typed number is read exactly, up to the first character that does not belong",
          "[numbers][decimal]") {
    struct Row {
        std::string_view text;
        Exact value;
        std::size_t length;
        std::string_view source;
    };
    const auto r = [](std::int64_t top, std::int64_t bottom) { return Exact::ratio(top, bottom); };
    const std::vector<Row> rows{
        {"0", 0, 1, "grammar"},
        {"70", 70, 2, "grammar"},
        {"0.5", r(1, 2), 3, "ISMP: a zero before the point"},
        {"154.3 lb", r(1543, 10), 5, "stops at the unit"},
        {"154.3lb", r(1543, 10), 5, "a missing space is read"},
        {"1,000", 1000, 5, "ISMP: commas from 1,000"},
        {"10,000.5", r(20001, 2), 8, "commas and a point"},
        {"1,234,567.25", r(493'826'9, 4), 12, "two commas"},
        {"1000", 1000, 4, "a comma may be missing"},
        {"5 mL", 5, 1, "stops at the space"},
        {"5,mL", 5, 1, "a comma without digits is no part of the number"},
        {"1:1000", 1, 1, "stops at the colon"},
        {"2eq", 2, 1, "an e that begins a unit is no exponent"},
        {"2 e3", 2, 1, "nor is one after a space"},
        {"1.2.3", r(6, 5), 3, "one point only"},
        {"0.000000000000000001", r(1, 1'000'000'000'000'000'000), 20, "18 decimals"},
        {"999999999999999999", 999'999'999'999'999'999, 18, "18 digits"},
        {"0.05", r(1, 20), 4, "zeros before the first digit do not count"},
        {"5\u00A0mg", 5, 1, "stops at a no-break space"},
    };
    for (const Row& row : rows) {
        INFO(row.text << ": " << row.source);
        const NumberReading reading = read_number(row.text);
        CHECK(reading.fault == NumberFault::none);
        CHECK(reading.value == row.value);
        CHECK(reading.length == row.length);
        CHECK_FALSE(reading.has_trailing_zero);
    }
}

TEST_CASE("zeros after the last decimal are reported, for the caller to judge", "[numbers][decimal]") {
    for (const std::string_view text : {"1.0", "2.50", "0.0", "1,000.0", "70.00 kg"}) {
        INFO(text);
        CHECK(read_number(text).fault == NumberFault::none);
        CHECK(read_number(text).has_trailing_zero);
    }
    for (const std::string_view text : {"10", "1.01", "100", "0.05", "1 mg/2.0 mL"})
        CHECK_FALSE(read_number(text).has_trailing_zero);
}

TEST_CASE("a number that can be misread is refused with what to write", "[numbers][decimal]") {
    struct Row {
        std::string text;
        NumberFault fault;
        std::string_view source;
    };
    const std::vector<Row> rows{
        {"", NumberFault::missing, "empty"},
        {" ", NumberFault::missing, "blank"},
        {"mg", NumberFault::missing, "no digit"},
        {".", NumberFault::missing, "a point alone"},
        {"-5", NumberFault::missing, "unsigned by contract"},
        {"+5", NumberFault::missing, "unsigned by contract"},
        {"٥", NumberFault::missing, "U+0665 Arabic-indic five"},
        {"５", NumberFault::missing, "U+FF15 full-width five"},
        {"½", NumberFault::missing, "ISMP: no fractions"},
        {"\xC2\xA0"
         "5",
         NumberFault::missing, "a no-break space first"},
        {"\0005"s, NumberFault::missing, "a zero byte first"},
        {".5", NumberFault::naked_point, "ISMP: naked decimal point"},
        {"5.", NumberFault::trailing_point, "a point without decimals"},
        {"5. mg", NumberFault::trailing_point, "a point without decimals"},
        {"1,00", NumberFault::grouping, "two digits after a comma"},
        {"1,5", NumberFault::grouping, "a decimal comma"},
        {"0,5", NumberFault::grouping, "a decimal comma"},
        {"1,0000", NumberFault::grouping, "four digits after a comma"},
        {"1000,000", NumberFault::grouping, "four digits before a comma"},
        {"1,000,00", NumberFault::grouping, "the last group is short"},
        {"1,00,000", NumberFault::grouping, "Indian grouping"},
        {",500", NumberFault::grouping, "nothing before the comma"},
        {"010", NumberFault::leading_zero, "10 or octal 8"},
        {"00.5", NumberFault::leading_zero, "a zero too many"},
        {"0,500", NumberFault::leading_zero, "500 or 0.5"},
        {"1e3", NumberFault::exponent, "grammar: no exponents"},
        {"1E3", NumberFault::exponent, "grammar: no exponents"},
        {"1.5e-3", NumberFault::exponent, "grammar: no exponents"},
        {"1e+3", NumberFault::exponent, "grammar: no exponents"},
        {"1234567890123456789", NumberFault::too_many_digits, "19 digits"},
        {"1.234567890123456789", NumberFault::too_many_digits, "19 digits with a point"},
        {"1,234,567,890,123,456,789", NumberFault::too_many_digits, "19 digits with commas"},
        {"0.0000000000000000001", NumberFault::too_many_digits, "19 decimals"},
        {std::string(100'000, '9'), NumberFault::too_many_digits, "a pasted file"},
        {"0." + std::string(100'000, '0'), NumberFault::too_many_digits, "a pasted file"},
    };
    for (const Row& row : rows) {
        INFO(row.text.substr(0, 40) << ": " << row.source);
        const NumberReading reading = read_number(row.text);
        CHECK(reading.fault == row.fault);
        CHECK(reading.value == 0);
        CHECK(reading.length <= row.text.size());
        CHECK_FALSE(advice_for(reading.fault).empty());
    }
}

TEST_CASE("machine-written decimals may be signed and end in zeros, and are nothing else",
          "[numbers][decimal]") {
    CHECK(parse_plain_decimal("12.50") == Exact::ratio(25, 2));
    CHECK(parse_plain_decimal("-0.25") == Exact::ratio(-1, 4));
    CHECK(parse_plain_decimal("0") == Exact(0));
    CHECK(parse_plain_decimal("-0") == Exact(0));
    for (const std::string_view text : {"", "-", "--1", "- 1", "+1", " 1", "1 ", "1,000", "1e3", "0x10", "01",
                                        ".5", "5.", "1.2.3", "nan", "inf", "1/2", "1234567890123456789"}) {
        INFO(text);
        CHECK_FALSE(parse_plain_decimal(text));
    }
}

TEST_CASE("a number is written with commas, a leading zero and no trailing zero", "[numbers][decimal]") {
    struct Row {
        Exact value;
        int decimals;
        std::string_view text;
        bool exact;
        std::string_view source;
    };
    const auto r = [](std::int64_t top, std::int64_t bottom) { return Exact::ratio(top, bottom); };
    const std::vector<Row> rows{
        {0, 2, "0", true, "zero is zero"},
        {r(1, 2), 2, "0.5", true, "ISMP: a zero before the point"},
        {r(101, 10), 2, "10.1", true, "ISMP: no trailing zero"},
        {999, 0, "999", true, "no comma below 1,000"},
        {1000, 0, "1,000", true, "ISMP: commas from 1,000"},
        {17'500, 2, "17,500", true, "250 mg/kg for 70 kg"},
        {r(123'456'725, 100), 2, "1,234,567.25", true, "two commas"},
        {r(35, 3), 2, "11.67", false, "vials for 350 mL of 30 mL each"},
        {r(2, 3), 2, "0.667", false, "three significant digits at least"},
        {r(1, 3000), 2, "0.000333", false, "three significant digits at least"},
        {r(5, 1000), 2, "0.005", true, "0.01 would be double, 0 would be nothing"},
        {r(99'999, 100'000), 2, "1", false, "rounds up to a whole number"},
        {r(2'000'001, 3), 2, "666,667", true, "whole"},
        {r(2'000'000, 3), 2, "666,666.67", false, "decimals below commas"},
        {r(2'000'000, 3), 0, "666,667", false, "no decimals wanted"},
        {r(-3, 2), 2, "-1.5", true, "a negative number"},
        {-1234, 2, "-1,234", true, "a negative number with a comma"},
        {r(5, 1000), 3, "0.005", true, "within the decimals"},
    };
    for (const Row& row : rows) {
        INFO(row.source);
        const DecimalText written = format_decimal(row.value, row.decimals);
        CHECK(written.text == row.text);
        CHECK(written.is_exact == row.exact);
        CHECK((written.shown == row.value) == row.exact);
    }
}

TEST_CASE("the direction of rounding is the caller's", "[numbers][decimal][rounding]") {
    const Exact value = Exact::ratio(35, 3);
    CHECK(format_decimal(value, 2, Rounding::down).text == "11.66");
    CHECK(format_decimal(value, 2, Rounding::up).text == "11.67");
    CHECK(format_fixed(Exact::ratio(25, 10), 0, Rounding::half_even).text == "2");
    CHECK(format_fixed(Exact::ratio(25, 10), 0, Rounding::half_up).text == "3");
    CHECK(format_fixed(Exact::ratio(1, 1000), 2).text ==
          "0");  // a named step may round to nothing; format_decimal may not
    CHECK(format_fixed(Exact::ratio(1, 1000), 2, Rounding::up).text == "0.01");
    CHECK(format_fixed(Exact::ratio(-1, 1000), 2).text == "0");  // no "-0"
}

TEST_CASE("whole tens and hundreds are a rounding like any other", "[numbers][decimal][rounding]") {
    CHECK(format_fixed(12'345, -2).text == "12,300");
    CHECK(format_fixed(12'345, -2, Rounding::up).text == "12,400");
    CHECK(format_fixed(12'300, -2).is_exact);
    CHECK(format_decimal(12'345, -2).text == "12,300");
    CHECK(format_decimal(12, -2).text == "12");  // never to 0
}

TEST_CASE("a number beyond 127 bits is written out like any other", "[numbers][decimal]") {
    Exact huge = power_of_ten(60) + Exact::ratio(1, 2);
    CHECK(format_decimal(huge, 2).text == "1" + []() {
        std::string zeros;
        for (int i = 0; i < 20; ++i) zeros += ",000";
        return zeros;
    }() + ".5");
    CHECK(machine_decimal(huge) == "1" + std::string(60, '0'));
    CHECK(exact_decimal(huge, 1) == "1" + std::string(60, '0') + ".5");
    CHECK(format_decimal(power_of_ten(-500), 2).text == "0." + std::string(499, '0') + "1");  // still not 0
}

TEST_CASE("all digits are given only where they end", "[numbers][decimal]") {
    CHECK(exact_decimal(Exact::ratio(1, 8)) == "0.125");
    CHECK(exact_decimal(Exact::ratio(-1, 8)) == "-0.125");
    CHECK(exact_decimal(1'234'567) == "1234567");
    CHECK(exact_decimal(Exact::ratio(1, 8), 3) == "0.125");
    CHECK_FALSE(exact_decimal(Exact::ratio(1, 8), 2));
    CHECK_FALSE(exact_decimal(Exact::ratio(1, 3)));
    CHECK(exact_decimal(power_of_ten(-18)) == "0.000000000000000001");
    CHECK_FALSE(exact_decimal(power_of_ten(-19)));
}

TEST_CASE("the JSON value has at most ten significant digits", "[numbers][decimal]") {
    CHECK(machine_decimal(0) == "0");
    CHECK(machine_decimal(Exact::ratio(35, 3)) == "11.66666667");  // the example of the JSON contract
    CHECK(machine_decimal(17'500) == "17500");
    CHECK(machine_decimal(Exact::ratio(1, 3)) == "0.3333333333");
    CHECK(machine_decimal(Exact::ratio(-1, 3)) == "-0.3333333333");
    CHECK(machine_decimal(Exact::ratio(1, 300'000)) == "0.000003333333333");
    CHECK(machine_decimal(Exact::ratio(99'999'999'999, 10)) == "10000000000");
    CHECK(machine_decimal(1'234'567'890'123) == "1234567890000");
    CHECK(machine_decimal(Exact::ratio(1, 2)) == "0.5");
    CHECK(machine_decimal(Exact::ratio(2, 3), 2) == "0.67");
}

TEST_CASE("a power of ten is exact in both directions", "[numbers][decimal]") {
    CHECK(power_of_ten(0) == 1);
    CHECK(power_of_ten(3) == 1000);
    CHECK(power_of_ten(-3) == Exact::ratio(1, 1000));
    CHECK(power_of_ten(38) * power_of_ten(-38) == 1);
    CHECK(power_of_ten(40) == power_of_ten(20) * power_of_ten(20));
    CHECK_THROWS_AS(power_of_ten(5000), ArithmeticOverflow);
    CHECK_THROWS_AS(power_of_ten(-5000), ArithmeticOverflow);
}

TEST_CASE("what is written reads back to what was shown", "[numbers][decimal][laws]") {
    rc::prop("typed numbers survive printing unchanged", [] {
        const Exact value = *typed_number(9);
        const DecimalText written = format_decimal(value, 9);
        RC_ASSERT(written.is_exact);
        const NumberReading reading = read_number(written.text);
        RC_ASSERT(reading.fault == NumberFault::none);
        RC_ASSERT(reading.length == written.text.size());
        RC_ASSERT(reading.value == value);
        RC_ASSERT(!reading.has_trailing_zero);
        RC_ASSERT(parse_plain_decimal(*exact_decimal(value)) == value);
    });
    rc::prop("any number prints as the declared rounding, and never as 0", [](const Exact& value) {
        const int decimals = *rc::gen::inRange(0, 9);
        const auto how =
            *rc::gen::element(Rounding::down, Rounding::up, Rounding::half_up, Rounding::half_even);
        const DecimalText written = format_decimal(value, decimals, how);
        RC_ASSERT(written.is_exact == (written.shown == value));
        RC_ASSERT(written.shown.is_zero() == value.is_zero());
        RC_ASSERT(abs(written.shown - value) < power_of_ten(-decimals));
        RC_ASSERT(abs(written.shown - value) * 100 <= abs(value));  // three significant digits: within 1 %
        if (how == Rounding::down) RC_ASSERT(abs(written.shown) <= abs(value));
        if (how == Rounding::up) RC_ASSERT(abs(written.shown) >= abs(value));
    });
    rc::prop("the text and the value shown are the same number", [](const Exact& drawn) {
        const Exact value = abs(drawn);
        RC_PRE(value < power_of_ten(9) && (value.is_zero() || value >= power_of_ten(-6)));
        const DecimalText written = format_decimal(value, *rc::gen::inRange(0, 9));
        RC_ASSERT(read_number(written.text).value == written.shown);
        RC_ASSERT(read_number(written.text).length == written.text.size());
    });
    rc::prop("the JSON value is within half a unit of its tenth digit", [](const Exact& value) {
        RC_PRE(!value.is_zero() && abs(value) < power_of_ten(18) && abs(value) >= power_of_ten(-8));
        const auto reread = parse_plain_decimal(machine_decimal(value));
        RC_ASSERT(reread.has_value());
        RC_ASSERT(abs(*reread - value) * 2 <= abs(value) * power_of_ten(-9));
    });
}

TEST_CASE("any bytes are read without harm", "[numbers][decimal][laws]") {
    rc::prop("the length stays within the text and a fault has no value", [] {
        const auto text = *rc::gen::container<std::string>(
            rc::gen::oneOf(rc::gen::elementOf("0123456789.,-+eE %:/"s), rc::gen::arbitrary<char>()));
        const NumberReading reading = read_number(text);
        RC_ASSERT(reading.length <= text.size());
        RC_ASSERT(!reading.value.is_negative());
        if (reading.fault != NumberFault::none) RC_ASSERT(reading.value.is_zero());
        else RC_ASSERT(read_number(text.substr(0, reading.length)).value == reading.value);
    });
}

struct DecimalComma : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

void check_numbers_in_this_locale() {
    CHECK(read_number("1,234.5").value == Exact::ratio(12'345, 10));
    CHECK(read_number("0,5").fault == NumberFault::grouping);
    CHECK(format_decimal(Exact::ratio(12'345, 10), 2).text == "1,234.5");
    CHECK(machine_decimal(Exact::ratio(12'345, 10)) == "1234.5");
    CHECK(parse_plain_decimal("1234.5") == Exact::ratio(12'345, 10));
    CHECK((power_of_ten(45) / 7).to_fraction() == "1" + std::string(45, '0') + "/7");
}

TEST_CASE("numbers do not change with the C++ locale", "[numbers][decimal][locale]") {
    const std::locale before = std::locale::global(std::locale(std::locale::classic(), new DecimalComma));
    check_numbers_in_this_locale();
    std::locale::global(before);
}

// tests/app/locale_test.py makes the locale and runs this with it, on every machine.
TEST_CASE("numbers do not change with the C locale", "[numbers][decimal][locale]") {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    const char* german = std::setlocale(LC_ALL, "de_DE.UTF-8");
    if (german == nullptr) german = std::setlocale(LC_ALL, "de_DE");
    if (german == nullptr) WARN("skipped: the locale de_DE is not installed");
    else check_numbers_in_this_locale();
    std::setlocale(LC_ALL, before.c_str());
}

}  // namespace
