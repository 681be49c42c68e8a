// SPDX-License-Identifier: Apache-2.0
// Every *.fail.cpp beside this file, done rightly: the same headers, the same literals, the same operators. It must
// compile, else a missing header or a broken literal would make all of them look refused.
#include "core/numbers/exact.hpp"
#include "core/units/literals.hpp"

using namespace vialwright::units;
using vialwright::numbers::Exact;

auto masses() { return 5_mg + 5_mg; }
Substance potassium() { return 20_mEq / (1_mEq / 1_mmol); }
Substance particles() { return 300_mOsm / (2_mOsm / 1_mmol); }
Activity as_units() { return 5_mg * (100_units / 1_mg); }
bool units_within() { return 5_units < 5_units; }
DrugMass dose() { return 250_mg / 1_kg * 70_kg; }
bool per_weight_within() { return 5_mg / 1_kg <= 5_mg / 1_kg; }
bool per_surface_same() { return 5_mg / 1_m2 == 5_mg / 1_m2; }
auto per_surface_sum() { return 5_mg / 1_m2 + 5_mg / 1_m2; }
Volume drawn() { return 5_mg / (50_mg / 1_mL); }
DoseRate<Milligram> limit() { return 5_mg / make<DoseCount>(1) * (make<DoseCount>(3) / 24_h); }
void add(DrugMass& total) { total += 5_mg; }
void store(DrugMass& dose) { dose = 5_mg; }
Exact ratio() { return 5_mg / 10_mg; }
Exact count() { return (5_mg).value(); }
DrugMass from_count() { return make<DrugMass>(Exact(5)); }
DrugMass scaled() { return Exact::ratio(3, 10) * 5_mg; }
Exact tenth() { return Exact::ratio(1, 10); }
Exact one() { return 1; }
double position() { return static_cast<double>(Exact(5)); }
bool within(const Exact& value) { return value <= 0.3_x; }
auto decimal_literal() { return 10.5_mg; }
