// SPDX-License-Identifier: Apache-2.0
// What enters a vein by the line that it enters through, and how much of a volume each site takes.
#include <catch2/catch.hpp>

#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using protocol::Verdict;

namespace {

formulary::Bound osmolarity(int mosm_per_liter) {
    const auto unit = *units::Unit::of("mOsm/L", units::dimension_of<units::Osmolarity>);
    return {units::Shown(unit.times(mosm_per_liter), unit)};
}

// 666 mOsm/L undiluted (F24).
dosing::OrderText glycine(std::string_view line) {
    auto order = order_of("1 g");
    order.rule = "usual";
    order.age = "40 y";
    order.line = line;
    return order;
}

}  // namespace

TEST_CASE("each line has its own limits of osmolarity, the peripheral one where none is said", "[protocol]") {
    struct Row {
        int peripheral_soft, peripheral_hard, central_soft, central_hard;
        const char* line;
        Verdict verdict;
    };
    const auto row = GENERATE(values<Row>({{600, 900, 1000, 1800, "", Verdict::caution},
                                           {600, 900, 1000, 1800, "peripheral", Verdict::caution},
                                           {600, 900, 1000, 1800, "central", Verdict::within},
                                           {600, 650, 1000, 1800, "", Verdict::stop},
                                           {600, 650, 1000, 1800, "Central", Verdict::within},
                                           {900, 900, 600, 1800, "central", Verdict::caution},
                                           {900, 900, 600, 650, "central", Verdict::stop},
                                           {900, 900, 600, 650, "", Verdict::within}}));
    CAPTURE(row.line, row.central_soft);
    auto monograph = glycine_injection();
    auto& limits = monograph.doses[0].osmolarity;
    limits.peripheral_soft_max = osmolarity(row.peripheral_soft);
    limits.peripheral_hard_max = osmolarity(row.peripheral_hard);
    limits.central_soft_max = osmolarity(row.central_soft);
    limits.central_hard_max = osmolarity(row.central_hard);
    CHECK(assess(monograph, glycine(row.line)).verdict == row.verdict);
}

TEST_CASE("an osmolarity that is not known blocks by the line that is limited", "[protocol]") {
    auto monograph = glycine_injection();
    monograph.ingredients[0].molar_mass.reset();
    monograph.doses[0].osmolarity.central_hard_max = osmolarity(1800);
    CHECK(assess(monograph, glycine("central")).verdict == Verdict::not_checked);
    CHECK(assess(monograph, glycine("")).verdict == Verdict::within);
}

TEST_CASE("too much for a central vein is said as such", "[protocol]") {
    auto monograph = glycine_injection();
    monograph.doses[0].osmolarity.central_hard_max = osmolarity(650);
    CHECK(protocol::sentence(
              *find(assess(monograph, glycine("central")), "dose.osmolarity.central_hard_max")) ==
          "The osmolarity, 666 mOsm/L (calc.), is above 650 mOsm/L, the most that a central vein is given.");
}

TEST_CASE("too thin a fluid is told in any vein, and a diluent that is not said counts as water",
          "[protocol]") {
    auto monograph = glycine_injection();
    auto& limits = monograph.doses[0].osmolarity;
    limits.soft_min = osmolarity(154);
    limits.hard_min = osmolarity(60);
    struct Row {
        const char* in_volume;
        const char* diluent;
        const char* line;
        Verdict verdict;
        const char* rule;
        const char* sentence;
    };
    // 20 mL of 666 mOsm/L in so much water, or saline of 308 mOsm/L (F25).
    const auto row =
        GENERATE(values<Row>({{"", "", "", Verdict::within, "", ""},
                              {"80 mL", "water", "", Verdict::within, "", ""},
                              {"250 mL", "saline", "", Verdict::within, "", ""},
                              {"100 mL", "water", "central", Verdict::caution, "dose.osmolarity.soft_min",
                               "The osmolarity, 133 mOsm/L (calc.), is below 154 mOsm/L: red blood cells may "
                               "burst in what is given."},
                              {"100 mL", "", "", Verdict::caution, "dose.osmolarity.soft_min",
                               "The osmolarity, 133 mOsm/L (calc.), is below 154 mOsm/L: red blood cells may "
                               "burst in what is given "
                               "(no diluent is named, so it counts as water)."},
                              {"250 mL", "water", "", Verdict::stop, "dose.osmolarity.hard_min",
                               "The osmolarity, 53.3 mOsm/L (calc.), is below 60 mOsm/L: red blood cells may "
                               "burst in what is given."}}));
    CAPTURE(row.in_volume, row.diluent);
    auto order = glycine(row.line);
    order.in_volume = row.in_volume;
    order.diluent = row.diluent;
    const auto result = assess(monograph, order);
    CHECK(result.verdict == row.verdict);
    if (*row.rule) CHECK(protocol::sentence(*find(result, row.rule)) == row.sentence);
}

TEST_CASE("a volume is divided between its sites", "[protocol]") {
    auto monograph = plain_product();
    monograph.doses[0].per_dose.hard_max = bound("1 g");
    monograph.doses[0].volume_per_site.usual_max = formulary::Bound{volume("2 mL")};
    monograph.doses[0].volume_per_site.hard_max = formulary::Bound{volume("5 mL")};
    struct Row {
        const char* dose;
        const char* sites;
        Verdict verdict;
    };
    // Regulatory facts §8.3: what one site takes. 10 mg/mL.
    const auto row = GENERATE(values<Row>({{"20 mg", "", Verdict::within},
                                           {"20.1 mg", "", Verdict::caution},
                                           {"40 mg", "2", Verdict::within},
                                           {"50 mg", "1", Verdict::caution},
                                           {"50.1 mg", "1", Verdict::stop},
                                           {"50.1 mg", "3", Verdict::within},
                                           {"300 mg", "20", Verdict::within}}));
    CAPTURE(row.dose, row.sites);
    auto order = order_of(row.dose);
    order.sites = row.sites;
    CHECK(assess(monograph, order).verdict == row.verdict);
}

TEST_CASE("a limit for each site alone does not check the dose", "[protocol]") {
    auto monograph = plain_product();
    monograph.doses[0].volume_per_site.hard_max = formulary::Bound{volume("5 mL")};
    CHECK(assess(monograph, order_of("10 mg")).verdict == Verdict::not_checked);
}
