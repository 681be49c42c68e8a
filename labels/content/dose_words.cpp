// SPDX-License-Identifier: Apache-2.0
#include "labels/content/dose_words.hpp"

#include <fmt/format.h>

#include "labels/content/strength_words.hpp"
#include "labels/content/wording.hpp"

namespace vialwright::content {

namespace {

using draw::Face;
using numbers::Exact;
using units::Shown;
using Words = Result<Wording, Objection>;

Shown milliliters(const units::AnyQuantity& quantity) {
    return Shown(quantity, units::Unit::canonical(units::dimension_of<units::Volume>));
}

// The dose and the volume of product that holds it; each is worked out from the other where it is not given.
struct Drawn {
    Shown dose, volume;
};
Result<Drawn, Objection> drawn(const ElementSpec& spec, const LabelSubject& subject) {
    const auto& request = subject.request;
    if (!request.dose && !request.volume)
        return refuse(spec.id, "no dose is given", "give the dose in the container (--dose)");
    const auto chosen = chosen_strength(subject.monograph.product, request);
    if (!chosen) return Failure{chosen.error()};
    const auto& strength = **chosen;
    if (!strength.is_per_volume())
        return refuse(spec.id, "the strength is not an amount per volume", "use a solution");
    if (request.dose && request.dose->quantity.dimension() != strength.amount_unit.dimension())
        return refuse(spec.id,
                      fmt::format("{} is no dose of a product with {}", units::to_text(*request.dose),
                                  units::to_text(strength.value)),
                      fmt::format("give it in {}", strength.amount_unit.text(true)));
    const Shown dose = request.dose
                           ? *request.dose
                           : Shown(request.volume->quantity * strength.value.quantity, strength.amount_unit);
    const Shown volume =
        request.volume ? *request.volume : milliliters(request.dose->quantity / strength.value.quantity);
    if (!(volume.quantity * strength.value.quantity == dose.quantity))
        return refuse(
            spec.id,
            fmt::format("{} of {} holds {}, not {}", units::to_text(volume), units::to_text(strength.value),
                        units::to_text(Shown(volume.quantity * strength.value.quantity, dose.unit)),
                        units::to_text(dose)),
            "correct --dose or --volume");
    if (request.in_volume && request.in_volume->quantity.value() < volume.quantity.value())
        return refuse(
            spec.id,
            fmt::format("{} do not go into {}", units::to_text(volume), units::to_text(*request.in_volume)),
            "correct --in-volume");
    return Drawn{dose, volume};
}

// In a unit that needs no number below one, as far as there is one: 0.004 g is read as 0.4 g or 4 g sooner than 4 mg is.
Shown in_whole_units(Shown mass) {
    for (const std::string_view symbol : {"mg", "mcg"}) {
        if (mass.quantity.dimension() != units::dimension_of<units::DrugMass> || mass.count() >= Exact(1))
            break;
        const Shown finer(mass.quantity, *units::Unit::of(symbol, units::dimension_of<units::DrugMass>));
        if (finer.count() > mass.count()) mass = finer;
    }
    return mass;
}

std::optional<std::string> per_milliliter(const Shown& dose, const Shown& in) {
    const units::Unit milliliter = units::Unit::canonical(units::dimension_of<units::Volume>);
    const auto text = exact_text(
        in_whole_units(Shown(dose.quantity / in.quantity * milliliter.times(Exact(1)), dose.unit)));
    if (!text) return std::nullopt;
    return glued(*text + " per mL");
}

}  // namespace

Words syringe_wording(const ElementSpec& spec, const LabelSubject& subject) {
    const auto found = drawn(spec, subject);
    if (!found) return Failure{found.error()};
    const Shown& in = subject.request.in_volume ? *subject.request.in_volume : found->volume;
    const auto dose = exact_text(found->dose);
    const auto volume = exact_text(in);
    if (!dose || !volume)
        return refuse(spec.id, "the dose cannot be written without rounding",
                      "give the dose and the volume as they were measured");
    const Exact count = in.quantity.value();
    const auto each = per_milliliter(found->dose, in);
    if (count == Exact(1) && each) return Wording{{*each, Face::bold}};
    Wording words{{glued(fmt::format("{} per {}", *dose, *volume)), Face::bold}};
    if (count > Exact(1) && each) words.push_back({"(" + *each + ")", Face::bold});
    return words;
}

Words dose_wording(const ElementSpec& spec, const LabelSubject& subject) {
    const auto found = drawn(spec, subject);
    if (!found) return Failure{found.error()};
    const auto dose = exact_text(found->dose);
    if (!dose)
        return refuse(spec.id, "the dose cannot be written without rounding", "give it in another unit");
    return Wording{{*dose, Face::bold}};
}

Words diluent_wording(const ElementSpec& spec, const LabelSubject& subject) {
    const auto& request = subject.request;
    const auto volume = request.in_volume ? exact_text(*request.in_volume) : std::nullopt;
    if (!volume || request.diluent.empty())
        return refuse(spec.id, "it is not said in how much of what the dose is",
                      "give the final volume and the diluent (--in-volume, --diluent)");
    return Wording{{glued("in " + *volume), Face::bold}, {tied(request.diluent), Face::bold}};
}

bool has_concentration(const LabelSubject& subject) {
    const auto& request = subject.request;
    if (!request.in_volume) return false;
    const auto found = drawn({}, subject);
    return found && per_milliliter(found->dose, *request.in_volume);
}

Words concentration_wording(const ElementSpec& spec, const LabelSubject& subject) {
    const auto found = drawn(spec, subject);
    if (!found) return Failure{found.error()};
    const auto each =
        subject.request.in_volume ? per_milliliter(found->dose, *subject.request.in_volume) : std::nullopt;
    if (!each) return refuse(spec.id, "the concentration cannot be written without rounding", "leave it out");
    return Wording{{"(" + *each + ")", Face::regular}};
}

}  // namespace vialwright::content
