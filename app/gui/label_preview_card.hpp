// SPDX-License-Identifier: Apache-2.0
// The label as it will be printed, how large it is shown, what is in its way and what to look at.
#pragma once

#include "app/gui/label_desk.hpp"
#include "app/gui/notice.hpp"
#include "app/gui/rows.hpp"
#include "app/gui/zoom_bar.hpp"

class wxButton;

namespace vialwright::gui {

class LabelPreviewCard : public Card {
public:
    LabelPreviewCard(wxWindow* parent, const Look& look, const std::filesystem::path& fonts_folder,
                     std::function<void()> take_stock_that_fits);

    void render(const workbench::LabelsView& view);
    void focus_first();
    LabelDesk& desk() { return *desk_; }

private:
    void tell_size();
    void put_last(wxWindow* control);

    LabelDesk* desk_;
    ZoomBar zoom_;
    Text* size_;
    Rows<NoticeRow> notices_;
    wxButton* fits_;
};

}  // namespace vialwright::gui
