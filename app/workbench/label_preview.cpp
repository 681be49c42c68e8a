// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/label_preview.hpp"

namespace vialwright::workbench {

struct LabelPreview::Remembered {
    const stock::Stock* stock;
    layout::PrinterProfile printer;
    const layout::FontSet* fonts;
    layout::BatchLayout labels;
};

Result<layout::LabelLayout, content::LabelRefusal> LabelPreview::operator()(const LabelJob& job) {
    const bool is_alike = remembered_ && remembered_->stock == job.stock &&
                          remembered_->printer == job.printer && remembered_->fonts == job.fonts;
    if (!is_alike)
        remembered_ = std::make_shared<Remembered>(
            Remembered{job.stock, job.printer, job.fonts, {*job.stock, job.printer, *job.fonts}});
    return preview_label(job, &remembered_->labels);
}

}  // namespace vialwright::workbench
