// SPDX-License-Identifier: Apache-2.0
// What a page of a PDF file shows, read from its content stream: texts with font, size, place and grey, and filled
// rectangles. An operator that is not expected on a label is a fault: what is not understood is not proved.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vialwright::proof {

// Points, from the page's top left corner, y down.
struct FoundText {
    std::string text;
    std::string font;  // PostScript name, "RobotoCondensed-Bold"
    double size = 0;
    double x = 0, y = 0;  // of the baseline's left end
    double grey = 0;
};

struct FoundRect {
    double left = 0, top = 0, right = 0, bottom = 0;
};

struct PageContent {
    double width = 0, height = 0;
    std::vector<FoundText> texts;
    std::vector<FoundRect> rects;  // filled black
};

struct FileContent {
    std::vector<PageContent> pages;
    bool prints_unscaled = false;  // ViewerPreferences PrintScaling None
    std::vector<std::string> faults;
};

FileContent read_pdf(std::string_view bytes);

}  // namespace vialwright::proof
