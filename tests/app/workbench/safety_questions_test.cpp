// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "app/workbench/prepare_page.hpp"
#include "tests/app/workbench/prepare_desk.hpp"

namespace vialwright::workbench {

namespace {

using Answers = std::map<std::string, Answer>;

PrepareView view_with(const test::Desk& desk, Answers answers) {
    PrepareInputs inputs;
    inputs[Field::product] = "glycine";
    inputs[Field::dose] = "1 g";
    inputs[Field::age] = "40 y";
    inputs.answers = std::move(answers);
    return present(inputs, desk.sources()).view;
}

Answers all(const PrepareView& view, Answer answer) {
    Answers answers;
    for (const auto& question : view.questions) answers[question.id] = answer;
    return answers;
}

}  // namespace

TEST_CASE("a question that is open keeps the dose from being checked, whatever the others say",
          "[workbench]") {
    const test::Desk desk;
    const PrepareView empty = view_with(desk, {});
    const Answer others = GENERATE(Answer::no, Answer::yes);
    for (const auto& question : empty.questions) {
        CAPTURE(question.id, name_of(others));
        Answers answers = all(empty, others);
        answers.erase(question.id);
        const PrepareView view = view_with(desk, answers);
        CHECK(view.open_questions == 1);
        CHECK(view.answer.state != AnswerState::ready);
        const auto told =
            std::ranges::find(view.findings, "1 safety question is not answered.", &FindingView::sentence);
        CHECK(told != view.findings.end());
    }
}

TEST_CASE("another name of the patient asks all questions again, and undo brings the answers back",
          "[workbench]") {
    const test::Desk desk;
    PreparePresenter page(desk.sources());
    test::order_glycine(page);
    for (const char* text : {"B", "Be", "Bed", "Bed ", "Bed 4"})
        page.edit(Field::called, text);  // typed after them
    CHECK(page.view().open_questions == 0);
    page.edit(Field::called, "Bed ");
    page.edit(Field::called, "Bed 4");
    CHECK(page.view().open_questions == 0);
    page.edit(Field::called, "Bed ");
    page.edit(Field::called, "Bed 9");
    CHECK(page.view().open_questions == page.view().questions.size());
    CHECK(page.view().answer.state != AnswerState::ready);
    page.undo();
    page.undo();
    CHECK(page.inputs()[Field::called] == "Bed 4");
    CHECK(page.view().open_questions == 0);

    PreparePresenter later(desk.sources());  // after a crash
    later.restore(page.typed());
    CHECK(later.view().open_questions == 0);
    later.edit(Field::called, "Ann Lee");
    CHECK(later.view().open_questions == later.view().questions.size());
}

TEST_CASE("a yes is found, by its own gravity and with its source", "[workbench]") {
    struct Row {
        const char* question;
        Tone tone;
        const char* sentence;
    };
    const auto row = GENERATE(values<Row>(
        {{"contraindication.renal", Tone::stop, "Contraindicated: Anuria."},
         {"contraindication.allergy", Tone::stop, "Contraindicated: Hypersensitivity to glycine."},
         {"caution.pregnancy", Tone::caution, "Caution: Pregnancy."},
         {"interaction.clozapine", Tone::caution,
          "Interaction with clozapine: Clozapine may work less well."},
         {"interaction.sedatives", Tone::caution, "Interaction with a CNS depressant: Added sedation."}}));
    CAPTURE(row.question);
    const test::Desk desk;
    Answers answers = all(view_with(desk, {}), Answer::no);
    answers[row.question] = Answer::yes;
    const PrepareView view = view_with(desk, answers);
    REQUIRE_FALSE(view.findings.empty());
    CHECK(view.findings[0].tone == row.tone);
    CHECK(view.findings[0].sentence == row.sentence);
    CHECK(view.findings[0].source == "Product page");
    CHECK(view.open_questions == 0);
}

TEST_CASE("all answered with no leaves nothing to say about them", "[workbench]") {
    const test::Desk desk;
    const PrepareView view = view_with(desk, all(view_with(desk, {}), Answer::no));
    CHECK(view.answer.state == AnswerState::ready);
    CHECK(view.verdict.tone == Tone::good);
}

TEST_CASE("none of these answers what is left and nothing else", "[workbench]") {
    const test::Desk desk;
    PreparePresenter page(desk.sources());
    page.edit(Field::product, "glycine");
    page.answer("caution.pregnancy", Answer::yes);
    page.answer_rest_with_no();
    CHECK(page.view().open_questions == 0);
    CHECK(page.inputs().answers.at("caution.pregnancy") == Answer::yes);
    CHECK(page.inputs().answers.at("contraindication.renal") == Answer::no);
    page.undo();
    CHECK(page.view().open_questions == 4);
}

}  // namespace vialwright::workbench
