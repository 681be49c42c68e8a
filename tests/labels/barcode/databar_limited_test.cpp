// SPDX-License-Identifier: Apache-2.0
// GS1 DataBar Limited has no reader among the test's programs, so its two data characters are worked back here from their bars: a
// character's value is the rank of its widths among all that its group allows (ISO/IEC 24724, GS1 DataBar Limited).
#include <algorithm>
#include <array>
#include <numeric>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "labels/barcode/other_codes.hpp"
#include "labels/barcode/symbol.hpp"

namespace vialwright::barcode {

namespace {

constexpr int elements = 7;  // of each kind in a character of 26 modules
using Widths = std::array<int, elements>;

// How many sequences with this sum and greatest width come before this one.
class Rank {
public:
    Rank(const Widths& meant, int widest, bool wants_narrow)
        : meant_(meant), widest_(widest), wants_narrow_(wants_narrow) {
        go_on(0, std::accumulate(meant.begin(), meant.end(), 0));
    }
    long before() const { return before_; }
    long all() const { return all_; }

private:
    void go_on(std::size_t at, int left) {
        if (at == elements) {
            if (left != 0 || (wants_narrow_ && std::ranges::find(now_, 1) == now_.end())) return;
            ++all_;
            if (now_ < meant_) ++before_;
            return;
        }
        for (int width = 1; width <= std::min(widest_, left); ++width) {
            now_[at] = width;
            go_on(at + 1, left - width);
        }
    }
    Widths meant_, now_{};
    int widest_;
    bool wants_narrow_;
    long before_ = 0, all_ = 0;
};

struct Group {
    int odd_modules, widest_odd;
    long evens, first;  // sequences of even elements, value of the group's first character
};
constexpr std::array<Group, 7> groups{{{17, 6, 28, 0},
                                       {13, 5, 728, 183064},
                                       {9, 3, 6454, 820064},
                                       {15, 5, 203, 1000776},
                                       {11, 4, 2408, 1491021},
                                       {19, 8, 1, 1979845},
                                       {7, 1, 16632, 1996939}}};

// The fourteen widths from this column on, odd ones and even ones.
std::pair<Widths, Widths> widths_from(const Symbol& symbol, std::size_t column) {
    Widths odd{}, even{};
    bool colour = symbol.dark[column];
    for (std::size_t element = 0; element < 2 * elements; ++element, colour = !colour) {
        int width = 0;
        for (; column < symbol.dark.size() && symbol.dark[column] == colour; ++column) ++width;
        (element % 2 == 0 ? odd : even)[element / 2] = width;
    }
    return {odd, even};
}

long character(const Symbol& symbol, std::size_t column) {
    const auto [odd, even] = widths_from(symbol, column);
    const int odd_modules = std::accumulate(odd.begin(), odd.end(), 0);
    REQUIRE(odd_modules + std::accumulate(even.begin(), even.end(), 0) == 26);
    const auto group = std::ranges::find(groups, odd_modules, &Group::odd_modules);
    REQUIRE(group != groups.end());
    const Rank even_rank(even, 9 - group->widest_odd, true);
    CHECK(even_rank.all() == group->evens);
    return group->first + Rank(odd, group->widest_odd, false).before() * group->evens + even_rank.before();
}

}  // namespace

TEST_CASE("DataBar Limited holds the GTIN that it was made from", "[barcode]") {
    constexpr long right_characters = 2013571;
    for (const char* gtin : {"00362756090408", "00306416236102", "00370121163770", "10362756090405",
                             "06291041500213", "00036000291452"}) {
        CAPTURE(gtin);
        const auto code = databar_limited_code(gtin);
        REQUIRE(code);
        const Symbol symbol = encode(*code);
        REQUIRE(symbol.columns == 79);
        CHECK(symbol.rows == 1);
        const long left = character(symbol, 2);
        const long right = character(symbol, 2 + 26 + 18);
        CHECK(fmt::format("{:013}", left * right_characters + right) == std::string(gtin).substr(0, 13));
    }
}

}  // namespace vialwright::barcode
