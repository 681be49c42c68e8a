// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/session.hpp"

#include <fmt/format.h>

#include "app/files/read_file.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

// The day is said where it is another one.
std::string time_words(const std::string& saved_at, const time::Date& today) {
    const std::string day = time::to_text(today);
    return saved_at.starts_with(day + " ") ? saved_at.substr(day.size() + 1) : saved_at;
}

FoundSession unreadable(const std::filesystem::path& file) {
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    return {
        std::nullopt, Tone::caution,
        tr("The program ended unexpectedly, and what was typed could not be read back. Begin anew with the "
           "order in hand.")};
}

}  // namespace

FoundSession find_session(const std::filesystem::path& file, const time::Date& today) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return {};
    files::FaultLog log(file.string());
    const auto bytes = files::read_file(file, log);
    if (!bytes) return unreadable(file);
    auto reading = files::parse_session(*bytes, file.string());
    if (!reading.value) return unreadable(file);
    const std::string words = fmt::format(
        fmt::runtime(tr("What was typed before the program ended at {} is back. Compare it with the order; "
                        "Ctrl+N starts over for the next patient.")),
        time_words(reading.value->saved_at, today));
    return {std::move(reading.value), Tone::note, words};
}

}  // namespace vialwright::workbench
