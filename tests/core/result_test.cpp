// SPDX-License-Identifier: Apache-2.0
#include "core/result.hpp"

#include <memory>
#include <string>

#include <catch2/catch.hpp>

namespace {

using vialwright::Failure;
using vialwright::Result;

Result<int, std::string> halved(int whole) {
    if (whole % 2 != 0) return Failure{std::string("odd")};
    return whole / 2;
}

TEST_CASE("a result is a value or the reason why there is none", "[result]") {
    const auto half = halved(6);
    CHECK(half);
    CHECK(half.has_value());
    CHECK(*half == 3);
    const auto none = halved(7);
    CHECK_FALSE(none);
    CHECK_FALSE(none.has_value());
    CHECK(none.error() == "odd");
}

TEST_CASE("asking for the half that is not there is caught", "[result]") {
    CHECK_THROWS_AS(*halved(7), std::bad_variant_access);
    CHECK_THROWS_AS(halved(6).error(), std::bad_variant_access);
    const Result<std::string, int> none = Failure{1};
    CHECK_THROWS_AS(none->size(), std::bad_variant_access);
}

TEST_CASE("value and reason may be of one type and are still told apart", "[result]") {
    const Result<std::string, std::string> value = std::string("text");
    const Result<std::string, std::string> reason = Failure{std::string("text")};
    CHECK(value);
    CHECK_FALSE(reason);
}

TEST_CASE("a value that can only be moved is handed out once", "[result]") {
    Result<std::unique_ptr<int>, int> result = std::make_unique<int>(5);
    const std::unique_ptr<int> taken = *std::move(result);
    CHECK(*taken == 5);
}

}  // namespace
