// SPDX-License-Identifier: Apache-2.0
#include "app/files/session_file.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

namespace vialwright::files {

namespace {

Session some_session() {
    return {"2026-03-05 14:05",
            "Prepare",
            {{"Prepare", {{"weight", "70 kg"}, {"dose", "250 mg/kg"}, {"answer.renal", "no"}}},
             {"Calculator", {{"expression", R"("a" \ b)"}}}}};
}

}  // namespace

TEST_CASE("a session comes back as it was written", "[files][session]") {
    const auto reading = parse_session(session_text(some_session()), "session");
    REQUIRE(reading.value);
    CHECK(*reading.value == some_session());
    CHECK(reading.faults.empty());
}

TEST_CASE("what no file of ours may hold is left out, and the rest stays", "[files][session]") {
    auto session = some_session();
    auto& typed = session.pages["Prepare"];
    typed["lot"] = "A\nB";
    typed["made"] = "\xE2\x80\xAE reversed";  // a direction mark
    typed["expires"] = std::string(501, 'x');
    typed["age"] = "\xFF";
    const auto reading = parse_session(session_text(session), "session");
    REQUIRE(reading.value);
    CHECK(*reading.value == some_session());
}

TEST_CASE("a session that is broken, half written or another file is refused whole", "[files][session]") {
    const std::string good = session_text(some_session());
    const auto bytes =
        GENERATE_REF(values<std::string>({"", "format = \"session/2\"\n", "format = \"printers/1\"\n",
                                          "\x7F"
                                          "ELF",
                                          "{}", good.substr(0, good.size() - 6), good + "more = 1\n",
                                          "format = \"session/1\"\nsaved_at = \"x\"\n"}));
    CAPTURE(bytes);
    const auto reading = parse_session(bytes, "session");
    CHECK(!reading.value);
    CHECK(has_error(reading.faults));
}

}  // namespace vialwright::files
