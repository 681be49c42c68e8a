// SPDX-License-Identifier: Apache-2.0
#include "core/bud/field_reader.hpp"

#include "core/bud/period_text.hpp"

namespace vialwright::bud {

namespace {

using time::Instant;

constexpr std::string_view time_example = "2026-03-01T14:00";

std::string_view without_blanks(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

}  // namespace

void FieldReader::only(const std::vector<std::pair<const char*, const std::string*>>& fields,
                       std::string_view belongs) {
    for (const auto& [field, text] : fields)
        if (!text->empty()) fault(field, fmt::format("this belongs to {}", belongs));
}

std::optional<time::Period> FieldReader::period(const char* field, const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto period = read_period(text);
    if (period) return *period;
    fault(field, period.error());
    return std::nullopt;
}

void FieldReader::refuse_gap(const char* field, const std::string& text) {
    if (refusal) return;
    refusal = Refusal{
        "bud.time-never-was",
        fmt::format("{}: the clocks went forward over {} in {}: there was no such time; write the one "
                    "that the clock showed",
                    field, text, zone_.name())};
}

Instant FieldReader::settled(const char* field, const std::string& text, const time::ClockReading& reading) {
    if (reading.occurs == time::Occurs::never) refuse_gap(field, text);
    if (reading.occurs != time::Occurs::twice) return reading.at;
    protocol::Finding finding{};
    finding.kind = protocol::FindingKind::stated;
    finding.severity = protocol::Severity::soft;
    finding.rule = "bud.time-twice";
    finding.subject = fmt::format(
        "{}: the clocks went back and {} came twice in {}; the earlier is taken. An offset behind it says "
        "which one is meant.",
        field, text, zone_.name());
    findings.push_back(std::move(finding));
    return reading.at;
}

void FieldReader::no_time(const char* field, const std::string& text) {
    if (text.empty()) fault(field, fmt::format("the time is needed: write it as {}", time_example));
    else fault(field, fmt::format("\"{}\" is not a time: write it as {}", text, time_example));
}

Instant FieldReader::moment(const char* field, const std::string& text) {
    const auto written = time::parse_time(text);
    if (!written) {
        no_time(field, text);
        return {};
    }
    const auto reading = time::read_clock(*written, zone_);
    return settled(field, text, reading);
}

Instant FieldReader::now(const char* field, const std::string& text) {
    const auto written = time::parse_time(text);
    if (!written) {
        no_time(field, text);
        return {};
    }
    const auto reading = time::read_clock(*written, zone_);
    if (reading.occurs == time::Occurs::never) refuse_gap(field, text);
    return reading.later;
}

std::optional<Instant> FieldReader::last_use(const char* field, const std::string& text) {
    const auto expiry = time::parse_expiry(text);
    if (!expiry) {
        fault(field,
              fmt::format("\"{}\" is no expiry: write a month, 2026-03, a day, 2026-03-31, or a time, {}",
                          text, time_example));
        return std::nullopt;
    }
    const auto reading = time::last_minute(*expiry, zone_);
    return settled(field, text, reading);
}

std::optional<std::pair<std::string, std::string>> FieldReader::pair(const char* field,
                                                                     const std::string& text,
                                                                     const char* form) {
    const auto equals = text.rfind('=');
    const std::string_view name =
        equals == std::string::npos ? "" : without_blanks(std::string_view(text).substr(0, equals));
    if (name.empty() || equals + 1 == text.size()) {
        fault(field, fmt::format("\"{}\": write {}", text, form));
        return std::nullopt;
    }
    return std::pair(std::string(name), text.substr(equals + 1));
}

}  // namespace vialwright::bud
