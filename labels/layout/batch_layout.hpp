// SPDX-License-Identifier: Apache-2.0
// Many labels that differ in a few texts. The search for sizes and places asks only how wide and how high texts are, not
// what they say: "A26-0305" and "A26-0306" take the same room. A label whose texts take the room of an earlier label's is
// set as that one was, without searching again. It is what the search would have found, so a label looks the same alone, in
// this batch and in any other, and the order of a batch changes nothing. The proof of fit is made for each label, from its
// own outlines.
#pragma once

#include <list>

#include "labels/layout/label_layout.hpp"

namespace vialwright::layout {

class BatchLayout {
public:
    // Stock and fonts must outlive it.
    BatchLayout(const stock::Stock& stock, const PrinterProfile& printer, const FontSet& fonts)
        : stock_(stock), printer_(printer), fonts_(fonts) {}

    // As lay_out_label.
    Result<LabelLayout, content::LabelRefusal> lay_out(const content::LabelContent& content);

    std::size_t searches() const { return searches_; }  // how many labels were searched for

private:
    struct Remembered {
        content::LabelContent content;
        LabelLayout layout;
    };
    const stock::Stock& stock_;
    PrinterProfile printer_;
    const FontSet& fonts_;
    std::list<Remembered> remembered_;  // the last used first
    std::size_t searches_ = 0;
};

}  // namespace vialwright::layout
