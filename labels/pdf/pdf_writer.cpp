// SPDX-License-Identifier: Apache-2.0
#include "labels/pdf/pdf_writer.hpp"

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "labels/pdf/dot_marks.hpp"
#include "labels/pdf/haru_document.hpp"
#include "labels/pdf/shared_texts.hpp"
#include "labels/text/text_policy.hpp"

namespace vialwright::pdf {

namespace {

using draw::TextRun;
using layout::PrintJob;
using Fonts = std::array<HPDF_Font, draw::face_count>;

class PageWriter {
public:
    PageWriter(HaruDocument& document, const Fonts& fonts, const PrintJob& job,
               const text::GlyphCoverage& coverage)
        : document_(document),
          job_(job),
          coverage_(coverage),
          fonts_(fonts),
          families_(families_of(job.labels)),
          forms_(families_.size()) {}

    void write(const std::vector<layout::Placement>& placements) {
        page_ = document_.add_page(job_.page_width, job_.page_height);
        write_dots(placements);
        grey_ = -1;
        for (const auto& placement : placements) write_label(placement);
        end_text();
        document_.check();
        document_.finish(page_);
    }

private:
    std::optional<std::size_t> family_of(std::size_t label) const {
        for (std::size_t i = 0; i < families_.size(); ++i)
            if (label >= families_[i].first && label < families_[i].last) return i;
        return std::nullopt;
    }

    const std::vector<draw::Mark>& marks_of(std::size_t label) const {
        return job_.labels.at(label).drawing.marks;
    }

    // Before all text: white text stands on black bars.
    void write_dots(const std::vector<layout::Placement>& placements) {
        rects_.clear();
        for (const auto& placement : placements)
            for (const draw::Mark& mark : marks_of(placement.label)) {
                if (const auto* box = std::get_if<draw::Box>(&mark))
                    append_dots(rects_, *box, placement.origin, job_.dpi);
                if (const auto* grid = std::get_if<draw::ModuleGrid>(&mark))
                    append_dots(rects_, *grid, placement.origin, job_.dpi);
            }
        write_raw(page_, operators_for(rects_, job_.page_height, job_.dpi));
    }

    // What the label shares, then what is its own: the words of a label stay together in the file.
    void write_label(const layout::Placement& placement) {
        const auto family = family_of(placement.label);
        if (family) show_form(*family, placement.origin);
        begin_text();
        const auto& marks = marks_of(placement.label);
        for (std::size_t i = 0; i < marks.size(); ++i)
            if (const auto* run = std::get_if<TextRun>(&marks[i]);
                run != nullptr && !(family && families_[*family].is_shared[i]))
                write_text(*run, placement.origin.x + run->baseline.x,
                           job_.page_height - placement.origin.y - run->baseline.y);
    }

    void begin_text() {
        if (!std::exchange(in_text_, true)) HPDF_Page_BeginText(page_);
    }
    void end_text() {
        if (std::exchange(in_text_, false)) HPDF_Page_EndText(page_);
    }

    void show_form(std::size_t family, const draw::Point& origin) {
        end_text();
        if (forms_[family] == nullptr) forms_[family] = written_form(families_[family]);
        set_grey(0);
        HPDF_Page_GSave(page_);
        if (!(origin == draw::Point{}))
            HPDF_Page_Concat(page_, 1, 0, 0, 1, to_real(origin.x), to_real(-origin.y));
        HPDF_Page_ExecuteXObject(page_, forms_[family]);
        HPDF_Page_GRestore(page_);
        document_.check();
    }

    // As on a label in the page's top left corner, so that a roll's texts have the very numbers that they have without a
    // form. libharu draws on pages only: the page's stream is the form's for that time.
    HPDF_Dict written_form(const TextFamily& family) {
        HPDF_Dict form = document_.add_form(page_, job_.page_width, job_.page_height, fonts_);
        auto* page = static_cast<HPDF_PageAttr>(page_->attr);
        HPDF_Stream stream = std::exchange(page->stream, form->stream);
        const int grey = std::exchange(grey_, -1);
        begin_text();
        const auto& marks = marks_of(family.first);
        for (std::size_t i = 0; i < marks.size(); ++i)
            if (family.is_shared[i]) {
                const auto& run = std::get<TextRun>(marks[i]);
                write_text(run, run.baseline.x, job_.page_height - run.baseline.y);
            }
        end_text();
        page->stream = stream;
        grey_ = grey;
        document_.check();
        return form;
    }

    void write_text(const TextRun& run, const draw::Length& x, const draw::Length& y) {
        must_be_printable(run);
        set_grey(run.ink == draw::Ink::white ? 1 : 0);
        HPDF_Page_SetFontAndSize(page_, fonts_.at(static_cast<std::size_t>(run.face)), to_real(run.size));
        // Absolute, so that rounding in libharu's floats does not add up from run to run.
        HPDF_Page_SetTextMatrix(page_, 1, 0, 0, 1, to_real(x), to_real(y));
        HPDF_Page_ShowText(page_, run.text.c_str());
        document_.check();
    }

    void set_grey(int grey) {
        if (std::exchange(grey_, grey) != grey) HPDF_Page_SetGrayFill(page_, static_cast<HPDF_REAL>(grey));
    }

    // The text policy has refused these long before; libharu would print something else without a word. What the coverage
    // has, libharu has a glyph for: load_font has looked.
    void must_be_printable(const TextRun& run) const {
        const text::Decoded decoded = text::decode_utf8(run.text);
        if (decoded.fault)
            throw PdfError(fmt::format("text of \"{}\": {}", run.element, decoded.fault->message));
        for (const char32_t c : decoded.characters)
            if (c < U' ' || !coverage_.has(run.face, c))
                throw PdfError(fmt::format("text of \"{}\": no glyph for U+{:04X}", run.element,
                                           static_cast<std::uint32_t>(c)));
    }

    HaruDocument& document_;
    const PrintJob& job_;
    const text::GlyphCoverage& coverage_;
    const Fonts& fonts_;
    std::vector<TextFamily> families_;
    std::vector<HPDF_Dict> forms_;  // of the families; null until a page needs it
    std::vector<DotRect> rects_;    // of the page
    HPDF_Page page_ = nullptr;
    int grey_ = -1;  // not yet set
    bool in_text_ = false;
};

}  // namespace

struct BlankDocument::Parts {
    HaruDocument document;
    Fonts fonts{};
};

BlankDocument::BlankDocument(const layout::FontSet& fonts) : parts_(std::make_unique<Parts>()) {
    for (const auto face : {draw::Face::regular, draw::Face::bold, draw::Face::mono})
        parts_->fonts.at(static_cast<std::size_t>(face)) = parts_->document.load_font(fonts, face);
}
BlankDocument::~BlankDocument() = default;
BlankDocument::BlankDocument(BlankDocument&&) noexcept = default;
BlankDocument& BlankDocument::operator=(BlankDocument&&) noexcept = default;

std::string write_pdf(BlankDocument blank, const PrintJob& job, const layout::FontSet& fonts,
                      const DocumentInfo& info) {
    if (job.pages.empty()) throw PdfError("there is no page to write");
    HaruDocument& document = blank.parts_->document;
    document.set_title(info.title);
    PageWriter writer(document, blank.parts_->fonts, job, fonts.coverage());
    for (const auto& page : job.pages) writer.write(page);
    return document.bytes();
}

std::string write_pdf(const PrintJob& job, const layout::FontSet& fonts, const DocumentInfo& info) {
    return write_pdf(BlankDocument(fonts), job, fonts, info);
}

}  // namespace vialwright::pdf
