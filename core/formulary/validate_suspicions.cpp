// SPDX-License-Identifier: Apache-2.0
// What is suspicious about the dose rules of a monograph beside each other: holes between their bands, limits ten times the
// neighbour's, units unlike the others', limits that contradict each other for some patients. It can all be meant.
#include <array>
#include <optional>
#include <vector>

#include "core/formulary/validation.hpp"
#include "core/patient/patient.hpp"
#include "core/text/names.hpp"

namespace vialwright::formulary::detail {

namespace {

using numbers::Exact;
using units::AnyQuantity;
using units::Base;
using units::Shown;
using units::to_text;
using End = std::optional<Shown> Population::*;

struct Band {
    std::string_view name;  // "age"
    End min, max;
};
constexpr std::array<Band, 5> bands{
    {{"age", &Population::age_min, &Population::age_max},
     {"weight", &Population::weight_min, &Population::weight_max},
     {"body surface", &Population::surface_min, &Population::surface_max},
     {"creatinine clearance", &Population::clearance_min, &Population::clearance_max},
     {"postmenstrual age", &Population::postmenstrual_min, &Population::postmenstrual_max}}};

bool same(const std::optional<Shown>& a, const std::optional<Shown>& b) {
    return a.has_value() == b.has_value() && (!a || a->quantity == b->quantity);
}

// Everything but this one band.
bool same_apart_from(const Band& band, const DoseRule& a, const DoseRule& b) {
    const auto& left = a.population;
    const auto& right = b.population;
    if (a.route != b.route || !text::same_name(a.purpose, b.purpose) || left.sex != right.sex) return false;
    return std::ranges::all_of(bands, [&](const Band& other) {
        return other.min == band.min ||
               (same(left.*other.min, right.*other.min) && same(left.*other.max, right.*other.max));
    });
}

struct Placed {
    const DoseRule* rule;
    std::size_t index;
};

// The rules of one route and purpose that differ in this band alone from the one at `first`, from low to high.
std::vector<Placed> family_of(const std::vector<DoseRule>& doses, std::size_t first, const Band& band) {
    std::vector<Placed> family;
    if (doses[first].never_default) return family;
    for (std::size_t i = 0; i < doses.size(); ++i) {
        const DoseRule& rule = doses[i];
        const bool has_band = rule.population.*band.min || rule.population.*band.max;
        if (rule.never_default || !has_band || !same_apart_from(band, doses[first], rule)) continue;
        if (i < first) return {};  // told with that one
        family.push_back({&rule, i});
    }
    std::ranges::stable_sort(family, [&](const Placed& a, const Placed& b) {
        const auto& left = a.rule->population.*band.min;
        const auto& right = b.rule->population.*band.min;
        if (!left || !right) return !left && right;
        return left->quantity < right->quantity;
    });
    return family;
}

std::vector<std::pair<std::string_view, const Limits*>> sections_of(const DoseRule& rule) {
    return {{"per_dose", &rule.per_dose},
            {"per_day", &rule.per_day},
            {"rate", &rule.rate},
            {"per_course", &rule.per_course}};
}

bool per_size(const Bound& bound) {
    const auto dimension = bound.value.quantity.dimension();
    return dimension.power(Base::body_weight) != 0 || dimension.power(Base::body_surface) != 0;
}

void compare_neighbours(Validation& v, const Placed& low, const Placed& high) {
    const auto left = sections_of(*low.rule);
    const auto right = sections_of(*high.rule);
    for (std::size_t i = 0; i < left.size(); ++i)
        for (const auto& [key, bound] :
             {std::pair{"usual_max", &Limits::usual_max}, {"hard_max", &Limits::hard_max}}) {
            const auto& a = left[i].second->*bound;
            const auto& b = right[i].second->*bound;
            if (!a || !b || !per_size(*a) ||
                !a->value.quantity.dimension().fits(b->value.quantity.dimension()))
                continue;
            if (a->value.quantity < b->value.quantity * 10 && b->value.quantity < a->value.quantity * 10)
                continue;
            v.warn(
                fmt::format("dose[{}].{}.{}", high.index, right[i].first, key),
                "{} is ten times or a tenth of {} in the neighbouring rule \"{}\": a slipped decimal point?",
                to_text(b->value), to_text(a->value), low.rule->id);
        }
}

// Whether rules that differ in other bands as well, by weight where these go by age, take everybody from `from` on.
bool others_cover(const std::vector<DoseRule>& doses, const DoseRule& of, const Band& band,
                  const AnyQuantity& from, const AnyQuantity& below) {
    AnyQuantity covered = from;
    for (bool further = true; further && covered < below;) {
        further = false;
        for (const DoseRule& rule : doses) {
            const auto& min = rule.population.*band.min;
            const auto& max = rule.population.*band.max;
            if (rule.never_default || rule.route != of.route || !text::same_name(rule.purpose, of.purpose))
                continue;
            if (rule.population.sex && rule.population.sex != of.population.sex) continue;
            if ((min && min->quantity > covered) || (max && max->quantity <= covered)) continue;
            if (!max) return true;
            covered = max->quantity;
            further = true;
        }
    }
    return covered >= below;
}

void check_family(Validation& v, const std::vector<Placed>& family, const Band& band) {
    for (std::size_t i = 1; i < family.size(); ++i) {
        const auto& end = family[i - 1].rule->population.*band.max;
        const auto& begin = family[i].rule->population.*band.min;
        if (!end || !begin) continue;
        if (end->quantity < begin->quantity &&
            !others_cover(v.monograph.doses, *family[i].rule, band, end->quantity, begin->quantity))
            v.warn(fmt::format("dose[{}].population", family[i].index),
                   "nobody of {} {} to under {} is covered, between this rule and \"{}\"", band.name,
                   to_text(*end), to_text(*begin), family[i - 1].rule->id);
        else if (end->quantity == begin->quantity) compare_neighbours(v, family[i - 1], family[i]);
    }
}

// Unlike all others of the file: "mcg/kg" among "mg/kg".
void check_units(Validation& v) {
    const auto& doses = v.monograph.doses;
    struct Written {
        const Bound* bound;
        std::string path;
    };
    std::vector<Written> all;
    for (std::size_t i = 0; i < doses.size(); ++i) {
        const PerDoseLimits& limits = doses[i].per_dose;
        const auto& bound = limits.usual_max ? limits.usual_max : limits.hard_max;
        const char* key = limits.usual_max ? "usual_max" : "hard_max";
        if (bound) all.push_back({&*bound, fmt::format("dose[{}].per_dose.{}", i, key)});
    }
    for (const Written& odd : all) {
        std::vector<const Bound*> others;
        for (const Written& other : all)
            if (&other != &odd &&
                other.bound->value.quantity.dimension().fits(odd.bound->value.quantity.dimension()))
                others.push_back(other.bound);
        if (others.size() < 2) continue;
        const auto& usual = others.front()->value.unit;
        const bool agreed =
            std::ranges::all_of(others, [&](const Bound* b) { return b->value.unit == usual; });
        if (agreed && !(odd.bound->value.unit == usual))
            v.warn(odd.path, "this is written in {}, all other rules in {}: is the unit right?",
                   odd.bound->value.unit.text(true), usual.text(true));
    }
}

// A minimum per kg beside a fixed maximum: from some weight on no dose keeps both.
class WeightConflicts {
public:
    WeightConflicts(Validation& v, const DoseRule& rule, std::string path)
        : v_(v), rule_(rule), path_(std::move(path)) {}

