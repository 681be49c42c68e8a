// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/compounding_presenter.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/prepare_inputs.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

const Tool& tool_of(const std::string& id) {
    const auto found = std::ranges::find(tools(), id, &Tool::id);
    return found == tools().end() ? tools().front() : *found;
}

std::string key_of(const std::string& tool, const std::string& entry) { return tool + "/" + entry; }

std::optional<std::string> changed_entry(const CompoundingInputs& before, const CompoundingInputs& after) {
    const auto text_in = [](const CompoundingInputs& inputs, const std::string& key) {
        const auto found = inputs.texts.find(key);
        return found == inputs.texts.end() ? "" : found->second;
    };
    for (const auto* inputs : {&before, &after})
        for (const auto& [key, text] : inputs->texts)
            if (text_in(before, key) != text_in(after, key)) return key;
    return std::nullopt;
}

}  // namespace

CompoundingPresenter::CompoundingPresenter(FormSources sources)
    : sources_(std::move(sources)), history_({std::string(tools().front().id), {}}) {
    for (const Tool& tool : tools()) view_.tools.push_back({std::string(tool.id), tr(tool.name)});
    present();
}

void CompoundingPresenter::choose_tool(const std::string& id) {
    CompoundingInputs inputs = history_.now();
    inputs.tool = tool_of(id).id;
    change(std::move(inputs));
}

void CompoundingPresenter::edit(const std::string& entry, const std::string& raw) {
    CompoundingInputs inputs = history_.now();
    const std::string key = key_of(inputs.tool, entry);
    const std::string before = inputs.texts[key];
    if (raw.empty()) inputs.texts.erase(key);
    else inputs.texts[key] = raw;
    if (history_.type(std::move(inputs), key, before, raw)) present();
}

void CompoundingPresenter::start_over() {
    CompoundingInputs inputs = history_.now();
    std::erase_if(inputs.texts, [&](const auto& text) { return text.first.starts_with(inputs.tool + "/"); });
    change(std::move(inputs));
}

// Which tool is open is of no weight while nothing is typed. Its key has no stroke in it, which those of entries have.
std::map<std::string, std::string> CompoundingPresenter::typed() const {
    auto typed = history_.now().texts;
    if (!typed.empty()) typed["tool"] = history_.now().tool;
    return typed;
}

void CompoundingPresenter::restore(const std::map<std::string, std::string>& typed) {
    CompoundingInputs inputs{history_.now().tool, typed};
    if (const auto tool = inputs.texts.extract("tool")) inputs.tool = tool_of(tool.mapped()).id;
    change(std::move(inputs));
}

void CompoundingPresenter::change(CompoundingInputs inputs) {
    if (history_.change(std::move(inputs))) present();
}

void CompoundingPresenter::present() {
    const CompoundingInputs& inputs = history_.now();
    const Tool& tool = tool_of(inputs.tool);
    Form form(tool.fields, tool.least_rows, sources_, [&](const std::string& entry) {
        const auto found = inputs.texts.find(key_of(inputs.tool, entry));
        return found == inputs.texts.end() ? "" : found->second;
    });
    const auto faults_of = [&](const Given& given) {
        const auto answer = tool.work(given, sources_);
        return answer ? Faults{} : answer.error();
    };
    calculation_.reset();
    view_.tool = tool.id;
    view_.title = tr(tool.name);
    view_.about = tr(tool.about);
    if (form.is_empty()) {
        view_.result =
            waiting(tr("NOTHING ENTERED YET"), tr("Fill in what is asked for; the examples show how."));
    } else if (const Tool::Answer answer = tool.work(form.given(), sources_); !answer) {
        const auto other = form.place(answer.error(), faults_of);
        view_.result = waiting_for(form, other);
    } else {
        view_.result = show_worked(*answer, tr(tool.instruction), tool.lead);
        if (view_.result.answer.state == AnswerState::ready)
            calculation_ = Calculation{tr(tool.name), {}, *answer};
    }
    view_.entries = form.entries();
    if (!calculation_) return;
    for (const EntryView& entry : view_.entries)
        if (const auto words = words_of(entry); !words.empty())
            calculation_->given.emplace_back(entry.label, words);
    view_.result.copy_text = to_text(*calculation_);
}

std::string CompoundingPresenter::after_going(const CompoundingInputs& before) {
    present();
    const auto key = changed_entry(before, history_.now());
    const std::string own = history_.now().tool + "/";
    return key && key->starts_with(own) ? key->substr(own.size()) : "";
}

std::string CompoundingPresenter::undo() {
    const CompoundingInputs before = history_.now();
    return history_.undo() ? after_going(before) : "";
}

std::string CompoundingPresenter::redo() {
    const CompoundingInputs before = history_.now();
    return history_.redo() ? after_going(before) : "";
}

}  // namespace vialwright::workbench
