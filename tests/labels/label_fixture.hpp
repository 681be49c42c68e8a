// SPDX-License-Identifier: Apache-2.0
// A product, a facility, a request and a few stocks for the label tests, written here so that they do not depend on the
// shipped data. The product is glycine injection, 50 mg/mL, 30 mL.
#pragma once

#include "core/formulary/monograph.hpp"
#include "labels/label.hpp"

namespace vialwright::tests {

const layout::FontSet& fonts();          // the build's own subsets
const content::LabelBook& label_book();  // the shipped kinds of labels
formulary::Monograph glycine();
content::Facility facility();     // fictitious
content::LabelRequest request();  // lot A26-0305, made 2026-03-05 14:00, expires 2026-09-05
stock::Stock roll(int width_hundredths_in, int height_hundredths_in);
stock::Stock avery_5160();
stock::Catalogue catalogue();

// What is expected to compose and to fit; fails the test with the reason where it does not.
// A label of the kind, "503b-unit" where none is named.
Result<content::LabelContent, content::LabelRefusal> compose(const formulary::Monograph& monograph,
                                                             const content::LabelRequest& request,
                                                             const content::Facility& facility,
                                                             std::string_view kind = "503b-unit");
content::LabelContent composed(const formulary::Monograph& monograph, const content::LabelRequest& request);
layout::LabelLayout laid_out(const stock::Stock& stock, int dpi = 300);
layout::PrintJob job_of(const layout::LabelLayout& layout, const stock::Stock& stock, int copies = 1,
                        int start_at = 1);

}  // namespace vialwright::tests
