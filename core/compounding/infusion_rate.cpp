// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/infusion_rate.hpp"

#include <array>

#include <fmt/format.h>

#include "core/compounding/shown.hpp"

namespace vialwright::compounding {

namespace {

using namespace units;

constexpr std::array concentrations{
    dimension_of<Concentration<Milligram>>, dimension_of<Concentration<Millimole>>,
    dimension_of<Concentration<Milliequivalent>>, dimension_of<Concentration<ActivityUnit>>};
constexpr Dimension per_hour = dimension_of<InfusionRate> / dimension_of<Volume>;
using Drops = Quantity<Over<Each, Hour>>;

bool is_per_weight(const Shown& dose) { return dose.quantity.dimension().power(Base::body_weight) != 0; }

// What a dose rate is read in: mcg/kg/min and mg/h for masses, per hour for the rest.
Unit dose_unit(const AnyQuantity& dose) {
    const bool per_weight = dose.dimension().power(Base::body_weight) != 0;
    if (dose.dimension().power(Base::drug_mass) != 0)
        return *Unit::of(per_weight ? "mcg/kg/min" : "mg/h", dose.dimension());
    if (!per_weight) return Unit::canonical(dose.dimension());
    static const Unit per_kg = *Unit::of("kg", dimension_of<BodyWeight>);
    const Unit amount = Unit::canonical(dose.dimension() * dimension_of<BodyWeight> / per_hour);
    return amount / per_kg / Unit::canonical(dimension_of<Time>);
}

std::string dose_text(const Shown& dose) { return to_text(dose); }

void find_rate(const Infusion& order, Worked& worked) {
    AnyQuantity amount = order.dose->quantity;
    std::string text = dose_text(*order.dose);
    if (is_per_weight(*order.dose)) {
        amount = amount * order.weight->quantity;
        text += " × " + to_text(*order.weight);
    }
    const auto rate = (amount / order.concentration.quantity).as<InfusionRate>();
    worked.answer("rate", "Rate",
                  is_per_weight(*order.dose) ? "dose × weight ÷ concentration" : "dose ÷ concentration",
                  fmt::format("{} ÷ ({})", text, to_text(order.concentration)), shown(rate, "mL/h"));
    worked.add("dose", *order.dose);
    must_balance(AnyQuantity(rate) * order.concentration.quantity, amount, "the drug per hour");
}

void find_dose(const Infusion& order, Worked& worked) {
    const AnyQuantity amount = order.rate->quantity * order.concentration.quantity;
    const AnyQuantity dose = order.weight ? amount / order.weight->quantity : amount;
    worked.add("rate", shown(order.rate->quantity.as<InfusionRate>(), "mL/h"));
    std::string text = fmt::format("{} × ({})", to_text(*order.rate), to_text(order.concentration));
    if (order.weight) text += " ÷ " + to_text(*order.weight);
    worked.answer("dose", "Dose", order.weight ? "rate × concentration ÷ weight" : "rate × concentration",
                  text, shown(dose, dose_unit(dose)));
}

// A weight that is given is used, also where the dose was ordered without one.
void find_dose_per_weight(const Infusion& order, Worked& worked) {
    if (!order.dose || !order.weight || is_per_weight(*order.dose)) return;
    const AnyQuantity dose = order.dose->quantity / order.weight->quantity;
    worked.answer("dose_per_weight", "Dose per kg", "dose ÷ weight",
                  fmt::format("{} ÷ {}", dose_text(*order.dose), to_text(*order.weight)),
                  shown(dose, dose_unit(dose)));
}

void find_drops(const Infusion& order, Worked& worked) {
    if (!order.drop_factor) return;
    const auto* rate = worked.result("rate");
    const Shown factor(*order.drop_factor, *Unit::of("drops/mL", dimension_of<DropFactor>));
    const Drops drops = rate->quantity.as<InfusionRate>() * *order.drop_factor;
    worked.answer("drops", "Drops", "rate × drops per mL",
                  fmt::format("{} × {}", to_text(*rate), to_text(factor)),
                  {drops, *Unit::of("drops/min", dimension_of<Drops>)});
}

std::vector<Dimension> dose_kinds(const Shown& concentration) {
    const Dimension rate = concentration.quantity.dimension() * dimension_of<Volume> * per_hour;
    return {rate, rate / dimension_of<BodyWeight>};
}

// "20", or "20 drops/mL".
std::optional<DropFactor> read_drop_factor(FieldReader& reader, const std::string& text) {
    static const Dimension drops = Dimension(Base::dosage_unit, 1, Counted::drop) / dimension_of<Volume>;
    if (text.find('/') != std::string::npos) {
        const auto factor = reader.one_of("drop_factor", text, {&drops, 1});
        return factor ? std::optional(factor->quantity.as<DropFactor>()) : std::nullopt;
    }
    const auto number = reader.number("drop_factor", text);
    return number ? std::optional(make<DropFactor>(*number)) : std::nullopt;
}

}  // namespace

Result<Infusion, Faults> read_infusion(const InfusionText& text) {
    FieldReader reader;
    Infusion order;
    const auto concentration = reader.one_of("concentration", text.concentration, concentrations);
    if (concentration) order.concentration = *concentration;
    if (!text.weight.empty()) order.weight = reader.quantity<BodyWeight>("weight", text.weight);
    if (text.dose.empty() == text.rate.empty()) reader.fault("dose", "give either the dose or the rate");
    if (concentration && !text.dose.empty())
        order.dose = reader.one_of("dose", text.dose, dose_kinds(*concentration));
    if (!text.rate.empty()) order.rate = reader.quantity<InfusionRate>("rate", text.rate);
    if (!text.drop_factor.empty()) order.drop_factor = read_drop_factor(reader, text.drop_factor);
    if (!reader.faults().empty()) return Failure{reader.faults()};
    return order;
}

Worked infuse(const Infusion& order) {
    return guarded([&] {
        Worked worked;
        if (order.dose && is_per_weight(*order.dose) && !order.weight)
            return not_computable("the dose is per kg of body weight, and the weight is missing");
        if (order.dose) find_rate(order, worked);
        else find_dose(order, worked);
        find_dose_per_weight(order, worked);
        find_drops(order, worked);
        return worked;
    });
}

}  // namespace vialwright::compounding
