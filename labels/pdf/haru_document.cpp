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

std::string content_of(HPDF_Stream stream) {
    std::string bytes;
    for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(stream); ++i) {
        HPDF_UINT length = 0;
        const HPDF_BYTE* block = HPDF_MemStream_GetBufPtr(stream, i, &length);
        bytes.append(block, block + length);
    }
    return bytes;
}

void fill(HPDF_Stream stream, const std::string& content) {
    const std::vector<HPDF_BYTE> bytes(content.begin(), content.end());
    HPDF_Stream_Write(stream, bytes.data(), static_cast<HPDF_UINT>(bytes.size()));
}

// libharu names only those filters that it applies itself.
HPDF_STATUS name_filter(HPDF_Dict, HPDF_Stream file) {
    return HPDF_Stream_WriteStr(file, "/Filter /FlateDecode\n");
}
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

// libharu 2.3 has no call for it; HPDF_Page_ExecuteXObject takes any dictionary of the class.
HPDF_Dict HaruDocument::add_form(HPDF_Page page, const draw::Length& width, const draw::Length& height,
                                 const std::array<HPDF_Font, draw::face_count>& fonts) {
    HPDF_MMgr memory = page->mmgr;
    HPDF_Dict form = HPDF_DictStream_New(memory, static_cast<HPDF_PageAttr>(page->attr)->xref);
    check();
    form->header.obj_class |= HPDF_OSUBCLASS_XOBJECT;
    form->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
    HPDF_Dict_AddName(form, "Type", "XObject");
    HPDF_Dict_AddName(form, "Subtype", "Form");
    const HPDF_REAL w = to_real(width);
    const HPDF_REAL h = to_real(height);
    HPDF_Dict_Add(form, "BBox", HPDF_Box_Array_New(memory, {-w, 0, w, 2 * h}));
    HPDF_Dict names = HPDF_Dict_New(memory);
    for (HPDF_Font font : fonts) HPDF_Dict_Add(names, HPDF_Page_GetLocalFontName(page, font), font);
    HPDF_Dict resources = HPDF_Dict_New(memory);
    HPDF_Dict_Add(resources, "Font", names);
    HPDF_Dict_Add(form, "Resources", resources);
    check();
    return form;
}

void HaruDocument::finish(HPDF_Page page) {
    auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
    HPDF_Dict contents = attributes->contents;
    const std::string packed = deflater_.packed(content_of(contents->stream));
    HPDF_Stream stream = HPDF_MemStream_New(contents->mmgr, static_cast<HPDF_UINT>(packed.size()));
    check();
    fill(stream, packed);
    HPDF_Stream_Free(contents->stream);
    contents->stream = attributes->stream = stream;
    contents->filter = HPDF_STREAM_FILTER_NONE;
    contents->write_fn = &name_filter;
    check();
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
    fill(static_cast<HPDF_PageAttr>(page->attr)->stream, operators);
}

HPDF_REAL to_real(const draw::Length& length) {
    return static_cast<HPDF_REAL>(static_cast<double>(length.in_points()));
}

}  // namespace vialwright::pdf
