// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/resolved_limits.hpp"

namespace vialwright::protocol {

namespace {

using formulary::Basis;
using units::AnyQuantity;
using units::Base;
using units::Dimension;

// What a bound must be multiplied by to become an absolute value; nothing if that is not known, or not said.
std::optional<AnyQuantity> multiplier(const Dimension& bound, const Dimension& actual, Basis basis,
                                      const patient::BodyMeasures& body) {
    const Dimension per = actual / bound;
    const bool per_surface = per.power(Base::body_surface) == 1;
    if (per_surface != (basis == Basis::body_surface)) return std::nullopt;
    return dosing::basis_measure(basis, body);
}

const ResolvedBound* lesser(const std::optional<ResolvedBound>& a, const std::optional<ResolvedBound>& b) {
    if (!a || !b) return a ? &*a : b ? &*b : nullptr;
    return b->amount < a->amount ? &*b : &*a;
}
const ResolvedBound* greater(const std::optional<ResolvedBound>& a, const std::optional<ResolvedBound>& b) {
    if (!a || !b) return a ? &*a : b ? &*b : nullptr;
    return b->amount > a->amount ? &*b : &*a;
}

}  // namespace

const ResolvedBound* ResolvedLimits::lowest_ceiling() const { return lesser(hard_max, cap); }

const ResolvedBound* ResolvedLimits::expected_min() const {
    const ResolvedBound* least = greater(usual_min, floor);
    if (least && cap && cap->amount < least->amount) return &*cap;
    return least;
}

const ResolvedBound* ResolvedLimits::expected_max() const {
    if (!usual_max) return nullptr;
    if (floor && floor->amount > usual_max->amount) return &*floor;
    return &*usual_max;
}

ResolvedLimits resolve(const formulary::Limits& limits, const Dimension& of_actual, Basis basis,
                       const patient::BodyMeasures& body) {
    ResolvedLimits resolved;
    const auto put = [&](const std::optional<formulary::Bound>& bound, std::optional<ResolvedBound>& into) {
        if (!bound) return;
        if (bound->value.quantity.dimension().fits(of_actual)) {
            into = ResolvedBound{bound->value.quantity, &*bound};
            return;
        }
        const auto factor = multiplier(bound->value.quantity.dimension(), of_actual, basis, body);
        if (factor) into = ResolvedBound{bound->value.quantity * *factor, &*bound};
        else resolved.unresolved = true;
    };
    put(limits.usual_min, resolved.usual_min);
    put(limits.usual_max, resolved.usual_max);
    put(limits.hard_min, resolved.hard_min);
    put(limits.hard_max, resolved.hard_max);
    put(limits.cap, resolved.cap);
    put(limits.floor, resolved.floor);
    return resolved;
}

}  // namespace vialwright::protocol
