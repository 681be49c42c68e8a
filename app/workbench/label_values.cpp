// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/label_values.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/label_terms.hpp"
#include "core/bud/period_text.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/time/written_time.hpp"
#include "core/time/zone.hpp"
#include "core/units/parse.hpp"

namespace vialwright::workbench {

namespace {

Failure<std::string> wrong(std::string message) { return Failure{std::move(message)}; }

constexpr std::chrono::minutes day = std::chrono::days(1);

std::chrono::sys_time<std::chrono::minutes> on_the_wall(const time::LocalMinute& at) {
    return std::chrono::sys_days{at.date} + std::chrono::hours(at.hour) + std::chrono::minutes(at.minute);
}

// "24 h" is not "1 d": who counts hours means an hour.
bool counts_hours(const std::string& life) {
    const auto read = units::parse_one_of(life, {&units::dimension_of<units::Time>, 1});
    return read && (read->unit.has_symbol("h") || read->unit.has_symbol("min") || read->unit.has_symbol("s"));
}

content::Expiry so_long_after(const time::LocalMinute& made, std::chrono::minutes length) {
    const auto at = on_the_wall(made) + length;
    const auto date = std::chrono::floor<std::chrono::days>(at);
    const auto minute = (at - date).count();
    return content::expiry_at(
        {time::Date(date), static_cast<int>(minute / 60), static_cast<int>(minute % 60)});
}

std::string counted(long long count, std::string_view unit) {
    return fmt::format("{} {}{}", numbers::format_decimal(count, 0).text, unit, count == 1 ? "" : "s");
}

// "28 hours 50 minutes"
std::string hour_words(std::chrono::minutes life) {
    const auto hours = life.count() / 60, minutes = life.count() % 60;
    if (minutes == 0) return counted(hours, "hour");
    return (hours == 0 ? "" : counted(hours, "hour") + " ") + counted(minutes, "minute");
}

}  // namespace

ReadValue<std::string> read_lot(const std::string& text) {
    if (barcode::is_lot_text(text)) return text;
    return wrong(fmt::format(
        "\"{}\" is no lot: write 1 to 20 capital letters, digits and hyphens, such as A26-0305", text));
}

ReadValue<time::LocalMinute> read_moment(const std::string& text, std::string_view sample) {
    if (const auto minute = time::parse_local_minute(text)) return *minute;
    return wrong(fmt::format("\"{}\" is not a time: write it as {}", text, sample));
}

ReadValue<content::Expiry> read_expiry(const std::string& text, std::string_view sample) {
    if (const auto date = time::parse_date(text)) return content::expiry_on(*date);
    if (const auto minute = time::parse_local_minute(text)) return content::expiry_at(*minute);
    return wrong(fmt::format("\"{}\" is not a date: write it as {}", text, sample));
}

ReadValue<content::Expiry> read_expiry_or_life(const std::string& text, std::string_view sample,
                                               const std::optional<time::LocalMinute>& made) {
    const auto written = read_expiry(text, sample);
    const auto life = bud::read_period(text);
    if (written || !life) return written;
    if (counts_hours(text)) {
        if (made) return so_long_after(*made, life->length);
        return wrong(
            fmt::format("\"{}\" counts from the hour when it is compounded: write that first, with its hour, "
                        "such as 2026-03-05 09:00",
                        text));
    }
    if (life->length % day != std::chrono::minutes(0))
        return wrong(fmt::format("\"{}\" is no whole number of days: write the date and the hour", text));
    if (!made) return wrong(fmt::format("\"{}\" counts from when it is compounded: write that first", text));
    time::Date end = made->date + std::chrono::months(life->months);
    if (!end.ok()) end = end.year() / end.month() / std::chrono::last;
    return content::expiry_on(std::chrono::sys_days(end) +
                              std::chrono::floor<std::chrono::days>(life->length));
}

ReadValue<time::Date> read_day(const std::string& text) {
    if (const auto date = time::parse_date(text)) return *date;
    return wrong(fmt::format("\"{}\" is not a date: write it as 2026-03-05", text));
}

ReadValue<std::string> life_words(const content::Expiry& expires, const time::LocalMinute& made) {
    const bool is_over = expires.minute ? *expires.minute <= made : expires.date < made.date;
    if (is_over)
        return wrong(fmt::format("it would expire before it is made, {}: one of the two is wrong",
                                 time::to_text(made)));
    // Of a short life that ends at an hour the hours count: by its dates, 14 hours over midnight would be a day.
    if (expires.minute) {
        const auto life = on_the_wall(*expires.minute) - on_the_wall(made);
        if (life < 3 * day && life % day != std::chrono::minutes(0)) return hour_words(life);
    }
    return counted((std::chrono::sys_days{expires.date} - std::chrono::sys_days{made.date}).count(), "day");
}

ReadValue<units::Shown> read_amount(const std::string& text, std::span<const units::Dimension> kinds) {
    const auto read = units::parse_one_of(text, kinds);
    if (!read) return wrong(read.error().message);
    if (read->quantity.value().is_negative() || read->quantity.value().is_zero())
        return wrong(fmt::format("\"{}\" must be more than nothing", text));
    return units::Shown(read->quantity, read->unit);
}

ReadValue<StoredAt> read_storage(const std::string& text) {
    const auto storage = bud::parse_term<bud::Storage>(text);
    if (!storage)
        return wrong(fmt::format("\"{}\" is not one of {}", text, bud::known_terms<bud::Storage>()));
    auto words = storage_sentences(*storage);
    if (!words) return wrong(words.error());
    return StoredAt{*std::move(words), range_of(*storage)};
}

ReadValue<std::optional<barcode::CodeKind>> read_linear_code(const std::string& text) {
    using barcode::CodeKind;
    if (text == "none") return std::optional<CodeKind>();
    for (const CodeKind kind : {CodeKind::gs1_128, CodeKind::upc_a, CodeKind::databar_omni,
                                CodeKind::databar_truncated, CodeKind::databar_limited})
        if (barcode::id_of(kind) == text) return std::optional(kind);
    return wrong(fmt::format(
        "\"{}\" is no linear bar code: write gs1-128, upc-a, databar, databar-truncated or none", text));
}

ReadValue<content::ComponentLimit> read_component(const std::string& text) {
    const auto zone = time::Zone::find("UTC");
    if (!zone) return wrong(zone.error());
    const std::size_t at = std::min(text.rfind('='), text.size());
    const auto expiry = time::parse_expiry(text.substr(std::min(at + 1, text.size())));
    if (!expiry) return wrong(fmt::format("\"{}\": write NAME=EXPIRY, such as Glycine=2026-03-31", text));
    return content::ComponentLimit{text.substr(0, at), zone->local(time::last_minute(*expiry, *zone).at)};
}

}  // namespace vialwright::workbench
