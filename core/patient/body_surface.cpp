// SPDX-License-Identifier: Apache-2.0
#include "core/patient/body_surface.hpp"

#include "core/numbers/power_product.hpp"
#include "core/units/literals.hpp"

namespace vialwright::patient {

namespace {
using numbers::Exact;
using numbers::Power;
using namespace units::literals;

constexpr int scale = 10'000;  // decimals that are kept

// The whole number r for which r - 1/2 <= sqrt(value) < r + 1/2, by bisection on exact squares: a dose per m² is checked
// while it is typed, and this is faster than logarithms.
Exact nearest_root(const Exact& value) {
    Exact low = 0;
    Exact high = 1;
    while (high * high <= value) high *= 2;
    while (high - low > 1) {
        const Exact middle = round_to_multiple((low + high) / 2, 1, numbers::Rounding::down);
        (middle * middle <= value ? low : high) = middle;
    }
    const Exact half_way = low + Exact::ratio(1, 2);
    return half_way * half_way <= value ? high : low;
}

units::BodySurface nearest(std::initializer_list<Power> product) {
    return units::make<units::BodySurface>(
        numbers::nearest_multiple({product.begin(), product.size()}, Exact::ratio(1, scale)));
}
}  // namespace

units::BodySurface mosteller(units::Height height, units::BodyWeight weight) {
    const Exact square = height.value() * weight.value() / 3600;
    return units::make<units::BodySurface>(nearest_root(square * scale * scale) / scale);
}

units::BodySurface du_bois(units::Height height, units::BodyWeight weight) {
    return nearest({{0.007184_x}, {height.value(), 0.725_x}, {weight.value(), 0.425_x}});
}

units::BodySurface haycock(units::Height height, units::BodyWeight weight) {
    return nearest({{0.024265_x}, {height.value(), 0.3964_x}, {weight.value(), 0.5378_x}});
}

units::BodySurface gehan_george(units::Height height, units::BodyWeight weight) {
    return nearest({{0.0235_x}, {height.value(), 0.42246_x}, {weight.value(), 0.51456_x}});
}

units::BodySurface boyd(units::Height height, units::BodyWeight weight) {
    const Exact grams = weight.value() * 1000;
    return nearest({{0.0003207_x}, {height.value(), 0.3_x}, {grams, 0.7285_x, -0.0188_x}});
}

}  // namespace vialwright::patient
