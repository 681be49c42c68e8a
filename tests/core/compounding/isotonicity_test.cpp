// SPDX-License-Identifier: Apache-2.0
// Isotonicity by three methods (F42 to F44) and E estimated from L (F45).
#include "core/compounding/isotonicity.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "tests/core/compounding/worked_values.hpp"
#include "tests/support/exact_values.hpp"

using namespace vialwright;
using namespace vialwright::compounding;
using namespace vialwright::test;
using numbers::Exact;

namespace {

CompoundingReference sample_table() {
    CompoundingReference table;
    table.tonic_agents = {
        {"sodium-chloride",
         "Sodium chloride",
         {"nacl"},
         Exact(1),
         Exact::ratio(576, 1000),
         "memory",
         "Table"},
        {"atropine-sulfate",
         "Atropine sulfate",
         {},
         Exact::ratio(13, 100),
         Exact::ratio(74, 1000),
         "memory",
         "Table"},
        {"boric-acid", "Boric acid", {}, Exact::ratio(1, 2), {}, "memory", "Table"},
        {"pilocarpine", "Pilocarpine hydrochloride", {}, Exact::ratio(24, 100), {}, "memory", "Table"}};
    return table;
}
const CompoundingReference table = sample_table();

Worked tonic(const IsotonicText& text) { return work(read_isotonic(text, table), make_isotonic); }
std::string faulty(const IsotonicText& text) { return faulty_fields(read_isotonic(text, table)); }

}  // namespace

TEST_CASE("F42: the E-value method") {
    struct Row {
        IsotonicText text;
        std::string grams, source;
    };
    const Row rows[] = {
        {{"30 mL", {"pilocarpine HCl=0.3 g,0.24"}, "e-value", ""}, "99/500", "F42: 0.198 g"},
        {{"30 mL", {"pilocarpine HCl=1 %(w/v),0.24"}, "", ""}, "99/500", "the strength of the total"},
        {{"30 mL", {"pilocarpine hydrochloride=0.3 g"}, "e-value", ""}, "99/500", "E from the table"},
        {{"30 mL", {"x=0.3 g,0.24"}, "e-value", "boric acid"}, "99/250", "with boric acid, E 0.5"},
        {{"30 mL", {"x=0.3 g,0.24"}, "e-value", "dextrose,0.18"}, "11/10", "with an agent of a given E"},
        {{"100 mL", {"a=0.5 g,0.18", "b=0.1 g,0.18"}, "e-value", ""}, "99/125", "two drugs: 0.9 - 0.108"},
        {{"100 mL", {"x=0.9 g,1"}, "e-value", ""}, "0", "isotonic as it is"},
    };
    for (const auto& row : rows) {
        INFO(row.source);
        CHECK(result_in(tonic(row.text), "agent", "g") == row.grams);
    }
}

TEST_CASE("F43: the White-Vincent method, with 111.1 mL/g") {
    const auto worked = tonic({"30 mL", {"pilocarpine HCl=0.3 g,0.24"}, "white-vincent", ""});
    CHECK(result_in(worked, "water", "mL") == "9999/1250");  // 7.9992 mL: 8.0 mL
    CHECK(result_in(worked, "vehicle", "mL") == "27501/1250");
    const auto open = tonic({"", {"pilocarpine HCl=0.3 g,0.24"}, "white-vincent", ""});
    CHECK(result_in(open, "water", "mL") == "9999/1250");
    CHECK_FALSE(open.result("vehicle"));
    CHECK(faulty({"", {"pilocarpine HCl=1 %(w/v),0.24"}, "white-vincent", ""}) == "ingredient");
    CHECK(faulty({"", {"x=0.3 g,0.24"}, "white-vincent", "boric acid"}) == "with");
}

TEST_CASE("F44: the freezing point method") {
    const auto worked = tonic({"30 mL", {"Atropine sulfate=1 %(w/v)"}, "freezing-point", ""});
    CHECK(result_in(worked, "agent_strength", "g/dL") == "223/288");
    CHECK(units::to_text(*worked.result("agent_strength")) == "0.774 %(w/v)");
    CHECK(result_in(worked, "agent", "g") == "223/960");
    const auto given = tonic({"30 mL", {"atropine=1 %(w/v),0.074 degC"}, "freezing-point", ""});
    CHECK(result_in(given, "agent_strength", "g/dL") == "223/288");
    // By its E of 0.13 the same drug wants 0.77 %.
    const auto by_e = tonic({"100 mL", {"atropine=1 g,0.13"}, "freezing-point", ""});
    CHECK(units::to_text(*by_e.result("agent_strength")) == "0.773 %(w/v)");
    CHECK(result_in(tonic({"100 mL", {"atropine=1 g,0.13"}, "e-value", ""}), "agent", "g") == "77/100");
    CHECK(faulty({"30 mL", {"atropine=1 g,0.074 degC"}, "e-value", ""}) == "ingredient");
}

