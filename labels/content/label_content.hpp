// SPDX-License-Identifier: Apache-2.0
// LabelContent: what a label says, before anyone decides how it looks. Ordered elements, each with its wording, its legal
// source, whether it must be there, and how small it may be set.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/time/date.hpp"
#include "core/units/quantity_text.hpp"
#include "labels/barcode/code.hpp"
#include "labels/content/meaning.hpp"
#include "labels/draw/draw_list.hpp"
#include "labels/lint/lint.hpp"

namespace vialwright::content {

// What belongs together on the label, from the reader's point of view.
enum class Group : std::uint8_t {
    heading,    // NDC
    addressee,  // the patient, where the label is the patient's
    name,
    strength,    // total per total volume, then per mL
    actives,     // one of several active ingredients with its strength
    use,         // route
    directions,  // what the patient is to do
    package,     // net quantity, package type
    detail,      // ingredients, osmolarity, storage
    law,         // "This is a compounded drug."
    maker,       // facility
    mark,        // "Rx only"
    patient,
    code_line,  // what a linear bar code says, under its bars
    identity    // lot, dates, serial number: compared letter by letter
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
    std::string basis;         // verified | memory: how that source is known
    std::string text() const { return to_text(wording); }
};

// A bar code beside the label's own Data Matrix. The element "<id>-text" says what it says, for people.
struct FurtherCode {
    std::string id;  // "linear-code", "record-code"
    barcode::Code code;
    bool mandatory = true;  // asked for; otherwise it stands there where there is room
    std::string legal_source;
    std::string basis;
};

struct LabelContent {
    std::string kind;     // "503b-unit"
    std::string product;  // monograph id
    std::vector<Element> elements;
    barcode::Code code;  // without a payload: the label has none
    std::vector<FurtherCode> further_codes;
    Meaning meaning;
    std::vector<lint::Finding> findings;  // soft ones; a hard one refuses the label

    const Element* element(std::string_view id) const;
    bool has_code() const { return !code.payload.empty(); }
};

// The last minute of an ingredient: its expiration, or the beyond-use date of a component that was compounded itself.
struct ComponentLimit {
    std::string name;
    time::LocalMinute last;
};

// What is asked for on one label, beside the product and the facility. Texts that are empty are not given.
struct LabelRequest {
    std::string lot;  // [A-Z0-9][A-Z0-9-]{0,19}
    time::LocalMinute made;
    Expiry expires;
    std::string expires_as;    // "Expires", "Do not use after"; "": as the kind of label says
    std::string patient;       // "" for office stock
    std::string prescription;  // required with a patient
    std::string serial;        // "" for none; same characters as a lot
    std::string number;        // "3 of 12", where labels are counted; "" for none

    std::string prescriber;
    std::optional<time::Date> dispensed;
    std::string directions;
    bool in_spanish = false;  // the directions in Spanish beside the English
    std::string purpose;
    std::string route;                      // where it is not the product's own statement
    std::string strength;                   // which one, where the product has several: "500 mg/capsule"
    std::optional<units::Shown> quantity;   // in this container: 30 mL, 60 g, 30 capsules
    std::optional<units::Shown> dose;       // in a syringe or a bag
    std::optional<units::Shown> volume;     // of the product that holds the dose
    std::string diluent;                    // "0.9% Sodium Chloride Injection"
    std::optional<units::Shown> in_volume;  // after dilution
    std::string rate;                       // "125 mL per hour"
    std::string storage;                    // from the state that the beyond-use date was worked out for
    std::optional<std::pair<int, int>> storage_range;  // °C, of the same state
    std::string prepared_by, checked_by;
    std::string state;                 // "TX"; "": the facility's
    std::optional<int> units_in_pack;  // of an outer container
    std::optional<time::LocalMinute> opened;
    std::vector<std::string> auxiliary;     // further warnings, as written
    bool ingredients_on_container = false;  // 503B(a)(10)(B)(i): there is no space for them on the unit

    std::vector<ComponentLimit> components;  // no label outlasts one of them

    bool made_in_code = false;  // the date made (11) in the GS1 Data Matrix
    // With the NDC: gs1_128, upc_a, databar_omni or databar_truncated. Nothing: as the kind of label has it.
    std::optional<barcode::CodeKind> linear_code;
    bool without_linear_code = false;  // whatever the kind of label has
    std::string record_qr;             // plain text, 1 to 300 visible characters of ASCII; "": no QR code
};

}  // namespace vialwright::content
