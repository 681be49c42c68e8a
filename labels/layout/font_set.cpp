// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/font_set.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include "labels/text/text_policy.hpp"

namespace vialwright::layout {

namespace {

struct CloseLibrary {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct CloseFace {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Library = std::unique_ptr<FT_LibraryRec_, CloseLibrary>;
using OpenFace = std::unique_ptr<FT_FaceRec_, CloseFace>;

// In thousandths of the font size, away from the glyph's middle, so that the ink is never larger than what is said.
std::int32_t thousandths_down(FT_Pos units, FT_Pos per_em) {
    const FT_Pos scaled = units * 1000;
    return static_cast<std::int32_t>(scaled >= 0 ? scaled / per_em : -((-scaled + per_em - 1) / per_em));
}
std::int32_t thousandths_up(FT_Pos units, FT_Pos per_em) { return -thousandths_down(-units, per_em); }

// libharu divides integers: the advance is cut, not rounded.
Glyph read_glyph(const FT_GlyphSlot slot, FT_Pos per_em) {
    const auto& m = slot->metrics;
    Glyph glyph;
    glyph.advance = static_cast<std::int32_t>(m.horiAdvance * 1000 / per_em);
    if (m.width == 0 || m.height == 0) return glyph;
    glyph.ink = {thousandths_down(m.horiBearingX, per_em),
                 thousandths_down(m.horiBearingY - m.height, per_em),
                 thousandths_up(m.horiBearingX + m.width, per_em), thousandths_up(m.horiBearingY, per_em)};
    return glyph;
}

std::size_t index(draw::Face face) { return static_cast<std::size_t>(face); }

// Nearly every text is ASCII: it is read where it stands.
template <class Visit> void for_each_character(std::string_view utf8, Visit visit) {
    const bool is_ascii =
        std::ranges::all_of(utf8, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_ascii)
        for (const char c : utf8) visit(static_cast<char32_t>(static_cast<unsigned char>(c)));
    else
        for (const char32_t c : text::decode_utf8(utf8).characters) visit(c);
}

}  // namespace

Result<FontSet::FaceMetrics, std::string> FontSet::measure(const std::filesystem::path& file) {
    FT_Library raw_library = nullptr;
    if (FT_Init_FreeType(&raw_library) != 0) return Failure{std::string("FreeType does not start")};
    const Library library(raw_library);
    FT_Face raw_face = nullptr;
    if (FT_New_Face(library.get(), file.c_str(), 0, &raw_face) != 0)
        return Failure{fmt::format(
            "{}: no such font file, or it is no font; build or install the label fonts", file.string())};
    const OpenFace face(raw_face);
    const FT_Pos per_em = face->units_per_EM;
    if (per_em <= 0 || FT_Select_Charmap(face.get(), FT_ENCODING_UNICODE) != 0)
        return Failure{fmt::format("{}: the font has no Unicode character map", file.string())};

    FaceMetrics metrics;
    metrics.slots.assign(0x10000, 0);
    FT_UInt glyph_index = 0;
    for (FT_ULong c = FT_Get_First_Char(face.get(), &glyph_index); glyph_index != 0;
         c = FT_Get_Next_Char(face.get(), c, &glyph_index)) {
        if (c > 0xFFFF) break;
        if (FT_Load_Glyph(face.get(), glyph_index, FT_LOAD_NO_SCALE) != 0)
            return Failure{fmt::format("{}: the glyph of U+{:04X} does not load", file.string(), c)};
        metrics.glyphs.push_back(read_glyph(face->glyph, per_em));
        metrics.slots[c] = static_cast<std::uint16_t>(metrics.glyphs.size());
    }
    const std::string style = face->style_name == nullptr ? "" : face->style_name;
    metrics.name = face->family_name == nullptr ? file.stem().string() : face->family_name;
    if (!style.empty() && style != "Regular" && !metrics.name.ends_with(style)) metrics.name += " " + style;
    return metrics;
}

Result<FontSet, std::string> FontSet::load(const std::filesystem::path& folder) {
    FontSet set;
    set.folder_ = folder;
    for (const auto face : {draw::Face::regular, draw::Face::bold, draw::Face::mono}) {
        auto metrics = measure(set.file(face));
        if (!metrics) return Failure{metrics.error()};
        for (char32_t c = 0; c < metrics->slots.size(); ++c)
            if (metrics->slots[c] != 0) set.coverage_.add(face, c);
        set.faces_.at(index(face)) = *std::move(metrics);
    }
    return set;
}

std::filesystem::path FontSet::file(draw::Face face) const { return folder_ / file_names.at(index(face)); }

std::string_view FontSet::name(draw::Face face) const { return faces_.at(index(face)).name; }

const Glyph& FontSet::glyph(draw::Face face, char32_t character) const {
    const FaceMetrics& metrics = faces_.at(index(face));
    const std::uint16_t slot = character < metrics.slots.size() ? metrics.slots[character] : std::uint16_t{0};
    if (slot == 0)
        throw std::out_of_range(
            fmt::format("{} has no glyph for U+{:04X}", metrics.name, static_cast<std::uint32_t>(character)));
    return metrics.glyphs[slot - 1U];
}

std::int64_t FontSet::advance(draw::Face face, std::string_view utf8) const {
    std::int64_t sum = 0;
    for_each_character(utf8, [&](char32_t c) { sum += glyph(face, c).advance; });
    return sum;
}

draw::Length FontSet::width(draw::Face face, const draw::Length& size, std::string_view utf8) const {
    return size * numbers::Exact::ratio(advance(face, utf8), 1000);
}

GlyphInk FontSet::ink(draw::Face face, std::string_view utf8) const {
    GlyphInk whole;
    std::int32_t pen = 0;
    for_each_character(utf8, [&](char32_t c) {
        const Glyph& g = glyph(face, c);
        if (!g.ink.is_empty()) {
            const GlyphInk moved{g.ink.left + pen, g.ink.bottom, g.ink.right + pen, g.ink.top};
            if (whole.is_empty()) whole = moved;
            else
                whole = {std::min(whole.left, moved.left), std::min(whole.bottom, moved.bottom),
                         std::max(whole.right, moved.right), std::max(whole.top, moved.top)};
        }
        pen += g.advance;
    });
    return whole;
}

draw::Rect FontSet::ink_box(const draw::TextRun& run) const {
    const GlyphInk box = ink(run.face, run.text);
    const auto scaled = [&](std::int32_t thousandths) {
        return run.size * numbers::Exact::ratio(thousandths, 1000);
    };
    return {run.baseline.x + scaled(box.left), run.baseline.y - scaled(box.top), scaled(box.right - box.left),
            scaled(box.top - box.bottom)};
}

}  // namespace vialwright::layout
