// SPDX-License-Identifier: Apache-2.0
#include "core/numbers/decimal_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace vialwright::numbers {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr int most_scaled = 18;  // 10^18 fits 64 bits
constexpr auto powers64 = [] {
    std::array<std::uint64_t, most_scaled + 1> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

// |value| × 10^places, where that is whole and it all fits 64 bits: nearly always.
std::optional<std::uint64_t> scaled64(const Exact& value, int places) {
    const auto parts = value.parts();
    if (!parts || places < 0 || places > most_scaled) return std::nullopt;
    const auto top = detail::magnitude(parts->numerator);
    if (detail::high64(top | static_cast<uint128>(parts->denominator)) != 0) return std::nullopt;
    const std::uint64_t power = powers64[static_cast<std::size_t>(places)];
    const std::uint64_t bottom = detail::low64(static_cast<uint128>(parts->denominator));
    std::uint64_t scaled{};
    if (bottom == 1) {
        if (__builtin_mul_overflow(detail::low64(top), power, &scaled)) return std::nullopt;
        return scaled;
    }
    if (power % bottom != 0) return std::nullopt;
    if (__builtin_mul_overflow(detail::low64(top), power / bottom, &scaled)) return std::nullopt;
    return scaled;
}

enum class Commas { none, thousands };

// scaled ÷ 10^places, without zeros at the end.
std::string spell64(bool negative, std::uint64_t scaled, int places, Commas commas) {
    std::array<char, 64> buffer;
    char* const end = buffer.data() + buffer.size();
    char* at = end;
    const auto put = [&] {
        *--at = static_cast<char>('0' + scaled % 10);
        scaled /= 10;
    };
    for (; places > 0 && scaled % 10 == 0; --places) scaled /= 10;
    if (places > 0) {
        for (int i = 0; i < places; ++i) put();
        *--at = '.';
    }
    for (int digits = 0; digits == 0 || scaled != 0; ++digits) {
        if (commas == Commas::thousands && digits != 0 && digits % 3 == 0) *--at = ',';
        put();
    }
    if (negative) *--at = '-';
    return {at, end};
}

// "1234567" -> "1,234,567"
std::string with_commas(std::string_view digits) {
    std::string text;
    text.reserve(digits.size() + digits.size() / 3);
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i != 0 && (digits.size() - i) % 3 == 0) text += ',';
        text += digits[i];
    }
    return text;
}

// value is a whole multiple of 10^-decimals; with negative decimals, of tens or hundreds.
std::string spell(const Exact& value, int decimals, Commas commas) {
    const int places = std::max(decimals, 0);
    if (const auto scaled = scaled64(value, places))
        return spell64(value.is_negative(), *scaled, places, commas);
    std::string digits = (abs(value) * power_of_ten(places)).to_fraction();
    const auto fraction_length = static_cast<std::size_t>(places);
    if (digits.size() <= fraction_length)
        digits.insert(std::size_t{0}, fraction_length + 1 - digits.size(), '0');
    std::string fraction = digits.substr(digits.size() - fraction_length);
    digits.resize(digits.size() - fraction_length);
    fraction.resize(fraction.find_last_not_of('0') + 1);
    std::string text = value.is_negative() ? "-" : "";
    text += commas == Commas::thousands ? with_commas(digits) : digits;
    if (!fraction.empty()) (text += '.') += fraction;
    return text;
}

// The decimals that show so many significant digits of a number other than 0: three of 0.00123 stand in 5.
int decimals_for_significant(const Exact& value, int digits) {
    int decimals = digits - 1;
    const Exact size = abs(value);
    for (Exact limit = 1; size < limit; limit /= 10) ++decimals;
    for (Exact limit = 10; size >= limit; limit *= 10) --decimals;
    return decimals;
}

DecimalText rounded(const Exact& value, int decimals, Rounding how) {
    if (ends_within(value, decimals)) return {spell(value, decimals, Commas::thousands), value, true};
    const Exact shown = round_to_multiple(value, power_of_ten(-decimals), how);
    return {spell(shown, decimals, Commas::thousands), shown, shown == value};
}

// Reads digits with grouping commas from the start of `text`; the number of characters that belong.
struct WholePart {
    std::string digits;
    std::size_t length = 0;
    bool badly_grouped = false;
};
WholePart read_whole_part(std::string_view text) {
    WholePart part;
    std::size_t group = 0;
    bool grouped = false;
    for (; part.length < text.size(); ++part.length) {
        const char c = text[part.length];
        const bool comma = c == ',' && part.length + 1 < text.size() && is_digit(text[part.length + 1]);
        if (comma) {
            if (group == 0 || group > 3 || (grouped && group != 3)) part.badly_grouped = true;
            grouped = true;
            group = 0;
        } else if (is_digit(c)) {
            part.digits += c;
            ++group;
        } else {
            break;
        }
    }
    if (grouped && group != 3) part.badly_grouped = true;
    return part;
}

NumberReading refused(NumberFault fault, std::size_t length) { return {Exact{}, length, fault, false}; }

std::size_t significant_digits(std::string_view digits) {
    const auto first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? 0 : digits.size() - first;
}

