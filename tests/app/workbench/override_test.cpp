// SPDX-License-Identifier: Apache-2.0
// Findings in groups, and what a pharmacist decides about them: docs/architecture.md, "From an order to an answer".
#include <catch2/catch.hpp>

#include "app/workbench/finding_summary.hpp"
#include "tests/app/workbench/prepare_desk.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

PreparePresenter page_with(const test::Desk& desk, const char* dose) {
    PreparePresenter page(desk.sources());
    test::order_glycine(page, dose);
    return page;
}

FindingView finding_of(const PrepareView& view, std::string_view rule) {
    const auto found = std::ranges::find(view.findings, rule, &FindingView::rule);
    REQUIRE(found != view.findings.end());
    return *found;
}

constexpr const char* above_usual = "dose.per_dose.usual_max";

}  // namespace

TEST_CASE("findings stand in groups, the gravest first, each with one heading", "[workbench]") {
    std::vector<FindingView> findings;
    for (const Tone tone : {Tone::note, Tone::caution, Tone::stop, Tone::caution, Tone::open}) {
        FindingView finding;
        finding.tone = tone;
        finding.sentence = std::to_string(findings.size());
        findings.push_back(finding);
    }
    group_by_gravity(findings);
    std::vector<std::string> headings, order;
    for (const auto& finding : findings) {
        headings.push_back(finding.heading);
        order.push_back(finding.sentence);
    }
    CHECK(headings ==
          std::vector<std::string>{"Stop", "Cannot be checked", "Caution (2)", "", "Information"});
    CHECK(order == std::vector<std::string>{"2", "4", "1", "3", "0"});
}

TEST_CASE("a caution is overridden with a reason that is shown, kept by rule and copied", "[workbench]") {
    const test::Desk desk;
    auto page = page_with(desk, "2.5 g");
    const FindingView caution = finding_of(page.view(), above_usual);
    CHECK(caution.may_override == Override::offered);
    page.override_finding(caution, "");
    CHECK(finding_of(page.view(), above_usual).may_override == Override::asked);
    CHECK(page.view().overrides.empty());  // no reason is no override
    CHECK(page.view().answer.decided.empty());
    page.override_finding(caution, " x ");  // tells nobody who was asked
    CHECK(finding_of(page.view(), above_usual).may_override == Override::asked);
    CHECK(finding_of(page.view(), above_usual).reason_note == "Say who was asked and what was decided.");
    CHECK(page.view().overrides.empty());
    page.override_finding(caution, "  Dr. Hall, by telephone ");
    CHECK(finding_of(page.view(), above_usual).reason_note.empty());
    CHECK(finding_of(page.view(), above_usual).may_override == Override::given);
    REQUIRE(page.view().overrides.size() == 1);
    CHECK(page.view().overrides[0].rule == above_usual);
    CHECK(page.view().overrides[0].sentence == caution.sentence);
    CHECK(page.view().overrides[0].reason == "Dr. Hall, by telephone");
    CHECK(page.view().answer.decided == "1 of 2 cautions overridden, with a reason");
    CHECK(page.view().findings_summary.text == "2 cautions, 1 overridden");
    CHECK(page.view().verdict.text == "Caution");  // what was found is not undone
    CHECK_THAT(page.view().copy_text, Contains("Overridden: Dr. Hall, by telephone"));
    page.take_back_override(caution);
    CHECK(page.view().overrides.empty());
    page.undo();
    CHECK(page.view().overrides.size() == 1);
}

TEST_CASE("a reason of blanks is none", "[workbench]") {
    const test::Desk desk;
    auto page = page_with(desk, "2.5 g");
    page.override_finding(finding_of(page.view(), above_usual), " \t");
    CHECK(page.view().overrides.empty());
    CHECK_THAT(page.view().copy_text, !Contains("Overridden"));
}

TEST_CASE("a stop, and what could not be checked, are nobody's to override", "[workbench]") {
    const test::Desk desk;
    const char* dose = GENERATE("20 g", "2.5 g");
    auto page = page_with(desk, dose);
    if (std::string(dose) == "2.5 g") page.answer("contraindication.renal", Answer::open);
    std::size_t tried = 0;
    for (const FindingView& finding : std::vector<FindingView>(page.view().findings)) {
        if (finding.tone != Tone::stop && finding.tone != Tone::open) continue;
        CHECK(finding.may_override == Override::impossible);
        page.override_finding(finding, "because of his weight");
        ++tried;
    }
    CHECK(tried > 0);
    CHECK(page.inputs().overrides.empty());
    CHECK(page.view().answer.state != AnswerState::ready);
}

