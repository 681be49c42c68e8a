// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/text_fit.hpp"

#include <algorithm>

#include "labels/content/label_content.hpp"

namespace vialwright::layout {

namespace {

using Lines = std::vector<WordRange>;

// One past the last word of the unit that begins at `first`.
std::size_t unit_end(const std::vector<Word>& words, std::size_t first) {
    std::size_t last = first + 1;
    while (last < words.size() && !words[last].starts_unit) ++last;
    return last;
}

// "Store at", the rest of its sentence on the next line.
constexpr std::size_t most_opening_words = 2;

bool starts_sentence(const std::vector<Word>& words, std::size_t at) {
    return words[at].starts_unit || (at > 0 && words[at - 1].text.ends_with('.'));
}

// As many words as fit. Where the unit that would be broken fits on a line of its own, the line ends before it; a tidy one
// also ends before the opening of a sentence that goes on below.
std::size_t line_end(const std::vector<Word>& words, std::size_t first, std::int64_t limit, bool tidy) {
    std::size_t last = first;
    std::int64_t width = 0;
    while (last < words.size()) {
        const std::int64_t wider =
            width + words[last].advance + (last == first ? 0 : words[last].space_before);
        if (wider > limit) break;
        width = wider;
        ++last;
    }
    if (last == first || last == words.size()) return last;
    std::size_t unit = last;
    while (unit > first && !words[unit].starts_unit) --unit;
    const bool unit_fits_alone = unit > first && width_of(words, unit, unit_end(words, unit)) <= limit;
    if (unit_fits_alone) return unit;
    return tidy ? last - opening_words(words, {first, last, 0}) : last;
}

std::optional<Lines> greedy(const std::vector<Word>& words, std::int64_t limit, bool tidy) {
    Lines lines;
    for (std::size_t first = 0; first < words.size();) {
        const std::size_t last = line_end(words, first, limit, tidy);
        if (last == first) return std::nullopt;
        lines.push_back({first, last, width_of(words, first, last)});
        first = last;
    }
    return lines;
}

}  // namespace

std::size_t opening_words(const std::vector<Word>& words, const WordRange& line) {
    if (line.last >= words.size() || starts_sentence(words, line.last)) return 0;
    for (std::size_t count = 1; count <= most_opening_words; ++count) {
        if (line.last - line.first <= count) return 0;
        if (starts_sentence(words, line.last - count)) return count;
    }
    return 0;
}

void append_words(std::vector<Word>& words, const FontSet& fonts, const std::string& element, draw::Face face,
                  const std::string& text, std::int64_t space) {
    const std::int64_t blank = fonts.glyph(face, U' ').advance;
    bool first = true;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string word = content::plain(std::string_view(text).substr(begin, end - begin));
        begin = end + 1;
        if (word.empty()) continue;
        words.push_back({element, word, face, fonts.advance(face, word), first ? space : blank, first});
        first = false;
    }
}

std::int64_t width_of(const std::vector<Word>& words, std::size_t first, std::size_t last) {
    std::int64_t width = 0;
    for (std::size_t i = first; i < last; ++i)
        width += words[i].advance + (i == first ? 0 : words[i].space_before);
    return width;
}

std::optional<Lines> wrap(const std::vector<Word>& words, std::int64_t limit) {
    auto best = greedy(words, limit, false);
    if (!best || best->size() < 2) return best;
    auto tidier = greedy(words, limit, true);
    const bool tidy = tidier->size() == best->size();
    if (tidy) best = std::move(tidier);
    std::int64_t too_narrow = limit / 2;
    std::int64_t enough = limit;
    while (enough - too_narrow > 20) {
        const std::int64_t middle = (too_narrow + enough) / 2;
        auto lines = greedy(words, middle, tidy);
        if (lines && lines->size() == best->size()) {
            best = std::move(lines);
            enough = middle;
        } else {
            too_narrow = middle;
        }
    }
    return best;
}

}  // namespace vialwright::layout
