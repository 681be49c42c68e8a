// SPDX-License-Identifier: Apache-2.0
// What stands beside a whole label on the page "Labels" before it is saved.
#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "core/formulary/reference.hpp"
#include "tests/app/workbench/label_desk.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

void fill_in(LabelsPresenter& page) {
    for (const auto& [entry, text] : std::map<std::string, std::string>{{"stock", "thermal-4.00x3.00in"},
                                                                        {"lot", "A26-0305"},
                                                                        {"made", "2026-03-05 09:00"},
                                                                        {"expires", "2026-03-09 09:00"},
                                                                        {"patient", "ann lee"},
                                                                        {"prescription", "7001234"}})
        page.edit(entry, text);
}

std::string told(const LabelsPresenter& page) {
    std::string words;
    for (const auto& finding : page.view().findings) words += finding.sentence + " ";
    return words;
}

}  // namespace

TEST_CASE("a label tells that the order behind it was changed, has cautions or names another patient",
          "[workbench]") {
    LabelDesk desk;
    std::vector<CheckedDose> checked(1);
    checked[0].product = "glycine-injection";
    checked[0].entries = {{"dose", "500 mg"}, {"volume", "10 mL"}};
    checked[0].words = "500 mg, 10 mL (Ann Lee, 70 kg)";
    checked[0].called = "Ann Lee";
    auto sources = desk.sources();
    sources.checked = [&checked] { return checked; };
    sources.today = [] { return *time::parse_date("2026-03-05"); };
    LabelsPresenter page(sources);
    page.take(checked[0]);
    fill_in(page);
    CHECK(page.view().state.text == "Whole");
    CHECK_THAT(told(page), Contains("The dose is as the page Prepare has checked it: 500 mg") &&
                               Contains("is a draft") && Contains("the sample facility"));

    page.edit("patient", "Bob Roy");
    CHECK(page.view().state.text == "Caution");
    CHECK_THAT(told(page), Contains("checked for \"Ann Lee\", and the label is for \"Bob Roy\""));
    page.edit("patient", "Ann Lee");

    checked[0].has_cautions = true;
    page.refresh();
    CHECK(page.view().state.text == "Caution");
    CHECK_THAT(told(page), Contains("with cautions that stand there: 500 mg"));

    checked.clear();  // the order is stopped, changed or closed
    page.refresh();
    CHECK(page.view().state.text == "Dose not checked");
    CHECK_THAT(told(page), Contains("no longer the one that the page Prepare has checked"));
}

TEST_CASE("a label whose date has passed is told as a caution before it is saved", "[workbench]") {
    LabelDesk desk;
    auto sources = desk.sources();
    sources.today = [] { return *time::parse_date("2026-11-27"); };
    LabelsPresenter page(sources);
    page.edit("product", "glycine-injection");
    page.edit("lot", "A26-0305");
    page.edit("made", "2026-03-05 09:00");
    page.edit("expires", "2026-09-05");
    REQUIRE(page.job());
    CHECK(page.view().state.text == "Caution");
    CHECK(page.view().findings.front().sentence == "The date on the label has passed: Sat, 5 Sep 2026.");
}

TEST_CASE("a dose that no syringe holds is told on a syringe's label", "[workbench]") {
    LabelDesk desk;
    auto sources = desk.sources();
    sources.today = [] { return *time::parse_date("2026-03-05"); };
    sources.largest_syringe = formulary::largest_syringe(**desk.shelf.library.reference())->capacity;
    LabelsPresenter page(sources);
    CheckedDose dose;
    dose.product = "glycine-injection";
    const auto told_of = [&](const char* mass, const char* volume) {
        dose.entries = {{"dose", mass}, {"volume", volume}, {"route", "intravenous"}};
        dose.words = volume;
        page.take(dose);
        fill_in(page);
        REQUIRE(page.job());
        return told(page);
    };
    CHECK_THAT(told_of("3,000 mg", "60 mL"), !Contains("more than a syringe holds"));
    CHECK_THAT(told_of("3,005 mg", "60.1 mL"), Contains("60.1 mL is more than a syringe holds, 60 mL"));
    CHECK(page.view().state.text == "Caution");
    const auto route = std::ranges::find(page.view().elements, "route", &ElementView::id);
    REQUIRE(route != page.view().elements.end());
    CHECK(route->text == "For intravenous use");
}

}  // namespace vialwright::workbench
