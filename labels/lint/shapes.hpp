// SPDX-License-Identifier: Apache-2.0
// Shapes of numbers and symbols that no list of words can hold.
#pragma once

#include <functional>
#include <string_view>

#include "labels/lint/lint_table.hpp"

namespace vialwright::lint {

// A text, and the same with its capitals of ASCII made small.
struct Prose {
    std::string_view text, small;
};

// Told where it begins and ends.
using Report = std::function<void(std::size_t begin, std::size_t end)>;

// Every place of the row's shape; a row of patterns has none.
void find_shape(const Prose& prose, const Row& row, const Report& report);

}  // namespace vialwright::lint
