// SPDX-License-Identifier: Apache-2.0
#include "core/units/temperature.hpp"

#include <algorithm>
#include <array>

#include "core/numbers/decimal_text.hpp"
#include "core/units/unit_expression.hpp"

namespace vialwright::units {

namespace {

using numbers::Exact;
using Code = ParseError::Code;

constexpr std::array<std::string_view, 6> celsius{"°C", "C", "Cel", "degrees C", "deg C", "degC"};
constexpr std::array<std::string_view, 6> fahrenheit{"°F", "F", "[degF]", "degrees F", "deg F", "degF"};

Failure<ParseError> fail(Code code, std::size_t at, std::string_view message) {
    return Failure{ParseError{code, at, std::string(message)}};
}

bool is_one_of(std::string_view scale, const std::array<std::string_view, 6>& names) {
    return std::ranges::find(names, scale) != names.end();
}

}  // namespace

Result<Exact, ParseError> parse_temperature(std::string_view text) {
    detail::Cursor cursor(text);
    const bool negative = cursor.accept("-");
    cursor.skip_spaces();
    const auto number = numbers::read_number(cursor.rest());
    if (number.fault != numbers::NumberFault::none)
        return fail(Code::number, cursor.at(), numbers::advice_for(number.fault));
    cursor.advance(number.length);
    cursor.skip_spaces();
    std::string_view scale = cursor.rest();
    while (scale.ends_with(' ')) scale.remove_suffix(1);
    const Exact degrees = negative ? -number.value : number.value;
    if (!is_one_of(scale, celsius) && !is_one_of(scale, fahrenheit))
        return fail(scale.empty() ? Code::no_unit : Code::unknown_unit, cursor.at(),
                    "write °C or °F after a temperature, such as 25 °C");
    const Exact result = is_one_of(scale, celsius) ? degrees : (degrees - 32) * 5 / 9;
    if (result < Exact::ratio(-27315, 100))
        return fail(Code::number, 0, "this is colder than absolute zero, -273.15 °C");
    return result;
}

std::string temperature_text(const Exact& degrees) {
    return numbers::format_decimal(degrees, 2).text + "\u00A0°C";
}

}  // namespace vialwright::units
