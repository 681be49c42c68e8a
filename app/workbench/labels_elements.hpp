// SPDX-License-Identifier: Apache-2.0
// The elements of a laid out label in rows: what each says, how large and where it stands, and which law asks for it.
#pragma once

#include <vector>

#include "app/workbench/labels_view.hpp"
#include "labels/layout/label_layout.hpp"

namespace vialwright::workbench {

std::vector<ElementView> element_views(const layout::LabelLayout& layout);
std::string element_name(const std::string& id);  // "Facility name"

}  // namespace vialwright::workbench
