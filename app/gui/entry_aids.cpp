// SPDX-License-Identifier: Apache-2.0
#include "app/gui/entry_aids.hpp"

#include <utility>

#include <fmt/format.h>
#include <wx/textentry.h>

#include "app/gui/date_picker.hpp"
#include "app/gui/entry_icon.hpp"
#include "app/gui/unit_list.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/entry_choice.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::Dates;
using workbench::tr;

namespace {

constexpr const char* calendar_icon = "x-office-calendar-symbolic";

template <class... Values> std::string told(const std::string& words, const Values&... values) {
    return fmt::format(fmt::runtime(words), values...);
}

}  // namespace

std::function<time::Date()> EntryAids::today;

EntryAids::EntryAids(wxControl& control, wxTextEntry& entry, const Look& look, std::string name)
    : control_(control), entry_(entry), look_(look), name_(std::move(name)) {
    control.Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        const int modifiers = event.GetModifiers();
        if ((key == WXK_F4 && modifiers == wxMOD_NONE) || (key == WXK_DOWN && modifiers == wxMOD_ALT)) open();
        else event.Skip();
    });
}

void EntryAids::render(const workbench::EntryAid& aid) {
    if (aid == aid_) return;
    const bool had_dates = aid_.dates != Dates::none;
    aid_ = aid;
    if (aid_.dates != Dates::none && !had_dates)
        set_entry_icon(control_, calendar_icon, tr("Calendar (F4)"), [this] { open(); });
    if (aid_.dates != Dates::none) control_.SetToolTip(shown(tr("F4 opens the calendar.")));
    else if (!aid_.units.empty()) control_.SetToolTip(shown(tr("F4 lists the units that are read here.")));
    else control_.UnsetToolTip();
}

void EntryAids::open() {
    if (aid_.dates != Dates::none) open_calendar();
    else if (!aid_.units.empty()) open_units();
}

void EntryAids::open_calendar() {
    const auto now = today ? today() : time::Date(std::chrono::year(2000) / 1 / 1);
    const std::size_t place = caret();
    const auto day = workbench::day_at(aid_.dates, typed(entry_.GetValue()), place, now);
    const auto take = [this, place](const time::Date& taken) {
        put(workbench::with_day(aid_.dates, typed(entry_.GetValue()), place, taken));
    };
    (new DatePicker(control_, look_, told(tr("{}: calendar"), name_), day, now, take))->open();
}

void EntryAids::open_units() {
    const auto take = [this](const std::string& unit) {
        put(workbench::with_unit(typed(entry_.GetValue()), unit));
    };
    (new UnitList(control_, look_, told(tr("{}: unit"), name_), aid_.units,
                  workbench::unit_in(typed(entry_.GetValue())), take))
        ->open();
}

std::size_t EntryAids::caret() const {
    return typed(entry_.GetValue().Left(static_cast<std::size_t>(entry_.GetInsertionPoint()))).size();
}

void EntryAids::put(const workbench::Taken& taken) {
    entry_.SetValue(shown(taken.text));  // as if it were typed
    entry_.SetInsertionPoint(static_cast<long>(shown(taken.text.substr(0, taken.caret)).length()));
}

}  // namespace vialwright::gui
