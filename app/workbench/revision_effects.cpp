// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/revision_effects.hpp"

#include <algorithm>
#include <array>
#include <compare>
#include <optional>

#include "app/workbench/tr.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/units/parse.hpp"

namespace vialwright::workbench {

namespace {

using units::Base;
using units::Dimension;

bool among(std::string_view key, std::initializer_list<std::string_view> keys) {
    return std::ranges::find(keys, key) != keys.end();
}

// Everything that a limit, an interval or a band may be written in.
std::vector<Dimension> kinds_of_limits() {
    const Dimension time(Base::time, 1), volume(Base::volume, 1);
    const Dimension weight(Base::body_weight, 1), surface(Base::body_surface, 1);
    std::vector<Dimension> kinds{time, weight, surface, volume / time / surface};
    for (const Base base :
         {Base::drug_mass, Base::substance, Base::equivalents, Base::activity, Base::osmoles, Base::energy,
          Base::volume, Base::dosage_unit, Base::product_mass}) {
        const Dimension amount(base, 1);
        for (const Dimension& kind : {amount, amount / weight, amount / surface}) {
            kinds.push_back(kind);
            kinds.push_back(kind / time);
        }
        kinds.push_back(amount / volume);
    }
    return kinds;
}

std::optional<numbers::Exact> plain_number(const std::string& text) {
    return numbers::parse_plain_decimal(text);
}

// Nothing where the two are not of one kind: 2 g and 30 mg/kg.
std::optional<std::strong_ordering> order_of(const std::string& left, const std::string& right) {
    const auto a = plain_number(left), b = plain_number(right);
    if (a && b) return *a <=> *b;
    static const std::vector<Dimension> kinds = kinds_of_limits();
    for (const Dimension& kind : kinds) {
        const auto first = units::parse_one_of(left, {&kind, 1});
        const auto second = first ? units::parse_one_of(right, {&kind, 1}) : first;
        if (first && second) return first->quantity <=> second->quantity;
    }
    return std::nullopt;
}

Effect opposite(Effect effect) {
    if (effect == Effect::loosens) return Effect::tightens;
    return effect == Effect::tightens ? Effect::loosens : effect;
}

// Of a most, higher lets more through, and of a least, lower; of both, none any more.
Effect of_bound(bool is_most, const RevisionValue& before, const RevisionValue& after) {
    if (!before.is_there || !after.is_there) return after.is_there ? Effect::tightens : Effect::loosens;
    const auto order = order_of(after.text, before.text);
    if (!order) return Effect::unclear;
    if (*order == 0 && before.inclusive == after.inclusive) return Effect::none;
    if (*order == 0) return after.inclusive ? Effect::loosens : Effect::tightens;
    return (*order > 0) == is_most ? Effect::loosens : Effect::tightens;
}

Effect of_most(const RevisionValue& before, const RevisionValue& after) {
    return of_bound(true, before, after);
}
Effect of_least(const RevisionValue& before, const RevisionValue& after) {
    return of_bound(false, before, after);
}

// What an absent severity of a limit is: soft.
int gravity(const RevisionValue& value) { return value.text == "hard" ? 3 : value.text == "info" ? 1 : 2; }

Effect of_severity(const RevisionValue& before, const RevisionValue& after) {
    if (gravity(before) == gravity(after)) return Effect::none;
    return gravity(after) < gravity(before) ? Effect::loosens : Effect::tightens;
}

// Names that a check is made for: one less lets more through.
Effect of_names(const RevisionValue& before, const RevisionValue& after) {
    const auto has = [](const RevisionValue& value, const std::string& item) {
        return std::ranges::find(value.items, item) != value.items.end();
    };
    const bool lost = std::ranges::any_of(before.items, [&](const auto& item) { return !has(after, item); });
    const bool gained =
        std::ranges::any_of(after.items, [&](const auto& item) { return !has(before, item); });
    if (lost) return Effect::loosens;
    return gained ? Effect::tightens : Effect::none;
}

Effect of_flag(const RevisionValue& before, const RevisionValue& after) {
    if (before.text == after.text) return Effect::none;
    return after.text == "yes" ? Effect::tightens : Effect::loosens;
}

Effect of_presence(const RevisionValue& before, const RevisionValue& after) {
    if (before.is_there && after.is_there) return Effect::unclear;
    return after.is_there ? Effect::tightens : Effect::loosens;
}

Effect of_blocks(const RevisionValue& before, const RevisionValue& after) {
    if (after.text == "nothing") return Effect::loosens;
    return before.text == "nothing" ? Effect::tightens : Effect::unclear;
}

bool is_limit_table(std::string_view table) {
    return among(table, {"per_dose", "per_day", "per_course", "lifetime", "rate", "concentration", "volume",
                         "volume_per_site", "duration", "osmolarity"});
}

Effect of_limit(std::string_view key, const RevisionValue& before, const RevisionValue& after) {
    if (among(key, {"usual_max", "hard_max", "cap", "max", "peripheral_soft_max", "peripheral_hard_max",
                    "central_soft_max", "central_hard_max", "tolerance_percent"}))
        return of_most(before, after);
    if (among(key, {"usual_min", "hard_min", "soft_min", "min"})) return of_least(before, after);
    if (among(key, {"below_usual", "above_usual"})) return of_severity(before, after);
    // It raises what is asked for at least, and what is allowed where it exceeds the usual maximum.
    return key == "floor" ? Effect::unclear : Effect::none;
}

// An order that a rule does not match is not checked by it: a wider band lets more through.
Effect of_band(std::string_view key, const RevisionValue& before, const RevisionValue& after) {
    if (key.ends_with("_max")) return of_most(before, after);
    if (key.ends_with("_min")) return of_least(before, after);
    return of_presence(before, after);
}

Effect of_dose_rule(std::string_view key, const RevisionValue& before, const RevisionValue& after) {
    if (among(key, {"doses_per_day", "max_doses_per_day", "max_doses", "max_days", "max_interval"}))
        return of_most(before, after);
    if (among(key, {"min_doses_per_day", "min_interval"})) return of_least(before, after);
    if (key == "never_default") return of_flag(before, after);
    if (key == "requires") return of_names(before, after);
    return among(key, {"basis", "route", "substance", "purpose"}) ? Effect::unclear : Effect::none;
}

Effect of_safety_rule(std::string_view key, const RevisionValue& before, const RevisionValue& after) {
    if (key == "severity") return of_severity(before, after);
    if (among(key, {"match_allergy", "with", "with_class"})) return of_names(before, after);
    return key == "ask" ? of_presence(before, after) : Effect::none;
}

// A value beyond a threshold counts: below is a least, above a most.
Effect of_laboratory(std::string_view key, const RevisionValue& before, const RevisionValue& after) {
    if (key == "below") return of_least(before, after);
    return key == "above" ? of_most(before, after) : Effect::none;
}

}  // namespace

PillView mark_of(Effect effect) {
    switch (effect) {
        case Effect::loosens: return {Tone::caution, tr("Loosens")};
        case Effect::unclear: return {Tone::open, tr("May loosen")};
        case Effect::tightens: return {Tone::good, tr("Tightens")};
        case Effect::none: break;
    }
    return {};
}

Effect effect_of(std::string_view table, std::string_view key, bool concerns, const RevisionValue& before,
                 const RevisionValue& after) {
    if (concerns) return opposite(of_band(key, before, after));
    if (is_limit_table(table)) return of_limit(key, before, after);
    if (table == "population") return of_band(key, before, after);
    if (table == "dose") return of_dose_rule(key, before, after);
    if (among(table, {"contraindication", "caution", "interaction"}))
        return of_safety_rule(key, before, after);
    if (table == "labs") return of_laboratory(key, before, after);
    if (table == "gap") return key == "blocks" ? of_blocks(before, after) : Effect::none;
    if (table == "product" && key == "high_alert") return of_flag(before, after);
    if (table == "product" && key == "routes") return of_names(after, before);
    return Effect::none;
}

Effect effect_of_item(std::string_view name, bool came) {
    if (among(name, {"contraindication", "caution", "interaction", "gap", "labs"}))
        return came ? Effect::tightens : Effect::loosens;
    if (name == "dose") return came ? Effect::loosens : Effect::tightens;
    return Effect::none;
}

}  // namespace vialwright::workbench
