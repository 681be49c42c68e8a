// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/salt_form.hpp"

#include <array>

#include <fmt/format.h>

#include "core/compounding/shown.hpp"

namespace vialwright::compounding {

using namespace units;

namespace {
constexpr std::array amounts{dimension_of<DrugMass>, dimension_of<Concentration<Milligram>>,
                             dimension_of<MassFraction<Milligram>>, dimension_of<UnitStrength<Milligram>>};
}

Result<SaltForm, Faults> read_salt_form(const SaltFormText& text) {
    FieldReader reader;
    const auto amount = reader.one_of("amount", text.amount, amounts);
    const auto from = reader.quantity<MolarMass>("from_molar_mass", text.from_molar_mass);
    const auto to = reader.quantity<MolarMass>("to_molar_mass", text.to_molar_mass);
    if (!reader.faults().empty()) return Failure{reader.faults()};
    return SaltForm{*amount, *from, *to};
}

Worked convert_salt_form(const SaltForm& order) {
    return guarded([&] {
        Worked worked;
        const auto& from = order.from_molar_mass.quantity;
        const auto& to = order.to_molar_mass.quantity;
        const auto weigh = shown(order.amount.quantity * (to / from).value(), order.amount.unit);
        worked.answer("weigh", "Weigh", "amount × molar mass weighed ÷ molar mass ordered",
                      fmt::format("{} × ({}) ÷ ({})", to_text(order.amount), to_text(order.to_molar_mass),
                                  to_text(order.from_molar_mass)),
                      weigh);
        must_balance(order.amount.quantity / from, weigh.quantity / to, "the moles of drug");
        return worked;
    });
}

}  // namespace vialwright::compounding
