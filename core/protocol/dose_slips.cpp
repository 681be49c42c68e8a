// SPDX-License-Identifier: Apache-2.0
// The ordered dose, where it breaks a limit: ten or a thousand times too much or too little, worked out from pounds, or typed
// into the field of the weight.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/protocol/plausibility.hpp"
#include "core/protocol/sections.hpp"

namespace vialwright::protocol {

namespace {

using dosing::DoseForm;
using formulary::Basis;
using numbers::Exact;
using units::AnyQuantity;
using units::Base;
using units::Dimension;
using units::Shown;
using units::to_text;
using units::Unit;

const Exact pounds_a_kilogram = Exact::ratio(100'000'000, 45'359'237);  // 1 lb is 0.45359237 kg by definition

// A limit that the order breaks, of what grows with the ordered dose as it does.
struct Broken {
    const AnyQuantity& actual;
    const ResolvedLimits& limits;
    bool over;
    const formulary::SourceIds* src;
};

bool grows_with_the_dose(std::string_view section) {
    return section != "concentration" && section != "lifetime";
}

// Upward, downward, or not: as the limits themselves are judged.
std::optional<bool> broken_upward(const Section& section) {
    const ResolvedLimits& limits = section.limits;
    const AnyQuantity& actual = *section.actual;
    const auto above = [&](const ResolvedBound* bound) { return bound && !bound->met_by_upper(actual); };
    const auto below = [&](const ResolvedBound* bound) { return bound && !bound->met_by_lower(actual); };
    const auto said = [](Severity severity) { return severity != Severity::info; };
    if (above(limits.lowest_ceiling()) || section.is_tenfold(actual)) return true;
    if (said(section.written->above_usual) && above(limits.expected_max())) return true;
    if (limits.hard_min && below(&*limits.hard_min)) return false;
    if (said(section.written->below_usual) && below(limits.expected_min())) return false;
    return std::nullopt;
}

std::vector<Broken> broken_limits(const Check& check, std::span<const Section> sections) {
    std::vector<Broken> all;
    for (const Section& section : sections) {
        if (!section.actual || !grows_with_the_dose(section.id)) continue;
        if (const auto over = broken_upward(section))
            all.push_back({*section.actual, section.limits, *over,
                           section.written->src.empty() ? &check.rule.src : &section.written->src});
    }
    return all;
}

// Where only a most is usual, what is far below it is not meant by anybody: a tenth of a little too much is no explanation.
AnyQuantity usual_least(const ResolvedLimits& limits) {
    const auto* least = limits.expected_min();
    return least ? least->amount : limits.expected_max()->amount / Exact(2);
}

// Within what is usual, where that is stated.
bool is_usual(const ResolvedLimits& limits, const AnyQuantity& value) {
    const auto* most = limits.expected_max();
    const auto* least = limits.expected_min();
    if (!most || !most->met_by_upper(value)) return false;
    return least ? least->met_by_lower(value) : value >= usual_least(limits);
}

bool is_permitted(const ResolvedLimits& limits, const AnyQuantity& value) {
    const auto* ceiling = limits.lowest_ceiling();
    return (!ceiling || ceiling->met_by_upper(value)) &&
           (!limits.hard_min || limits.hard_min->met_by_lower(value));
}

// Every broken limit is kept by the dose times this factor. A range so wide that it holds nearly any such product explains
// nothing.
bool explains(const std::vector<Broken>& all, const Exact& factor) {
    const Exact size = factor < Exact(1) ? Exact(1) / factor : factor;
    bool narrow = false;
    for (const Broken& one : all) {
        const AnyQuantity value = one.actual * factor;
        if (!is_permitted(one.limits, value)) return false;
        const auto* most = one.limits.expected_max();
        if (!most) continue;
        if (!is_usual(one.limits, value)) return false;
        if (most->amount < usual_least(one.limits) * size) narrow = true;
    }
    return narrow;
}

// "mcg/kg" below "mg/kg", "g" above "mg": the unit of a thousandth, or of a thousand times. Nothing without a drug mass.
std::optional<Unit> neighbour(const Unit& unit, bool smaller) {
    static const Dimension mass(Base::drug_mass, 1);
    static const std::array<Unit, 3> masses{*Unit::of("g", mass), *Unit::of("mg", mass),
                                            *Unit::of("mcg", mass)};
    for (std::size_t i = 0; i < masses.size(); ++i) {
        if (!unit.has(masses[i]) || (smaller ? i + 1 == masses.size() : i == 0)) continue;
        return masses[smaller ? i + 1 : i - 1] * (unit / masses[i]);
    }
    return std::nullopt;
}

class SlipCheck {
public:
    SlipCheck(const Check& check, std::span<const Section> sections, const formulary::Growth& growth,
              Findings& findings)
        : check_(check), growth_(growth), findings_(findings), broken_(broken_limits(check, sections)) {}

