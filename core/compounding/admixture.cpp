// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/admixture.hpp"

#include <array>

#include <fmt/format.h>

#include "core/compounding/shown.hpp"

namespace vialwright::compounding {

namespace {

using namespace units;

constexpr std::string_view form =
    "NAME=AMOUNT,MOLAR MASS,PARTICLES, such as \"Sodium chloride=9 g,58.44 g/mol,2\"";
constexpr std::array amounts{dimension_of<DrugMass>, dimension_of<Substance>,
                             dimension_of<Concentration<Milligram>>, dimension_of<Concentration<Millimole>>,
                             dimension_of<Volume>};

bool is_mass(const AnyQuantity& amount) {
    return amount.is<DrugMass>() || amount.is<Concentration<Milligram>>();
}
bool is_of_total(const AnyQuantity& amount) {
    return amount.is<Concentration<Milligram>>() || amount.is<Concentration<Millimole>>();
}

void read_solution(FieldReader& reader, const std::vector<std::string>& parts, OsmoticIngredient& into) {
    if (parts.size() != 2)
        return reader.fault("ingredient",
                            fmt::format("{}: a volume is followed by its osmolarity alone, such as "
                                        "\"50 mL,2000 mOsm/L\"",
                                        into.name));
    into.osmolarity = reader.typed<Osmolarity>("ingredient", parts[1], Zero::allowed);
}

// An amount in mmol needs no molar mass; one that stands there all the same is read and not used.
void read_solute(FieldReader& reader, const std::vector<std::string>& parts, OsmoticIngredient& into) {
    const std::size_t least = is_mass(into.amount.quantity) ? 3 : 2;
    if (parts.size() < least || parts.size() > 3)
        return reader.fault("ingredient", fmt::format("{}: write {}", into.name, form));
    if (parts.size() == 3) into.molar_mass = reader.typed<MolarMass>("ingredient", parts[1]);
    if (const auto particles = reader.number("ingredient", parts.back(), Zero::allowed))
        into.particles = *particles;
}

std::optional<OsmoticIngredient> read_ingredient(FieldReader& reader, std::string_view text) {
    const auto split = split_ingredient(reader, text, form);
    if (!split) return std::nullopt;
    OsmoticIngredient ingredient;
    ingredient.name = split->name;
    const auto amount = reader.one_of("ingredient", split->parts[0], amounts, Zero::allowed);
    if (!amount) return std::nullopt;
    ingredient.amount = *amount;
    if (amount->quantity.is<Volume>()) read_solution(reader, split->parts, ingredient);
    else read_solute(reader, split->parts, ingredient);
    return ingredient;
}

std::string particles_text(const numbers::Exact& particles) { return to_text(plain(particles)); }

// mOsm that one ingredient brings.
Osmoles osmoles_of(const OsmoticIngredient& ingredient, const Volume& total, Worked& worked) {
    if (ingredient.osmolarity) {
        const Osmoles osmoles = ingredient.amount.quantity.as<Volume>() * *ingredient.osmolarity;
        worked.step(ingredient.name, "volume × osmolarity",
                    fmt::format("{} × ({})", to_text(ingredient.amount),
                                to_text(shown(*ingredient.osmolarity, "mOsm/L"))),
                    shown(osmoles, "mOsm"));
        return osmoles;
    }
    AnyQuantity amount = ingredient.amount.quantity;
    std::string text = to_text(ingredient.amount);
    if (is_of_total(amount)) {
        amount = amount * AnyQuantity(total);
        text = fmt::format("({}) × {}", text, to_text(shown(total, "mL")));
    }
    const auto count = make<OsmoticCount>(ingredient.particles);
    if (amount.is<Substance>()) {
        const Osmoles osmoles = amount.as<Substance>() * count;
        worked.step(ingredient.name, "amount × particles",
                    fmt::format("{} × {}", text, particles_text(ingredient.particles)),
                    shown(osmoles, "mOsm"));
        return osmoles;
    }
    const Osmoles osmoles = amount.as<DrugMass>() / ingredient.molar_mass.value() * count;
    worked.step(ingredient.name, "mass ÷ molar mass × particles",
                fmt::format("{} ÷ ({}) × {}", text,
                            to_text(Shown(*ingredient.molar_mass, unit_of<MolarMass>("g/mol"))),
                            particles_text(ingredient.particles)),
                shown(osmoles, "mOsm"));
    return osmoles;
}

bool overfills(const Admixture& order, Worked& worked) {
    Volume added = make<Volume>(0);
    for (const auto& ingredient : order.ingredients)
        if (ingredient.osmolarity) added += ingredient.amount.quantity.as<Volume>();
    if (added <= order.total) return false;
    auto& finding = worked.refuse(
        "admixture.more-than-total",
        fmt::format("The solutions are {} together, more than the total of {}: one of them is wrong.",
                    to_text(shown(added, "mL")), to_text(shown(order.total, "mL"))));
    finding.direction = protocol::Direction::over;
    finding.actual = shown(added, "mL");
    finding.limit = shown(order.total, "mL");
    return true;
}

void note_peripheral_limit(const Shown& osmolarity, Worked& worked) {
    const Shown limit = shown(make<Osmolarity>(numbers::Exact::ratio(9, 10)), "mOsm/L");
    if (osmolarity.quantity <= limit.quantity) return;
    auto& finding = worked.remark(protocol::Severity::info, "admixture.peripheral",
                                  fmt::format("{} is more than {}, the most that a peripheral vein is given.",
                                              to_text(osmolarity), to_text(limit)),
                                  "ESPEN/ASPEN peripheral parenteral nutrition limit, 900 mosm/L (memory)");
    finding.direction = protocol::Direction::over;
    finding.actual = osmolarity;
    finding.limit = limit;
}

}  // namespace

Result<Admixture, Faults> read_admixture(const AdmixtureText& text) {
    FieldReader reader;
    Admixture order;
    const auto total = reader.typed<Volume>("total", text.total);
    if (text.ingredients.empty()) reader.fault("ingredient", fmt::format("this is needed: write {}", form));
    for (const auto& ingredient : text.ingredients)
        if (auto read = read_ingredient(reader, ingredient)) order.ingredients.push_back(*std::move(read));
    if (!reader.faults().empty()) return Failure{reader.faults()};
    order.total = *total;
    return order;
}

Worked osmolarity(const Admixture& order) {
    return guarded([&] {
        Worked worked;
        if (overfills(order, worked)) return worked;
        Osmoles sum = make<Osmoles>(0);
        for (const auto& ingredient : order.ingredients) sum += osmoles_of(ingredient, order.total, worked);
        const Shown result = shown(Osmolarity(sum / order.total), "mOsm/L");
        worked.answer("osmolarity", "Osmolarity", "all osmoles ÷ total volume",
                      fmt::format("{} ÷ {}", to_text(shown(sum, "mOsm")), to_text(shown(order.total, "mL"))),
                      result);
        must_balance(result.quantity * AnyQuantity(order.total), sum, "the osmoles");
        note_peripheral_limit(result, worked);
        return worked;
    });
}

}  // namespace vialwright::compounding
