// SPDX-License-Identifier: Apache-2.0
// Ways in which a label goes wrong, and the stage of the engine that must notice each. A way that cannot be applied to a label
// (there is no linear bar code to spoil) says so, and another label is tried.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "tests/labels/faults/subjects.hpp"

namespace vialwright::tests {

enum class Stage {
    composing,  // what it says is refused: designations, characters, contradictions, what is missing
    fitting,    // where it stands is refused
    writing,    // no PDF is made
    text,       // the file does not show the texts that were meant
    barcode,    // nor the bar codes
    values,     // texts and bar codes as they were meant, but not what they stand for
    nobody
};
const char* name_of(Stage stage);

struct BadLabel {
    const char* way;
    // What was done, and who noticed; nothing where this label cannot be spoilt so.
    std::optional<Stage> (*caught)(const GoodLabel& good, Draw& draw);
};

std::span<const BadLabel> bad_requests();  // what was asked for
std::span<const BadLabel>
bad_contents();  // words and bar codes made wrongly, as a fault of the program would
std::span<const BadLabel> bad_drawings();  // marks that do not stand where they may
std::span<const BadLabel> bad_files();     // the file is not what was drawn

// Who notices, of a good label whose file is this one; and of a drawing.
Stage noticed_by_proof(const GoodLabel& good, const std::string& pdf);

}  // namespace vialwright::tests
