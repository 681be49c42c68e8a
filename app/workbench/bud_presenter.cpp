// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/bud_presenter.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/bud_form.hpp"
#include "app/workbench/field_echo.hpp"
#include "app/workbench/prepare_inputs.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "app/workbench/worked_section.hpp"

namespace vialwright::workbench {

namespace {

using Inputs = std::map<std::string, std::string>;

std::string text_in(const Inputs& inputs, const std::string& entry) {
    const auto found = inputs.find(entry);
    return found == inputs.end() ? "" : found->second;
}

// Both kinds of components stand in one list.
Faults with_one_list(Faults faults) {
    for (Fault& fault : faults)
        if (fault.field == "component_bud") fault.field = "component";
    return faults;
}

std::vector<CandidateView> candidate_views(const bud::Answer& answer, const time::Zone& zone) {
    auto candidates = answer.candidates;
    std::ranges::stable_sort(candidates, {}, &bud::Candidate::at);
    std::vector<CandidateView> views;
    for (const auto& candidate : candidates) {
        const bool counts = views.empty() && candidate.rule == answer.limited_by;
        views.push_back(
            {time::to_label_text(candidate.at, zone), capital(candidate.limit), candidate.source, counts});
    }
    return views;
}

// What the label says before the date, in capitals: "DO NOT USE AFTER", "EXPIRES", "DISCARD BY".
std::string words_before(const std::string& when, const std::string& label_line) {
    std::string words = label_line.substr(0, std::min(label_line.rfind(when), label_line.size()));
    if (const auto dash = words.rfind(" - "); dash != std::string::npos) words.erase(0, dash + 3);
    words.resize(words.find_last_not_of(' ') + 1);
    std::ranges::transform(words, words.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return words;
}

AnswerView dated(const bud::Answer& answer, const std::vector<CandidateView>& candidates,
                 const time::Zone& zone) {
    AnswerView view;
    view.state = AnswerState::ready;
    view.tone = answer.has_caution() ? Tone::caution : Tone::good;
    const std::string when = time::to_label_text(*answer.date, zone);
    view.kicker = words_before(when, answer.label_text.front());
    const auto blank = when.find(' ');
    view.number = when.substr(0, blank);
    view.unit = when.substr(blank + 1);  // the time stands behind the date as a unit does behind a number
    view.product = date_words(zone.local(*answer.date).date);
    if (!candidates.empty()) view.supply = fmt::format(fmt::runtime(tr("by {}")), candidates.front().limit);
    return view;
}

AnswerView refused(const bud::Refusal& refusal) {
    AnswerView view;
    view.state = AnswerState::stop;
    view.tone = Tone::stop;
    view.kicker = tr("NO BEYOND-USE DATE");
    view.reason = capital(refusal.message) + ".";
    return view;
}

std::string copied(const BudView& view) {
    std::string text;
    for (const auto& line : view.label_text) text += line + "\n";
    for (const auto& line : view.storage_text) text += line + "\n";
    text += fmt::format(fmt::runtime(tr("Limits ({}), earliest first:")), view.zone) + "\n";
    for (const auto& candidate : view.candidates)
        text += fmt::format("{}  {}  {}\n", candidate.at, candidate.limit, candidate.source);
    for (const auto& finding : view.result.findings)
        text += fmt::format("{}: {}\n", word_for(finding.tone), finding.sentence);
    return text;
}

}  // namespace

BudPresenter::BudPresenter(BudSources sources) : sources_(std::move(sources)) {
    view_.problems = sources_.problems;
    if (sources_.zone) view_.zone = sources_.zone->name();
    present();
}

void BudPresenter::edit(const std::string& entry, const std::string& raw) {
    Inputs inputs = history_.now();
    const std::string before = text_in(inputs, entry);
    if (raw.empty()) inputs.erase(entry);
    else inputs[entry] = raw;
    if (history_.type(std::move(inputs), entry, before, raw)) present();
}

void BudPresenter::fill_in_now(const std::string& entry) {
    if (sources_.zone && sources_.now) edit(entry, time::to_text(sources_.zone->local(sources_.now())));
}

void BudPresenter::start_over() { change({}); }

void BudPresenter::change(Inputs inputs) {
    if (history_.change(std::move(inputs))) present();
}

void BudPresenter::present() {
    Form form(bud_fields(), 1, {}, [&](const std::string& entry) { return text_in(history_.now(), entry); });
    answer_.reset();
    view_.result = {};
    view_.candidates.clear();
    view_.label_text.clear();
    view_.storage_text.clear();
    const auto read = [&](const Given& given) {
        return bud::read_question(question_text(given), *sources_.zone, sources_.now());
    };
    const auto faults_of = [&](const Given& given) {
        const auto question = read(given);
        return question ? Faults{} : with_one_list(question.error());
    };
    if (!sources_.rules || !sources_.zone || !sources_.now) {
        view_.result =
            waiting(tr("CANNOT BE WORKED OUT"), tr("The rules or the time zone could not be read."));
    } else if (form.given()["standard"].empty()) {
        view_.result = waiting(tr("NOTHING ENTERED YET"),
                               tr("Choose what it is; what belongs to it is then asked for."));
    } else if (const auto question = read(form.given()); !question) {
        form.mark_needed();
        const auto other = form.place(with_one_list(question.error()), faults_of);
        view_.result = waiting_for(form, other);
    } else {
        const bud::Answer answer = bud::beyond_use_date(*question, *sources_.rules);
        if (answer.refused) form.mark_needed();
        if (answer.refused && !form.wanted().empty()) view_.result = waiting_for(form, {});
        else show(answer);
    }
    view_.entries = form.entries();
}

void BudPresenter::show(const bud::Answer& answer) {
    view_.candidates = candidate_views(answer, *sources_.zone);
    show_findings(answer.findings, view_.result);
    view_.result.answer =
        answer.date ? dated(answer, view_.candidates, *sources_.zone) : refused(*answer.refused);
    if (!answer.date) return;
    view_.label_text = answer.label_text;
    view_.storage_text = answer.storage_text;
    view_.result.copy_text = copied(view_);
    answer_ = answer;
}

std::string BudPresenter::after_going(const Inputs& before) {
    present();
    for (const auto* inputs : {&before, &history_.now()})
        for (const auto& [entry, text] : *inputs)
            if (text_in(before, entry) != text_in(history_.now(), entry)) return entry;
    return "";
}

std::string BudPresenter::undo() {
    const Inputs before = history_.now();
    return history_.undo() ? after_going(before) : "";
}

std::string BudPresenter::redo() {
    const Inputs before = history_.now();
    return history_.redo() ? after_going(before) : "";
}

}  // namespace vialwright::workbench
