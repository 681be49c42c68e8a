// SPDX-License-Identifier: Apache-2.0
// Calculations that stand on a figure of the product in hand, read off its label or from a table.
//
//   F32  mass = volume × density
//   F34  phosphate: volume = mmol of phosphorus ÷ mmol/mL of the product; the potassium or sodium that comes with it =
//        volume × mEq/mL of the product. Products differ (4.4 or 4.7 mEq of potassium in 1 mL), so both are asked for.
#pragma once

#include "core/compounding/read_fields.hpp"
#include "core/compounding/reference.hpp"

namespace vialwright::compounding {

struct PhosphateText {
    std::string order, phosphate, cation;  // "15 mmol", "3 mmol/mL", "4.4 mEq/mL"
};
struct Phosphate {
    units::Shown order, phosphate, cation;
};
Result<Phosphate, Faults> read_phosphate(const PhosphateText& text);
Worked dose_phosphate(const Phosphate& order);  // results `volume`, mL, and `cation`, mEq

struct WeighVolumeText {
    std::string liquid, density, mass, volume;  // one of liquid and density, one of mass and volume
};
struct WeighVolume {
    units::Density density;
    std::optional<units::Shown> mass, volume;
    const LiquidDensity* from_table = nullptr;
};
// The order points into `reference`.
Result<WeighVolume, Faults> read_weigh_volume(const WeighVolumeText& text,
                                              const CompoundingReference& reference);
Worked weigh_volume(const WeighVolume& order);  // result `mass`, g, or `volume`, mL

}  // namespace vialwright::compounding
