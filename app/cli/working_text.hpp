// SPDX-License-Identifier: Apache-2.0
// Figures and their working as lines for a person.
#pragma once

#include <string>
#include <string_view>

#include "app/cli/terminal.hpp"
#include "core/numbers/exact.hpp"
#include "core/units/working.hpp"

namespace vialwright::cli {

inline constexpr std::size_t name_width = 15;  // of the column of names

// "  Volume         350 mL": the name in a column of its own.
std::string text_line(std::string_view name, std::string_view text, std::size_t width = name_width);

// What a shown number was rounded from, all its digits or the fraction where they do not end:
// " (rounded from 8.16466266)", " (rounded from 35/3)".
std::string rounded_from(const numbers::Exact& count);

// A rounded number says so: "11.67 vials (rounded from 35/3)".
std::string figure(const units::Shown& shown);

// Two lines a step: the numbers put in with their result, and the formula.
std::string working_text(const units::Working& working, const Terminal& terminal,
                         std::size_t width = name_width);

}  // namespace vialwright::cli
