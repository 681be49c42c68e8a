// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/prepare_page.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "app/workbench/answer_section.hpp"
#include "app/workbench/asked_section.hpp"
#include "app/workbench/field_echo.hpp"
#include "app/workbench/prepare_aids.hpp"
#include "app/workbench/product_section.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/safety_questions.hpp"
#include "app/workbench/tr.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

using dosing::OrderText;
using formulary::Monograph;

// A field of an order, and the entry that it was typed in.
constexpr std::array<std::pair<std::string_view, Field>, 21> order_fields = {
    {{"rule", Field::rule},
     {"strength", Field::strength},
     {"dose", Field::dose},
     {"every", Field::every},
     {"per_day", Field::every},
     {"over", Field::over},
     {"in_volume", Field::in_volume},
     {"diluent", Field::diluent},
     {"purpose", Field::purpose},
     {"days", Field::days},
     {"given_before", Field::given_before},
     {"line", Field::line},
     {"sites", Field::sites},
     {"weight", Field::weight},
     {"height", Field::height},
     {"age", Field::age},
     {"sex", Field::sex},
     {"creatinine", Field::creatinine},
     {"clearance", Field::clearance},
     {"postmenstrual_age", Field::postmenstrual_age},
     {"product", Field::product}}};

class Page {
public:
    Page(const PrepareInputs& inputs, const PrepareSources& sources) : inputs_(inputs), sources_(sources) {}

    PreparePage run() {
        view_.problems = sources_.problems;
        for (std::size_t i = 0; i < field_count; ++i) view_.fields[i].text = inputs_.texts[i];
        product_ = show_products(inputs_, sources_, view_);
        if (product_) show_product();
        show_echoes();
        put_aids(product_ ? &product_->product.strengths.at(strength_of(inputs_, *product_)) : nullptr,
                 view_);
        show_order();
        auto label = show_label(inputs_, sources_, product_, view_);
        show_save(label.job.has_value());
        if (!view_.save.enabled) label.job.reset();
        view_.offers_dose_label = checked_.has_value();
        return {std::move(view_), std::move(label.job), std::move(label.printer), std::move(checked_)};
    }

private:
    static inline const formulary::Reference nothing_known{};

    const formulary::Reference& reference() const {
        return sources_.reference ? *sources_.reference : nothing_known;
    }

    void show_product() {
        show_strengths(inputs_, *product_, view_);
        show_rules(inputs_, *product_, view_);
        show_asked(inputs_, *product_, view_);
        const auto& strength = product_->product.strengths.at(strength_of(inputs_, *product_));
        view_.can_be_diluted = product_->product.sterile && strength.is_per_volume();
        for (const auto& diluent : reference().diluents) view_.diluents.push_back(diluent.name);
        view_.questions = questions_of(*product_, reference(), inputs_.answers);
        view_.open_questions = static_cast<std::size_t>(
            std::ranges::count(view_.questions, Answer::open, &QuestionView::answer));
    }

    void show_echoes() {
        const auto echo = [&](Field field, std::string words) { view_.field(field).echo = std::move(words); };
        echo(Field::weight, echo_of_weight(inputs_[Field::weight]));
        echo(Field::height, echo_of_height(inputs_[Field::height]));
        echo(Field::age, echo_of_age(inputs_[Field::age]));
        echo(Field::every, echo_of_frequency(read_frequency(inputs_[Field::every])));
        echo(Field::over, echo_of_duration(inputs_[Field::over]));
        echo(Field::in_volume, echo_of_volume(inputs_[Field::in_volume]));
        echo(Field::postmenstrual_age, echo_of_age(inputs_[Field::postmenstrual_age]));
    }

    OrderText order_text() const {
        OrderText text;
        const auto typed = [&](Field field) { return trimmed(inputs_[field]); };
        text.rule = rule_of(inputs_, *product_);
        text.route = text.rule.empty() ? common_route() : "";
        text.strength = typed(Field::strength);
        text.dose = typed(Field::dose);
        const FrequencyText frequency = read_frequency(inputs_[Field::every]);
        text.every = frequency.every;
        text.per_day = frequency.per_day;
        text.weight = typed(Field::weight);
        text.height = typed(Field::height);
        text.age = typed(Field::age);
        text.sex = typed(Field::sex);
        if (view_.can_be_diluted) {
            text.over = typed(Field::over);
            text.in_volume = typed(Field::in_volume);
            text.diluent = typed(Field::diluent);
        }
        put_asked(inputs_, view_, text);
        put_answers(*product_, reference(), inputs_.answers, text);
        for (const auto& [name, given] : inputs_.provided) text.provided[name] = trimmed(given);
        return text;
    }

    // Of the rules that the patient decides between; "" where they differ, which the order then asks about.
    std::string common_route() const {
        std::string route;
        for (const auto& rule : product_->doses) {
            if (rule.never_default) continue;
            if (!route.empty() && route != rule.route) return "";
            route = rule.route;
        }
        return route;
    }

