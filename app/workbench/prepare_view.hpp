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

// Something that the chosen rule demands to be told, "research-protocol-number", or a laboratory value that is looked at.
struct RequirementView {
    std::string name;
    std::string label;  // "Research protocol number"
    std::string hint;   // an example, while nothing is typed
    FieldView field;
    friend bool operator==(const RequirementView&, const RequirementView&) = default;
};

// A limit with its bar, which is as long as the most that is allowed or, where nothing is, usual.
struct LimitView {
    std::string name;   // "Osmolarity"
    std::string value;  // "666 mOsm/L"
    std::string limit;  // "usual 10 to 40 mL"
    std::string source;
    std::optional<numbers::Exact> fraction;  // how much of the bar is used, at most 1
    Tone tone = Tone::good;
    std::optional<numbers::Exact> usual_from, usual_to;  // of the bar, where they are inside of it
    friend bool operator==(const LimitView&, const LimitView&) = default;
};

// A caution that a person decided to go on in spite of.
struct OverrideView {
    std::string rule;
    std::string sentence;
    std::string reason;
    friend bool operator==(const OverrideView&, const OverrideView&) = default;
};

// Which of the further entries the rules in question, and the safety rules, look at.
struct AskedView {
    bool purpose = false, days = false, given_before = false, line = false, sites = false;
    bool creatinine = false, clearance = false, postmenstrual_age = false;
    friend bool operator==(const AskedView&, const AskedView&) = default;
};

struct LabelView {
    ChoiceView stock;
    ChoiceView printer;  // dots per inch, or a printer of the settings
    ChoiceView queue;    // where it is printed
    bool is_queue_wanted = false;
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

struct PrintView {
    bool enabled = false;
    std::string why_not;
    std::string question, details;  // asked before it is sent: how many, on which printer, on which stock
    std::string sending;            // shown while it goes
    bool is_busy = false;           // something is being sent
    friend bool operator==(const PrintView&, const PrintView&) = default;
};

struct PrepareView {
    std::vector<std::string> problems;  // data that could not be read
    ChoiceView product, rule, strength;
    std::array<FieldView, field_count> fields;
    std::vector<std::string> diluents;  // to choose from
    bool can_be_diluted = false;        // infusion time, final volume and diluent make sense
    AskedView asked;
    std::vector<Choice> purposes;  // to choose from
    std::vector<RequirementView> requirements;
    std::vector<RequirementView> labs;  // by analyte
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
    std::vector<OverrideView> overrides;
    std::string copy_text;           // "" while there is no answer
    bool offers_dose_label = false;  // the dose is one to draw up, and a label can state it
    LabelView label;
    SaveView save;
    PrintView print;

    const FieldView& field(Field which) const { return fields[static_cast<std::size_t>(which)]; }
    FieldView& field(Field which) { return fields[static_cast<std::size_t>(which)]; }
    friend bool operator==(const PrepareView&, const PrepareView&) = default;
};

// The whole page as text, a line a thing: for tests and for people who ask what they saw.
std::string to_text(const PrepareView& view);

}  // namespace vialwright::workbench
