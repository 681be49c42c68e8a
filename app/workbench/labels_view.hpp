// SPDX-License-Identifier: Apache-2.0
// Everything that the page "Labels" shows, as plain values: what is asked for, the label with each of its elements and the law
// that asks for it, why there is none and what would hold it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/workbench/form_view.hpp"
#include "app/workbench/prepare_view.hpp"
#include "labels/draw/draw_list.hpp"

namespace vialwright::workbench {

// An element as it stands on the label; the bar code is one of them.
struct ElementView {
    std::string id;      // "facility-name"; as in the drawing
    std::string name;    // "Facility name"
    std::string text;    // as it stands there
    std::string size;    // "14 pt"; of a bar code its module, "0.42 mm"
    std::string place;   // "3.2 mm from the left, 4.1 mm from the top; 22.3 × 5.1 mm"
    std::string source;  // the law that asks for it
    std::string basis;   // "Verified", "From memory"; "" where nothing is to be verified
    bool is_verified = false;
    draw::Rect bounds;
    friend bool operator==(const ElementView&, const ElementView&) = default;
};

struct StockView {
    std::string id;
    std::string name;  // "Thermal roll"
    std::string size;  // "76.2 × 25.4", in millimeters
    friend bool operator==(const StockView&, const StockView&) = default;
};

// Label stock, searched as it is typed.
struct StockSectionView {
    std::string search, found;  // as typed, and how many there are
    std::vector<StockView> stocks;
    std::string stock;        // id of the one that is chosen
    std::string stock_words;  // its name and size
    std::string stock_note;   // "66.7 × 25.4 mm, 30 on a sheet"
    friend bool operator==(const StockSectionView&, const StockSectionView&) = default;
};

// Kinds of labels that the product cannot have, and why.
struct RefusedKindsView {
    std::string kinds;
    std::string reason;
    friend bool operator==(const RefusedKindsView&, const RefusedKindsView&) = default;
};

struct LabelsView : StockSectionView {
    std::vector<std::string> problems;  // data that could not be read
    std::string hint;                 // in the place of the label while there is none, and nothing is refused
    std::vector<EntryView> entries;   // product, kind, and what the kind asks for
    std::vector<EntryView> printing;  // container, copies, numbers, printer
    std::vector<RefusedKindsView> refused_kinds;
    LabelView label;  // its drawing, stamp, refusal and notes
    std::vector<ElementView> elements;
    std::string chosen;          // id of an element; "" for none
    std::optional<Choice> fits;  // the smallest stock that holds what does not fit on this one
    std::vector<FindingView> findings;
    PillView state;
    SaveView save;
    PrintView print;
    friend bool operator==(const LabelsView&, const LabelsView&) = default;
};

}  // namespace vialwright::workbench
