// SPDX-License-Identifier: Apache-2.0
// The label part of the page: lot, dates, stock and printer as typed become a label job, or the reason why there is none.
#pragma once

#include <functional>
#include <optional>

#include "app/workbench/label_preview.hpp"
#include "app/workbench/prepare_view.hpp"
#include "app/workbench/printers.hpp"
#include "core/formulary/reference.hpp"

namespace vialwright::workbench {

// What the page works with. Everything is owned by someone else and does not change while the page lives.
struct PrepareSources {
    std::vector<const formulary::Monograph*> products;
    const formulary::Reference* reference = nullptr;  // null: read in vain, no dose is checked
    const stock::Catalogue* catalogue = nullptr;      // null in any of these four: no label is made
    const content::Facility* facility = nullptr;
    const content::LabelBook* label_book = nullptr;
    const layout::FontSet* fonts = nullptr;
    PrintSources print;
    std::vector<std::string> problems;  // what could not be read, and why
    std::function<Result<layout::LabelLayout, content::LabelRefusal>(const LabelJob&)> preview =
        LabelPreview();
};

struct LabelSection {
    std::optional<LabelJob> job;  // nothing: there is no label
    PrinterSection printer;
};

// Fills view.label and the label's fields.
LabelSection show_label(const PrepareInputs& inputs, const PrepareSources& sources,
                        const formulary::Monograph* product, PrepareView& view);

}  // namespace vialwright::workbench
