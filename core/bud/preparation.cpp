// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "core/bud/wording.hpp"
#include "core/bud/work.hpp"

namespace vialwright::bud {

namespace {

using protocol::Severity;

const Origin site_origin{"the facility's own stability program (21 CFR 211.137, 211.166)", "memory"};
const Caps site_caps{site_origin, site_origin, site_origin, site_origin, site_origin};

// The limit that a study may replace the table's by; nothing where it does not reach further or may not.
bool study_extends(Work& work, const RuleSet& set, const Row& row, const Period& limit,
                   const Preparation& p) {
    if (!set.study || !p.study) return false;
    if (time::end_of(*p.study, p.made, work.zone()) <= time::end_of(limit, p.made, work.zone())) return false;
    if (!row.aqueous.value_or(true) || p.antimicrobial == Antimicrobial::shown) return true;
    work.remark(
        Severity::soft, "bud.study.antimicrobial",
        "The study does not extend the date: an aqueous preparation must show antimicrobial effectiveness "
        "at the end of it.",
        source_of(set.study->origin));
    return false;
}

void add_table_limit(Work& work, const RuleSet& set, const Row& row, const Preparation& p) {
    if (!p.storage)
        return work.refuse("bud.storage-unknown", "the storage is not known: say " + known_terms<Storage>());
    const auto& limit = row.limits.at(*p.storage);
    if (!limit)
        return work.refuse(set.chapter + ".not-permitted",
                           fmt::format("{} does not permit {} storage of this preparation ({})", set.title,
                                       name_of(*p.storage), row.id));
    const std::string_view storage = name_of(*p.storage);
    if (study_extends(work, set, row, *limit, p)) {
        work.add(set.chapter + ".study-limit", set.study->most, "most that a study allows", p.made,
                 set.study->origin);
        work.remark(
            Severity::info, "bud.study.extends",
            fmt::format("The stability study stands in place of the table's {}.", time::to_text(*limit)),
            source_of(set.study->origin));
    } else {
        work.add(set.chapter + "." + row.id, *limit, storage, p.made, row.origin);
    }
    add_site_limit(work, row.id, *p.storage, p.made);
}

void answer_by_chapter(Work& work, const Preparation& p) {
    const RuleSet* set = set_for(work, name_of(p.standard));
    if (!set) return;
    const Row* row = row_for(work, *set, p);
    if (!row) return;
    add_table_limit(work, *set, *row, p);
    add_caps(work, set->caps, p);
    if (!work.is_refused()) add_moves(work, *set, *row, p);
}

// CGMP, not a table: the facility prints an expiration date that its own study supports.
void answer_by_site(Work& work, const Preparation& p) {
    if (!p.site_limit)
        return work.refuse("bud.limit-unknown",
                           "the limit of the facility's own stability study is not known: say it");
    if (!p.moves.empty())
        return work.refuse("bud.site.moved",
                           "the facility's study holds for one storage: what another allows is not known");
    if (!p.storage)
        work.remark(Severity::soft, "bud.storage-not-said",
                    "For which storage the study holds was not said: a label states it with the date.");
    work.add("site.limit", *p.site_limit, "own stability study", p.made, site_origin);
    add_caps(work, site_caps, p);
}

}  // namespace

void answer_preparation(Work& work, const Preparation& p) {
    if (!time::Zone::covers(p.made))
        return work.refuse("bud.zone-data", fmt::format("times are known from {} to {}",
                                                        time::Zone::first_year, time::Zone::last_year));
    if (p.made > work.question().today)
        work.remark(Severity::soft, "bud.made-later", "The time of compounding lies in the future.");
    if (p.standard == Standard::site) answer_by_site(work, p);
    else answer_by_chapter(work, p);
    if (work.is_refused()) return;
    work.choose(p.made);
    if (!work.answer().date) return;
    Wording wording = wording_of(p, *work.answer().date, work.zone());
    work.answer().label_text = std::move(wording.label);
    work.answer().storage_text = std::move(wording.storage);
}

}  // namespace vialwright::bud
