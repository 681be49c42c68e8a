// SPDX-License-Identifier: Apache-2.0
// Suppositories (F40), capsules (F41), doses in a container, batches with excess volume and loss.
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "core/compounding/batch.hpp"
#include "core/compounding/container_doses.hpp"
#include "core/compounding/moulds.hpp"
#include "core/units/literals.hpp"
#include "tests/core/compounding/worked_values.hpp"
#include "tests/support/exact_values.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::compounding;
using namespace vialwright::test;
using namespace vialwright::units::literals;
using numbers::Exact;

namespace {

Overfill usp_1151() {
    return {{{0.5_mL, 0.1_mL, 0.12_mL},
             {1_mL, 0.1_mL, 0.15_mL},
             {2_mL, 0.15_mL, 0.25_mL},
             {5_mL, 0.3_mL, 0.5_mL},
             {10_mL, 0.5_mL, 0.7_mL},
             {20_mL, 0.6_mL, 0.9_mL},
             {30_mL, 0.8_mL, 1.2_mL}},
            50_mL,
            Exact::ratio(2, 100),
            Exact::ratio(3, 100),
            "verified",
            "USP <1151>"};
}

CompoundingReference reference_data() {
    CompoundingReference reference;
    reference.overfill = usp_1151();
    return reference;
}

Worked batch(const BatchText& text, const formulary::Monograph& monograph = glycine_injection()) {
    return work(read_batch(text, monograph),
                [&](const Batch& order) { return scale_batch(order, monograph, reference_data()); });
}
Worked suppositories(const SuppositoryText& text) {
    return work(read_suppositories(text), fill_suppositories);
}
Worked capsules(const CapsuleText& text) { return work(read_capsules(text), fill_capsules); }
Worked counted(const ContainerDosesText& text) { return work(read_container_doses(text), count_doses); }

}  // namespace

TEST_CASE("the excess volume of USP <1151>, between sizes that of the larger") {
    struct Row {
        units::Volume labeled, mobile, viscous;
    };
    const Row rows[] = {{0.2_mL, 0.1_mL, 0.12_mL}, {0.5_mL, 0.1_mL, 0.12_mL}, {1_mL, 0.1_mL, 0.15_mL},
                        {2_mL, 0.15_mL, 0.25_mL},  {2.5_mL, 0.3_mL, 0.5_mL},  {5_mL, 0.3_mL, 0.5_mL},
                        {10_mL, 0.5_mL, 0.7_mL},   {20_mL, 0.6_mL, 0.9_mL},   {30_mL, 0.8_mL, 1.2_mL},
                        {40_mL, 1_mL, 1.5_mL},     {50_mL, 1_mL, 1.5_mL},     {100_mL, 2_mL, 3_mL}};
    for (const auto& row : rows) {
        INFO(units::to_text(row.labeled));
        CHECK((excess_volume(usp_1151(), row.labeled, Liquid::mobile) == row.mobile));
        CHECK((excess_volume(usp_1151(), row.labeled, Liquid::viscous) == row.viscous));
    }
}

TEST_CASE("a batch is number times fill and excess, over what is not lost") {
    const auto worked = batch({"20", "5 mL", "mobile", "3 %"});  // regulatory facts: 109.28 mL
    CHECK(result_in(worked, "total", "mL") == "10600/97");
    CHECK(units::to_text(*worked.result("total")) == "109.28 mL");
    CHECK(result_in(worked, "fill", "mL") == "53/10");
    CHECK(result_in(worked, "excess", "mL") == "3/10");
    CHECK(result_in(batch({"20", "5 mL", "viscous", ""}), "total", "mL") == "110");
    CHECK(result_in(batch({"10", "", "", ""}), "fill", "mL") == "154/5");  // the product's 30 mL and 0.8 mL
    CHECK(worked.finding("batch.excess"));
    REQUIRE(worked.lists.size() == 1);
    CHECK(worked.lists[0].rows[0].title == "Glycine");
    CHECK(in_unit(worked.lists[0].rows[0].cells[0].value, "g") == "530/97");
}

TEST_CASE("what is not an injection is filled without excess") {
    auto syrup = glycine_injection();
    syrup.product.sterile = false;
    const auto worked = batch({"20", "5 mL", "", "3 %"}, syrup);
    CHECK(result_in(worked, "total", "mL") == "10000/97");
    CHECK_FALSE(worked.result("excess"));
}

TEST_CASE("an injection without a table of excess volumes is refused") {
    const auto monograph = glycine_injection();
    const auto worked = scale_batch(*read_batch({"20", "5 mL", "", ""}, monograph), monograph, {});
    CHECK(worked.is_refused());
    CHECK(worked.results.empty());
}

