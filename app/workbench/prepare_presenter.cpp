// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/prepare_presenter.hpp"

#include <utility>

namespace vialwright::workbench {

namespace {

constexpr std::size_t most_steps = 500;
constexpr std::size_t longest_character = 4;  // bytes of one UTF-8 character: more than that was pasted

// Whether one text became the other by one key press, and which way.
std::optional<bool> grew_by_a_key(const std::string& before, const std::string& after) {
    if (after.size() > before.size() && after.size() - before.size() <= longest_character) return true;
    if (before.size() > after.size() && before.size() - after.size() <= longest_character) return false;
    return std::nullopt;
}

std::optional<Field> changed_field(const PrepareInputs& before, const PrepareInputs& after) {
    for (std::size_t i = 0; i < field_count; ++i)
        if (before.texts[i] != after.texts[i]) return static_cast<Field>(i);
    return std::nullopt;
}

}  // namespace

PreparePresenter::PreparePresenter(PrepareSources sources)
    : sources_(std::move(sources)), page_(present(inputs_, sources_)) {}

void PreparePresenter::edit(Field field, const std::string& raw) {
    PrepareInputs inputs = inputs_;
    if (field == Field::product) {
        choose_product(inputs, raw);
        return change(std::move(inputs), std::nullopt);
    }
    inputs[field] = raw;
    std::optional<Typing> typing;
    if (const auto growing = grew_by_a_key(inputs_[field], raw)) typing = Typing{field, *growing};
    change(std::move(inputs), typing);
}

void PreparePresenter::answer(const std::string& question, Answer answer) {
    PrepareInputs inputs = inputs_;
    if (answer == Answer::open) inputs.answers.erase(question);
    else inputs.answers[question] = answer;
    change(std::move(inputs), std::nullopt);
}

void PreparePresenter::answer_rest_with_no() {
    PrepareInputs inputs = inputs_;
    for (const QuestionView& question : view().questions) inputs.answers.try_emplace(question.id, Answer::no);
    change(std::move(inputs), std::nullopt);
}

void PreparePresenter::provide(const std::string& requirement, const std::string& raw) {
    PrepareInputs inputs = inputs_;
    if (raw.empty()) inputs.provided.erase(requirement);
    else inputs.provided[requirement] = raw;
    change(std::move(inputs), std::nullopt);
}

void PreparePresenter::start_over() {
    PrepareInputs inputs = inputs_;
    workbench::start_over(inputs);
    change(std::move(inputs), std::nullopt);
}

void PreparePresenter::change(PrepareInputs inputs, std::optional<Typing> typing) {
    if (inputs == inputs_) return;
    const bool continues =
        typing && typing_ && typing->field == typing_->field && typing->growing == typing_->growing;
    if (!continues) past_.push_back(inputs_);
    if (past_.size() > most_steps) past_.erase(past_.begin());
    future_.clear();
    typing_ = typing;
    inputs_ = std::move(inputs);
    page_ = present(inputs_, sources_);
}

std::optional<Field> PreparePresenter::go(std::vector<PrepareInputs>& from, std::vector<PrepareInputs>& to) {
    if (from.empty()) return std::nullopt;
    const auto field = changed_field(inputs_, from.back());
    to.push_back(std::move(inputs_));
    inputs_ = std::move(from.back());
    from.pop_back();
    typing_.reset();
    page_ = present(inputs_, sources_);
    return field;
}

std::optional<Field> PreparePresenter::undo() { return go(past_, future_); }
std::optional<Field> PreparePresenter::redo() { return go(future_, past_); }

void PreparePresenter::tell_saved(Tone tone, std::string outcome) {
    page_.view.save.outcome = std::move(outcome);
    page_.view.save.outcome_tone = tone;
}

}  // namespace vialwright::workbench
