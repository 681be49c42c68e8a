// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/label_product.hpp"

#include <fmt/format.h>

#include "core/compounding/shown.hpp"

namespace vialwright::compounding {

using namespace units;

Result<Phosphate, Faults> read_phosphate(const PhosphateText& text) {
    FieldReader reader;
    const auto order = reader.quantity<Substance>("order", text.order);
    const auto phosphate = reader.quantity<Concentration<Millimole>>("phosphate", text.phosphate);
    const auto cation = reader.quantity<Concentration<Milliequivalent>>("cation", text.cation);
    if (!reader.faults().empty()) return Failure{reader.faults()};
    return Phosphate{*order, *phosphate, *cation};
}

Worked dose_phosphate(const Phosphate& order) {
    return guarded([&] {
        Worked worked;
        const auto volume = (order.order.quantity / order.phosphate.quantity).as<Volume>();
        const auto cation = (AnyQuantity(volume) * order.cation.quantity).as<Equivalents>();
        worked.answer("volume", "Volume", "phosphate ordered ÷ phosphate on the label",
                      fmt::format("{} ÷ ({})", to_text(order.order), to_text(order.phosphate)),
                      shown(volume, "mL"));
        worked.answer("cation", "Cation with it", "volume × cation on the label",
                      fmt::format("{} × {}", to_text(shown(volume, "mL")), to_text(order.cation)),
                      shown(cation, "mEq"));
        must_balance(AnyQuantity(volume) * order.phosphate.quantity, order.order.quantity, "the phosphate");
        return worked;
    });
}

Result<WeighVolume, Faults> read_weigh_volume(const WeighVolumeText& text,
                                              const CompoundingReference& reference) {
    FieldReader reader;
    WeighVolume order;
    if (text.liquid.empty() == text.density.empty()) {
        reader.fault("density", "give either the density or a liquid of the table");
    } else if (!text.density.empty()) {
        if (const auto density = reader.typed<Density>("density", text.density)) order.density = *density;
    } else if (const auto* liquid = find_density(reference, text.liquid)) {
        order.density = liquid->density;
        order.from_table = liquid;
    } else {
        reader.fault(
            "liquid",
            fmt::format("there is no density of \"{}\" in the table: give it as --density \"1.26 g/mL\"",
                        text.liquid));
    }
    if (text.mass.empty() == text.volume.empty()) reader.fault("mass", "give either the mass or the volume");
    if (!text.mass.empty()) order.mass = reader.quantity<ProductMass>("mass", text.mass);
    if (!text.volume.empty()) order.volume = reader.quantity<Volume>("volume", text.volume);
    if (!reader.faults().empty()) return Failure{reader.faults()};
    return order;
}

Worked weigh_volume(const WeighVolume& order) {
    return guarded([&] {
        Worked worked;
        const std::string density = to_text(shown(order.density, "g/mL"));
        if (order.mass)
            worked.answer("volume", "Volume", "mass ÷ density",
                          fmt::format("{} ÷ ({})", to_text(*order.mass), density),
                          shown(order.mass->quantity.as<ProductMass>() / order.density, "mL"));
        else
            worked.answer("mass", "Mass", "volume × density",
                          fmt::format("{} × {}", to_text(*order.volume), density),
                          shown(order.volume->quantity.as<Volume>() * order.density, "g"));
        if (order.from_table)
            worked.remark(protocol::Severity::info, "density.table",
                          fmt::format("The density of {} is taken from the table ({}).",
                                      order.from_table->name, order.from_table->basis),
                          order.from_table->source);
        return worked;
    });
}

}  // namespace vialwright::compounding