    void run() {
        if (broken_.empty()) return;
        const bool over = broken_.front().over;
        if (!over && weight_is_doubted()) {
            if (!find_pounds(over)) find_exchange();
        } else if (!find_power(1000, over) && !find_power(10, over) && !find_pounds(over)) find_exchange();
    }

private:
    // A dose that is too little for a weight that is wrong must not be raised: the weight is asked about, not the dose.
    bool weight_is_doubted() const {
        return std::ranges::find(findings_, "plausibility.weight-for-age", &Finding::rule) != findings_.end();
    }

    Finding& say(FindingKind kind, std::string rule) {
        Finding& finding = findings_.emplace_back();
        finding.kind = kind;
        finding.severity = Severity::soft;
        finding.rule = "plausibility." + std::move(rule);
        finding.actual = order().dose;
        finding.source = source_titles(check_.monograph, *broken_.front().src);
        return finding;
    }

    bool find_power(int power, bool over) {
        const Exact factor = over ? Exact::ratio(1, power) : Exact(power);
        if (!explains(broken_, factor)) return false;
        const bool thousand = power == 1000;
        const Shown& typed = order().dose;
        Shown meant(typed.quantity * factor, typed.unit, typed.decimals);
        if (thousand)
            if (const auto unit = neighbour(typed.unit, over)) meant.unit = *unit;
        Finding& finding = say(FindingKind::dose_slip, thousand ? "dose-thousand" : "dose-decimal-point");
        finding.subject =
            over ? (thousand ? "1,000 times" : "10 times") : (thousand ? "a thousandth of" : "a tenth of");
        finding.detail = to_text(meant);
        return true;
    }

    // Only an amount that somebody worked out from a weight can be wrong by its unit.
    bool goes_by_weight() const {
        const auto form = order().form;
        return check_.rule.basis != Basis::fixed && check_.rule.basis != Basis::body_surface &&
               (form == DoseForm::amount || form == DoseForm::daily || form == DoseForm::rate);
    }

    // Either the dose was worked out from the number of pounds, or the weight here is in the wrong one of both units.
    bool find_pounds(bool over) {
        const auto weight = weight_of(order());
        if (!weight || !goes_by_weight()) return false;
        const bool in_pounds = weight->unit == pound_unit();
        if (in_pounds ? !over : !(weight->unit == kilogram_unit())) return false;
        const Exact factor = over ? Exact(1) / pounds_a_kilogram : pounds_a_kilogram;
        if (!explains(broken_, factor)) return false;
        Finding& finding = say(FindingKind::pounds_for_kilograms, "pounds");
        if (over && !in_pounds) {
            const Shown& typed = order().dose;
            finding.subject = to_text({typed.quantity * factor, typed.unit});
            finding.detail = "was it worked out from pounds as if they were kilograms?";
            return true;
        }
        const Unit& other = in_pounds ? kilogram_unit() : pound_unit();
        finding.subject = "for " + to_text({other.times(weight->count()), other, weight->decimals}) + " it";
        finding.detail = in_pounds ? "was the weight meant in kilograms?" : "was the weight meant in pounds?";
        return true;
    }

    // 15 mg for 150 kg: 150 mg for 15 kg?
    void find_exchange() {
        const auto& rule = check_.rule;
        const auto weight = weight_of(order());
        if (!weight || order().form != DoseForm::amount) return;
        const Shown& dose = order().dose;
        const Shown other_weight(weight->unit.times(dose.count()), weight->unit, dose.decimals);
        const Shown other_dose(dose.unit.times(weight->count()), dose.unit, weight->decimals);
        patient::BodyMeasures body;
        body.actual = other_weight.quantity.as<units::BodyWeight>();
        if (!is_seen(*body.actual)) return;
        const auto limits = resolve(rule.per_dose, dose.quantity.dimension(), rule.basis, body);
        if (!is_usual(limits, other_dose.quantity) || !is_permitted(limits, other_dose.quantity)) return;
        Finding& finding = say(FindingKind::swapped, "swapped");
        finding.subject = to_text(*weight);
        finding.detail = fmt::format("{} for {}", to_text(other_dose), to_text(other_weight));
    }

    bool is_seen(const units::BodyWeight& weight) const {
        if (weight < patient::Plausible::least_weight || weight > patient::Plausible::most_weight)
            return false;
        const auto& patient = order().patient;
        if (!patient.age) return true;
        const auto band = growth_.at(*patient.age, patient.sex);
        return !band || (weight >= band->least_weight && weight <= band->most_weight);
    }

    const dosing::Order& order() const { return check_.order; }

    const Check& check_;
    const formulary::Growth& growth_;
    Findings& findings_;
    std::vector<Broken> broken_;
};

}  // namespace

void check_dose_slips(const Check& check, std::span<const Section> sections,
                      const formulary::Reference& reference, Findings& findings) {
    SlipCheck(check, sections, reference.growth, findings).run();
}

}  // namespace vialwright::protocol
