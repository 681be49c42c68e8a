// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/calculator_presenter.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/prepare_inputs.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "core/calc/calculate.hpp"

namespace vialwright::workbench {

namespace {

constexpr std::size_t most_kept = 100;
constexpr std::size_t longest_excerpt = 20;  // characters of the expression, where something is wrong

constexpr const char* unit_of_kept = ".unit";

// Of the session: "kept.007", the newest is 0.
std::string kept_key(std::size_t place) { return fmt::format("kept.{:03}", place); }

// What is wrong, and from where on: "70 kgg".
std::string told(const calc::CalculationFault& fault, const std::string& expression) {
    if (fault.at == 0 || fault.at >= expression.size()) return fault.message + ".";
    std::string excerpt = trimmed(std::string_view(expression).substr(fault.at));
    if (excerpt.empty() || fault.message.find(excerpt) != std::string::npos) return fault.message + ".";
    if (excerpt.size() > longest_excerpt) {
        excerpt.resize(longest_excerpt);
        while (!excerpt.empty() && (static_cast<unsigned char>(excerpt.back()) & 0x80U) != 0)
            excerpt.pop_back();  // never half a character
        excerpt += "…";
    }
    return fmt::format(fmt::runtime(tr("{}. It begins at \"{}\".")), fault.message, excerpt);
}

std::string line_of(const CalculatorInputs& inputs) {
    const std::string unit = trimmed(inputs.unit);
    const std::string expression = trimmed(inputs.expression);
    return unit.empty() ? expression : fmt::format(fmt::runtime(tr("{}, in {}")), expression, unit);
}

// Without the unit that it asked for: brackets hold none.
std::string as_bracket(const std::string& expression) {
    const auto asked = expression.rfind(" in ");
    return fmt::format("({}) ", trimmed(std::string_view(expression).substr(0, asked)));
}

// A ratio strength stands in the answer as 1:n, which is no quantity with a unit behind it.
bool is_ratio(const calc::Calculation& answer) { return answer.text.starts_with("1:"); }

bool is_exact(const calc::Calculation& answer) {
    if (!is_ratio(answer)) return units::to_text_and_exactness(answer.result).is_exact;
    return numbers::format_decimal(answer.result.count(), 2).is_exact;
}

std::string equation_of(const calc::Calculation& answer) {
    return (is_exact(answer) ? "= " : "≈ ") + answer.text;
}

EntryView entry_of(std::string id, std::string label, std::string hint, const std::string& text) {
    EntryView view;
    view.id = std::move(id);
    view.label = std::move(label);
    view.hint = std::move(hint);
    view.field.text = text;
    return view;
}

AnswerView answer_view(const calc::Calculation& answer) {
    AnswerView view;
    view.state = AnswerState::ready;
    view.tone = Tone::good;
    view.kicker = tr("ANSWER");
    auto parts = is_ratio(answer) ? NumberAndUnit{answer.text, ""} : parts_of(answer.result);
    view.number = (is_exact(answer) ? "" : "≈ ") + parts.number;
    view.unit = std::move(parts.unit);
    view.supply = is_exact(answer) ? "" : exactly(answer.result);
    if (view.unit.find("\xC2\xB7") == std::string::npos) return view;
    view.tone = Tone::caution;  // read in a hurry, 350 mg·kg is 350 mg
    view.reason = fmt::format(fmt::runtime(tr("{} is no usual unit: was a division meant?")), view.unit);
    return view;
}

}  // namespace

void CalculatorPresenter::edit(const std::string& entry, const std::string& raw) {
    CalculatorInputs inputs = history_.now();
    std::string& text = entry == "unit" ? inputs.unit : inputs.expression;
    const std::string before = std::exchange(text, raw);
    recalled_.reset();
    if (history_.type(std::move(inputs), entry, before, raw)) present();
}

void CalculatorPresenter::start_over() { change({}); }

void CalculatorPresenter::change(CalculatorInputs inputs) {
    if (history_.change(std::move(inputs))) present();
}

void CalculatorPresenter::present() {
    const CalculatorInputs& inputs = history_.now();
    view_.entries = {
        entry_of("expression", tr("Expression"), "250 mg/kg * 70 kg / (50 mg/mL)", inputs.expression),
        entry_of("unit", tr("Answer in"), "mL", inputs.unit)};
    view_.result = {};
    calculation_.reset();
    if (!trimmed(inputs.expression).empty()) return show_answer();
    view_.result.answer.kicker = tr("NOTHING ENTERED YET");
    view_.result.answer.reason = tr("Write quantities with their units, and + - * / ( ) between them.");
}

void CalculatorPresenter::show_answer() {
    const CalculatorInputs& inputs = history_.now();
    const std::string expression = trimmed(inputs.expression), unit = trimmed(inputs.unit);
    const auto answer = calc::calculate(expression, unit);
    if (!answer) {
        // What goes without the unit that was asked for goes wrong because of it.
        const bool by_unit = !unit.empty() && calc::calculate(expression);
        view_.entries[by_unit ? 1 : 0].field.error =
            by_unit ? answer.error().message + "." : told(answer.error(), expression);
        view_.result.answer.kicker = tr("NOT YET WORKED OUT");
        view_.result.answer.reason = tr("Correct what is marked.");
        return;
    }
    view_.result.answer = answer_view(*answer);
    view_.result.working = step_views(answer->working);
    view_.result.copy_text = fmt::format("{} {}\n", line_of(inputs), equation_of(*answer));
    if (!view_.result.answer.supply.empty()) view_.result.copy_text += view_.result.answer.supply + "\n";
    for (const auto& step : view_.result.working)
        view_.result.copy_text += fmt::format("{}: {} {}\n", step.name, step.calculation, step.result);
    calculation_ = Calculation{tr("Calculator"), {{tr("Expression"), expression}}, {}};
    if (!unit.empty()) calculation_->given.emplace_back(tr("Answer in"), unit);
    calculation_->worked.add("result", answer->result);
    calculation_->worked.working = answer->working;
}

std::map<std::string, std::string> CalculatorPresenter::typed() const {
    std::map<std::string, std::string> typed;
    if (!history_.now().expression.empty()) typed["expression"] = history_.now().expression;
    if (!history_.now().unit.empty()) typed["unit"] = history_.now().unit;
    for (std::size_t i = 0; i < kept_.size(); ++i) {
        const std::string key = kept_key(i);
        typed[key] = kept_[i].expression;
        if (!kept_[i].unit.empty()) typed[key + unit_of_kept] = kept_[i].unit;
    }
    return typed;
}

void CalculatorPresenter::restore(const std::map<std::string, std::string>& typed) {
    const auto text = [&](const char* entry) {
        const auto found = typed.find(entry);
        return found == typed.end() ? std::string() : found->second;
    };
    change({text("expression"), text("unit")});
    restore_kept(typed);
}

// The answers are worked out anew.
void CalculatorPresenter::restore_kept(const std::map<std::string, std::string>& typed) {
    forget_all();
    for (std::size_t i = most_kept; i-- > 0;) {
        const auto expression = typed.find(kept_key(i));
        if (expression == typed.end()) continue;
        const auto unit = typed.find(kept_key(i) + unit_of_kept);
        put_first({expression->second, unit == typed.end() ? std::string() : unit->second});
    }
}

bool CalculatorPresenter::put_first(const CalculatorInputs& inputs) {
    const auto answer = calc::calculate(trimmed(inputs.expression), trimmed(inputs.unit));
    if (!answer) return false;
    kept_.insert(kept_.begin(), inputs);
    view_.kept.insert(view_.kept.begin(), {line_of(inputs), equation_of(*answer)});
    return true;
}

void CalculatorPresenter::keep() {
    const CalculatorInputs& inputs = history_.now();
    if (!calculation_) return;
    recalled_.reset();
    if (!kept_.empty() && kept_.front() == inputs) return;
    if (!put_first(inputs) || kept_.size() <= most_kept) return;
    kept_.pop_back();
    view_.kept.pop_back();
}

void CalculatorPresenter::recall(std::size_t kept) {
    if (kept < kept_.size()) change(kept_[kept]);
}

void CalculatorPresenter::continue_from(std::size_t kept) {
    if (kept < kept_.size()) change({as_bracket(kept_[kept].expression), ""});
}

void CalculatorPresenter::recall_neighbour(bool older) {
    if (kept_.empty()) return;
    const std::size_t last = kept_.size() - 1;
    if (older) recalled_ = recalled_ ? std::min(*recalled_ + 1, last) : 0;
    else if (!recalled_ || *recalled_ == 0) return;
    else --*recalled_;
    recall(*recalled_);
}

void CalculatorPresenter::forget_all() {
    kept_.clear();
    view_.kept.clear();
    recalled_.reset();
}

std::string CalculatorPresenter::after_going(const CalculatorInputs& before) {
    present();
    return before.expression == history_.now().expression ? "unit" : "expression";
}

std::string CalculatorPresenter::undo() {
    const CalculatorInputs before = history_.now();
    return history_.undo() ? after_going(before) : "";
}

std::string CalculatorPresenter::redo() {
    const CalculatorInputs before = history_.now();
    return history_.redo() ? after_going(before) : "";
}

}  // namespace vialwright::workbench
