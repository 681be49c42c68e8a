// SPDX-License-Identifier: Apache-2.0
// A label for who does not see it: its texts in the order in which they stand on it.
#pragma once

#include <string>

#include "app/workbench/prepare_view.hpp"

namespace vialwright::gui {

// "SAMPLE. Glycine Injection. 1,500 mg per 30 mL. ..."; where there is no label, why.
std::string spoken_label(const workbench::LabelView& view);

// In the place of the label while there is none.
std::string label_hint(const workbench::LabelView& view);

}  // namespace vialwright::gui
