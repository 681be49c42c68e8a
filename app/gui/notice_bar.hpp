// SPDX-License-Identifier: Apache-2.0
// What the program itself has to say: a session that is back, a fault in the background. At the foot of the window, where its
// coming moves no entry; it stays until it is put away.
#pragma once

#include <string>
#include <vector>

#include "app/gui/surface.hpp"
#include "app/gui/text.hpp"

class wxButton;

namespace vialwright::gui {

class ToneIcon;

class NoticeBar : public Surface {
public:
    NoticeBar(wxWindow* parent, const Look& look);

    // Below what already stands there.
    void tell(workbench::Tone tone, const std::string& words);
    // What was told does not hold any more.
    void take_back(const std::string& words);
    const std::string& words() const { return words_->words(); }

private:
    void show();
    void put_away();

    ToneIcon* icon_;
    Text* words_;
    std::vector<std::string> told_;
    wxButton* close_;
};

}  // namespace vialwright::gui
