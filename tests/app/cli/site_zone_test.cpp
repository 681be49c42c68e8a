// SPDX-License-Identifier: Apache-2.0
// The zone of the settings counts on the command line as in the window: the same question, the same answer.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace vialwright::test;
using Catch::Contains;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

Ran bud(const TemporaryFolder& config, const Words& more) {
    Words words = {"/usr/bin/env",
                   "XDG_CONFIG_HOME=" + config.path().string(),
                   "TZ=Europe/Berlin",
                   VIALWRIGHT_PROGRAM,
                   "bud",
                   "--in-use",
                   "multiple-dose",
                   "--opened",
                   "2026-11-22T14:00",
                   "--today",
                   "2026-11-22T14:00",
                   "--expiry",
                   "2028-01",
                   "--json"};
    words.insert(words.end(), more.begin(), more.end());
    return run_program(words);
}

std::string zone(const TemporaryFolder& config, const Words& more = {}) {
    const Ran ran = bud(config, more);
    INFO(ran.err);
    REQUIRE(ran.status == 0);
    return Json::parse(ran.out)["zone"];
}

}  // namespace

TEST_CASE("the zone is what is asked for, else that of the settings, else the computer's",
          "[cli][settings]") {
    const TemporaryFolder config;
    CHECK(zone(config) == "Europe/Berlin");
    config.write("vialwright/settings.toml", "format = \"settings/1\"\n");
    CHECK(zone(config) == "Europe/Berlin");
    config.write("vialwright/settings.toml", "format = \"settings/1\"\nzone = \"America/New_York\"\n");
    CHECK(zone(config) == "America/New_York");
    CHECK(zone(config, {"--zone", "UTC"}) == "UTC");
}

TEST_CASE("settings that cannot be read give no time in another zone", "[cli][settings]") {
    const TemporaryFolder config;
    config.write("vialwright/settings.toml", "format = \"settings/1\"\nzone = \"Mars\"\n");
    const Ran ran = bud(config, {});
    CHECK(ran.status == 78);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Contains("settings.toml:2:8: zone: \"Mars\" is no time zone"));
    CHECK(zone(config, {"--zone", "UTC"}) == "UTC");
}
