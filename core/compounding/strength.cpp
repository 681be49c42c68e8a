// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/strength.hpp"

#include <array>

#include "core/compounding/shown.hpp"
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

Unit unit_of(Proportion proportion) { return {proportion_unit(proportion), 0}; }

Strength percent(const AnyQuantity& quantity, const Unit& unit, StrengthKind kind) {
    return {{quantity, unit, 4}, kind, true, false};
}

}  // namespace

bool Strength::is_like(const Strength& other) const {
    return kind == other.kind && value.quantity.dimension().fits(other.value.quantity.dimension());
}

// A % w/w is counted in 10 mg/g.
Exact Strength::count(const Strength& as) const {
    const Exact one = as.is_percent && as.kind == StrengthKind::per_mass ? Exact(10) : as.value.unit.factor();
    return value.quantity.value() / one;
}

Shown Strength::shown() const {
    if (!is_percent || kind != StrengthKind::per_mass) return value;
    return {AnyQuantity(value.quantity.value() / 1000, {}), unit_of(Proportion::percent_ww), 4};
}

std::string Strength::text() const { return to_text(shown()); }

std::string Strength::text_in_formula() const { return is_percent ? text() : "(" + text() + ")"; }

const Dimension& Strength::whole() const {
    return kind == StrengthKind::per_mass ? dimension_of<ProductMass> : dimension_of<Volume>;
}

const Unit& percent_wv_unit() {
    static const Unit unit = unit_of(Proportion::percent_wv);
    return unit;
}

void take_ratio_by_mass(Strength& strength) {
    if (!strength.is_ratio) return;
    strength.kind = StrengthKind::per_mass;
    const auto fraction = make<MassInMass>(strength.value.quantity.value());
    strength.value = {fraction, unit_of<MassInMass>("mg/g")};
}

Result<Strength, std::string> read_strength(std::string_view text) {
    if (const auto part = without_volume_in_volume(text)) {
        const Dimension number;
        const auto read = parse_one_of(*part, {&number, 1});
        if (!read) return Failure{read.error().message};
        return percent(read->quantity, unit_of(Proportion::percent_vv), StrengthKind::volume_in_volume);
    }
    const auto ppm = without_ppm(text);
    const auto read = parse_one_of(ppm ? *ppm : std::string(text), strengths);
    if (!read) return Failure{read.error().message};
    const bool is_percent = text.find('%') != std::string_view::npos;
    if (is_percent && read->quantity.is<MassInMass>())
        return percent(read->quantity, unit_of<MassInMass>("mg/g"), StrengthKind::per_mass);
    if (is_percent) return percent(read->quantity, percent_wv_unit(), StrengthKind::per_volume);
    const bool per_mass = read->quantity.is<MassInMass>() || read->quantity.is<ActivityInMass>();
    return Strength{{read->quantity, read->unit},
                    per_mass ? StrengthKind::per_mass : StrengthKind::per_volume,
                    false,
                    text.find(':') != std::string_view::npos};
}

}  // namespace vialwright::compounding
