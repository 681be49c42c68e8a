// SPDX-License-Identifier: Apache-2.0
// One way to fill a label: a left column (name, strength, route, package), a right one (bar code, lot, dates), and below
// both, across the whole width, the paragraphs for which the left column has no room.
#pragma once

#include "labels/layout/typesetter.hpp"
#include "labels/stock/stock.hpp"

namespace vialwright::layout {

// Where the statements of the law stand: all as a line of their own; the short ones at the left of the bar code; or all of
// them in the right column, where the label is low and wide.
enum class LawPlace : std::uint8_t { line, marks, right };

// One block of the left column's upper part, in the order of the content.
struct HeadPart {
    enum class Role : std::uint8_t { heading, title, strength, lead, body };
    Role role = Role::body;
    Paragraph text;
    Chosen strength;  // of the role strength
};

// The content in blocks, measured but not yet set.
struct Manuscript {
    std::vector<HeadPart> head;
    std::vector<Paragraph> details;  // patient, composition, care, maker; the first has a rule above
    std::optional<Paragraph> right_head;
    Marks marks;
    ChosenList identity;
    bool has_right_column(const barcode::Symbol& symbol) const {
        return symbol.columns > 0 || !identity.empty() || right_head || marks.says_something();
    }
};
Manuscript manuscript_of(const FontSet& fonts, const ChosenList& elements, bool joined_details, LawPlace law);

struct Plan {
    TypeSizes sizes;
    std::size_t beside = 0;  // detail paragraphs in the left column; the others stand below
    int module_dots = 4;
    bool narrow_identity = false;
};

// The printable part of a label, with a little more white on large ones; one dot is kept back for what is moved down to
// whole dots.
draw::Rect printable_area(const stock::Stock& stock, int dpi);

struct Arrangement {
    draw::Rect area;
    Column left, right, below;
    draw::Length right_width, gutter;
    bool has_right = true;
    draw::Length region_gap, open_region_gap;  // between the columns and what is below them
    bool is_tidy() const;                      // no line ends with the opening of a sentence
};

// A manuscript set at one plan's sizes, before it is decided how many details stand in the left column.
struct Setting {
    draw::Rect area;
    Column head, right;
    Column details_beside,
        details_below;  // the same paragraphs, set to the left column and to the whole width
    draw::Length right_width, gutter, region_gap, open_region_gap;
    bool has_right = true;
    bool fits(std::size_t beside) const;
    Arrangement arrangement(std::size_t beside) const;
};

class Arranger {
public:
    // The area is the printable one, or what strips of further codes leave of it.
    Arranger(const FontSet& fonts, const draw::Rect& area, int dpi, const barcode::Symbol& symbol)
        : fonts_(fonts), area_(area), dpi_(dpi), symbol_(symbol) {}

    // Nothing if a word is wider than its column at its smallest size.
    std::optional<Setting> set(const Manuscript& text, const Plan& plan) const;
    // Nothing if it does not fit.
    std::optional<Arrangement> arrange(const Manuscript& text, const Plan& plan) const;

    draw::DrawList draw(const Arrangement& arrangement, const stock::Stock& stock) const;
    // The most open setting that fits; nothing if even the closest does not.
    static std::optional<numbers::Exact> air_of(const Arrangement& arrangement);
    const FontSet& fonts() const { return fonts_; }
    const draw::Rect& area() const { return area_; }

private:
    std::optional<Column> head_blocks(const Manuscript& text, const Plan& plan,
                                      const draw::Length& width) const;
    std::optional<Column> text_blocks(const Manuscript& text, const Plan& plan,
                                      const draw::Length& width) const;
    std::optional<Column> right_column(const Manuscript& text, const Plan& plan,
                                       const draw::Length& width) const;
    const FontSet& fonts_;
    draw::Rect area_;
    int dpi_;
    const barcode::Symbol& symbol_;
};

}  // namespace vialwright::layout
