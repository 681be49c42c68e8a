// SPDX-License-Identifier: Apache-2.0
// What good labels are made from: a product and a request for each kind of label, on stock that holds it.
#pragma once

#include "tests/app/faults/corruptions.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::tests {

using test::Draw;

struct Subject {
    std::string name;  // "503b-unit, GS1 Data Matrix and DataBar"
    std::string kind;
    formulary::Monograph monograph;
    content::LabelRequest request;
    std::vector<stock::Stock> stocks;
};
const std::vector<Subject>& label_subjects();

// Another lot, other dates, another serial number and facility: everything of it good.
content::LabelRequest varied(content::LabelRequest request, Draw& draw);
content::Facility some_facility(Draw& draw);

// From end to end. Each part is as it was meant: throws where something is refused.
struct GoodLabel {
    const Subject* subject = nullptr;
    const stock::Stock* stock = nullptr;
    content::LabelContent content;
    layout::PrintJob job;
    std::string pdf;
};
GoodLabel good_label(const Subject& subject, const stock::Stock& stock, int dpi,
                     const content::LabelRequest& request, const content::Facility& facility);

// Each subject on each of its stocks, at the three resolutions in turn.
const std::vector<GoodLabel>& good_labels();

// How many cases there are; fewer where sanitizers make each of them slow.
int label_fault_cases();
int good_label_cases();

}  // namespace vialwright::tests
