// SPDX-License-Identifier: Apache-2.0
// Osmolarity (F24, F25), strengths (F26 to F28), phosphate by label (F34), density (F32).
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "core/compounding/admixture.hpp"
#include "core/compounding/label_product.hpp"
#include "core/compounding/strength_forms.hpp"
#include "tests/core/compounding/worked_values.hpp"
#include "tests/support/exact_values.hpp"

using namespace vialwright;
using namespace vialwright::compounding;
using namespace vialwright::test;
using numbers::Exact;

namespace {
Worked osmolar(const AdmixtureText& text) { return work(read_admixture(text), osmolarity); }
Worked forms(const StrengthText& text) { return work(read_strength_forms(text), strength_forms); }
}  // namespace

TEST_CASE("F24, F25: osmolarity of what is dissolved and of what is added") {
    struct Row {
        AdmixtureText text;
        std::string fraction, shown, source;
    };
    const Row rows[] = {
        {{"1 L", {"Sodium chloride=9 g,58.44 g/mol,2"}},
         "150000/487",
         "308.01 mOsm/L",
         "F24: NaCl 0.9 % 308.0"},
        {{"1 L", {"Sodium chloride=0.9 %(w/v),58.44 g/mol,2"}},
         "150000/487",
         "308.01 mOsm/L",
         "as a strength"},
        {{"1 L", {"Dextrose monohydrate=50 g,198.17 g/mol,1"}},
         "5000000/19817",
         "252.31 mOsm/L",
         "F24: 252.3"},
        {{"1 L", {"Dextrose, anhydrous=50 g,180.16 g/mol,1"}}, "312500/1126", "277.53 mOsm/L", "F24: 277.5"},
        {{"1 L", {"Potassium chloride=149 g,74.55 g/mol,2"}},
         "5960000/1491",
         "3,997.32 mOsm/L",
         "F24: 3,997"},
        {{"1 L", {"Magnesium sulfate heptahydrate=500 g,246.47 g/mol,2"}},
         "100000000/24647",
         "4,057.29 mOsm/L",
         "F24: 4,057"},
        {{"1 L", {"Sodium bicarbonate=84 g,84 g/mol,2"}}, "2000", "2,000 mOsm/L", "F24: 2,000"},
        {{"1 L", {"Calcium chloride dihydrate=100 g,147.01 g/mol,3"}},
         "30000000/14701",
         "2,040.68 mOsm/L",
         "F24: 2,041"},
        {{"560 mL",
          {"Water=500 mL,0 mOsm/L", "Sodium bicarbonate=50 mL,2000 mOsm/L",
           "Potassium chloride=10 mL,4000 mOsm/L"}},
         "250",
         "250 mOsm/L",
         "F25: 500 mL water, 50 mL at 2.00, 10 mL at 4.00 mOsm/mL"},
        {{"100 mL", {"calcium=10 mg,40 g/mol,1"}}, "5/2", "2.5 mOsm/L", "10 mg in 100 mL"},
        {{"1 L", {"Potassium chloride=20 mmol,2"}}, "40", "40 mOsm/L", "mmol need no molar mass"},
        {{"1 L", {"Potassium chloride=20 mmol,74.55 g/mol,2"}}, "40", "40 mOsm/L", "and it does no harm"},
        {{"1 L", {"Glycine=50 g,75.07 g/mol,1"}}, "5000000/7507", "666.05 mOsm/L", "glycine 50 mg/mL"},
        {{"1 L", {"Sodium chloride=1,000 mg,58.44 g/mol,2"}}, "50000/1461", "34.22 mOsm/L", "a comma inside"},
    };
    for (const auto& row : rows) {
        INFO(row.source);
        const auto worked = osmolar(row.text);
        const std::string fraction = result_in(worked, "osmolarity", "mOsm/L");
        const auto slash = row.fraction.find('/');
        const Exact want =
            slash == std::string::npos
                ? Exact(std::stoll(row.fraction))
                : Exact::ratio(std::stoll(row.fraction), std::stoll(row.fraction.substr(slash + 1)));
        CHECK(fraction == want.to_fraction());
        CHECK(units::to_text(*worked.result("osmolarity")) == row.shown);
        CHECK(worked.working.size() == row.text.ingredients.size() + 1);
    }
}

