// SPDX-License-Identifier: Apache-2.0
// The units that an entry reads, in a list below it.
#pragma once

#include <functional>
#include <vector>

#include "app/gui/drop_down.hpp"

class wxListBox;

namespace vialwright::gui {

class UnitList : public DropDown {
public:
    using Take = std::function<void(const std::string& unit)>;

    // `chosen`: the unit that stands there; the first where it is none of these.
    UnitList(wxControl& entry, const Look& look, const std::string& title, std::vector<std::string> units,
             const std::string& chosen, Take take);

private:
    bool goes_by_key(const wxKeyEvent& event) override;
    void take() override;
    bool go_to_letter(int letter);

    std::vector<std::string> units_;
    Take take_;
    wxListBox* list_;
};

}  // namespace vialwright::gui
