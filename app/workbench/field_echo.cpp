// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/field_echo.hpp"

#include <array>

#include <fmt/format.h>

#include "app/workbench/prepare_inputs.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "core/bud/period_text.hpp"
#include "core/compounding/strength.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/time/written_time.hpp"
#include "core/units/parse.hpp"

namespace vialwright::workbench {

namespace {

using numbers::Exact;
using units::Shown;

template <class Q> units::Unit unit_of(std::string_view spelling) {
    return *units::Unit::of(spelling, units::dimension_of<Q>);
}

struct Reading {
    std::string typed;
    Shown shown;  // in the unit that was typed
};

template <class Q> std::optional<Reading> read(std::string_view text, units::TrailingZeros zeros) {
    const std::string typed = trimmed(text);
    if (typed.empty()) return std::nullopt;
    const auto parsed = units::parse_one_of(typed, {&units::dimension_of<Q>, 1}, zeros);
    if (!parsed) return std::nullopt;
    return Reading{typed, Shown(parsed->quantity, parsed->unit)};
}

// In the first unit; where it was typed in that one, in the second, to see the same thing from the other side.
template <class Q>
std::string in_either(std::string_view text, std::string_view first, std::string_view second, int decimals) {
    const auto reading = read<Q>(text, units::TrailingZeros::allowed);
    if (!reading) return "";
    const units::Unit wanted = unit_of<Q>(reading->shown.unit == unit_of<Q>(first) ? second : first);
    const auto number = numbers::format_decimal(wanted.count_in(reading->shown.quantity), decimals);
    return fmt::format("{} {} {}", number.is_exact ? "=" : "≈", number.text,
                       wanted.text(number.shown != Exact(1)));
}

// In `plain` units, unless that is what was typed.
template <class Q> std::string unless_plain(std::string_view text, std::string_view plain) {
    const auto reading = read<Q>(text, units::TrailingZeros::refused);
    if (!reading) return "";
    const Shown shown(reading->shown.quantity, unit_of<Q>(plain));
    return units::to_text(shown) == reading->typed ? "" : equals(shown);
}

std::string to_the_end_of(const time::Date& day) {
    return fmt::format(fmt::runtime(tr("to the end of {}")), date_words(day));
}

}  // namespace

std::string echo_of_weight(std::string_view text) {
    return in_either<units::BodyWeight>(text, "kg", "lb", 2);
}
std::string echo_of_height(std::string_view text) { return in_either<units::Height>(text, "cm", "in", 1); }

std::string echo_of_age(std::string_view text) {
    const auto reading = read<units::Time>(text, units::TrailingZeros::allowed);
    if (!reading) return "";
    const Exact years = unit_of<units::Time>("year").count_in(reading->shown.quantity);
    if (years >= Exact(2)) return equals({reading->shown.quantity, unit_of<units::Time>("year"), 1});
    return equals({reading->shown.quantity, unit_of<units::Time>("month"), 1});
}

std::string echo_of_volume(std::string_view text) { return unless_plain<units::Volume>(text, "mL"); }
std::string echo_of_duration(std::string_view text) { return unless_plain<units::Time>(text, "min"); }

std::string echo_of_strength(std::string_view text) {
    using MassPerVolume = units::Concentration<units::Milligram>;
    const std::string typed = trimmed(text);
    const auto read = compounding::read_strength(typed);
    if (!read || !read->value.quantity.is<MassPerVolume>()) return "";
    const Shown plain(read->value.quantity, unit_of<MassPerVolume>("mg/mL"));
    if (units::to_text(plain) != typed) return equals(plain);
    const auto percent = numbers::format_decimal(plain.count() / Exact(10), 3);  // 1 % is 1 g in 100 mL
    return fmt::format("{} {} %(w/v)", percent.is_exact ? "=" : "≈", percent.text);
}

std::string echo_of_frequency(const FrequencyText& text) {
    if (!text.per_day.empty()) {
        const auto count = numbers::parse_plain_decimal(text.per_day);
        if (!count || !count->is_positive() || !count->is_whole()) return "";
        return fmt::format(fmt::runtime(tr("one every {}")),
                           units::to_text(Shown(units::make<units::Time>(Exact(24) / *count))));
    }
    const auto reading = read<units::Time>(text.every, units::TrailingZeros::refused);
    if (!reading || !reading->shown.quantity.value().is_positive()) return "";
    const auto count = numbers::format_decimal(Exact(24) / reading->shown.quantity.value(), 2);
    return fmt::format(
        "{} {}", count.is_exact ? "=" : "≈",
        fmt::format(fmt::runtime(count.text == "1" ? tr("{} dose a day") : tr("{} doses a day")),
                    count.text));
}

std::string echo_of_time(std::string_view text) {
    const auto written = time::parse_time(trimmed(text));
    return written ? clock_words(written->wall_clock) : "";
}

std::string echo_of_expiry(std::string_view text) {
    const auto expiry = time::parse_expiry(trimmed(text));
    if (!expiry) return "";
    if (const auto* written = std::get_if<time::WrittenTime>(&*expiry))
        return clock_words(written->wall_clock);
    if (const auto* day = std::get_if<time::Date>(&*expiry)) return to_the_end_of(*day);
    return to_the_end_of(time::Date(std::get<time::Month>(*expiry) / std::chrono::last));
}

std::string echo_of_period(std::string_view text) {
    const std::string typed = trimmed(text);
    const auto period = bud::read_period(typed);
    if (!period) return "";
    const std::string words = time::to_text(*period);
    return words == typed ? "" : "= " + words;
}

std::string clock_words(const time::LocalMinute& moment) {
    return fmt::format("{}, {:02}:{:02}", date_words(moment.date), moment.hour, moment.minute);
}

std::string date_words(const time::Date& date) {
    constexpr std::array<const char*, 7> days = {N_("Sun"), N_("Mon"), N_("Tue"), N_("Wed"),
                                                 N_("Thu"), N_("Fri"), N_("Sat")};
    constexpr std::array<const char*, 12> months = {N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"),
                                                    N_("May"), N_("Jun"), N_("Jul"), N_("Aug"),
                                                    N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec")};
    const std::chrono::weekday weekday{std::chrono::sys_days{date}};
    return fmt::format("{}, {} {} {}", tr(days.at(weekday.c_encoding())), static_cast<unsigned>(date.day()),
                       tr(months.at(static_cast<unsigned>(date.month()) - 1)), static_cast<int>(date.year()));
}

}  // namespace vialwright::workbench
