// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_kinds.hpp"

#include <algorithm>

#include "app/workbench/labels_form.hpp"
#include "app/workbench/tr.hpp"
#include "labels/content/compose_label.hpp"

namespace vialwright::workbench {

namespace {

using content::LabelKind;

// What the engine leaves to the person who chooses.
std::string unsuitable(const LabelKind& kind, const formulary::Product& product) {
    if (kind.id == "503a-sterile" && !product.sterile) return tr("The product is not sterile.");
    if (kind.id == "503a-nonsterile" && product.sterile)
        return tr("The product is sterile: the label for sterile preparations says what it must.");
    const bool is_liquid = std::ranges::any_of(product.strengths, &formulary::Strength::is_per_volume);
    if (kind.id == "stock-solution" && !is_liquid) return tr("The product is no solution.");
    return "";
}

std::string why_not(const content::LabelBook& book, const LabelKind& kind,
                    const formulary::Monograph& product, const content::Facility& facility,
                    const layout::FontSet& fonts) {
    if (kind.elements.empty()) return "";  // a ruler names no product
    if (std::string reason = unsuitable(kind, product.product); !reason.empty()) return reason;
    const LabelInputs nothing_typed;
    const LabelForm form({&product, &kind, &facility, &nothing_typed});
    const auto content =
        content::compose_label({book, kind, product, form.request(), facility}, fonts.coverage());
    return content ? "" : sentence_of(content.error().objections.front());
}

}  // namespace

KindsOfProduct kinds_of_product(const content::LabelBook& book, const formulary::Monograph& product,
                                const content::Facility& facility, const layout::FontSet& fonts) {
    KindsOfProduct kinds;
    for (const LabelKind& kind : book.kinds) {
        const std::string reason = why_not(book, kind, product, facility, fonts);
        if (reason.empty()) {
            kinds.had.push_back(&kind);
            continue;
        }
        const auto same = std::ranges::find(kinds.refused, reason, &RefusedKindsView::reason);
        if (same == kinds.refused.end()) kinds.refused.push_back({kind.title, reason});
        else same->kinds += ", " + kind.title;
    }
    const auto& said = product.product;
    const auto* usual = book.default_kind(said.compounded, said.sterile, false);
    const bool can_be_had = std::ranges::find(kinds.had, usual) != kinds.had.end();
    const bool any = !kinds.had.empty();
    kinds.usual = can_be_had ? usual : any ? kinds.had.front() : nullptr;
    return kinds;
}

}  // namespace vialwright::workbench
