// SPDX-License-Identifier: Apache-2.0
#include "core/patient/age.hpp"

#include <fmt/format.h>

namespace vialwright::patient {

namespace {

using numbers::Exact;

constexpr int years_without_days = 2;
constexpr Exact hours_a_month = Exact::ratio(1461, 2);

// The day on which a number of months is complete.
std::chrono::sys_days complete(const time::Date& born, std::chrono::months months) {
    const time::Date date = born + months;
    if (date.ok()) return date;
    return std::chrono::sys_days(date.year() / date.month() / std::chrono::last) + std::chrono::days(1);
}

void append(std::string& text, int count, std::string_view unit) {
    if (count == 0) return;
    text += fmt::format("{}{} {}{}", text.empty() ? "" : " ", count, unit, count == 1 ? "" : "s");
}

}  // namespace

std::optional<Age> age_on(const time::Date& today, const time::Date& born) {
    if (!today.ok() || !born.ok() || today < born) return std::nullopt;
    const std::chrono::sys_days day(today);
    auto months = (today.year() / today.month()) - (born.year() / born.month());
    if (complete(born, months) > day) --months;
    const auto rest = day - complete(born, months);
    const int count = static_cast<int>(months.count());
    return Age{count / 12, count % 12, static_cast<int>(rest.count())};
}

units::Time to_time(const Age& age) {
    const Exact months = Exact(age.years) * 12 + age.months;
    const Exact days = age.years < years_without_days ? age.days : 0;
    return units::make<units::Time>(months * hours_a_month + days * 24);
}

Age completed(const units::Time& age) {
    const auto whole = [](const Exact& value) {
        return static_cast<int>(
            round_to_multiple(value, 1, numbers::Rounding::down).parts().value().numerator);
    };
    const int months = whole(age.value() / hours_a_month);
    const int days = whole((age.value() - months * hours_a_month) / 24);
    return {months / 12, months % 12, days};
}

std::string to_text(const Age& age) {
    std::string text;
    append(text, age.years, "year");
    append(text, age.months, "month");
    if (age.years < years_without_days) append(text, age.days, "day");
    return text.empty() ? "0 days" : text;
}

}  // namespace vialwright::patient
