// SPDX-License-Identifier: Apache-2.0
// "Did you mean …": the name that a mistyped one was probably meant to be.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vialwright::text {

// The candidate with the fewest letters wrong, missing, added or swapped, if that is at most a third of the word (and at
// least one letter is right); nothing otherwise.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

// "; did you mean \"usual_max\"?", or nothing.
std::string suggestion(std::string_view word, std::span<const std::string> candidates);

}  // namespace vialwright::text
