// SPDX-License-Identifier: Apache-2.0
// Least weighable amounts and aliquots, salt forms (F36), potency and water (F37, F38).
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "core/compounding/aliquot.hpp"
#include "core/compounding/potency.hpp"
#include "core/compounding/salt_form.hpp"
#include "tests/core/compounding/worked_values.hpp"
#include "tests/support/exact_values.hpp"

using namespace vialwright;
using namespace vialwright::compounding;
using namespace vialwright::test;
using numbers::Exact;

namespace {
Worked parted(const AliquotText& text) { return work(read_aliquot(text), aliquot); }
Worked salt(const SaltFormText& text) { return work(read_salt_form(text), convert_salt_form); }
Worked pure(const PotencyText& text) { return work(read_potency(text), weigh_by_potency); }

const auto positive =
    rc::gen::suchThat(tests::typed_number(3), [](const Exact& n) { return n.is_positive(); });
}  // namespace

TEST_CASE("the least weighable amount is the sensitivity by the permitted error") {
    struct Row {
        std::string sensitivity, error, least, source;
    };
    const Row rows[] = {{"6 mg", "5 %", "120", "class A balance: 120 mg"},
                        {"6 mg", "", "120", "5 % unless said otherwise"},
                        {"10 mg", "5 %", "200", "sensitivity 10 mg: 200 mg"},
                        {"2.5 mg", "3 %", "250/3", "sensitivity 2.5 mg at 3 %: 83.3 mg"}};
    for (const auto& row : rows) {
        INFO(row.source);
        const auto worked = parted({"", row.sensitivity, row.error, ""});
        CHECK(result_in(worked, "least_weighable", "mg") == row.least);
        CHECK(worked.results.size() == 1);
    }
}

TEST_CASE("a solid aliquot: weigh a multiple, dilute, take the least weighable amount") {
    const auto worked = parted({"8 mg", "6 mg", "5 %", ""});  // regulatory facts: F = 15
    CHECK(result_in(worked, "weigh", "mg") == "120");
    CHECK(result_in(worked, "diluent", "mg") == "1680");
    CHECK(result_in(worked, "aliquot", "mg") == "120");
    const auto uneven = parted({"7 mg", "6 mg", "5 %", ""});  // 120 / 7 is 17.1: weigh 18 times
    CHECK(result_in(uneven, "weigh", "mg") == "126");
    CHECK(result_in(uneven, "diluent", "mg") == "2034");
}

TEST_CASE("what can be weighed at once needs no aliquot") {
    for (const std::string need : {"120 mg", "0.5 g"}) {
        const auto worked = parted({need, "6 mg", "5 %", ""});
        CHECK(worked.finding("aliquot.not-needed"));
        CHECK(worked.result("weigh"));
        CHECK_FALSE(worked.result("aliquot"));
    }
    CHECK(parted({"119.9 mg", "6 mg", "5 %", ""}).result("aliquot"));
}

TEST_CASE("an aliquot of a stated strength, liquid or solid") {
    const auto liquid = parted({"5 mg", "6 mg", "5 %", "2 mg/mL"});
    CHECK(result_in(liquid, "weigh", "mg") == "120");
    CHECK(result_in(liquid, "diluent", "mL") == "60");
    CHECK(result_in(liquid, "aliquot", "mL") == "5/2");
    const auto solid = parted({"8 mg", "6 mg", "5 %", "50 mg/g"});
    CHECK(result_in(solid, "weigh", "mg") == "120");
    CHECK(result_in(solid, "diluent", "mg") == "2280");
    CHECK(result_in(solid, "aliquot", "mg") == "160");
    const auto too_strong = parted({"8 mg", "6 mg", "5 %", "100 mg/g"});  // 80 mg could not be weighed
    CHECK(too_strong.is_refused());
    CHECK(too_strong.results.empty());
    REQUIRE(too_strong.finding("aliquot.too-small"));
    CHECK(protocol::sentence(too_strong.findings[0]).find("66.67 mg/g or weaker") != std::string::npos);
}

TEST_CASE("an aliquot reads masses and a percentage with its sign") {
    CHECK(faulty_fields(read_aliquot({"8 mg", "6", "5 %", ""})) == "sensitivity");
    CHECK(faulty_fields(read_aliquot({"8 mg", "6 mg", "5", ""})) == "error");
    CHECK(faulty_fields(read_aliquot({"8 mg", "6 mg", "101 %", ""})) == "error");
    CHECK(faulty_fields(read_aliquot({"8 mL", "6 mg", "5 %", ""})) == "need");
    CHECK(faulty_fields(read_aliquot({"0 mg", "6 mg", "5 %", ""})) == "need");
    CHECK(faulty_fields(read_aliquot({"8 mg", "6 mg", "5 %", "2 mEq/mL"})) == "drug_concentration");
    CHECK(faulty_fields(read_aliquot({"", "6 mg", "5 %", "2 mg/mL"})) == "need");
}

