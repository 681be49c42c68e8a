// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/checker.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/units/parse.hpp"

namespace vialwright::bulk {

namespace {

using dosing::Order;
using protocol::Assessment;
using protocol::Finding;
using protocol::FindingKind;
using protocol::Severity;
using units::AnyQuantity;

Finding stated(std::string rule, std::string sentence) {
    Finding finding{};
    finding.kind = FindingKind::stated;
    finding.severity = Severity::soft;
    finding.blocks = true;
    finding.rule = std::move(rule);
    finding.subject = std::move(sentence);
    return finding;
}

Finding not_readable(const FieldFault& fault) {
    if (fault.field.empty()) return stated("order", fault.message);
    return stated("order." + fault.field, fault.field + ": " + fault.message);
}

Assessment refused(const OrderRow& row, const std::vector<FieldFault>& faults) {
    Assessment assessment;
    assessment.product = row.product;
    for (const auto& fault : faults) assessment.findings.push_back(not_readable(fault));
    return assessment;  // not_checked
}

// Behind the hard findings, which are the graver.
void add(Assessment& assessment, Finding finding) {
    const auto at = std::ranges::find_if(assessment.findings,
                                         [](const Finding& f) { return f.severity != Severity::hard; });
    assessment.findings.insert(at, std::move(finding));
    assessment.verdict = protocol::verdict_of(assessment.findings);
}

// A pump's rate and the volume that it empties are an infusion time. Nothing where the volume is not known, which the
// assessment says itself.
std::optional<FieldFault> set_time_from_pump(const OrderRow& row, const formulary::Monograph& monograph,
                                             const formulary::Reference& reference, Order& order) {
    const auto rate = units::parse<units::InfusionRate>(row.pump_rate);
    if (!rate || !rate->value().is_positive())
        return FieldFault{"rate", rate ? "a rate is greater than zero" : rate.error().message};
    if (order.over) return FieldFault{"rate", "a rate and an infusion time are given: give one of them"};
    const auto first = protocol::assess(monograph, order, reference, protocol::Wanted::findings);
    const auto volume = order.in_volume ? std::optional(order.in_volume->quantity)
                        : first.volume  ? std::optional(first.volume->exact.quantity)
                                        : std::nullopt;
    if (!volume || !volume->is<units::Volume>())
        return FieldFault{"rate", "a rate of volume needs a volume that is given"};
    static const units::Unit minute = *units::Unit::of("min", units::dimension_of<units::Time>);
    order.over = units::Shown(*volume / AnyQuantity(*rate), minute);
    return std::nullopt;
}

// The order's own most, "2 g/day", against what it adds up to. One dose alone is the least that a day can hold.
std::optional<Finding> against_own_most(const OrderRow& row, const formulary::Monograph& monograph,
                                        const Order& order, const Assessment& assessment) {
    const AnyQuantity day(units::make<units::Time>(24));
    const auto amount = monograph.product.strengths[order.strength].amount_unit.dimension();
    const units::Dimension per_time = amount / units::dimension_of<units::Time>;
    const auto most = units::parse_one_of(row.most_per_period, {&per_time, 1});
    if (!most) return stated("order.most", "the most in a period: " + most.error().message);
    const bool is_rate = assessment.dose && !assessment.dose->quantity.dimension().fits(amount);
    std::optional<AnyQuantity> daily;
    if (assessment.daily_dose) daily = assessment.daily_dose->quantity;
    else if (assessment.dose) daily = is_rate ? assessment.dose->quantity : assessment.dose->quantity / day;
    if (!daily)
        return stated("order.most", "the order's own most in a period cannot be compared with a dose");
    if (*daily <= most->quantity) return std::nullopt;
    return stated(
        "order.most",
        fmt::format("the order contradicts itself: it adds up to {}, and its own most is {}",
                    units::to_text({*daily, most->unit}), units::to_text({most->quantity, most->unit})));
}

}  // namespace

Assessment Checker::assess(const OrderRow& row, const formulary::Monograph& monograph) const {
    auto order = dosing::read_order(row.text, monograph, reference_);
    if (!order) return refused(row, order.error());
    if (!row.pump_rate.empty())
        if (const auto fault = set_time_from_pump(row, monograph, reference_, *order))
            return refused(row, {*fault});
    auto assessment = protocol::assess(monograph, *order, reference_, wanted_);
    if (!row.most_per_period.empty())
        if (auto finding = against_own_most(row, monograph, *order, assessment))
            add(assessment, *std::move(finding));
    return assessment;
}

Checked Checker::check(const OrderRow& row) const {
    Checked checked;
    checked.row = &row;
    checked.monograph = row.product.empty() ? nullptr : products_.find(row.product);
    try {
        if (!row.faults.empty()) checked.assessment = refused(row, row.faults);
        else if (!checked.monograph)
            checked.assessment = refused(row, {{"product", products_.why_missing(row.product)}});
        else checked.assessment = assess(row, *checked.monograph);
    } catch (const std::exception& problem) {  // a bug: this order is not checked, and the others are
        checked.assessment =
            refused(row, {{"", fmt::format("this cannot be worked out: {}", problem.what())}});
    }
    if (row.line_of_same_id != 0) {
        Finding note = stated(std::string(same_id_rule),
                              fmt::format("The same id stands on line {}.", row.line_of_same_id));
        note.severity = Severity::info;
        note.blocks = false;
        checked.assessment.findings.push_back(std::move(note));
    }
    return checked;
}

std::string shown_id(const OrderRow& row) {
    return row.id.empty() ? fmt::format("line {}", row.line) : row.id;
}

}  // namespace vialwright::bulk
