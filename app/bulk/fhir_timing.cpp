// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/bulk/fhir_quantity.hpp"
#include "app/bulk/fhir_request.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::bulk {

namespace {

using numbers::Exact;

std::string unit_of_time(Element& repeat, std::string_view name) {
    const auto unit = clinical_unit(repeat.text(name));
    if (unit) return *unit;
    repeat.fault(name, unit.error());
    return "";
}

std::optional<Exact> number_of(Element& repeat, std::string_view name) {
    const std::string written = repeat.number(name);
    const auto plain = plain_number(written);
    const auto value = plain ? numbers::parse_plain_decimal(*plain) : std::nullopt;
    if (value && value->is_positive()) return value;
    repeat.fault(name, written.empty() ? "this number is missing"
                                       : fmt::format("{} is no number of a timing", written));
    return std::nullopt;
}

// "3 times in 1 day" is three a day; "once in 8 h" is every 8 h; "twice in 3 days" is every 1.5 days.
void read_frequency(Element& repeat, OrderRow& row) {
    if (!repeat.has("frequency") && !repeat.has("period")) return;
    const Exact times = repeat.has("frequency") ? number_of(repeat, "frequency").value_or(0) : Exact(1);
    const auto period = number_of(repeat, "period");
    const std::string unit = unit_of_time(repeat, "periodUnit");
    if (!period || unit.empty() || !times.is_positive()) return;
    if (!times.is_whole()) return repeat.fault("frequency", "this must be a whole number");
    if (unit == "day" && *period == Exact(1)) {
        row.text.per_day = numbers::machine_decimal(times);
        return;
    }
    const auto interval = numbers::exact_decimal(*period / times);
    if (interval) row.text.every = fmt::format("{} {}", *interval, unit);
    else repeat.fault("frequency", "this is no interval that a decimal number can state");
}

void read_repeat(Element& repeat, OrderRow& row) {
    repeat.ignore({"boundsDuration", "boundsRange", "boundsPeriod"});
    for (const auto name : {"countMax", "durationMax", "frequencyMax", "periodMax"})
        repeat.refuse(name, "a range is no timing: say which end is meant");
    for (const auto name : {"dayOfWeek", "timeOfDay", "when", "offset"})
        repeat.refuse(name, "this does not say how often: write frequency, period and periodUnit");
    read_frequency(repeat, row);
    const bool once = !repeat.has("frequency") && !repeat.has("period");
    if (repeat.has("count") && once && number_of(repeat, "count").value_or(1) != Exact(1))
        repeat.fault("count", "several doses without a frequency do not say how often");
    if (!repeat.has("duration")) return repeat.ignore({"durationUnit"});
    const auto duration = number_of(repeat, "duration");
    const std::string unit = unit_of_time(repeat, "durationUnit");
    const auto text = duration ? numbers::exact_decimal(*duration) : std::nullopt;
    if (text && !unit.empty()) row.text.over = fmt::format("{} {}", *text, unit);
}

}  // namespace

void read_timing(const JsonNode& node, const std::string& path, OrderRow& row) {
    Element timing(node, path, row.faults);
    const JsonNode* repeat = timing.object("repeat");
    const bool one_event = node.find("event") && node.find("event")->items.size() <= 1;
    if (timing.has("event") && !one_event)
        timing.fault("event", "several times do not say how often: write timing.repeat");
    if (timing.has("code") && !repeat) timing.fault("code", "write timing.repeat beside the code");
    if (!repeat) return;
    Element element(*repeat, timing.path_of("repeat"), row.faults);
    read_repeat(element, row);
}

}  // namespace vialwright::bulk
