// SPDX-License-Identifier: Apache-2.0
// Elements into blocks, at sizes that someone else has chosen. Each function gives nothing where the text cannot be set
// within the width at its smallest permitted size.
#pragma once

#include <optional>
#include <vector>

#include "labels/content/label_content.hpp"
#include "labels/layout/block.hpp"

namespace vialwright::layout {

struct TypeSizes {
    draw::Length title, strength, use, body;
    friend bool operator==(const TypeSizes&, const TypeSizes&) = default;
};

// An element with the wording that was chosen for it.
struct Chosen {
    const content::Element* element = nullptr;
    const content::Wording* wording = nullptr;
};
using ChosenList = std::vector<Chosen>;

ChosenList of_group(const ChosenList& all, content::Group group);

// Sizes step by a twentieth of a point.
draw::Length stepped_down(const draw::Length& size);

// A paragraph before its size is known: measured once, set many times while sizes are searched.
struct Paragraph {
    std::vector<Word> words;
    std::int32_t ascent = ascent_thousandths;  // or more, where accents and brackets need it
    std::int32_t descent = descent_thousandths;
    draw::Length minimum_size;  // the largest minimum of its elements
};
// Texts of different elements are parted by a wider space than words.
Paragraph paragraph_of(const FontSet& fonts, const ChosenList& elements);

// What stands at the left of the bar code, a line each: "Rx only", "Office Use Only".
struct Marks {
    Paragraph large;  // one element, set in the size of the route
    std::vector<Paragraph> small;
    bool says_something() const { return !large.words.empty() || !small.empty(); }
};

class Typesetter {
public:
    Typesetter(const FontSet& fonts, const TypeSizes& sizes) : fonts_(fonts), sizes_(sizes) {}

    std::optional<Block> set(const Paragraph& paragraph, const draw::Length& size,
                             const draw::Length& width) const;
    // One line as large as the column allows; only a name that does not fit at its least size takes two lines.
    std::optional<Block> title(const Paragraph& name, const draw::Length& width) const;
    // Total strength white on a black bar, strength per mL beside it, or below it where the line is too short.
    std::optional<Block> strength(const Chosen& strength, const draw::Length& width) const;
    // Key and value, the values one under the other. In the narrow setting a key that is longer than the others
    // ("Compounded") has a line of its own above its value.
    Block identity(const ChosenList& elements, bool narrow) const;
    Block code(const Marks& marks, const barcode::Symbol& symbol, const draw::Length& module,
               const draw::Length& width) const;
    draw::Length identity_width(const ChosenList& elements, bool narrow) const;
    draw::Length code_width(const Marks& marks, const barcode::Symbol& symbol,
                            const draw::Length& module) const;
    draw::Length width_of(const Paragraph& paragraph, const draw::Length& size) const;  // in one line

private:
    Line line_of(const Paragraph& paragraph, const WordRange& range, const draw::Length& size) const;
    Block strength_in_one_line(const Chosen& strength, const draw::Length& size,
                               const draw::Length& each_size) const;
    Line measured(Line line) const;
    draw::Length identity_size(const ChosenList& elements) const;
    draw::Length key_width(const ChosenList& elements, bool narrow) const;
    const FontSet& fonts_;
    TypeSizes sizes_;
};

}  // namespace vialwright::layout
