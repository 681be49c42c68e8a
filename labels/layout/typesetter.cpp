// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/typesetter.hpp"

#include <algorithm>

namespace vialwright::layout {

namespace {

using content::Part;
using draw::Length;
using numbers::Exact;

Length em(const Length& size, std::int64_t thousandths) { return size * Exact::ratio(thousandths, 1000); }

// How many whole thousandths of the size fit into a width.
std::int64_t thousandths_in(const Length& width, const Length& size) {
    if (!width.is_positive()) return 0;
    const Exact whole = numbers::round_to_multiple(width / size * Exact(1000), 1, numbers::Rounding::down);
    const auto parts = whole.parts();
    return parts ? static_cast<std::int64_t>(parts->numerator) : 0;
}

// The largest size at which so many thousandths fit into a width.
Length size_for(const Length& width, std::int64_t thousandths) {
    return stepped_down(width * Exact::ratio(1000, thousandths));
}

constexpr std::int64_t space_after_sentence = 420;
constexpr std::int64_t space_between_texts = 900;

std::int64_t space_after(const std::vector<Word>& words) {
    if (words.empty()) return 0;
    return words.back().text.ends_with('.') ? space_after_sentence : space_between_texts;
}

void set_leading(Block& block, const Length& size) {
    block.leading = em(size, leading_thousandths);
    block.open_leading = em(size, open_leading_thousandths);
}

constexpr std::int64_t bar_padding = 280;
constexpr std::int64_t bar_height = 1240;
constexpr std::int64_t bar_gap = 400;           // from the bar to the strength per mL
constexpr std::int64_t each_thousandths = 880;  // size of the strength per mL, of that on the bar
constexpr std::int64_t second_line_ascent = 860;
constexpr std::int64_t title_leading = 1060;
constexpr std::int64_t cap_height = 711;
constexpr std::int64_t key_gap = 500;
constexpr std::int64_t open_identity_leading = 1500;
constexpr int mark_gap_modules = 4;

}  // namespace

ChosenList of_group(const ChosenList& all, content::Group group) {
    ChosenList found;
    for (const Chosen& one : all)
        if (one.element->group == group) found.push_back(one);
    return found;
}

Length stepped_down(const Length& size) {
    return draw::points(
        numbers::round_to_multiple(size.in_points(), Exact::ratio(1, 20), numbers::Rounding::down));
}

// What brackets and accents need beyond capitals and descenders.
Line Typesetter::measured(Line line) const {
    for (const Piece& piece : line.pieces) {
        const GlyphInk ink = fonts_.ink(piece.face, piece.text);
        line.ascent = max(line.ascent, em(piece.size, std::max(ink.top, ascent_thousandths)) - piece.at.y);
        line.descent =
            max(line.descent, em(piece.size, std::max(-ink.bottom, descent_thousandths)) + piece.at.y);
    }
    return line;
}

Paragraph paragraph_of(const FontSet& fonts, const ChosenList& elements) {
    Paragraph paragraph;
    for (const Chosen& one : elements) {
        paragraph.minimum_size = max(paragraph.minimum_size, one.element->minimum_size);
        for (const Part& part : *one.wording) {
            auto& words = paragraph.words;
            const bool same_element = !words.empty() && words.back().element == one.element->id;
            const std::int64_t space =
                same_element ? fonts.glyph(part.face, U' ').advance : space_after(words);
            append_words(words, fonts, one.element->id, part.face, part.text, space);
            const GlyphInk ink = fonts.ink(part.face, part.text);
            paragraph.ascent = std::max(paragraph.ascent, ink.top);
            paragraph.descent = std::max(paragraph.descent, -ink.bottom);
        }
    }
    return paragraph;
}

// Neighbouring words of one element and face are one piece, blanks included.
Line Typesetter::line_of(const Paragraph& paragraph, const WordRange& range, const Length& size) const {
    const auto& words = paragraph.words;
    Line line{em(size, paragraph.ascent), em(size, paragraph.descent), {}, {}};
    std::int64_t pen = 0;
    for (std::size_t i = range.first; i < range.last; ++i) {
        const Word& word = words[i];
        const bool joins = i > range.first && words[i - 1].element == word.element &&
                           words[i - 1].face == word.face &&
                           word.space_before == fonts_.glyph(word.face, U' ').advance;
        if (i > range.first) pen += word.space_before;
        if (joins) line.pieces.back().text += ' ' + word.text;
        else line.pieces.push_back({word.element, word.text, word.face, size, {em(size, pen), {}}});
        pen += word.advance;
    }
    return line;
}

std::optional<Block> Typesetter::set(const Paragraph& paragraph, const Length& size,
                                     const Length& width) const {
    const Length least = max(size, paragraph.minimum_size);
    const auto lines = wrap(paragraph.words, thousandths_in(width, least));
    if (!lines) return std::nullopt;
    Block block;
    for (const WordRange& range : *lines) {
        block.lines.push_back(line_of(paragraph, range, least));
        block.is_untidy = block.is_untidy || opening_words(paragraph.words, range) > 0;
    }
    set_leading(block, least);
    return block;
}

Length Typesetter::width_of(const Paragraph& paragraph, const Length& size) const {
    return em(size, layout::width_of(paragraph.words, 0, paragraph.words.size()));
}

std::optional<Block> Typesetter::title(const Paragraph& name, const Length& width) const {
    const Length one_line = size_for(width, layout::width_of(name.words, 0, name.words.size()));
    const Length& least = name.minimum_size;
    Length size = max(sizes_.title, least);
    if (one_line >= least) size = min(size, one_line);
    for (; size >= least; size -= draw::points(Exact::ratio(1, 4))) {
        const auto lines = wrap(name.words, thousandths_in(width, size));
        if (!lines || lines->size() > 2) continue;
        Block block;
        for (const WordRange& range : *lines) block.lines.push_back(line_of(name, range, size));
        block.leading = block.open_leading = em(size, title_leading);
        return block;
    }
    return std::nullopt;
}

Block Typesetter::strength_in_one_line(const Chosen& strength, const Length& size,
                                       const Length& each_size) const {
    const Part& total = strength.wording->front();
    const std::string& id = strength.element->id;
    const Length bar_width = em(size, fonts_.advance(total.face, total.text) + 2 * bar_padding);
    const Length below = em(size, (bar_height - cap_height) / 2);
    const Length above = em(size, bar_height) - below;
    Line line{above, below, {}, {{Length{}, -above, bar_width, em(size, bar_height)}}};
    line.pieces.push_back(
        {id, content::plain(total.text), total.face, size, {em(size, bar_padding), {}}, draw::Ink::white});
    if (strength.wording->size() > 1) {
        const Part& each = strength.wording->back();
        line.pieces.push_back(
            {id, content::plain(each.text), each.face, each_size, {bar_width + em(size, bar_gap), {}}});
    }
    return {{line}, {}, {}, {}, {}, false, false, std::nullopt};
}

std::optional<Block> Typesetter::strength(const Chosen& strength, const Length& width) const {
    const Part& total = strength.wording->front();
    const Part& each = strength.wording->back();
    const bool has_each = strength.wording->size() > 1;
    const Length least = strength.element->minimum_size;
    const std::int64_t bar = fonts_.advance(total.face, total.text) + 2 * bar_padding;
    const std::int64_t beside =
        has_each ? bar_gap + fonts_.advance(each.face, each.text) * each_thousandths / 1000 : 0;

    const Length one_line = size_for(width, bar + beside);
    const Length wanted = max(sizes_.strength, least);
    const auto each_size = [&](const Length& size) {
        return max(stepped_down(em(size, each_thousandths)), least);
    };
    // A little smaller in one line looks better than two lines.
    const Length size = min(wanted, one_line);
    const bool worth_it = size >= least && size * Exact(100) >= wanted * Exact(80);
    const Length needed = em(size, bar + bar_gap) + fonts_.width(each.face, each_size(size), each.text);
    if (!has_each || (worth_it && needed <= width)) {
        if (size < least) return std::nullopt;
        return strength_in_one_line(strength, size, each_size(size));
    }
    const Length two_lines = min(wanted, size_for(width, bar));
    if (two_lines < least || fonts_.width(each.face, each_size(two_lines), each.text) > width)
        return std::nullopt;
    Block block = strength_in_one_line(strength, two_lines, each_size(two_lines));
    Piece second = block.lines.front().pieces.back();
    block.lines.front().pieces.pop_back();
    second.at.x = Length{};
    block.lines.push_back(measured({em(second.size, second_line_ascent), {}, {second}, {}}));
    return block;
}

// One size for all of them: the text's, or the largest that one of them asks for.
Length Typesetter::identity_size(const ChosenList& elements) const {
    Length size = sizes_.body;
    for (const Chosen& one : elements) size = max(size, one.element->minimum_size);
    return size;
}

// Where the values begin. The narrow setting passes over the longest key.
Length Typesetter::key_width(const ChosenList& elements, bool narrow) const {
    std::vector<std::int64_t> keys;
    for (const Chosen& one : elements)
        keys.push_back(fonts_.advance(one.wording->front().face, content::plain(one.wording->front().text)));
    std::ranges::sort(keys);
    if (keys.empty()) return {};
    return em(identity_size(elements),
              (narrow && keys.size() > 1 ? keys[keys.size() - 2] : keys.back()) + key_gap);
}

Length Typesetter::identity_width(const ChosenList& elements, bool narrow) const {
    const Length size = identity_size(elements);
    const Length values = key_width(elements, narrow);
    Length widest;
    for (const Chosen& one : elements) {
        const Part& key = one.wording->front();
        const Part& value = one.wording->back();
        widest = max(widest, fonts_.width(key.face, size, content::plain(key.text)));
        widest = max(widest, values + fonts_.width(value.face, size, content::plain(value.text)));
    }
    return widest;
}

Block Typesetter::identity(const ChosenList& elements, bool narrow) const {
    const Length size = identity_size(elements);
    const Length values = key_width(elements, narrow);
    Block block;
    for (const Chosen& one : elements) {
        const Part& key = one.wording->front();
        const Part& value = one.wording->back();
        const Piece left{one.element->id, content::plain(key.text), key.face, size, {}};
        const Piece right{one.element->id, content::plain(value.text), value.face, size, {values, {}}};
        if (fonts_.width(key.face, size, left.text) > values) {
            block.lines.push_back(measured({{}, {}, {left}, {}}));
            block.lines.push_back(measured({{}, {}, {right}, {}}));
        } else {
            block.lines.push_back(measured({{}, {}, {left, right}, {}}));
        }
    }
    set_leading(block, size);
    block.open_leading = em(size, open_identity_leading);
    return block;
}

Length Typesetter::code_width(const Marks& marks, const barcode::Symbol& symbol, const Length& module) const {
    Length widest;
    if (!marks.large.words.empty()) widest = width_of(marks.large, max(sizes_.use, marks.large.minimum_size));
    for (const Paragraph& mark : marks.small)
        widest = max(widest, width_of(mark, max(sizes_.body, mark.minimum_size)));
    if (widest.is_positive() && symbol.columns > 0) widest += module * mark_gap_modules;
    return widest + module * symbol.columns;
}

Block Typesetter::code(const Marks& marks, const barcode::Symbol& symbol, const Length& module,
                       const Length& width) const {
    Block block;
    const auto add = [&](const Paragraph& mark, const Length& size) {
        if (mark.words.empty()) return;
        block.lines.push_back(line_of(mark, {0, mark.words.size(), 0}, size));
    };
    add(marks.large, max(sizes_.use, marks.large.minimum_size));
    for (const Paragraph& mark : marks.small) add(mark, max(sizes_.body, mark.minimum_size));
    set_leading(block, sizes_.body);
    if (symbol.columns > 0) block.grid = GridPiece{symbol, module, width - module * symbol.columns};
    return block;
}

}  // namespace vialwright::layout
