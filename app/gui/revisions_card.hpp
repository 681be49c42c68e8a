// SPDX-License-Identifier: Apache-2.0
// Two revisions of a monograph, chosen, and a table of what changed from one to the other.
#pragma once

#include "app/gui/field.hpp"
#include "app/gui/notice.hpp"
#include "app/gui/table.hpp"
#include "app/workbench/revisions_presenter.hpp"

namespace vialwright::gui {

class RevisionsCard : public Card {
public:
    struct Acts {
        std::function<void(const std::string&id)> choose_before, choose_after;
        std::function<void()> add_file, close;
    };

    RevisionsCard(wxWindow* parent, const Look& look, const Acts& acts);

    void render(const workbench::RevisionsView& view);
    void tell(const std::string& problem);  // of a file that could not be read
    void focus_first() { before_->control()->SetFocus(); }
    void focus_changes() { table_->SetFocus(); }

private:
    void show_chosen();

    std::unique_ptr<ChoiceField> before_, after_;
    Notice *told_, *chosen_;
    Table* table_;
    std::vector<workbench::RevisionChange> changes_;
};

}  // namespace vialwright::gui
