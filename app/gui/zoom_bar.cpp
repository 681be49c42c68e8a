// SPDX-License-Identifier: Apache-2.0
#include "app/gui/zoom_bar.hpp"

#include <array>
#include <utility>

#include <wx/sizer.h>
#include <wx/tglbtn.h>

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

namespace {

struct Step {
    Zoom zoom;
    const char* words;
    const char* name;
};
constexpr double most_beside_heading = 1.4;  // how large a text leaves room for both
constexpr std::array<Step, 4> steps = {
    {{Zoom::fit, workbench::N_("Fit"), workbench::N_("Zoom: as large as there is room")},
     {Zoom::true_size, "100 %", workbench::N_("Zoom: true size")},
     {Zoom::twice, "200 %", workbench::N_("Zoom: twice its size")},
     {Zoom::four_times, "400 %", workbench::N_("Zoom: four times its size")}}};

class StepButton : public wxToggleButton {
public:
    using wxToggleButton::wxToggleButton;
    bool AcceptsFocusFromKeyboard() const override { return GetValue() && AcceptsFocus(); }
};

}  // namespace

ZoomBar::ZoomBar(Card& card, std::function<void(Zoom)> choose) : choose_(std::move(choose)) {
    auto* own_row = new wxBoxSizer(wxHORIZONTAL);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        buttons_.push_back(make_button(card, i));
        if (native::text_scale() > most_beside_heading) own_row->Add(buttons_.back());
        else card.put_in_heading(buttons_.back());
    }
    card.body()->Add(own_row);
    buttons_.front()->SetValue(true);
}

wxToggleButton* ZoomBar::make_button(Card& card, std::size_t index) {
    const Step& step = steps[index];
    auto* button = new StepButton(&card, wxID_ANY, shown(tr(step.words)), wxDefaultPosition, wxDefaultSize,
                                  wxBU_EXACTFIT);
    button->SetName(shown(tr(step.name)));
    button->SetToolTip(shown(tr(step.name)));
    native::set_accessible_name(*button, tr(step.name));
    native::set_style_class(*button, "quiet", true);
    button->SetMinSize(
        wxSize(button->GetTextExtent(shown(tr(step.words))).x + card.FromDIP(20), card.FromDIP(26)));
    button->Bind(wxEVT_TOGGLEBUTTON, [this, index](wxCommandEvent&) { this->choose(index); });
    button->Bind(wxEVT_KEY_DOWN, [this, index](wxKeyEvent& event) { on_key(event, index); });
    return button;
}

void ZoomBar::focus() {
    for (wxToggleButton* button : buttons_)
        if (button->GetValue()) button->SetFocus();
}

void ZoomBar::choose(std::size_t index) {
    for (std::size_t i = 0; i < buttons_.size(); ++i) buttons_[i]->SetValue(i == index);
    // The toolkit asks which are stops only when their order has changed: it is told so, and the order stays.
    buttons_[1]->MoveAfterInTabOrder(buttons_[0]);
    choose_(steps[index].zoom);
}

void ZoomBar::on_key(wxKeyEvent& event, std::size_t index) {
    const int key = event.GetKeyCode();
    const bool is_right = key == WXK_RIGHT && index + 1 < buttons_.size();
    const bool is_left = key == WXK_LEFT && index > 0;
    if ((!is_right && !is_left) || event.HasAnyModifiers()) return event.Skip();
    const std::size_t next = is_right ? index + 1 : index - 1;
    choose(next);
    buttons_[next]->SetFocus();
}

}  // namespace vialwright::gui