TEST_CASE("F36: base to salt, and the hydrate matters") {
    CHECK(units::to_text(*salt({"1 g", "234.34 g/mol", "288.81 g/mol"}).result("weigh")) == "1.2324 g");
    CHECK(units::to_text(*salt({"1 g", "234.34 g/mol", "270.8 g/mol"}).result("weigh")) == "1.1556 g");
    CHECK(result_in(salt({"1 g", "234.34 g/mol", "288.81 g/mol"}), "weigh", "g") == "28881/23434");
    CHECK(result_in(salt({"10 mg/mL", "200 g/mol", "250 g/mol"}), "weigh", "mg/mL") == "25/2");
    CHECK(faulty_fields(read_salt_form({"1 g", "", "288.81 g/mol"})) == "from_molar_mass");
    CHECK(faulty_fields(read_salt_form({"1 g", "0 g/mol", "288.81 g/mol"})) == "from_molar_mass");
    CHECK(faulty_fields(read_salt_form({"20 mmol", "200 g/mol", "288.81 g/mol"})) == "amount");
}

TEST_CASE("F37: assay and water on the certificate's basis") {
    const auto anhydrous = pure({"10 g", "98.5 %", "4.2 %", "anhydrous"});
    CHECK(result_in(anhydrous, "weigh", "g") == "1000000/94363");
    CHECK(units::to_text(*anhydrous.result("weigh")) == "10.5974 g");  // 10.597 g
    CHECK(result_in(pure({"10 g", "98.5 %", "4.2 %", "dried"}), "weigh", "g") ==
          result_in(anhydrous, "weigh", "g"));
    CHECK(result_in(pure({"10 g", "100 %", "0 %", "anhydrous"}), "weigh", "g") == "10");
}

TEST_CASE("F37: on the as-is basis water is not applied again") {
    const auto as_is = pure({"10 g", "98.5 %", "4.2 %", "as-is"});
    CHECK(result_in(as_is, "weigh", "g") == "2000/197");
    CHECK(as_is.finding("potency.water-in-assay"));
    CHECK(result_in(pure({"10 g", "98.5 %", "", "as-is"}), "weigh", "g") == "2000/197");
}

TEST_CASE("F37: an anhydrous basis without the water cannot be worked out") {
    for (const std::string basis : {"anhydrous", "dried"}) {
        const auto worked = pure({"10 g", "98.5 %", "", basis});
        CHECK(worked.verdict() == protocol::Verdict::not_checked);
        CHECK(worked.results.empty());
    }
    CHECK(faulty_fields(read_potency({"10 g", "98.5 %", "4.2 %", ""})) == "basis");
    CHECK(faulty_fields(read_potency({"10 g", "98.5 %", "4.2 %", "wet"})) == "basis");
    CHECK(faulty_fields(read_potency({"10 g", "98.5", "4.2 %", "as-is"})) == "assay");
    CHECK(faulty_fields(read_potency({"10 g", "0 %", "4.2 %", "as-is"})) == "assay");
    CHECK(faulty_fields(read_potency({"10 g", "98.5 %", "100 %", "dried"})) == "water");
}

TEST_CASE("F38: units by the lot's potency, antibiotics by mcg per mg") {
    CHECK(result_in(pure({"500,000 units", "1500 units/mg", "", "as-is"}), "weigh", "mg") == "1000/3");
    CHECK(result_in(pure({"85 mg", "850 mcg/mg", "", "as-is"}), "weigh", "mg") == "100");
    CHECK(pure({"10 g", "9.85 %", "", "as-is"}).verdict() == protocol::Verdict::caution);  // a slipped point
}

TEST_CASE("laws of weighing") {
    rc::prop("what is weighed holds what is needed, and each amount can be weighed", [] {
        Aliquot order;
        order.sensitivity = units::make<units::DrugMass>(*positive);
        order.need = units::Shown(units::make<units::DrugMass>(*positive));
        const auto worked = aliquot(order);
        const auto least = worked.result("least_weighable")->quantity;
        RC_ASSERT(worked.result("weigh")->quantity >= least);
        if (const auto* part = worked.result("aliquot")) {
            RC_ASSERT(part->quantity >= least);
            const auto all = worked.result("weigh")->quantity + worked.result("diluent")->quantity;
            RC_ASSERT((part->quantity / all).value() * worked.result("weigh")->quantity.value() ==
                      order.need->quantity.value());
        }
    });
    rc::prop("a salt and back is the amount itself", [] {
        SaltForm there{units::Shown(units::make<units::DrugMass>(*positive)),
                       units::Shown(units::make<units::MolarMass>(*positive)),
                       units::Shown(units::make<units::MolarMass>(*positive))};
        const auto salt_amount = *convert_salt_form(there).result("weigh");
        const auto back = convert_salt_form({salt_amount, there.to_molar_mass, there.from_molar_mass});
        RC_ASSERT(back.result("weigh")->quantity == there.amount.quantity);
    });
    rc::prop("a weaker powder or a wetter one is weighed in a larger amount", [] {
        const Exact assay = Exact::ratio(*rc::gen::inRange(2, 1000), 1000);
        const Exact water = Exact::ratio(*rc::gen::inRange(0, 999), 1000);
        const auto weighed = [](const Exact& a, const Exact& w) {
            Potency order{
                units::Shown(units::make<units::DrugMass>(1)), {a, {}}, "", w, AssayBasis::anhydrous};
            return weigh_by_potency(order).result("weigh")->quantity.value();
        };
        RC_ASSERT(weighed(assay, water) * assay * (Exact(1) - water) == Exact(1));
        RC_ASSERT(weighed(assay / 2, water) > weighed(assay, water));
        RC_ASSERT(weighed(assay, (water + 1) / 2) > weighed(assay, water));
    });
}