TEST_CASE("a batch says what is wrong with its numbers") {
    const auto monograph = glycine_injection();
    const auto faulty = [&](const BatchText& text) { return faulty_fields(read_batch(text, monograph)); };
    CHECK(faulty({"0", "5 mL", "", ""}) == "units");
    CHECK(faulty({"2.5", "5 mL", "", ""}) == "units");
    CHECK(faulty({"1000001", "5 mL", "", ""}) == "units");
    CHECK(faulty({"-3", "5 mL", "", ""}) == "units");
    CHECK(faulty({"20", "5 g", "", ""}) == "fill");
    CHECK(faulty({"20", "5 mL", "thick", ""}) == "liquid");
    CHECK(faulty({"20", "5 mL", "", "100 %"}) == "loss");
    CHECK(faulty({"20", "5 mL", "", "3"}) == "loss");
}

TEST_CASE("F40: suppositories") {
    const auto worked = suppositories({"10", "2 g", {"drug=0.3 g,1.5"}});
    CHECK(result_in(worked, "base", "g") == "18");  // F40: 18.0 g base
    CHECK(in_unit(worked.lists[0].rows[0].cells[0].value, "g") == "3");
    CHECK(result_in(suppositories({"10", "1 g", {"zinc oxide=500 mg,5"}}), "base", "g") == "9");
    CHECK(result_in(suppositories({"12", "2 g", {"a=0.3 g,1.5", "b=0.1 g,0.5"}}), "base", "g") == "96/5");
    CHECK(suppositories({"10", "1 g", {"x=3 g,1.5"}}).is_refused());
    CHECK(faulty_fields(read_suppositories({"10", "2 g", {"x=0.3 g"}})) == "ingredient");
    CHECK(faulty_fields(read_suppositories({"10", "2 g", {"x=0.3 g,0"}})) == "ingredient");
    CHECK(faulty_fields(read_suppositories({"10", "2 mL", {"x=0.3 g,1"}})) == "blank_weight");
}

TEST_CASE("F41: capsules") {
    const auto worked = capsules({"0.5 mL", "100 mg", "0.8 g/mL", "0.9 g/mL", "100"});
    CHECK(result_in(worked, "filler", "mg") == "675/2");  // F41: 337.5 mg
    CHECK(result_in(worked, "total_filler", "g") == "135/4");
    CHECK(result_in(worked, "total_drug", "g") == "10");
    CHECK(capsules({"0.5 mL", "500 mg", "0.8 g/mL", "0.9 g/mL", ""}).is_refused());
    CHECK(result_in(capsules({"0.5 mL", "400 mg", "0.8 g/mL", "0.9 g/mL", ""}), "filler", "mg") == "0");
    CHECK(faulty_fields(read_capsules({"0.5 mL", "100 mg", "0 g/mL", "0.9 g/mL", ""})) == "drug_density");
}

TEST_CASE("doses in a container") {
    const auto worked = counted({"100 g", "3 g", "2"});
    CHECK(result_in(worked, "doses", "doses") == "100/3");
    CHECK(result_in(worked, "whole_doses", "doses") == "33");
    CHECK(result_in(worked, "left_over", "g") == "1");
    CHECK(result_in(worked, "days", "days") == "33/2");
    CHECK(counted({"2 g", "3 g", ""}).verdict() == protocol::Verdict::caution);
    CHECK(faulty_fields(read_container_doses({"100 g", "5 mL", ""})) == "dose");
    CHECK(faulty_fields(read_container_doses({"100 g", "0 g", ""})) == "dose");
}

TEST_CASE("laws of batches") {
    rc::prop("what is not lost fills every container", [] {
        const auto monograph = glycine_injection();
        Batch order;
        order.units = *rc::gen::inRange(1, 10'000);
        order.fill = units::Shown(units::make<units::Volume>(Exact::ratio(*rc::gen::inRange(1, 2000), 10)));
        order.loss = Exact::ratio(*rc::gen::inRange(0, 100), 100);
        const auto worked = scale_batch(order, monograph, reference_data());
        const Exact total = worked.result("total")->quantity.value();
        RC_ASSERT(total * (Exact(1) - order.loss) == worked.result("fill")->quantity.value() * order.units);
        RC_ASSERT(worked.result("fill")->quantity > order.fill.quantity);
    });
    rc::prop("a larger container never has a smaller excess", [] {
        const auto size = [] {
            return units::make<units::Volume>(Exact::ratio(*rc::gen::inRange(1, 20'000), 100));
        };
        const auto one = size(), other = size();
        for (const auto liquid : {Liquid::mobile, Liquid::viscous})
            RC_ASSERT(*excess_volume(usp_1151(), std::min(one, other), liquid) <=
                      *excess_volume(usp_1151(), std::max(one, other), liquid));
    });
}
