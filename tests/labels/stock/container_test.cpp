// SPDX-License-Identifier: Apache-2.0
// Whether a label goes around its vial: width against π·d less a window of 3 mm, height against the straight part.
#include "labels/stock/container.hpp"

#include <catch2/catch.hpp>

#include "tests/labels/label_fixture.hpp"

namespace vialwright::tests {

namespace {

stock::Container vial(int diameter_mm, std::optional<int> body_mm) {
    stock::Container container{"vial", "vial", draw::mm(diameter_mm), std::nullopt, "test", "memory"};
    if (body_mm) container.body_height = draw::mm(*body_mm);
    return container;
}

}  // namespace

TEST_CASE("a 3 in label covers itself on a 10R vial; a 2.5 in label does not", "[stock]") {
    // ISO 8362-1: 10R is 24 mm across, 75.4 mm around; 3 in are 76.2 mm.
    CHECK_THAT(stock::wrap_of(roll(300, 100), vial(24, 30)).refused, Catch::Contains("76.2 mm wide"));
    CHECK(stock::wrap_of(roll(250, 100), vial(24, 30)).refused.empty());
    CHECK(stock::wrap_of(roll(300, 100), vial(30, 35)).refused.empty());
}

TEST_CASE("a label higher than the straight part is told, and so is a height that nobody knows", "[stock]") {
    CHECK_THAT(stock::wrap_of(roll(250, 125), vial(24, 30)).caution,
               Catch::Contains("may wrinkle at the shoulder"));
    CHECK(stock::wrap_of(roll(250, 100), vial(24, 30)).caution.empty());
    CHECK_THAT(stock::wrap_of(roll(250, 100), vial(24, std::nullopt)).caution,
               Catch::Contains("is not known"));
}

}  // namespace vialwright::tests
