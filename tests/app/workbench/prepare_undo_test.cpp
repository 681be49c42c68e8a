// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include "tests/app/workbench/prepare_desk.hpp"

namespace vialwright::workbench {

namespace {

// What people type and mistype, for any entry; and the questions and demands of the sample products.
const std::vector<std::string> texts = {"",
                                        "1 g",
                                        "20 g",
                                        "250 mg/kg",
                                        "15 mL",
                                        "1",
                                        ".5 g",
                                        "70 kg",
                                        "154 lb",
                                        "40 y",
                                        "3 y",
                                        "12 h",
                                        "twice a day",
                                        "male",
                                        "2026-09-05",
                                        "A26",
                                        "2026-03-05 09:00",
                                        "NO",
                                        "sheet",
                                        "600",
                                        "research",
                                        "50 mg/mL",
                                        "100 mL",
                                        "\xC2\xB5"};
const std::vector<std::string> products = {"glycine", "plain", "aspirin", ""};
const std::vector<std::string> questions = {"contraindication.renal", "contraindication.allergy",
                                            "caution.pregnancy", "interaction.clozapine",
                                            "interaction.sedatives"};

struct Edit {
    int kind;
    Field field;
    std::string text;
    Answer answer;
};

Edit any_edit() {
    Edit edit;
    edit.kind = *rc::gen::inRange(0, 12);
    edit.field = static_cast<Field>(*rc::gen::inRange(0, static_cast<int>(field_count)));
    edit.text = *rc::gen::elementOf(edit.field == Field::product ? products : texts);
    edit.answer = static_cast<Answer>(*rc::gen::inRange(0, 3));
    return edit;
}

void apply(const Edit& edit, PreparePresenter& page) {
    switch (edit.kind) {
        case 0: return page.answer(*rc::gen::elementOf(questions), edit.answer);
        case 1: return page.answer_rest_with_no();
        case 2: return page.provide("research-protocol-number", edit.text);
        case 3: static_cast<void>(page.undo()); return;
        case 4: static_cast<void>(page.redo()); return;
        case 5: return page.edit(Field::product, *rc::gen::elementOf(products));
        default: return page.edit(edit.field, edit.text);
    }
}

// A page on which only the final texts were ever typed.
PreparePresenter fresh_page(const test::Desk& desk, const PrepareInputs& inputs) {
    PreparePresenter page(desk.sources());
    page.edit(Field::product, inputs[Field::product]);
    for (std::size_t i = 1; i < field_count; ++i) page.edit(static_cast<Field>(i), inputs.texts[i]);
    for (const auto& [question, answer] : inputs.answers) page.answer(question, answer);
    for (const auto& [name, text] : inputs.provided) page.provide(name, text);
    return page;
}

void type(PreparePresenter& page, Field field, const std::string& text) {
    for (std::size_t i = 1; i <= text.size(); ++i) page.edit(field, text.substr(0, i));
}

}  // namespace

TEST_CASE("a page shows nothing older than what was typed last", "[workbench][law]") {
    const test::Desk desk;
    rc::prop("any edits give the page of their final texts", [&desk] {
        PreparePresenter page(desk.sources());
        const int count = *rc::gen::inRange(1, 40);
        for (int i = 0; i < count; ++i) apply(any_edit(), page);
        const PreparePresenter fresh = fresh_page(desk, page.inputs());
        RC_ASSERT(page.inputs() == fresh.inputs());
        RC_ASSERT(to_text(page.view()) == to_text(fresh.view()));
        RC_ASSERT(page.view() == fresh.view());
    });
}

TEST_CASE("what is drawn up or saved was checked", "[workbench][law]") {
    const test::Desk desk;
    rc::prop("an instruction needs a verdict, and a job needs a label without a stop", [&desk] {
        PreparePresenter page(desk.sources());
        page.edit(Field::product, "glycine");
        const int count = *rc::gen::inRange(1, 40);
        for (int i = 0; i < count; ++i) apply(any_edit(), page);
        const PrepareView& view = page.view();
        if (view.answer.state == AnswerState::ready) {
            RC_ASSERT(view.open_questions == 0);
            RC_ASSERT(view.verdict.tone == Tone::good || view.verdict.tone == Tone::caution);
            RC_ASSERT(!view.working.empty());
        }
        RC_ASSERT(view.save.enabled == page.job().has_value());
        RC_ASSERT(view.save.enabled == view.save.why_not.empty());
        if (view.save.enabled) RC_ASSERT(view.answer.state != AnswerState::stop && view.label.stamp.empty());
        if (view.label.drawing && !view.save.enabled) RC_ASSERT(!view.label.stamp.empty());
    });
}

TEST_CASE("undoing everything comes back to the empty page, redoing to the full one", "[workbench][law]") {
    const test::Desk desk;
    rc::prop("undo and redo are each other's inverse", [&desk] {
        PreparePresenter page(desk.sources());
        const PrepareView empty = page.view();
        const int count = *rc::gen::inRange(1, 30);
        for (int i = 0; i < count; ++i) apply(any_edit(), page);
        const PrepareView full = page.view();
        int steps = 0;
        while (page.can_undo()) {
            page.undo();
            ++steps;
        }
        RC_ASSERT(page.view() == empty);
        for (int i = 0; i < steps; ++i) page.redo();
        RC_ASSERT(page.view() == full);
    });
}

TEST_CASE("one undo takes back a word, not a letter", "[workbench]") {
    const test::Desk desk;
    PreparePresenter page(desk.sources());
    page.edit(Field::product, "glycine");
    type(page, Field::dose, "1 g");
    type(page, Field::weight, "70 kg");
    page.edit(Field::weight, "70 k");
    page.edit(Field::weight, "70 ");
    CHECK(page.undo() == Field::weight);
    CHECK(page.inputs()[Field::weight] == "70 kg");  // the erasing
    CHECK(page.undo() == Field::weight);
    CHECK(page.inputs()[Field::weight].empty());  // the typing
    CHECK(page.undo() == Field::dose);
    CHECK(page.inputs()[Field::dose].empty());
    CHECK(page.redo() == Field::dose);
    CHECK(page.inputs()[Field::dose] == "1 g");
}

TEST_CASE("what was typed over a selected text is taken back in one", "[workbench]") {
    const test::Desk desk;
    PreparePresenter page(desk.sources());
    for (const char* text : {"2", "2 ", "2 g"}) page.edit(Field::dose, text);
    for (const char* text : {"2", "25", "25 ", "25 g"}) page.edit(Field::dose, text);
    page.undo();
    CHECK(page.inputs()[Field::dose] == "2 g");
    page.redo();
    CHECK(page.inputs()[Field::dose] == "25 g");
    page.edit(Field::dose, "25 ");  // one key back is one key back
    page.undo();
    CHECK(page.inputs()[Field::dose] == "25 g");
}

TEST_CASE("a new edit forgets what was undone", "[workbench]") {
    const test::Desk desk;
    PreparePresenter page(desk.sources());
    page.edit(Field::weight, "70 kg");
    page.undo();
    page.edit(Field::age, "40 y");
    CHECK_FALSE(page.can_redo());
    CHECK_FALSE(page.redo().has_value());
    CHECK(page.inputs()[Field::weight].empty());
}

TEST_CASE("the outcome of saving is shown until something is edited", "[workbench]") {
    const test::Desk desk;
    PreparePresenter page(desk.sources());
    page.tell_saved(Tone::good, "Saved");
    CHECK(page.view().save.outcome == "Saved");
    page.edit(Field::weight, "70 kg");
    CHECK(page.view().save.outcome.empty());
    page.undo();
    CHECK(page.view().save.outcome.empty());
}

}  // namespace vialwright::workbench
