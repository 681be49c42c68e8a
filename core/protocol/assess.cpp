// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/assess.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/dosing/figures.hpp"
#include "core/dosing/measure.hpp"
#include "core/dosing/shown.hpp"
#include "core/protocol/containers.hpp"
#include "core/protocol/limits.hpp"
#include "core/protocol/rule_choice.hpp"

namespace vialwright::protocol {

namespace {

using dosing::Figures;
using dosing::MeasuringStep;
using dosing::Order;
using numbers::Exact;
using numbers::Rounding;
using units::AnyQuantity;
using units::Shown;

// Where a rule states no tolerance, a measured dose may be this far off without a remark (regulatory facts §8.2).
const Exact default_tolerance_percent = 5;

class Assessor {
public:
    Assessor(const formulary::Monograph& monograph, const Order& order, const formulary::Reference& reference,
             Wanted wanted)
        : monograph_(monograph),
          order_(order),
          reference_(reference),
          strength_(monograph.product.strengths.at(order.strength)),
          working_(wanted == Wanted::everything ? &result_.working : nullptr) {}

    Assessment run() {
        result_.product = monograph_.id;
        try {
            work();
        } catch (const std::exception&
                     problem) {  // overflow, division by zero, a dimension that does not fit: never a pass
            result_.findings.push_back(
                blocking(FindingKind::not_computable, "arithmetic", "", problem.what()));
        }
        const auto graver = [](const Finding& a, const Finding& b) { return gravity(a) > gravity(b); };
        if (!std::ranges::is_sorted(result_.findings, graver))
            std::ranges::stable_sort(result_.findings, graver);
        result_.verdict = verdict_of(result_.findings);
        return std::move(result_);
    }

private:
    static int gravity(const Finding& f) { return static_cast<int>(f.severity) * 2 + (f.blocks ? 1 : 0); }

    void work() {
        check_status(monograph_, result_.findings);
        auto choice = choose_rule(monograph_, order_);
        rule_ = choice.rule;
        append(std::move(choice.findings));
        if (rule_) result_.rule = rule_->id;
        figures_ = dosing::work_out(monograph_, rule_, order_, working_);
        for (const auto& missing : figures_.missing)
            result_.findings.push_back(
                blocking(FindingKind::input_missing, "order." + missing.input, "the dose", missing.why));
        check_size_for_age(order_, reference_, result_.findings);
        if (rule_) check_rule();
        check_gaps(monograph_, rule_, order_, result_.findings);
        check_questions(monograph_, rule_, order_, result_.findings);
        check_excipients(monograph_, rule_, order_, reference_, result_.findings);
        check_interactions(monograph_, rule_, order_, reference_, result_.findings);
        measure();
        if (figures_.product)
            result_.containers = count_containers(monograph_, order_, *figures_.product, working_);
        show();
    }

    void append(Findings findings) {
        result_.findings.insert(result_.findings.end(), std::make_move_iterator(findings.begin()),
                                std::make_move_iterator(findings.end()));
    }

    void check_rule() {
        const Check check{monograph_, *rule_, order_, figures_};
        sections_ = sections_of(check);
        limits_ = check_limits(check, sections_, working_ ? Detail::rows : Detail::findings);
        const bool any_finding = !limits_.findings.empty();
        append(std::move(limits_.findings));
        result_.limits = std::move(limits_.rows);
        if (any_finding) check_feasibility(check, sections_, result_.findings);
        if (any_finding) check_dose_slips(check, sections_, reference_, result_.findings);
        if (!limits_.any_applied)
            result_.findings.push_back(blocking(FindingKind::no_limit_applies, "dose.limits", "", ""));
        check_population(check, result_.findings);
        check_requirements(check, result_.findings);
        check_frequency(check, result_.findings);
        check_infusion(check, result_.findings);
    }

    struct MeasuredAmount {
        AnyQuantity product;
        Severity breaks;  // what newly_broken() says of it
    };

    // The limits again, for what the measured amount of product really gives.
    LimitsResult limits_of(const AnyQuantity& product, Detail detail) const {
        return check_limits({monograph_, *rule_, order_, figures_}, sections_, detail,
                            product.value() / figures_.product->value());
    }

    // Of the limits that this amount of product breaks and the ordered dose keeps, how grave the gravest is: info for none.
    Severity newly_broken(const AnyQuantity& product) const {
        const LimitsResult given = limits_of(product, Detail::verdict);
        Severity gravest = Severity::info;
        for (const auto direction : {Direction::over, Direction::under})
            if (limits_.worst(direction) == Severity::info)
                gravest = std::max(gravest, given.worst(direction));
        return gravest;
    }

