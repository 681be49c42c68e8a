// SPDX-License-Identifier: Apache-2.0
// Kinds of labels as data: which elements, in reading order, from which law, how small at the least. Where the words of an
// element are the product's own, `statement` names the monograph's [[label]] entry; where the law gives the words, they
// stand here and the monograph may word them in its own way.
#pragma once

#include <span>
#include <string_view>

#include "labels/content/label_content.hpp"

namespace vialwright::content {

enum class Presence : std::uint8_t {
    always,
    if_available,  // NDC, serial number
    if_not_oral,
    without_patient,
    with_patient,
    if_rx_only,
    if_not_in_name  // the dosage form, where the name does not say it
};

struct ElementSpec {
    std::string_view id;
    Group group;
    Presence presence;
    std::string_view
        statement;              // [[label]] id; "" where the words are made from the product, lot or facility
    std::string_view law_text;  // words of the law, used where the monograph has no such statement
    int minimum_tenths;         // of a point
    std::string_view legal_source;
};

struct LabelKind {
    std::string_view id;
    std::string_view title;
    std::span<const ElementSpec> elements;
};

// Type sizes. No law gives these labels a number (21 CFR 201.15 asks that required text is not lost in small type). Our
// floor is 5 pt: there the fonts' small letters are 0.93 mm high, 11 printer dots at 300 dpi and 7 at 203, the fewest at
// which the strokes of e, a and 8 stay apart. What is looked for first has larger floors (FDA guidance on container labels,
// 2022: name, strength and route are the critical elements of the principal panel; ISMP asks for 10 to 12 pt where the
// container allows it).
inline constexpr int floor_tenths = 50;
inline constexpr int name_floor_tenths = 90;
inline constexpr int strength_floor_tenths = 70;
inline constexpr int use_floor_tenths = 55;

// The kind that a product's `compounded` asks for ("503B"); null if there is none.
const LabelKind* kind_for(std::string_view compounded);

}  // namespace vialwright::content
