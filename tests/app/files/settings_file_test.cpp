// SPDX-License-Identifier: Apache-2.0
#include "app/files/settings_file.hpp"

#include <fstream>

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::files;
using Catch::Contains;

std::string faults(const std::string& text) {
    const auto reading = parse_settings(text, "settings.toml");
    std::string all;
    for (const auto& fault : reading.faults) all += to_text(fault) + "\n";
    CHECK(reading.value.has_value() == all.empty());
    return all;
}

// What the document of the formats shows.
std::string documented() {
    std::ifstream file(std::string(VIALWRIGHT_SOURCE_DIR) + "/docs/file-formats.md", std::ios::binary);
    REQUIRE(file);
    const std::string document(std::istreambuf_iterator<char>(file), {});
    const auto from = document.find("```toml\nformat       = \"settings/1\"");
    REQUIRE(from != std::string::npos);
    const auto start = document.find('\n', from) + 1;
    return document.substr(start, document.find("```", start) - start);
}

}  // namespace

TEST_CASE("the settings that the documentation shows are read", "[settings]") {
    const auto reading = parse_settings(documented(), "settings.toml");
    REQUIRE(reading.value);
    CHECK(reading.faults.empty());
    const Settings expected{Appearance::dark,   Language::spanish, 125,
                            "America/New_York", "bench",           "thermal-3.00x1.00in"};
    CHECK(*reading.value == expected);
}

TEST_CASE("what is left out of the settings is as shipped", "[settings]") {
    const auto reading = parse_settings("format = \"settings/1\"\n", "settings.toml");
    REQUIRE(reading.value);
    CHECK(*reading.value == Settings());
}

TEST_CASE("what settings cannot be is told with its place", "[settings]") {
    struct Case {
        std::string line;
        std::string says;
    };
    const Case cases[] = {
        {"appearance = \"drak\"",
         "settings.toml:2:14: appearance: \"drak\" is not known here; it can be system, "
         "light or dark; did you mean \"dark\"?"},
        {"appearance = 1", "settings.toml:2:14: appearance must be text, and this is a whole number"},
        {"language = \"de\"", "language: \"de\" is not known here; it can be system, en or es"},
        {"text_percent = 99", "text_percent: 99 is not between 100 and 200"},
        {"text_percent = 201", "text_percent: 201 is not between 100 and 200"},
        {"text_percent = \"125\"", "text_percent must be a whole number"},
        {"text_percent = 1.25", "settings.toml:2"},
        {"zone = \"America/New York\"", "settings.toml:2:8: zone: \"America/New York\" is no time zone"},
        {"printer = \"Bench printer\"", "printer: \"Bench printer\" is no id"},
        {"colour = \"red\"", "settings.toml:2:1: \"colour\" is not a key that is known here"},
        {"apearance = \"dark\"", "did you mean \"appearance\"?"},
        {"appearance = \"da", "settings.toml:2"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.line);
        CHECK_THAT(faults("format = \"settings/1\"\n" + one.line + "\n"), Contains(one.says));
    }
    CHECK_THAT(faults("format = \"settings/2\"\n"), Contains("this is no \"settings/1\" file"));
    CHECK_THAT(faults(""), Contains("this is no \"settings/1\" file"));
}

TEST_CASE("no settings file is the settings as shipped; one that cannot be read is told", "[settings]") {
    const test::TemporaryFolder folder;
    CHECK(read_settings(folder.path() / "settings.toml").value == Settings());
    CHECK(read_settings({}).value == Settings());
    const auto file = folder.write("settings.toml", "format = \"settings/1\"\nzone = \"Europe/Berlin\"\n");
    REQUIRE(read_settings(file).value);
    CHECK(read_settings(file).value->zone == "Europe/Berlin");
    const auto a_folder = read_settings(folder.path());
    CHECK_FALSE(a_folder.value);
    REQUIRE(a_folder.faults.size() == 1);
    CHECK_THAT(to_text(a_folder.faults.front()), Contains("this is a folder"));
}
