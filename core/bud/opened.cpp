// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "core/bud/wording.hpp"
#include "core/bud/work.hpp"

namespace vialwright::bud {

namespace {

using Labeled = OpenedRow::Labeled;
using protocol::Severity;

const Origin labeling{"the manufacturer's labeling", "verified"};

bool depends_on_storage(const OpenedRow& row) {
    return std::ranges::any_of(row.limits.by_storage, &std::optional<Period>::has_value);
}

const std::optional<Period>& limit_of(const OpenedRow& row, const OpenedContainer& c) {
    return depends_on_storage(row) && c.storage ? row.limits.at(*c.storage) : row.limit;
}

// What the row needs to know, and whether there is a limit at all.
void check_known(Work& work, const OpenedRow& row, const OpenedContainer& c) {
    if (row.needs_expiry && !c.expiry)
        work.refuse("in-use.date-unknown", "its own beyond-use date is not known: say it as its expiry");
    if (depends_on_storage(row) && !c.storage)
        work.refuse("bud.storage-unknown", "the storage is not known: say " + known_terms<Storage>());
    if (row.labeled == Labeled::required && !c.labeled)
        work.refuse("in-use.labeled-time",
                    "how long it may be used once opened stands on its label: say that time");
    if (work.is_refused() || limit_of(row, c) || (c.labeled && row.labeled != Labeled::shortens)) return;
    if (c.storage && depends_on_storage(row))
        work.refuse("in-use.not-permitted",
                    fmt::format("{} storage is not permitted once it is opened", name_of(*c.storage)));
    else work.refuse("in-use.not-stored", "once opened it is not kept: use it at once and discard the rest");
}

void add_labeled(Work& work, const OpenedRow& row, const OpenedContainer& c) {
    if (!c.labeled) return;
    work.add("in-use.labeled", *c.labeled, "labeling", c.opened, labeling);
    if (row.labeled == Labeled::replaces && row.limit)
        work.remark(Severity::info, "in-use.labeled-counts",
                    fmt::format("The label's {} stand in place of {}.", time::to_text(*c.labeled),
                                time::to_text(*row.limit)),
                    source_of(row.origin));
}

void add_limits(Work& work, const RuleSet& set, const OpenedRow& row, const OpenedContainer& c) {
    add_labeled(work, row, c);
    if (const auto& limit = limit_of(row, c); limit && !(c.labeled && row.labeled != Labeled::shortens))
        work.add(set.chapter + "." + row.id, *limit, "once opened", c.opened, row.origin);
    const Shortening* site = work.book().shortening(row.id);
    if (site && site->opened)
        work.add("site." + row.id, *site->opened, "once opened", c.opened, {site->source, "verified"});
    if (c.storage) add_site_limit(work, row.id, *c.storage, c.opened);
    if (c.expiry)
        work.add("in-use.expiry", "expires " + work.shown(*c.expiry), *c.expiry,
                 source_of(set.caps.component_expiry));
    else
        work.remark(Severity::info, "in-use.expiry-not-named",
                    "Its expiry was not named: whether it comes first was not looked at.",
                    source_of(set.caps.component_expiry));
}

void answer_by(Work& work, const RuleSet& set, const OpenedContainer& c) {
    const auto row = std::ranges::find(set.opened, c.container, &OpenedRow::container);
    if (row == set.opened.end())
        return work.refuse("in-use.unknown", fmt::format("{} has no rule for this container", set.title));
    check_known(work, *row, c);
    if (work.is_refused()) return;
    add_limits(work, set, *row, c);
    for (const std::string& condition : row->conditions)
        work.remark(Severity::info, "in-use.condition", condition, source_of(row->origin));
    work.choose(c.opened);
}

}  // namespace

void answer_opened(Work& work, const OpenedContainer& c) {
    if (!time::Zone::covers(c.opened))
        return work.refuse("bud.zone-data", fmt::format("times are known from {} to {}",
                                                        time::Zone::first_year, time::Zone::last_year));
    if (c.opened > work.question().today)
        work.remark(Severity::soft, "in-use.opened-later", "The time of opening lies in the future.");
    const RuleSet* set = set_for(work, "in-use");
    if (!set) return;
    answer_by(work, *set, c);
    if (!work.answer().date) return;
    Wording wording = wording_of(c, *work.answer().date, work.zone());
    work.answer().label_text = std::move(wording.label);
    work.answer().storage_text = std::move(wording.storage);
}

}  // namespace vialwright::bud
