// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/potency.hpp"

#include <array>

#include <fmt/format.h>

#include "core/compounding/shown.hpp"

namespace vialwright::compounding {

namespace {

using namespace units;
using numbers::Exact;
using UnitsPerMass = Quantity<Over<ActivityUnit, Milligram>>;

constexpr std::array amounts{dimension_of<DrugMass>, dimension_of<Activity>};

std::optional<AssayBasis> basis_of(std::string_view text) {
    if (text == "anhydrous") return AssayBasis::anhydrous;
    if (text == "dried") return AssayBasis::dried;
    if (text == "as-is") return AssayBasis::as_is;
    return std::nullopt;
}

void read_assay(FieldReader& reader, const std::string& text, Potency& into) {
    if (into.amount.quantity.is<Activity>()) {
        if (const auto assay = reader.quantity<UnitsPerMass>("assay", text)) {
            into.assay = assay->quantity;
            into.assay_text = "(" + to_text(*assay) + ")";
        }
        return;
    }
    // "850 mcg/mg" is how antibiotics are assayed.
    if (text.find('/') != std::string::npos) {
        if (const auto assay = reader.quantity<MassFraction<Milligram>>("assay", text)) {
            into.assay = AnyQuantity(assay->quantity.value() / 1000, {});
            into.assay_text = "(" + to_text(*assay) + ")";
        }
        return;
    }
    if (const auto assay = reader.percent("assay", text)) {
        into.assay = AnyQuantity(*assay, {});
        into.assay_text = percent_text(*assay);
    }
}

void note_water(const Potency& order, Worked& worked) {
    if (order.basis == AssayBasis::as_is && order.water)
        worked.remark(
            protocol::Severity::info, "potency.water-in-assay",
            fmt::format("The assay is as is, so the water of {} is in it already and is not applied again.",
                        percent_text(*order.water)),
            "Vialwright's formula F37 (docs/formulas.md)");
    if (order.assay.is<Quantity<Over<ActivityUnit, Milligram>>>()) return;
    if (order.assay.value() > Exact::ratio(11, 10) || order.assay.value() < Exact::ratio(1, 2))
        worked.remark(protocol::Severity::soft, "potency.assay-unusual",
                      fmt::format("An assay of {} is far from 100 %: compare it with the certificate.",
                                  order.assay_text),
                      "Vialwright's formula F37 (docs/formulas.md)");
}

std::string_view basis_formula(const Potency& order) {
    switch (order.basis) {
        case AssayBasis::anhydrous: return "need ÷ (assay, anhydrous × (1 - water))";
        case AssayBasis::dried: return "need ÷ (assay, dried × (1 - loss on drying))";
        case AssayBasis::as_is: break;
    }
    return "need ÷ assay as is";
}

}  // namespace

Result<Potency, Faults> read_potency(const PotencyText& text) {
    FieldReader reader;
    Potency order;
    if (const auto amount = reader.one_of("amount", text.amount, amounts)) {
        order.amount = *amount;
        read_assay(reader, text.assay, order);
    }
    if (!text.water.empty()) order.water = reader.percent("water", text.water, Zero::allowed);
    if (order.water && *order.water >= 1) reader.fault("water", "the water must be less than 100 %");
    if (const auto basis = basis_of(text.basis)) order.basis = *basis;
    else
        reader.fault("basis", text.basis.empty()
                                  ? "this is needed: the certificate says anhydrous, dried or as-is"
                                  : fmt::format("\"{}\": write anhydrous, dried or as-is", text.basis));
    if (!reader.faults().empty()) return Failure{reader.faults()};
    return order;
}

Worked weigh_by_potency(const Potency& order) {
    return guarded([&] {
        Worked worked;
        const bool needs_water = order.basis != AssayBasis::as_is;
        if (needs_water && !order.water)
            return not_computable(
                "an assay on the anhydrous or dried basis needs the water or the loss on "
                "drying of this lot; write 0 % where the certificate says so");
        const Exact solid = needs_water ? Exact(1) - *order.water : Exact(1);
        const AnyQuantity mass = order.amount.quantity / order.assay / solid;
        const Unit unit = order.amount.quantity.is<Activity>() ? unit_of<DrugMass>("mg") : order.amount.unit;
        std::string divisor = order.assay_text;
        if (needs_water) divisor = fmt::format("({} × (1 - {}))", divisor, percent_text(*order.water));
        worked.answer("weigh", "Weigh", std::string(basis_formula(order)),
                      fmt::format("{} ÷ {}", to_text(order.amount), divisor), shown(mass, unit));
        must_balance(mass * order.assay * solid, order.amount.quantity, "the drug in what is weighed");
        note_water(order, worked);
        return worked;
    });
}

}  // namespace vialwright::compounding
