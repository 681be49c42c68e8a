// SPDX-License-Identifier: Apache-2.0
// The page "Settings": display, zone and what labels are usually printed with at the left, the facility and what is read from
// where in the middle, the printers at the right; below them the button that saves.
#pragma once

#include <wx/timer.h>

#include "app/gui/column.hpp"
#include "app/gui/entries_card.hpp"
#include "app/gui/notice.hpp"
#include "app/gui/page.hpp"
#include "app/gui/ports.hpp"
#include "app/gui/print_desk.hpp"
#include "app/gui/printers_card.hpp"
#include "app/gui/rows.hpp"
#include "app/gui/site_card.hpp"
#include "app/gui/test_label_card.hpp"
#include "app/gui/zone_card.hpp"
#include "app/workbench/settings_presenter.hpp"

class wxButton;

namespace vialwright::gui {

class SettingsPanel : public Page {
public:
    using ChooseLook = std::function<void(files::Appearance)>;  // of the window, after saving

    SettingsPanel(wxWindow* parent, const Look& look, workbench::SettingsSources sources, const Ports& ports,
                  ChooseLook choose_look);

    void appearance_was_kept(files::Appearance appearance);  // in the file, by the menu

    std::vector<std::string> sections() const override;
    void go_to_section(std::size_t section) override;
    void undo() override { go_to(presenter_.undo()); }
    void redo() override { go_to(presenter_.redo()); }
    void start_over() override;
    void go_to_next_marked() override;
    bool can_save() const override { return presenter_.view().has_unsaved; }
    void save() override { save_all(); }
    bool may_leave() override;
    void show_focused(const wxWindow& control) override;
    std::map<std::string, std::string> typed() const override { return presenter_.typed(); }
    void restore(const std::map<std::string, std::string>& typed) override {
        change([&] { presenter_.restore(typed); });
    }

private:
    EntriesCard* make_entries(Column* column, const std::string& heading, workbench::SettingsPart part);
    void make_preferences();
    void make_facility();
    void make_printers();
    Card* make_saving();
    wxSizer* make_buttons(wxWindow* card);
    void change(const std::function<void()>& act);
    void render();
    void render_saving();
    void settle();
    bool save_all();  // true if everything is on the disk
    void go_to(const std::optional<workbench::SettingsPresenter::Spot>& spot);
    bool go_to_marked();

    workbench::SettingsPresenter presenter_;
    const Ports ports_;
    ChooseLook choose_look_;
    wxTimer clock_;
    std::vector<Column*> columns_;
    ZoneCard* zone_ = nullptr;
    EntriesCard *display_ = nullptr, *labels_ = nullptr, *facility_ = nullptr, *printer_ = nullptr;
    PrintersCard* printers_ = nullptr;
    TestLabelCard* test_ = nullptr;
    SiteCard* site_ = nullptr;
    Notice* facility_note_ = nullptr;
    Card* saving_ = nullptr;
    std::unique_ptr<Rows<NoticeRow>> notices_;
    Text* state_ = nullptr;
    wxButton *save_ = nullptr, *discard_ = nullptr;
    PrintDesk print_desk_;  // the last: its threads end before what they tell
};

}  // namespace vialwright::gui
