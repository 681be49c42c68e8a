// SPDX-License-Identifier: Apache-2.0
// How the presenter of the page "Settings" makes its view.
#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/settings_presenter.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

using files::raw_in;

std::vector<Choice> printer_choices(const files::DraftRows& printers) {
    std::vector<Choice> choices;
    for (const auto& row : printers)
        if (const std::string id = raw_in(row, "id"); !id.empty()) {
            const std::string name = raw_in(row, "name");
            choices.push_back({id, name.empty() ? id : name});
        }
    return choices;
}

std::string in_words(SettingsPart part) {
    switch (part) {
        case SettingsPart::facility: return tr("Facility");
        case SettingsPart::printers: return tr("Printers");
        default: return tr("Preferences");
    }
}

}  // namespace

void SettingsPresenter::present() {
    for (const auto part : all_settings_parts)
        faults_[static_cast<std::size_t>(part)] = is_changed(part)
                                                      ? files::faults_of(kind_of(part), to_write(part))
                                                      : std::vector<files::DraftFault>();
    const auto& preferences = now(SettingsPart::preferences).front();
    const auto faults = faults_in(SettingsPart::preferences, 0);
    const SettingsRow row{preferences, faults};
    view_.display = display_entries(row);
    if (sources_.appearance_is_set_outside)
        view_.display.front().field.echo = tr("VIALWRIGHT_APPEARANCE is set, and wins at the start.");
    view_.labels = label_entries(row, {printer_choices(now(SettingsPart::printers)), sources_.stock});
    show_zones(sources_.zones, raw_in(preferences, "zone"), view_.zones);
    show_facility();
    show_printers();
    show_test();
    show_files();
    show_saving();
}

void SettingsPresenter::show_files() {
    view_.notices = outcome_;
    for (const auto part : all_settings_parts)
        for (const auto& fault : saved(part).faults)
            if (!fault.is_warning)
                view_.notices.push_back(
                    {Tone::stop,
                     fmt::format(fmt::runtime(tr("The file cannot be used, and nothing of it counts: {}.")),
                                 files::to_text(fault)),
                     "", ""});
}

void SettingsPresenter::show_facility() {
    const auto faults = faults_in(SettingsPart::facility, 0);
    const auto& file = saved(SettingsPart::facility);
    view_.facility = facility_entries({now(SettingsPart::facility).front(), faults, file.is_there});
    if (files::has_error(file.faults))
        view_.facility_note = {Tone::stop, tr("The facility's file cannot be used: no label can be made."),
                               "", ""};
    else if (!file.is_there)
        view_.facility_note = {
            Tone::caution,
            fmt::format(fmt::runtime(tr(
                            "Labels carry the sample facility, {}. Enter your own before a label is used.")),
                        sources_.sample),
            "", ""};
    else
        view_.facility_note = {Tone::good,
                               fmt::format(fmt::runtime(tr("Labels carry your facility, {}.")),
                                           raw_in(file.rows.front(), "name")),
                               "", ""};
}

void SettingsPresenter::show_printers() {
    const auto& printers = now(SettingsPart::printers);
    if (printer_ >= printers.size()) printer_ = printers.empty() ? 0 : printers.size() - 1;
    view_.printers.clear();
    for (std::size_t at = 0; at < printers.size(); ++at) {
        const auto& row = printers[at];
        const std::string name = raw_in(row, "name");
        view_.printers.push_back({name.empty() ? raw_in(row, "id") : name,
                                  fmt::format("{} dpi", raw_in(row, "dpi")), raw_in(row, "queue"),
                                  !faults_in(SettingsPart::printers, at).empty()});
    }
    view_.chosen_printer.reset();
    view_.printer.clear();
    if (printers.empty()) return;
    view_.chosen_printer = printer_;
    view_.printer = printer_entries({printers[printer_], faults_in(SettingsPart::printers, printer_), true});
}

void SettingsPresenter::show_saving() {
    view_.has_unsaved = false;
    view_.why_not.clear();
    for (const auto part : all_settings_parts) {
        view_.has_unsaved = view_.has_unsaved || is_changed(part);
        if (!view_.why_not.empty() || faults_[static_cast<std::size_t>(part)].empty()) continue;
        view_.why_not =
            fmt::format(fmt::runtime(tr("{}: an entry is missing or wrong. F8 goes to it.")), in_words(part));
    }
    view_.can_save = view_.has_unsaved && view_.why_not.empty();
}

}  // namespace vialwright::workbench
