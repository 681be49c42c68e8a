// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/asked_section.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

using formulary::DoseRule;
using formulary::Monograph;
using formulary::Population;
using formulary::SafetyRule;

constexpr std::string_view creatinine_name = "creatinine";
constexpr std::string_view clearance_name = "creatinine clearance";

// The chosen rule, or those that the patient decides between.
std::vector<const DoseRule*> rules_in_question(const Monograph& monograph, const PrepareView& view) {
    if (const auto* chosen = monograph.dose_rule(view.rule.selected)) return {chosen};
    std::vector<const DoseRule*> rules;
    for (const DoseRule& rule : monograph.doses)
        if (!rule.never_default) rules.push_back(&rule);
    return rules;
}

// "Serum osmolality", but eGFR.
std::string label_of_analyte(const std::string& analyte) {
    const bool has_capitals = std::ranges::any_of(analyte, [](char c) { return c >= 'A' && c <= 'Z'; });
    return has_capitals ? analyte : capital(analyte);
}

class Asking {
public:
    Asking(const PrepareInputs& inputs, const Monograph& monograph, PrepareView& view)
        : inputs_(inputs), monograph_(monograph), view_(view), asked_(view.asked) {}

    void run() {
        const auto rules = rules_in_question(monograph_, view_);
        for (const DoseRule* rule : rules) look_at(*rule);
        for (const auto* group : {&monograph_.contraindications, &monograph_.cautions})
            for (const SafetyRule& rule : *group) look_at(rule.when.population);
        offer_purposes(rules);
        for (const auto* group : {&monograph_.contraindications, &monograph_.cautions})
            for (const SafetyRule& rule : *group)
                for (const auto& threshold : rule.labs) ask_laboratory(threshold);
    }

private:
    void look_at(const DoseRule& rule) {
        asked_.days |= rule.max_days || (rule.max_doses && *rule.max_doses > 1) ||
                       rule.per_course.says_something() || rule.lifetime.says_something();
        asked_.given_before |= rule.lifetime.says_something();
        const auto& vein = rule.osmolarity;
        asked_.line |= vein.peripheral_soft_max || vein.peripheral_hard_max || vein.central_soft_max ||
                       vein.central_hard_max;
        asked_.sites |= rule.volume_per_site.says_something();
        look_at(rule.population);
    }

    void look_at(const Population& population) {
        const bool kidneys = population.clearance_min || population.clearance_max;
        asked_.clearance |= kidneys;
        asked_.creatinine |= kidneys;
        asked_.postmenstrual_age |= population.postmenstrual_min || population.postmenstrual_max;
    }

    // Only where it can make a difference.
    void offer_purposes(const std::vector<const DoseRule*>& rules) {
        std::vector<std::string> known;
        for (const DoseRule* rule : rules)
            if (!rule->purpose.empty() && std::ranges::find(known, rule->purpose) == known.end())
                known.push_back(rule->purpose);
        asked_.purpose = known.size() > 1;
        if (!asked_.purpose) return;
        view_.purposes.push_back({"", tr("Not stated")});
        for (const std::string& purpose : known) {
            std::string words = purpose;
            std::ranges::replace(words, '-', ' ');
            view_.purposes.push_back({purpose, capital(words)});
        }
    }

    void ask_laboratory(const formulary::LaboratoryThreshold& threshold) {
        const std::string name = text::folded(threshold.analyte);
        if (name == creatinine_name) {
            asked_.creatinine = true;
            return;
        }
        if (name == clearance_name && asked_.clearance) return;
        if (std::ranges::find(view_.labs, name, &RequirementView::name) != view_.labs.end()) return;
        const auto& bound = threshold.below ? threshold.below : threshold.above;
        RequirementView lab{
            name, label_of_analyte(threshold.analyte), bound ? units::to_text(*bound) : "", {}};
        if (bound) lab.field.aid.units = {bound->unit.text(true)};
        const auto typed = inputs_.labs.find(name);
        if (typed != inputs_.labs.end()) lab.field.text = typed->second;
        view_.labs.push_back(std::move(lab));
    }

    const PrepareInputs& inputs_;
    const Monograph& monograph_;
    PrepareView& view_;
    AskedView& asked_;
};

}  // namespace

void show_asked(const PrepareInputs& inputs, const Monograph& monograph, PrepareView& view) {
    Asking(inputs, monograph, view).run();
}

void put_asked(const PrepareInputs& inputs, const PrepareView& view, dosing::OrderText& order) {
    const AskedView& asked = view.asked;
    const auto put = [&](bool is_asked, Field field, std::string& into) {
        if (is_asked) into = trimmed(inputs[field]);
    };
    put(asked.purpose, Field::purpose, order.purpose);
    put(asked.days, Field::days, order.days);
    put(asked.given_before, Field::given_before, order.given_before);
    put(asked.line, Field::line, order.line);
    put(asked.sites, Field::sites, order.sites);
    put(asked.creatinine, Field::creatinine, order.creatinine);
    put(asked.clearance, Field::clearance, order.clearance);
    put(asked.postmenstrual_age, Field::postmenstrual_age, order.postmenstrual_age);
    for (const RequirementView& lab : view.labs)
        if (const std::string value = trimmed(lab.field.text); !value.empty())
            order.labs.push_back(fmt::format("{}={}", lab.name, value));
}

RequirementView* laboratory_at_fault(const std::string& message, PrepareView& view) {
    for (RequirementView& lab : view.labs)
        if (message.starts_with(lab.name + ": ") || message.starts_with(lab.name + " is ")) return &lab;
    return nullptr;
}

}  // namespace vialwright::workbench