TEST_CASE("what is hypertonic as it is, is refused by each method") {
    for (const std::string method : {"e-value", "white-vincent", "freezing-point"}) {
        INFO(method);
        const auto worked = tonic({"30 mL", {"x=1.2 g,0.24"}, method, ""});
        CHECK(worked.is_refused());
        CHECK(worked.results.empty());
        REQUIRE(worked.finding("isotonic.hypertonic"));
        CHECK(worked.finding("isotonic.hypertonic")->direction == protocol::Direction::over);
    }
}

TEST_CASE("a figure of the table is named with its source and basis, a given one is not") {
    const auto worked = tonic({"30 mL", {"Pilocarpine Hydrochloride=0.3 g"}, "", "boric acid"});
    CHECK(worked.findings.size() == 2);
    CHECK(
        protocol::sentence(worked.findings[0]) ==
        "The E-value of Pilocarpine hydrochloride is taken from the table (memory); tables differ by 0.01 to "
        "0.02, and all hold near 1 %.");
    CHECK(worked.findings[0].source == "Table");
    CHECK(worked.verdict() == protocol::Verdict::within);
    CHECK(tonic({"30 mL", {"x=0.3 g,0.24"}, "", ""}).findings.empty());
}

TEST_CASE("isotonicity says what is missing") {
    CHECK(faulty({"", {"x=0.3 g,0.24"}, "e-value", ""}) == "total");
    CHECK(faulty({"30 mL", {"unknown=0.3 g"}, "e-value", ""}) == "ingredient");
    CHECK(faulty({"30 mL", {"x=0.3 g,0"}, "e-value", ""}) == "ingredient");
    CHECK(faulty({"30 mL", {"x=0.3 g,0.24,1"}, "e-value", ""}) == "ingredient");
    CHECK(faulty({"30 mL", {"x=0.3 mL,0.24"}, "e-value", ""}) == "ingredient");
    CHECK(faulty({"30 mL", {}, "e-value", ""}) == "ingredient");
    CHECK(faulty({"30 mL", {"x=0.3 g,0.24"}, "cryoscopy", ""}) == "method");
    CHECK(faulty({"30 mL", {"x=0.3 g,0.24"}, "e-value", "unknown"}) == "with");
}

TEST_CASE("F45: E from L and the molar mass") {
    struct Row {
        EstimatedEText text;
        std::string fraction, shown, source;
    };
    const Row rows[] = {{{"58.44 g/mol", "uni-univalent"}, "1445/1461", "0.989", "F45: NaCl 0.989"},
                        {{"74.55 g/mol", "uni-univalent"}, "1156/1491", "0.775", "F45: KCl 0.775"},
                        {{"180.16 g/mol", "nonelectrolyte"}, "1615/9008", "0.179", "a nonelectrolyte"},
                        {{"200 g/mol", "weak"}, "17/100", "0.17", "a weak electrolyte"},
                        {{"200 g/mol", "uni-divalent"}, "731/2000", "0.3655", "uni-divalent"}};
    for (const auto& row : rows) {
        INFO(row.source);
        const auto worked = work(read_estimated_e(row.text), estimate_e);
        CHECK(result_in(worked, "e_value", "") == row.fraction);
        CHECK(units::to_text(*worked.result("e_value")) == row.shown);
    }
    CHECK(faulty_fields(read_estimated_e({"58.44 g/mol", "strong"})) == "dissociation");
    CHECK(faulty_fields(read_estimated_e({"58.44", "weak"})) == "molar_mass");
}

TEST_CASE("laws of isotonicity") {
    const auto positive =
        rc::gen::suchThat(tests::typed_number(3), [](const Exact& n) { return n.is_positive(); });
    rc::prop("more drug needs less agent, and drug and agent together are isotonic", [=] {
        Isotonic order;
        const Exact total = *positive, e_value = Exact::ratio(*rc::gen::inRange(1, 100), 100);
        order.total = units::make<units::Volume>(total);
        order.agent = {"agent", Exact::ratio(*rc::gen::inRange(1, 100), 100), {}, nullptr};
        const Exact mass = total * 9 / e_value * Exact::ratio(*rc::gen::inRange(1, 1000), 1000);
        const auto with = [&](const Exact& mg) {
            Isotonic changed = order;
            changed.ingredients = {
                {{"drug", e_value, {}, nullptr}, units::Shown(units::make<units::DrugMass>(mg))}};
            return make_isotonic(changed).result("agent")->quantity.value();
        };
        RC_ASSERT(with(mass) * *order.agent.e_value + mass * e_value == total * 9);
        RC_ASSERT(with(mass / 2) > with(mass));
    });
}
