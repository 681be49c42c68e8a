// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/answer_section.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

// In the order of the page; a choice by its words.
constexpr std::array ordered = {
    Field::called,       Field::weight,     Field::height,    Field::age,
    Field::sex,          Field::creatinine, Field::clearance, Field::postmenstrual_age,
    Field::dose,         Field::every,      Field::purpose,   Field::days,
    Field::given_before, Field::over,       Field::in_volume, Field::diluent,
    Field::line,         Field::sites};

bool is_asked(const PrepareView& view, Field field) {
    const AskedView& asked = view.asked;
    switch (field) {
        case Field::creatinine: return asked.creatinine;
        case Field::clearance: return asked.clearance;
        case Field::postmenstrual_age: return asked.postmenstrual_age;
        case Field::purpose: return asked.purpose;
        case Field::days: return asked.days;
        case Field::given_before: return asked.given_before;
        case Field::line: return asked.line;
        case Field::sites: return asked.sites;
        case Field::over:
        case Field::in_volume:
        case Field::diluent: return view.can_be_diluted;
        default: return true;
    }
}

class Lines {
public:
    void add(std::string_view name, std::string_view value, std::string_view note = "") {
        if (value.empty()) return;
        text_ += fmt::format("{}: {}", name, value);
        if (!note.empty()) text_ += fmt::format(" ({})", note);
        text_ += '\n';
    }
    void line(std::string_view words) {
        if (!words.empty()) text_ += fmt::format("{}\n", words);
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

void add_order(Lines& lines, const PrepareView& view) {
    const auto rule = std::ranges::find(view.rule.choices, view.rule.selected, &Choice::id);
    if (rule != view.rule.choices.end()) lines.add(tr("Dose rule"), rule->text);
    for (const Field field : ordered)
        if (is_asked(view, field)) lines.add(label_of(field), view.field(field).text);
    for (const auto& one : view.requirements) lines.add(one.label, one.field.text);
    for (const auto& lab : view.labs) lines.add(lab.label, lab.field.text);
    for (const auto& question : view.questions)
        if (question.answer != Answer::open)
            lines.add(question.text, question.answer == Answer::yes ? tr("yes") : tr("no"));
}

// An instruction only where there is one.
void add_answer(Lines& lines, const PrepareView& view) {
    const AnswerView& answer = view.answer;
    if (answer.state == AnswerState::ready) {
        lines.line(fmt::format("{} {} {}", answer.kicker, answer.number, answer.unit));
        lines.line(answer.supply);
        lines.line(answer.reason);
        lines.line(answer.decided);
    } else {
        lines.add(answer.kicker, answer.reason);
    }
    lines.add(tr("Check"), view.verdict.text);
}

void add_working(Lines& lines, const PrepareView& view) {
    for (const auto& fact : view.facts) lines.add(fact.name, fact.value, fact.note);
    for (const auto& step : view.working)
        lines.line(fmt::format("{}: {} {}", step.name, step.calculation, step.result));
}

void add_findings(Lines& lines, const PrepareView& view) {
    for (const auto& finding : view.findings) {
        lines.add(word_for(finding.tone), finding.sentence, finding.source);
        if (finding.may_override == Override::given)
            lines.add("  " + tr("Overridden"), trimmed(finding.reason));
    }
}

}  // namespace

std::string copy_text(const PrepareView& view) {
    Lines lines;
    lines.line(view.answer.product);
    add_order(lines, view);
    add_answer(lines, view);
    add_working(lines, view);
    add_findings(lines, view);
    return lines.take();
}

}  // namespace vialwright::workbench
