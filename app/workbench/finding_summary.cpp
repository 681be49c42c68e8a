// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/finding_summary.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace vialwright::workbench {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

PillView summary_of(const std::vector<FindingView>& findings) {
    const auto count = [&](Tone tone) {
        return static_cast<std::size_t>(std::ranges::count(findings, tone, &FindingView::tone));
    };
    if (const auto stops = count(Tone::stop)) return {Tone::stop, counted(stops, "stop", "stops")};
    if (const auto open = count(Tone::open))
        return {Tone::open, counted(open, "thing to settle", "things to settle")};
    if (const auto cautions = count(Tone::caution))
        return {Tone::caution, counted(cautions, "caution", "cautions")};
    return {Tone::good, "Nothing to settle"};
}

}  // namespace vialwright::workbench
