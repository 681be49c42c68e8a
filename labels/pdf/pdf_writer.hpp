// SPDX-License-Identifier: Apache-2.0
// PrintJob to PDF bytes. The same job and fonts give the same bytes. libharu 2.3 has four silent defects, each guarded:
// nested composite glyphs lose outlines (the fonts have none: a test), invalid UTF-8 is dropped and missing glyphs are
// boxes (both throw here), and its own saving ignores a full disk (save_file does the saving).
#pragma once

#include <memory>
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

// A document that has its fonts and no page. libharu asks each font for 65,536 characters, which takes longer than all the rest of a
// single label; a second thread can do it while the label is laid out. Throws PdfError.
class BlankDocument {
public:
    explicit BlankDocument(const layout::FontSet& fonts);
    ~BlankDocument();
    BlankDocument(BlankDocument&&) noexcept;
    BlankDocument& operator=(BlankDocument&&) noexcept;

private:
    friend std::string write_pdf(BlankDocument, const layout::PrintJob&, const layout::FontSet&,
                                 const DocumentInfo&);
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

// `fonts`: those that the blank document was made with.
std::string write_pdf(BlankDocument blank, const layout::PrintJob& job, const layout::FontSet& fonts,
                      const DocumentInfo& info);
std::string write_pdf(const layout::PrintJob& job, const layout::FontSet& fonts, const DocumentInfo& info);

}  // namespace vialwright::pdf
