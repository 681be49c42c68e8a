// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/codes_around.hpp"

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::layout {

using namespace units::literals;
using draw::mm;

TEST_CASE("a sixth of the circumference is what a reader sees", "[layout]") {
    CHECK(widest_code_around(mm(24_x)) == mm(12.5_x));  // 12.566
    CHECK(widest_code_around(mm(30_x)) == mm(15.7_x));  // 15.708
    CHECK(widest_code_around(mm(16_x)) == mm(8.3_x));   // 8.378
}

TEST_CASE("a code that is wider is told, one that is not is none", "[layout]") {
    auto monograph = tests::glycine();
    monograph.product.ndc = "12345-678-90";
    const auto label = lay_out_label(tests::composed(monograph, tests::request()), tests::roll(400, 200),
                                     {300}, tests::fonts());
    REQUIRE(label);
    REQUIRE(label->further_codes.size() == 1);  // 96 modules of 0.254 mm: 24.4 mm
    const auto findings = cautions_around(*label, mm(30_x));
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().rule == "code-around");
    CHECK_THAT(findings.front().say, Catch::Contains("GS1 DataBar Truncated is 24.4 mm wide") &&
                                         Catch::Contains("30 mm shows a reader 15.7 mm"));
    CHECK(cautions_around(*label, mm(47_x)).empty());
    CHECK(cautions_around(*label, mm(10_x)).size() == 2);  // the Data Matrix too
}

}  // namespace vialwright::layout
