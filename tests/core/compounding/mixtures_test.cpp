// SPDX-License-Identifier: Apache-2.0
// Dilution (F29), alligation (F30) and alcohol (F31): worked examples, refusals, balances.
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "core/compounding/alligation.hpp"
#include "core/compounding/dilution.hpp"
#include "tests/core/compounding/worked_values.hpp"
#include "tests/support/exact_values.hpp"

using namespace vialwright;
using namespace vialwright::compounding;
using namespace vialwright::test;
using numbers::Exact;

namespace {

Worked diluted(const DilutionText& text) { return work(read_dilution(text), dilute); }
Worked mixed(const AlligationText& text) { return work(read_alligation(text), alligate); }

std::string amount(const Worked& worked, std::size_t row, std::string_view unit) {
    return worked.lists.empty() ? "nothing" : in_unit(worked.lists[0].rows[row].cells[1].value, unit);
}

Strength strength_of(const Exact& percent) {
    Strength strength = *read_strength("1 %(w/v)");
    strength.value.quantity = strength.value.quantity * percent;
    return strength;
}
units::Shown milliliters(const Exact& count) {
    return {units::make<units::Volume>(count), *units::Unit::of("mL", units::dimension_of<units::Volume>)};
}

}  // namespace

TEST_CASE("F29: a stock is diluted by C1 V1 = C2 V2") {
    struct Row {
        DilutionText text;
        std::string unit, stock, diluent, source;
    };
    const Row rows[] = {
        {{"10 %(w/v)", "2.5 %(w/v)", "200 mL"}, "mL", "50", "150", "F29: 200 mL of 2.5 % from 10 %"},
        {{"40 mg/mL", "10 mg/mL", "10 mL"}, "mL", "5/2", "15/2", "40 mg/mL for 10 mL of 10 mg/mL"},
        {{"1:1000", "0.1 mg/mL", "10 mL"}, "mL", "1", "9", "F27 with F29: 1:1000 is 1 mg/mL"},
        {{"5 %(w/w)", "2 %(w/w)", "60 g"}, "g", "24", "36", "F29 by mass"},
        {{"95 %(v/v)", "70 %(v/v)", "500 mL"}, "mL", "7000/19", "2500/19", "F31: 368.4 mL of alcohol"},
        {{"1:10", "1:100", "30 g"}, "g", "3", "27", "F27: a ratio of solids is w/w"},
        {{"1:10", "2 %(w/w)", "30 g"}, "g", "6", "24", "F27 beside % w/w"},
        {{"4 mEq/mL", "0.4 mEq/mL", "1 L"}, "mL", "100", "900", "F29 in mEq"},
        {{"100 units/mL", "1 unit/mL", "50 mL"}, "mL", "1/2", "99/2", "F29 in units"},
        {{"10 mg/mL", "10 mg/mL", "5 mL"}, "mL", "5", "0", "the stock itself"},
    };
    for (const auto& row : rows) {
        INFO(row.source);
        const auto worked = diluted(row.text);
        CHECK(result_in(worked, "stock", row.unit) == row.stock);
        CHECK(result_in(worked, "diluent", row.unit) == row.diluent);
        CHECK(worked.verdict() == protocol::Verdict::within);
        CHECK(worked.working.size() == 2);
    }
}

TEST_CASE("F31: alcohol is brought to volume, because it contracts with water") {
    CHECK(diluted({"95 %(v/v)", "70 %(v/v)", "500 mL"}).finding("mixture.contraction"));
    CHECK_FALSE(diluted({"10 %(w/v)", "5 %(w/v)", "500 mL"}).finding("mixture.contraction"));
}

TEST_CASE("dilution never strengthens") {
    const auto worked = diluted({"2.5 %(w/v)", "10 %(w/v)", "200 mL"});
    CHECK(worked.is_refused());
    CHECK(worked.results.empty());
    const auto* finding = worked.finding("dilution.stronger-than-stock");
    REQUIRE(finding);
    CHECK(finding->direction == protocol::Direction::over);
    CHECK(protocol::sentence(*finding) ==
          "10 %(w/v) cannot be made from 2.5 %(w/v): diluting only weakens. Take a stronger stock or a "
          "weaker target.");
}

TEST_CASE("dilution reads strengths of one kind only") {
    CHECK(faulty_fields(read_dilution({"10 %(w/v)", "5 %(w/w)", "100 g"})) == "stock");
    CHECK(faulty_fields(read_dilution({"10 mg/mL", "5 mEq/mL", "100 mL"})) == "stock");
    CHECK(faulty_fields(read_dilution({"10 %(w/v)", "5 %(v/v)", "100 mL"})) == "stock");
    CHECK(faulty_fields(read_dilution({"10 %(w/v)", "5 %(w/v)", "100 g"})) == "total");
    CHECK(faulty_fields(read_dilution({"10 %(w/w)", "5 %(w/w)", "100 mL"})) == "total");
    CHECK(faulty_fields(read_dilution({"1:10", "5 %(w/v)", "100 g"})) == "total");
    CHECK(faulty_fields(read_dilution({"10", "5 mg/mL", "100 mL"})) == "stock");
    CHECK(faulty_fields(read_dilution({"10 mg/mL", "0 mg/mL", "100 mL"})) == "target");
    CHECK(faulty_fields(read_dilution({"", "", ""})) == "stock target");
}

