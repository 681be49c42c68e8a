// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/reads.hpp"

#include <algorithm>
#include <array>

#include "app/workbench/field_echo.hpp"

namespace vialwright::workbench {

namespace {

using Units = std::vector<std::string>;

struct UnitsRead {
    Reads reads;
    std::string_view units;  // the usual one first, a bar between
};

constexpr auto units_read = std::to_array<UnitsRead>({
    {Reads::period, "d|h|wk|mo|y"},
    {Reads::interval, "h|d|wk|times a day"},
    {Reads::duration, "min|h|d"},
    {Reads::age, "y|mo|wk|d"},
    {Reads::postmenstrual_age, "wk|d"},
    {Reads::weight, "kg|g|lb|oz"},
    {Reads::height, "cm|m|in|ft"},
    {Reads::creatinine, "mg/dL|micromol/L"},
    {Reads::clearance, "mL/min"},
    {Reads::volume, "mL|L|mcL"},
    {Reads::strength, "mg/mL|%(w/v)|%(w/w)|%(v/v)|mcg/mL|g/mL|mg/g|mEq/mL|mmol/mL|units/mL"},
    {Reads::mass_strength, "mg/mL|%(w/v)|%(w/w)|mcg/mL|g/mL|mg/g"},
    {Reads::concentration, "mg/mL|mcg/mL|mg/250 mL|units/mL|mEq/mL|mmol/mL"},
    {Reads::drug_mass, "mg|g|mcg|kg"},
    {Reads::drug_amount, "g|mg|mcg|units|mEq|mmol"},
    {Reads::drug_in_solution, "g|mg|mcg|mg/mL"},
    {Reads::ingredient_amount, "g|mg|mmol|mL|mg/mL|mmol/mL"},
    {Reads::label_dose, "mg|g|mcg|units|mEq|mmol"},
    {Reads::displacement, "mL/g|mL"},
    {Reads::molar_mass, "g/mol"},
    {Reads::dose_rate, "mcg/kg/min|mcg/min|mg/kg/h|mg/h|units/kg/h|units/h|mEq/h|mmol/h"},
    {Reads::pump_rate, "mL/h|mL/min"},
    {Reads::millimoles, "mmol"},
    {Reads::millimoles_per_volume, "mmol/mL"},
    {Reads::equivalents_per_volume, "mEq/mL"},
    {Reads::percent, "%"},
    {Reads::density, "g/mL"},
    {Reads::mass, "g|mg|kg"},
    {Reads::fill, "mL|g"},
    {Reads::contents, "mL|g|units|tablets|capsules"},
    {Reads::quantity, "mL|g|tablets|capsules|suppositories"},
});

Units parted(std::string_view units) {
    Units all;
    while (!units.empty()) {
        const auto bar = std::min(units.find('|'), units.size());
        all.emplace_back(units.substr(0, bar));
        units.remove_prefix(std::min(bar + 1, units.size()));
    }
    return all;
}

// By what the drug is counted in.
Units dose_units(const units::Dimension& amount) {
    if (amount == units::dimension_of<units::Activity>)
        return parted("units|units/kg|units/m2|units/h|units/kg/h");
    if (amount == units::dimension_of<units::Equivalents>) return parted("mEq|mEq/kg|mEq/kg/day|mEq/h");
    if (amount == units::dimension_of<units::Substance>) return parted("mmol|mmol/kg|mmol/kg/day|mmol/h");
    return parted("mg|mg/kg|g|mcg|mcg/kg|mg/m2|mg/kg/day|mg/h|mcg/kg/min");
}

}  // namespace

EntryAid aid_for(Reads reads) {
    switch (reads) {
        case Reads::time:
        case Reads::expiry: return {Dates::one, {}};
        case Reads::expiries: return {Dates::by_name, {}};
        default: break;
    }
    const auto found = std::ranges::find(units_read, reads, &UnitsRead::reads);
    return found == units_read.end() ? EntryAid{} : EntryAid{Dates::none, parted(found->units)};
}

std::string echo_of(Reads reads, std::string_view text) {
    switch (reads) {
        case Reads::time: return echo_of_time(text);
        case Reads::expiry: return echo_of_expiry(text);
        case Reads::period: return echo_of_period(text);
        case Reads::weight: return echo_of_weight(text);
        case Reads::volume: return echo_of_volume(text);
        case Reads::strength:
        case Reads::mass_strength: return echo_of_strength(text);
        default: return "";
    }
}

EntryAid aid_for_dose(const formulary::Strength* strength) {
    if (!strength) return {Dates::none, dose_units(units::dimension_of<units::DrugMass>)};
    EntryAid aid{Dates::none, dose_units(strength->amount_unit.dimension())};
    if (strength->product_unit.dimension().power(units::Base::product_mass) == 0)
        aid.units.push_back(strength->product_unit.text(true));  // "mL", "tablets"
    return aid;
}

EntryAid aid_for_given_before(const formulary::Strength& strength) {
    const std::string amount = strength.amount_unit.text(true);
    return {Dates::none, {amount + "/m2", amount, amount + "/kg"}};
}

}  // namespace vialwright::workbench
