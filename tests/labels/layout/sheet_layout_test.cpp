// SPDX-License-Identifier: Apache-2.0
// Labels onto pages: where each stands, how many pages, from which place of a used sheet.
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "core/units/literals.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::layout {

using namespace units::literals;
using draw::inches;
using draw::Length;

namespace {

using Catch::Contains;
using tests::avery_5160;
using tests::roll;

const LabelLayout& on_sheet() {
    static const LabelLayout layout = tests::laid_out(avery_5160());
    return layout;
}

std::string refusal(int copies, int start_at) {
    const auto job = impose({on_sheet()}, avery_5160(), {300}, copies, start_at);
    return job ? "" : to_text(job.error());
}

}  // namespace

TEST_CASE("a roll has one label a page, at its corner", "[sheet]") {
    const auto stock = roll(300, 100);
    const auto job = tests::job_of(tests::laid_out(stock), stock, 3);
    CHECK(job.page_width == inches(3));
    CHECK(job.page_height == inches(1));
    CHECK(job.label_count() == 3);
    REQUIRE(job.pages.size() == 3);
    for (const auto& page : job.pages) {
        REQUIRE(page.size() == 1);
        CHECK(page.front().label == 0);
        CHECK(page.front().origin == draw::Point{});
    }
}

TEST_CASE("a sheet's places are those of its maker, to within half a dot", "[sheet]") {
    for (const int dpi : {203, 300, 600}) {
        const auto job = tests::job_of(tests::laid_out(avery_5160(), dpi), avery_5160(), 30);
        REQUIRE(job.pages.size() == 1);
        REQUIRE(job.pages.front().size() == 30);
        for (int place = 0; place < 30; ++place) {
            CAPTURE(dpi, place);
            const auto& origin = job.pages.front()[static_cast<std::size_t>(place)].origin;
            // Avery 5160: 3/16 in from the left, 1/2 in from the top, every 2.75 and 1 in.
            const Length dx = origin.x - (inches(0.1875_x) + inches(2.75_x) * (place % 3));
            const Length dy = origin.y - (inches(0.5_x) + inches(1) * (place / 3));
            CHECK(origin.x.in_dots(dpi).is_whole());
            CHECK(origin.y.in_dots(dpi).is_whole());
            CHECK(max(dx, -dx) * 2 <= draw::dots(1, dpi));
            CHECK(max(dy, -dy) * 2 <= draw::dots(1, dpi));
        }
    }
}

TEST_CASE("a used sheet starts at the place that is named", "[sheet]") {
    const auto job = tests::job_of(on_sheet(), avery_5160(), 3, 29);
    REQUIRE(job.pages.size() == 2);
    REQUIRE(job.pages[0].size() == 2);
    REQUIRE(job.pages[1].size() == 1);
    const auto whole = tests::job_of(on_sheet(), avery_5160(), 30);
    CHECK(job.pages[0][0].origin == whole.pages[0][28].origin);
    CHECK(job.pages[0][1].origin == whole.pages[0][29].origin);
    CHECK(job.pages[1][0].origin == whole.pages[0][0].origin);
}

TEST_CASE("several labels follow each other, each in its copies", "[sheet]") {
    const auto job = impose({on_sheet(), on_sheet()}, avery_5160(), {300}, 2, 30);
    REQUIRE(job);
    std::vector<std::size_t> order;
    for (const auto& page : job->pages)
        for (const auto& placement : page) order.push_back(placement.label);
    CHECK(order == std::vector<std::size_t>{0, 0, 1, 1});
    CHECK(job->pages.size() == 2);
}

TEST_CASE("copies and starting place out of range are refused", "[sheet]") {
    CHECK_THAT(refusal(0, 1), Contains("0 copies") && Contains("between 1 and 10000"));
    CHECK_THAT(refusal(-1, 1), Contains("-1 copies"));
    CHECK_THAT(refusal(10'001, 1), Contains("10001 copies"));
    CHECK_THAT(refusal(1, 0), Contains("avery-5160 has no place 0"));
    CHECK_THAT(refusal(1, 31), Contains("start between 1 and 30"));
    CHECK(refusal(10'000, 30).empty());
    const auto none = impose({}, avery_5160(), {300}, 1, 1);
    REQUIRE_FALSE(none);
    CHECK_THAT(to_text(none.error()), Contains("there is no label to print"));
}

TEST_CASE("a label made for another stock or printer is not imposed", "[sheet]") {
    CHECK_FALSE(impose({on_sheet()}, roll(300, 100), {300}));
    CHECK_FALSE(impose({on_sheet()}, avery_5160(), {600}));
}

TEST_CASE("every copy is printed once, no place is used twice, none is beyond the page", "[sheet]") {
    rc::prop("imposition", [] {
        const auto stock = avery_5160();
        const int copies = *rc::gen::inRange(1, 200);
        const int start_at = *rc::gen::inRange(1, 31);
        const auto job = impose({on_sheet()}, stock, {300}, copies, start_at);
        RC_ASSERT(job.has_value());
        RC_ASSERT(job->label_count() == static_cast<std::size_t>(copies));
        RC_ASSERT(job->pages.size() == static_cast<std::size_t>((start_at - 1 + copies + 29) / 30));
        const draw::Rect paper{{}, {}, job->page_width, job->page_height};
        for (const auto& page : job->pages)
            for (std::size_t i = 0; i < page.size(); ++i) {
                const draw::Rect here{page[i].origin.x, page[i].origin.y, stock.label_width,
                                      stock.label_height};
                RC_ASSERT(paper.holds(here));
                if (i > 0) RC_ASSERT(!(page[i].origin == page[i - 1].origin));
            }
    });
}

}  // namespace vialwright::layout
