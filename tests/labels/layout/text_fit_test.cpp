// SPDX-License-Identifier: Apache-2.0
// Breaking lines: at ordinary blanks only, no line wider than allowed, as few as possible, and the narrowest of those.
#include "labels/layout/text_fit.hpp"

#include <algorithm>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "labels/content/label_content.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::layout {

namespace {

using tests::fonts;

std::vector<Word> words_of(const std::vector<std::string>& texts) {
    std::vector<Word> words;
    for (const auto& text : texts) append_words(words, fonts(), "storage", draw::Face::regular, text, 420);
    return words;
}

std::vector<std::string> lines_of(const std::vector<Word>& words, std::int64_t limit) {
    const auto ranges = wrap(words, limit);
    std::vector<std::string> lines;
    if (!ranges) return {"(nothing)"};
    for (const auto& range : *ranges) {
        std::string line;
        for (std::size_t i = range.first; i < range.last; ++i)
            line += (line.empty() ? "" : " ") + words[i].text;
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

bool opens_sentence(const std::vector<Word>& words, std::size_t at) {
    return words[at].starts_unit || words[at - 1].text.ends_with('.');
}

// By trying every way: the least number of lines; `tidy` ways have no first one or two words of a sentence at the end
// of a line.
std::size_t least_lines(const std::vector<Word>& words, std::int64_t limit, bool tidy) {
    std::vector<std::size_t> least(words.size() + 1, words.size() + 1);
    least.front() = 0;
    for (std::size_t first = 0; first < words.size(); ++first)
        for (std::size_t last = first + 1; last <= words.size(); ++last) {
            if (width_of(words, first, last) > limit) break;
            bool opening = false;
            for (std::size_t at = first + 1; at < last; ++at)
                opening = opening || (last < words.size() && last - at <= 2 && opens_sentence(words, at));
            opening = opening && !opens_sentence(words, last);
            if (!(tidy && opening)) least[last] = std::min(least[last], least[first] + 1);
        }
    return least.back();
}

}  // namespace

TEST_CASE("a no-break space never breaks, and is printed as a blank", "[layout]") {
    const auto words = words_of({"Store at 20\u00A0°C to 25\u00A0°C."});
    REQUIRE(words.size() == 5);
    CHECK(words[2].text == "20 °C");
    const std::int64_t widest = width_of(words, 2, 3);
    for (std::int64_t limit = widest; limit < 8000; limit += 50)
        for (const auto& line : lines_of(words, limit)) {
            INFO(line);
            CHECK_FALSE(line.starts_with("°C"));
            CHECK_FALSE(line.ends_with("20"));
        }
}

TEST_CASE("a word wider than the line is nothing, not a break inside it", "[layout]") {
    const auto words = words_of({"Pneumonoultramicroscopic"});
    const std::int64_t width = width_of(words, 0, 1);
    CHECK(lines_of(words, width) == Lines{"Pneumonoultramicroscopic"});
    CHECK(lines_of(words, width - 1) == Lines{"(nothing)"});
}

TEST_CASE("what belongs together breaks together where it can", "[layout]") {
    // Three texts; the second would be parted in the middle, and fits a line of its own.
    const auto words = words_of({"Example Sterile Compounding", "100 Main Street", "(217)\u00A0555-0142"});
    const std::int64_t limit = width_of(words, 0, 3) + 1200;
    CHECK(lines_of(words, limit).front() == "Example Sterile Compounding");
}

TEST_CASE("no sentence begins alone at the end of a line where that costs no further line", "[layout]") {
    const auto words =
        words_of({"30\u00A0mL", "Store at room temperature. Protect from light and heat. Keep upright."});
    std::size_t kept_apart = 0;
    for (std::int64_t limit = 6000; limit < 22'000; limit += 100) {
        CAPTURE(limit);
        const auto lines = lines_of(words, limit);
        std::size_t openings = 0;
        for (const auto& line : lines) {
            const bool opening = line.ends_with(". Protect") || line.ends_with(". Protect from") ||
                                 line.ends_with(". Keep") || line.ends_with(" Store") ||
                                 line.ends_with(" Store at");
            if (opening) ++openings;
        }
        CHECK((openings == 0 || lines.size() < least_lines(words, limit, true)));
        if (least_lines(words, limit, true) == least_lines(words, limit, false)) ++kept_apart;
    }
    CHECK(kept_apart > 100);
}

TEST_CASE("the last line is not left with one word where the lines above can spare some", "[layout]") {
    const auto words = words_of({"aaa bbb ccc ddd eee fff ggg"});
    const std::int64_t limit = width_of(words, 0, 6);
    CHECK(lines_of(words, limit) == Lines{"aaa bbb ccc", "ddd eee fff ggg"});
}

TEST_CASE("no text makes no lines", "[layout]") {
    const auto lines = wrap({}, 1000);
    REQUIRE(lines);
    CHECK(lines->empty());
}

TEST_CASE("lines hold every word once, in order, within the limit, in the least number", "[layout]") {
    rc::prop("wrap", [] {
        const int count = *rc::gen::inRange(1, 30);
        std::vector<Word> words;
        for (int i = 0; i < count; ++i) {
            Word word;
            word.text = "w";
            word.advance = *rc::gen::inRange(100, 4000);
            word.space_before = *rc::gen::element(250, 420, 900);
            words.push_back(word);
        }
        words.front().starts_unit = true;
        const std::int64_t limit = *rc::gen::inRange(500, 20'000);
        const auto lines = wrap(words, limit);
        bool too_wide = false;
        for (const auto& word : words) too_wide = too_wide || word.advance > limit;
        RC_ASSERT(lines.has_value() == !too_wide);
        if (!lines) return;
        std::size_t next = 0;
        for (const auto& line : *lines) {
            RC_ASSERT(line.first == next);
            RC_ASSERT(line.last > line.first);
            RC_ASSERT(line.width == width_of(words, line.first, line.last));
            RC_ASSERT(line.width <= limit);
            next = line.last;
        }
        RC_ASSERT(next == words.size());
        // One unit: filling each line as far as it goes gives the least number of lines.
        std::size_t least = 1;
        std::int64_t width = 0;
        for (const auto& word : words) {
            const std::int64_t wider = width == 0 ? word.advance : width + word.space_before + word.advance;
            if (wider > limit) ++least;
            width = wider > limit ? word.advance : wider;
        }
        RC_ASSERT(lines->size() == least);
    });
}

TEST_CASE("widths are the advances that libharu places: cut to whole thousandths", "[layout]") {
    // JetBrains Mono: every advance is 600/1000 em. Roboto Condensed "A" is 1224/2048 = 597.66, cut to 597.
    CHECK(fonts().advance(draw::Face::mono, "A26-0305") == 8 * 600);
    CHECK(fonts().width(draw::Face::mono, draw::points(10), "A26") == draw::points(18));
    CHECK_THROWS_AS(fonts().advance(draw::Face::mono, "\u4F60"), std::out_of_range);
}

TEST_CASE("fonts that are not there are named with their folder", "[layout]") {
    const auto fonts = FontSet::load("/nowhere");
    REQUIRE_FALSE(fonts);
    CHECK_THAT(fonts.error(), Catch::Contains("/nowhere/RobotoCondensed-Regular.ttf"));
}

}  // namespace vialwright::layout
