// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/aliquot.hpp"

#include <fmt/format.h>

#include "core/compounding/shown.hpp"

namespace vialwright::compounding {

namespace {

using namespace units;
using numbers::Exact;
constexpr std::string_view source = "Least weighable quantity: UNC Pharmlabs, weighing; USP <1176>";

// An amount of mixture, in mg whether it counts as drug or as product.
Shown mixture(const AnyQuantity& mass) {
    if (mass.is<ProductMass>()) return shown(mass.as<ProductMass>(), "mg");
    return mass.is<Volume>() ? shown(mass.as<Volume>(), "mL") : shown(mass.as<DrugMass>(), "mg");
}
ProductMass as_product(const DrugMass& mass) { return make<ProductMass>(mass.value() / 1000); }

// The smallest whole multiple of the need that can be weighed.
Exact multiple_of(const DrugMass& least, const DrugMass& need) {
    return round_to_multiple((least / need).value(), 1, numbers::Rounding::up);
}

void take_part_of_solid(const DrugMass& least, const DrugMass& need, const Exact& times, Worked& worked) {
    const DrugMass weighed = need * times, all = least * times;
    worked.answer("diluent", "Diluent", "multiple × aliquot - weighed",
                  fmt::format("{} × {} - {}", to_text(plain(times)), to_text(mixture(least)),
                              to_text(mixture(weighed))),
                  mixture(AnyQuantity(all - weighed)));
    worked.answer("aliquot", "Aliquot", "mixture ÷ multiple",
                  fmt::format("{} ÷ {}", to_text(mixture(all)), to_text(plain(times))), mixture(least));
    must_balance(weighed * (least / all).value(), need, "the drug in the aliquot");
}

void take_part_of_strength(const Aliquot& order, const DrugMass& least, const Exact& times, Worked& worked) {
    const AnyQuantity strength = order.strength->value.quantity;
    const DrugMass need = order.need->quantity.as<DrugMass>();
    const AnyQuantity all = AnyQuantity(need * times) / strength, part = AnyQuantity(need) / strength;
    const bool solid = order.strength->kind == StrengthKind::per_mass;
    if (solid && part < AnyQuantity(as_product(least))) {
        const auto strongest = (AnyQuantity(need) / AnyQuantity(as_product(least)));
        worked.refuse(
            "aliquot.too-small",
            fmt::format("An aliquot of {} would be {}, less than can be weighed: make the mixture {} "
                        "or weaker.",
                        order.strength->text(), to_text(mixture(part)),
                        to_text(shown(strongest, order.strength->value.unit))),
            std::string(source));
        return;
    }
    worked.step("Mixture", "weighed ÷ strength",
                fmt::format("{} ÷ {}", to_text(mixture(need * times)), order.strength->text_in_formula()),
                mixture(all));
    // A solution is brought to volume with the diluent: what the drug itself takes up is not known here.
    const AnyQuantity diluent = solid ? all - AnyQuantity(as_product(need * times)) : all;
    worked.answer("diluent", "Diluent", solid ? "mixture - weighed" : "up to the volume of the mixture",
                  solid ? fmt::format("{} - {}", to_text(mixture(all)), to_text(mixture(need * times)))
                        : to_text(mixture(all)),
                  mixture(diluent));
    worked.answer("aliquot", "Aliquot", "need ÷ strength",
                  fmt::format("{} ÷ {}", to_text(*order.need), order.strength->text_in_formula()),
                  mixture(part));
    must_balance(part * strength, need, "the drug in the aliquot");
}

}  // namespace

Result<Aliquot, Faults> read_aliquot(const AliquotText& text) {
    FieldReader reader;
    Aliquot order;
    const auto sensitivity = reader.typed<DrugMass>("sensitivity", text.sensitivity);
    if (sensitivity) order.sensitivity = *sensitivity;
    if (!text.need.empty()) order.need = reader.quantity<DrugMass>("need", text.need);
    if (!text.error.empty())
        if (const auto error = reader.percent("error", text.error)) order.error = *error;
    if (order.error > 1) reader.fault("error", "an error of more than 100 % is none that is permitted");
    if (!text.strength.empty()) {
        order.strength = reader.strength("drug_concentration", text.strength);
        if (order.strength && !order.strength->value.quantity.is<Concentration<Milligram>>() &&
            !order.strength->value.quantity.is<MassFraction<Milligram>>())
            reader.fault("drug_concentration",
                         "write a mass per volume or per mass, such as 1 mg/mL or 10 mg/g");
        if (text.need.empty()) reader.fault("need", "an aliquot needs the amount that is wanted in it");
    }
    if (!reader.faults().empty()) return Failure{reader.faults()};
    return order;
}

Worked aliquot(const Aliquot& order) {
    return guarded([&] {
        Worked worked;
        const DrugMass least = order.sensitivity / order.error;
        worked.answer("least_weighable", "Least weighable", "sensitivity ÷ permitted error",
                      fmt::format("{} ÷ {}", to_text(mixture(order.sensitivity)), percent_text(order.error)),
                      mixture(least));
        if (!order.need) return worked;
        const DrugMass need = order.need->quantity.as<DrugMass>();
        if (need >= least) {
            worked.add("weigh", *order.need);
            if (!order.strength) {
                worked.remark(protocol::Severity::info, "aliquot.not-needed",
                              fmt::format("{} can be weighed at once.", to_text(*order.need)),
                              std::string(source));
                return worked;
            }
        }
        const Exact times = multiple_of(least, need);
        if (need < least) {
            worked.step("Multiple", "least weighable ÷ need, rounded up to a whole number",
                        fmt::format("{} ÷ {}", to_text(mixture(least)), to_text(*order.need)), plain(times));
            worked.answer("weigh", "Weigh", "multiple × need",
                          fmt::format("{} × {}", to_text(plain(times)), to_text(*order.need)),
                          mixture(need * times));
        }
        if (order.strength) take_part_of_strength(order, least, times, worked);
        else take_part_of_solid(least, need, times, worked);
        return worked;
    });
}

}  // namespace vialwright::compounding
