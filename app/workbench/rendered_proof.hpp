// SPDX-License-Identifier: Apache-2.0
// The first page as it will look, against what was drawn: ink where each text, bar and rule stands, none anywhere else (so none
// outside the labels), each bar code read from the picture.
#pragma once

#include "app/workbench/rendering.hpp"
#include "labels/layout/sheet_layout.hpp"

namespace vialwright::workbench {

struct RenderedProof {
    std::optional<bool> passed;       // nothing: there is no program that renders
    std::vector<std::string> faults;  // what is wrong with the picture, or why there is none
};

// `renderer` at the job's dots an inch; it is used up.
RenderedProof prove_rendering(std::string_view pdf, const layout::PrintJob& job, const layout::FontSet& fonts,
                              PageRenderer& renderer);

// The judgement alone, of a page that somebody rendered.
std::vector<std::string> faults_of_rendering(const proof::Picture& page, const layout::PrintJob& job,
                                             const layout::FontSet& fonts);

}  // namespace vialwright::workbench
