// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/gauge.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include "core/protocol/limits.hpp"
#include "tests/support/sample_monograph.hpp"

namespace vialwright::workbench {

namespace {

using formulary::Limits;
using formulary::Severity;
using numbers::Exact;

units::Shown mg(const Exact& count) { return units::Shown(units::make<units::DrugMass>(count)); }

struct Bounds {
    std::optional<int> hard_min, usual_min, usual_max, hard_max;
    Severity below = Severity::soft, above = Severity::soft;
};

// The row as the core makes it, from limits of that many mg.
std::optional<GaugeView> gauge_of(const Bounds& bounds, const Exact& dose) {
    auto monograph = test::plain_product();
    auto& limits = monograph.doses[0].per_dose;
    const auto put = [](std::optional<int> count, std::optional<formulary::Bound>& bound) {
        if (count) bound = formulary::Bound{mg(*count)};
    };
    put(bounds.hard_min, limits.hard_min);
    put(bounds.usual_min, limits.usual_min);
    put(bounds.usual_max, limits.usual_max);
    put(bounds.hard_max, limits.hard_max);
    limits.below_usual = bounds.below;
    limits.above_usual = bounds.above;
    dosing::Order order;
    dosing::Figures figures;
    figures.dose = mg(dose).quantity;
    const protocol::Check check{monograph, monograph.doses[0], order, figures};
    const auto result = protocol::check_limits(check, protocol::sections_of(check), protocol::Detail::rows);
    if (result.rows.empty()) return std::nullopt;
    return make_gauge(result.rows[0], limits);
}

const ZoneView& zone_at_marker(const GaugeView& gauge) {
    for (const auto& zone : gauge.zones)
        if (gauge.marker <= zone.to) return zone;
    return gauge.zones.back();
}

Bounds any_bounds() {
    std::vector<int> cuts;
    for (int i = 0; i < 4; ++i) cuts.push_back(*rc::gen::inRange(1, 60) * 10);
    std::ranges::sort(cuts);
    const auto maybe = [](int cut) {
        return *rc::gen::arbitrary<bool>() ? std::optional<int>(cut) : std::nullopt;
    };
    Bounds bounds{maybe(cuts[0]), maybe(cuts[1]), maybe(cuts[2]), maybe(cuts[3])};
    bounds.above = *rc::gen::element(Severity::soft, Severity::hard);
    return bounds;
}

}  // namespace

TEST_CASE("the gauge of 0.5 to 2 g has four zones and its marker at the exact place", "[workbench]") {
    const auto gauge = gauge_of({{}, 500, 2000, {}}, 1000);
    REQUIRE(gauge);
    REQUIRE(gauge->zones.size() == 4);
    CHECK(gauge->zones[0].kind == ZoneKind::low);
    CHECK(gauge->zones[1].kind == ZoneKind::usual);
    CHECK(gauge->zones[2].kind == ZoneKind::high);
    CHECK(gauge->zones[3].kind == ZoneKind::stop);
    REQUIRE(gauge->ticks.size() == 3);
    CHECK(gauge->ticks[1].text == "2,000");
    CHECK(gauge->ticks[2].text == "20,000");  // ten times the usual maximum
    const auto& usual = gauge->zones[1];
    CHECK(gauge->marker ==
          usual.from + (usual.to - usual.from) / Exact(3));  // 1,000 is a third of the way from 500 to 2,000
    CHECK(gauge->caption == "usual 500 to 2,000 mg");
}

TEST_CASE("a usual range of one value is one tick with the marker on it", "[workbench]") {
    const auto gauge = gauge_of({{}, 250, 250, {}, Severity::soft, Severity::hard}, 250);
    REQUIRE(gauge);
    REQUIRE(gauge->ticks.size() == 1);
    CHECK(gauge->ticks[0].at == gauge->marker);
    CHECK(gauge->zones.back().kind == ZoneKind::stop);
    CHECK(zone_at_marker(*gauge).kind == ZoneKind::usual);
    CHECK(gauge->caption == "usual 250 mg");
}

TEST_CASE("where no maximum is stated the gauge says so instead of showing green", "[workbench]") {
    const auto gauge = gauge_of({{}, 100, {}, {}}, 5000);
    REQUIRE(gauge);
    CHECK(gauge->zones.back().kind == ZoneKind::unstated);
    CHECK(zone_at_marker(*gauge).kind == ZoneKind::unstated);
}

TEST_CASE("without a limit there is no gauge", "[workbench]") { CHECK_FALSE(gauge_of({}, 100)); }

TEST_CASE("the marker stands in the zone of its verdict", "[workbench][law]") {
    rc::prop("a stop in a red zone, a caution in an amber one", [] {
        const Bounds bounds = any_bounds();
        const auto gauge = gauge_of(bounds, Exact(*rc::gen::inRange(1, 9000)));
        if (!gauge) return;
        const ZoneKind kind = zone_at_marker(*gauge).kind;
        RC_ASSERT(gauge->marker >= Exact(0) && gauge->marker <= Exact(1));
        const bool on_cut =
            std::ranges::any_of(gauge->ticks, [&](const auto& tick) { return tick.at == gauge->marker; });
        if (on_cut) return;  // between two zones: which one it is, the law below the cuts tells
        if (gauge->tone == Tone::stop) RC_ASSERT(kind == ZoneKind::stop || kind == ZoneKind::too_low);
        if (gauge->tone == Tone::caution) RC_ASSERT(kind == ZoneKind::high || kind == ZoneKind::low);
        if (gauge->tone == Tone::good)
            RC_ASSERT(kind == ZoneKind::usual || kind == ZoneKind::allowed || kind == ZoneKind::unstated);
    });
}

TEST_CASE("more never stands further left", "[workbench][law]") {
    rc::prop("the marker rises with the dose", [] {
        const Bounds bounds = any_bounds();
        const int less = *rc::gen::inRange(1, 9000);
        const int more = less + *rc::gen::inRange(1, 9000);
        const auto left = gauge_of(bounds, less);
        const auto right = gauge_of(bounds, more);
        RC_ASSERT(left.has_value() == right.has_value());
        if (left) RC_ASSERT(left->marker < right->marker);
    });
}

TEST_CASE("zones cover the axis without a gap and ticks rise", "[workbench][law]") {
    rc::prop("zones touch each other", [] {
        const auto gauge = gauge_of(any_bounds(), 100);
        if (!gauge) return;
        Exact at = 0;
        for (const auto& zone : gauge->zones) {
            RC_ASSERT(zone.from == at);
            RC_ASSERT(zone.to > zone.from);
            at = zone.to;
        }
        RC_ASSERT(at == Exact(1));
        for (std::size_t i = 1; i < gauge->ticks.size(); ++i)
            RC_ASSERT(gauge->ticks[i - 1].at < gauge->ticks[i].at);
    });
}

}  // namespace vialwright::workbench