Exact from_digits(std::string_view digits, std::size_t decimals) {
    std::int64_t value = 0;  // max_typed_digits fit
    for (const char c : digits) value = value * 10 + (c - '0');
    return decimals == 0 ? Exact(value) : Exact(value) * power_of_ten(-static_cast<int>(decimals));
}

}  // namespace

Exact power_of_ten(int exponent) {
    constexpr int tabled = 24;
    static const auto table = [] {
        std::array<Exact, 2 * tabled + 1> powers;
        powers[tabled] = 1;
        for (int i = 1; i <= tabled; ++i) {
            powers[static_cast<std::size_t>(tabled + i)] =
                powers[static_cast<std::size_t>(tabled + i - 1)] * 10;
            powers[static_cast<std::size_t>(tabled - i)] =
                powers[static_cast<std::size_t>(tabled - i + 1)] / 10;
        }
        return powers;
    }();
    if (exponent >= -tabled && exponent <= tabled) return table[static_cast<std::size_t>(tabled + exponent)];
    Exact power = 1;
    const int steps = exponent < 0 ? -exponent : exponent;
    Exact base = 10;
    for (int rest = steps; rest != 0; rest >>= 1) {
        if (rest & 1) power = power * base;
        if (rest > 1) base = base * base;
    }
    return exponent < 0 ? Exact(1) / power : power;
}

bool ends_within(const Exact& value, int decimals) {
    if (value.is_whole()) return decimals >= 0 || value.is_zero();
    if (decimals <= 0) return false;
    return scaled64(value, decimals) || (value * power_of_ten(decimals)).is_whole();
}

NumberReading read_number(std::string_view text) {
    if (text.empty()) return refused(NumberFault::missing, 0);
    if (text[0] == '.') {
        const bool naked = text.size() > 1 && is_digit(text[1]);
        return refused(naked ? NumberFault::naked_point : NumberFault::missing, 1);
    }
    WholePart whole = read_whole_part(text);
    if (whole.digits.empty()) return refused(NumberFault::missing, 0);
    if (whole.badly_grouped) return refused(NumberFault::grouping, whole.length);
    if (whole.digits.size() > 1 && whole.digits[0] == '0')
        return refused(NumberFault::leading_zero, whole.length);
    std::size_t length = whole.length;
    std::size_t decimals = 0;
    if (length < text.size() && text[length] == '.') {
        std::size_t end = length + 1;
        while (end < text.size() && is_digit(text[end])) ++end;
        decimals = end - length - 1;
        if (decimals == 0) return refused(NumberFault::trailing_point, length + 1);
        whole.digits += text.substr(length + 1, decimals);
        length = end;
    }
    if (length + 1 < text.size() && (text[length] == 'e' || text[length] == 'E') &&
        (is_digit(text[length + 1]) || text[length + 1] == '-' || text[length + 1] == '+'))
        return refused(NumberFault::exponent, length);
    constexpr auto limit = static_cast<std::size_t>(max_typed_digits);
    if (significant_digits(whole.digits) > limit || decimals > limit)
        return refused(NumberFault::too_many_digits, length);
    const bool trailing_zero = decimals > 0 && whole.digits.back() == '0';
    return {from_digits(whole.digits, decimals), length, NumberFault::none, trailing_zero};
}

std::optional<Exact> parse_plain_decimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    if (text.find(',') != std::string_view::npos) return std::nullopt;
    const NumberReading reading = read_number(text);
    if (reading.fault != NumberFault::none || reading.length != text.size()) return std::nullopt;
    return negative ? -reading.value : reading.value;
}

std::string_view advice_for(NumberFault fault) {
    switch (fault) {
        case NumberFault::none: return "";
        case NumberFault::missing: return "write a number, then its unit, such as \"70 kg\"";
        case NumberFault::naked_point: return "write a zero before the decimal point, such as 0.5";
        case NumberFault::trailing_point:
            return "write digits after the decimal point, or leave the point out";
        case NumberFault::trailing_zero: return "leave out zeros after the last decimal: 1, not 1.0";
        case NumberFault::grouping:
            return "commas part thousands only, such as 1,000; the decimal separator is a point";
        case NumberFault::leading_zero: return "leave out zeros before the number";
        case NumberFault::too_many_digits: return "write at most 18 significant digits";
        case NumberFault::exponent: return "write the number out, without an exponent";
    }
    return "";
}

DecimalText format_decimal(const Exact& value, int decimals, Rounding how) {
    DecimalText text = rounded(value, decimals, how);
    if (text.is_exact) return text;
    const int least = decimals_for_significant(value, 3);
    return least > decimals ? rounded(value, least, how) : text;
}

DecimalText format_fixed(const Exact& value, int decimals, Rounding how) {
    return rounded(value, decimals, how);
}

std::optional<std::string> exact_decimal(const Exact& value, int max_decimals) {
    if (!ends_within(value, max_decimals)) return std::nullopt;
    return spell(value, max_decimals, Commas::none);
}

std::string machine_decimal(const Exact& value, int significant_digits) {
    if (value.is_zero()) return "0";
    const int decimals = decimals_for_significant(value, significant_digits);
    const Exact shown = round_to_multiple(value, power_of_ten(-decimals), Rounding::half_up);
    return spell(shown, decimals, Commas::none);
}

}  // namespace vialwright::numbers