    // To the nearest step; where that would break a limit that the ordered dose keeps, to the limit's safe side. A rule of one
    // dose alone, 250 mg/kg, has no room on either: then the limit that is less grave is broken, by the nearest step if both are
    // alike. A hard one is said, by judge_limits().
    MeasuredAmount measurable(const MeasuringStep& step) const {
        AnyQuantity nearest = dosing::rounded(*figures_.product, step, step.mode);
        if (!rule_ || nearest == *figures_.product) return {nearest, Severity::info};
        const Severity broken = newly_broken(nearest);
        if (broken == Severity::info) return {nearest, broken};
        const auto other_side = nearest > *figures_.product ? Rounding::down : Rounding::up;
        const AnyQuantity other = dosing::rounded(*figures_.product, step, other_side);
        const Severity broken_there = newly_broken(other);
        return broken_there < broken ? MeasuredAmount{other, broken_there} : MeasuredAmount{nearest, broken};
    }

    void measure() {
        if (!figures_.product) return;
        const Shown exact(*figures_.product, strength_.product_unit);
        const auto step = dosing::measuring_step(*figures_.product, rule_, order_, reference_);
        if (!step) {
            result_.volume = Measured{exact, exact, "", 0};
            return;
        }
        const auto [measured, breaks] = measurable(*step);
        const Exact deviation = dosing::deviation_percent(measured, *figures_.product);
        result_.volume = Measured{exact, Shown(measured, strength_.product_unit, 4), step->device, deviation};
        judge_measured(deviation);
        if (breaks == Severity::hard) judge_limits(measured);
    }

    // What the measured amount breaks and the ordered dose keeps: a soft limit is a matter of the tolerance, a hard one is not.
    void judge_limits(const AnyQuantity& measured) {
        for (Finding& finding : limits_of(measured, Detail::findings).findings) {
            if (finding.direction == Direction::none || finding.severity != Severity::hard) continue;
            if (limits_.worst(finding.direction) != Severity::info) continue;
            finding.subject += " as measured";
            result_.findings.push_back(std::move(finding));
        }
    }

    void judge_measured(const Exact& deviation) {
        const Exact tolerance = rule_ && rule_->per_dose.tolerance_percent
                                    ? *rule_->per_dose.tolerance_percent
                                    : default_tolerance_percent;
        const bool nothing_left = result_.volume->is_too_small();
        if (deviation <= tolerance && !nothing_left) return;
        Finding finding{};
        finding.kind = nothing_left ? FindingKind::too_small_to_measure : FindingKind::measured_differs;
        finding.severity = Severity::soft;
        finding.blocks = nothing_left;
        finding.subject = result_.volume->device;
        finding.rule = "dose.measured";
        if (!nothing_left) finding.actual = result_.volume->measured;
        finding.limit = result_.volume->exact;
        finding.detail = numbers::format_decimal(deviation, 1).text;
        result_.findings.push_back(std::move(finding));
    }

    Shown amount(const AnyQuantity& value) const { return units::readable({value, strength_.amount_unit}); }

    void show() {
        if (figures_.dose) result_.dose = amount(*figures_.dose);
        else if (figures_.dose_rate)
            result_.dose =
                units::readable({*figures_.dose_rate, strength_.amount_unit / dosing::hour_unit()});
        if (figures_.daily)
            result_.daily_dose =
                units::readable({*figures_.daily, strength_.amount_unit / dosing::day_unit()});
        if (working_) show_more();
    }

    void show_more() {
        if (figures_.dose && figures_.body.actual) {
            static const units::Unit kilogram =
                units::Unit::canonical(units::dimension_of<units::BodyWeight>);
            result_.dose_per_weight = units::readable(
                {*figures_.dose / AnyQuantity(*figures_.body.actual), strength_.amount_unit / kilogram});
        }
        if (figures_.course) result_.course_dose = amount(*figures_.course);
        if (figures_.concentration)
            result_.concentration =
                units::readable({*figures_.concentration, strength_.amount_unit / dosing::milliliter_unit()});
        if (figures_.pump_rate) result_.rate = Shown(*figures_.pump_rate);
        if (figures_.osmolarity)
            result_.osmolarity = Shown(*figures_.osmolarity, dosing::osmolarity_unit(), 0);
    }

    const formulary::Monograph& monograph_;
    const Order& order_;
    const formulary::Reference& reference_;
    const formulary::Strength& strength_;
    Assessment result_;
    std::vector<dosing::Step>* working_;  // null: nobody reads it
    const formulary::DoseRule* rule_ = nullptr;
    Figures figures_;
    std::vector<Section> sections_;
    LimitsResult limits_;
};

}  // namespace

Assessment assess(const formulary::Monograph& monograph, const Order& order,
                  const formulary::Reference& reference, Wanted wanted) {
    return Assessor(monograph, order, reference, wanted).run();
}

}  // namespace vialwright::protocol
