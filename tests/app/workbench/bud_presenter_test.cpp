// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/bud_presenter.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "app/workbench/bud_form.hpp"
#include "app/workbench/library.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

time::Instant morning() {  // 2026-03-05 09:00 in New York
    return time::Instant(std::chrono::sys_days{std::chrono::year{2026} / 3 / 5} + std::chrono::hours(14));
}

// The shipped rules, where the clock stands still.
struct BudDesk {
    Library library{LibraryPaths::standard()};
    const bud::RuleBook* rules = *library.rules();

    BudPresenter page() const {
        BudSources sources;
        sources.rules = rules;
        sources.zone = *time::Zone::find("America/New_York");
        sources.now = morning;
        return BudPresenter(std::move(sources));
    }

    // Category 2, aseptic, untested, from sterile components: 10 days in a refrigerator (regulatory table 1.2, C2-A-N-S).
    BudPresenter sterile(const char* storage = "refrigerator") const {
        BudPresenter made = page();
        made.edit("standard", "usp797");
        made.edit("category", "2");
        made.edit("process", "aseptic");
        made.edit("sterility_test", "none");
        made.edit("components", "sterile");
        made.edit("storage", storage);
        made.edit("made", "2026-03-05 09:00");
        return made;
    }
};

const EntryView* entry(const BudPresenter& page, const std::string& id) {
    const auto found = std::ranges::find(page.view().entries, id, &EntryView::id);
    return found == page.view().entries.end() ? nullptr : &*found;
}

std::string date_of(const BudPresenter& page) {
    return page.view().result.answer.number + " " + page.view().result.answer.unit;
}

void check_cleared(const BudPresenter& page) {
    const BudView& view = page.view();
    CHECK(view.result.answer.state != AnswerState::ready);
    CHECK(view.result.answer.number.empty());
    CHECK(view.label_text.empty());
    CHECK(view.storage_text.empty());
    CHECK(view.result.copy_text.empty());
    CHECK_FALSE(page.answer().has_value());
}

}  // namespace

TEST_CASE("at first it is asked what it is, and nothing else", "[workbench]") {
    const BudDesk desk;
    const auto page = desk.page();
    REQUIRE(page.view().entries.size() == 1);
    CHECK(page.view().entries[0].label == "What is it");
    check_cleared(page);
    CHECK(page.view().zone == "America/New_York");
}

TEST_CASE("a sterile preparation gets its date, its limits and its texts", "[workbench]") {
    const BudDesk desk;
    const auto page = desk.sterile();
    const BudView& view = page.view();
    CHECK(view.result.answer.state == AnswerState::ready);
    CHECK(view.result.answer.kicker == "DO NOT USE AFTER");
    // No pharmacist has signed the rules, and the clocks change: not nothing.
    CHECK(view.result.findings_summary == PillView{Tone::note, "2 notes"});
    // 10 days over the change of the clocks on 8 March: the earlier reading, 09:00 (rule T6: 240 h would be 10:00).
    CHECK(date_of(page) == "2026-03-15 09:00");
    REQUIRE(view.candidates.size() == 1);
    CHECK(view.candidates[0].counts);
    CHECK_THAT(view.candidates[0].limit, Contains("10 days"));
    REQUIRE_FALSE(view.label_text.empty());
    CHECK_THAT(view.label_text[0], Contains("2026-03-15 09:00"));
    CHECK_FALSE(view.storage_text.empty());
    CHECK_THAT(view.result.copy_text, Contains(view.label_text[0]) && Contains("10 days"));
    REQUIRE(page.answer());
    CHECK(page.answer()->date.has_value());
}

TEST_CASE("a component that expires first counts, and the limits stand in order", "[workbench]") {
    const BudDesk desk;
    auto page = desk.sterile();
    page.edit("name.1", "Glycine");
    page.edit("until.1", "2026-03-10");
    const BudView& view = page.view();
    CHECK(entry(page, "until.1")->field.echo == "to the end of Tue, 10 Mar 2026");
    REQUIRE(view.candidates.size() == 2);
    CHECK(view.candidates[0].counts);
    CHECK_THAT(view.candidates[0].limit, Contains("Glycine"));
    CHECK_FALSE(view.candidates[1].counts);
    CHECK(date_of(page) == "2026-03-10 23:59");
    SECTION("another is asked for") {
        REQUIRE(entry(page, "name.2"));
        page.edit("kind.2", "bud");
        page.edit("name.2", "Stock");
        page.edit("until.2", "2026-03-07 12:00");
        CHECK(date_of(page) == "2026-03-07 12:00");
    }
    SECTION("what is wrong with it is told at its own row") {
        page.edit("name.2", "Stock");
        page.edit("until.2", "soon");
        check_cleared(page);
        CHECK(entry(page, "name.1")->field.error.empty());
        CHECK(entry(page, "until.1")->field.error.empty());
        CHECK_FALSE(entry(page, "name.2")->field.error.empty());
    }
}

