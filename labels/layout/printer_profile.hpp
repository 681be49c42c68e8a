// SPDX-License-Identifier: Apache-2.0
// What the layout must know of the printer: its dots, and how far and by how much it is out, which is taken back in the
// file. Bars and rules stay on whole dots whatever is corrected: a move is rounded to whole dots, and a scale moves where
// labels stand on the page, never what is on them.
#pragma once

#include <cstdint>

#include "labels/draw/length.hpp"

namespace vialwright::layout {

// As it was measured with the ruler label: a label's center at p is printed for at p * scale + move.
struct Correction {
    draw::Length right, down;  // negative: to the left, upwards
    numbers::Exact scale_x = 1, scale_y = 1;
    friend bool operator==(const Correction&, const Correction&) = default;
};

// A scale further from 1 is no wear of a printer but a wrong setting, such as "fit to page".
inline constexpr numbers::Exact least_scale = numbers::Exact::ratio(98, 100);
inline constexpr numbers::Exact most_scale = numbers::Exact::ratio(102, 100);
inline constexpr int most_move_mm = 10;

// The size of the file's page. CUPS measures paper in whole points and Ghostscript counts from the paper's lower edge: on a
// page of another size everything is shifted by a part of a dot, and bars are no longer whole dots.
enum class Page : std::uint8_t {
    as_stock,     // exactly the stock's
    whole_points  // a roll's rounded down, so that it is never longer than the label; a sheet's to the nearest
};

struct PrinterProfile {
    int dpi = 300;        // 203, 300 or 600
    int module_dots = 0;  // printer dots a module of a Data Matrix; 0: what the layout finds best
    Correction correction{};
    Page page = Page::as_stock;
    int turn = 0;  // degrees clockwise that the page is turned by on its way: 0, 90, 180 or 270
    friend bool operator==(const PrinterProfile&, const PrinterProfile&) = default;
};

}  // namespace vialwright::layout
