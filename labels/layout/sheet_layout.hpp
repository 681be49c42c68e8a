// SPDX-License-Identifier: Apache-2.0
// Imposition: labels onto pages. A roll prints one label a page; a sheet starts at any place of a used sheet.
#pragma once

#include <string>
#include <vector>

#include "core/result.hpp"
#include "labels/layout/label_layout.hpp"

namespace vialwright::layout {

struct Placement {
    std::size_t label = 0;  // index into PrintJob::labels
    draw::Point origin;     // of the label on the page, on whole printer dots
};

struct PrintJob {
    draw::Length page_width, page_height;
    int dpi = 300;
    std::vector<LabelLayout> labels;
    std::vector<std::vector<Placement>> pages;
    std::size_t label_count() const;
};

// Each layout printed `copies` times. start_at: 1 is the first place of the sheet.
// Errors: no label, copies or start_at out of range, layouts made for another stock or printer, print that the printer's
// correction moves off the page.
Result<PrintJob, content::LabelRefusal> impose(std::vector<LabelLayout> labels, const stock::Stock& stock,
                                               const PrinterProfile& printer, int copies = 1,
                                               int start_at = 1);

// Each layout printed as often as its own entry in `copies` says, one after the other.
Result<PrintJob, content::LabelRefusal> impose(std::vector<LabelLayout> labels,
                                               const std::vector<int>& copies, const stock::Stock& stock,
                                               const PrinterProfile& printer, int start_at = 1);

inline constexpr int most_copies = 10'000;

}  // namespace vialwright::layout
