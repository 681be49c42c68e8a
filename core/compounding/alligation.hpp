// SPDX-License-Identifier: Apache-2.0
// Alligation: a strength between those of two or more stocks. F30.
//
// Two stocks: parts of the stronger = target - weaker, parts of the weaker = stronger - target. More than two: each
// stock above the target is paired with each below it, and the parts of all pairs are added; where several mixtures would
// do, this is the one that uses every stock. A stock of just the target's strength counts with those above it.
//
// Strengths of one kind (a stock may be 0: water), total a volume or a mass above zero. A target outside the range of the
// stocks is refused.
#pragma once

#include "core/compounding/read_fields.hpp"

namespace vialwright::compounding {

struct AlligationText {
    std::vector<std::string> stocks;
    std::string target, total;
};
struct Alligation {
    std::vector<Strength> stocks;  // two or more
    Strength target;
    units::Shown total;
};
Result<Alligation, Faults> read_alligation(const AlligationText& text);

// The list `parts`, a row for each stock in the order given: `stock` (its strength) and `amount`.
Worked alligate(const Alligation& order);

}  // namespace vialwright::compounding
