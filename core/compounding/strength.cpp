// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/strength.hpp"

#include <array>

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

}  // namespace vialwright::compounding
