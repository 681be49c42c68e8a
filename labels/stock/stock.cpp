// SPDX-License-Identifier: Apache-2.0
#include "labels/stock/stock.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"

namespace vialwright::stock {

namespace {

using draw::Length;
using numbers::Exact;

// Below π, so that the circumference is never thought longer than it is.
constexpr Exact pi_from_below = Exact::ratio(314'159, 100'000);

std::string in_mm(const Length& length) { return numbers::format_fixed(length.in_mm(), 2).text + " mm"; }

class Faults {
public:
    void unless(bool holds, std::string message) {
        if (!holds) list_.push_back(std::move(message));
    }
    std::vector<std::string> take() { return std::move(list_); }

private:
    std::vector<std::string> list_;
};

void check_label(const Stock& s, Faults& faults) {
    const Length longest = draw::mm(500);
    faults.unless(s.label_width.is_positive() && s.label_height.is_positive(),
                  "the label has no width or no height");
    faults.unless(s.label_width <= longest && s.label_height <= longest, "the label is longer than 500 mm");
    faults.unless(!s.inset.is_negative() && s.inset * 2 < min(s.label_width, s.label_height),
                  "the inset leaves nothing of the label to print on");
    faults.unless(!s.corner_radius.is_negative() && s.corner_radius * 2 <= min(s.label_width, s.label_height),
                  "the corners are rounder than the label is wide");
}

// Along one direction: the first label on the page, the last one too, none on its neighbour.
void check_axis(std::string_view what, int count, const Length& origin, const Length& pitch,
                const Length& size, const Length& page, Faults& faults) {
    faults.unless(!origin.is_negative(), fmt::format("the first label begins off the page ({})", what));
    faults.unless(count == 1 || pitch >= size,
                  fmt::format("labels overlap ({}): {} from one to the next, {} long", what, in_mm(pitch),
                              in_mm(size)));
    const Length end = origin + pitch * (count - 1) + size;
    faults.unless(end <= page, fmt::format("the last label ends off the page ({}): at {} of {}", what,
                                           in_mm(end), in_mm(page)));
}

void check_container(const Stock& s, Faults& faults) {
    if (!s.smallest_container) return;
    const Length most = widest_around(*s.smallest_container);
    faults.unless(
        s.label_width <= most,
        fmt::format("the label is {} wide; a container of {} takes at most {} with a window of {} mm",
                    in_mm(s.label_width), in_mm(*s.smallest_container), in_mm(most), window_mm));
}

}  // namespace

Length widest_around(const Length& diameter) { return diameter * pi_from_below - draw::mm(window_mm); }

const Stock* find(const Catalogue& catalogue, std::string_view id) {
    const auto found = std::ranges::find(catalogue, id, &Stock::id);
    return found == catalogue.end() ? nullptr : &*found;
}

std::vector<std::string> faults_of(const Stock& s) {
    Faults faults;
    check_label(s, faults);
    faults.unless(s.columns >= 1 && s.rows >= 1 && s.columns <= 100 && s.rows <= 100,
                  "between 1 and 100 columns and rows");
    if (s.columns < 1 || s.rows < 1) return faults.take();
    faults.unless(s.kind == Kind::sheet || s.labels_per_page() == 1, "a roll holds one label a page");
    check_axis("across", s.columns, s.origin_x, s.pitch_x, s.label_width, s.page_width, faults);
    check_axis("down", s.rows, s.origin_y, s.pitch_y, s.label_height, s.page_height, faults);
    check_container(s, faults);
    faults.unless(s.basis == "verified" || s.basis == "memory", "basis is verified or memory");
    faults.unless(!s.source.empty(), "the source of the dimensions is missing");
    return faults.take();
}

}  // namespace vialwright::stock
