// SPDX-License-Identifier: Apache-2.0
// libharu's document as a C++ object. libharu reports an error through a callback and then goes on; here the first one is
// recorded and check() throws it, after every group of calls. (Throwing out of the callback would unwind C frames.)
#pragma once

#include <array>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

#include <hpdf.h>

#include "labels/layout/font_set.hpp"
#include "labels/pdf/deflate.hpp"
#include "labels/pdf/pdf_writer.hpp"

namespace vialwright::pdf {

class HaruDocument {
public:
    HaruDocument();
    // The callback holds the address of error_.
    HaruDocument(const HaruDocument&) = delete;
    HaruDocument& operator=(const HaruDocument&) = delete;

    HPDF_Doc get() const { return document_.get(); }
    void check() const;  // PdfError if any call so far has failed

    // A font ready for text in UTF-8, its ToUnicode map repaired for the characters of the coverage.
    HPDF_Font load_font(const layout::FontSet& fonts, draw::Face face);
    void set_title(const std::string& title);
    HPDF_Page add_page(const draw::Length& width, const draw::Length& height);
    // A form for texts in these fonts, which have the names that they have on the page, in the page's coordinates. Its box
    // is large enough to cover the page when it is moved to the right and down: it cuts nothing off.
    HPDF_Dict add_form(HPDF_Page page, const draw::Length& width, const draw::Length& height,
                       const std::array<HPDF_Font, draw::face_count>& fonts);
    // Packs what was drawn: libharu would keep it as it is, in blocks of 4 KiB, until the file is written. Nothing can be
    // drawn on the page afterwards.
    void finish(HPDF_Page page);
    std::string bytes() const;

private:
    struct Error {
        HPDF_STATUS code = 0;
        HPDF_STATUS detail = 0;
    };
    struct Free {
        void operator()(HPDF_Doc document) const { HPDF_Free(document); }
    };
    static void on_error(HPDF_STATUS code, HPDF_STATUS detail, void* user);

    Error error_;
    Deflater deflater_;
    std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, Free> document_;
};

// Adds operators to the page's content stream as they are.
void write_raw(HPDF_Page page, const std::string& operators);

// Points as libharu takes them.
HPDF_REAL to_real(const draw::Length& length);

}  // namespace vialwright::pdf
