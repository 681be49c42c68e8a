// SPDX-License-Identifier: Apache-2.0
// The limits beside the table: what a component, known stability, a study and a change of storage allow.
#include <algorithm>

#include <fmt/format.h>

#include "core/bud/work.hpp"

namespace vialwright::bud {

void add_site_limit(Work& work, const std::string& row, Storage storage, time::Instant start) {
    const Shortening* site = work.book().shortening(row);
    if (site && site->limits.at(storage))
        work.add("site." + row, *site->limits.at(storage), name_of(storage), start,
                 {site->source, "verified"});
}

void add_caps(Work& work, const Caps& caps, const Preparation& p) {
    if (p.component_expiries.empty() && p.component_dates.empty())
        work.remark(protocol::Severity::info, "bud.components-not-named",
                    "No component was named: whether one of them must be used sooner was not looked at.",
                    source_of(caps.component_expiry));
    for (const Component& component : p.component_expiries)
        work.add("component.expiry:" + component.name,
                 fmt::format("{} expires {}", component.name, work.shown(component.until)), component.until,
                 source_of(caps.component_expiry));
    for (const Component& component : p.component_dates)
        work.add("component.bud:" + component.name,
                 fmt::format("{} must not be used after {}", component.name, work.shown(component.until)),
                 component.until, source_of(caps.component_bud));
    if (p.stability) work.add("stability", *p.stability, "known stability", p.made, caps.stability);
    if (p.study) work.add("study", *p.study, "stability study", p.made, caps.study);
}

namespace {

// CAP12: what was thawed is never frozen again. CAP11: nothing is moved once its date has come.
void check_move(Work& work, const Move& move, bool thawed, time::Instant date) {
    const std::string when = work.shown(move.at);
    if (move.at > work.question().today)
        work.remark(protocol::Severity::soft, "bud.moved-later",
                    fmt::format("The move of the storage to {}, {}, lies in the future: a label that says so "
                                "holds from then on.",
                                name_of(move.to), when));
    if (move.to == Storage::freezer && thawed)
        return work.refuse("bud.refrozen",
                           fmt::format("what was thawed must not be frozen again ({})", when));
    if (move.at >= date)
        return work.refuse("bud.moved-late",
                           fmt::format("it was moved at {}, when its date, {}, had come: it must not be used",
                                       when, work.shown(date)));
}

// One after the other, and not before there was something to move.
void check_order(Work& work, const Preparation& p) {
    for (std::size_t i = 0; i < p.moves.size(); ++i) {
        const std::string when = work.shown(p.moves[i].at);
        if (p.moves[i].at < p.made)
            work.refuse(
                "bud.moved-early",
                fmt::format("it was moved at {}, before it was made: one of the times is wrong", when));
        if (i > 0 && p.moves[i].at == p.moves[i - 1].at)
            work.refuse("bud.moved-twice",
                        fmt::format("it was moved twice at {}: one of the times is wrong", when));
    }
}

time::Instant earliest(const std::vector<Candidate>& candidates) {
    return std::ranges::min_element(candidates, {}, &Candidate::at)->at;  // the table's limit is always there
}

}  // namespace

void add_moves(Work& work, const RuleSet& set, const Row& row, const Preparation& p) {
    check_order(work, p);
    if (work.is_refused()) return;
    Storage from = *p.storage;
    bool thawed = false;
    for (const Move& move : p.moves) {
        thawed = thawed || (from == Storage::freezer && move.to != Storage::freezer);
        check_move(work, move, thawed, earliest(work.answer().candidates));
        const auto& limit = row.limits.at(move.to);
        if (!limit)
            work.refuse(set.chapter + ".not-permitted",
                        fmt::format("{} does not permit {} storage of this preparation", set.title,
                                    name_of(move.to)));
        if (work.is_refused()) return;
        work.add(fmt::format("moved.{}", name_of(move.to)), *limit,
                 fmt::format("{} from {}", name_of(move.to), work.shown(move.at)), move.at, set.caps.moved);
        add_site_limit(work, row.id, move.to, move.at);
        from = move.to;
    }
}

}  // namespace vialwright::bud
