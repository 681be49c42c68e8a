// SPDX-License-Identifier: Apache-2.0
#include "app/files/facility_file.hpp"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::files;
using Catch::Contains;

const std::string good = R"(format      = "facility/1"
id          = "north"
name        = "North Compounding"
street      = "1 Example Street"
city        = "Springfield"
region      = "IL"
postal_code = "62701"
phone       = "(217) 555-0100"
)";

std::string faults(const std::string& text) {
    const auto reading = parse_facility(text, "facility.toml");
    std::string all;
    for (const auto& fault : reading.faults) all += to_text(fault) + "\n";
    CHECK(reading.value.has_value() == all.empty());
    return all;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a facility is read as it is written") {
    const auto reading = parse_facility(good, "facility.toml");
    REQUIRE(reading.value);
    CHECK(reading.faults.empty());
    CHECK(reading.value->id == "north");
    CHECK(reading.value->name == "North Compounding");
    CHECK(reading.value->street == "1 Example Street");
    CHECK(reading.value->city == "Springfield");
    CHECK(reading.value->region == "IL");
    CHECK(reading.value->postal_code == "62701");
    CHECK(reading.value->phone == "(217) 555-0100");
}

TEST_CASE("every key of a facility is due and is missed by its name") {
    for (const char* key : {"format", "id", "name", "street", "city", "region", "postal_code", "phone"}) {
        CAPTURE(key);
        const std::size_t begin = good.find(std::string(key) + " ");
        const std::string line = good.substr(begin, good.find('\n', begin) + 1 - begin);
        CHECK_THAT(faults(with(good, line, "")), Contains(key));
    }
}

TEST_CASE("empty, unknown, wrong and unreadable values of a facility are refused in words") {
    CHECK_THAT(faults(with(good, "\"North Compounding\"", "\"\"")), Contains("facility.toml:3:"));
    CHECK_THAT(faults(with(good, "\"62701\"", "62701")), Contains("facility.toml:7:"));
    CHECK_THAT(faults(with(good, "phone ", "fone ")), Contains("fone"));
    CHECK_THAT(faults(with(good, "facility/1", "facility/9")), Contains("facility.toml:1:"));
    CHECK_THAT(faults(with(good, "North Compounding", "North\u202E Compounding")),
               Contains("facility.toml:3:"));
    CHECK_THAT(faults(with(good, "North Compounding", "North \xB5 Compounding")),
               Contains("facility.toml:3:"));
    CHECK_THAT(faults(good + "phone = \"twice\"\n"), Contains("facility.toml:9:"));
    CHECK_FALSE(faults("name = ").empty());
}

TEST_CASE("a facility's file that is missing or a folder is told by its path") {
    const test::TemporaryFolder folder;
    const auto missing = read_facility(folder.path() / "none.toml");
    CHECK_FALSE(missing.value);
    REQUIRE(missing.faults.size() == 1);
    CHECK(missing.faults.front().cause == Cause::not_found);
    CHECK_THAT(missing.faults.front().file, Catch::EndsWith("none.toml"));
    CHECK(read_facility(folder.path()).faults.front().cause == Cause::unreadable);
    CHECK(read_facility(folder.write("good.toml", good)).value);
}
