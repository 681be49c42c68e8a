// SPDX-License-Identifier: Apache-2.0
#include "app/files/session_file.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

namespace vialwright::files {

namespace {

Session some_session() {
    return {"2026-03-05 14:05",
            "prepare",
            {{"prepare", {{"weight", "70 kg"}, {"dose", "250 mg/kg"}, {"answer.renal", "no"}}},
             {"beyond-use-date", {{"made", "2026-03-05 09:00"}}},
             {"calculator", {{"expression", R"("a" \ b)"}}}}};
}

}  // namespace

TEST_CASE("a session comes back as it was written", "[files][session]") {
    const auto reading = parse_session(session_text(some_session()), "session");
    REQUIRE(reading.value);
    CHECK(*reading.value == some_session());
    CHECK(reading.faults.empty());
}

TEST_CASE("what no text of our files may hold comes back too: a monograph has lines and a long line",
          "[files][session]") {
    auto session = some_session();
    auto& typed = session.pages["prepare"];
    typed["lot"] = "A\nB";
    typed["made"] = "\xE2\x80\xAE reversed";  // a direction mark
    typed["expires"] = std::string(1501, 'x');
    typed["age"] = "\xFF";
    typed["over"] = "\n\n  100 % + \"quoted\" \\ \tTab\n\n";
    typed["days"] = "ñandú\r\n" + std::string(400, ' ') + "\n";
    const auto reading = parse_session(session_text(session), "session");
    REQUIRE(reading.value);
    CHECK(*reading.value == session);
    CHECK(reading.faults.empty());
}

TEST_CASE("pages have ids: their English names of before are read as those", "[files][session]") {
    const auto reading = parse_session(
        "format = \"session/1\"\nsaved_at = \"2026-03-05 14:05\"\nshown = \"Beyond-use date\"\n"
        "[[page]]\nname = \"Prepare\"\n[[page.entry]]\nid = \"weight\"\ntext = \"70 kg\"\n",
        "session");
    REQUIRE(reading.value);
    CHECK(reading.value->shown == "beyond-use-date");
    CHECK(reading.value->pages == std::map<std::string, Typed>{{"prepare", {{"weight", "70 kg"}}}});
}

TEST_CASE("a session that is broken, half written or another file is refused whole", "[files][session]") {
    const std::string good = session_text(some_session());
    const auto bytes = GENERATE_REF(values<std::string>(
        {"", "format = \"session/2\"\n", "format = \"printers/1\"\n",
         "\x7F"
         "ELF",
         "{}", good.substr(0, good.size() - 6), good + "more = 1\n",
         "format = \"session/1\"\nsaved_at = \"x\"\n", good + "[[page.entry]]\nid = \"a\"\n",
         good + "[[page.entry]]\nid = \"a\"\npieces = [\"%4\"]\n",
         good + "[[page.entry]]\nid = \"a\"\npieces = [\"%zz\"]\n",
         good + "[[page.entry]]\nid = \"a\"\npieces = [1]\n"}));
    CAPTURE(bytes);
    const auto reading = parse_session(bytes, "session");
    CHECK(!reading.value);
    CHECK(has_error(reading.faults));
}

}  // namespace vialwright::files
