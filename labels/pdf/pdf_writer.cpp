// SPDX-License-Identifier: Apache-2.0
#include "labels/pdf/pdf_writer.hpp"

#include <array>

#include <fmt/format.h>

#include "labels/pdf/dot_marks.hpp"
#include "labels/pdf/font_repair.hpp"
#include "labels/pdf/haru_document.hpp"
#include "labels/text/text_policy.hpp"

namespace vialwright::pdf {

namespace {

using draw::TextRun;
using layout::PrintJob;

class PageWriter {
public:
    PageWriter(HaruDocument& document, const PrintJob& job, const layout::FontSet& fonts)
        : document_(document), job_(job) {
        for (const auto face : {draw::Face::regular, draw::Face::bold, draw::Face::mono})
            fonts_.at(static_cast<std::size_t>(face)) = document.load_font(fonts, face);
    }

    void write(const std::vector<layout::Placement>& placements) {
        page_ = document_.add_page(job_.page_width, job_.page_height);
        write_dots(placements);
        HPDF_Page_BeginText(page_);
        grey_ = -1;
        for (const auto& placement : placements)
            for (const draw::Mark& mark : job_.labels.at(placement.label).drawing.marks)
                if (const auto* run = std::get_if<TextRun>(&mark)) write_text(*run, placement.origin);
        HPDF_Page_EndText(page_);
        document_.check();
    }

private:
    // Before all text: white text stands on black bars.
    void write_dots(const std::vector<layout::Placement>& placements) {
        std::vector<DotRect> rects;
        for (const auto& placement : placements)
            for (const draw::Mark& mark : job_.labels.at(placement.label).drawing.marks) {
                if (const auto* box = std::get_if<draw::Box>(&mark))
                    append_dots(rects, *box, placement.origin, job_.dpi);
                if (const auto* grid = std::get_if<draw::ModuleGrid>(&mark))
                    append_dots(rects, *grid, placement.origin, job_.dpi);
            }
        write_raw(page_, operators_for(rects, job_.page_height, job_.dpi));
    }

    void write_text(const TextRun& run, const draw::Point& origin) {
        HPDF_Font font = fonts_.at(static_cast<std::size_t>(run.face));
        must_be_printable(run, font);
        const int grey = run.ink == draw::Ink::white ? 1 : 0;
        if (grey != grey_) HPDF_Page_SetGrayFill(page_, static_cast<HPDF_REAL>(grey));
        grey_ = grey;
        HPDF_Page_SetFontAndSize(page_, font, to_real(run.size));
        // Absolute, so that rounding in libharu's floats does not add up from run to run.
        HPDF_Page_SetTextMatrix(page_, 1, 0, 0, 1, to_real(origin.x + run.baseline.x),
                                to_real(job_.page_height - origin.y - run.baseline.y));
        HPDF_Page_ShowText(page_, run.text.c_str());
        document_.check();
    }

    // The text policy has refused these long before; libharu would print something else without a word.
    void must_be_printable(const TextRun& run, HPDF_Font font) {
        const text::Decoded decoded = text::decode_utf8(run.text);
        if (decoded.fault)
            throw PdfError(fmt::format("text of \"{}\": {}", run.element, decoded.fault->message));
        for (const char32_t c : decoded.characters)
            if (c < U' ' || !has_glyph(font, c))
                throw PdfError(fmt::format("text of \"{}\": no glyph for U+{:04X}", run.element,
                                           static_cast<std::uint32_t>(c)));
    }

    HaruDocument& document_;
    const PrintJob& job_;
    std::array<HPDF_Font, draw::face_count> fonts_{};
    HPDF_Page page_ = nullptr;
    int grey_ = -1;
};

}  // namespace

std::string write_pdf(const PrintJob& job, const layout::FontSet& fonts, const DocumentInfo& info) {
    if (job.pages.empty()) throw PdfError("there is no page to write");
    HaruDocument document;
    document.set_title(info.title);
    PageWriter writer(document, job, fonts);
    for (const auto& page : job.pages) writer.write(page);
    return document.bytes();
}

}  // namespace vialwright::pdf
