// SPDX-License-Identifier: Apache-2.0
#include "app/gui/date_picker.hpp"

#include <utility>

#include <wx/button.h>
#include <wx/calctrl.h>

#include "app/gui/native.hpp"
#include "app/gui/text.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/entry_choice.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::DayStep;
using workbench::tr;

namespace {

wxDateTime shown(const time::Date& day) {
    const auto month = static_cast<wxDateTime::Month>(static_cast<unsigned>(day.month()) - 1);
    return {static_cast<wxDateTime::wxDateTime_t>(static_cast<unsigned>(day.day())), month,
            static_cast<int>(day.year())};
}

time::Date chosen(const wxDateTime& date) {
    return {std::chrono::year(date.GetYear()), std::chrono::month(static_cast<unsigned>(date.GetMonth()) + 1),
            std::chrono::day(date.GetDay())};
}

}  // namespace

DatePicker::DatePicker(wxControl& entry, const Look& look, const std::string& title, const time::Date& day,
                       const time::Date& today, Take take)
    : DropDown(entry, look, title), day_(day), today_(today), take_(std::move(take)) {
    words_ = new Text(panel(), look, {.scale = 1.05, .weight = wxFONTWEIGHT_SEMIBOLD}, " ");
    calendar_ = new wxCalendarCtrl(panel(), wxID_ANY, shown(day_));
    calendar_->SetName(gui::shown(tr("Calendar")));
    const auto by_mouse = [this](wxCalendarEvent&) {
        day_ = chosen(calendar_->GetDate());
        show();
    };
    calendar_->Bind(wxEVT_CALENDAR_SEL_CHANGED, by_mouse);
    calendar_->Bind(wxEVT_CALENDAR_PAGE_CHANGED, by_mouse);
    calendar_->Bind(wxEVT_CALENDAR_DOUBLECLICKED, [this](wxCalendarEvent&) { this->take(); });
    body()->Add(words_, wxSizerFlags().Expand());
    body()->Add(calendar_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::small)));
    make_buttons();
    add_note(look, tr("Arrows: day, week     Page Up, Page Down: month"));
    add_note(look, tr("With Ctrl: year     Enter: take it     Esc: leave"));
    show();
    calendar_->SetFocus();
}

void DatePicker::make_buttons() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto add = [&](const std::string& words, std::function<void()> push) {
        auto* button = new wxButton(panel(), wxID_ANY, gui::shown(words));
        button->SetName(gui::shown(words));
        native::set_accessible_name(*button, words);
        button->Bind(wxEVT_BUTTON, [push = std::move(push)](wxCommandEvent&) { push(); });
        row->Add(button, wxSizerFlags(1).Border(wxLEFT, row->IsEmpty() ? 0 : FromDIP(space::small)));
        return button;
    };
    add(tr("Today"), [this] { go_to(today_); });
    native::set_style_class(*add(tr("Take this day"), [this] { take(); }), "suggested-action", true);
    body()->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::medium)));
}

void DatePicker::go_to(const time::Date& day) {
    day_ = day;
    calendar_->SetDate(shown(day_));
    show();
}

// GTK's calendar has no words for assistive tools but its name.
void DatePicker::show() {
    const std::string words = workbench::day_words(day_, today_);
    words_->set(words);
    native::set_accessible_name(*calendar_, words);
    const bool has_today = day_.year() == today_.year() && day_.month() == today_.month();
    calendar_->Mark(static_cast<unsigned>(today_.day()), has_today);
}

// The arrows would move GTK's own mark, which is not the day that it says is chosen.
bool DatePicker::goes_by_key(const wxKeyEvent& event) {
    if (event.AltDown()) return false;
    const DayStep page = event.HasAnyModifiers() ? DayStep::year : DayStep::month;
    const auto go = [this](DayStep step, int direction) {
        go_to(workbench::stepped(day_, step, direction));
        return true;
    };
    switch (event.GetKeyCode()) {
        case WXK_LEFT: return go(DayStep::day, -1);
        case WXK_RIGHT: return go(DayStep::day, 1);
        case WXK_UP: return go(DayStep::week, -1);
        case WXK_DOWN: return go(DayStep::week, 1);
        case WXK_PAGEUP: return go(page, -1);
        case WXK_PAGEDOWN: return go(page, 1);
        case WXK_HOME: return go(DayStep::month_end, -1);
        case WXK_END: return go(DayStep::month_end, 1);
        default: return false;
    }
}

void DatePicker::take() {
    leave([take = take_, day = day_] { take(day); });
}

}  // namespace vialwright::gui
