// SPDX-License-Identifier: Apache-2.0
// DrawList: one label as a list of marks, in exact lengths. The only thing that the PDF writer, the window's preview and
// the proof know of a label: what is on the screen is what is on the paper.
//
// The origin is the label's top left corner, x to the right, y down. Marks are painted in order.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "labels/draw/length.hpp"

namespace vialwright::draw {

struct Point {
    Length x, y;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
    Length x, y, width, height;
    Length right() const { return x + width; }
    Length bottom() const { return y + height; }
    bool holds(const Rect& other) const {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }
    bool overlaps(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    friend bool operator==(const Rect&, const Rect&) = default;
};

Rect around(const Rect& a, const Rect& b);       // the smallest that holds both
Rect grown(const Rect& rect, const Length& by);  // by so much on every side

// The faces of the label's fonts: text, emphasis, and a monospaced one with a marked zero for what is compared letter by
// letter (lot, dates, serial number).
enum class Face : std::uint8_t { regular, bold, mono };
inline constexpr int face_count = 3;

enum class Ink : std::uint8_t { black, white };

struct TextRun {
    std::string element;  // id of the label element that it belongs to
    std::string text;     // UTF-8 that the text policy let through
    Face face = Face::regular;
    Length size;     // of the font
    Point baseline;  // left end
    Ink ink = Ink::black;
    friend bool operator==(const TextRun&, const TextRun&) = default;
};

// A filled rectangle on whole printer dots: a rule if it is one dot thin, a reversed bar if white text stands on it.
struct Box {
    Rect rect;
    Ink ink = Ink::black;
    friend bool operator==(const Box&, const Box&) = default;
};

// A two-dimensional bar code. Each module is a whole number of printer dots.
struct ModuleGrid {
    std::string element;
    Point corner;  // top left, on whole printer dots
    Length module;
    int columns = 0;
    int rows = 0;
    std::vector<bool> dark;  // row by row
    bool is_dark(int column, int row) const {
        return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                    static_cast<std::size_t>(column)];
    }
    Rect bounds() const { return {corner.x, corner.y, module * columns, module * rows}; }
    friend bool operator==(const ModuleGrid&, const ModuleGrid&) = default;
};

using Mark = std::variant<TextRun, Box, ModuleGrid>;

struct DrawList {
    Length width, height;
    int dpi = 300;  // of the printer that boxes and modules are aligned to
    std::vector<Mark> marks;
    friend bool operator==(const DrawList&, const DrawList&) = default;
};

std::string_view name_of(Face face);

// One line a mark, lengths in points to three decimals: for golden files and for people.
std::string to_text(const DrawList& list);

}  // namespace vialwright::draw
