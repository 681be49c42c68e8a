// SPDX-License-Identifier: Apache-2.0
// The tables of a monograph, one reader each. Site overlays are written in the same tables. Internal to app/files.
#pragma once

#include <vector>

#include "app/files/table_reader.hpp"
#include "core/formulary/monograph.hpp"

namespace vialwright::files {

using Dimensions = std::vector<units::Dimension>;

// What can be dosed: mass, mmol, mEq, units, mOsm, kcal. Until a product's strength is known it may be any of them.
const Dimensions& amount_kinds();

// What the limits of a dose rule may be written as.
struct LimitUnits {
    explicit LimitUnits(const formulary::Product& product);
    struct Kinds {
        Dimensions all;       // usual and hard bounds: absolute, per kg, per m²
        Dimensions absolute;  // cap and floor
    };
    Kinds per_dose, per_time, concentration;
    Kinds volume;  // in what the product is measured in: mL, g, tablets
    Kinds fluid;   // mL, mL/kg
};

// The amount that the product is dosed in, from its strengths; any where they could not be read.
Dimensions amounts_of(const formulary::Product& product);

formulary::Product read_product(TableReader& table);
formulary::Ingredient read_ingredient(TableReader& table);
formulary::Container read_container(const std::string& id, TableReader& table);
formulary::Storage read_storage(TableReader& table);

void read_bands(TableReader& table, formulary::Population& population);
formulary::DoseRule read_dose_rule(TableReader& table, const LimitUnits& units);
void read_schedule(TableReader& table, formulary::DoseRule& rule);  // counts and intervals
void read_limits(TableReader& table, formulary::Limits& limits, const LimitUnits::Kinds& kinds);
void read_per_day(TableReader& table, formulary::PerDayLimits& limits,
                  const LimitUnits& units);  // written "per day"
void read_duration(TableReader& table, formulary::DurationLimits& limits);
void read_osmolarity(TableReader& table, formulary::OsmolarityLimits& limits);

formulary::SafetyRule read_safety_rule(TableReader& table);
formulary::Concern read_concern(TableReader& table);
formulary::Interaction read_interaction(TableReader& table);
formulary::LabelStatement read_label_statement(TableReader& table);
formulary::Gap read_gap(TableReader& table);
formulary::Example read_example(TableReader& table, const formulary::Product& product);
formulary::Source read_source(TableReader& table);

std::optional<formulary::Severity> read_severity(TableReader& table, std::string_view key);

}  // namespace vialwright::files
