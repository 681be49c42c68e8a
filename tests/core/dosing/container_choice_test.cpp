// SPDX-License-Identifier: Apache-2.0
#include "core/dosing/container_choice.hpp"

#include <algorithm>
#include <numeric>

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include "core/units/literals.hpp"

using namespace vialwright;
using namespace vialwright::units::literals;
using numbers::Exact;
using Counts = std::vector<std::int64_t>;

namespace {

struct Total {
    Exact sum;
    std::int64_t count = 0;
};
Total total(const Counts& counts, const std::vector<Exact>& sizes) {
    Total total;
    for (std::size_t i = 0; i < sizes.size(); ++i) total.sum += sizes[i] * counts[i];
    total.count = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    return total;
}

// Every set up to the needed volume and one more of each, tried one after the other.
Total best_by_trial(const Exact& needed, const std::vector<Exact>& sizes, std::size_t kind = 0,
                    Total so_far = {}) {
    if (so_far.sum >= needed) return so_far;
    if (kind == sizes.size()) return {needed * 1000, 1'000'000};
    Total best{needed * 1000, 1'000'000};
    for (Total with = so_far;; with.sum += sizes[kind], ++with.count) {
        const Total found = best_by_trial(needed, sizes, kind + 1, with);
        if (found.sum < best.sum || (found.sum == best.sum && found.count < best.count)) best = found;
        if (with.sum >= needed) return best;
    }
}

}  // namespace

TEST_CASE("the set that leaves the least is chosen, of those the one of the fewest containers", "[dosing]") {
    struct Row {
        Exact needed;
        std::vector<Exact> sizes;
        Counts counts;
    };
    const auto row = GENERATE(values<Row>({
        {60, {50, 10}, {1, 1}},
        {100, {50, 10}, {2, 0}},  // not ten of 10
        {45, {50, 10}, {1, 0}},   // 5 left over either way: one container rather than five
        {45, {50, 20}, {1, 0}},   // 5 left over, not 15
        {55, {50, 20}, {0, 3}},   // 5 left over, not 15
        {0.1_x, {50, 10}, {0, 1}},
        {9.7_x + 47.3_x, {47.3_x, 9.7_x}, {1, 1}},
        {1000, {50, 30, 7}, {20, 0, 0}},
        {1001, {50, 30, 7}, {19, 1, 3}},  // 1,001 exactly
        {1'000'000, {50, 30}, {20'000, 0}},
    }));
    CAPTURE(row.needed.to_fraction());
    CHECK(*dosing::choose_containers(row.needed, row.sizes) == row.counts);
}

TEST_CASE("no set leaves less than the chosen one", "[dosing]") {
    rc::prop("as by trial of all sets", [] {
        const auto tenths = [](int most) { return Exact::ratio(*rc::gen::inRange(1, most), 10); };
        std::vector<Exact> sizes;
        const int kinds = *rc::gen::inRange(1, 4);
        for (int i = 0; i < kinds; ++i) sizes.push_back(tenths(60));
        const Exact largest = *std::ranges::max_element(sizes);
        const Exact needed = std::min(tenths(400), largest * 12);
        RC_PRE(*std::ranges::min_element(sizes) * 40 > needed);
        const auto counts = dosing::choose_containers(needed, sizes);
        RC_ASSERT(counts.has_value());
        const Total chosen = total(*counts, sizes);
        const Total best = best_by_trial(needed, sizes);
        RC_ASSERT(chosen.sum == best.sum);
        RC_ASSERT(chosen.count == best.count);
    });
}

TEST_CASE("sizes without a common step that would be short are left to the caller", "[dosing]") {
    CHECK_FALSE(dosing::choose_containers(10, {Exact::ratio(1, 3'000'001), 7}));
    CHECK_FALSE(dosing::choose_containers(10, {9999.999_x, 0.001_x}));
}
