// SPDX-License-Identifier: Apache-2.0
#include "core/time/period.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include "tests/core/time/clock.hpp"

using namespace vialwright;
using namespace vialwright::time;
using test::at;
using test::zone;

namespace {

Period hours(int count) { return {std::chrono::hours(count), 0}; }
Period days(int count) { return hours(24 * count); }
Period months(int count) { return {std::chrono::minutes(0), count}; }

std::string end(const Period& period, std::string_view start, std::string_view where = "America/New_York") {
    const Zone there = zone(where);
    return to_iso_text(end_of(period, at(start, there), there), there);
}

}  // namespace

TEST_CASE("a limit ends by rule T6: the earlier of what has passed and the same wall-clock time") {
    struct Row {
        const char* start;
        Period period;
        const char* end;
    };
    // Worked out from the zone database, not by this program: limits of USP <797> at both changes of the clocks, over a
    // leap day and over the end of the year.
    const auto row = GENERATE(values<Row>({
        {"2026-11-22T09:30", hours(4), "2026-11-22T13:30:00-05:00"},
        {"2026-11-22T09:30", hours(12), "2026-11-22T21:30:00-05:00"},
        {"2026-11-22T14:00", hours(24), "2026-11-23T14:00:00-05:00"},
        {"2026-11-22T14:00", hours(96), "2026-11-26T14:00:00-05:00"},
        {"2026-11-22T14:00", days(10), "2026-12-02T14:00:00-05:00"},
        {"2026-11-22T14:00", days(45), "2027-01-06T14:00:00-05:00"},
        {"2026-11-22T14:00", days(180), "2027-05-21T14:00:00-04:00"},  // 15:00 has passed only by the clock
        {"2026-03-07T14:00", days(1), "2026-03-08T14:00:00-04:00"},    // 23 hours
        {"2026-10-31T14:00", days(1), "2026-11-01T13:00:00-05:00"},    // 24 hours
        {"2024-02-28T08:00", hours(48), "2024-03-01T08:00:00-05:00"},
        {"2026-12-31T22:00", hours(12), "2027-01-01T10:00:00-05:00"},
        // hours pass, whatever the clocks do
        {"2026-03-07T20:00", hours(12), "2026-03-08T09:00:00-04:00"},
        {"2026-10-31T20:00", hours(12), "2026-11-01T07:00:00-05:00"},
        // the wall clock never shows 02:30, and shows 01:30 twice
        {"2026-03-07T02:30", days(1), "2026-03-08T03:00:00-04:00"},
        {"2026-10-31T01:30", days(1), "2026-11-01T01:30:00-04:00"},
    }));
    CAPTURE(row.start, to_text(row.period));
    CHECK(end(row.period, row.start) == row.end);
}

TEST_CASE("a day of 24 hours ends in any zone, also one that moves by half an hour or at midnight") {
    CHECK(end(days(1), "2026-04-04T12:00", "Australia/Lord_Howe") == "2026-04-05T11:30:00+10:30");
    CHECK(end(days(1), "2026-10-03T12:00", "Australia/Lord_Howe") == "2026-10-04T12:00:00+11:00");
    CHECK(end(days(1), "2026-03-07T00:30", "America/Havana") == "2026-03-08T01:00:00-04:00");
}

TEST_CASE("months are months of the calendar and end with a shorter month's last day") {
    struct Row {
        const char* start;
        int months;
        const char* end;
    };
    const auto row = GENERATE(values<Row>({
        {"2026-01-31T10:00", 1, "2026-02-28T10:00:00-05:00"},
        {"2028-01-31T10:00", 1, "2028-02-29T10:00:00-05:00"},
        {"2026-08-31T10:00", 6, "2027-02-28T10:00:00-05:00"},
        {"2028-02-29T10:00", 12, "2029-02-28T10:00:00-05:00"},
        {"2026-11-30T10:00", 3, "2027-02-28T10:00:00-05:00"},
        {"2026-01-15T10:00", 6, "2026-07-15T10:00:00-04:00"},
        {"2026-02-08T02:30", 1, "2026-03-08T03:00:00-04:00"},
    }));
    CHECK(end(months(row.months), row.start) == row.end);
}

TEST_CASE("periods are compared only like with like, and said in words") {
    CHECK(is_within(days(4), hours(96)) == true);
    CHECK(is_within(days(5), hours(96)) == false);
    CHECK(is_within(months(1), months(2)) == true);
    CHECK(is_within(months(1), days(45)) == std::nullopt);
    CHECK(to_text(hours(12)) == "12 hours");
    CHECK(to_text(hours(24)) == "1 day");
    CHECK(to_text(hours(36)) == "36 hours");
    CHECK(to_text(days(180)) == "180 days");
    CHECK(to_text(months(6)) == "6 months");
    CHECK(to_text({std::chrono::minutes(90), 0}) == "90 minutes");
    CHECK(to_text({std::chrono::minutes(1), 0}) == "1 minute");
}

TEST_CASE("laws of the end of a period, over every kind of change of the clocks") {
    const auto somewhere = [] {
        return zone(*rc::gen::element("America/New_York", "Europe/London", "Australia/Lord_Howe",
                                      "America/Havana", "Asia/Kolkata", "Africa/Cairo"));
    };
    const auto sometime = [] {
        return at("2020-01-01T00:00", zone("UTC")) + std::chrono::minutes(*rc::gen::inRange(0, 15 * 525'600));
    };
    rc::prop("never more than has passed, never later on the wall, and at most two hours less", [&] {
        const Zone where = somewhere();
        const Instant start = sometime();
        const int count = *rc::gen::inRange(1, 200);
        const Instant end = end_of(days(count), start, where);
        RC_ASSERT(end <= start + days(count).length);
        RC_ASSERT(end >= start + days(count).length - std::chrono::hours(2));
        const LocalMinute from = where.local(start);
        LocalMinute same = from;
        same.date = Date(std::chrono::sys_days(from.date) + std::chrono::days(count));
        if (where.read(same).occurs != Occurs::never) RC_ASSERT(where.local(end) <= same);
    });
    rc::prop("a longer limit never ends sooner, and a later start never gives an earlier end", [&] {
        const Zone where = somewhere();
        const Instant start = sometime();
        const int count = *rc::gen::inRange(1, 200);
        RC_ASSERT(end_of(days(count), start, where) <= end_of(days(count + 1), start, where));
        RC_ASSERT(end_of(months(count), start, where) <= end_of(months(count + 1), start, where));
        const Instant later = start + std::chrono::minutes(*rc::gen::inRange(0, 3000));
        RC_ASSERT(end_of(hours(12), start, where) <= end_of(hours(12), later, where));
    });
}
