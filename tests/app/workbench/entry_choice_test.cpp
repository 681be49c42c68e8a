// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/entry_choice.hpp"

#include <catch2/catch.hpp>

namespace vialwright::workbench {

namespace {

constexpr time::Date day(int year, unsigned month, unsigned of_month) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(of_month)};
}

constexpr time::Date today = day(2026, 3, 5), picked = day(2026, 9, 5);

Taken at_end(const std::string& text) { return {text, text.size()}; }

}  // namespace

TEST_CASE("a calendar starts on the day that is typed, else today", "[workbench][choice]") {
    const auto start = [](std::string_view text) { return day_at(Dates::one, text, text.size(), today); };
    CHECK(start("") == today);
    CHECK(start("180 d") == today);
    CHECK(start("2026-02-30") == today);
    CHECK(start(" 2027-01-31 ") == day(2027, 1, 31));
    CHECK(start("2027-01-31 14:00") == day(2027, 1, 31));
    CHECK(start("2027-01-31 14:") == day(2027, 1, 31));
    CHECK(start("2028-02") == day(2028, 2, 29));  // a month means its last day
}

TEST_CASE("a day that is taken replaces what stands there, but not the time behind it",
          "[workbench][choice]") {
    const auto with = [](const std::string& text) { return with_day(Dates::one, text, 0, picked); };
    CHECK(with("") == at_end("2026-09-05"));
    CHECK(with("180 d") == at_end("2026-09-05"));
    CHECK(with("2026-03") == at_end("2026-09-05"));
    CHECK(with("2026-03-05") == at_end("2026-09-05"));
    CHECK(with("2026-03-05 09:00") == Taken{"2026-09-05 09:00", 10});
    CHECK(with("2026-03-05T09:00") == Taken{"2026-09-05T09:00", 10});
}

TEST_CASE("of ingredients by name the day goes to the one that the cursor is in", "[workbench][choice]") {
    const std::string text = "Glycine=2026-12; Water=2026-11-30";
    CHECK(day_at(Dates::by_name, text, 3, today) == day(2026, 12, 31));
    CHECK(day_at(Dates::by_name, text, text.size(), today) == day(2026, 11, 30));
    CHECK(with_day(Dates::by_name, text, 3, picked) == Taken{"Glycine=2026-09-05; Water=2026-11-30", 18});
    CHECK(with_day(Dates::by_name, text, text.size(), picked) == at_end("Glycine=2026-12; Water=2026-09-05"));
    CHECK(with_day(Dates::by_name, "Glycine", 7, picked) == at_end("Glycine=2026-09-05"));
    CHECK(with_day(Dates::by_name, "Glycine=", 8, picked) == at_end("Glycine=2026-09-05"));
    CHECK(with_day(Dates::by_name, "", 0, picked) == at_end("2026-09-05"));
}

TEST_CASE(
    "the keys of the calendar move by day, week, month and year, and stay within the years that are read",
    "[workbench][choice]") {
    CHECK(stepped(day(2026, 2, 28), DayStep::day, 1) == day(2026, 3, 1));
    CHECK(stepped(day(2026, 1, 1), DayStep::day, -1) == day(2025, 12, 31));
    CHECK(stepped(today, DayStep::week, -1) == day(2026, 2, 26));
    CHECK(stepped(day(2026, 1, 31), DayStep::month, 1) == day(2026, 2, 28));
    CHECK(stepped(day(2026, 1, 31), DayStep::month, -1) == day(2025, 12, 31));
    CHECK(stepped(day(2028, 2, 29), DayStep::year, 1) == day(2029, 2, 28));
    CHECK(stepped(today, DayStep::month_end, 1) == day(2026, 3, 31));
    CHECK(stepped(today, DayStep::month_end, -1) == day(2026, 3, 1));
    CHECK(stepped(day(2099, 12, 31), DayStep::day, 1) == day(2099, 12, 31));
    CHECK(stepped(day(2000, 1, 1), DayStep::year, -1) == day(2000, 1, 1));
}

TEST_CASE("a day of the calendar is told in words, with how far it is", "[workbench][choice]") {
    CHECK(day_words(today, today) == "Thu, 5 Mar 2026, today");
    CHECK(day_words(picked, today) == "Sat, 5 Sep 2026, in 184 days");
    CHECK(day_words(day(2026, 3, 3), today) == "Tue, 3 Mar 2026, 2 days ago");
}

TEST_CASE("a unit that is taken stands behind the number, which nothing converts", "[workbench][choice]") {
    const auto with = [](const std::string& text) { return with_unit(text, "mg"); };
    CHECK(with("250") == at_end("250 mg"));
    CHECK(with("250 g") == at_end("250 mg"));
    CHECK(with("250g") == at_end("250 mg"));
    CHECK(with("1,000.5 mcg/kg/min") == at_end("1,000.5 mg"));
    CHECK(with("5 million units") == at_end("5 million mg"));
    CHECK(with("120 mg/m2") == at_end("120 mg"));
    CHECK(with("250 mg/5 mL") == at_end("250 mg"));
    CHECK(with("400 mg per 250 mL") == at_end("400 mg"));
    CHECK(with("every 12 h") == at_end("every 12 mg"));
    CHECK(with("5 ft 9 in") == at_end("5 ft 9 mg"));  // which is then at fault, and no other height
    CHECK(with("") == Taken{" mg", 0});               // the number is typed before it
    CHECK(with("mg") == Taken{" mg", 0});
}

TEST_CASE("the list of units starts on the one that stands there", "[workbench][choice]") {
    CHECK(unit_in("250 mg/kg") == "mg/kg");
    CHECK(unit_in("250mg") == "mg");
    CHECK(unit_in("5 million units") == "units");
    CHECK(unit_in("250").empty());
    CHECK(unit_in("").empty());
}

}  // namespace vialwright::workbench
