// SPDX-License-Identifier: Apache-2.0
#include "app/cli/asked_day.hpp"

#include <chrono>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "app/workbench/site_clock.hpp"

namespace vialwright::cli {

namespace {

time::Date local_date(std::chrono::system_clock::time_point now) {
    const auto local = fmt::localtime(std::chrono::system_clock::to_time_t(now));
    return *time::parse_date(fmt::format("{:%Y-%m-%d}", local));
}

}  // namespace

Result<time::Date, std::string> asked_day(const std::string& today, const Session& session) {
    const std::string& zone_name = session.options.zone;
    if (!today.empty()) {
        if (const auto date = time::parse_date(today)) return *date;
        return Failure{fmt::format("--today: \"{}\" is no date: write it as 2026-03-01", today)};
    }
    const auto now = std::chrono::system_clock::now();
    const auto day_in = [now](const time::Zone& zone) {
        return zone.local(std::chrono::floor<std::chrono::minutes>(now)).date;
    };
    if (!zone_name.empty()) {
        const auto zone = time::Zone::find(zone_name);
        if (!zone) return Failure{"--zone: " + zone.error()};
        return day_in(*zone);
    }
    const auto chosen = workbench::chosen_zone(session.library.paths().settings);
    if (!chosen) return Failure{chosen.error()};
    return *chosen ? day_in(**chosen) : local_date(now);
}

}  // namespace vialwright::cli
