// SPDX-License-Identifier: Apache-2.0
// The window in another language: its words change, its numbers do not, and nothing is cut off where words are longer.
#include "app/gui/language.hpp"

#include <catch2/catch.hpp>
#include <wx/menu.h>

#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"
#include "tests/gui/controls.hpp"
#include "tests/gui/picture.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;
using workbench::Language;
using workbench::tr;

class SpokenHere {
public:
    explicit SpokenHere(Language language) { REQUIRE(gui::speak_language(language)); }
    SpokenHere(const SpokenHere&) = delete;
    SpokenHere& operator=(const SpokenHere&) = delete;
    ~SpokenHere() { gui::speak_language(Language::english); }
};

std::vector<std::string> menu_names(const wxMenuBar& bar) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < bar.GetMenuCount(); ++i) names.push_back(gui::typed(bar.GetMenuLabelText(i)));
    return names;
}

void type_order(GuiDesk& desk, const char* dose) {
    desk.choose(tr("Product"), "Glycine Injection 50 mg/mL");
    desk.enter(tr("Weight"), "154 lb");
    desk.enter(tr("Age"), "40 y");
    desk.enter(tr("Dose"), dose);
}

// All pages, by the keys that turn them.
void each_page(GuiDesk& desk, const std::function<void()>& look) {
    const std::string first = desk.frame().title_of_page();
    std::string last;
    do {
        last = desk.frame().title_of_page();
        INFO(last);
        look();
        desk.press(WXK_PAGEDOWN, wxMOD_CONTROL);
        REQUIRE(desk.frame().title_of_page() != last);  // also from within a list
    } while (desk.frame().title_of_page() != first);
}

}  // namespace

TEST_CASE("the window speaks Spanish, and its numbers stay as they are", "[gui][language]") {
    const SpokenHere spanish(Language::spanish);
    GuiDesk desk;
    CHECK(menu_names(*desk.frame().GetMenuBar()) ==
          std::vector<std::string>{"Archivo", "Editar", "Ver", "Ayuda"});
    CHECK(desk.frame().title_of_page() == "Preparar");
    desk.choose("Producto", "Glycine Injection 50 mg/mL");
    desk.enter("Peso", "154 lb");
    CHECK_THAT(desk.page(), Contains("= 69.85 kg") || Contains("≈ 69.85 kg"));
    desk.enter("Edad", "40 y");
    desk.enter("Dosis", "1,250 mg");
    CHECK_THAT(desk.answer(), Contains("AÚN SIN COMPROBAR"));
    desk.push("Responder No al resto");
    CHECK_THAT(desk.answer(), Contains("EXTRAIGA") && Contains(" 25 mL "));
    CHECK_THAT(desk.page(), Contains("1,250 mg ÷ (50 mg/mL)"));
    desk.enter("Dosis", "1,25 g");
    CHECK_THAT(desk.answer(), !Contains("EXTRAIGA"));
    CHECK_THAT(desk.page(), Contains("Corrija lo que está marcado."));
}

TEST_CASE("without its catalogue the window speaks English", "[gui][language]") {
    CHECK_FALSE(gui::speak_language(Language::spanish, "/nowhere"));
    CHECK(tr("Dose") == "Dose");
}

TEST_CASE("a text that was never marked stays plain in the pseudo-language", "[gui][language]") {
    const SpokenHere pseudo(Language::pseudo);
    CHECK(tr("Dose") == workbench::pseudo_text("Dose"));
    CHECK(tr("A word that nobody says") == "A word that nobody says");
    CHECK(tr("") == "");
}

TEST_CASE("where words are 40 % longer nothing is cut off, on any page", "[gui][language][pseudo]") {
    const Language language = GENERATE(Language::pseudo, Language::spanish);
    const wxSize size = GENERATE(wxSize(1024, 700), wxSize(1280, 800));
    CAPTURE(code_of(language), size.x, size.y);
    const SpokenHere other(language);
    GuiDesk desk(gui::Appearance::light, size);
    each_page(desk, [&] { check_whole(desk.frame()); });
    type_order(desk, "1,250 mg");
    check_whole(desk.frame());
    desk.push(tr("Answer the rest with No"));
    check_whole(desk.frame());
    desk.enter(tr("Dose"), "25 g");
    check_whole(desk.frame());
    desk.enter(tr("Age"), "4O y");
    check_whole(desk.frame());
}

// Not of the documentation: VIALWRIGHT_PICTURES=folder, and each is looked at.
TEST_CASE("pictures of the window in other languages", "[.language-pictures]") {
    const Language language = GENERATE(Language::spanish, Language::pseudo);
    const SpokenHere other(language);
    GuiDesk desk(gui::Appearance::light, picture_size());
    type_order(desk, "2.5 g");
    desk.push(tr("Answer the rest with No"));
    desk.press('1', wxMOD_CONTROL);
    int number = 0;
    each_page(desk, [&] {
        take_picture(desk, picture(std::string(code_of(language)) + "-" + std::to_string(++number) + ".png"));
    });
}

}  // namespace vialwright::test
