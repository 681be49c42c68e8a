// SPDX-License-Identifier: Apache-2.0
#include "app/gui/page_bar.hpp"

#include <utility>

#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/tglbtn.h>
#include <wx/wrapsizer.h>

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

namespace {

// Only the one that is down is a stop of the Tab key, as with the tabs of a notebook.
class PageButton : public wxToggleButton {
public:
    using wxToggleButton::wxToggleButton;
    bool AcceptsFocusFromKeyboard() const override { return GetValue() && AcceptsFocus(); }
};

}  // namespace

PageBar::PageBar(wxWindow* parent, const Look& look, const std::string& what, Choose choose)
    : wxPanel(parent), look_(look), choose_(std::move(choose)) {
    m_container.DisableSelfFocus();
    native::set_accessible_panel(*this, what);
    SetName(shown(what));
    auto* row = new wxWrapSizer(wxHORIZONTAL, 0);  // a second row where a language needs the room
    row->AddSpacer(FromDIP(space::small));
    SetSizer(row);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        Refresh();
    });
    restyle();
}

void PageBar::name(const std::vector<BarName>& names) {
    if (names == names_) return;
    while (buttons_.size() > names.size()) {
        buttons_.back()->Destroy();
        buttons_.pop_back();
    }
    while (buttons_.size() < names.size()) {
        buttons_.push_back(make_button(buttons_.size()));
        GetSizer()->Add(buttons_.back(), wxSizerFlags().Border(wxBOTTOM, 1));  // the line below stays free
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i < names_.size() && names[i] == names_[i]) continue;
        buttons_[i]->SetLabelText(gui::shown(names[i].name));
        buttons_[i]->SetName(gui::shown(names[i].name));
        buttons_[i]->SetToolTip(gui::shown(names[i].hint));
        native::set_accessible_name(*buttons_[i], names[i].name);
    }
    names_ = names;
}

wxToggleButton* PageBar::make_button(std::size_t index) {
    auto* button = new PageButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    native::set_style_class(*button, "page", true);
    button->Bind(wxEVT_TOGGLEBUTTON, [this, index](wxCommandEvent&) {
        mark(shown_);  // pressed again, it stays down
        choose_(index);
    });
    button->Bind(wxEVT_KEY_DOWN, [this, index](wxKeyEvent& event) { on_key(event, index); });
    return button;
}

void PageBar::on_key(wxKeyEvent& event, std::size_t index) {
    const int step = event.GetKeyCode() == WXK_RIGHT ? 1 : event.GetKeyCode() == WXK_LEFT ? -1 : 0;
    if (step == 0 || event.HasAnyModifiers()) return event.Skip();
    const std::size_t next =
        (index + buttons_.size() + static_cast<std::size_t>(step + 1) - 1) % buttons_.size();
    choose_(next);
    buttons_[shown_]->SetFocus();
}

void PageBar::mark(std::size_t shown) {
    shown_ = shown;
    for (std::size_t i = 0; i < buttons_.size(); ++i) buttons_[i]->SetValue(i == shown);
    // The toolkit asks which are stops only when their order has changed: it is told so, and the order stays.
    if (buttons_.size() > 1) buttons_[1]->MoveAfterInTabOrder(buttons_[0]);
}

void PageBar::paint() {
    wxPaintDC dc(this);
    dc.SetPen(wxPen(look_.palette.line));
    const wxSize size = GetClientSize();
    dc.DrawLine(0, size.y - 1, size.x, size.y - 1);
}

void PageBar::restyle() { SetBackgroundColour(look_.palette.panel); }

}  // namespace vialwright::gui
