// SPDX-License-Identifier: Apache-2.0
#include "core/units/dimension.hpp"

#include <string_view>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include "core/units/literals.hpp"

namespace {

using namespace vialwright::units;

// The run-time dimension of each static type, at compile time: what Boost.Units says is what the table is asked for.
static_assert(dimension_of<DrugMass> == Dimension(Base::drug_mass, 1));
static_assert(dimension_of<Substance> == Dimension(Base::substance, 1));
static_assert(dimension_of<Equivalents> == Dimension(Base::equivalents, 1));
static_assert(dimension_of<Activity> == Dimension(Base::activity, 1));
static_assert(dimension_of<Osmoles> == Dimension(Base::osmoles, 1));
static_assert(dimension_of<Volume> == Dimension(Base::volume, 1));
static_assert(dimension_of<Time> == Dimension(Base::time, 1));
static_assert(dimension_of<BodyWeight> == Dimension(Base::body_weight, 1));
static_assert(dimension_of<BodySurface> == Dimension(Base::body_surface, 1));
static_assert(dimension_of<DoseCount> == Dimension(Base::administration, 1));
static_assert(dimension_of<DosageUnits> == Dimension(Base::dosage_unit, 1));
static_assert(dimension_of<ProductMass> == Dimension(Base::product_mass, 1));
static_assert(dimension_of<Height> == Dimension(Base::height, 1));
static_assert(dimension_of<Energy> == Dimension(Base::energy, 1));
static_assert(dimension_of<DoseRatePerWeight<Milligram>> ==
              Dimension(Base::drug_mass, 1) / Dimension(Base::body_weight, 1) / Dimension(Base::time, 1));
static_assert(dimension_of<Clearance> ==
              Dimension(Base::volume, 1) / Dimension(Base::time, 1) / Dimension(Base::body_surface, 1));
static_assert(dimension_of<decltype(1_mg / 1_kg)> == dimension_of<DosePerWeight<Milligram>>);
static_assert(dimension_of<decltype(1_cm * 1_cm)>.power(Base::height) == 2);
static_assert(!(dimension_of<DosePerWeight<Milligram>>.is_number()), "mg/kg must not collapse");

constexpr Dimension counted(Counted what, int power = 1) { return {Base::dosage_unit, power, what}; }

rc::Gen<Dimension> any_dimension() {
    return rc::gen::map(rc::gen::container<std::vector<int>>(base_count, rc::gen::inRange(-3, 4)),
                        [](const std::vector<int>& powers) {
                            Dimension product;
                            for (std::size_t i = 0; i < powers.size(); ++i)
                                product = product * Dimension(static_cast<Base>(i), powers[i]);
                            return product;
                        });
}

TEST_CASE("dimensions multiply and divide like quantities", "[units][dimension]") {
    rc::prop("laws", [] {
        const Dimension a = *any_dimension();
        const Dimension b = *any_dimension();
        const Dimension c = *any_dimension();
        RC_ASSERT(a * b == b * a);
        RC_ASSERT(a * (b * c) == a * b * c);
        RC_ASSERT(a * b / b == a);
        RC_ASSERT((a / a).is_number());
        RC_ASSERT(a.fits(b) == b.fits(a));
        RC_ASSERT(a.fits(b) == (a == b));
    });
}

TEST_CASE("a tablet never becomes a vial", "[units][dimension]") {
    const Dimension tablet = counted(Counted::tablet);
    const Dimension vial = counted(Counted::vial);
    const Dimension any = dimension_of<DosageUnits>;
    const Dimension mg = dimension_of<DrugMass>;
    CHECK_FALSE(tablet.fits(vial));
    CHECK(tablet.fits(tablet));
    CHECK(tablet.fits(any));
    CHECK(any.fits(vial));
    CHECK((mg / tablet * tablet).fits(mg));
    CHECK((mg / tablet * any).fits(mg));
    CHECK((tablet / tablet).is_number());
    CHECK((any * any).counted() == Counted::any);
    CHECK((tablet * any).counted() == Counted::tablet);
}

TEST_CASE("different things counted together fit nothing, whatever is done to them afterwards",
          "[units][dimension]") {
    const Dimension tablet = counted(Counted::tablet);
    const Dimension vial = counted(Counted::vial);
    const Dimension per_vial = tablet / vial;
    const Dimension mg = dimension_of<DrugMass>;
    CHECK(per_vial.counted() == Counted::mixed);
    CHECK_FALSE(per_vial.is_number());  // "3 tablets per vial" is not the number 3
    CHECK_FALSE(per_vial.fits(per_vial));
    CHECK_FALSE(per_vial.fits(Dimension{}));
    CHECK_FALSE((per_vial * mg).fits(mg));
    CHECK_FALSE((mg * per_vial).fits(mg));
    CHECK_FALSE((per_vial * vial).fits(vial));
    CHECK_FALSE((mg / vial * tablet).fits(mg));
}

TEST_CASE("a power beyond eight bits is refused, not wrapped round to another dimension",
          "[units][dimension]") {
    Dimension power = dimension_of<Volume>;
    for (int doubled = 1; doubled < 64; doubled *= 2) power = power * power;  // mL to the power 64
    CHECK(power.power(Base::volume) == 64);
    CHECK_THROWS_AS(power * power, std::overflow_error);
    CHECK_THROWS_AS(Dimension{} / power / power / power, std::overflow_error);
}

TEST_CASE("a dimension has a name that a person understands", "[units][dimension]") {
    struct Row {
        Dimension dimension;
        std::string_view words;
    };
    const std::vector<Row> rows{
        {{}, "a bare number"},
        {dimension_of<DrugMass>, "mass"},
        {dimension_of<DosePerWeight<Milligram>>, "mass per body weight"},
        {dimension_of<DoseRatePerWeight<Milligram>>, "mass per time times body weight"},
        {dimension_of<Frequency>, "dose given per time"},
        {Dimension{} / dimension_of<Time>, "something per time"},
        {dimension_of<decltype(1_cm * 1_cm)>, "height squared"},
        {counted(Counted::tablet), "tablets"},
        {dimension_of<UnitStrength<Milligram>>, "mass per dosage units"},
        {counted(Counted::tablet) / counted(Counted::vial), "different things counted"},
    };
    for (const Row& row : rows) CHECK(row.dimension.in_words() == row.words);
}

TEST_CASE("every base dimension and every thing counted has its own name", "[units][dimension]") {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < base_count; ++i)
        names.push_back(Dimension(static_cast<Base>(i), 1).in_words());
    for (auto i = static_cast<int>(Counted::each); i <= static_cast<int>(Counted::mixed); ++i)
        names.push_back(counted(static_cast<Counted>(i)).in_words());
    std::sort(names.begin(), names.end());
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
    CHECK_FALSE(names.front().empty());
}

}  // namespace
