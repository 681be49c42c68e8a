// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/settings_files.hpp"

#include <fmt/format.h>

#include "app/files/read_file.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace fs = std::filesystem;

const files::DraftKind& kind_of(SettingsPart part) {
    switch (part) {
        case SettingsPart::facility: return files::facility_kind();
        case SettingsPart::printers: return files::printers_kind();
        default: return files::settings_kind();
    }
}

fs::path SettingsFolder::file(SettingsPart part) const {
    if (folder_.empty()) return {};
    switch (part) {
        case SettingsPart::facility: return folder_ / "facility.toml";
        case SettingsPart::printers: return folder_ / "printers.toml";
        default: return folder_ / "settings.toml";
    }
}

std::optional<std::string> SettingsFolder::back_up(SettingsPart part, const files::DraftRows& known) const {
    const fs::path path = file(part);
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return std::nullopt;
    const auto there = read(part);
    if (files::is_written_here(path) && !files::has_error(there.faults) && there.rows == known)
        return std::nullopt;
    files::FaultLog log(path.string());
    const auto bytes = files::read_file(path, log);
    if (!bytes) return files::to_text(log.in_order().front());
    return write_(path.string() + ".bak", *bytes);
}

std::optional<std::string> SettingsFolder::write(SettingsPart part, const files::DraftRows& rows,
                                                 const files::DraftRows& known) const {
    if (folder_.empty()) return tr("there is no folder for settings: XDG_CONFIG_HOME or HOME must name one");
    std::error_code problem;
    fs::create_directories(folder_, problem);
    if (problem)
        return fmt::format(fmt::runtime(tr("the folder {} cannot be made: {}")), folder_.string(),
                           problem.message());
    if (auto fault = back_up(part, known)) return fault;
    return write_(file(part), files::to_toml(kind_of(part), rows));
}

std::optional<std::string> SettingsFolder::keep(files::Appearance appearance) const {
    const auto draft = read(SettingsPart::preferences);
    if (files::has_error(draft.faults)) return files::to_text(draft.faults.front());
    auto rows = draft.rows;
    if (rows.empty()) rows.emplace_back();
    if (appearance == files::Appearance::system) rows.front().erase("appearance");
    else rows.front()["appearance"] = name_of(appearance);
    if (rows == draft.rows || (!draft.is_there && rows.front().empty())) return std::nullopt;
    return write(SettingsPart::preferences, rows, draft.rows);
}

files::Reading<files::Settings> preferences(const std::filesystem::path& folder) {
    return files::read_settings(SettingsFolder(folder, {}).file(SettingsPart::preferences));
}

std::string_view name_of(files::Appearance appearance) {
    switch (appearance) {
        case files::Appearance::light: return "light";
        case files::Appearance::dark: return "dark";
        default: return "system";
    }
}

}  // namespace vialwright::workbench
