// SPDX-License-Identifier: Apache-2.0
// Tall-man letters: what sets a name apart from those that look like it. For display only; a stored name never has them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "labels/content/label_kinds.hpp"

namespace vialwright::content {

// Each whole word of the text that is one of the names, in its tall-man letters; the monograph's own goes first.
std::string with_tall_man(std::string_view text, std::string_view own, std::span<const TallManName> list);

// Whether the words stand in the text, whole and without regard to case.
bool has_word(std::string_view text, std::string_view words);

}  // namespace vialwright::content
