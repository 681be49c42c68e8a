// SPDX-License-Identifier: Apache-2.0
// A page of entries over a presenter with edit(), undo(), redo(), start_over() and view(): what the menus do is the same on
// each of them.
#pragma once

#include <utility>
#include <vector>

#include "app/gui/column.hpp"
#include "app/gui/copy_button.hpp"
#include "app/gui/entries_card.hpp"
#include "app/gui/page.hpp"

namespace vialwright::gui {

template <class Presenter> class FormPage : public Page {
public:
    void undo() override { go_to_changed(presenter_.undo()); }
    void redo() override { go_to_changed(presenter_.redo()); }
    std::map<std::string, std::string> typed() const override { return presenter_.typed(); }
    void restore(const std::map<std::string, std::string>& typed) override {
        presenter_.restore(typed);
        render();
    }
    void copy_answer() override { copy_->copy(); }
    void start_over() override {
        presenter_.start_over();
        render();
        entries_->focus_first();
    }
    void go_to_next_marked() override {
        if (const FieldBox* box = entries_->first_marked()) box->control()->SetFocus();
    }
    void show_focused(const wxWindow& control) override {
        for (Column* column : columns_)
            if (column != &control && column->IsDescendant(const_cast<wxWindow*>(&control)))
                column->bring_into_view(control);
    }

protected:
    FormPage(wxWindow* parent, const Look& look, Presenter presenter)
        : Page(parent, look), presenter_(std::move(presenter)) {}

    virtual void render() = 0;

    EntriesCard::Edit edit() {
        return [this](const std::string& entry, const std::string& raw) {
            presenter_.edit(entry, raw);
            render();
        };
    }
    void focus_entry(const std::string& entry) {
        if (const FieldBox* box = entries_->box(entry)) box->control()->SetFocus();
    }

    Presenter presenter_;
    EntriesCard* entries_ = nullptr;
    CopyButton* copy_ = nullptr;
    std::vector<Column*> columns_;  // that scroll to what has the keyboard

private:
    void go_to_changed(const std::string& entry) {
        render();
        focus_entry(entry);
    }
};

}  // namespace vialwright::gui
