// SPDX-License-Identifier: Apache-2.0
#include "core/bud/rules.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace vialwright::bud {

namespace {

template <class T> bool may_coincide(const std::optional<T>& left, const std::optional<T>& right) {
    return !left || !right || *left == *right;
}

bool may_coincide(const Row& left, const Row& right) {
    return may_coincide(left.category, right.category) && may_coincide(left.process, right.process) &&
           may_coincide(left.tested, right.tested) && may_coincide(left.components, right.components) &&
           may_coincide(left.form, right.form);
}

bool may_coincide(const OpenedRow& left, const OpenedRow& right) { return left.container == right.container; }

bool has_any(const Limits& limits) {
    return std::ranges::any_of(limits.by_storage, &std::optional<Period>::has_value);
}

std::vector<std::string> ids_of(const RuleSet& set) {
    std::vector<std::string> ids;
    for (const Row& row : set.rows) ids.push_back(row.id);
    for (const OpenedRow& row : set.opened) ids.push_back(row.id);
    return ids;
}

// An id names one row: a site's shorter limit is found by it.
void check_ids(const RuleSet& set, RuleFaults& faults) {
    const std::vector<std::string> ids = ids_of(set);
    for (auto id = ids.begin(); id != ids.end(); ++id)
        if (std::find(ids.begin(), id, *id) != id)
            faults.push_back({*id, fmt::format("{}: the row {} is there a second time", set.id, *id)});
}

template <class AnyRow>
void check_pairs(const RuleSet& set, const std::vector<AnyRow>& rows, RuleFaults& faults) {
    for (auto row = rows.begin(); row != rows.end(); ++row)
        for (auto other = rows.begin(); other != row; ++other)
            if (may_coincide(*row, *other))
                faults.push_back({row->id, fmt::format("{}: the rows {} and {} answer the same question",
                                                       set.id, other->id, row->id)});
}

void check_limits(const RuleSet& set, RuleFaults& faults) {
    for (const Row& row : set.rows)
        if (!has_any(row.limits))
            faults.push_back(
                {row.id, fmt::format("{}: the row {} has no limit for any storage", set.id, row.id)});
    for (const OpenedRow& row : set.opened) {
        if (row.limit && has_any(row.limits))
            faults.push_back({row.id, fmt::format("{}: the row {} has a limit, and others by storage: write "
                                                  "either",
                                                  set.id, row.id)});
        if (row.labeled == OpenedRow::Labeled::required && (row.limit || has_any(row.limits)))
            faults.push_back(
                {row.id, fmt::format("{}: in the row {} the label's time counts alone: leave the limit out",
                                     set.id, row.id)});
    }
}

}  // namespace

const RuleSet* RuleBook::in_force(std::string_view chapter) const {
    const RuleSet* chosen = nullptr;
    for (const RuleSet& set : sets) {
        if (set.chapter != chapter) continue;
        if (std::ranges::find(site.editions, set.id) != site.editions.end()) return &set;
        if (set.is_default) chosen = &set;
    }
    return chosen;
}

const Shortening* RuleBook::shortening(std::string_view row) const {
    const auto found = std::ranges::find(site.shorten, row, &Shortening::row);
    return found == site.shorten.end() ? nullptr : &*found;
}

bool RuleBook::is_signed(const RuleSet& set) const {
    const bool is_chosen = std::ranges::find(site.editions, set.id) != site.editions.end();
    return set.approved_on || (is_chosen && site.approved_on);
}

RuleFaults faults_of(const RuleSet& set) {
    RuleFaults faults;
    check_ids(set, faults);
    check_limits(set, faults);
    check_pairs(set, set.rows, faults);
    check_pairs(set, set.opened, faults);
    return faults;
}

RuleFaults faults_between(const RuleBook& book) {
    RuleFaults faults;
    for (auto set = book.sets.begin(); set != book.sets.end(); ++set)
        for (auto other = book.sets.begin(); other != set; ++other) {
            if (other->chapter == set->chapter) {
                if (set->is_default && other->is_default)
                    faults.push_back({set->chapter, fmt::format("{}: {} is the default edition of {} as well",
                                                                set->id, other->id, set->chapter)});
                continue;
            }
            const auto ids = ids_of(*other);
            for (const std::string& id : ids_of(*set))
                if (std::ranges::find(ids, id) != ids.end())
                    faults.push_back({id, fmt::format("{}: {} has a row {}, too: ids are unique", set->id,
                                                      other->id, id)});
        }
    return faults;
}

}  // namespace vialwright::bud
