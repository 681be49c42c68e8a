// SPDX-License-Identifier: Apache-2.0
// Exact numbers for tests: printed in failures, and drawn at random as people type them.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <utility>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "core/numbers/exact.hpp"

namespace vialwright::numbers {

inline void showValue(const Exact& value, std::ostream& out) { out << value.to_fraction(); }

}  // namespace vialwright::numbers

template <> struct Catch::StringMaker<vialwright::numbers::Exact> {
    static std::string convert(const vialwright::numbers::Exact& value) { return value.to_fraction(); }
};

namespace vialwright::tests {

using numbers::Exact;

// A number that a person could type: up to `digits` digits, a power of ten below it.
inline rc::Gen<Exact> typed_number(int decimals = 6) {
    return rc::gen::map(
        rc::gen::pair(rc::gen::inRange<std::int64_t>(0, 1'000'000'000), rc::gen::inRange(0, decimals + 1)),
        [](const std::pair<std::int64_t, int>& drawn) {
            std::int64_t scale = 1;
            for (int i = 0; i < drawn.second; ++i) scale *= 10;
            return Exact::ratio(drawn.first, scale);
        });
}

}  // namespace vialwright::tests
