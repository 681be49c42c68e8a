// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/reconstitution.hpp"

#include <array>

#include <fmt/format.h>

#include "core/compounding/shown.hpp"

namespace vialwright::compounding {

namespace {

using namespace units;
using VolumePerMass = Quantity<Over<Milliliter, Milligram>>;

constexpr std::array contents{dimension_of<DrugMass>, dimension_of<Substance>, dimension_of<Equivalents>,
                              dimension_of<Activity>};
constexpr std::array displacements{dimension_of<Volume>, dimension_of<VolumePerMass>};

Volume displaced(const Reconstitution& order, Worked& worked) {
    if (order.displacement.quantity.is<Volume>()) return order.displacement.quantity.as<Volume>();
    const AnyQuantity volume = order.displacement.quantity * order.content.quantity;
    worked.step("Displacement", "displacement per mass × content",
                fmt::format("({}) × {}", to_text(order.displacement), to_text(order.content)),
                shown(volume.as<Volume>(), "mL"));
    return volume.as<Volume>();
}

// A mass per volume is read in mg/mL, whatever the content was written in.
Unit concentration_unit(const Reconstitution& order) {
    if (order.target) return order.target->unit;
    const Unit top = order.content.quantity.is<DrugMass>() ? unit_of<DrugMass>("mg") : order.content.unit;
    return top / unit_of<Volume>("mL");
}

void refuse_without_room(const Reconstitution& order, const Volume& volume, const Volume& powder,
                         Worked& worked) {
    auto& finding = worked.refuse(
        "reconstitution.no-room",
        fmt::format("{} takes up {} of the {}, which leaves no room for diluent: the target must be weaker "
                    "than {}.",
                    to_text(order.content), to_text(shown(powder, "mL")), to_text(shown(volume, "mL")),
                    to_text(shown(order.content.quantity / AnyQuantity(powder), order.target->unit))));
    finding.direction = protocol::Direction::over;
    finding.actual = shown(powder, "mL");
    finding.limit = shown(volume, "mL");
}

void find_diluent(const Reconstitution& order, const Volume& powder, Worked& worked) {
    const Volume volume = (order.content.quantity / order.target->quantity).as<Volume>();
    const Volume diluent = volume - powder;
    worked.answer("volume", "Final volume", "content ÷ target",
                  fmt::format("{} ÷ ({})", to_text(order.content), to_text(*order.target)),
                  shown(volume, "mL"));
    if (!diluent.value().is_positive()) return refuse_without_room(order, volume, powder, worked);
    worked.answer("diluent", "Diluent", "final volume - displacement",
                  fmt::format("{} - {}", to_text(shown(volume, "mL")), to_text(shown(powder, "mL"))),
                  shown(diluent, "mL"));
    worked.add("concentration", *order.target);
    must_balance(diluent + powder, volume, "the volume");
    must_balance(order.target->quantity * AnyQuantity(volume), order.content.quantity, "the content");
}

void find_concentration(const Reconstitution& order, const Volume& powder, Worked& worked) {
    const Volume volume = *order.diluent + powder;
    const auto concentration = shown(order.content.quantity / AnyQuantity(volume), concentration_unit(order));
    worked.add("diluent", shown(*order.diluent, "mL"));
    worked.answer("volume", "Final volume", "diluent + displacement",
                  fmt::format("{} + {}", to_text(shown(*order.diluent, "mL")), to_text(shown(powder, "mL"))),
                  shown(volume, "mL"));
    worked.answer("concentration", "Concentration", "content ÷ final volume",
                  fmt::format("{} ÷ {}", to_text(order.content), to_text(shown(volume, "mL"))),
                  concentration);
    must_balance(concentration.quantity * AnyQuantity(volume), order.content.quantity, "the content");
}

}  // namespace

Result<Reconstitution, Faults> read_reconstitution(const ReconstitutionText& text) {
    FieldReader reader;
    const auto content = reader.one_of("content", text.content, contents);
    const auto displacement = reader.one_of("displacement", text.displacement, displacements, Zero::allowed);
    if (text.target.empty() == text.diluent.empty())
        reader.fault("target", "give either the target or the diluent");
    Reconstitution order;
    if (content && !text.target.empty()) {
        const Dimension wanted = content->quantity.dimension() / dimension_of<Volume>;
        order.target = reader.one_of("target", text.target, {&wanted, 1});
    }
    if (!text.diluent.empty()) order.diluent = reader.typed<Volume>("diluent", text.diluent);
    if (content && displacement && !displacement->quantity.is<Volume>() && !content->quantity.is<DrugMass>())
        reader.fault("displacement", "a displacement per mass needs a content in mg or g");
    if (!reader.faults().empty()) return Failure{reader.faults()};
    order.content = *content;
    order.displacement = *displacement;
    return order;
}

Worked reconstitute(const Reconstitution& order) {
    return guarded([&] {
        Worked worked;
        const Volume powder = displaced(order, worked);
        if (order.target) find_diluent(order, powder, worked);
        else find_concentration(order, powder, worked);
        return worked;
    });
}

}  // namespace vialwright::compounding
