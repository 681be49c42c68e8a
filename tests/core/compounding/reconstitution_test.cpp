// SPDX-License-Identifier: Apache-2.0
// Reconstitution with powder displacement (F39): worked examples, the classic error, refusals, laws.
#include "core/compounding/reconstitution.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "tests/core/compounding/worked_values.hpp"
#include "tests/support/exact_values.hpp"

using namespace vialwright;
using namespace vialwright::compounding;
using namespace vialwright::test;

namespace {
Worked made(const ReconstitutionText& text) { return work(read_reconstitution(text), reconstitute); }
}  // namespace

TEST_CASE("F39: the powder's own volume is part of the final volume") {
    struct Row {
        ReconstitutionText text;
        std::string diluent, volume, concentration_unit, concentration, source;
    };
    const Row rows[] = {
        {{"1 g", "0.7 mL", "100 mg/mL", ""}, "93/10", "10", "mg/mL", "100", "F39: add 9.3 mL"},
        {{"1 g", "0.7 mL", "", "9.3 mL"}, "93/10", "10", "mg/mL", "100", "F39 the other way"},
        {{"1 g", "0.7 mL/g", "100 mg/mL", ""}, "93/10", "10", "mg/mL", "100", "displacement per gram"},
        {{"1 g", "0 mL", "", "10 mL"}, "10", "10", "mg/mL", "100", "no displacement on the label"},
        {{"5 million units", "2 mL", "500,000 units/mL", ""}, "8", "10", "units/mL", "500000", "in units"},
        {{"500 mg", "0.2 mL", "", "4.8 mL"}, "24/5", "5", "mg/mL", "100", "500 mg in 5 mL"},
    };
    for (const auto& row : rows) {
        INFO(row.source);
        const auto worked = made(row.text);
        CHECK(result_in(worked, "diluent", "mL") == row.diluent);
        CHECK(result_in(worked, "volume", "mL") == row.volume);
        CHECK(result_in(worked, "concentration", row.concentration_unit) == row.concentration);
        CHECK(worked.verdict() == protocol::Verdict::within);
    }
}

TEST_CASE("F39: adding the final volume as diluent is 6.5 % too weak, and shows") {
    const auto worked = made({"1 g", "0.7 mL", "", "10 mL"});
    CHECK(result_in(worked, "concentration", "mg/mL") == "10000/107");
    CHECK(units::to_text(*worked.result("concentration")) == "93.46 mg/mL");
}

TEST_CASE("a target that leaves no room for diluent is refused") {
    const auto worked = made({"1 g", "0.7 mL", "1500 mg/mL", ""});
    CHECK(worked.is_refused());
    CHECK(worked.results.empty());
    REQUIRE(worked.finding("reconstitution.no-room"));
    CHECK(protocol::sentence(worked.findings[0]) ==
          "1 g takes up 0.7 mL of the 0.667 mL, which leaves no room for diluent: the target must be weaker "
          "than 1,428.57 mg/mL.");
}

TEST_CASE("reconstitution reads one of target and diluent, of the content's kind") {
    CHECK(faulty_fields(read_reconstitution({"1 g", "0.7 mL", "", ""})) == "target");
    CHECK(faulty_fields(read_reconstitution({"1 g", "0.7 mL", "100 mg/mL", "9.3 mL"})) == "target");
    CHECK(faulty_fields(read_reconstitution({"1 g", "0.7 mL", "100 units/mL", ""})) == "target");
    CHECK(faulty_fields(read_reconstitution({"1 g", "", "100 mg/mL", ""})) == "displacement");
    CHECK(faulty_fields(read_reconstitution({"0 g", "0.7 mL", "", "9 mL"})) == "content");
    CHECK(faulty_fields(read_reconstitution({"1000 units", "0.7 mL/g", "", "9 mL"})) == "displacement");
    CHECK(faulty_fields(read_reconstitution({"1 g", "0.7 mL", "", "0 mL"})) == "diluent");
}

TEST_CASE("laws of reconstitution") {
    const auto positive =
        rc::gen::suchThat(tests::typed_number(3), [](const numbers::Exact& n) { return n.is_positive(); });
    rc::prop("diluent from target and concentration from diluent are inverse", [=] {
        Reconstitution order;
        const auto volume = units::make<units::Volume>(*positive);
        const auto content = units::make<units::DrugMass>(*positive);
        const auto powder = volume * numbers::Exact::ratio(*rc::gen::inRange(0, 999), 1000);
        order.content = content;
        order.displacement = powder;
        order.target = units::Shown(content / volume);
        const auto forwards = reconstitute(order);
        RC_ASSERT(forwards.result("diluent")->quantity.as<units::Volume>() + powder == volume);
        order.target.reset();
        order.diluent = forwards.result("diluent")->quantity.as<units::Volume>();
        const auto backwards = reconstitute(order);
        RC_ASSERT(backwards.result("concentration")->quantity == units::AnyQuantity(content / volume));
    });
}
