// SPDX-License-Identifier: Apache-2.0
// Marks of a drawing, to be spoilt.
#pragma once

#include <vector>

#include "tests/labels/faults/bad_labels.hpp"

namespace vialwright::tests {

// One of this kind; null where there is none.
template <class Kind> Kind* some(draw::DrawList& list, Draw& draw) {
    std::vector<Kind*> found;
    for (draw::Mark& mark : list.marks)
        if (auto* one = std::get_if<Kind>(&mark)) found.push_back(one);
    return found.empty() ? nullptr : draw.of(found);
}

// Every module of some bar code; false where there is none.
inline bool drop_code(draw::DrawList& list, Draw& draw) {
    const auto* grid = some<draw::ModuleGrid>(list, draw);
    if (grid == nullptr) return false;
    const std::string id = grid->element;
    std::erase_if(list.marks, [&](const draw::Mark& mark) {
        const auto* one = std::get_if<draw::ModuleGrid>(&mark);
        return one != nullptr && one->element == id;
    });
    return true;
}

}  // namespace vialwright::tests
