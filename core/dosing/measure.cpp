// SPDX-License-Identifier: Apache-2.0
#include "core/dosing/measure.hpp"

namespace vialwright::dosing {

namespace {

using formulary::Device;
using units::AnyQuantity;

MeasuringStep step_of(const Device& device) {
    return {device.graduation.quantity, numbers::Rounding::half_even, device.name};
}

// The smallest that holds it; the largest, filled several times, where none does.
const Device* default_device(const AnyQuantity& product, const formulary::Reference& reference) {
    const Device* smallest = nullptr;
    const Device* largest = nullptr;
    for (const Device& device : reference.devices) {
        if (!device.default_choice || !device.capacity.quantity.dimension().fits(product.dimension()))
            continue;
        if (!largest || device.capacity.quantity > largest->capacity.quantity) largest = &device;
        if (device.capacity.quantity < product) continue;
        if (!smallest || device.capacity.quantity < smallest->capacity.quantity) smallest = &device;
    }
    return smallest ? smallest : largest;
}

}  // namespace

std::optional<MeasuringStep> measuring_step(const AnyQuantity& product, const formulary::DoseRule* rule,
                                            const Order& order, const formulary::Reference& reference) {
    const auto fits = [&](const units::Shown& shown) {
        return shown.quantity.dimension().fits(product.dimension());
    };
    if (order.device && fits(order.device->graduation)) return step_of(*order.device);
    if (rule && rule->round && fits(rule->round->to))
        return MeasuringStep{rule->round->to.quantity, rule->round->mode,
                             "steps of " + units::to_text(rule->round->to)};
    if (product.dimension().power(units::Base::dosage_unit) == 1) {
        const AnyQuantity one(1, product.dimension());
        return MeasuringStep{one, numbers::Rounding::half_even,
                             "whole " + units::Unit::canonical(product.dimension()).text(true)};
    }
    if (const Device* device = default_device(product, reference)) return step_of(*device);
    return std::nullopt;
}

AnyQuantity rounded(const AnyQuantity& product, const MeasuringStep& step, numbers::Rounding mode) {
    return {numbers::round_to_multiple(product.value(), step.step.value(), mode), product.dimension()};
}

numbers::Exact deviation_percent(const AnyQuantity& measured, const AnyQuantity& exact) {
    return numbers::abs(measured.value() - exact.value()) / exact.value() * 100;
}

}  // namespace vialwright::dosing
