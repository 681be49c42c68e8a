// SPDX-License-Identifier: Apache-2.0
#include "app/gui/painting/spoken_label.hpp"

#include <variant>

#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

namespace {

// Texts of one element are one statement, broken over lines and columns.
std::string texts_of(const draw::DrawList& list) {
    std::string spoken;
    const draw::TextRun* before = nullptr;
    for (const draw::Mark& mark : list.marks) {
        const auto* run = std::get_if<draw::TextRun>(&mark);
        if (run == nullptr) continue;
        if (before != nullptr) {
            const bool ended = spoken.ends_with('.');
            spoken += before->element == run->element ? " " : ended ? " " : ". ";
        }
        spoken += run->text;
        before = run;
    }
    if (!spoken.empty() && !spoken.ends_with('.')) spoken += '.';
    return spoken;
}

}  // namespace

std::string spoken_label(const workbench::LabelView& view) {
    if (!view.drawing) return label_hint(view);
    const std::string stamp = view.stamp.empty() ? "" : view.stamp + ". ";
    return stamp + texts_of(*view.drawing);
}

std::string label_hint(const workbench::LabelView& view) {
    if (!view.refusal.empty()) return tr("No label can be made: the reason is below.");
    return tr("The label appears here once a product and a stock are chosen.");
}

}  // namespace vialwright::gui
