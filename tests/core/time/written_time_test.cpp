// SPDX-License-Identifier: Apache-2.0
#include "core/time/written_time.hpp"

#include <catch2/catch.hpp>

#include "tests/core/time/clock.hpp"

using namespace vialwright;
using namespace vialwright::time;
using test::at;
using test::zone;

TEST_CASE("a time is read with and without seconds and offset") {
    CHECK(at("2026-03-01T14:00") == at("2026-03-01T19:00Z"));
    CHECK(at("2026-03-01 14:00") == at("2026-03-01T14:00"));
    CHECK(at("2026-03-01T14:00:59") == at("2026-03-01T14:00"));  // never rounded up
    CHECK(at("2026-03-01T14:00:00-05:00", zone("Asia/Tokyo")) == at("2026-03-01T14:00"));
    CHECK(at("2026-11-01T01:30:00-05:00") == at("2026-11-01T01:30:00-04:00") + std::chrono::hours(1));
}

TEST_CASE("what is no time is refused") {
    for (const auto text : {"",
                            "2026-03-01",
                            "2026-03-01T24:00",
                            "2026-03-01T14:60",
                            "2026-02-29T10:00",
                            "26-03-01T14:00",
                            "2026-3-1T14:00",
                            "2026-03-01T14",
                            "2026-03-01T14:00:60",
                            "2026-03-01T14:00-0500",
                            "2026-03-01T14:00+15:00",
                            "2026-03-01T14:00z",
                            "2026-03-01T14:00 ",
                            " 2026-03-01T14:00",
                            "1999-12-31T23:59",
                            "2100-01-01T00:00",
                            "2026-03-01T2:00pm",
                            "03/01/2026 14:00",
                            "2026-03-01T14:00:0",
                            "2026-03-01T14:00:00Z0"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_time(text));
    }
}

TEST_CASE("an expiry is a time, a day to its last minute, or a month to the last minute of its last day") {
    struct Row {
        const char* text;
        const char* last;
    };
    const auto row = GENERATE(values<Row>({
        {"2026-03-31T08:15", "2026-03-31T08:15:00-04:00"},
        {"2026-03-31", "2026-03-31T23:59:00-04:00"},
        {"2026-03", "2026-03-31T23:59:00-04:00"},
        {"2026-02", "2026-02-28T23:59:00-05:00"},
        {"2028-02", "2028-02-29T23:59:00-05:00"},
        {"2026-11-01", "2026-11-01T23:59:00-05:00"},  // a day of 25 hours
        {"2026-12", "2026-12-31T23:59:00-05:00"},
    }));
    const auto expiry = parse_expiry(row.text);
    REQUIRE(expiry);
    CHECK(to_iso_text(last_minute(*expiry, zone()).at, zone()) == row.last);
    for (const auto text : {"", "2026", "2026-13", "2026-00", "2026-02-30", "03/2026", "2026-3", "1999-12",
                            "2100-01", "2026-03-", "2026-03-31T", "MAR 2026"})
        CHECK_FALSE(parse_expiry(text));
}

TEST_CASE("a day whose last hour is skipped or comes twice ends no later than its clock says") {
    // Greenland's east went from 22:00 to 00:00 on 2024-03-30, into a new zone.
    const Zone greenland = zone("America/Scoresbysund");
    const auto end = last_minute(*parse_expiry("2024-03-30"), greenland).at;
    CHECK(greenland.local(end).date <= *parse_date("2024-03-30"));
    // Lebanon's clocks go back from midnight to 23:00.
    const Zone beirut = zone("Asia/Beirut");
    CHECK(to_iso_text(last_minute(*parse_expiry("2026-10-24"), beirut).at, beirut) ==
          "2026-10-24T23:59:00+03:00");
}

TEST_CASE("a time that never was or was twice is said") {
    const Zone where = zone();
    const auto occurs = [&](std::string_view text) { return read_clock(*parse_time(text), where).occurs; };
    CHECK(occurs("2026-03-08T02:30") == Occurs::never);
    CHECK(occurs("2026-11-01T01:30") == Occurs::twice);
    CHECK(occurs("2026-11-01T01:30-05:00") == Occurs::once);
    CHECK(occurs("2026-11-01T02:00") == Occurs::once);
}
