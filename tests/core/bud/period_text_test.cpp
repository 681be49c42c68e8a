// SPDX-License-Identifier: Apache-2.0
#include "core/bud/period_text.hpp"

#include <catch2/catch.hpp>

#include "tests/core/bud/rule_book.hpp"

using namespace vialwright;
using namespace vialwright::test;
using Catch::Contains;

TEST_CASE("a limit is read to the minute, never rounded up (rule T5)", "[bud]") {
    const std::pair<const char*, bud::Period> rows[] = {
        {"4 h", hours(4)},
        {"4h", hours(4)},
        {"12 hours", hours(12)},
        {"90 min", {std::chrono::minutes(90), 0}},
        {"1.5 h", {std::chrono::minutes(90), 0}},
        {"1 d", hours(24)},
        {"45 d", days(45)},
        {"2 wk", days(14)},
        {"0.5 d", hours(12)},
        {"1 min", {std::chrono::minutes(1), 0}},
        {"119 s", {std::chrono::minutes(1), 0}},
        {"60 s", {std::chrono::minutes(1), 0}},
        {"1.99 min", {std::chrono::minutes(1), 0}},
        {"1 mo", {std::chrono::minutes(0), 1}},
        {"6 months", {std::chrono::minutes(0), 6}},
        {"1 y", {std::chrono::minutes(0), 12}},
        {"0.5 y", {std::chrono::minutes(0), 6}},
        {"20 y", {std::chrono::minutes(0), 240}},
        {"7305 d", days(7305)},  // 20 years
    };
    for (const auto& [text, period] : rows) {
        CAPTURE(text);
        const auto read = bud::read_period(text);
        REQUIRE(read);
        CHECK(*read == period);
    }
}

TEST_CASE("what is no limit is refused with advice", "[bud]") {
    const std::pair<const char*, const char*> rows[] = {
        {"", ""},
        {"4", "has no unit"},
        {"d", ""},
        {"0 d", "less than a minute"},
        {"59 s", "less than a minute"},
        {"-4 d", "negative"},
        {"4 mg", ""},
        {"4 d/wk", ""},
        {".5 d", ""},
        {"4.0 d", ""},
        {"1.5 mo", "whole months"},
        {"0.1 y", "whole months"},
        {"21 y", "longer than 20 years"},
        {"7306 d", "longer than 20 years"},
        {"999999999999999999 d", "longer than 20 years"},
        {"1e3 d", ""},
        {"4 days room", ""},
    };
    for (const auto& [text, says] : rows) {
        CAPTURE(text);
        const auto read = bud::read_period(text);
        REQUIRE_FALSE(read);
        CHECK_FALSE(read.error().empty());
        CHECK_THAT(read.error(), Contains(says));
    }
}
