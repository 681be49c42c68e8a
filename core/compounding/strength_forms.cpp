// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/strength_forms.hpp"

#include <fmt/format.h>

#include "core/compounding/shown.hpp"

namespace vialwright::compounding {

namespace {

using namespace units;
using numbers::Exact;

void add_concentration_forms(const Strength& strength, Worked& worked) {
    const auto concentration = strength.value.quantity.as<Concentration<Milligram>>();
    worked.answer("concentration", "Concentration", "as mass per volume", strength.text(),
                  shown(concentration, "mg/mL"));
    worked.answer("percent", "Percent (w/v)", "g in 100 mL", strength.text(),
                  {concentration, percent_wv_unit(), 4});
    worked.answer(
        "ratio", "Ratio strength", "mL that hold 1 g, the n of 1:n",
        fmt::format("1 ÷ {}", strength.text_in_formula()),
        shown(AnyQuantity(Exact(1), {}) / AnyQuantity(concentration),
              Unit::of("mL/g", Dimension(Base::volume, 1) / Dimension(Base::drug_mass, 1)).value()));
    worked.answer("ppm", "Parts per million", "mcg in 1 mL", strength.text(), shown(concentration, "mcg/mL"));
}

Unit amount_unit(const Strength& strength, const AnyQuantity& amount) {
    if (strength.kind == StrengthKind::volume_in_volume) return unit_of<Volume>("mL");
    if (amount.is<DrugMass>() && amount.value() >= Exact(1000)) return unit_of<DrugMass>("g");
    return Unit::canonical(amount.dimension());
}

}  // namespace

Result<StrengthForms, Faults> read_strength_forms(const StrengthText& text) {
    FieldReader reader;
    StrengthForms forms;
    const auto strength = reader.strength("strength", text.strength);
    if (strength) forms.strength = *strength;
    if (strength && !text.total.empty())
        forms.total = reader.one_of("total", text.total, {&strength->whole(), 1});
    if (!reader.faults().empty()) return Failure{reader.faults()};
    return forms;
}

Worked strength_forms(const StrengthForms& order) {
    return guarded([&] {
        Worked worked;
        const Strength& strength = order.strength;
        if (strength.value.quantity.is<Concentration<Milligram>>()) add_concentration_forms(strength, worked);
        else worked.answer("strength", "Strength", "as written", strength.text(), strength.value);
        if (!order.total) return worked;
        const AnyQuantity amount = strength.value.quantity * order.total->quantity;
        worked.answer("amount", "Amount", "strength × total",
                      fmt::format("{} × {}", strength.text_in_formula(), to_text(*order.total)),
                      shown(amount, amount_unit(strength, amount)));
        return worked;
    });
}

}  // namespace vialwright::compounding
