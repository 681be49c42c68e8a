// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/workbench/prepare_view.hpp"

namespace vialwright::workbench {

namespace {

class Lines {
public:
    template <class... Arguments>
    void add(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        text_ += fmt::format(format, std::forward<Arguments>(arguments)...);
        while (text_.ends_with(' ')) text_.pop_back();
        text_ += '\n';
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

std::string_view name_of(AnswerState state) {
    switch (state) {
        case AnswerState::waiting: return "waiting";
        case AnswerState::open: return "open";
        case AnswerState::ready: return "ready";
        case AnswerState::stop: return "stop";
    }
    return "";
}

std::string marked(std::string_view mark, const std::string& text) {
    return text.empty() ? "" : fmt::format(" {}{}", mark, text);
}

void add_choice(Lines& lines, std::string_view name, const ChoiceView& choice) {
    if (choice.choices.empty() && choice.selected.empty()) return;
    lines.add("{}: <{}>{}{}", name, choice.selected, marked("-- ", choice.note), marked("! ", choice.error));
}

void add_field(Lines& lines, std::string_view name, const FieldView& field) {
    const bool silent = field.text.empty() && field.echo.empty() && field.error.empty() && !field.wanted;
    if (silent) return;
    lines.add("{}: [{}]{}{}{}", name, field.text, marked("", field.echo), marked("! ", field.error),
              field.wanted ? " (wanted)" : "");
}

bool is_choice(Field field) {
    return field == Field::product || field == Field::rule || field == Field::strength ||
           field == Field::stock || field == Field::printer || field == Field::queue;
}

void add_inputs(Lines& lines, const PrepareView& view) {
    for (const auto& problem : view.problems) lines.add("problem: {}", problem);
    add_choice(lines, "product", view.product);
    add_choice(lines, "strength", view.strength);
    add_choice(lines, "rule", view.rule);
    for (std::size_t i = 0; i < field_count; ++i)
        if (const auto field = static_cast<Field>(i); !is_choice(field))
            add_field(lines, name_of(field), view.fields[i]);
    for (const auto& requirement : view.requirements) add_field(lines, requirement.name, requirement.field);
    for (const auto& lab : view.labs) add_field(lines, lab.name, lab.field);
    for (const auto& question : view.questions)
        lines.add("question {}: {} {}", question.id, question.text, name_of(question.answer));
}

void add_answer(Lines& lines, const PrepareView& view) {
    const AnswerView& answer = view.answer;
    lines.add("answer ({}): {} {} {}{}", name_of(answer.state), answer.kicker, answer.number, answer.unit,
              marked("-- ", answer.reason));
    lines.add("  {}{}", answer.product, marked("-- ", answer.supply));
    if (!view.verdict.text.empty()) lines.add("verdict: {}", view.verdict.text);
    for (const auto& fact : view.facts)
        lines.add("fact {}: {}{}", fact.name, fact.value, marked("-- ", fact.note));
    for (const auto& step : view.working)
        lines.add("step {}: {}: {} {}", step.name, step.formula, step.calculation, step.result);
}

void add_checks(Lines& lines, const PrepareView& view) {
    if (const auto& gauge = view.gauge) {
        lines.add("gauge: {}{}", gauge->spoken, marked("-- ", gauge->source));
        for (const auto& zone : gauge->zones)
            lines.add("  {} {} to {}", word_for(zone.kind), zone.from.to_fraction(), zone.to.to_fraction());
        for (const auto& tick : gauge->ticks) lines.add("  | {} at {}", tick.text, tick.at.to_fraction());
        lines.add("  ^ {} at {}", gauge->marker_text, gauge->marker.to_fraction());
    }
    for (const auto& limit : view.limits)
        lines.add("limit {}: {} ({}) {}{}", limit.name, limit.value, limit.limit, word_for(limit.tone),
                  marked("-- ", limit.source));
    for (const auto& finding : view.findings) {
        lines.add("{}: {}{}", word_for(finding.tone), finding.sentence, marked("-- ", finding.source));
        if (finding.may_override == Override::asked || finding.may_override == Override::given)
            lines.add("  overridden: [{}]", finding.reason);
    }
}

void add_label(Lines& lines, const PrepareView& view) {
    add_choice(lines, "stock", view.label.stock);
    add_choice(lines, "printer", view.label.printer);
    if (view.label.drawing)
        lines.add("label: {}", view.label.stamp.empty() ? "as it will be printed" : view.label.stamp);
    for (const auto& line : view.label.refusal) lines.add("no label: {}", line);
    for (const auto& note : view.label.notes) lines.add("label note: {}", note);
    if (!view.label.queue.selected.empty()) add_choice(lines, "queue", view.label.queue);
    if (view.print.enabled) lines.add("print: {}", view.print.question);
    lines.add("save: {}{}", view.save.enabled ? view.save.file_name : "no", marked("-- ", view.save.why_not));
    if (!view.save.outcome.empty()) lines.add("saved: {}", view.save.outcome);
}

}  // namespace

std::string to_text(const PrepareView& view) {
    Lines lines;
    add_inputs(lines, view);
    add_answer(lines, view);
    add_checks(lines, view);
    add_label(lines, view);
    return lines.take();
}

}  // namespace vialwright::workbench
