// SPDX-License-Identifier: Apache-2.0
// Decimal numbers as people and machines write them, to and from Exact. Never the C library, never a locale: the
// decimal separator is a point, thousands are grouped by commas, everywhere.
//
// Writing follows the rules for drug labels (ISMP list of error-prone designations; FDA guidance on container labels,
// 2022): a zero before the point, none at the end, commas from 1,000.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/numbers/exact.hpp"

namespace vialwright::numbers {

// More digits than any balance or pump shows; a longer number is a paste accident.
inline constexpr int max_typed_digits = 18;

enum class NumberFault {
    none,
    missing,          // no digit where a number is due
    naked_point,      // ".5": the point is easily overlooked, and 0.5 becomes 5
    trailing_point,   // "5."
    trailing_zero,    // "1.0": the point is easily overlooked, and 1 becomes 10
    grouping,         // "1,00", "1,5": a comma that does not part thousands
    leading_zero,     // "010": octal to some, a slip to others
    too_many_digits,  // more than max_typed_digits significant digits
    exponent          // "1e3"
};

struct NumberReading {
    Exact value;
    std::size_t length = 0;  // characters used
    NumberFault fault = NumberFault::none;
    bool has_trailing_zero = false;  // "1.0", "2.50": for the caller to refuse where a dose is meant
};

// Reads an unsigned number at the start of the text: digits, commas that part thousands, one point with digits on
// both sides. Stops at the first character that does not belong. Trailing zeros are reported, not refused.
NumberReading read_number(std::string_view text);

// The whole text as a plain decimal, "12.50", optionally signed, without commas: for machine-written data.
std::optional<Exact> parse_plain_decimal(std::string_view text);

std::string_view advice_for(NumberFault fault);

struct DecimalText {
    std::string text;  // "1,234.5"
    Exact shown;       // the value that the text re-reads to
    bool is_exact;     // shown == the value that was given
};

// At most `decimals` decimals (-2: whole hundreds). A value that needs more is rounded, but never to 0 and never to
// fewer than three significant digits: 1/3000 at 2 decimals is 0.000333.
DecimalText format_decimal(const Exact& value, int decimals, Rounding how = Rounding::half_up);

// The same at exactly this rounding, however few digits are left: for a step that a rule has named.
DecimalText format_fixed(const Exact& value, int decimals, Rounding how = Rounding::half_up);

// Whether all digits of the value stand in so many decimals. With fewer than none only 0 does.
bool ends_within(const Exact& value, int decimals);

// All digits, if they end within `max_decimals`.
std::optional<std::string> exact_decimal(const Exact& value, int max_decimals = 18);

// At most ten significant digits, no commas, no trailing zeros: the "value" of the JSON contract.
std::string machine_decimal(const Exact& value, int significant_digits = 10);

Exact power_of_ten(int exponent);

}  // namespace vialwright::numbers
