// SPDX-License-Identifier: Apache-2.0
// The presenter of the page "Settings": what the user prefers, the facility, the printers, as entries that are judged by the
// readers of their files. Nothing is written before save().
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/workbench/edit_history.hpp"
#include "app/workbench/print_labels.hpp"
#include "app/workbench/settings_fields.hpp"
#include "app/workbench/settings_files.hpp"
#include "app/workbench/settings_view.hpp"
#include "app/workbench/settings_zones.hpp"

namespace vialwright::workbench {

struct SettingsSources {
    SettingsFolder folder;
    ZoneSources zones;
    std::vector<Choice> stock;
    std::string sample;                      // the facility that labels carry while there is no own one
    std::vector<SiteRow> site;               // what was read from where
    bool appearance_is_set_outside = false;  // by VIALWRIGHT_APPEARANCE, which wins
    // For the ruler of a printer; null: it could not be read, and none is printed.
    const stock::Catalogue* catalogue = nullptr;
    const layout::FontSet* fonts = nullptr;
    std::optional<QueueNews> queues = {};  // what CUPS said last
};

class SettingsPresenter final : public PrintPage {
public:
    explicit SettingsPresenter(SettingsSources sources);

    const SettingsView& view() const { return view_; }

    void edit(SettingsPart part, const std::string& key, const std::string& raw);  // of the chosen printer
    void choose_printer(std::size_t row);
    void add_printer();                                                     // and chooses it
    void remove_printer();                                                  // the chosen one
    void choose_for_test(const std::string& entry, const std::string& id);  // of view().test
    void search_zones(const std::string& raw);
    void choose_zone(std::size_t row);  // of those that are found
    void tick();                        // the clock has moved on
    std::string time_in_zone(std::size_t row) const;

    // Where the cursor belongs; nothing if there was nothing to undo, or no entry that it belongs to.
    struct Spot {
        SettingsPart part;
        std::string key;
    };
    std::optional<Spot> undo();
    std::optional<Spot> redo();
    void start_over();  // back to what is saved

    // For the session: the files with changes that are not saved, each whole. What is restored can be undone.
    std::map<std::string, std::string> typed() const;
    void restore(const std::map<std::string, std::string>& typed);

    // To be asked before save(); "" where nothing is lost by it.
    std::string question_before_saving() const;
    bool save();  // false: it was refused, or not everything could be written; the view says what
    files::Appearance appearance() const;  // that is saved

    void appearance_was_kept(files::Appearance appearance);  // in the file, by the menu

    const PrintView& print_view() const override { return view_.test_print; }  // of the ruler

private:
    struct Inputs {
        std::array<files::DraftRows, all_settings_parts.size()> rows;
        friend bool operator==(const Inputs&, const Inputs&) = default;
    };
    static files::DraftRows& rows_of(Inputs& inputs, SettingsPart part);
    const files::DraftRows& now(SettingsPart part) const;
    const files::Draft& saved(SettingsPart part) const;
    files::Draft& saved(SettingsPart part);
    files::DraftRows to_write(SettingsPart part) const;
    bool is_changed(SettingsPart part) const;
    std::size_t row_in(SettingsPart part) const;
    std::vector<files::DraftFault> faults_in(SettingsPart part, std::size_t row) const;

    void change(Inputs inputs);
    std::optional<Spot> after_going(const Inputs& before);
    std::string save_part(SettingsPart part);
    void load();
    PrintParts print_parts() override {
        return {test_job_, test_on_, view_.test_outcome, view_.test_print, sources_.queues};
    }
    void present() override;
    void show_files();
    void show_facility();
    void show_printers();
    void show_test();
    std::string offer_test(const files::DraftRow& row, const std::string& stock);
    void show_saving();

    SettingsSources sources_;
    std::array<files::Draft, all_settings_parts.size()> saved_;
    std::array<std::vector<files::DraftFault>, all_settings_parts.size()> faults_;  // of what is changed
    EditHistory<Inputs, std::string> history_;
    std::size_t printer_ = 0;
    std::map<std::string, std::string> test_chosen_;  // by entry
    std::optional<LabelJob> test_job_;
    PrinterSection test_on_;
    std::vector<FindingView> outcome_;  // of the last save, until something is edited
    SettingsView view_;
};

}  // namespace vialwright::workbench
