// SPDX-License-Identifier: Apache-2.0
// The ruler of a printer: on which stock, on which queue, the button that prints it, and how that ended.
#pragma once

#include "app/gui/entries_card.hpp"
#include "app/gui/notice.hpp"
#include "app/workbench/settings_view.hpp"

namespace vialwright::gui {

class TestLabelCard : public EntriesCard {
public:
    struct Acts {
        Edit choose;
        std::function<void()> look_again, print;
    };
    TestLabelCard(wxWindow* parent, const Look& look, const Acts& acts);

    void render(const workbench::SettingsView& view);

private:
    Notice* outcome_;
    Text* why_not_;
    wxButton* print_ = nullptr;
};

}  // namespace vialwright::gui
