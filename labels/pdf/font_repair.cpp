// SPDX-License-Identifier: Apache-2.0
#include "labels/pdf/font_repair.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "labels/pdf/pdf_writer.hpp"

namespace vialwright::pdf {

// The repair reaches into libharu's structures: look at them again before another version is let in.
static_assert(HPDF_VERSION_ID == 20300, "the font repair was written for and tested with libharu 2.3.0");

namespace {

struct Run {
    char32_t first, last;
};

// A range of a bfrange must not cross a change of the high byte (PDF 32000-1, 9.10.3).
std::vector<Run> runs_of(const std::vector<char32_t>& characters) {
    std::vector<Run> runs;
    for (const char32_t c : characters) {
        if (!runs.empty() && runs.back().last + 1 == c && (c & 0xFF) != 0) runs.back().last = c;
        else runs.push_back({c, c});
    }
    return runs;
}

void replace_stream(HPDF_Dict dictionary, const std::string& content) {
    HPDF_Stream stream = dictionary->stream;
    HPDF_MemStream_FreeData(stream);
    stream->size = 0;
    const std::vector<HPDF_BYTE> bytes(content.begin(), content.end());
    HPDF_Stream_Write(stream, bytes.data(), static_cast<HPDF_UINT>(bytes.size()));
}

HPDF_FontAttr attributes_of(HPDF_Font font) { return static_cast<HPDF_FontAttr>(font->attr); }

}  // namespace

bool has_glyph(HPDF_Font font, char32_t character) {
    return character <= 0xFFFF &&
           HPDF_TTFontDef_GetGlyphid(attributes_of(font)->fontdef, static_cast<HPDF_UINT16>(character)) != 0;
}

std::string to_unicode_map(const std::vector<char32_t>& characters) {
    constexpr std::size_t most_in_block = 100;  // of the format
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    const std::vector<Run> runs = runs_of(characters);
    for (std::size_t begin = 0; begin < runs.size(); begin += most_in_block) {
        const std::size_t end = std::min(begin + most_in_block, runs.size());
        map += fmt::format("{} beginbfrange\n", end - begin);
        for (std::size_t i = begin; i < end; ++i) {
            const auto first = static_cast<std::uint32_t>(runs[i].first);
            map += fmt::format("<{:04X}> <{:04X}> <{:04X}>\n", first,
                               static_cast<std::uint32_t>(runs[i].last), first);
        }
        map += "endbfrange\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

void repair_font(HPDF_Font font, const text::GlyphCoverage& coverage, draw::Face face) {
    HPDF_FontAttr attributes = attributes_of(font);
    std::vector<char32_t> characters;
    std::string glyph_ids;  // two bytes a code, from 0 to the last one used
    for (char32_t c = 1; c < 0xFFFF; ++c) {
        if (!coverage.has(face, c)) continue;
        const HPDF_UINT16 glyph = HPDF_TTFontDef_GetGlyphid(attributes->fontdef, static_cast<HPDF_UINT16>(c));
        if (glyph == 0)
            throw PdfError(fmt::format("libharu finds no glyph for U+{:04X}", static_cast<std::uint32_t>(c)));
        characters.push_back(c);
        glyph_ids.resize(2 * static_cast<std::size_t>(c), '\0');
        glyph_ids += static_cast<char>(glyph >> 8);
        glyph_ids += static_cast<char>(glyph & 0xFF);
    }
    replace_stream(attributes->cmap_stream, to_unicode_map(characters));
    for (const char* key : {"Type", "CMapName", "CIDSystemInfo", "WMode"})
        HPDF_Dict_RemoveElement(attributes->cmap_stream, key);
    replace_stream(attributes->map_stream, glyph_ids);
}

}  // namespace vialwright::pdf
