// SPDX-License-Identifier: Apache-2.0
#include "core/bud/period_text.hpp"

#include <fmt/format.h>

#include "core/units/parse.hpp"

namespace vialwright::bud {

namespace {

using numbers::Exact;

const Exact hours_in_a_month = Exact::ratio(1461, 2);  // of the unit table: a twelfth of 365.25 days

int whole(const Exact& value) { return static_cast<int>(value.parts()->numerator); }

}  // namespace

Result<time::Period, std::string> read_period(std::string_view text) {
    const auto read = units::parse_one_of(text, {&units::dimension_of<units::Time>, 1});
    if (!read) return Failure{read.error().message};
    const Exact hours = read->quantity.value();
    if (hours > hours_in_a_month * 12 * longest_years)
        return Failure{fmt::format("\"{}\" is longer than {} years", text, longest_years)};
    if (read->unit.has_symbol("month") || read->unit.has_symbol("year")) {
        const Exact months = hours / hours_in_a_month;
        if (!months.is_whole() || months < 1)
            return Failure{fmt::format("\"{}\": write whole months, or days", text)};
        return time::Period{std::chrono::minutes(0), whole(months)};
    }
    const Exact minutes = round_to_multiple(hours * 60, 1, numbers::Rounding::down);
    if (minutes < 1) return Failure{fmt::format("\"{}\" is less than a minute", text)};
    return time::Period{std::chrono::minutes(whole(minutes)), 0};
}

}  // namespace vialwright::bud
