// SPDX-License-Identifier: Apache-2.0
// Results of compounding calculations as fractions in a unit that the test names.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "core/compounding/read_fields.hpp"
#include "core/compounding/worked.hpp"

namespace vialwright::test {

// "105/8" for 13.125 mL/h. "nothing" where there is no such result.
inline std::string in_unit(const units::Shown& shown, std::string_view spelling) {
    if (spelling.empty()) return shown.quantity.value().to_fraction();
    const auto unit = units::Unit::of(spelling, shown.quantity.dimension());
    return unit ? unit->count_in(shown.quantity).to_fraction() : "not in " + std::string(spelling);
}
inline std::string result_in(const compounding::Worked& worked, std::string_view name,
                             std::string_view spelling) {
    const auto* shown = worked.result(name);
    return shown ? in_unit(*shown, spelling) : "nothing";
}

// Reads and works out; the faults of the text are thrown with their fields.
template <class Order, class Calculation>
compounding::Worked work(const Result<Order, compounding::Faults>& order, Calculation calculation) {
    if (order) return calculation(*order);
    std::string all;
    for (const auto& fault : order.error()) all += fault.field + ": " + fault.message + "\n";
    throw std::invalid_argument(all);
}

// "stock target": the fields with a fault, in order. "" if there is none.
template <class Order> std::string faulty_fields(const Result<Order, compounding::Faults>& order) {
    std::string fields;
    if (!order)
        for (const auto& fault : order.error()) fields += (fields.empty() ? "" : " ") + fault.field;
    return fields;
}

}  // namespace vialwright::test
