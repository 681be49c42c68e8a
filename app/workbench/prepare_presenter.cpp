// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/prepare_presenter.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace vialwright::workbench {

namespace {

std::optional<Field> changed_field(const PrepareInputs& before, const PrepareInputs& after) {
    for (std::size_t i = 0; i < field_count; ++i)
        if (before.texts[i] != after.texts[i]) return static_cast<Field>(i);
    return std::nullopt;
}

bool is_of_patient(Field field) {
    constexpr std::array patient = {Field::weight,
                                    Field::height,
                                    Field::age,
                                    Field::sex,
                                    Field::creatinine,
                                    Field::clearance,
                                    Field::postmenstrual_age,
                                    Field::called};
    return std::ranges::find(patient, field) != patient.end();
}

}  // namespace

PreparePresenter::PreparePresenter(PrepareSources sources) : sources_(std::move(sources)) { present(); }

void PreparePresenter::present() {
    page_ = workbench::present(inputs(), sources_);
    show_print();
}

void PreparePresenter::edit(Field field, const std::string& raw) {
    PrepareInputs inputs = this->inputs();
    if (field == Field::product) {
        choose_product(inputs, raw);
        return change(std::move(inputs));
    }
    if (field == Field::printer) inputs[Field::queue].clear();  // another one's
    if (is_of_patient(field)) inputs.overrides.clear();         // decided for the patient as he was
    if (field == Field::called) call_patient(inputs, raw);
    else inputs[field] = raw;
    const std::string before = this->inputs()[field];
    if (history_.type(std::move(inputs), field, before, raw)) present();
}

void PreparePresenter::answer(const std::string& question, Answer answer) {
    PrepareInputs inputs = this->inputs();
    if (answer == Answer::open) inputs.answers.erase(question);
    else inputs.answers[question] = answer;
    change(std::move(inputs));
}

void PreparePresenter::answer_rest_with_no() {
    PrepareInputs inputs = this->inputs();
    for (const QuestionView& question : view().questions) inputs.answers.try_emplace(question.id, Answer::no);
    change(std::move(inputs));
}

void PreparePresenter::provide(const std::string& requirement, const std::string& raw) {
    PrepareInputs inputs = this->inputs();
    if (raw.empty()) inputs.provided.erase(requirement);
    else inputs.provided[requirement] = raw;
    change(std::move(inputs));
}

void PreparePresenter::tell_laboratory(const std::string& analyte, const std::string& raw) {
    PrepareInputs inputs = this->inputs();
    if (raw.empty()) inputs.labs.erase(analyte);
    else inputs.labs[analyte] = raw;
    change(std::move(inputs));
}

// Only what is on the page just now: a reason that comes late is about another finding.
void PreparePresenter::override_finding(const FindingView& finding, const std::string& reason) {
    const bool is_shown = std::ranges::any_of(view().findings, [&](const FindingView& shown) {
        return shown.rule == finding.rule && shown.sentence == finding.sentence &&
               shown.may_override != Override::impossible;
    });
    if (!is_shown) return;
    PrepareInputs inputs = this->inputs();
    inputs.overrides[{finding.rule, finding.sentence}] = reason;
    change(std::move(inputs));
}

void PreparePresenter::take_back_override(const FindingView& finding) {
    PrepareInputs inputs = this->inputs();
    inputs.overrides.erase({finding.rule, finding.sentence});
    change(std::move(inputs));
}

void PreparePresenter::start_over() {
    PrepareInputs inputs = this->inputs();
    workbench::start_over(inputs);
    change(std::move(inputs));
}

void PreparePresenter::change(PrepareInputs inputs) {
    if (history_.change(std::move(inputs))) present();
}

std::optional<Field> PreparePresenter::after_going(const PrepareInputs& before) {
    present();
    return changed_field(before, inputs());
}

std::optional<Field> PreparePresenter::undo() {
    const PrepareInputs before = inputs();
    return history_.undo() ? after_going(before) : std::nullopt;
}

std::optional<Field> PreparePresenter::redo() {
    const PrepareInputs before = inputs();
    return history_.redo() ? after_going(before) : std::nullopt;
}

}  // namespace vialwright::workbench
