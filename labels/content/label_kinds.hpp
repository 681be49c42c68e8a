// SPDX-License-Identifier: Apache-2.0
// Kinds of labels as values: which elements, in reading order, from which law, how small at the least and under which
// condition. They are data (data/labels/*.toml, read by app/files); what an element says is found by element_words.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "labels/content/label_content.hpp"

namespace vialwright::content {

enum class Presence : std::uint8_t {
    always,        // what it says must be known: otherwise there is no label
    if_available,  // NDC, serial number
    if_not_oral,
    if_sterile,
    if_high_alert,
    if_rx_only,
    if_not_in_name,  // the dosage form, where the name does not say it
    if_powder,       // a powder that becomes a liquid
    without_patient,
    with_patient
};

struct ElementSpec {
    std::string id;
    Group group = Group::detail;
    Presence presence = Presence::always;
    std::string says;       // where the words come from; one of word_sources()
    std::string statement;  // id of the monograph's [[label]] entry that words it
    std::string text;       // words of the law, used where the monograph has no such statement
    std::string key;        // of identity elements: "Lot"
    draw::Length minimum_size;
    std::string legal_source;
    std::string basis;                // verified | memory: how the legal source is known
    std::vector<std::string> states;  // empty: everywhere
    int rank = 0;                     // 0: mandatory; the highest is left out first
};

// What one state asks for, where kinds differ by state.
struct StateProfile {
    std::string id;  // "TX"
    std::string source;
    std::string basis;
};

struct LinearCodeRule {
    barcode::CodeKind kind = barcode::CodeKind::databar_truncated;
    std::string source;
    std::string basis;
};

struct LabelKind {
    std::string id;     // "503b-unit"
    std::string title;  // "503B unit label"
    std::string use;    // where it is stuck, in a sentence
    bool has_code = true;
    // The linear bar code that it bears where the product has an NDC and there is room; the source says what for.
    std::optional<LinearCodeRule> linear_code;
    bool says_more = false;                // the monograph's other statements stand there too
    std::vector<std::string> default_for;  // "503B", "503A patient": see default_kind
    std::vector<ElementSpec> elements;
    std::vector<StateProfile> states;
    bool needs_state = false;  // no label where the state is none of these
};

// A generic name with the letters that set it apart from another: for display, never for searching.
struct TallManName {
    std::string name;
    std::string source;
    std::string basis;
};

// What an ingredient brings along: a warning of the cap, the label or an auxiliary label.
struct Warning {
    std::string id;
    std::vector<std::string> ingredients;  // any of them, as whole words of an ingredient's name
    std::vector<std::string> kinds;        // labels that bear it
    std::vector<std::string> refused_on;   // labels that must not be made of it
    std::string text;
    std::string cap;  // what the cap and ferrule must bear too; "" for nothing
    std::string source;
    std::string basis;
};

// A sentence of patient directions in English and in another language. {n} and {time} stand for what varies.
struct Phrase {
    std::string english;
    std::string spanish;
    std::string source;
    std::string basis;
};

struct LabelBook {
    std::vector<LabelKind> kinds;
    std::vector<TallManName> tall_man;
    std::vector<Warning> warnings;
    std::vector<Phrase> phrases;
    std::vector<std::string> electrolytes;  // replacement solutions whose strength stands in mEq or mmol

    const LabelKind* kind(std::string_view id) const;
    // For a product compounded as "503A", "503B" or "nonsterile-503A", with or without a patient; null if there is none.
    const LabelKind* default_kind(std::string_view compounded, bool is_sterile, bool for_patient) const;
};

// Type sizes. No law gives these labels a number (21 CFR 201.15 asks that required text is not lost in small type). Our
// floor is 5 pt: there the fonts' small letters are 0.93 mm high, 11 printer dots at 300 dpi and 7 at 203, the fewest at
// which the strokes of e, a and 8 stay apart. What is looked for first has larger floors (FDA guidance on container labels,
// 2022: name, strength and route are the critical elements of the principal panel; ISMP asks for 10 to 12 pt where the
// container allows it), and a label that a patient reads the largest (USP <17>: 11 pt where a sans serif is used).
inline constexpr int floor_tenths = 50;
inline constexpr int use_floor_tenths = 55;

}  // namespace vialwright::content
