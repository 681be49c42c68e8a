// SPDX-License-Identifier: Apache-2.0
// Everything that the page "Prepare" shows, as plain values: final texts, positions from 0 to 1, what is enabled. A panel
// renders it and adds nothing. Two pages that look the same compare equal.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/workbench/gauge.hpp"
#include "app/workbench/prepare_inputs.hpp"
#include "app/workbench/view_parts.hpp"
#include "labels/draw/draw_list.hpp"

namespace vialwright::workbench {

struct QuestionView {
    std::string id;
    std::string text;
    Answer answer = Answer::open;
    std::string source;
    friend bool operator==(const QuestionView&, const QuestionView&) = default;
};

// Something that the chosen rule demands to be told: "research-protocol-number".
struct RequirementView {
    std::string name;
    std::string label;  // "Research protocol number"
    FieldView field;
    friend bool operator==(const RequirementView&, const RequirementView&) = default;
};

struct LimitView {
    std::string name;   // "Osmolarity"
    std::string value;  // "666 mOsm/L"
    std::string limit;  // "usual 10 to 40 mL"
    std::string source;
    std::optional<numbers::Exact> fraction;  // of the most that is allowed or usual, at most 1
    Tone tone = Tone::good;
    friend bool operator==(const LimitView&, const LimitView&) = default;
};

struct LabelView {
    ChoiceView stock;
    ChoiceView printer;                     // dots per inch
    std::optional<draw::DrawList> drawing;  // the label as it will be printed
    bool is_sample = false;                 // with a made-up lot and dates: only to look at
    std::string stamp;                      // across the label while it must not be printed: "SAMPLE"
    Tone stamp_tone = Tone::none;
    std::vector<std::string> missing;  // fields to fill in before there is a label: "Lot"
    std::vector<std::string> refusal;  // why there is none, a sentence a line
    std::vector<std::string> notes;    // what was set in its brief wording, what had no room
    friend bool operator==(const LabelView&, const LabelView&) = default;
};

struct SaveView {
    bool enabled = false;
    std::string why_not;
    std::string file_name;  // suggested
    std::string outcome;    // of the last saving, while nothing has changed since
    Tone outcome_tone = Tone::none;
    friend bool operator==(const SaveView&, const SaveView&) = default;
};

struct PrepareView {
    std::vector<std::string> problems;  // data that could not be read
    ChoiceView product, rule, strength;
    std::array<FieldView, field_count> fields;
    std::vector<std::string> diluents;  // to choose from
    bool can_be_diluted = false;        // infusion time, final volume and diluent make sense
    std::vector<RequirementView> requirements;
    std::vector<QuestionView> questions;
    std::size_t open_questions = 0;
    AnswerView answer;
    std::vector<FactView> facts;
    std::vector<StepView> working;
    PillView verdict;
    std::optional<GaugeView> gauge;
    std::vector<LimitView> limits;  // those that the gauge does not show
    std::vector<FindingView> findings;
    PillView findings_summary;
    LabelView label;
    SaveView save;

    const FieldView& field(Field which) const { return fields[static_cast<std::size_t>(which)]; }
    FieldView& field(Field which) { return fields[static_cast<std::size_t>(which)]; }
    friend bool operator==(const PrepareView&, const PrepareView&) = default;
};

// The whole page as text, a line a thing: for tests and for people who ask what they saw.
std::string to_text(const PrepareView& view);

}  // namespace vialwright::workbench