TEST_CASE("F24: a misprinted molar mass gives another figure, so it is never typed from memory") {
    // One public table prints 146.1 for calcium chloride dihydrate, which is 147.01.
    CHECK(result_in(osmolar({"1 L", {"x=100 g,146.1 g/mol,3"}}), "osmolarity", "mOsm/L") == "1000000/487");
    CHECK(result_in(osmolar({"1 L", {"x=100 g,147.01 g/mol,3"}}), "osmolarity", "mOsm/L") != "1000000/487");
}

TEST_CASE("a mixture above 900 mOsm/L says so, and one of more volume than its total is refused") {
    CHECK(osmolar({"1 L", {"x=901 mmol,1"}}).finding("admixture.peripheral"));
    CHECK_FALSE(osmolar({"1 L", {"x=900 mmol,1"}}).finding("admixture.peripheral"));
    const auto worked = osmolar({"500 mL", {"a=500 mL,0 mOsm/L", "b=1 mL,2000 mOsm/L"}});
    CHECK(worked.is_refused());
    CHECK(worked.results.empty());
    CHECK(worked.finding("admixture.more-than-total"));
}

TEST_CASE("osmolarity says what is wrong with an ingredient") {
    for (const std::string text :
         {"Sodium chloride", "=9 g,58.44 g/mol,2", "x=9 g", "x=9 g,58.44 g/mol", "x=9 g,58.44 g/mol,2,3",
          "x=9 g,0 g/mol,2", "x=9 g,58.44,2", "x=9 mEq,2", "x=9 g,58.44 g/mol,-2", "x=50 mL",
          "x=50 mL,2000 mOsm/L,1", "x=1,00 g,5 g/mol,2"}) {
        INFO(text);
        CHECK(faulty_fields(read_admixture({"1 L", {text}})).starts_with("ingredient"));
    }
    CHECK(faulty_fields(read_admixture({"1 L", {}})) == "ingredient");
    CHECK(faulty_fields(read_admixture({"0 L", {"x=9 g,58.44 g/mol,2"}})) == "total");
}

TEST_CASE("F26, F27, F28: percent, ratio and parts per million are one strength") {
    struct Row {
        StrengthText text;
        std::string name, unit, fraction, source;
    };
    const Row rows[] = {
        {{"5 %(w/v)", "250 mL"}, "amount", "g", "25/2", "F26: 5 % w/v, 250 mL"},
        {{"2 %(w/w)", "60 g"}, "amount", "g", "6/5", "F26: 2 % w/w of 60 g"},
        {{"70 %(v/v)", "500 mL"}, "amount", "mL", "350", "F26: v/v"},
        {{"1:1000", ""}, "concentration", "mg/mL", "1", "F27: 1:1000"},
        {{"1:10,000", ""}, "concentration", "mg/mL", "1/10", "F27: 1:10,000"},
        {{"1 mg/mL", ""}, "ratio", "mL/g", "1000", "F27 backwards"},
        {{"0.1 %(w/v)", ""}, "ratio", "mL/g", "1000", "0.1 % is 1:1000"},
        {{"5 ppm", ""}, "concentration", "mcg/mL", "5", "F28: 5 ppm"},
        {{"1:1000", ""}, "ppm", "mcg/mL", "1000", "F28 backwards"},
        {{"1:1000", ""}, "percent", "g/dL", "1/10", "percent of a ratio"},
        {{"100 units/mL", "2.5 mL"}, "amount", "units", "250", "units have no percent"},
        {{"100,000 units/g", "30 g"}, "amount", "units", "3000000", "units in a cream"},
    };
    for (const auto& row : rows) {
        INFO(row.source);
        CHECK(result_in(forms(row.text), row.name, row.unit) == row.fraction);
    }
    CHECK_FALSE(forms({"100 units/mL", ""}).result("percent"));
    CHECK_FALSE(forms({"2 %(w/w)", ""}).result("ratio"));
}

