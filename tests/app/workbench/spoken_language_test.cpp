// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/spoken_language.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include <catch2/catch.hpp>

#include "app/workbench/calculator_presenter.hpp"
#include "app/workbench/counted.hpp"
#include "app/workbench/field_echo.hpp"
#include "app/workbench/finding_summary.hpp"
#include "tests/app/workbench/prepare_desk.hpp"
#include "tests/app/workbench/speaking.hpp"

namespace vialwright::workbench {

namespace {

using Variables = std::map<std::string, std::string>;

Language spoken_under(const Variables& variables, std::string_view setting = "") {
    return spoken_language(
        [&](const char* name) {
            const auto found = variables.find(name);
            return found == variables.end() ? nullptr : found->second.c_str();
        },
        setting);
}

std::string in_pseudo(const char* english) { return pseudo_text(english); }

// A glycine order that is worked out, with a label.
PreparePresenter worked_page(const test::Desk& desk, const char* dose) {
    PreparePresenter page(desk.sources());
    page.edit(Field::product, "glycine");
    page.edit(Field::age, "40 y");
    page.edit(Field::weight, "154 lb");
    page.edit(Field::dose, dose);
    page.edit(Field::every, "12 h");
    page.answer_rest_with_no();
    page.edit(Field::lot, "A26-0305");
    page.edit(Field::made, "2026-03-05 09:00");
    page.edit(Field::expires, "2026-09-05");
    return page;
}

std::vector<std::string> sentences(const PrepareView& view) {
    std::vector<std::string> found;
    for (const auto& finding : view.findings) found.push_back(finding.sentence + "|" + finding.source);
    return found;
}

}  // namespace

TEST_CASE("the program's own variable says the language before the setting and the system",
          "[workbench][words]") {
    CHECK(spoken_under({}) == Language::english);
    CHECK(spoken_under({{"VIALWRIGHT_LANGUAGE", "es"}, {"LANG", "en_US.UTF-8"}}, "en") == Language::spanish);
    CHECK(spoken_under({{"VIALWRIGHT_LANGUAGE", "en"}, {"LANG", "es_MX.UTF-8"}}, "es") == Language::english);
    CHECK(spoken_under({{"VIALWRIGHT_LANGUAGE", "pseudo"}}) == Language::pseudo);
    CHECK(spoken_under({{"VIALWRIGHT_LANGUAGE", "tlh"}, {"LANG", "es_MX.UTF-8"}}) == Language::spanish);
    CHECK(spoken_under({{"LANG", "en_US.UTF-8"}}, "es") == Language::spanish);
    CHECK(spoken_under({{"LANG", "es_MX.UTF-8"}}, "system") == Language::spanish);
}

TEST_CASE("the system's language is read as gettext reads it", "[workbench][words]") {
    CHECK(spoken_under({{"LANG", "es"}}) == Language::spanish);
    CHECK(spoken_under({{"LANG", "es_US.UTF-8"}}) == Language::spanish);
    CHECK(spoken_under({{"LANG", "es@valencia"}}) == Language::spanish);
    CHECK(spoken_under({{"LANG", "est_EE.UTF-8"}}) == Language::english);
    CHECK(spoken_under({{"LANG", "de_DE.UTF-8"}}) == Language::english);
    CHECK(spoken_under({{"LC_MESSAGES", "en_US.UTF-8"}, {"LANG", "es_MX.UTF-8"}}) == Language::english);
    CHECK(spoken_under({{"LC_ALL", "es_ES.UTF-8"}, {"LC_MESSAGES", "en_US.UTF-8"}}) == Language::spanish);
    CHECK(spoken_under({{"LC_ALL", ""}, {"LANG", "es_MX.UTF-8"}}) == Language::spanish);
    CHECK(spoken_under({{"LANGUAGE", "de:es:en"}, {"LANG", "de_DE.UTF-8"}}) == Language::spanish);
    CHECK(spoken_under({{"LANGUAGE", "de:en:es"}, {"LANG", "es_MX.UTF-8"}}) == Language::english);
    CHECK(spoken_under({{"LANGUAGE", "fr:it"}, {"LANG", "es_MX.UTF-8"}}) == Language::english);
    CHECK(spoken_under({{"LANGUAGE", "es"}, {"LC_ALL", "C"}}) == Language::english);
    CHECK(spoken_under({{"LANGUAGE", "es"}, {"LANG", "C.UTF-8"}}) == Language::english);
    CHECK(spoken_under({{"LANGUAGE", "es"}, {"LANG", "POSIX"}}) == Language::english);
}

TEST_CASE("a pseudo text is longer, accented and in brackets, and keeps what a program reads in it",
          "[workbench][words]") {
    CHECK(pseudo_text("") == "");
    CHECK(pseudo_text("Dose") == "[Dósé]");
    CHECK(pseudo_text("Weight") == "[Wééíght]");
    CHECK(pseudo_text("{} of {} rows") == "[{} óóf {} róóws~~]");
    CHECK(pseudo_text("&Copy\tCtrl+C") == "[&Cóópý]\tCtrl+C");
    CHECK(pseudo_text("Ca&ncel").find("&n") != std::string::npos);
    for (const char* english :
         {"Not while the dose is not checked.", "The order gives neither a volume nor a rate."}) {
        const std::string pseudo = pseudo_text(english);
        const auto letters = std::ranges::count_if(pseudo, [](char c) { return (c & 0xC0) != 0x80; });
        CAPTURE(pseudo);
        CHECK(letters * 100 >= static_cast<long>(std::string_view(english).size()) * 140);
        CHECK(letters * 100 <= static_cast<long>(std::string_view(english).size()) * 150);
    }
}

TEST_CASE("a text without a translation stays English, and English returns", "[workbench][words]") {
    {
        const test::Speaking spanish([](const char* english) {
            return std::string(english) == "Dose" ? std::string("Dosis") : std::string(english);
        });
        CHECK(tr("Dose") == "Dosis");
        CHECK(tr(std::string_view("Dose")) == "Dosis");
        CHECK(tr("Weight") == "Weight");
        CHECK(label_of(Field::dose) == "Dosis");
    }
    CHECK(tr("Dose") == "Dose");
}

TEST_CASE("numbers that are counted are grouped by commas in every language", "[workbench][words]") {
    CHECK(counted(1, N_("{} row"), N_("{} rows")) == "1 row");
    CHECK(counted(0, N_("{} row"), N_("{} rows")) == "0 rows");
    CHECK(counted(1'234'567, N_("{} row"), N_("{} rows")) == "1,234,567 rows");
    const test::Speaking spanish([](const char* english) {
        return std::string(english) == "{} rows" ? std::string("{} filas") : std::string(english);
    });
    CHECK(counted(1250, N_("{} row"), N_("{} rows")) == "1,250 filas");
}

TEST_CASE("another language changes no figure, no finding, no label and no working", "[workbench][words]") {
    const test::Desk desk;
    const char* dose = GENERATE("1,250 mg", "1.05 g", "250 mg/kg", "1,05 g");
    CAPTURE(dose);
    const PreparePresenter plain = worked_page(desk, dose);
    const PrepareView& english = plain.view();
    const test::Speaking pseudo(in_pseudo);
    const PreparePresenter other = worked_page(desk, dose);
    const PrepareView& view = other.view();
    CHECK(view.answer.kicker != english.answer.kicker);
    CHECK(view.answer.number == english.answer.number);
    CHECK(view.answer.unit == english.answer.unit);
    CHECK(view.answer.state == english.answer.state);
    REQUIRE(view.facts.size() == english.facts.size());
    for (std::size_t i = 0; i < view.facts.size(); ++i) CHECK(view.facts[i].value == english.facts[i].value);
    const auto unmeasured = [](std::vector<StepView> steps) {
        std::erase_if(steps, [](const StepView& step) {
            return step.name.starts_with("[") || step.name == "Measured";
        });
        return steps;
    };
    CHECK(unmeasured(view.working) == unmeasured(english.working));
    CHECK(view.gauge.has_value() == english.gauge.has_value());
    if (view.gauge) CHECK(view.gauge->marker == english.gauge->marker);
    CHECK(sentences(view) == sentences(english));
    CHECK(view.field(Field::weight).echo == english.field(Field::weight).echo);
    CHECK(view.field(Field::dose).error == english.field(Field::dose).error);
    CHECK(view.save.enabled == english.save.enabled);
    CHECK(view.save.file_name == english.save.file_name);
}

TEST_CASE("the words around the figures are translated", "[workbench][words]") {
    const test::Speaking pseudo(in_pseudo);
    CHECK(date_words(*time::parse_date("2026-03-05")) ==
          pseudo_text("Thu") + ", 5 " + pseudo_text("Mar") + " 2026");
    FindingView caution;
    caution.tone = Tone::caution;
    CHECK(summary_of({caution}).text == pseudo_text("{} caution").replace(1, 2, "1"));
    CalculatorPresenter calculator;
    CHECK(calculator.view().entries[0].label == pseudo_text("Expression"));
    CHECK(calculator.view().entries[0].hint == "250 mg/kg * 70 kg / (50 mg/mL)");
    calculator.edit("expression", "1,250 mg / (50 mg/mL)");
    CHECK(calculator.view().result.answer.number == "25");
    CHECK(calculator.view().result.answer.kicker == pseudo_text("ANSWER"));
}

}  // namespace vialwright::workbench
