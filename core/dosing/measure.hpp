// SPDX-License-Identifier: Apache-2.0
// From an exact amount of product to one that can be measured: the step comes from the device that was named, from the
// rule, or from the smallest syringe that holds the volume.
#pragma once

#include <optional>
#include <string>

#include "core/dosing/order.hpp"

namespace vialwright::dosing {

struct MeasuringStep {
    units::AnyQuantity step;
    numbers::Rounding mode = numbers::Rounding::half_even;
    std::string device;
};

// Nothing where the product is not measured in steps (a powder without a named balance).
std::optional<MeasuringStep> measuring_step(const units::AnyQuantity& product,
                                            const formulary::DoseRule* rule, const Order& order,
                                            const formulary::Reference& reference);

units::AnyQuantity rounded(const units::AnyQuantity& product, const MeasuringStep& step,
                           numbers::Rounding mode);

// |measured - exact| / exact, in percent. exact > 0.
numbers::Exact deviation_percent(const units::AnyQuantity& measured, const units::AnyQuantity& exact);

}  // namespace vialwright::dosing
