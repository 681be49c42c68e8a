// SPDX-License-Identifier: Apache-2.0
#include "labels/gs1/gtin.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "labels/gs1/check_digit.hpp"
#include "labels/gs1/printable.hpp"

namespace vialwright::gs1 {

namespace {

constexpr std::size_t gtin14_digits = 14;

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    return std::ranges::any_of(beginnings, [&](std::string_view begin) { return text.starts_with(begin); });
}

// Why a number with a right check digit is no product's; empty if it may be one. `digits`: all fourteen.
std::string_view reserved_for(std::string_view digits) {
    constexpr std::string_view gtin8_padding = "000000";
    constexpr std::string_view restricted = "numbers of restricted circulation, which are no GTINs";
    if (std::ranges::all_of(digits, [](char c) { return c == '0'; })) return "nothing: no product has zeros";
    const std::string_view thirteen = digits.substr(1);
    if (digits.starts_with(gtin8_padding))
        return begins_with_any(digits.substr(gtin8_padding.size()), {"0", "2"}) ? restricted : "";
    if (begins_with_any(thirteen, {"02", "04", "2"})) return restricted;
    if (begins_with_any(thirteen, {"05", "980", "981", "982", "983", "984", "99"}))
        return "coupons and refunds";
    return "";
}

}  // namespace

Result<Gtin, std::string> read_gtin(std::string_view text) {
    if (!is_digits(text))
        return Failure{
            fmt::format("\"{}\" is no GTIN: write 8, 12, 13 or 14 digits and nothing else", printable(text))};
    const bool length_fits = text.size() == 8 || (text.size() >= 12 && text.size() <= gtin14_digits);
    if (!length_fits)
        return Failure{fmt::format("{} has {} digit{}; a GTIN has 8, 12, 13 or 14", printable(text),
                                   text.size(), text.size() == 1 ? "" : "s")};
    Gtin gtin{std::string(gtin14_digits - text.size(), '0').append(text), std::nullopt};
    if (!has_right_check_digit(text))
        return Failure{
            fmt::format("the check digit of {} is wrong: {} stands where {} should, so a digit is "
                        "wrong or two are swapped",
                        text, text.back(), check_digit(text.substr(0, text.size() - 1)))};
    if (const auto reserved = reserved_for(gtin.gtin14); !reserved.empty())
        return Failure{fmt::format("{} is kept for {}", text, reserved)};
    if (gtin.gtin14.substr(1, 2) == "03") gtin.ndc10_digits = gtin.gtin14.substr(3, 10);
    return gtin;
}

}  // namespace vialwright::gs1
