// SPDX-License-Identifier: Apache-2.0
// The label beside a page, laid out anew after each key. Most keys leave what the label takes room for as it was: what was
// found for its stock and printer is remembered, and is what would be found again (labels/layout/batch_layout.hpp).
#pragma once

#include <memory>

#include "app/workbench/label_job.hpp"

namespace vialwright::workbench {

// Copies share what they remember. A job's stock and fonts must outlive them.
class LabelPreview {
public:
    Result<layout::LabelLayout, content::LabelRefusal> operator()(const LabelJob& job);

private:
    struct Remembered;
    std::shared_ptr<Remembered> remembered_;
};

}  // namespace vialwright::workbench