    void show_order() {
        if (!product_)
            return wait(tr("NO PRODUCT YET"),
                        view_.product.error.empty() ? tr("Choose a product.") : view_.product.error);
        view_.answer.product = strength_words(*product_, strength_of(inputs_, *product_));
        show_requirements(inputs_, product_->dose_rule(rule_of(inputs_, *product_)), view_);
        if (!sources_.reference)
            return wait(tr("NOT YET CHECKED"),
                        tr("The reference data could not be read, so no dose is checked."));
        const auto order = dosing::read_order(order_text(), *product_, reference());
        if (!order) return show_faults(order.error());
        const protocol::Assessment assessment = protocol::assess(*product_, *order, reference());
        show_assessment({*product_, *order, assessment});
    }

    void show_assessment(const Assessed& assessed) {
        const auto& assessment = assessed.assessment;
        if (assessment.dose) view_.field(Field::dose).echo = equals(*assessment.dose);
        show_findings(assessed, inputs_, view_);
        show_facts(assessed, view_);
        show_limits(assessed, view_);
        show_answer(assessed, view_);
        if (!inputs_[Field::diluent].empty() && view_.can_be_diluted && assessed.order.diluent)
            view_.field(Field::diluent).echo = assessed.order.diluent->name;
        view_.copy_text = copy_text(view_);
        if (view_.answer.state == AnswerState::ready) checked_ = checked_dose(assessed, inputs_);
        if (checked_) checked_->has_cautions = view_.answer.tone == Tone::caution;
    }

    // A dose that is not yet typed is no fault.
    void show_faults(const std::vector<dosing::FieldFault>& faults) {
        const bool no_dose = trimmed(inputs_[Field::dose]).empty();
        std::string other;
        bool at_fault = false;
        for (const auto& fault : faults) {
            if (no_dose && fault.field == "dose") continue;
            at_fault = true;
            const auto found =
                std::ranges::find(order_fields, fault.field, &std::pair<std::string_view, Field>::first);
            auto* lab = fault.field == "labs" ? laboratory_at_fault(fault.message, view_) : nullptr;
            if (lab) lab->field.error = fault.message;
            else if (found == order_fields.end()) other = fault.message;
            else set_error(found->second, fault.message);
        }
        if (!other.empty()) wait(tr("NOT YET WORKED OUT"), other + ".");
        else if (at_fault) wait(tr("NOT YET WORKED OUT"), tr("Correct what is marked."));
        else wait(tr("NO DOSE YET"), tr("Enter a dose, such as 1 g, 25 mg/kg or 15 mL."));
    }

    void set_error(Field field, const std::string& message) {
        FieldView& entry = view_.field(field);
        entry.error = message;
        entry.echo.clear();
        if (field == Field::rule) view_.rule.error = message;
        if (field == Field::strength) view_.strength.error = message;
    }

    void wait(std::string kicker, std::string reason) {
        view_.answer.state = AnswerState::waiting;
        view_.answer.kicker = std::move(kicker);
        view_.answer.reason = std::move(reason);
    }

    bool has_errors() const {
        return std::ranges::any_of(view_.fields,
                                   [](const FieldView& field) { return !field.error.empty(); }) ||
               std::ranges::any_of(view_.labs,
                                   [](const RequirementView& lab) { return !lab.field.error.empty(); });
    }

    std::string why_not(bool has_label) const {
        if (!product_) return tr("Choose a product first.");
        if (view_.answer.state == AnswerState::stop) return tr("Not while there is a stop.");
        if (has_errors()) return tr("Correct what is marked first.");
        const bool ordered = !trimmed(inputs_[Field::dose]).empty();
        if (ordered && view_.answer.state != AnswerState::ready)
            return tr("Not while the dose is not checked.");
        if (has_label) return "";
        if (!view_.label.refusal.empty()) return tr("There is no label, for the reason above.");
        if (!view_.label.missing.empty())
            return fmt::format(fmt::runtime(tr("Fill in {} first.")),
                               text::listed(view_.label.missing, tr("and")));
        return tr("The label data could not be read.");
    }

    // What stands across the label while it is not one to print.
    std::string stamp() const {
        if (!view_.label.drawing || view_.save.enabled) return "";
        if (view_.answer.state == AnswerState::stop) return tr("DO NOT PRINT");
        return view_.label.is_sample ? tr("SAMPLE") : tr("NOT READY");
    }

    void show_save(bool has_label) {
        view_.save.why_not = why_not(has_label);
        view_.save.enabled = view_.save.why_not.empty();
        if (has_label)
            view_.save.file_name = fmt::format("{}-{}.pdf", product_->id, trimmed(inputs_[Field::lot]));
        view_.label.stamp = stamp();
        if (!view_.label.stamp.empty())
            view_.label.stamp_tone = view_.answer.state == AnswerState::stop ? Tone::stop : Tone::open;
    }

    const PrepareInputs& inputs_;
    const PrepareSources& sources_;
    const Monograph* product_ = nullptr;
    PrepareView view_;
    std::optional<CheckedDose> checked_;
};

}  // namespace

PreparePage present(const PrepareInputs& inputs, const PrepareSources& sources) {
    return Page(inputs, sources).run();
}

}  // namespace vialwright::workbench