TEST_CASE("a reason holds for the finding as it read, not for a graver one of the same rule", "[workbench]") {
    const test::Desk desk;
    auto page = page_with(desk, "2.5 g");
    page.override_finding(finding_of(page.view(), above_usual), "known patient");
    page.edit(Field::dose, "19 g");
    CHECK(finding_of(page.view(), above_usual).may_override == Override::offered);
    CHECK(page.view().overrides.empty());
    page.edit(Field::dose, "2.5 g");
    CHECK(page.view().overrides.size() == 1);
}

TEST_CASE("a reason that comes late is about nothing", "[workbench]") {
    const test::Desk desk;
    auto page = page_with(desk, "2.5 g");
    const FindingView caution = finding_of(page.view(), above_usual);
    page.edit(Field::dose, "2 g");
    page.override_finding(caution, "came late");
    CHECK(page.inputs().overrides.empty());
}

TEST_CASE("another product, and the next patient, take the reasons with them", "[workbench]") {
    const test::Desk desk;
    auto page = page_with(desk, "2.5 g");
    page.override_finding(finding_of(page.view(), above_usual), "known patient");
    SECTION("another product") { page.edit(Field::product, "plain"); }
    SECTION("the next patient") { page.start_over(); }
    CHECK(page.inputs().overrides.empty());
}

TEST_CASE("the answer is copied with the order, the working and the findings, and only when there is one",
          "[workbench]") {
    const test::Desk desk;
    auto page = page_with(desk, "2.5 g");
    const std::string& text = page.view().copy_text;
    CHECK_THAT(text, Contains("Glycine Injection 50 mg/mL\n"));
    CHECK_THAT(text, Contains("Dose: 2.5 g\n"));
    CHECK_THAT(text, Contains("DRAW UP 50 mL\n"));
    CHECK_THAT(text, Contains("Volume: 2,500 mg ÷ (50 mg/mL) = 50 mL\n"));
    CHECK_THAT(text,
               Contains("Caution: The dose, 2.5 g, is above the usual maximum of 2 g. (Product page)\n"));
    page.edit(Field::dose, "20 g");
    CHECK_THAT(page.view().copy_text, Contains("DO NOT PREPARE: ") && !Contains("DRAW UP"));
    page.edit(Field::dose, ".5 g");
    CHECK(page.view().copy_text.empty());
}

TEST_CASE("a decision was made for the patient as he was", "[workbench][override]") {
    for (const Field field : {Field::weight, Field::age, Field::sex, Field::called}) {
        const test::Desk desk;
        PreparePresenter page = page_with(desk, "2.5 g");
        const auto caution =
            std::ranges::find(page.view().findings, Override::offered, &FindingView::may_override);
        REQUIRE(caution != page.view().findings.end());
        page.override_finding(FindingView(*caution), "Dr. Hall, by telephone");
        REQUIRE(page.view().overrides.size() == 1);
        page.edit(field, field == Field::sex ? "male" : field == Field::age ? "41 y" : "71 kg");
        CHECK(page.view().overrides.empty());
    }
}

TEST_CASE("the gravest caution that nobody has decided about stands beside the answer",
          "[workbench][override]") {
    const test::Desk desk;
    PreparePresenter page = page_with(desk, "2.5 g");
    REQUIRE(page.view().answer.state == AnswerState::ready);
    std::vector<FindingView> cautions;
    for (const auto& finding : page.view().findings)
        if (finding.tone == Tone::caution) cautions.push_back(finding);
    REQUIRE_FALSE(cautions.empty());
    CHECK(page.view().answer.reason.starts_with(cautions.front().sentence));
    for (const auto& finding : cautions) page.override_finding(finding, "Dr. Hall, by telephone");
    if (page.view().overrides.size() == cautions.size()) CHECK(page.view().answer.reason.empty());
}

}  // namespace vialwright::workbench