TEST_CASE("F30: alligation of two and more stocks") {
    struct Row {
        AlligationText text;
        std::string unit;
        std::vector<std::string> amounts;
        std::string source;
    };
    const Row rows[] = {
        {{{"70 %(w/v)", "20 %(w/v)"}, "30 %(w/v)", "500 mL"}, "mL", {"100", "400"}, "F30: 100 + 400 mL"},
        {{{"20 %(w/v)", "70 %(w/v)"}, "30 %(w/v)", "500 mL"}, "mL", {"400", "100"}, "order as given"},
        {{{"100 %(w/w)", "3 %(w/w)"}, "5 %(w/w)", "155.5 g"},
         "g",
         {"311/97", "29545/194"},
         "5 oz of a 5 % cream from powder and 3 %"},
        {{{"70 %(w/v)", "0 %(w/v)"}, "25 %(w/v)", "1000 mL"},
         "mL",
         {"2500/7", "4500/7"},
         "water is a stock of 0 %"},
        {{{"50 %(w/w)", "20 %(w/w)", "5 %(w/w)"}, "10 %(w/w)", "60 g"},
         "g",
         {"5", "5", "50"},
         "two stronger, one weaker: 5 : 5 : 40 + 10 parts"},
        {{{"20 %(w/w)", "15 %(w/w)", "5 %(w/w)", "3 %(w/w)"}, "10 %(w/w)", "54 g"},
         "g",
         {"12", "12", "15", "15"},
         "two and two: all pairs, 12 : 12 : 15 : 15 parts"},
        {{{"10 %(w/w)", "20 %(w/w)"}, "10 %(w/w)", "50 g"}, "g", {"50", "0"}, "the target is a stock"},
        {{{"95 %(v/v)", "50 %(v/v)"}, "70 %(v/v)", "450 mL"}, "mL", {"200", "250"}, "alcohols"},
        {{{"1:10", "1:1000"}, "1:100", "110 g"}, "g", {"10", "100"}, "ratios of powders"},
        {{{"1:100", "1 mg/mL"}, "0.4 %(w/v)", "90 mL"}, "mL", {"30", "60"}, "ratio beside mg/mL"},
    };
    for (const auto& row : rows) {
        INFO(row.source);
        const auto worked = mixed(row.text);
        REQUIRE(worked.lists.size() == 1);
        CHECK(worked.lists[0].name == "parts");
        for (std::size_t i = 0; i < row.amounts.size(); ++i)
            CHECK(amount(worked, i, row.unit) == row.amounts[i]);
        CHECK(worked.verdict() == protocol::Verdict::within);
    }
}

TEST_CASE("alligation refuses a target outside the range of its stocks") {
    for (const std::string target : {"71 %(w/v)", "19 %(w/v)", "70.01 %(w/v)", "0 %(w/v)"}) {
        INFO(target);
        const auto worked = mixed({{"70 %(w/v)", "20 %(w/v)"}, target, "500 mL"});
        CHECK(worked.is_refused());
        CHECK(worked.lists.empty());
        REQUIRE(worked.finding("alligation.outside-range"));
    }
    CHECK(mixed({{"70 %(w/v)", "20 %(w/v)"}, "71 %(w/v)", "1 L"}).findings[0].direction ==
          protocol::Direction::over);
    CHECK(mixed({{"70 %(w/v)", "20 %(w/v)"}, "19 %(w/v)", "1 L"}).findings[0].direction ==
          protocol::Direction::under);
    CHECK(faulty_fields(read_alligation({{"70 %(w/v)"}, "30 %(w/v)", "1 L"})) == "stock");
    CHECK(faulty_fields(read_alligation({{"70 %(w/v)", "2 %(w/w)"}, "30 %(w/v)", "1 L"})) == "stock");
}

TEST_CASE("laws of mixtures") {
    using tests::typed_number;
    const auto positive = rc::gen::suchThat(typed_number(3), [](const Exact& n) { return n.is_positive(); });
    rc::prop("the drug that goes in comes out, and monotonically: more target takes more stock", [=] {
        const Exact stock = *positive, total = *positive;
        const Exact target = stock * Exact::ratio(*rc::gen::inRange(1, 1000), 1000);
        const auto worked = dilute({strength_of(stock), strength_of(target), milliliters(total)});
        const Exact used = worked.result("stock")->quantity.value();
        const Exact water = worked.result("diluent")->quantity.value();
        RC_ASSERT(used * stock == total * target);
        RC_ASSERT(used + water == total);
        const auto weaker = dilute({strength_of(stock), strength_of(target / 2), milliliters(total)});
        RC_ASSERT(weaker.result("stock")->quantity.value() * 2 == used);
    });
    rc::prop("an alligation has the total and the strength that were asked for", [=] {
        const auto low = *typed_number(3);
        const auto strengths = *rc::gen::container<std::vector<Exact>>(3, positive);
        Alligation order{{strength_of(low)}, strength_of(low), milliliters(*positive)};
        Exact highest = low;
        for (const auto& step : strengths) {
            highest += step;
            order.stocks.push_back(strength_of(highest));
        }
        const Exact target = low + (highest - low) * Exact::ratio(*rc::gen::inRange(0, 1001), 1000);
        order.target = strength_of(target);
        const auto worked = alligate(order);
        RC_ASSERT(worked.lists.size() == 1u);
        Exact sum = 0, drug = 0;
        for (const auto& row : worked.lists[0].rows) {
            RC_ASSERT(!row.cells[1].value.quantity.value().is_negative());
            sum += row.cells[1].value.quantity.value();
            drug += row.cells[1].value.quantity.value() * row.cells[0].value.quantity.value();
        }
        RC_ASSERT(sum == order.total.quantity.value());
        RC_ASSERT(drug == sum * order.target.value.quantity.value());
    });
}
