// SPDX-License-Identifier: Apache-2.0
// Numbers of any size, each beside a Boost rational that is built from the same integers without passing through Exact.
// Boost.Multiprecision takes seconds to compile, so this is apart from exact_values.hpp.
#pragma once

#include <array>

#include <boost/multiprecision/cpp_int.hpp>

#include "tests/support/exact_values.hpp"

namespace vialwright::tests {

using BigInteger =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;
using BigRational =
    boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;

// A number in both representations.
struct Twin {
    Exact exact;
    BigRational rational;
};

inline Twin twin(std::int64_t top, std::int64_t bottom) {
    return {Exact::ratio(top, bottom), BigRational(BigInteger(top), BigInteger(1)) / BigInteger(bottom)};
}

inline void showValue(const Twin& value, std::ostream& out) { out << value.rational.str(); }

// What Boost holds, read back into Exact's spelling.
inline std::string fraction(const BigRational& value) { return value.str(); }

// Integers of every length, not only the long ones; of full length from the first case on.
inline rc::Gen<std::int64_t> any_integer() {
    return rc::gen::resize(
        rc::kNominalSize,
        rc::gen::map(rc::gen::pair(rc::gen::arbitrary<std::int64_t>(), rc::gen::inRange(0, 63)),
                     [](const std::pair<std::int64_t, int>& drawn) { return drawn.first >> drawn.second; }));
}
inline rc::Gen<std::int64_t> nonzero_integer() {
    return rc::gen::suchThat(any_integer(), [](std::int64_t value) { return value != 0; });
}
inline rc::Gen<Twin> any_ratio() {
    return rc::gen::map(rc::gen::pair(any_integer(), nonzero_integer()),
                        [](const auto& drawn) { return twin(drawn.first, drawn.second); });
}

// Products of one to five ratios: from 1/2 to numbers well beyond 127 bits.
inline rc::Gen<Twin> any_twin() {
    const auto ratios = rc::gen::container<std::array<Twin, 5>>(any_ratio());
    return rc::gen::map(rc::gen::pair(ratios, rc::gen::inRange<std::size_t>(1, 6)), [](const auto& drawn) {
        Twin value = drawn.first[0];
        for (std::size_t i = 1; i < drawn.second; ++i) {
            if (drawn.first[i].exact.is_zero()) continue;
            value.exact *= drawn.first[i].exact;
            value.rational *= drawn.first[i].rational;
        }
        return value;
    });
}

}  // namespace vialwright::tests

template <> struct rc::Arbitrary<vialwright::tests::Twin> {
    static rc::Gen<vialwright::tests::Twin> arbitrary() { return vialwright::tests::any_twin(); }
};
template <> struct rc::Arbitrary<vialwright::numbers::Exact> {
    static rc::Gen<vialwright::numbers::Exact> arbitrary() {
        return rc::gen::map(vialwright::tests::any_twin(),
                            [](const vialwright::tests::Twin& both) { return both.exact; });
    }
};
