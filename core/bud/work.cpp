// SPDX-License-Identifier: Apache-2.0
#include "core/bud/work.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace vialwright::bud {

void Work::refuse(std::string rule, std::string message) {
    if (!is_refused()) answer_.refused = Refusal{std::move(rule), std::move(message)};
}

void Work::remark(protocol::Severity severity, std::string rule, std::string sentence, std::string source) {
    protocol::Finding finding{};
    finding.kind = protocol::FindingKind::stated;
    finding.severity = severity;
    finding.rule = std::move(rule);
    finding.subject = std::move(sentence);
    finding.source = std::move(source);
    answer_.findings.push_back(std::move(finding));
}

void Work::add(std::string rule, std::string limit, time::Instant at, std::string source) {
    answer_.candidates.push_back({std::move(rule), std::move(limit), at, std::move(source)});
}

void Work::add(std::string rule, const Period& limit, std::string_view detail, time::Instant start,
               const Origin& origin) {
    const std::string text = time::to_text(limit);
    add(std::move(rule), detail.empty() ? text : fmt::format("{} ({})", text, detail),
        time::end_of(limit, start, zone()), source_of(origin));
}

void Work::choose(time::Instant start) {
    const auto first = std::ranges::min_element(answer_.candidates, {}, &Candidate::at);
    if (first == answer_.candidates.end())
        return refuse("bud.no-limit", "no limit applies: there is nothing to work out a date from");
    answer_.limited_by = first->rule;
    if (first->at <= start)
        return refuse(first->rule,
                      fmt::format("{} leaves no time after the start, {}: it must not be used ({})",
                                  shown(first->at), shown(start), first->limit));
    if (first->at <= question_.today)
        return refuse("bud.passed", fmt::format("the date, {}, has passed ({}): no label is printed for it",
                                                shown(first->at), first->limit));
    if (!time::Zone::covers(first->at))
        return refuse("bud.zone-data", fmt::format("{} lies beyond {}, where the clock changes are known",
                                                   shown(first->at), time::Zone::last_year));
    answer_.date = first->at;
}

std::string source_of(const Origin& origin) {
    return origin.basis == "memory" ? origin.source + "; from memory, to be confirmed" : origin.source;
}

const RuleSet* set_for(Work& work, std::string_view chapter) {
    const RuleSet* set = work.book().in_force(chapter);
    if (!set) {
        work.refuse("bud.no-rules",
                    fmt::format("there are no rules for \"{}\", or no edition of them is chosen", chapter));
        return nullptr;
    }
    if (!work.book().is_signed(*set))
        work.remark(
            protocol::Severity::info, "bud.rules.not-approved",
            fmt::format("No pharmacist has signed the rules {} ({}) at this site.", set->id, set->edition));
    return set;
}

}  // namespace vialwright::bud
