// SPDX-License-Identifier: Apache-2.0
// What a page of a PDF file shows, read from its content stream: texts with font, size, place and grey, and filled
// rectangles. An operator that is not expected on a label is a fault: what is not understood is not proved.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vialwright::proof {

// Points, from the page's top left corner, y down.
struct FoundText {
    std::string text;
    std::string_view font;  // PostScript name, "RobotoCondensed-Bold"; lives as long as the file's reader
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

// Pages are read one by one: a file of thousands of labels is never in memory as texts. Fonts, and texts that pages share,
// are read once a file.
class FileReader {
public:
    explicit FileReader(std::string_view bytes);  // which must outlive it
    ~FileReader();
    FileReader(const FileReader&) = delete;
    FileReader& operator=(const FileReader&) = delete;

    std::size_t page_count() const;
    bool prints_unscaled() const;  // ViewerPreferences PrintScaling None
    PageContent page(std::size_t index);
    // Of all that was read so far. None, once every page was read, and the content is what is said.
    const std::vector<std::string>& faults() const;

private:
    class Pdf;
    std::unique_ptr<Pdf> pdf_;
};

}  // namespace vialwright::proof
