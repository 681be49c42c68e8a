// SPDX-License-Identifier: Apache-2.0
// What a site decided about the rules: it may choose and shorten, never lengthen.
#include <algorithm>

#include <fmt/format.h>

#include "core/bud/rules.hpp"

namespace vialwright::bud {

namespace {

void check_editions(const RuleBook& book, RuleFaults& faults) {
    std::vector<std::string> chapters;
    for (const std::string& edition : book.site.editions) {
        const auto set = std::ranges::find(book.sets, edition, &RuleSet::id);
        if (set == book.sets.end()) {
            faults.push_back(
                {edition, fmt::format("the site chooses the edition {}, which there is not", edition)});
            continue;
        }
        if (std::ranges::find(chapters, set->chapter) != chapters.end())
            faults.push_back(
                {edition, fmt::format("the site chooses two editions of {}: leave one", set->chapter)});
        chapters.push_back(set->chapter);
    }
}

// A limit of the site beside the chapter's, for one storage or once opened.
struct Compared {
    std::string row;
    std::string where;
    const std::optional<Period>& site;
    const std::optional<Period>& chapter;
};

// A limit that cannot be compared with the chapter's (months against days) could be longer: refused as well.
void must_shorten(const Compared& limit, RuleFaults& faults) {
    if (!limit.site) return;
    if (!limit.chapter)
        faults.push_back({limit.row, fmt::format("{}: the site gives a limit {}, where the chapter has none",
                                                 limit.row, limit.where)});
    else if (!time::is_within(*limit.site, *limit.chapter).value_or(false))
        faults.push_back(
            {limit.row,
             fmt::format("{}: the site's {} {} is longer than the chapter's {}, or cannot be compared with "
                         "it; a site may shorten, never lengthen",
                         limit.row, time::to_text(*limit.site), limit.where, time::to_text(*limit.chapter))});
}

void must_shorten(const Shortening& site, const Limits& limits, RuleFaults& faults) {
    for (const Storage storage : all_storages)
        must_shorten(
            {site.row, fmt::format("({})", name_of(storage)), site.limits.at(storage), limits.at(storage)},
            faults);
}

// False if the set has no such row.
bool check_against(const RuleSet& set, const Shortening& site, RuleFaults& faults) {
    static const std::optional<Period> none;
    if (const auto row = std::ranges::find(set.rows, site.row, &Row::id); row != set.rows.end()) {
        must_shorten(site, row->limits, faults);
        must_shorten({site.row, "once opened", site.opened, none}, faults);
        return true;
    }
    const auto row = std::ranges::find(set.opened, site.row, &OpenedRow::id);
    if (row == set.opened.end()) return false;
    must_shorten(site, row->limits, faults);
    // Where the label's time counts it goes on counting: whatever the site says beside it can only shorten.
    const bool as_labeled = row->labeled == OpenedRow::Labeled::required;
    must_shorten({site.row, "once opened", site.opened, as_labeled ? site.opened : row->limit}, faults);
    return true;
}

void check_shortening(const RuleBook& book, const Shortening& site, RuleFaults& faults) {
    const auto has_limit = std::ranges::any_of(site.limits.by_storage, &std::optional<Period>::has_value);
    if (!has_limit && !site.opened)
        faults.push_back({site.row, fmt::format("{}: the site gives no limit", site.row)});
    if (std::ranges::count(book.site.shorten, site.row, &Shortening::row) > 1)
        faults.push_back(
            {site.row,
             fmt::format("{}: the site shortens this row more than once: write one table of it", site.row)});
    const auto is_found = [&](const RuleSet& set) {
        return book.in_force(set.chapter) == &set && check_against(set, site, faults);
    };
    if (std::ranges::none_of(book.sets, is_found))
        faults.push_back(
            {site.row, fmt::format("the site shortens the row {}, which no edition in force has", site.row)});
}

}  // namespace

RuleFaults faults_of_site(const RuleBook& book) {
    RuleFaults faults;
    check_editions(book, faults);
    for (const Shortening& site : book.site.shorten) check_shortening(book, site, faults);
    return faults;
}

}  // namespace vialwright::bud
