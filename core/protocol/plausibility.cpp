// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/plausibility.hpp"

#include <array>

#include <fmt/format.h>

#include "core/patient/age.hpp"

namespace vialwright::protocol {

namespace {

using numbers::Exact;
using units::AnyQuantity;
using units::Shown;
using units::to_text;
using units::Unit;

const Exact centimeters_an_inch = Exact::ratio(254, 100);
const Exact ten = 10;

struct Range {
    AnyQuantity least, most;
    bool holds(const AnyQuantity& value) const { return value >= least && value <= most; }
};

template <class Q> Unit unit_of(std::string_view spelling) {
    return *Unit::of(spelling, units::dimension_of<Q>);
}

struct NamedUnit {
    Unit unit;
    std::string_view plural;  // in words
};

// The simplest first.
const std::array<NamedUnit, 3>& weight_units() {
    static const std::array<NamedUnit, 3> all{{{pound_unit(), "pounds"},
                                               {kilogram_unit(), "kilograms"},
                                               {unit_of<units::BodyWeight>("g"), "grams"}}};
    return all;
}

std::string slipped_point(const Shown& typed, const Range& range) {
    for (const AnyQuantity& value : {typed.quantity / ten, typed.quantity * ten})
        if (range.holds(value))
            return fmt::format("{} would be: did the decimal point slip?",
                               to_text({value, typed.unit, typed.decimals}));
    return "";
}

// The same number in another unit: "12 lb is 5.44 kg: were pounds meant?"
std::string meant_weight(const Shown& typed, const Range& range) {
    const Exact number = typed.count();
    for (const auto& [unit, plural] : weight_units()) {
        const Shown same(unit.times(number), unit, typed.decimals);
        if (!range.holds(same.quantity)) continue;
        if (unit == kilogram_unit()) return fmt::format("{} would be: were kilograms meant?", to_text(same));
        return fmt::format("{} is {}: were {} meant?", to_text(same),
                           to_text({same.quantity, kilogram_unit()}), plural);
    }
    return slipped_point(typed, range);
}

// In what unit a height was typed is not known here.
std::string meant_height(const Shown& height, const Range& range) {
    static const Unit inch = unit_of<units::Height>("in");
    const AnyQuantity as_inches = height.quantity * centimeters_an_inch;
    if (range.holds(as_inches))
        return fmt::format("{} is {}: were inches meant?", to_text({as_inches, inch}),
                           to_text({as_inches, height.unit}));
    const AnyQuantity as_centimeters = height.quantity / centimeters_an_inch;
    if (range.holds(as_centimeters))
        return fmt::format("{} would be: were centimeters meant, not inches?",
                           to_text({as_centimeters, height.unit}));
    return slipped_point(height, range);
}

class SizeCheck {
public:
    SizeCheck(const dosing::Order& order, const formulary::Growth& growth, Findings& findings)
        : order_(order), growth_(growth), findings_(findings) {}

    void run() {
        const auto& patient = order_.patient;
        if (!patient.age || (!patient.weight && !patient.height)) return;
        const auto band = growth_.at(*patient.age, patient.sex);
        if (!band) return;
        if (patient.weight && (*patient.weight < band->least_weight || *patient.weight > band->most_weight)) {
            const Range range{band->least_weight, band->most_weight};
            const Shown typed = *weight_of(order_);
            say("weight", typed, range, meant_weight(typed, range), *band);
        }
        if (patient.height && (*patient.height < band->least_height || *patient.height > band->most_height)) {
            const Range range{band->least_height, band->most_height};
            const Shown height(*patient.height);
            say("height", height, range, meant_height(height, range), *band);
        }
    }

private:
    void say(std::string_view what, const Shown& actual, const Range& range, std::string meant,
             const formulary::GrowthBand& band) {
        if (meant.empty()) meant = fmt::format("check the {}, the age and their units.", what);
        const bool over = actual.quantity > range.most;
        Finding finding{};
        finding.kind = FindingKind::unlikely_for_age;
        finding.severity = Severity::soft;
        finding.direction = over ? Direction::over : Direction::under;
        finding.rule = fmt::format("plausibility.{}-for-age", what);
        finding.subject = patient::to_text(patient::completed(*order_.patient.age));
        finding.actual = actual;
        const Unit canonical = Unit::canonical(actual.quantity.dimension());
        finding.limit = Shown(over ? range.most : range.least, canonical);
        finding.detail = fmt::format("{} to {}; {}", to_text({range.least, canonical}),
                                     to_text({range.most, canonical}), meant);
        finding.source = growth_.tables.at(band.table).source;
        findings_.push_back(std::move(finding));
    }

    const dosing::Order& order_;
    const formulary::Growth& growth_;
    Findings& findings_;
};

}  // namespace

const Unit& kilogram_unit() {
    static const Unit unit = Unit::canonical(units::dimension_of<units::BodyWeight>);
    return unit;
}

const Unit& pound_unit() {
    static const Unit unit = unit_of<units::BodyWeight>("lb");
    return unit;
}

std::optional<Shown> weight_of(const dosing::Order& order) {
    if (order.weight_as_typed || !order.patient.weight) return order.weight_as_typed;
    return Shown(*order.patient.weight);
}

void check_size_for_age(const dosing::Order& order, const formulary::Reference& reference,
                        Findings& findings) {
    SizeCheck(order, reference.growth, findings).run();
}

}  // namespace vialwright::protocol