    void run() {
        for (const auto& [name, limits] : sections_of(rule_)) {
            compare(name, "usual_min", limits->usual_min, "usual_max", limits->usual_max);
            compare(name, "hard_min", limits->hard_min, "hard_max", limits->hard_max);
            compare(name, "hard_min", limits->hard_min, "cap", limits->cap);
            compare(name, "floor", limits->floor, "hard_max", limits->hard_max);
        }
    }

private:
    // In kg: where the two meet.
    void compare(std::string_view section, std::string_view low_key, const std::optional<Bound>& low,
                 std::string_view high_key, const std::optional<Bound>& high) {
        if (!low || !high) return;
        const auto low_per_kg = low->value.quantity.dimension().power(Base::body_weight) == -1;
        const auto high_per_kg = high->value.quantity.dimension().power(Base::body_weight) == -1;
        if (low_per_kg == high_per_kg) return;
        const auto meeting = low_per_kg ? high->value.quantity / low->value.quantity
                                        : low->value.quantity / high->value.quantity;
        if (!meeting.is<units::BodyWeight>()) return;
        const auto weight = meeting.as<units::BodyWeight>();
        const auto least = end(rule_.population.weight_min, patient::Plausible::least_weight);
        const auto most = end(rule_.population.weight_max, patient::Plausible::most_weight);
        if (low_per_kg ? weight >= most : weight <= least) return;
        v_.warn(fmt::format("{}.{}.{}", path_, section, low_key),
                "{} a weight of {}, {}, {}, is more than {}, {}: no dose of such a patient can be checked",
                low_per_kg ? "above" : "under", to_text(Shown(weight)), low_key, to_text(low->value),
                high_key, to_text(high->value));
    }

    static units::BodyWeight end(const std::optional<Shown>& band, units::BodyWeight otherwise) {
        return band ? band->quantity.as<units::BodyWeight>() : otherwise;
    }

    Validation& v_;
    const DoseRule& rule_;
    std::string path_;
};

// The usual dose as often as the rule says beyond what the day is limited to.
void check_day(Validation& v, const DoseRule& rule, const std::string& path) {
    const auto& often = rule.doses_per_day ? rule.doses_per_day : rule.min_doses_per_day;
    const auto& dose = rule.per_dose.usual_max;
    if (!often || !dose) return;
    const auto daily =
        dose->value.quantity * Exact(*often) / units::AnyQuantity(units::make<units::Time>(24));
    for (const auto& [key, day] : {std::pair{"usual_max", &rule.per_day.usual_max},
                                   {"hard_max", &rule.per_day.hard_max},
                                   {"cap", &rule.per_day.cap}}) {
        if (!*day || !daily.dimension().fits((*day)->value.quantity.dimension())) continue;
        if (daily > (*day)->value.quantity)
            v.warn(fmt::format("{}.per_day.{}", path, key),
                   "{} of {}, the usual maximum of one dose, are more than {}: is one of them wrong?", *often,
                   to_text(dose->value), to_text((*day)->value));
    }
}

}  // namespace

void validate_suspicions(Validation& v) {
    const auto& doses = v.monograph.doses;
    for (std::size_t i = 0; i < doses.size(); ++i) {
        const std::string path = fmt::format("dose[{}]", i);
        WeightConflicts(v, doses[i], path).run();
        check_day(v, doses[i], path);
        for (const Band& band : bands)
            if (doses[i].population.*band.min || doses[i].population.*band.max)
                check_family(v, family_of(doses, i, band), band);
    }
    check_units(v);
}

}  // namespace vialwright::formulary::detail
