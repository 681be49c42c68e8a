// SPDX-License-Identifier: Apache-2.0
// The patient, as far as a dose depends on it. Everything may be unknown; what needs an unknown says so.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/units/quantities.hpp"

namespace vialwright::patient {

enum class Sex : std::uint8_t { female, male };

struct Patient {
    std::optional<units::BodyWeight> weight;  // actual weight
    std::optional<units::Height> height;
    std::optional<units::Time> age;  // years of 365.25 days
    std::optional<Sex> sex;
    std::optional<units::LaboratoryConcentration> creatinine;  // serum creatinine
    std::optional<units::InfusionRate> clearance;              // creatinine clearance, where it was measured
    std::optional<units::Time> postmenstrual_age;
};

// What is believed of a person; a value outside is a slip and refused (regulatory facts §9, engine bounds).
struct Plausible {
    static constexpr units::BodyWeight least_weight =
        units::make<units::BodyWeight>(numbers::Exact::ratio(3, 10));
    static constexpr units::BodyWeight most_weight = units::make<units::BodyWeight>(400);
    static constexpr units::Height least_height = units::make<units::Height>(25);
    static constexpr units::Height most_height = units::make<units::Height>(250);
    static constexpr units::Time most_age = units::make<units::Time>(120 * 8766);
    static constexpr units::LaboratoryConcentration least_creatinine =  // 0.1 mg/dL
        units::make<units::LaboratoryConcentration>(numbers::Exact::ratio(1, 1000));
    static constexpr units::LaboratoryConcentration most_creatinine =  // 20 mg/dL
        units::make<units::LaboratoryConcentration>(numbers::Exact::ratio(1, 5));
    static constexpr units::InfusionRate most_clearance = units::make<units::InfusionRate>(300 * 60);
    static constexpr units::Time least_postmenstrual_age = units::make<units::Time>(20 * 168);
    static constexpr units::Time most_postmenstrual_age = units::make<units::Time>(200 * 168);
};

}  // namespace vialwright::patient
