// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/controls.hpp"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>
#include <wx/anybutton.h>
#include <wx/stattext.h>

#include "app/gui/words.hpp"

namespace vialwright::test {

namespace {

// A window of wx without a name of its own carries the name of its class.
bool has_a_name(const wxWindow& control) {
    const std::set<wxString> of_classes = {"text",     "choice", "comboBox",     "button", "listBox",
                                           "checkBox", "panel",  "dataviewCtrl", ""};
    return !of_classes.contains(control.GetName());
}

// What stands beyond the right edge of its parent is cut off there.
void check_inside(const wxWindow& window) {
    CAPTURE(window.GetRect().GetRight(), window.GetParent()->GetClientSize().x);
    CHECK(window.GetRect().GetRight() < window.GetParent()->GetClientSize().x);
}

}  // namespace

void check_keyboard(GuiDesk& desk, const std::string& first) {
    std::vector<std::string> expected, reached;
    for (const wxWindow* control : controls_of(desk.frame())) {
        CAPTURE(control->GetClassInfo()->GetClassName(), control->GetName());
        CHECK(has_a_name(*control));
        expected.push_back(gui::typed(control->GetName()));
    }
    CHECK(std::set<std::string>(expected.begin(), expected.end()).size() == expected.size());
    desk.go_to(first);
    for (std::size_t i = 0; i < expected.size() + 2; ++i) {
        const std::string name = desk.focused_name();
        const bool is_column = name == "Answer" || name == "Date" || name == "Monograph" ||
                               name == "Label preview";  // scrolls, and stands for no entry
        if (!is_column && (reached.empty() || reached.back() != name)) reached.push_back(name);
        desk.tab();
    }
    const auto begin = std::ranges::find(expected, first);
    REQUIRE(begin != expected.end());
    std::rotate(expected.begin(), begin, expected.end());
    reached.resize(std::min(reached.size(), expected.size()));
    CHECK(reached == expected);
}

void check_whole(const wxWindow& window) {
    if (!window.IsShown()) return;
    if (const auto* text = dynamic_cast<const wxStaticText*>(&window)) {
        CAPTURE(text->GetLabelText().utf8_string(), text->GetSize().x, text->GetSize().y);
        CHECK(text->GetBestSize().x <= text->GetSize().x + 1);
        CHECK(text->GetBestSize().y <= text->GetSize().y + 1);
        check_inside(*text);
    }
    if (const auto* button = dynamic_cast<const wxAnyButton*>(&window)) {
        // The toolkit's own best size is that of its usual style; ours have narrower margins.
        constexpr int least_margins = 4;
        CAPTURE(button->GetLabelText().utf8_string(), button->GetSize().x);
        CHECK(button->GetTextExtent(button->GetLabelText()).x + least_margins <= button->GetSize().x);
        check_inside(*button);
    }
    for (const wxWindow* child : window.GetChildren()) check_whole(*child);
}

}  // namespace vialwright::test
