// SPDX-License-Identifier: Apache-2.0
// What the window needs from outside: the time, where to save, the disk, the clipboard, printers. A test gives its own.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/workbench/print_labels.hpp"
#include "core/time/date.hpp"

class wxWindow;

namespace vialwright::gui {

// What becomes of work that is not saved.
enum class Leave : std::uint8_t { save, discard, stay };

struct Ports {
    std::function<time::LocalMinute()> now;
    // Where to save, the suggested file name given; nothing if the person thought better of it.
    std::function<std::optional<std::filesystem::path>(wxWindow& parent, const std::string& file_name)>
        ask_target;
    // Which file of orders to check, and where its report goes.
    std::function<std::optional<std::filesystem::path>(wxWindow& parent)> ask_orders;
    std::function<std::optional<std::filesystem::path>(wxWindow& parent, const std::string& file_name)>
        ask_report;
    // Which file of rows to make labels of.
    std::function<std::optional<std::filesystem::path>(wxWindow& parent)> ask_rows;
    workbench::WriteFile write;
    std::function<void(const std::string&)> copy;  // to the clipboard
    // Whether unsaved work on that, "glycine-injection", is saved before it is left.
    std::function<Leave(wxWindow& parent, const std::string& what)> ask_leave;
    // Which file to compare a monograph with.
    std::function<std::optional<std::filesystem::path>(wxWindow& parent)> ask_monograph;
    workbench::PrintPort print;
    // Whether that is to be printed, how many, where and on what.
    std::function<bool(wxWindow& parent, const workbench::PrintView& asked)> confirm_print;

    // Whether to go on: what is asked is a sentence with what is lost.
    std::function<bool(wxWindow& parent, const std::string& question)> confirm;

    std::filesystem::path state;  // the log, the session, what was opened; empty: nothing of it is kept

    static Ports standard();  // the system's clock, dialogs, the disk, the clipboard, CUPS
};

}  // namespace vialwright::gui
