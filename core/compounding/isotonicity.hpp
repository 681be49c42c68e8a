// SPDX-License-Identifier: Apache-2.0
// How much of an agent, or how much water, makes a solution isotonic with 0.9 % sodium chloride.
//
//   F42  E-value          agent = (0.009 g/mL × total - sum of mass × E) ÷ E of the agent
//   F43  White-Vincent    water = sum of mass × E × 111.1 mL/g, then isotonic vehicle to the total
//   F44  freezing point   agent in % = (0.52 - sum of % × depression of 1 %) ÷ depression of 1 % of the agent
//   F45  E from L         E = 17 × L ÷ molar mass
//
// E is g of sodium chloride that 1 g is worth; depressions are °C of 1 g in 100 mL. Both hold near 1 %. Given figures come
// before the table's; with a given E the depression is E × 0.576 °C, that of sodium chloride. A solution that is
// hypertonic as it is, is refused.
#pragma once

#include <cstdint>

#include "core/compounding/read_fields.hpp"
#include "core/compounding/reference.hpp"

namespace vialwright::compounding {

enum class TonicityMethod : std::uint8_t { e_value, white_vincent, freezing_point };

struct IsotonicText {
    std::string total;                     // may be missing for White-Vincent
    std::vector<std::string> ingredients;  // "NAME=AMOUNT[,E]", "NAME=AMOUNT,0.074 degC"
    std::string method;                    // "": e-value
    std::string with;                      // "NAME[,E]"; "": sodium chloride
};

// What is known of a substance: one of the two, or both.
struct Tonicity {
    std::string name;
    std::optional<numbers::Exact> e_value, freezing_depression;
    const TonicAgent* from_table = nullptr;  // where a figure is the table's
};
struct TonicIngredient {
    Tonicity tonicity;
    units::Shown amount;  // mass, or mass per volume of the total
};
struct Isotonic {
    std::optional<units::Volume> total;
    std::vector<TonicIngredient> ingredients;
    TonicityMethod method = TonicityMethod::e_value;
    Tonicity agent;
};
// The order points into `reference`, which must outlive it.
Result<Isotonic, Faults> read_isotonic(const IsotonicText& text, const CompoundingReference& reference);

// Results `agent` (g; and `agent_strength` in % w/v by freezing point), or by White-Vincent `water` and, with a total,
// `vehicle` (mL).
Worked make_isotonic(const Isotonic& order);

// F45. Liso 1.9 for nonelectrolytes, 2.0 for weak electrolytes and di-divalent ones, 3.4 for uni-univalent, 4.3 for
// uni-divalent ones.
struct EstimatedEText {
    std::string molar_mass, dissociation;
};
struct EstimatedE {
    units::Shown molar_mass;
    numbers::Exact l_iso;
};
Result<EstimatedE, Faults> read_estimated_e(const EstimatedEText& text);
Worked estimate_e(const EstimatedE& order);  // result `e_value`, a number

}  // namespace vialwright::compounding
