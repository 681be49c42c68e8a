// SPDX-License-Identifier: Apache-2.0
// Everything that is to be seen on the page "Settings".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/workbench/form_view.hpp"
#include "app/workbench/prepare_view.hpp"

namespace vialwright::workbench {

struct PrinterRow {
    std::string name;
    std::string dots;   // "203 dpi"
    std::string queue;  // "" for none
    bool is_wrong = false;
    friend bool operator==(const PrinterRow&, const PrinterRow&) = default;
};

struct SiteRow {
    std::string what;  // "Formulary"
    std::string path;
    std::string said;  // "4 monographs"
    Tone tone = Tone::none;
    friend bool operator==(const SiteRow&, const SiteRow&) = default;
};

struct ZonesView {
    std::string chosen;              // its name, or that it is the computer's
    std::string now;                 // the time there
    std::string search;              // as typed
    std::string found;               // "12 of 597 zones"
    std::vector<std::string> names;  // that are found; "" for the computer's
    std::optional<std::size_t> at;   // of them, the one that is chosen
    friend bool operator==(const ZonesView&, const ZonesView&) = default;
};

struct SettingsView {
    std::vector<FindingView> notices;  // files that cannot be used, how saving ended
    std::vector<EntryView> display, labels, facility, printer;
    FindingView facility_note;  // whose name labels carry
    ZonesView zones;
    std::vector<PrinterRow> printers;
    std::optional<std::size_t> chosen_printer;
    std::vector<EntryView> test;  // of the chosen printer: on what and where its ruler is printed
    SaveView test_outcome;        // why it cannot be, how it ended; nothing is saved
    PrintView test_print;
    std::vector<SiteRow> site;
    bool has_unsaved = false;
    bool can_save = false;
    std::string why_not;  // there is something to save, and it is not right yet
    friend bool operator==(const SettingsView&, const SettingsView&) = default;
};

}  // namespace vialwright::workbench
