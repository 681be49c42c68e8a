// SPDX-License-Identifier: Apache-2.0
// The user's settings files: where they stand, and how they are written without losing what someone wrote by hand.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>

#include "app/files/draft.hpp"
#include "app/files/settings_file.hpp"
#include "app/workbench/save_labels.hpp"

namespace vialwright::workbench {

enum class SettingsPart : std::uint8_t { preferences, facility, printers };
inline constexpr std::array all_settings_parts = {SettingsPart::preferences, SettingsPart::facility,
                                                  SettingsPart::printers};

const files::DraftKind& kind_of(SettingsPart part);

class SettingsFolder {
public:
    // "": there is no place for settings.
    SettingsFolder(std::filesystem::path folder, WriteFile write)
        : folder_(std::move(folder)), write_(std::move(write)) {}

    std::filesystem::path file(SettingsPart part) const;  // "" where there is no folder
    files::Draft read(SettingsPart part) const { return files::read_draft(kind_of(part), file(part)); }

    // Whole or not at all. What is there and is not `known` (what was read before), was written by hand or cannot be read
    // is first copied to the same name with ".bak". Nothing, or what went wrong.
    std::optional<std::string> write(SettingsPart part, const files::DraftRows& rows,
                                     const files::DraftRows& known) const;

    // For the menu, which saves at once; what else the file says is kept. A file that cannot be used is left alone.
    std::optional<std::string> keep(files::Appearance appearance) const;

private:
    std::optional<std::string> back_up(SettingsPart part, const files::DraftRows& known) const;

    std::filesystem::path folder_;
    WriteFile write_;
};

// What stands in the folder's settings.toml; the usual where there is no file or no folder.
files::Reading<files::Settings> preferences(const std::filesystem::path& folder);

std::string_view name_of(files::Appearance appearance);  // as in the file

}  // namespace vialwright::workbench
