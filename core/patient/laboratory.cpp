// SPDX-License-Identifier: Apache-2.0
#include "core/patient/laboratory.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"
#include "core/patient/clearance.hpp"
#include "core/patient/report.hpp"
#include "core/text/names.hpp"
#include "core/units/parse.hpp"

namespace vialwright::patient {

namespace {

using units::AnyQuantity;
using units::Shown;

constexpr std::array<std::string_view, 5> surfaces{"/1.73m2", "/1.73 m2", "/1.73m²", "/1.73 m²",
                                                   "/{1.73_m2}"};
constexpr std::array<std::string_view, 5> monovalent{"potassium", "sodium", "chloride", "bicarbonate",
                                                     "lithium"};

// "25 mL/min/1.73 m2": the rate, as what 1.73 m² of the body clear.
std::optional<Shown> indexed(std::string_view text) {
    for (const std::string_view surface : surfaces) {
        if (!text.ends_with(surface)) continue;
        text.remove_suffix(surface.size());
        const auto read = units::parse_one_of(text, {&units::dimension_of<units::InfusionRate>, 1},
                                              units::TrailingZeros::allowed);
        if (!read) return std::nullopt;
        const AnyQuantity standard(numbers::Exact::ratio(173, 100), units::dimension_of<units::BodySurface>);
        return Shown(read->quantity / standard, indexed_rate_unit());
    }
    return std::nullopt;
}

// In mmol where a mEq is one.
AnyQuantity as_substance(std::string_view analyte, const AnyQuantity& value) {
    const bool charge_is_one = std::ranges::any_of(
        monovalent, [&](std::string_view name) { return text::same_name(name, analyte); });
    if (!charge_is_one || !value.is<units::Concentration<units::Milliequivalent>>()) return value;
    return {value.value(), units::dimension_of<units::Concentration<units::Millimole>>};
}

std::optional<units::Clearance> filtration_rate(const Patient& patient) {
    if (!patient.age || !patient.creatinine) return std::nullopt;
    if (!is_child(patient))
        return patient.sex ? ckd_epi_2021(*patient.age, *patient.sex, *patient.creatinine) : std::nullopt;
    return patient.height ? bedside_schwartz(*patient.age, *patient.height, *patient.creatinine)
                          : std::nullopt;
}

}  // namespace

Result<Shown, std::string> read_laboratory_value(std::string_view text) {
    static const std::array wanted{units::dimension_of<units::Concentration<units::Millimole>>,
                                   units::dimension_of<units::Concentration<units::Milliequivalent>>,
                                   units::dimension_of<units::LaboratoryConcentration>,
                                   units::dimension_of<units::Concentration<units::ActivityUnit>>,
                                   units::dimension_of<units::Osmolarity>,
                                   units::dimension_of<units::InfusionRate>};
    if (const auto rate = indexed(text)) return *rate;
    if (const auto number = numbers::parse_plain_decimal(text); number && !number->is_negative())
        return Shown(AnyQuantity(*number, units::Dimension()), units::Unit());
    const auto read = units::parse_one_of(text, wanted, units::TrailingZeros::allowed);
    if (read) return Shown(read->quantity, read->unit);
    return Failure{
        fmt::format("\"{}\" is no laboratory value: write it such as 4.5 mmol/L, 4.5 mEq/L, 1.2 mg/dL, 40 "
                    "units/L, 30 mL/min, "
                    "30 mL/min/1.73m2, or a bare number for a ratio",
                    text)};
}

std::optional<std::strong_ordering> compare_laboratory(std::string_view analyte, const AnyQuantity& a,
                                                       const AnyQuantity& b) {
    const AnyQuantity left = as_substance(analyte, a);
    const AnyQuantity right = as_substance(analyte, b);
    if (!left.dimension().fits(right.dimension())) return std::nullopt;
    return left <=> right;
}

std::optional<Shown> known_laboratory_value(std::string_view analyte, const Patient& patient) {
    if (text::same_name(analyte, "creatinine")) {
        static const auto unit =
            *units::Unit::of("mg/dL", units::dimension_of<units::LaboratoryConcentration>);
        if (patient.creatinine) return Shown(*patient.creatinine, unit);
    } else if (text::same_name(analyte, "creatinine clearance")) {
        static const auto unit = *units::Unit::of("mL/min", units::dimension_of<ClearanceRate>);
        if (const auto rate = known_clearance(patient)) return Shown(*rate, unit, 1);
    } else if (text::same_name(analyte, "eGFR")) {
        if (const auto rate = filtration_rate(patient)) return Shown(*rate, indexed_rate_unit(), 1);
    }
    return std::nullopt;
}

}  // namespace vialwright::patient
