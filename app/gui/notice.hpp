// SPDX-License-Identifier: Apache-2.0
// A sentence on a tint with the shape of its meaning: a refusal, a caution, how something ended.
#pragma once

#include "app/gui/card.hpp"

namespace vialwright::gui {

class Notice : public Surface {
public:
    Notice(wxWindow* parent, const Look& look);
    void set(workbench::Tone tone, const std::string& words);  // "": hidden

private:
    ToneIcon* icon_;
    Text* words_;
};

// For a list of them on a card.
class NoticeRow {
public:
    explicit NoticeRow(Card& card, const Look& look);
    void show(const workbench::FindingView* view);

private:
    Notice* notice_;
};

}  // namespace vialwright::gui
