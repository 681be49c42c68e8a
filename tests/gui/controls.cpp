// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/controls.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch.hpp>
#include <wx/anybutton.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/gui/table.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::test {

namespace {

// A window of wx without a name of its own carries the name of its class.
bool has_a_name(const wxWindow& control) {
    const std::set<wxString> of_classes = {"text",     "choice", "comboBox",     "button", "listBox",
                                           "checkBox", "panel",  "dataviewCtrl", ""};
    return !of_classes.contains(control.GetName());
}

// What stands beyond the right or the lower edge of its parent is cut off there, unless that scrolls.
void check_inside(const wxWindow& window) {
    const wxWindow& parent = *window.GetParent();
    CAPTURE(window.GetRect().GetRight(), parent.GetClientSize().x);
    CHECK(window.GetRect().GetRight() < parent.GetClientSize().x);
    if (dynamic_cast<const wxScrollHelper*>(&parent)) return;
    CAPTURE(window.GetRect().GetBottom(), parent.GetClientSize().y);
    CHECK(window.GetRect().GetBottom() < parent.GetClientSize().y);
}

void check_text(const wxStaticText& text) {
    CAPTURE(text.GetLabelText().utf8_string(), text.GetSize().x, text.GetSize().y);
    CHECK(text.GetBestSize().x <= text.GetSize().x + 1);
    CHECK(text.GetBestSize().y <= text.GetSize().y + 1);
    check_inside(text);
}

void check_button(const wxAnyButton& button) {
    // The toolkit's own best size is that of its usual style; ours have narrower margins.
    constexpr int least_margins = 12;
    CAPTURE(button.GetLabelText().utf8_string(), button.GetSize().x);
    CHECK(button.GetTextExtent(button.GetLabelText()).x + least_margins <= button.GetSize().x);
    check_inside(button);
}

// What an entry shows while nothing is typed.
void check_hint(const wxTextEntry& entry, const wxWindow& control) {
    if (!entry.GetValue().empty() || entry.GetHint().empty()) return;
    constexpr int margins = 18, arrow = 26;
    const int room = control.GetSize().x - margins - (dynamic_cast<const wxComboBox*>(&control) ? arrow : 0);
    CAPTURE(gui::typed(control.GetName()), entry.GetHint().utf8_string(), room);
    CHECK(control.GetTextExtent(entry.GetHint()).x <= room);
}

// What is chosen may be shortened, by a product's name say, if the pointer tells it whole.
void check_choice(const wxChoice& choice) {
    const wxString text = choice.GetStringSelection();
    constexpr int margins = 44;  // with the arrow
    if (choice.GetTextExtent(text).x + margins <= choice.GetSize().x) return;
    CAPTURE(gui::typed(choice.GetName()), text.utf8_string(), choice.GetSize().x);
    CHECK(choice.GetToolTipText() == text);
}

// Columns of long texts, which are told whole beside the table once their row is chosen.
bool is_told_elsewhere(const gui::Table& table, unsigned column) {
    const std::map<std::string, std::set<unsigned>> columns = {
        {"Elements of the label", {0, 1, 4}}, {"Rows of the file", {1, 4}}, {"Orders", {1, 2, 4}},
        {"Faults of the text", {2}},          {"Changes", {1, 2, 3, 4}},    {"Monographs", {0, 1}}};
    const auto found = std::ranges::find_if(columns, [&](const auto& one) {
        return gui::shown(workbench::tr(one.first.c_str())) == table.GetName();
    });
    return found != columns.end() && found->second.contains(column);
}

// The toolkit gives columns their widths with the next frame.
bool has_its_widths(const gui::Table& table) {
    for (unsigned at = 0; at < table.widths().size(); ++at)
        if (table.GetColumn(at)->GetWidth() < table.widths()[at]) return false;
    return true;
}

// Of the rows that are seen: they are asked for from the top, as far as the table is high.
void check_table(const gui::Table& table) {
    const auto* model = dynamic_cast<const wxDataViewVirtualListModel*>(table.GetModel());
    REQUIRE(model);
    REQUIRE(GuiDesk::until([&] { return has_its_widths(table); }));
    constexpr int margins = 16;
    const int line = table.GetTextExtent("X").y + 4;
    const auto rows = std::min(model->GetCount(), static_cast<unsigned>(table.GetClientSize().y / line));
    int left = 0;
    for (unsigned at = 0; at < table.GetColumnCount(); ++at) {
        const auto* column = table.GetColumn(at);
        const int room = std::min(column->GetWidth(), table.GetClientSize().x - left) - margins;
        left += column->GetWidth();
        CAPTURE(gui::typed(table.GetName()), column->GetTitle().utf8_string(), room);
        CHECK(table.GetTextExtent(column->GetTitle()).x <= room);
        for (unsigned row = 0; row < rows && !is_told_elsewhere(table, at); ++row) {
            wxVariant text;
            wxDataViewItemAttr look;
            model->GetValueByRow(text, row, at);
            const bool is_bold = model->GetAttrByRow(row, at, look) && look.GetBold();
            const wxFont font = is_bold ? table.GetFont().Bold() : table.GetFont();
            int width = 0, height = 0;
            table.GetTextExtent(text.GetString(), &width, &height, nullptr, nullptr, &font);
            CAPTURE(row, text.GetString().utf8_string(), width);
            CHECK(width <= room);
        }
    }
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
    if (const auto* text = dynamic_cast<const wxStaticText*>(&window)) check_text(*text);
    if (const auto* button = dynamic_cast<const wxAnyButton*>(&window)) check_button(*button);
    if (const auto* entry = dynamic_cast<const wxTextEntry*>(&window)) check_hint(*entry, window);
    if (const auto* choice = dynamic_cast<const wxChoice*>(&window)) check_choice(*choice);
    if (const auto* table = dynamic_cast<const gui::Table*>(&window)) check_table(*table);
    for (const wxWindow* child : window.GetChildren()) check_whole(*child);
}

}  // namespace vialwright::test