TEST_CASE("only what belongs to the choice is asked for", "[workbench]") {
    const BudDesk desk;
    auto page = desk.page();
    page.edit("standard", "usp795");
    CHECK(entry(page, "form"));
    CHECK_FALSE(entry(page, "category"));
    CHECK_FALSE(entry(page, "opened"));
    page.edit("standard", "in-use");
    CHECK(entry(page, "opened"));
    CHECK_FALSE(entry(page, "form"));
    CHECK_FALSE(entry(page, "storage"));
    page.edit("standard", "site");
    CHECK(entry(page, "limit"));
    CHECK_FALSE(entry(page, "study"));
}

TEST_CASE("fields in one row appear and go together, so that none is made anew under the keyboard",
          "[workbench]") {
    const auto& fields = bud_fields();
    for (std::size_t i = 1; i < fields.size(); ++i) {
        CAPTURE(fields[i].id);
        if (fields[i].beside) CHECK(fields[i].when == fields[i - 1].when);
    }
}

TEST_CASE("what is still missing is asked for by name; there is no default", "[workbench]") {
    const BudDesk desk;
    auto page = desk.sterile("");
    check_cleared(page);
    CHECK(page.view().result.answer.reason == "Still needed: Storage.");
    CHECK(entry(page, "storage")->field.wanted);
    page.edit("storage", "room");
    CHECK(page.view().result.answer.state == AnswerState::ready);
}

TEST_CASE("a failed sterility test refuses every date", "[workbench]") {
    const BudDesk desk;
    auto page = desk.sterile();
    page.edit("sterility_test", "failed");
    check_cleared(page);
    CHECK(page.view().result.answer.state == AnswerState::stop);
    CHECK(page.view().result.answer.kicker == "NO BEYOND-USE DATE");
    CHECK_FALSE(page.view().result.answer.reason.empty());
}

TEST_CASE("an invalid time clears the date and is marked", "[workbench]") {
    const BudDesk desk;
    auto page = desk.sterile();
    page.edit("made", "2026-02-30 09:00");
    check_cleared(page);
    CHECK(page.view().candidates.empty());
    CHECK_FALSE(entry(page, "made")->field.error.empty());
    CHECK(page.view().result.answer.reason == "Correct what is marked.");
    page.fill_in_now("made");
    CHECK(entry(page, "made")->field.text == "2026-03-05 09:00");
    CHECK(entry(page, "made")->field.echo == "Thu, 5 Mar 2026, 09:00");
    CHECK(page.view().result.answer.state == AnswerState::ready);
}

TEST_CASE("an opened multiple-dose vial is kept 28 days", "[workbench]") {
    const BudDesk desk;
    auto page = desk.page();
    page.edit("standard", "in-use");
    page.edit("in_use", "multiple-dose");
    page.edit("opened", "2026-03-05 08:00");
    CHECK(date_of(page) == "2026-04-02 08:00");
    CHECK(page.view().result.answer.kicker == "DISCARD BY");  // as its label says
    page.edit("labeled", "14 d");
    CHECK_FALSE(page.view().result.answer.number.empty());
}

TEST_CASE("an opened topical preparation is asked where it is kept, and only it", "[workbench]") {
    const BudDesk desk;
    auto page = desk.page();
    page.edit("standard", "in-use");
    page.edit("in_use", "nonpreserved-topical");
    page.edit("opened", "2026-03-03 08:00");
    page.edit("expiry", "2026-03-20");
    check_cleared(page);
    CHECK(page.view().result.answer.reason == "Still needed: Storage.");
    page.edit("storage", "refrigerator");
    CHECK(date_of(page) == "2026-03-06 08:00");  // 72 h (regulatory table 1.4)
    page.edit("in_use", "compounded-multiple-dose");
    CHECK_FALSE(entry(page, "storage"));
    CHECK(date_of(page) == "2026-03-20 23:59");  // its own date comes before 28 days
}

TEST_CASE("every container and category that the rules know can be chosen", "[workbench]") {
    const auto choices_of = [](std::string_view id) {
        const auto field = std::ranges::find(bud_fields(), id, &FormField::id);
        std::vector<std::string> ids;
        for (const auto& choice : field->choices({})) ids.push_back(choice.id);
        return ids;
    };
    const auto containers = choices_of("in_use"), categories = choices_of("category");
    for (const auto& known : bud::Terms<bud::Opened>::all)
        CHECK(std::ranges::find(containers, known.text) != containers.end());
    for (const auto& known : bud::Terms<bud::Category>::all)
        CHECK(std::ranges::find(categories, known.text) != categories.end());
}

TEST_CASE("undo brings back what was said, and with it the date", "[workbench]") {
    const BudDesk desk;
    auto page = desk.sterile();
    const BudView before = page.view();
    page.edit("storage", "freezer");
    CHECK(page.view() != before);
    CHECK(page.undo() == "storage");
    CHECK(page.view() == before);
    page.start_over();
    check_cleared(page);
    CHECK_FALSE(page.undo().empty());
    CHECK(page.view() == before);
}

TEST_CASE("without rules or zone nothing is worked out", "[workbench]") {
    BudSources sources;
    sources.problems = {"rules: not found"};
    BudPresenter page(std::move(sources));
    page.edit("standard", "usp797");
    check_cleared(page);
    CHECK(page.view().problems.size() == 1);
    CHECK_THAT(page.view().result.answer.reason, Contains("could not be read"));
}

}  // namespace vialwright::workbench
