// SPDX-License-Identifier: Apache-2.0
// A PDF seen by programs that are not ours: poppler's tools, qpdf, dmtxread. Each is in the package list of script/test; one
// that is missing fails the test.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "labels/layout/sheet_layout.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::tests {

// "/" is the program's name; throws with what it said if it does not end with status 0. Standard error must be empty too.
std::string output_of(const std::vector<std::string>& command);

struct FoundWord {
    std::string text;
    double left = 0, top = 0, right = 0, bottom = 0;  // points from the page's top left corner
};
struct FoundPage {
    double width = 0, height = 0;
    std::vector<FoundWord> words;  // in reading order
};
std::vector<FoundPage> pages_by_poppler(const std::filesystem::path& pdf);

// One page in black and white, a pixel a printer dot.
struct Raster {
    int width = 0, height = 0;
    std::vector<bool> dark;
    bool is_dark(int x, int y) const {
        return dark.at(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                       static_cast<std::size_t>(x));
    }
};
Raster raster_of(const std::filesystem::path& pdf, int dpi, int page = 1);

// The words of a label, as pdftotext parts them: at every blank.
std::vector<std::string> words_meant(const layout::LabelLayout& label);

// A written job in a folder of its own.
class WrittenJob {
public:
    explicit WrittenJob(const layout::PrintJob& job, const std::string& title = "Glycine Injection");
    const std::string& bytes() const { return bytes_; }
    const std::filesystem::path& file() const { return file_; }
    const std::filesystem::path& folder() const { return folder_.path(); }

private:
    test::TemporaryFolder folder_;
    std::string bytes_;
    std::filesystem::path file_;
};

}  // namespace vialwright::tests
