// SPDX-License-Identifier: Apache-2.0
// What the window needs from outside: the time, where to save, the disk, the clipboard. A test gives its own.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/workbench/save_labels.hpp"
#include "core/time/date.hpp"

class wxWindow;

namespace vialwright::gui {

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

    static Ports standard();  // the system's clock, file dialogs, the disk, the clipboard
};

}  // namespace vialwright::gui
