// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/strength.hpp"

#include <array>

#include <fmt/format.h>

#include "core/compounding/read_fields.hpp"
#include "core/compounding/shown.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/units/parse.hpp"

namespace vialwright::compounding {

namespace {

using namespace units;
using numbers::Exact;
using MassInMass = MassFraction<Milligram>;
using ActivityInMass = MassFraction<ActivityUnit>;

constexpr std::array strengths{dimension_of<Concentration<Milligram>>,
                               dimension_of<Concentration<Millimole>>,
                               dimension_of<Concentration<Milliequivalent>>,
                               dimension_of<Concentration<ActivityUnit>>,
                               dimension_of<MassInMass>,
                               dimension_of<ActivityInMass>};

// "70 %(v/v)", "70 % v/v", "70 % (v/v)" into "70 %"; nothing if it does not end so.
std::optional<std::string> without_volume_in_volume(std::string_view text) {
    std::string squeezed;
    for (const char c : text)
        if (c != ' ' && c != '(' && c != ')') squeezed += c;
    if (!squeezed.ends_with("%v/v")) return std::nullopt;
    return squeezed.substr(0, squeezed.size() - 3);
}

std::optional<std::string> without_ppm(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    if (!text.ends_with("ppm")) return std::nullopt;
    return std::string(text.substr(0, text.size() - 3)) + " mcg/mL";
}

Strength percent(const AnyQuantity& quantity, const Unit& unit, StrengthKind kind, const Exact& one,
                 std::string_view counted_in) {
    return {{quantity, unit, 4}, kind, one, std::string(counted_in)};
}

}  // namespace

bool Strength::is_like(const Strength& other) const {
    return kind == other.kind && value.quantity.dimension().fits(other.value.quantity.dimension());
}

std::string Strength::text() const {
    if (counted_in.starts_with('%')) return numbers::format_decimal(count(*this), 4).text + " " + counted_in;
    return to_text(value);
}

std::string Strength::text_in_formula() const {
    return counted_in.starts_with('%') ? text() : "(" + text() + ")";
}

const Dimension& Strength::whole() const {
    return kind == StrengthKind::per_mass ? dimension_of<ProductMass> : dimension_of<Volume>;
}

Result<Strength, std::string> read_strength(std::string_view text) {
    if (const auto part = without_volume_in_volume(text)) {
        const Dimension number;
        const auto read = parse_one_of(*part, {&number, 1});
        if (!read) return Failure{read.error().message};
        return percent(read->quantity, Unit(), StrengthKind::volume_in_volume, Exact::ratio(1, 100),
                       "%(v/v)");
    }
    const auto ppm = without_ppm(text);
    const auto read = parse_one_of(ppm ? *ppm : std::string(text), strengths);
    if (!read) return Failure{read.error().message};
    const bool is_percent = text.find('%') != std::string_view::npos;
    if (is_percent && read->quantity.is<MassInMass>())
        return percent(read->quantity, unit_of<MassInMass>("mg/g"), StrengthKind::per_mass, 10, "%(w/w)");
    if (is_percent)
        return percent(read->quantity, unit_of<Concentration<Milligram>>("g/dL"), StrengthKind::per_volume,
                       10, "%(w/v)");
    const bool per_mass = read->quantity.is<MassInMass>() || read->quantity.is<ActivityInMass>();
    return Strength{{read->quantity, read->unit},
                    per_mass ? StrengthKind::per_mass : StrengthKind::per_volume,
                    read->unit.factor(),
                    read->unit.text(true)};
}

Result<StrengthForms, std::vector<FieldFault>> read_strength_forms(const StrengthText& text) {
    FieldReader reader;
    StrengthForms forms;
    const auto strength = reader.strength("strength", text.strength);
    if (strength) forms.strength = *strength;
    if (strength && !text.total.empty())
        forms.total = reader.one_of("total", text.total, {&strength->whole(), 1});
    if (!reader.faults().empty()) return Failure{reader.faults()};
    return forms;
}

namespace {

void add_concentration_forms(const Strength& strength, Worked& worked) {
    const auto concentration = strength.value.quantity.as<Concentration<Milligram>>();
    worked.answer("concentration", "Concentration", "as mass per volume", strength.text(),
                  shown(concentration, "mg/mL"));
    worked.answer("percent", "Percent (w/v)", "g in 100 mL", strength.text(), shown(concentration, "g/dL"));
    worked.answer(
        "ratio", "Ratio strength", "mL that hold 1 g, the n of 1:n",
        fmt::format("1 ÷ {}", strength.text_in_formula()),
        shown(AnyQuantity(make<Volume>(1)) / AnyQuantity(concentration * make<Volume>(1)),
              Unit::of("mL/g", Dimension(Base::volume, 1) / Dimension(Base::drug_mass, 1)).value()));
    worked.answer("ppm", "Parts per million", "mcg in 1 mL", strength.text(), shown(concentration, "mcg/mL"));
}

Unit amount_unit(const Strength& strength, const AnyQuantity& amount) {
    if (strength.kind == StrengthKind::volume_in_volume) return unit_of<Volume>("mL");
    if (amount.is<DrugMass>() && amount.value() >= Exact(1000)) return unit_of<DrugMass>("g");
    return Unit::canonical(amount.dimension());
}

}  // namespace

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
