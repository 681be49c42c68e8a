// SPDX-License-Identifier: Apache-2.0
// Which kinds of labels a product can have, and why it cannot have the others: each is composed with examples for everything
// that is still to be typed, so that what refuses it is the product or the facility.
#pragma once

#include <vector>

#include "app/workbench/labels_view.hpp"
#include "core/formulary/monograph.hpp"
#include "labels/content/facility.hpp"
#include "labels/content/label_kinds.hpp"
#include "labels/layout/font_set.hpp"

namespace vialwright::workbench {

struct KindsOfProduct {
    std::vector<const content::LabelKind*> had;  // in the order of the book
    std::vector<RefusedKindsView> refused;       // those with one reason together
    const content::LabelKind* usual = nullptr;   // chosen where nobody chooses; null if none can be had
};

KindsOfProduct kinds_of_product(const content::LabelBook& book, const formulary::Monograph& product,
                                const content::Facility& facility, const layout::FontSet& fonts);

}  // namespace vialwright::workbench
