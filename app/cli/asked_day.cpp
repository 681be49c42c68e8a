// SPDX-License-Identifier: Apache-2.0
#include "app/cli/asked_day.hpp"

#include <chrono>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "core/time/zone.hpp"

namespace vialwright::cli {

namespace {

time::Date local_date(std::chrono::system_clock::time_point now) {
    const auto local = fmt::localtime(std::chrono::system_clock::to_time_t(now));
    return *time::parse_date(fmt::format("{:%Y-%m-%d}", local));
}

}  // namespace

Result<time::Date, std::string> asked_day(const std::string& today, const std::string& zone_name) {
    if (!today.empty()) {
        if (const auto date = time::parse_date(today)) return *date;
        return Failure{fmt::format("--today: \"{}\" is no date: write it as 2026-03-01", today)};
    }
    const auto now = std::chrono::system_clock::now();
    if (zone_name.empty()) return local_date(now);
    const auto zone = time::Zone::find(zone_name);
    if (!zone) return Failure{"--zone: " + zone.error()};
    return zone->local(std::chrono::floor<std::chrono::minutes>(now)).date;
}

}  // namespace vialwright::cli
