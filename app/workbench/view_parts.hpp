// SPDX-License-Identifier: Apache-2.0
// What the pages have in common, as plain values: entries, the big answer, figures, working, findings.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/workbench/tone.hpp"

namespace vialwright::workbench {

enum class Dates : std::uint8_t {
    none,
    one,     // "2026-09-05", with or without a time
    by_name  // a list of them, "Glycine=2026-12; Water=2026-11-30"
};

// What is offered at an entry to be taken instead of being typed.
struct EntryAid {
    Dates dates = Dates::none;       // from a calendar
    std::vector<std::string> units;  // that it reads, the usual one first
    friend bool operator==(const EntryAid&, const EntryAid&) = default;
};

struct FieldView {
    std::string text;     // as typed, never altered
    std::string echo;     // how it was read: "= 69.85 kg"
    std::string error;    // what is wrong, and what to write
    bool wanted = false;  // the dose cannot be worked out or checked without it
    EntryAid aid = {};
    friend bool operator==(const FieldView&, const FieldView&) = default;
};

struct Choice {
    std::string id;
    std::string text;
    friend bool operator==(const Choice&, const Choice&) = default;
};

struct ChoiceView {
    std::vector<Choice> choices;
    std::string selected;  // id; "" for none
    std::string note;      // about what is selected
    std::string error;
    friend bool operator==(const ChoiceView&, const ChoiceView&) = default;
};

enum class AnswerState : std::uint8_t {
    waiting,  // there is no number: something is missing or wrong
    open,     // a number that is not yet checked: no instruction
    ready,    // draw it up
    stop      // do not prepare; the number is only told, struck out
};

struct AnswerView {
    AnswerState state = AnswerState::waiting;
    Tone tone = Tone::none;
    std::string kicker;   // "DRAW UP", "DO NOT PREPARE"
    std::string number;   // "350"; "" for none
    std::string unit;     // "mL"
    std::string reason;   // why there is no instruction; where there is one, the gravest caution; "" for none
    std::string product;  // "Glycine Injection 50 mg/mL"
    std::string supply;   // "12 vials of 30 mL, 10 mL left over"
    std::string decided;  // "2 of 3 cautions overridden, with a reason"
    friend bool operator==(const AnswerView&, const AnswerView&) = default;
};

struct FactView {
    std::string name;
    std::string value;
    std::string note;
    friend bool operator==(const FactView&, const FactView&) = default;
};

struct StepView {
    std::string name;         // "Volume"
    std::string formula;      // "dose ÷ strength"
    std::string calculation;  // "17,500 mg ÷ (50 mg/mL)"
    std::string result;       // "= 350 mL", "≈ 11.67 vials"
    friend bool operator==(const StepView&, const StepView&) = default;
};

// Going on in spite of a finding: a person's decision, with a reason. Never for what is hard or could not be checked.
enum class Override : std::uint8_t {
    impossible,
    offered,  // may be asked for
    asked,    // the reason is still to be written
    given
};

struct FindingView {
    Tone tone = Tone::note;
    std::string sentence;
    std::string source;
    std::string rule;
    std::string heading = {};  // over the first of its kind: "Cautions (3)"; "" over the others
    Override may_override = Override::impossible;
    std::string reason = {};       // as typed
    std::string reason_note = {};  // what it still lacks
    friend bool operator==(const FindingView&, const FindingView&) = default;
};

struct PillView {
    Tone tone = Tone::none;
    std::string text;
    friend bool operator==(const PillView&, const PillView&) = default;
};

}  // namespace vialwright::workbench
