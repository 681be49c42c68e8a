// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/worked_section.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/finding_summary.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

using compounding::List;
using compounding::Worked;
using protocol::Verdict;
using units::Shown;

constexpr std::size_t longest_fraction = 24;  // characters that a person still reads as a number
constexpr std::size_t most_amounts = 3;       // side by side in the big answer

// "least_weighable" is "Least weighable".
std::string title_of(std::string name) {
    std::ranges::replace(name, '_', ' ');
    return capital(std::move(name));
}

// A row's name, and the quantities that belong to it.
struct Portion {
    std::string name;
    std::vector<Shown> amounts;
};

Portion portion_of(const compounding::Row& row) {
    Portion portion{row.title, {}};
    for (const auto& cell : row.cells) {
        if (cell.name != "stock") portion.amounts.push_back(cell.value);
        else if (portion.name.empty()) portion.name = units::to_text(cell.value);
    }
    return portion;
}

class Section {
public:
    Section(const Worked& worked, std::string_view instruction, std::string_view lead)
        : worked_(worked), instruction_(instruction), lead_(lead) {}

    ResultView run() {
        show_findings(worked_.findings, view_);
        view_.working = step_views(worked_.working);
        switch (worked_.verdict()) {
            case Verdict::stop: refuse(AnswerState::stop, Tone::stop, tr("NOT POSSIBLE")); break;
            case Verdict::not_checked:
                refuse(AnswerState::waiting, Tone::open, tr("CANNOT BE WORKED OUT"));
                break;
            case Verdict::within: answer(Tone::good); break;
            case Verdict::caution: answer(Tone::caution); break;
        }
        return std::move(view_);
    }

private:
    void refuse(AnswerState state, Tone tone, std::string kicker) {
        view_.answer.state = state;
        view_.answer.tone = tone;
        view_.answer.kicker = std::move(kicker);
        const auto reason = std::ranges::find(view_.findings, tone, &FindingView::tone);
        if (reason != view_.findings.end()) view_.answer.reason = reason->sentence;
    }

    void answer(Tone tone) {
        view_.answer.state = AnswerState::ready;
        view_.answer.tone = tone;
        view_.answer.kicker = instruction_;
        const std::string_view lead = lead_name();
        if (const Shown* first = worked_.result(lead)) {
            const auto parts = parts_of(*first);
            view_.answer.number = (units::to_text_and_exactness(*first).is_exact ? "" : "≈ ") + parts.number;
            view_.answer.unit = parts.unit;
            view_.answer.product = title_of(std::string(lead));
            view_.answer.supply = exactly(*first);
        }
        for (const auto& result : worked_.results)
            if (result.name != lead)
                view_.facts.push_back(
                    {title_of(result.name), marked_text(result.value), exactly(result.value)});
        for (const List& list : worked_.lists) show_list(list);
    }

    std::string_view lead_name() const {
        std::string_view rest = lead_;
        while (!rest.empty()) {
            const auto end = std::min(rest.find(' '), rest.size());
            if (worked_.result(rest.substr(0, end))) return rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return "";
    }

    void show_list(const List& list) {
        std::vector<Portion> portions;
        for (const auto& row : list.rows) portions.push_back(portion_of(row));
        for (const Portion& portion : portions) {
            std::vector<std::string> amounts;
            for (const Shown& amount : portion.amounts) amounts.push_back(marked_text(amount));
            view_.facts.push_back({portion.name, fmt::format("{}", fmt::join(amounts, ", ")),
                                   portion.amounts.size() == 1 ? exactly(portion.amounts[0]) : ""});
        }
        if (view_.answer.number.empty()) show_portions(portions);
    }

    // "312.5 + 187.5 mL": what goes together, where it is few enough to be read as one.
    void show_portions(const std::vector<Portion>& portions) {
        std::vector<std::string> numbers, words;
        std::string unit;
        for (const Portion& portion : portions) {
            if (portion.amounts.size() != 1) return;
            const auto parts = parts_of(portion.amounts[0]);
            if (!unit.empty() && unit != parts.unit) return;
            unit = parts.unit;
            const bool is_exact = units::to_text_and_exactness(portion.amounts[0]).is_exact;
            numbers.push_back((is_exact ? "" : "≈ ") + parts.number);
            words.push_back(
                fmt::format(fmt::runtime(tr("{} of {}")), units::to_text(portion.amounts[0]), portion.name));
        }
        if (numbers.empty() || numbers.size() > most_amounts) return;
        view_.answer.number = fmt::format("{}", fmt::join(numbers, " + "));
        view_.answer.unit = unit;
        view_.answer.supply = text::listed(words, tr("and"));
    }

    const Worked& worked_;
    std::string_view instruction_, lead_;
    ResultView view_;
};

}  // namespace

std::string marked_text(const Shown& shown) {
    const auto written = units::to_text_and_exactness(shown);
    return (written.is_exact ? "" : "≈ ") + written.text;
}

std::string exactly(const Shown& shown) {
    if (units::to_text_and_exactness(shown).is_exact) return "";
    const std::string fraction = shown.count().to_fraction();
    if (fraction.size() > longest_fraction) return tr("rounded");
    const std::string unit = shown.unit.text(true);
    return fmt::format(fmt::runtime(tr("exactly {}")), fraction + (unit.empty() ? "" : " ") + unit);
}

std::vector<StepView> step_views(const units::Working& working) {
    std::vector<StepView> views;
    for (const auto& step : working)
        views.push_back({step.name, step.formula, step.substituted, equals(step.result)});
    return views;
}

void show_findings(const protocol::Findings& findings, ResultView& view) {
    for (const auto& finding : findings)
        view.findings.push_back(
            {tone_of(finding), protocol::sentence(finding), finding.source, finding.rule});
    group_by_gravity(view.findings);
    if (!view.findings.empty()) view.findings_summary = summary_of(view.findings);
}

ResultView show_worked(const Worked& worked, std::string_view instruction, std::string_view lead) {
    return Section(worked, instruction, lead).run();
}

std::string to_text(const Calculation& calculation) {
    std::string text = calculation.title + "\n";
    for (const auto& [label, typed] : calculation.given) text += fmt::format("{}: {}\n", label, typed);
    const ResultView view = show_worked(calculation.worked, "", "");
    for (const auto& fact : view.facts)
        text += fmt::format("{} = {}{}{}\n", fact.name, fact.value, fact.note.empty() ? "" : ", ", fact.note);
    for (const auto& step : view.working)
        text += fmt::format("{}: {} {}\n", step.name, step.calculation, step.result);
    for (const auto& finding : view.findings)
        text += fmt::format("{}: {}\n", word_for(finding.tone), finding.sentence);
    return text;
}

}  // namespace vialwright::workbench
