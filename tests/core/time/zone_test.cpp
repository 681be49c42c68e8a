// SPDX-License-Identifier: Apache-2.0
#include "core/time/zone.hpp"

#include <algorithm>

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include "tests/core/time/clock.hpp"

using namespace vialwright;
using namespace vialwright::time;
using test::at;
using test::zone;

TEST_CASE("a zone is found by its IANA name, and only so") {
    for (const auto name : {"America/New_York", "UTC", "Etc/UTC", "Asia/Kolkata", "US/Eastern"})
        CHECK(Zone::find(name));
    for (const auto name : {"", "New York", "america/new_york", "EST5EDT4", "../etc/passwd", "+05:00"}) {
        const auto found = Zone::find(name);
        REQUIRE_FALSE(found);
        CHECK_THAT(found.error(), Catch::Contains("write an IANA name"));
    }
}

TEST_CASE("every zone that is listed is found, in the order of the alphabet") {
    const auto names = Zone::names();
    CHECK(names.size() > 300);
    CHECK(std::is_sorted(names.begin(), names.end()));
    CHECK(std::find(names.begin(), names.end(), "America/New_York") != names.end());
    for (const auto& name : names) {
        CAPTURE(name);
        CHECK(Zone::find(name));
    }
}

TEST_CASE("a time is printed with the offset of that moment") {
    struct Row {
        const char* zone;
        const char* time;
        const char* printed;
    };
    const auto row = GENERATE(values<Row>({
        {"America/New_York", "2026-03-01T14:00", "2026-03-01T14:00:00-05:00"},
        {"America/New_York", "2026-07-01T14:00", "2026-07-01T14:00:00-04:00"},
        {"America/St_Johns", "2026-07-01T00:05", "2026-07-01T00:05:00-02:30"},
        {"Asia/Kathmandu", "2026-12-31T23:59", "2026-12-31T23:59:00+05:45"},
        {"UTC", "2028-02-29T00:00", "2028-02-29T00:00:00+00:00"},
        {"Pacific/Kiritimati", "2026-01-01T00:00", "2026-01-01T00:00:00+14:00"},
    }));
    const Zone where = zone(row.zone);
    CHECK(to_iso_text(at(row.time, where), where) == row.printed);
    CHECK(at(row.printed, zone("UTC")) == at(row.time, where));  // what is printed is read again
}

TEST_CASE("where the clocks go back a time occurs twice, and the earlier is meant") {
    const auto reading = zone().read({Date(std::chrono::year(2026) / 11 / 1), 1, 30});
    CHECK(reading.occurs == Occurs::twice);
    CHECK(to_iso_text(reading.at, zone()) == "2026-11-01T01:30:00-04:00");
    CHECK(to_label_text(reading.at, zone()) == "2026-11-01 01:30 EDT");
    CHECK(to_label_text(reading.at + std::chrono::hours(1), zone()) == "2026-11-01 01:30 EST");
    CHECK(to_label_text(reading.at + std::chrono::hours(2), zone()) == "2026-11-01 02:30");
}

TEST_CASE("where the clocks go forward a time never is: the change itself is given") {
    const auto reading = zone().read({Date(std::chrono::year(2026) / 3 / 8), 2, 30});
    CHECK(reading.occurs == Occurs::never);
    CHECK(to_iso_text(reading.at, zone()) == "2026-03-08T03:00:00-04:00");
}

TEST_CASE("the zone data reach to the last year that is promised") {
    const Zone where = zone();
    CHECK(to_iso_text(at("2036-07-01T12:00", where), where) == "2036-07-01T12:00:00-04:00");
    CHECK(Zone::covers(at("2036-12-31T23:59", zone("UTC"))));
    CHECK_FALSE(Zone::covers(at("2037-01-01T00:00", zone("UTC"))));
    CHECK_FALSE(Zone::covers(at("2000-01-01T00:00", zone("UTC")) - std::chrono::minutes(1)));
}

TEST_CASE("an instant and its wall clock lead to each other, but for the hour that comes twice") {
    rc::prop("the wall clock of an instant reads back to it, or to the same time an hour or so before", [] {
        const Zone where = zone(*rc::gen::element("America/New_York", "Europe/London", "Australia/Lord_Howe",
                                                  "America/Havana", "UTC", "Asia/Kathmandu"));
        const Instant first = at("2000-01-01T00:00", zone("UTC"));
        const Instant instant = first + std::chrono::minutes(*rc::gen::inRange(0, 36 * 365 * 1440));
        const auto reading = where.read(where.local(instant));
        RC_ASSERT(reading.occurs != Occurs::never);
        RC_ASSERT(reading.at <= instant);
        RC_ASSERT(reading.occurs == Occurs::twice || reading.at == instant);
        RC_ASSERT(where.local(reading.at) == where.local(instant));
    });
}
