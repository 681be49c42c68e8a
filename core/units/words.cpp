// SPDX-License-Identifier: Apache-2.0
// Dimensions in words, for messages: what a quantity is, and what would have been wanted.
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/units/parse.hpp"

namespace vialwright::units {

namespace {

std::string_view name_of(Base base) {
    constexpr std::array<std::string_view, base_count> names{"mass",         "amount of substance",
                                                             "equivalents",  "units of activity",
                                                             "osmoles",      "volume",
                                                             "time",         "body weight",
                                                             "body surface", "dose given",
                                                             "dosage units", "product mass",
                                                             "height",       "energy"};
    return names[static_cast<std::size_t>(base)];
}

std::string_view counted_name(Counted counted) {
    constexpr std::array<std::string_view, 15> names{
        "dosage units", "each",  "tablets", "capsules", "vials",         "ampules", "bottles",         "bags",
        "syringes",     "drops", "puffs",   "patches",  "suppositories", "packets", "different things"};
    return names[static_cast<std::size_t>(counted)];
}

void append(std::string& text, std::string_view name, int power) {
    if (!text.empty()) text += " times ";
    text += name;
    if (power == 2) text += " squared";
    if (power > 2) text += " to the power " + std::to_string(power);
}

struct Example {
    Dimension dimension;
    std::string_view words;
};

// What people are most often asked for.
std::optional<std::string_view> familiar(const Dimension& dimension) {
    static const std::array<Example, 14> examples{{
        {dimension_of<DrugMass>, "a mass, such as 250 mg"},
        {dimension_of<Volume>, "a volume, such as 15 mL"},
        {dimension_of<BodyWeight>, "a body weight, such as 70 kg or 154 lb"},
        {dimension_of<Height>, "a height, such as 172 cm or 5 ft 8 in"},
        {dimension_of<Time>, "a time, such as 30 min or 6 years"},
        {dimension_of<Activity>, "units of activity, such as 5,000 units"},
        {dimension_of<DosePerWeight<Milligram>>, "a dose per body weight, such as 15 mg/kg"},
        {dimension_of<DosePerSurface<Milligram>>, "a dose per body surface, such as 50 mg/m2"},
        {dimension_of<DoseRate<Milligram>>, "a rate or a daily dose, such as 2 mg/h or 1 g/day"},
        {dimension_of<DoseRatePerWeight<Milligram>>,
         "a rate or a daily dose per body weight, such as 5 mcg/kg/min or 40 mg/kg/day"},
        {dimension_of<LaboratoryConcentration>, "a concentration, such as 50 mg/mL or 1.2 mg/dL"},
        {dimension_of<FluidPerWeight>, "a volume per body weight, such as 1.5 mL/kg"},
        {dimension_of<InfusionRate>, "an infusion rate, such as 125 mL/h"},
        {dimension_of<MolarMass>, "a molar mass, such as 75.07 g/mol"},
    }};
    for (const Example& example : examples)
        if (example.dimension == dimension) return example.words;
    return std::nullopt;
}

}  // namespace

std::string Dimension::in_words() const {
    if (is_number()) return "a bare number";
    std::string top;
    std::string bottom;
    for (std::size_t i = 0; i < base_count; ++i) {
        const auto base = static_cast<Base>(i);
        if (power(base) == 0) continue;
        const auto name = base == Base::dosage_unit ? counted_name(counted_) : name_of(base);
        append(power(base) > 0 ? top : bottom, name, power(base) > 0 ? power(base) : -power(base));
    }
    if (top.empty() && bottom.empty()) return std::string(counted_name(counted_)) + " counted";
    if (bottom.empty()) return top;
    return (top.empty() ? "something" : top) + " per " + bottom;
}

std::string wanted_in_words(std::span<const Dimension> wanted) {
    std::string text;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (i > 0) text += i + 1 == wanted.size() ? ", or " : ", ";
        const auto known = familiar(wanted[i]);
        text += known ? std::string(*known)
                      : wanted[i].in_words() + " (" + Unit::canonical(wanted[i]).text(true) + ")";
    }
    return text;
}

}  // namespace vialwright::units
