// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/finding_summary.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/counted.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

std::string group_name(Tone tone) {
    switch (tone) {
        case Tone::stop: return tr("Stop");
        case Tone::open: return tr("Cannot be checked");
        case Tone::caution: return tr("Caution");
        case Tone::none:
        case Tone::good:
        case Tone::note: break;
    }
    return tr("Information");
}

}  // namespace

void group_by_gravity(std::vector<FindingView>& findings) {
    std::ranges::stable_sort(findings, std::ranges::greater(), &FindingView::tone);
    for (auto first = findings.begin(); first != findings.end();) {
        const auto name = group_name(first->tone);
        const auto end = std::find_if(first, findings.end(),
                                      [&](const FindingView& next) { return group_name(next.tone) != name; });
        first->heading = end - first == 1 ? name : fmt::format("{} ({})", name, end - first);
        first = end;
    }
}

PillView summary_of(const std::vector<FindingView>& findings) {
    const auto count = [&](Tone tone) {
        return static_cast<std::size_t>(std::ranges::count(findings, tone, &FindingView::tone));
    };
    if (const auto stops = count(Tone::stop))
        return {Tone::stop, counted(stops, N_("{} stop"), N_("{} stops"))};
    if (const auto open = count(Tone::open))
        return {Tone::open, counted(open, N_("{} thing to settle"), N_("{} things to settle"))};
    const auto cautions = count(Tone::caution);
    if (const auto notes = count(Tone::note); cautions == 0 && notes > 0)
        return {Tone::note, counted(notes, N_("{} note"), N_("{} notes"))};
    if (cautions == 0) return {Tone::good, tr("Nothing to settle")};
    const auto given = std::ranges::count(findings, Override::given, &FindingView::may_override);
    std::string words = counted(static_cast<std::size_t>(cautions), N_("{} caution"), N_("{} cautions"));
    return {Tone::caution,
            given == 0 ? words : fmt::format(fmt::runtime(tr("{}, {} overridden")), words, given)};
}

}  // namespace vialwright::workbench
