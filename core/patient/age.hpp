// SPDX-License-Identifier: Apache-2.0
// Age on a day from the date of birth, in completed years, months and days, as people say it.
//
// A year or a month is complete on the day of the birth's number, or on the first of the next month where there is no
// such day: who was born on 29 February is a year older on 1 March of a common year, who was born on the 31st of January is
// one month old on 1 March.
#pragma once

#include <optional>
#include <string>

#include "core/time/date.hpp"
#include "core/units/quantities.hpp"

namespace vialwright::patient {

struct Age {
    int years = 0;
    int months = 0;  // 0 to 11
    int days = 0;    // 0 to 30, since the last complete month
    friend bool operator==(const Age&, const Age&) = default;
};

// Nothing where `today` is before `born`, or either is no date.
std::optional<Age> age_on(const time::Date& today, const time::Date& born);

// For formulas: years of 365.25 days and months of a twelfth of that; days count below two years, where they matter.
units::Time to_time(const Age& age);

Age completed(const units::Time& age);  // the other way, cut off to whole months and days

std::string to_text(const Age& age);  // "6 years 3 months", "1 year 2 months 5 days", "0 days"

}  // namespace vialwright::patient
