// SPDX-License-Identifier: Apache-2.0
// Limits in absolute amounts for one patient: what is per kg or per m² multiplied out, caps and floors kept apart.
#pragma once

#include <optional>
#include <string>

#include "core/protocol/check.hpp"

namespace vialwright::protocol {

struct ResolvedBound {
    units::AnyQuantity amount;
    const formulary::Bound* written;
    bool met_by_upper(const units::AnyQuantity& actual) const {
        return written->inclusive ? actual <= amount : actual < amount;
    }
    bool met_by_lower(const units::AnyQuantity& actual) const {
        return written->inclusive ? actual >= amount : actual > amount;
    }
};

struct ResolvedLimits {
    std::optional<ResolvedBound> usual_min, usual_max, hard_min, hard_max, cap, floor;
    bool unresolved = false;  // a bound is per kg or m² and that measure is not known

    // The least of the upper bounds, the greatest of the lower ones.
    const ResolvedBound* lowest_ceiling() const;
    // What is expected once cap and floor have had their say.
    const ResolvedBound* expected_min() const;
    const ResolvedBound* expected_max() const;
};

ResolvedLimits resolve(const formulary::Limits& limits, const units::Dimension& of_actual,
                       formulary::Basis basis, const patient::BodyMeasures& body);

}  // namespace vialwright::protocol