TEST_CASE("a percentage without its kind is no strength, nor is a bare number") {
    for (const std::string text : {"5", "5 g", "1:0", "5 %(w/x)", "5 mg/h"}) {
        INFO(text);
        CHECK_FALSE(read_strength(text));
    }
    CHECK(read_strength("70 % v/v")->text() == "70 %(v/v)");
    CHECK(read_strength("70 %(w/w)")->text() == "70 %(w/w)");
    CHECK(read_strength("0.9 % w/v")->text() == "0.9 %(w/v)");
    CHECK(faulty_fields(read_strength_forms({"5 %(w/v)", "250 g"})) == "total");
    CHECK(faulty_fields(read_strength_forms({"5 %(w/w)", "250 mL"})) == "total");
}

TEST_CASE("F34: phosphate goes by the product's label, and so does the cation") {
    const auto worked = [](const std::string& cation) {
        return work(read_phosphate({"15 mmol", "3 mmol/mL", cation}), dose_phosphate);
    };
    CHECK(result_in(worked("4.4 mEq/mL"), "volume", "mL") == "5");
    CHECK(result_in(worked("4.4 mEq/mL"), "cation", "mEq") == "22");
    CHECK(result_in(worked("4.7 mEq/mL"), "cation", "mEq") == "47/2");  // the newer label: never hard-coded
    CHECK(faulty_fields(read_phosphate({"15 mmol", "3 mmol/mL", ""})) == "cation");
    CHECK(faulty_fields(read_phosphate({"15 mEq", "3 mmol/mL", "4.4 mEq/mL"})) == "order");
}

TEST_CASE("F32: mass and volume by density") {
    CompoundingReference table;
    table.densities.push_back({"glycerin",
                               "Glycerin",
                               {"glycerol"},
                               units::make<units::Density>(Exact::ratio(126, 100)),
                               "memory",
                               "A table"});
    const auto worked = [&](const WeighVolumeText& text) {
        return work(read_weigh_volume(text, table), weigh_volume);
    };
    const auto volume = worked({"", "1.26 g/mL", "25 g", ""});
    CHECK(result_in(volume, "volume", "mL") == "1250/63");
    CHECK(units::to_text(*volume.result("volume")) == "19.84 mL");
    CHECK(result_in(worked({"", "1.26 g/mL", "", "10 mL"}), "mass", "g") == "63/5");
    const auto looked_up = worked({"Glycerol", "", "25 g", ""});
    CHECK(result_in(looked_up, "volume", "mL") == "1250/63");
    REQUIRE(looked_up.finding("density.table"));
    CHECK(looked_up.finding("density.table")->source == "A table");
    CHECK(faulty_fields(read_weigh_volume({"mercury", "", "25 g", ""}, table)) == "liquid");
    CHECK(faulty_fields(read_weigh_volume({"", "", "25 g", ""}, table)) == "density");
    CHECK(faulty_fields(read_weigh_volume({"", "1.26 g/mL", "25 g", "1 mL"}, table)) == "mass");
    CHECK(faulty_fields(read_weigh_volume({"", "0 g/mL", "25 g", ""}, table)) == "density");
}

TEST_CASE("laws of osmolarity") {
    rc::prop("a mixture has the volume-weighted mean of its solutions", [] {
        const auto positive =
            rc::gen::suchThat(tests::typed_number(2), [](const Exact& n) { return n.is_positive(); });
        const Exact volumes[] = {*positive, *positive};
        const Exact strengths[] = {*tests::typed_number(2), *tests::typed_number(2)};
        Admixture order;
        order.total = units::make<units::Volume>(volumes[0] + volumes[1]);
        for (int i = 0; i < 2; ++i)
            order.ingredients.push_back({"solution",
                                         units::Shown(units::make<units::Volume>(volumes[i])),
                                         {},
                                         0,
                                         units::make<units::Osmolarity>(strengths[i])});
        const Exact mixed = osmolarity(order).result("osmolarity")->quantity.value();
        RC_ASSERT(mixed * (volumes[0] + volumes[1]) == volumes[0] * strengths[0] + volumes[1] * strengths[1]);
        RC_ASSERT(mixed >= std::min(strengths[0], strengths[1]));
        RC_ASSERT(mixed <= std::max(strengths[0], strengths[1]));
    });
}
