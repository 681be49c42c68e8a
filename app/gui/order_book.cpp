// SPDX-License-Identifier: Apache-2.0
#include "app/gui/order_book.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include "app/gui/native.hpp"
#include "app/gui/show_control.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

OrderBook::OrderBook(wxWindow* parent, const Look& look, workbench::PrepareOrders& orders, Ports ports,
                     std::filesystem::path fonts_folder, Tell tell)
    : Page(parent, look),
      orders_(orders),
      ports_(std::move(ports)),
      fonts_folder_(std::move(fonts_folder)),
      tell_(std::move(tell)),
      stack_(new wxBoxSizer(wxVERTICAL)) {
    m_container.DisableSelfFocus();
    make_row();
    SetSizer(stack_);
    restyle();
    reveal();
}

void OrderBook::make_row() {
    row_ = new wxPanel(this);
    tabs_ = new PageBar(row_, look(), tr("Open orders"),
                        [this](std::size_t place) { change([this, place] { orders_.show(place); }); });
    tabs_->Hide();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(tabs_, wxSizerFlags(1).Expand());
    open_ = make_button(tr("New order"), "Ctrl+T", [this] { open_order(); });
    for (auto* button : {open_, make_button(tr("Close order"), "Ctrl+W", [this] { close_order(); })})
        row->Add(button, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(space::small)));
    row_->SetSizer(row);
    stack_->Add(row_, wxSizerFlags().Expand());
}

wxButton* OrderBook::make_button(const std::string& name, const std::string& hint,
                                 std::function<void()> act) {
    auto* button = new wxButton(row_, wxID_ANY, shown(name));
    button->SetName(shown(name));
    button->SetToolTip(shown(fmt::format("{} ({})", name, hint)));
    native::set_accessible_name(*button, name);
    native::set_style_class(*button, "quiet", true);
    button->Bind(wxEVT_BUTTON, [this, act = std::move(act)](wxCommandEvent&) { CallAfter(act); });
    return button;
}

const OrderBook::Leaf& OrderBook::leaf(int id) const { return *std::ranges::find(leaves_, id, &Leaf::id); }

void OrderBook::make_missing() {
    for (const auto& tab : orders_.view().tabs) {
        if (std::ranges::find(leaves_, tab.id, &Leaf::id) != leaves_.end()) continue;
        auto* panel = new PreparePanel(this, look(), orders_.order(tab.id), ports_, fonts_folder_,
                                       {[this] { name_tabs(); }, tell_.label_dose});
        panel->Hide();
        stack_->Add(panel, wxSizerFlags(1).Expand());
        leaves_.push_back({tab.id, panel, {}});
    }
    for (const int id : orders_.forgotten()) {
        leaf(id).panel->Destroy();
        std::erase_if(leaves_, [id](const Leaf& one) { return one.id == id; });
    }
}

// The tabs come last for the Tab key: an order begins with its first entry.
void OrderBook::reveal() {
    const wxWindowUpdateLocker lock(this);
    make_missing();
    for (const Leaf& one : leaves_) one.panel->Show(one.id == orders_.shown_id());
    row_->MoveAfterInTabOrder(leaves_.back().panel);
    name_tabs();
    Layout();
}

void OrderBook::name_tabs() {
    if (leaves_.empty()) return;  // the first panel is just being made
    const auto view = orders_.view();
    const bool is_shown = view.tabs.size() > 1, was_shown = row_->IsShown();
    if (is_shown) {
        std::vector<BarName> names;
        for (const auto& tab : view.tabs) {
            const std::string name = tab.state.empty() ? tab.title : tab.title + " \xE2\x80\x93 " + tab.state;
            names.push_back({name, name});
        }
        tabs_->name(names);
        tabs_->mark(view.shown);
        open_->Enable(view.can_open);
    }
    show_control(*tabs_, is_shown);
    row_->Show(is_shown);
    if (is_shown || was_shown) Layout();
}

void OrderBook::change(const std::function<void()>& change) {
    const int before = orders_.shown_id();
    wxWindow* focus = native::focused_in(*wxGetTopLevelParent(this));
    for (Leaf& one : leaves_)
        if (one.id == before && focus && one.panel->IsDescendant(focus)) one.last_focus = focus;
    change();
    reveal();
    if (orders_.shown_id() == before) return;
    wxWindow* last = leaf(orders_.shown_id()).last_focus;
    if (last && last->IsShownOnScreen() && last->IsEnabled()) last->SetFocus();
    else panel().go_to_section(0);
}

void OrderBook::open_order() {
    change([this] { orders_.open(); });
}

void OrderBook::show_order(int id) {
    const auto tabs = orders_.view().tabs;
    const auto found = std::ranges::find(tabs, id, &workbench::OrderTab::id);
    if (found != tabs.end()) change([&] { orders_.show(static_cast<std::size_t>(found - tabs.begin())); });
}

void OrderBook::close_order() {
    std::string words;
    change([&] { words = orders_.close(); });
    tell_closed(words);
}

void OrderBook::tell_closed(const std::string& words) {
    if (!told_closed_.empty()) tell_.no_longer(told_closed_);
    told_closed_ = words;
    if (!words.empty()) tell_.closed(words);
}

void OrderBook::bring_back_order() {
    change([this] { orders_.bring_back(); });
    tell_closed("");
}

void OrderBook::turn(int orders) {
    change([this, orders] { orders_.turn(orders); });
}

bool OrderBook::may_leave() {
    const std::string question = orders_.question_before_closing();
    return question.empty() || ports_.confirm(*this, question);
}

void OrderBook::restore(const std::map<std::string, std::string>& typed) {
    orders_.restore(typed);
    reveal();
    for (const Leaf& one : leaves_) one.panel->render();
}

void OrderBook::show_focused(const wxWindow& control) {
    if (panel().IsDescendant(const_cast<wxWindow*>(&control))) panel().show_focused(control);
}

void OrderBook::restyle() {
    Page::restyle();
    row_->SetBackgroundColour(look().palette.panel);
}

}  // namespace vialwright::gui
