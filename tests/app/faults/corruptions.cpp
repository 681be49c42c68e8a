// SPDX-License-Identifier: Apache-2.0
#include "tests/app/faults/corruptions.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

namespace vialwright::test {

namespace {

using Text = std::string;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<std::pair<std::size_t, std::size_t>> lines_of(const Text& text) {  // begin, length with its end
    std::vector<std::pair<std::size_t, std::size_t>> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        const std::size_t length = end == Text::npos ? text.size() - at : end - at + 1;
        lines.emplace_back(at, length);
        at += length;
    }
    return lines;
}

// A place of the text that the test holds for; npos where there is none.
template <class Test> std::size_t place_where(const Text& text, Draw& draw, Test test) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (test(i)) places.push_back(i);
    return places.empty() ? Text::npos : places[draw.below(places.size())];
}

// One of the occurrences of one of the words becomes another of them.
template <class Words> void swap_word(Text& text, Draw& draw, const Words& words) {
    const std::string_view from = draw.of(words);
    const std::string_view to = draw.of(words);
    const std::size_t at = place_where(
        text, draw, [&](std::size_t i) { return std::string_view(text).substr(i, from.size()) == from; });
    if (at != Text::npos) text.replace(at, from.size(), to);
}

void delete_line(Text& text, Draw& draw) {
    const auto [at, length] = draw.of(lines_of(text));
    text.erase(at, length);
}

void double_line(Text& text, Draw& draw) {
    const auto [at, length] = draw.of(lines_of(text));
    text.insert(at, text.substr(at, length));
}

void exchange_lines(Text& text, Draw& draw) {
    const auto lines = lines_of(text);
    auto [first, first_length] = draw.of(lines);
    auto [second, second_length] = draw.of(lines);
    if (first == second) return;
    if (first > second) std::swap(first, second), std::swap(first_length, second_length);
    const Text before = text.substr(first, first_length), after = text.substr(second, second_length);
    text.replace(second, second_length, before).replace(first, first_length, after);
}

void change_digit(Text& text, Draw& draw) {
    const std::size_t at = place_where(text, draw, [&](std::size_t i) { return is_digit(text[i]); });
    if (at != Text::npos) text[at] = static_cast<char>('0' + draw.below(10));
}

void exchange_digits(Text& text, Draw& draw) {
    const std::size_t at = place_where(text, draw, [&](std::size_t i) {
        return i + 1 < text.size() && is_digit(text[i]) && is_digit(text[i + 1]) && text[i] != text[i + 1];
    });
    if (at != Text::npos) std::swap(text[at], text[at + 1]);
}

void move_point(Text& text, Draw& draw) {
    const std::size_t at = place_where(text, draw, [&](std::size_t i) {
        return text[i] == '.' && i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) &&
               is_digit(text[i + 1]);
    });
    if (at == Text::npos) return;
    switch (draw.below(3)) {
        case 0: std::swap(text[at], text[at + 1]); break;
        case 1: std::swap(text[at], text[at - 1]); break;
        default: text.erase(at, 1);
    }
}

// "2 g" becomes "20 g", "2000 g" or "0.2 g".
void slip_power(Text& text, Draw& draw) {
    const std::size_t at = place_where(text, draw, [&](std::size_t i) {
        return is_digit(text[i]) && i + 1 < text.size() && text[i + 1] == ' ';
    });
    if (at == Text::npos) return;
    static constexpr std::array<std::string_view, 4> zeros{"0", "00", "000", "000000000000000000000"};
    if (draw.one_in(3)) text.insert(at, "0.");
    else text.insert(at + 1, draw.of(zeros));
}

void change_unit(Text& text, Draw& draw) {
    static constexpr std::array<std::string_view, 4> masses{" mcg", " mg", " g", " kg"};
    static constexpr std::array<std::string_view, 5> bottoms{"/kg", "/m2", "/day", "/h", ""};
    static constexpr std::array<std::string_view, 4> others{" mL", " L", " units", " mEq"};
    static constexpr std::array<std::string_view, 4> times{" year", " month", " day", " h"};
    switch (draw.below(4)) {
        case 0: return swap_word(text, draw, masses);
        case 1: return swap_word(text, draw, bottoms);
        case 2: return swap_word(text, draw, others);
        default: return swap_word(text, draw, times);
    }
}

void change_word(Text& text, Draw& draw) {
    static constexpr std::array<std::string_view, 4> severities{"\"hard\"", "\"soft\"", "\"info\"", "\"ok\""};
    static constexpr std::array<std::string_view, 2> truths{"true", "false"};
    static constexpr std::array<std::string_view, 3> states{"\"draft\"", "\"approved\"", "\"retired\""};
    static constexpr std::array<std::string_view, 4> bases{"\"fixed\"", "\"actual-weight\"",
                                                           "\"ideal-weight\"", "\"bsa\""};
    static constexpr std::array<std::string_view, 4> blocks{"\"dose-check\"", "\"release\"", "\"nothing\"",
                                                            "\"label\""};
    switch (draw.below(5)) {
        case 0: return swap_word(text, draw, severities);
        case 1: return swap_word(text, draw, truths);
        case 2: return swap_word(text, draw, states);
        case 3: return swap_word(text, draw, bases);
        default: return swap_word(text, draw, blocks);
    }
}

