// SPDX-License-Identifier: Apache-2.0
// Asks for the id and the name of a copy of a monograph.
#pragma once

#include "app/gui/field.hpp"
#include "app/gui/notice.hpp"
#include "app/workbench/duplicate_form.hpp"

class wxButton;

namespace vialwright::gui {

class DuplicateCard : public Card {
public:
    struct Acts {
        std::function<void(const std::string&raw)> edit_id, edit_name;
        std::function<void()> make, close;
    };

    DuplicateCard(wxWindow* parent, const Look& look, const Acts& acts);

    void render(const workbench::DuplicateView& view);
    void tell(const std::string& problem);
    void focus_first() { id_->control()->SetFocus(); }

private:
    std::unique_ptr<TextField> id_, name_;
    Notice* problem_;
    wxButton* make_;
};

}  // namespace vialwright::gui
