// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "core/protocol/assess.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using protocol::Verdict;

namespace {
dosing::OrderText asked() {
    dosing::OrderText order;
    order.dose = "1 g";
    order.rule = "usual";
    order.age = "40 y";
    return order;
}
Verdict verdict(const dosing::OrderText& order) { return assess(glycine_injection(), order).verdict; }
}  // namespace

TEST_CASE("an order whose questions nobody answered is not checked", "[protocol]") {
    const auto a = assess(glycine_injection(), asked());
    CHECK(a.verdict == Verdict::not_checked);
    for (const auto rule : {"contraindication.renal", "contraindication.allergy", "caution.pregnancy",
                            "interaction.clozapine", "interaction.sedatives"}) {
        CAPTURE(rule);
        REQUIRE(find(a, rule));
        CHECK(find(a, rule)->blocks);
    }
}

TEST_CASE("each list can be answered on its own", "[protocol]") {
    auto order = asked();
    order.conditions = {"none"};
    CHECK(verdict(order) == Verdict::not_checked);
    order.allergies = {"penicillin"};
    CHECK(verdict(order) == Verdict::not_checked);
    order.drugs = {"none"};
    CHECK(verdict(order) == Verdict::within);
}

TEST_CASE("a named condition stops or cautions as its rule says", "[protocol]") {
    auto order = asked();
    order.no_conditions = true;
    CHECK(verdict(order) == Verdict::within);
    order.conditions = {"pregnancy"};
    CHECK(verdict(order) == Verdict::caution);
    order.conditions = {"renal"};
    CHECK(verdict(order) == Verdict::stop);
    order.conditions.clear();
    order.allergies = {"Glycine"};
    CHECK(verdict(order) == Verdict::stop);
}

TEST_CASE("an interacting drug is found by name and by class", "[protocol]") {
    auto order = asked();
    order.no_conditions = true;
    for (const auto drug : {"clozapine", "Clozapine ", "diazepam", "cns-depressant"}) {
        CAPTURE(drug);
        order.drugs = {drug};
        CHECK(verdict(order) == Verdict::caution);
    }
    const auto a = assess(glycine_injection(), order);
    CHECK(protocol::sentence(*find(a, "interaction.sedatives")) ==
          "Interaction with a CNS depressant: Added sedation.");
}

TEST_CASE("a drug of no known class leaves the question of its class open", "[protocol]") {
    auto order = asked();
    order.conditions = {"none"};
    order.allergies = {"none"};
    order.drugs = {"simvastatin"};  // known, and no sedative
    CHECK(verdict(order) == Verdict::within);
    order.drugs = {"mysteryzole"};
    CHECK(verdict(order) == Verdict::not_checked);
}

TEST_CASE("what a rule requires must be provided", "[protocol]") {
    auto order = order_of("250 mg/kg");
    order.rule = "research";
    order.weight = "70 kg";
    const auto a = assess(glycine_injection(), order);
    CHECK(a.verdict == Verdict::not_checked);
    CHECK(a.volume);
    CHECK(protocol::sentence(*find(a, "dose.requires.research-protocol-number")) ==
          "The rule needs a research protocol number, which is not given.");
    order.provided["research-protocol-number"] = "no";
    CHECK(assess(glycine_injection(), order).verdict == Verdict::not_checked);
    order.provided["research-protocol-number"] = "GH-1";
    CHECK(assess(glycine_injection(), order).verdict == Verdict::within);
}
