// SPDX-License-Identifier: Apache-2.0
// What a patient is told to do: the English that the law asks for, and where it is wanted the same in Spanish, sentence by
// sentence from a table. A sentence that the table does not hold is refused: nothing is translated by guess.
#pragma once

#include <string>

#include "core/result.hpp"
#include "labels/content/label_kinds.hpp"
#include "labels/content/refusal.hpp"

namespace vialwright::content {

Result<std::string, Objection> printed_directions(const std::string& typed);
Result<std::string, Objection> in_spanish(const LabelBook& book, const std::string& english);

}  // namespace vialwright::content
