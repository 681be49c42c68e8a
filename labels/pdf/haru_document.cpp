// SPDX-License-Identifier: Apache-2.0
#include "labels/pdf/haru_document.hpp"

#include <algorithm>
#include <array>
#include <new>

#include <fmt/format.h>

#include "labels/pdf/font_repair.hpp"

namespace vialwright::pdf {

namespace {
// Without it the 32,768th page fails; with it the page tree has a second level.
constexpr HPDF_UINT pages_per_node = 256;
constexpr std::size_t read_block = 64 * 1024;
}  // namespace

void HaruDocument::on_error(HPDF_STATUS code, HPDF_STATUS detail, void* user) {
    auto* error = static_cast<Error*>(user);
    if (error->code == 0) *error = {code, detail};
}

HaruDocument::HaruDocument() : document_(HPDF_New(&HaruDocument::on_error, &error_)) {
    if (!document_) throw std::bad_alloc();
    HPDF_SetCompressionMode(get(), HPDF_COMP_ALL);
    HPDF_UseUTFEncodings(get());
    HPDF_SetPagesConfiguration(get(), pages_per_node);
    // A printer that scales the page destroys the bar code's whole dots.
    HPDF_SetViewerPreference(get(), HPDF_PRINT_SCALING_NONE);
    check();
}

void HaruDocument::check() const {
    if (error_.code != 0)
        throw PdfError(fmt::format("libharu error 0x{:04X} (detail {})", error_.code, error_.detail));
}

HPDF_Font HaruDocument::load_font(const layout::FontSet& fonts, draw::Face face) {
    const std::string file = fonts.file(face).string();
    const char* name = HPDF_LoadTTFontFromFile(get(), file.c_str(), HPDF_TRUE);
    if (error_.code != 0 || name == nullptr)
        throw PdfError(fmt::format("{} cannot be embedded: libharu error 0x{:04X}", file, error_.code));
    HPDF_Font font = HPDF_GetFont(get(), name, "UTF-8");
    check();
    repair_font(font, fonts.coverage(), face);
    check();
    return font;
}

void HaruDocument::set_title(const std::string& title) {
    HPDF_SetCurrentEncoder(get(), "UTF-8");
    HPDF_SetInfoAttr(get(), HPDF_INFO_TITLE, title.c_str());
    HPDF_SetInfoAttr(get(), HPDF_INFO_CREATOR, "Vialwright");
    HPDF_SetInfoAttr(get(), HPDF_INFO_PRODUCER, "Vialwright");
    check();
}

HPDF_Page HaruDocument::add_page(const draw::Length& width, const draw::Length& height) {
    HPDF_Page page = HPDF_AddPage(get());
    check();
    HPDF_Page_SetWidth(page, to_real(width));
    HPDF_Page_SetHeight(page, to_real(height));
    check();
    return page;
}

std::string HaruDocument::bytes() const {
    HPDF_SaveToStream(get());
    check();
    HPDF_ResetStream(get());
    const HPDF_UINT32 size = HPDF_GetStreamSize(get());
    std::string all;
    all.reserve(size);
    std::array<HPDF_BYTE, read_block> block{};
    while (all.size() < size) {
        HPDF_UINT32 count = read_block;
        const HPDF_STATUS status = HPDF_ReadFromStream(get(), block.data(), &count);
        if (count == 0 || (status != HPDF_OK && status != HPDF_STREAM_EOF)) break;
        all.append(block.begin(), block.begin() + count);
    }
    if (all.size() != size || !all.starts_with("%PDF-"))
        throw PdfError("libharu gave back less than it wrote");
    return all;
}

void write_raw(HPDF_Page page, const std::string& operators) {
    const std::vector<HPDF_BYTE> bytes(operators.begin(), operators.end());
    auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
    HPDF_Stream_Write(attributes->stream, bytes.data(), static_cast<HPDF_UINT>(bytes.size()));
}

HPDF_REAL to_real(const draw::Length& length) {
    return static_cast<HPDF_REAL>(static_cast<double>(length.in_points()));
}

}  // namespace vialwright::pdf
