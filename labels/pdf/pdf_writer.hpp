// SPDX-License-Identifier: Apache-2.0
// PrintJob to PDF bytes. The same job and fonts give the same bytes. libharu 2.3 has four silent defects, each guarded:
// nested composite glyphs lose outlines (the fonts have none: a test), invalid UTF-8 is dropped and missing glyphs are
// boxes (both throw here), and its own saving ignores a full disk (save_file does the saving).
#pragma once

#include <stdexcept>
#include <string>

#include "labels/layout/sheet_layout.hpp"

namespace vialwright::pdf {

// libharu's error code, a text that the policy should have caught, a font file that changed: a bug or the outside world.
struct PdfError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct DocumentInfo {
    std::string title;  // "Glycine Injection, lot A26-0305"
};

std::string write_pdf(const layout::PrintJob& job, const layout::FontSet& fonts, const DocumentInfo& info);

}  // namespace vialwright::pdf
