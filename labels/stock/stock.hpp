// SPDX-License-Identifier: Apache-2.0
// Label stock: a roll of single labels, or a sheet of them. Lengths are exact, as the maker states them (mm or inches).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "labels/draw/length.hpp"

namespace vialwright::stock {

enum class Kind : std::uint8_t { roll, sheet };

struct Stock {
    std::string id;  // "thermal-3.00x1.00in"
    std::string name;
    Kind kind = Kind::roll;
    draw::Length label_width, label_height;
    draw::Length corner_radius;
    draw::Length inset;                    // nothing is printed closer to the label's edge
    draw::Length page_width, page_height;  // a roll's page is the label
    int columns = 1, rows = 1;
    draw::Length origin_x, origin_y;                 // of the first label, from the page's top left corner
    draw::Length pitch_x, pitch_y;                   // from one label to the next
    std::optional<draw::Length> smallest_container;  // diameter of the thinnest vial that it goes around
    std::string source;                              // where the dimensions were read
    std::string basis;                               // verified | memory
    std::string remark;                              // what to know before it is used; "" for nothing

    int labels_per_page() const { return columns * rows; }
};

using Catalogue = std::vector<Stock>;

const Stock* find(const Catalogue& catalogue, std::string_view id);

// What is wrong with it, in words: off the page, overlapping, lengths that are not positive, wider than its container's
// circumference allows.
std::vector<std::string> faults_of(const Stock& stock);

// The widest label that leaves a window on a container of this diameter.
draw::Length widest_around(const draw::Length& diameter);

// A label must leave this much of the vial open, to see the contents.
inline constexpr int window_mm = 3;

}  // namespace vialwright::stock
