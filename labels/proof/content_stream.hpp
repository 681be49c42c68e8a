// SPDX-License-Identifier: Apache-2.0
// The operators of a page, understood. A label has few: text in a font, filled rectangles, and texts that many labels
// share (a form). Whatever else stands there is a fault: what is not understood is not proved.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "labels/proof/page_content.hpp"
#include "labels/proof/to_unicode.hpp"

namespace vialwright::proof {

struct ContentFont {
    std::string name;  // PostScript name, "RobotoCondensed-Bold"
    ToUnicode to_unicode;
};
using ContentFonts = std::map<std::string, std::shared_ptr<const ContentFont>, std::less<>>;  // "/F1"

// A form XObject: black text only, in its own coordinates (y up from its origin: `y` is negative above it).
struct SharedTexts {
    std::vector<FoundText> texts;
    double left = 0, bottom = 0, right = 0, top = 0;  // what it shows of itself: its /BBox, y up
};
using ContentForms = std::map<std::string, std::shared_ptr<const SharedTexts>, std::less<>>;  // "/X1"

// Adds what the operators paint to a page of known size. A fault is told once for each that there is, up to a limit.
void read_operators(std::string_view operators, const ContentFonts& fonts, const ContentForms& forms,
                    PageContent& page, std::vector<std::string>& faults);

}  // namespace vialwright::proof
