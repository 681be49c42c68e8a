// SPDX-License-Identifier: Apache-2.0
// The limits of a dose rule, resolved for one patient and compared. The one place that knows how usual and hard bounds,
// caps and floors work together:
//
//   cap     absolute most: above it is hard. It bounds what is expected too, so a dose at the cap is not below usual.
//   floor   absolute least: below it is `below_usual`. Where it exceeds usual_max × weight it is what applies.
//   tenfold a value of ten times the usual maximum or more is hard whatever the file says (a slipped decimal point).
//   A minimum that exceeds a maximum is a conflict: "cannot check", never a silent choice.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/protocol/assessment.hpp"
#include "core/protocol/check.hpp"
#include "core/protocol/sections.hpp"

namespace vialwright::protocol {

enum class Detail : std::uint8_t {
    verdict,   // only what is broken, and how gravely
    findings,  // ... and said
    rows       // ... with a row for each section
};

struct LimitsResult {
    Findings findings;
    std::vector<protocol::LimitRow> rows;
    bool any_applied = false;
    Severity worst_over = Severity::info, worst_under = Severity::info;

    Severity worst(Direction direction) const {
        return direction == Direction::over ? worst_over : worst_under;
    }
};

// The sections of this check. One whose value is not known is a finding that blocks. `product_ratio`: for so many times the
// product of the order, and what follows from it.
LimitsResult check_limits(const Check& check, std::span<const Section> sections, Detail detail,
                          const numbers::Exact& product_ratio = 1);

}  // namespace vialwright::protocol
