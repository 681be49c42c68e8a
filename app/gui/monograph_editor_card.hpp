// SPDX-License-Identifier: Apache-2.0
// A monograph's text to type in, below it what is wrong with it: choosing a fault puts the cursor there.
#pragma once

#include "app/gui/card.hpp"
#include "app/gui/notice.hpp"
#include "app/gui/table.hpp"
#include "app/workbench/monograph_editor.hpp"

class wxButton;
class wxTextCtrl;

namespace vialwright::gui {

class MonographEditorCard : public Card {
public:
    struct Acts {
        std::function<void(const std::string& raw)> edit;
        std::function<void()> save, compare, close;
    };

    MonographEditorCard(wxWindow* parent, const Look& look, Acts acts);

    void open(const workbench::MonographEditor& editor);  // which lives until the next, or until close()
    void close() { editor_ = nullptr; }
    void render();
    void follow(const std::string& before);  // an undo: the cursor goes to what differs from the text before
    void focus_text();
    void focus_faults() { faults_->SetFocus(); }
    bool mark_next();  // the cursor to the next fault behind it; false if there is none
    void restyle() override;

private:
    void make_text(const Look& look);
    void make_faults(const Look& look);
    void go_to(std::size_t fault);
    void tell_place();
    void tell();
    std::size_t cursor() const;  // in bytes
    void set_cursor(std::size_t offset);

    Acts acts_;
    const workbench::MonographEditor* editor_ = nullptr;
    Text *told_, *place_ = nullptr;
    wxTextCtrl* text_ = nullptr;
    Table* faults_ = nullptr;
    Notice* notice_ = nullptr;
    wxButton* save_ = nullptr;
    std::vector<workbench::EditorFault> listed_;
};

}  // namespace vialwright::gui
