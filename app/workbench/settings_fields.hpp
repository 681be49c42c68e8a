// SPDX-License-Identifier: Apache-2.0
// The entries of the page "Settings": their words, what may be chosen in them, and what is wrong with what stands there.
#pragma once

#include <string>
#include <vector>

#include "app/files/draft.hpp"
#include "app/workbench/form_view.hpp"

namespace vialwright::workbench {

// What is chosen from lists that other files make.
struct SettingsChoices {
    std::vector<Choice> printers, stock;
};

struct SettingsRow {
    const files::DraftRow& raw;
    std::vector<files::DraftFault> faults;  // those of this row
    bool must_be_whole = false;             // an entry that is empty is needed
};

std::vector<EntryView> display_entries(const SettingsRow& row);
std::vector<EntryView> label_entries(const SettingsRow& row, const SettingsChoices& choices);
std::vector<EntryView> facility_entries(const SettingsRow& row);
std::vector<EntryView> printer_entries(const SettingsRow& row);

// What stands for an entry in which nothing is chosen; chosen, it is left out of the file.
std::string_view default_of(std::string_view key);

}  // namespace vialwright::workbench
