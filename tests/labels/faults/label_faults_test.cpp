// SPDX-License-Identifier: Apache-2.0
// A thousand and more bad labels of every kind, from a seed: each is noticed by some stage of the engine, and the test says which
// stage noticed how many. Each is made from a good one that passes every stage.
#include <map>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/labels/faults/bad_labels.hpp"

using namespace vialwright;
using namespace vialwright::tests;

namespace {

constexpr unsigned seed = 20260501;
constexpr int most_attempts = 2'000;  // to find a label that can be spoilt so

std::vector<BadLabel> all_ways() {
    std::vector<BadLabel> all;
    for (const auto ways : {bad_requests(), bad_contents(), bad_drawings(), bad_files()})
        all.insert(all.end(), ways.begin(), ways.end());
    return all;
}

}  // namespace

TEST_CASE("the good twins of the bad labels pass every stage", "[faults]") {
    REQUIRE(good_labels().size() >= 25);
    for (const GoodLabel& good : good_labels()) {
        CAPTURE(good.subject->name, good.stock->id, good.job.dpi);
        CHECK(noticed_by_proof(good, good.pdf) == Stage::nobody);
    }
}

TEST_CASE("a bad label is noticed, whatever is bad about it", "[faults]") {
    Draw draw(seed);
    const auto ways = all_ways();
    std::map<Stage, int> noticed;
    for (int i = 0; i < label_fault_cases(); ++i) {
        const BadLabel& way = ways[static_cast<std::size_t>(i) % ways.size()];
        std::optional<Stage> stage;
        const GoodLabel* good = nullptr;
        for (int attempt = 0; attempt < most_attempts && !stage; ++attempt) {
            good = &draw.of(good_labels());
            stage = way.caught(*good, draw);
        }
        CAPTURE(i, way.way);
        REQUIRE(stage);  // or this way spoils nothing
        ++noticed[*stage];
        CAPTURE(good->subject->name, good->stock->id, good->job.dpi);
        CHECK(*stage != Stage::nobody);
    }
    std::string told;
    for (const auto& [stage, count] : noticed) told += fmt::format("{} {}, ", name_of(stage), count);
    WARN(fmt::format("{} ways, {} bad labels noticed by: {}", ways.size(), label_fault_cases(),
                     told.substr(0, told.size() - 2)));
    for (const Stage stage :
         {Stage::composing, Stage::fitting, Stage::writing, Stage::text, Stage::barcode, Stage::values})
        CHECK(noticed[stage] > 0);
}
