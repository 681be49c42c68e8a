// SPDX-License-Identifier: Apache-2.0
// One symbol of a code: an atom with or without a prefix. Internal to core/ucum.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/ucum/code.hpp"

namespace vialwright::ucum {

struct Symbol {
    const Atom* atom = nullptr;
    const Prefix* prefix = nullptr;  // null: none

    std::string name() const;             // "milligram"
    numbers::Exact prefix_value() const;  // 1/1000
};

// The atom of this code, else a prefix and an atom that takes one.
std::optional<Symbol> find_symbol(std::string_view text);

// "1/12", "3.7e10", as the table of atoms writes it.
numbers::Exact table_number(std::string_view text);

// Why a symbol is none, with the code that was probably meant.
std::string unknown_symbol(std::string_view text);

}  // namespace vialwright::ucum
