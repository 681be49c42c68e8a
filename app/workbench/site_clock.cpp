// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/site_clock.hpp"

#include <cstdlib>
#include <filesystem>
#include <string_view>

#include <fmt/format.h>

#include "app/files/read_file.hpp"
#include "app/workbench/settings_files.hpp"

namespace vialwright::workbench {

namespace {

namespace fs = std::filesystem;

// "/usr/share/zoneinfo/Europe/Berlin" -> "Europe/Berlin".
std::string name_in_path(std::string path) {
    constexpr std::string_view folder = "zoneinfo/";
    const auto at = path.find(folder);
    return at == std::string::npos ? path : path.substr(at + folder.size());
}

// The system's zone by its name; "" where it is set to rules without a name. A system that sets nothing runs on UTC.
std::string configured_zone() {
    std::error_code problem;
    const fs::path link = "/etc/localtime";
    if (!fs::exists(fs::symlink_status(link, problem))) return "UTC";
    const fs::path target = fs::read_symlink(link, problem);
    if (!problem) return name_in_path(target.string());
    std::string name = files::read_beginning("/etc/timezone", 100);
    return name.substr(0, name.find('\n'));
}

}  // namespace

time::Instant now() { return std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now()); }

Result<std::optional<time::Zone>, std::string> chosen_zone(const fs::path& settings) {
    const auto reading = preferences(settings);
    if (!reading.value) return Failure{files::to_text(reading.faults.front())};
    if (reading.value->zone.empty()) return std::optional<time::Zone>();
    const auto zone = time::Zone::find(reading.value->zone);
    if (!zone) return Failure{zone.error()};
    return std::optional<time::Zone>(*zone);
}

Result<time::Zone, std::string> site_zone(const fs::path& settings) {
    const auto chosen = chosen_zone(settings);
    if (!chosen) return Failure{chosen.error()};
    if (*chosen) return **chosen;
    return system_zone();
}

Result<time::Zone, std::string> system_zone() {
    const char* variable = std::getenv("TZ");
    std::string name = variable ? variable : "";
    const std::string place = name.empty() ? "the system" : "TZ";
    if (name.starts_with(':')) name.erase(0, 1);
    name = name.empty() ? configured_zone() : name_in_path(name);
    auto zone = time::Zone::find(name);
    if (zone) return zone;
    return Failure{fmt::format("the time zone of {}: {}; or say --zone", place, zone.error())};
}

}  // namespace vialwright::workbench
