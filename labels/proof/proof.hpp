// SPDX-License-Identifier: Apache-2.0
// The written PDF read back by other code than wrote it: text and positions by libqpdf through the fonts' ToUnicode maps,
// the bar code from the rectangles in the content stream by ZXing. Only a proved file is offered for printing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "labels/layout/sheet_layout.hpp"

namespace vialwright::proof {

struct Proof {
    bool text =
        false;  // every element of every label stands there whole, once, where it was meant; nothing else does
    bool barcode = false;  // every bar code is drawn module for module and reads as what was meant
    // Each number, date and identifier that was found, in text and bar code, is the value it stands for, and the strength's
    // numbers agree with each other (value_check.hpp).
    bool values = false;
    std::vector<std::string> faults;  // what does not, in words
    bool passed() const { return text && barcode && values; }
};

Proof prove(std::string_view pdf_bytes, const layout::PrintJob& job);

}  // namespace vialwright::proof
