// SPDX-License-Identifier: Apache-2.0
// The grammar of written units, before it is decided what "kg" means:
//
//   expression = ["/"] part { ("/" | " per ") [number] part | ("." | "·") part }
//   part       = symbol | "(" expression ")"
//
// A number counts the symbol after it, "mg/5 mL", and never stands alone: "800 mg/160" names two drugs, not 5 mg. In an
// expression "/" is the unit's only before another symbol ("500 mL/h"), else it divides ("500 mL / 4 h").
// For the readers of quantities: core/units and core/calc.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/result.hpp"
#include "core/units/parse.hpp"

namespace vialwright::units::detail {

struct WrittenUnit {
    struct Term {
        const UnitSymbol* symbol;
        int power;
    };
    std::array<Term, Unit::max_terms> terms{};
    std::size_t count = 0;
    numbers::Exact factor = 1;  // of the numbers inside
};

class Cursor {
public:
    explicit Cursor(std::string_view text) : text_(text) {}
    std::size_t at() const { return position_; }
    std::string_view rest() const { return text_.substr(position_); }
    char last() const { return position_ == 0 ? '\0' : text_[position_ - 1]; }  // the character before
    void advance(std::size_t characters) { position_ += characters; }
    void skip_spaces();
    bool at_end();
    bool accept(std::string_view token);      // after spaces
    bool accept_word(std::string_view word);  // the same, where a space follows
    bool next_is_unit();                      // a symbol, other than the word "in"
    bool next_is_number();                    // also ".5", which read_number refuses with advice
    std::string_view take_symbol();           // letters, "[lb_av]", "{tablet}", "m2", "m²"; empty if none

private:
    std::size_t space_at(std::size_t position) const;  // length of the space that stands there, or 0

    std::string_view text_;
    std::size_t position_ = 0;
};

// Where a character stands that no quantity is written with: a control character, a text direction mark, a digit of
// another script, broken UTF-8. Nothing where all belong, so that a message may quote the text.
std::optional<std::size_t> foreign_character(std::string_view text);

enum class Place { alone, in_expression };

// Reads a unit expression; stops where it ends. Fails on unknown or unsafe symbols.
Result<WrittenUnit, ParseError> read_unit(Cursor& cursor, TrailingZeros zeros, Place place = Place::alone);

}  // namespace vialwright::units::detail