void change_key(Text& text, Draw& draw) {
    static constexpr std::array<std::string_view, 10> keys{
        "usual_min ", "usual_max ", "hard_min ", "hard_max ", "cap ",
        "floor ",     "typical ",   "age_min ",  "age_max ",  "weight_min "};
    static constexpr std::array<std::string_view, 6> sections{"dose.per_dose]", "dose.per_day]",
                                                              "dose.rate]",     "dose.concentration]",
                                                              "dose.volume]",   "dose.per_course]"};
    static constexpr std::array<std::string_view, 4> tables{"[[contraindication]]", "[[caution]]",
                                                            "[[interaction]]", "[[gap]]"};
    switch (draw.below(4)) {
        case 0: return swap_word(text, draw, sections);
        case 1: return swap_word(text, draw, tables);
        default: return swap_word(text, draw, keys);
    }
}

void rename_key(Text& text, Draw& draw) {
    const std::size_t at = place_where(text, draw, [&](std::size_t i) {
        return text[i] == '=' && i > 2 && std::isalpha(static_cast<unsigned char>(text[i - 2])) != 0;
    });
    if (at != Text::npos) text[at - 2] = static_cast<char>('a' + draw.below(26));
}

void make_exclusive(Text& text, Draw& draw) {
    const std::size_t at = place_where(text, draw, [&](std::size_t i) {
        return std::string_view(text).substr(i, 7) == "_max = " ||
               std::string_view(text).substr(i, 7) == "_min = ";
    });
    const std::size_t open = at == Text::npos ? at : text.find('"', at);
    const std::size_t close = open == Text::npos ? open : text.find('"', open + 1);
    if (close == Text::npos) return;
    const Text value = text.substr(open, close - open + 1);
    text.replace(open, value.size(), "{ value = " + value + ", inclusive = false }");
}

// From a table's head to the next.
void remove_table(Text& text, Draw& draw) {
    const auto is_head = [&](std::size_t i) {
        return text[i] == '[' && (i == 0 || text[i - 1] == '\n' || text[i - 1] == ' ') &&
               (i < 2 || text[i - 2] != '=');
    };
    const std::size_t at = place_where(text, draw, is_head);
    if (at == Text::npos) return;
    std::size_t end = text.find("\n[", at + 2);
    if (draw.one_in(2)) end = std::min(end, text.find("\n  [", at + 2));
    text.erase(at, end == Text::npos ? end : end - at + 1);
}

void negate(Text& text, Draw& draw) {
    const std::size_t at = place_where(text, draw, [&](std::size_t i) {
        return is_digit(text[i]) && i > 0 && (text[i - 1] == '"' || text[i - 1] == ' ');
    });
    if (at != Text::npos) text.insert(at, draw.one_in(2) ? "-" : "+");
}

void exchange_values(Text& text, Draw& draw) {
    const auto is_value = [&](std::size_t i) { return text.compare(i, 3, "= \"") == 0; };
    const std::size_t one = place_where(text, draw, is_value);
    const std::size_t two = place_where(text, draw, is_value);
    if (one == Text::npos || one == two) return;
    const auto [first, second] = std::minmax(one, two);
    const auto value = [&](std::size_t at) { return text.substr(at + 2, text.find('"', at + 3) - at - 1); };
    const Text before = value(first), after = value(second);
    text.replace(second + 2, after.size(), before);
    text.replace(first + 2, before.size(), after);
}

void cut(Text& text, Draw& draw) {
    if (draw.one_in(4)) text.erase(0, draw.below(text.size()));
    else text.resize(draw.below(text.size()));
}

void flip_bit(Text& text, Draw& draw) {
    char& byte = text[draw.below(text.size())];
    byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << draw.below(8)));
}

void put_in(Text& text, Draw& draw) {
    static const std::array<Text, 10> foreign{
        Text(1, '\0'), "\xff",         "\xc3\x28", "\xef\xbb\xbf",     "\xe2\x80\xae",
        "\xd9\xa5",    "\xef\xbc\x95", "\r\n",     "\xf0\x9f\x92\x8a", "\xed\xa0\x80"};
    text.insert(draw.below(text.size() + 1), draw.of(foreign));
}

struct Way {
    std::string_view name;
    void (*apply)(Text&, Draw&);
};

constexpr std::array<Way, 18> ways{{{"a line deleted", delete_line},
                                    {"a line doubled", double_line},
                                    {"two lines exchanged", exchange_lines},
                                    {"a digit changed", change_digit},
                                    {"two digits exchanged", exchange_digits},
                                    {"a point moved", move_point},
                                    {"a power of ten", slip_power},
                                    {"a unit changed", change_unit},
                                    {"a word changed", change_word},
                                    {"a key changed", change_key},
                                    {"a key renamed", rename_key},
                                    {"a bound made exclusive", make_exclusive},
                                    {"a table removed", remove_table},
                                    {"a number with a sign", negate},
                                    {"two values exchanged", exchange_values},
                                    {"cut", cut},
                                    {"a bit flipped", flip_bit},
                                    {"foreign bytes", put_in}}};

}  // namespace

Corrupted corrupted(std::string text, Draw& draw) {
    const Way& way = draw.of(ways);
    way.apply(text, draw);
    if (draw.one_in(10) && !text.empty()) draw.of(ways).apply(text, draw);
    return {std::move(text), way.name};
}

}  // namespace vialwright::test
