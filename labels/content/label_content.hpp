// SPDX-License-Identifier: Apache-2.0
// LabelContent: what a label says, before anyone decides how it looks. Ordered elements, each with its wording, its legal
// source, whether it must be there, and how small it may be set.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/time/date.hpp"
#include "labels/barcode/code.hpp"
#include "labels/draw/draw_list.hpp"
#include "labels/lint/lint.hpp"

namespace vialwright::content {

// What belongs together on the label, from the reader's point of view.
enum class Group : std::uint8_t {
    heading,  // NDC
    name,
    strength,  // total per total volume, then per mL
    use,       // route
    package,   // net quantity, package type
    detail,    // ingredients, osmolarity, storage
    law,       // "This is a compounded drug."
    maker,     // facility
    mark,      // "Rx only"
    patient,
    identity  // lot, dates, serial number: compared letter by letter
};

struct Part {
    std::string text;
    draw::Face face = draw::Face::regular;
    friend bool operator==(const Part&, const Part&) = default;
};
using Wording = std::vector<Part>;  // read with a blank between two parts

// A blank that must not break is a matter of setting; what is printed, compared and recorded has ordinary blanks.
inline constexpr std::string_view no_break_space = "\u00A0";
std::string plain(std::string_view text);

std::string to_text(const Wording& wording);  // plain

struct Element {
    std::string id;
    Group group = Group::detail;
    Wording wording;
    Wording brief;  // a shorter wording with the same meaning; empty if there is none
    bool mandatory = true;
    int rank = 0;  // of the elements that are not mandatory the highest is left out first
    draw::Length minimum_size;
    std::string legal_source;  // "FD&C Act 503B(a)(10)(A)(iii)(I)"
    std::string text() const { return to_text(wording); }
};

struct LabelContent {
    std::string kind;     // "503b-unit"
    std::string product;  // monograph id
    std::vector<Element> elements;
    barcode::Code code;
    std::vector<lint::Finding> findings;  // soft ones; a hard one refuses the label

    const Element* element(std::string_view id) const;
};

// The end of use as it is printed: a date, with the hour where one is given.
struct Expiry {
    time::Date date{};
    std::optional<time::LocalMinute> minute;  // of the same date
};
Expiry expiry_on(const time::Date& date);
Expiry expiry_at(const time::LocalMinute& minute);

struct LabelRequest {
    std::string lot;  // [A-Z0-9][A-Z0-9-]{0,19}
    time::LocalMinute made;
    Expiry expires;
    std::string patient;       // "" for office stock
    std::string prescription;  // required with a patient
    std::string serial;        // "" for none; same characters as a lot
};

}  // namespace vialwright::content
