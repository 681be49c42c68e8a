// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/finding_summary.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace vialwright::workbench {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string_view group_name(Tone tone) {
    switch (tone) {
        case Tone::stop: return "Stop";
        case Tone::open: return "Cannot be checked";
        case Tone::caution: return "Caution";
        case Tone::none:
        case Tone::good:
        case Tone::note: break;
    }
    return "Information";
}

}  // namespace

void group_by_gravity(std::vector<FindingView>& findings) {
    std::ranges::stable_sort(findings, std::ranges::greater(), &FindingView::tone);
    for (auto first = findings.begin(); first != findings.end();) {
        const auto name = group_name(first->tone);
        const auto end = std::find_if(first, findings.end(),
                                      [&](const FindingView& next) { return group_name(next.tone) != name; });
        first->heading = end - first == 1 ? std::string(name) : fmt::format("{} ({})", name, end - first);
        first = end;
    }
}

PillView summary_of(const std::vector<FindingView>& findings) {
    const auto count = [&](Tone tone) {
        return static_cast<std::size_t>(std::ranges::count(findings, tone, &FindingView::tone));
    };
    if (const auto stops = count(Tone::stop)) return {Tone::stop, counted(stops, "stop", "stops")};
    if (const auto open = count(Tone::open))
        return {Tone::open, counted(open, "thing to settle", "things to settle")};
    const auto cautions = count(Tone::caution);
    if (cautions == 0) return {Tone::good, "Nothing to settle"};
    const auto given = std::ranges::count(findings, Override::given, &FindingView::may_override);
    std::string words = counted(cautions, "caution", "cautions");
    return {Tone::caution, given == 0 ? words : fmt::format("{}, {} overridden", words, given)};
}

}  // namespace vialwright::workbench
