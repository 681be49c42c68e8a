// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/retype.hpp"

#include <algorithm>

#include "labels/barcode/symbol.hpp"
#include "labels/layout/block.hpp"
#include "labels/layout/fit_check.hpp"
#include "labels/text/text_policy.hpp"

namespace vialwright::layout {

namespace {

using content::Element;
using content::LabelContent;
using content::Part;
using content::Wording;

constexpr char32_t no_break_space = U'\u00A0';

// A blank is a blank, a full stop a full stop: they part words and end sentences.
bool parts_words(char32_t c) { return c == U' ' || c == no_break_space || c == U'.'; }

// What lines are given for accents and descenders beyond the usual.
std::pair<std::int32_t, std::int32_t> reach(const FontSet& fonts, const Part& part) {
    const GlyphInk ink = fonts.ink(part.face, part.text);
    return {std::max(ink.top, ascent_thousandths), std::max(-ink.bottom, descent_thousandths)};
}

bool are_set_alike(const FontSet& fonts, const Part& a, const Part& b) {
    if (a == b) return true;
    if (a.face != b.face) return false;
    const auto old_text = text::decode_utf8(a.text).characters;
    const auto new_text = text::decode_utf8(b.text).characters;
    const bool same_widths = std::ranges::equal(old_text, new_text, [&](char32_t one, char32_t other) {
        if (parts_words(one) || parts_words(other)) return one == other;
        return fonts.glyph(a.face, one).advance == fonts.glyph(a.face, other).advance;
    });
    return same_widths && reach(fonts, a) == reach(fonts, b);
}

bool are_set_alike(const FontSet& fonts, const Element& a, const Element& b) {
    return a.id == b.id && a.group == b.group && a.mandatory == b.mandatory && a.rank == b.rank &&
           a.minimum_size == b.minimum_size && are_set_alike(fonts, a.wording, b.wording) &&
           are_set_alike(fonts, a.brief, b.brief);
}

bool same_kind_of_code(const barcode::Code& a, const barcode::Code& b) {
    return a.kind == b.kind && a.payload.empty() == b.payload.empty();
}

bool same_kind_of_code(const content::FurtherCode& a, const content::FurtherCode& b) {
    return a.id == b.id && a.mandatory == b.mandatory && same_kind_of_code(a.code, b.code);
}

// So many characters from the front of a text, which goes on behind the blank after them.
std::string take(std::string_view& text, std::size_t characters) {
    const auto is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    std::size_t end = 0;
    while (end < text.size() && characters > 0) {
        do ++end;
        while (end < text.size() && !is_start(text[end]));
        --characters;
    }
    std::string taken(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return taken;
}

std::size_t characters_of(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// The element's runs, one after the other, say the new text.
void retype(draw::DrawList& list, const std::string& element, std::string_view text) {
    for (draw::Mark& mark : list.marks)
        if (auto* run = std::get_if<draw::TextRun>(&mark); run != nullptr && run->element == element)
            run->text = take(text, characters_of(run->text));
}

// The symbol's modules as the grid draws them: a linear one is its row, repeated. Nothing if it is of another size.
std::optional<std::vector<bool>> modules_for(const draw::ModuleGrid& grid, const barcode::Code& code) {
    const barcode::Symbol symbol = barcode::encode(code);
    if (symbol.columns != grid.columns) return std::nullopt;
    if (symbol.rows == grid.rows) return symbol.dark;
    if (symbol.rows != 1) return std::nullopt;
    std::vector<bool> dark;
    for (int row = 0; row < grid.rows; ++row) dark.insert(dark.end(), symbol.dark.begin(), symbol.dark.end());
    return dark;
}

// False if the symbol is of another size.
bool redraw(draw::DrawList& list, const std::string& id, const barcode::Code& code) {
    for (draw::Mark& mark : list.marks) {
        auto* grid = std::get_if<draw::ModuleGrid>(&mark);
        if (grid == nullptr || grid->element != id) continue;
        auto dark = modules_for(*grid, code);
        if (!dark) return false;
        grid->dark = *std::move(dark);
    }
    return true;
}

// Codes that had no room are none of the label's.
LabelContent without_left_out(const LabelContent& content, const LabelLayout& layout) {
    LabelContent rest = content;
    std::erase_if(rest.further_codes, [&](const content::FurtherCode& code) {
        if (std::ranges::find(layout.left_out, code.id) == layout.left_out.end()) return false;
        std::erase_if(rest.elements, [&](const Element& element) { return element.id == code.id + "-text"; });
        return true;
    });
    return rest;
}

bool redraw_codes(LabelLayout& layout, const LabelContent& content) {
    if (!redraw(layout.drawing, layout.code.id, content.code)) return false;
    layout.code.code = content.code;
    for (layout::PlacedCode& placed : layout.further_codes) {
        const auto code = std::ranges::find(content.further_codes, placed.id, &content::FurtherCode::id);
        if (code == content.further_codes.end() || !redraw(layout.drawing, placed.id, code->code))
            return false;
        placed.code = code->code;
    }
    return true;
}

}  // namespace

bool are_set_alike(const FontSet& fonts, const Wording& a, const Wording& b) {
    return std::ranges::equal(
        a, b, [&](const Part& one, const Part& other) { return are_set_alike(fonts, one, other); });
}

bool are_set_alike(const FontSet& fonts, const LabelContent& a, const LabelContent& b) {
    return a.kind == b.kind && a.product == b.product && same_kind_of_code(a.code, b.code) &&
           std::ranges::equal(
               a.further_codes, b.further_codes,
               [](const auto& one, const auto& other) { return same_kind_of_code(one, other); }) &&
           std::ranges::equal(a.elements, b.elements, [&](const Element& one, const Element& other) {
               return are_set_alike(fonts, one, other);
           });
}

std::optional<LabelLayout> retyped(const LabelLayout& layout, const LabelContent& old,
                                   const LabelContent& content, const stock::Stock& stock,
                                   const FontSet& fonts) {
    LabelLayout result = layout;
    for (std::size_t i = 0; i < content.elements.size(); ++i) {
        const Element& element = content.elements[i];
        if (element.wording == old.elements[i].wording && element.brief == old.elements[i].brief) continue;
        const bool is_brief = std::ranges::find(layout.shortened, element.id) != layout.shortened.end();
        retype(result.drawing, element.id, content::to_text(is_brief ? element.brief : element.wording));
    }
    if (!redraw_codes(result, content)) return std::nullopt;
    const bool all_codes = layout.further_codes.size() == content.further_codes.size();
    const auto faults = all_codes
                            ? faults_of_fit(result.drawing, content, stock, fonts)
                            : faults_of_fit(result.drawing, without_left_out(content, layout), stock, fonts);
    if (!faults.empty()) return std::nullopt;
    result.meaning = content.meaning;
    result.elements.clear();
    for (const Element& element : content.elements)
        if (auto one = placed(element, result.drawing, fonts)) result.elements.push_back(*std::move(one));
    return result;
}

}  // namespace vialwright::layout
