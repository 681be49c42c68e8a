// SPDX-License-Identifier: Apache-2.0
// Text to quantity, the clinical door: what people type and monographs say. The wanted kind decides how a unit is read:
// "70 kg" is a body weight where one is wanted and a drug mass where that is wanted; two possible readings, or none, is
// an error with advice.
//
// Read: "250 mg", "1,000.5 mL", "5 million units", "10 mcg/kg/min", "mg/5 mL", "400 mg per 250 mL", "5 ft 9 in", "6 lb 4 oz",
// "6 y 3 mo", "5 %(w/v)", "5 % w/v", "1:1000", UCUM codes of the table ("ug", "[iU]/mL", "[lb_av]").
// Refused: "U", "cc", "MG" and the like, ".5", "1.0" (unless a measurement is wanted), numbers without a unit, more than
// 18 digits, years or months in a rate.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "core/units/unit.hpp"

namespace vialwright::units {

struct ParseError {
    enum class Code { number, no_unit, unknown_unit, unsafe_notation, wrong_kind, ambiguous, syntax };
    Code code = Code::syntax;
    std::size_t at = 0;   // character where it went wrong
    std::string message;  // what is wrong and what to write instead
};

struct ParsedQuantity {
    AnyQuantity quantity;
    Unit unit;             // as written, numbers inside it ("per 5 mL") multiplied out
    std::size_t kind = 0;  // which of the wanted dimensions it is
};

enum class TrailingZeros {
    refused,  // doses: "1.0 mg" has been given as 10 mg
    allowed  // measurements: a balance that shows 70.0 kg states its precision (Joint Commission's exception)
};

Result<ParsedQuantity, ParseError> parse_one_of(std::string_view text, std::span<const Dimension> wanted,
                                                TrailingZeros zeros = TrailingZeros::refused);

template <class Q>
Result<Q, ParseError> parse(std::string_view text, TrailingZeros zeros = TrailingZeros::refused) {
    const auto read = parse_one_of(text, {&dimension_of<Q>, 1}, zeros);
    if (!read) return Failure{read.error()};
    return read->quantity.template as<Q>();
}

// "a body weight, such as 70 kg": what is wanted, for messages.
std::string wanted_in_words(std::span<const Dimension> wanted);

}  // namespace vialwright::units
