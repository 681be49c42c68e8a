// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/answer_section.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::workbench {

namespace {

using protocol::Verdict;
using units::Shown;

const char* verb_for(const Shown& product) {
    const auto& dimension = product.quantity.dimension();
    if (dimension.power(units::Base::time) != 0) return N_("SET THE PUMP TO");
    if (dimension.power(units::Base::volume) == 1) return N_("DRAW UP");
    return dimension.power(units::Base::dosage_unit) == 1 ? N_("COUNT OUT") : N_("WEIGH OUT");
}

// What there is to do: measure a volume or, where only a rate was ordered, set a rate. Never 0 for what is too small to measure.
const Shown* instruction_of(const protocol::Assessment& assessment) {
    if (assessment.volume && assessment.volume->is_too_small()) return nullptr;
    if (assessment.volume) return &assessment.volume->measured;
    return assessment.rate ? &*assessment.rate : nullptr;
}

const std::optional<Shown>& content_of(const formulary::Monograph& monograph) {
    const auto* container = monograph.container();
    if (container && container->usable) return container->usable;
    if (container && container->nominal) return container->nominal;
    return monograph.product.fill_volume;
}

// The first sentence of that gravity, and how many more there are.
bool is_slip(const FindingView& finding) {
    return finding.rule.find("dose-decimal-point") != std::string::npos ||
           finding.rule.find("dose-thousand") != std::string::npos;
}

// The first that nobody has decided about, a slip of the pen before all others.
std::string reason_of(const PrepareView& view, Tone tone) {
    std::string reason;
    std::size_t count = 0;
    bool slipped = false;
    for (const FindingView& finding : view.findings) {
        if (finding.tone != tone || finding.may_override == Override::given) continue;
        if (count++ == 0 || (!slipped && is_slip(finding))) reason = finding.sentence;
        slipped = slipped || is_slip(finding);
    }
    const std::size_t more = count == 0 ? 0 : count - 1;
    return more == 0 ? reason : fmt::format(fmt::runtime(tr("{} And {} more, below.")), reason, more);
}

// What a person has decided about the cautions.
std::string decided_words(const PrepareView& view) {
    if (view.overrides.empty()) return "";
    const auto cautions = std::ranges::count(view.findings, Tone::caution, &FindingView::tone);
    return fmt::format(fmt::runtime(cautions == 1 ? tr("{} of {} caution overridden, with a reason")
                                                  : tr("{} of {} cautions overridden, with a reason")),
                       view.overrides.size(), cautions);
}

void show_instruction(const Assessed& assessed, const Shown& product, AnswerView& answer) {
    answer.state = AnswerState::ready;
    answer.tone = assessed.assessment.verdict == Verdict::within ? Tone::good : Tone::caution;
    answer.kicker = tr(verb_for(product));
    if (const auto& containers = assessed.assessment.containers)
        answer.supply = supply_words(*containers, assessed.monograph);
}

// " (1 of 50 mL, 2 of 10 mL)"
std::string sizes_words(const std::vector<protocol::ContainerCount>& set) {
    std::string words;
    for (const auto& [id, size, count] : set)
        words += (words.empty() ? " (" : ", ") + fmt::format(fmt::runtime(tr("{} of {}")),
                                                             numbers::format_decimal(count, 0).text,
                                                             units::to_text(size));
    return words + ")";
}

// Whatever else is open: the number is not there because of this.
void show_too_small(PrepareView& view) {
    view.answer.kicker = tr("CANNOT BE MEASURED");
    const auto reason = std::ranges::find(view.findings, "dose.measured", &FindingView::rule);
    if (reason != view.findings.end()) view.answer.reason = reason->sentence;
}

}  // namespace

std::string supply_words(const protocol::Containers& containers, const formulary::Monograph& monograph) {
    std::string words = fmt::format("{} {}", numbers::format_decimal(containers.needed, 0).text,
                                    containers.exact.unit.text(containers.needed != numbers::Exact(1)));
    if (containers.set.size() > 1) words += sizes_words(containers.set);
    else if (!containers.set.empty())
        words = fmt::format(fmt::runtime(tr("{} of {}")), words, units::to_text(containers.set.front().size));
    else if (const auto& content = content_of(monograph))
        words = fmt::format(fmt::runtime(tr("{} of {}")), words, units::to_text(*content));
    if (containers.left_over.quantity.value().is_zero())
        return fmt::format(fmt::runtime(tr("{}, nothing left over")), words);
    return fmt::format(fmt::runtime(tr("{}, {} left over")), words, units::to_text(containers.left_over));
}

std::string strength_words(const formulary::Monograph& monograph, std::size_t strength) {
    const auto& strengths = monograph.product.strengths;
    const Shown& value = strengths.at(strength).value;
    // A pure powder is "1 g/g": that says nothing.
    if (value.quantity.dimension() ==
            units::Dimension(units::Base::drug_mass, 1) / units::Dimension(units::Base::product_mass, 1) &&
        value.count() == numbers::Exact(1))
        return monograph.product.name;
    return fmt::format("{} {}", monograph.product.name, units::to_text(value));
}

void show_answer(const Assessed& assessed, PrepareView& view) {
    AnswerView& answer = view.answer;
    answer.product = strength_words(assessed.monograph, assessed.order.strength);
    const Shown* product = instruction_of(assessed.assessment);
    if (product) {
        const auto parts = parts_of(*product);
        answer.number = parts.number;
        answer.unit = parts.unit;
    }
    switch (assessed.assessment.verdict) {
        case Verdict::stop:
            answer.state = AnswerState::stop;
            answer.tone = Tone::stop;
            answer.kicker = tr("DO NOT PREPARE");
            answer.reason = reason_of(view, Tone::stop);
            return;
        case Verdict::not_checked:
            answer.state = product ? AnswerState::open : AnswerState::waiting;
            answer.tone = Tone::open;
            answer.kicker = product ? tr("NOT YET CHECKED") : tr("NOT YET WORKED OUT");
            answer.reason = reason_of(view, Tone::open);
            if (assessed.assessment.volume && !product) show_too_small(view);
            return;
        case Verdict::within:
        case Verdict::caution: break;
    }
    answer.decided = decided_words(view);
    answer.reason = reason_of(view, Tone::caution);
    if (product) return show_instruction(assessed, *product, answer);
    answer.tone = Tone::open;  // checked, but nothing to measure: never an instruction
    answer.kicker = tr("NOTHING TO MEASURE");
    answer.reason = tr("The order gives neither a volume nor a rate for this product.");
}

}  // namespace vialwright::workbench
