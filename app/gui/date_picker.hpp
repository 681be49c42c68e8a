// SPDX-License-Identifier: Apache-2.0
// A calendar below an entry of a date.
#pragma once

#include <functional>

#include "app/gui/drop_down.hpp"
#include "core/time/date.hpp"

class wxCalendarCtrlBase;

namespace vialwright::gui {

class Text;

class DatePicker : public DropDown {
public:
    using Take = std::function<void(const time::Date&)>;

    DatePicker(wxControl& entry, const Look& look, const std::string& title, const time::Date& day,
               const time::Date& today, Take take);

private:
    bool goes_by_key(const wxKeyEvent& event) override;
    void take() override;
    void make_buttons();
    void go_to(const time::Date& day);
    void show();

    time::Date day_, today_;
    Take take_;
    Text* words_ = nullptr;
    wxCalendarCtrlBase* calendar_ = nullptr;
};

}  // namespace vialwright::gui
