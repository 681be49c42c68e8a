// SPDX-License-Identifier: Apache-2.0
// The tables of regulatory sections 1.2, 1.4 and 2.1, written by hand a second time: nothing of data/rules stands here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/bud/rules.hpp"

namespace vialwright::test {

inline bud::Period hours(int count) { return {std::chrono::hours(count), 0}; }
inline bud::Period days(int count) { return hours(24 * count); }

// A limit for each storage, in hours; 0: not permitted.
inline bud::Limits limits(int room, int refrigerator, int freezer) {
    bud::Limits limits;
    if (room > 0) limits.at(bud::Storage::room) = hours(room);
    if (refrigerator > 0) limits.at(bud::Storage::refrigerator) = hours(refrigerator);
    if (freezer > 0) limits.at(bud::Storage::freezer) = hours(freezer);
    return limits;
}

inline bud::Row row(std::string id, bud::Category category, bud::Limits limits) {
    bud::Row row;
    row.id = std::move(id);
    row.category = category;
    row.limits = limits;
    row.origin = {"a chapter", "verified"};
    return row;
}

inline bud::Row row(std::string id, bud::Category category, bud::Process process, bool tested,
                    std::optional<bud::Components> components, bud::Limits limits) {
    bud::Row made = row(std::move(id), category, limits);
    made.process = process;
    made.tested = tested;
    made.components = components;
    made.needs_study = category == bud::Category::three;
    return made;
}

inline bud::RuleSet sterile_rules() {
    using bud::Category, bud::Process, bud::Components;
    bud::RuleSet set;
    set.id = "usp797-2023";
    set.chapter = "usp797";
    set.title = "USP <797>";
    set.edition = "2022";
    set.is_default = true;
    set.caps = {{"expiry cap", "memory"},
                {"component date cap", "memory"},
                {"stability cap", "verified"},
                {"study cap", "verified"},
                {"CAP11", "memory"}};
    const std::optional<Components> any;
    const auto aseptic = Process::aseptic;
    const auto terminal = Process::terminal;
    set.rows = {row("IU", Category::immediate, limits(4, 4, 0)),
                row("C1", Category::one, limits(12, 24, 0)),
                row("C2-A-N-NS", Category::two, aseptic, false, Components::nonsterile, limits(24, 96, 1080)),
                row("C2-A-N-S", Category::two, aseptic, false, Components::sterile, limits(96, 240, 1080)),
                row("C2-A-Y", Category::two, aseptic, true, any, limits(720, 1080, 1440)),
                row("C2-T-N", Category::two, terminal, false, any, limits(336, 672, 1080)),
                row("C2-T-Y", Category::two, terminal, true, any, limits(1080, 1440, 2160)),
                row("C3-A-Y", Category::three, aseptic, true, any, limits(1440, 2160, 2880)),
                row("C3-T-Y", Category::three, terminal, true, any, limits(2160, 2880, 4320)),
                row("ALLERGEN-SET", Category::allergen_set, {})};
    set.rows[0].only_sterile = true;
    set.rows[0].most_products = 3;
    set.rows[0].conditions = {"Immediate use."};
    set.rows[1].nonsterile_caution = "One is nonsterile.";
    set.rows.back().limits.at(bud::Storage::refrigerator) = bud::Period{std::chrono::minutes(0), 12};
    set.rows.back().only_sterile = true;
    set.rows.back().needs_expiry = true;
    return set;
}

inline bud::RuleSet nonsterile_rules() {
    using bud::Form;
    bud::RuleSet set = sterile_rules();
    set.id = "usp795-2023";
    set.chapter = "usp795";
    set.title = "USP <795>";
    set.water_activity = numbers::Exact::ratio(6, 10);
    set.study = bud::StudyRule{days(180), {"extended dates", "memory"}};
    const auto form = [](std::string id, Form which, bool aqueous, int room, int refrigerator) {
        bud::Row row;
        row.id = std::move(id);
        row.form = which;
        row.aqueous = aqueous;
        row.limits = limits(room * 24, refrigerator * 24, 0);
        row.origin = {"a chapter", "verified"};
        return row;
    };
    set.rows = {form("N-AQ-NP", Form::nonpreserved_aqueous, true, 0, 14),
                form("N-AQ-P", Form::preserved_aqueous, true, 35, 35),
                form("N-NA-OL", Form::oral_liquid, false, 90, 90),
                form("N-NA-OT", Form::other, false, 180, 180)};
    return set;
}

inline bud::RuleSet in_use_rules() {
    using bud::Opened;
    using Labeled = bud::OpenedRow::Labeled;
    bud::RuleSet set = sterile_rules();
    set.id = "in-use-2023";
    set.chapter = "in-use";
    set.title = "Opened containers";
    set.rows.clear();
    const auto opened = [&](std::string id, Opened container, std::optional<bud::Period> limit,
                            Labeled labeled, bool needs_expiry = false) {
        bud::OpenedRow row;
        row.id = std::move(id);
        row.container = container;
        row.limit = limit;
        row.labeled = labeled;
        row.needs_expiry = needs_expiry;
        row.origin = {"a chapter", "verified"};
        set.opened.push_back(row);
    };
    opened("SDV-ISO5", Opened::single_dose_iso5, hours(12), Labeled::shortens);
    opened("SDV", Opened::single_dose, hours(4), Labeled::shortens);
    opened("MDV", Opened::multiple_dose, days(28), Labeled::replaces);
    opened("AMPUL", Opened::ampul, std::nullopt, Labeled::shortens);
    opened("PBP", Opened::bulk_package, std::nullopt, Labeled::required);
    opened("CSP-SINGLE", Opened::compounded_single_dose, hours(12), Labeled::shortens, true);
    opened("CSP-MULTIPLE", Opened::compounded_multiple_dose, days(28), Labeled::shortens, true);
    opened("CSP-TOPICAL", Opened::nonpreserved_topical, std::nullopt, Labeled::shortens, true);
    set.opened.back().limits = limits(24, 72, 0);
    opened("BAG-VIAL", Opened::bag_and_vial, std::nullopt, Labeled::required);
    set.opened[1].conditions = {"Immediate use only."};
    return set;
}

inline const bud::RuleBook& rule_book() {
    static const bud::RuleBook book{{sterile_rules(), nonsterile_rules(), in_use_rules()}, {}};
    return book;
}

}  // namespace vialwright::test
