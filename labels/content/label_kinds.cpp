// SPDX-License-Identifier: Apache-2.0
#include "labels/content/label_kinds.hpp"

#include <algorithm>

namespace vialwright::content {

const LabelKind* LabelBook::kind(std::string_view id) const {
    const auto found = std::ranges::find(kinds, id, &LabelKind::id);
    return found == kinds.end() ? nullptr : &*found;
}

const LabelKind* LabelBook::default_kind(std::string_view compounded, bool is_sterile,
                                         bool for_patient) const {
    std::string wanted(compounded);
    if (compounded == "503A" && !is_sterile) wanted = "nonsterile-503A";
    if (for_patient) wanted += " patient";
    const auto found = std::ranges::find_if(kinds, [&](const LabelKind& kind) {
        return std::ranges::find(kind.default_for, wanted) != kind.default_for.end();
    });
    return found == kinds.end() ? nullptr : &*found;
}

}  // namespace vialwright::content
