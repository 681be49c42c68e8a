// SPDX-License-Identifier: Apache-2.0
// What an amount of product is measured with where nobody names a device, and how far off it is then.
#include "core/dosing/measure.hpp"

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using numbers::Exact;
using numbers::Rounding;
using units::AnyQuantity;

namespace {

formulary::Device device(const char* name, const char* capacity, const char* graduation, bool chosen = true) {
    formulary::Device device;
    device.id = device.name = name;
    device.capacity = volume(capacity);
    device.graduation = volume(graduation);
    device.default_choice = chosen;
    return device;
}

// Not in the order of their sizes; the mid one only where it is named.
formulary::Reference devices() {
    formulary::Reference reference;
    reference.devices = {device("ten", "10 mL", "0.2 mL"),     device("mid", "5 mL", "0.1 mL", false),
                         device("sixty", "60 mL", "1 mL"),     device("one", "1 mL", "0.01 mL"),
                         device("sixty too", "60 mL", "2 mL"), device("ten too", "10 mL", "0.5 mL")};
    return reference;
}

std::string chosen(std::string_view product) {
    const auto step = dosing::measuring_step(volume(product).quantity, nullptr, {}, devices());
    return step ? step->device : "none";
}

}  // namespace

TEST_CASE("the smallest device that holds it is taken, the largest where none does", "[dosing]") {
    CHECK(chosen("0.3 mL") == "one");
    CHECK(chosen("1 mL") == "one");  // full
    CHECK(chosen("1.01 mL") == "ten");
    CHECK(chosen("10 mL") == "ten");
    CHECK(chosen("10.1 mL") == "sixty");
    CHECK(chosen("60 mL") == "sixty");
    CHECK(chosen("61 mL") == "sixty");  // filled twice
    CHECK_FALSE(dosing::measuring_step(quantity("1 mg").quantity, nullptr, {}, devices()));
    CHECK_FALSE(dosing::measuring_step(volume("1 mL").quantity, nullptr, {}, formulary::Reference{}));
}

TEST_CASE("a named device goes before the rule's step, and the step before the default", "[dosing]") {
    const auto reference = devices();
    formulary::DoseRule rule;
    rule.round = formulary::MeasuredStep{volume("0.25 mL"), Rounding::down};
    dosing::Order order;
    order.device = &reference.devices[1];
    auto step = dosing::measuring_step(volume("3 mL").quantity, &rule, order, reference);
    REQUIRE(step);
    CHECK(step->device == "mid");
    CHECK(step->step == volume("0.1 mL").quantity);
    CHECK(step->mode == Rounding::half_even);
    order.device = nullptr;
    step = dosing::measuring_step(volume("3 mL").quantity, &rule, order, reference);
    REQUIRE(step);
    CHECK(step->device == "steps of 0.25 mL");
    CHECK(step->mode == Rounding::down);
}

TEST_CASE("what is counted is measured in whole pieces", "[dosing]") {
    const AnyQuantity pieces(Exact::ratio(5, 2), units::Dimension(units::Base::dosage_unit, 1));
    const auto step = dosing::measuring_step(pieces, nullptr, {}, devices());
    REQUIRE(step);
    CHECK(step->step.value() == 1);
    CHECK(step->mode == Rounding::half_even);
    CHECK(step->device == "whole each");
    CHECK(dosing::rounded(pieces, *step, step->mode).value() == 2);
    CHECK(dosing::rounded(pieces, *step, Rounding::up).value() == 3);
}

TEST_CASE("a deviation is in percent of the exact amount, without a sign", "[dosing]") {
    const auto off = [](const char* measured, const char* exact) {
        return dosing::deviation_percent(volume(measured).quantity, volume(exact).quantity);
    };
    CHECK(off("10 mL", "8 mL") == 25);
    CHECK(off("6 mL", "8 mL") == 25);
    CHECK(off("8 mL", "8 mL") == 0);
}
