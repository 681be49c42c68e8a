// SPDX-License-Identifier: Apache-2.0
// What a site adds to a monograph: it may tighten and fill, never loosen (loading rule 9).
#include "app/files/overlay_file.hpp"

#include <fstream>

#include <catch2/catch.hpp>

#include "app/files/monograph_file.hpp"

using namespace vialwright;

namespace {

std::string content_of(const std::string& path) {
    std::ifstream file(std::string(VIALWRIGHT_SOURCE_DIR) + "/" + path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The overlay that the document of the formats shows.
std::string documented_overlay() {
    const std::string document = content_of("docs/file-formats.md");
    const std::string_view open = "```toml\nformat      = \"overlay/1\"";
    const auto from = document.find(open);
    REQUIRE(from != std::string::npos);
    const auto start = document.find('\n', from) + 1;
    return document.substr(start, document.find("```", start) - start);
}

formulary::Monograph glycine() {
    auto reading =
        files::parse_monograph(content_of("data/formulary/glycine-injection.toml"), "glycine.toml");
    REQUIRE(reading.value);
    return *std::move(reading.value);
}

std::string replaced(std::string text, std::string_view old_words, std::string_view words) {
    const auto at = text.find(old_words);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old_words.size(), words);
}

}  // namespace

TEST_CASE("the overlay that the documentation shows tightens, fills and is named") {
    const auto site = files::apply_overlay(glycine(), documented_overlay(), "site.toml");
    for (const auto& fault : site.faults) UNSCOPED_INFO(fault.message);
    REQUIRE(site.value);
    REQUIRE(site.value->overlays.size() == 1);
    CHECK(site.value->overlays[0].approved_by == "A. Pharmacist, PharmD");
    const auto* rule = site.value->dose_rule("gly-iv-individualized");
    REQUIRE(rule);
    REQUIRE(rule->per_dose.hard_max);
    CHECK(units::to_text(rule->per_dose.hard_max->value) == "4 g");
    CHECK(units::to_text(rule->duration.min->value) == "10 min");
    CHECK(rule->max_doses_per_day == 3);
    for (const auto& gap : site.value->gaps)
        if (gap.id == "rate") CHECK(gap.blocks == "nothing");
}

TEST_CASE("an overlay that loosens, or was written for something else, refuses the product") {
    struct Row {
        std::string_view old_words, words, said;
    };
    const auto row = GENERATE(values<Row>({
        {"hard_max = \"4 g\"", "usual_max = \"3 g\"", "3 g is looser than the monograph's 2 g"},
        {"revision    = 1", "revision    = 2", "now at 1"},
        {"monograph   = \"glycine-injection\"", "monograph   = \"glycine-powder\"", "this overlay is for"},
        {"approved_by = \"A. Pharmacist, PharmD\"\n", "", "approved_by"},
        {"rule = \"gly-iv-individualized\"", "rule = \"gly-iv-individualised\"", "no dose rule"},
        {"gap  = \"rate\"", "gap  = \"rates\"", "no gap"},
        {"  [tighten.duration]\n  min = \"10 min\"\n", "", "words alone do not fill it"},
        {"id    = \"site-committee\"", "id    = \"somebody-else\"", "no [[source]]"},
        {"why  = ", "reason = ", "reason"},
    }));
    CAPTURE(row.words);
    const auto site = files::apply_overlay(
        glycine(), replaced(documented_overlay(), row.old_words, row.words), "site.toml");
    CHECK_FALSE(site.value);
    std::string said;
    for (const auto& fault : site.faults) said += files::to_text(fault) + "\n";
    CHECK_THAT(said, Catch::Contains(std::string(row.said)));
    CHECK_THAT(said, Catch::Contains("site.toml:"));
}

TEST_CASE("an overlay limits what the monograph does not: course, lifetime, sites and lines") {
    const std::string sections = R"(  [tighten.per_course]
  hard_max = "40 g"
  [tighten.lifetime]
  usual_max = "1,000 g"
  [tighten.volume_per_site]
  hard_max = "5 mL"
  [tighten.osmolarity]
  central_hard_max = "1500 mosm/L"
  [tighten.duration])";
    const auto site = files::apply_overlay(
        glycine(), replaced(documented_overlay(), "  [tighten.duration]", sections), "site.toml");
    for (const auto& fault : site.faults) UNSCOPED_INFO(fault.message);
    REQUIRE(site.value);
    const auto* rule = site.value->dose_rule("gly-iv-individualized");
    REQUIRE(rule);
    CHECK(units::to_text(rule->per_course.hard_max->value) == "40 g");
    CHECK(units::to_text(rule->lifetime.usual_max->value) == "1,000 g");
    CHECK(units::to_text(rule->volume_per_site.hard_max->value) == "5 mL");
    CHECK(units::to_text(rule->osmolarity.central_hard_max->value) == "1,500 mOsm/L");
}

TEST_CASE("an overlay limits counts and intervals, and cannot loosen one of its own monograph") {
    const std::string counts =
        "max_doses = 10\nmax_days = 5\nmin_interval = \"6 h\"\nmax_interval = \"12 h\"";
    const auto with = [](std::string_view words) {
        return replaced(documented_overlay(), "max_doses_per_day = 3", words);
    };
    const auto once = files::apply_overlay(glycine(), with(counts), "site.toml");
    for (const auto& fault : once.faults) UNSCOPED_INFO(fault.message);
    REQUIRE(once.value);
    const auto* rule = once.value->dose_rule("gly-iv-individualized");
    CHECK(rule->max_doses == 10);
    CHECK(rule->max_days == 5);
    CHECK(units::to_text(*rule->min_interval) == "6 h");
    CHECK(units::to_text(*rule->max_interval) == "12 h");
    // Over what it has become, a second overlay is held to the first.
    const auto row = GENERATE(values<std::pair<std::string_view, std::string_view>>(
        {{"max_doses = 11", "11 is looser than the monograph's 10"},
         {"max_days = 6", "6 is looser than the monograph's 5"},
         {"min_interval = \"5 h\"", "5 h is looser than the monograph's 6 h"},
         {"max_interval = \"13 h\"", "13 h is looser than the monograph's 12 h"},
         {"doses_per_day = 2", "only tightens limits"},
         {"min_doses_per_day = 2", "only tightens limits"}}));
    CAPTURE(row.first);
    const auto again = files::apply_overlay(*once.value, with(row.first), "site.toml");
    CHECK_FALSE(again.value);
    std::string said;
    for (const auto& fault : again.faults) said += fault.message + "\n";
    CHECK_THAT(said, Catch::Contains(std::string(row.second)));
}
