// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "core/formulary/validation.hpp"
#include "core/text/names.hpp"
#include "core/text/nearest.hpp"

namespace vialwright::formulary::detail {

namespace {

using units::Shown;
using units::to_text;

void check_route(Validation& v, const DoseRule& rule, const std::string& path) {
    const auto& routes = v.monograph.product.routes;
    if (rule.route.empty() || std::ranges::find(routes, rule.route) != routes.end()) return;
    v.error(path + ".route", "\"{}\" is not one of the product's routes ({}){}", rule.route,
            text::listed(routes), text::suggestion(rule.route, routes));
}

void check_substance(Validation& v, const DoseRule& rule, const std::string& path) {
    std::vector<std::string> known;
    for (const Ingredient& ingredient : v.monograph.ingredients) {
        if (ingredient.role != IngredientRole::active) continue;
        known.push_back(ingredient.name);
        known.insert(known.end(), ingredient.synonyms.begin(), ingredient.synonyms.end());
    }
    if (rule.substance.empty() || known.empty() || std::ranges::find(known, rule.substance) != known.end())
        return;
    v.error(path + ".substance", "\"{}\" is no active ingredient of this product ({}){}", rule.substance,
            text::listed(known), text::suggestion(rule.substance, known));
}

// Bands are [min, max): one that holds nobody is a slip.
void check_band(Validation& v, const std::string& path, const std::optional<Shown>& min,
                const std::optional<Shown>& max) {
    if (min && max && min->quantity >= max->quantity)
        v.error(path, "no patient is from {} to under {}", to_text(*min), to_text(*max));
    if (max && !max->quantity.value().is_positive()) v.error(path, "no patient is under {}", to_text(*max));
}

void check_frequency(Validation& v, const DoseRule& rule, const std::string& path) {
    const auto at_least = [&](const char* key, const std::optional<int>& low,
                              const std::optional<int>& high) {
        if (low && high && *low > *high)
            v.error(path + "." + key, "{} doses a day at least, but {} at most", *low, *high);
    };
    at_least("max_doses_per_day", rule.min_doses_per_day, rule.max_doses_per_day);
    at_least("doses_per_day", rule.min_doses_per_day, rule.doses_per_day);
    at_least("doses_per_day", rule.doses_per_day, rule.max_doses_per_day);
    const auto positive = [&](const std::string& key, const std::optional<Shown>& value) {
        if (value && !value->quantity.value().is_positive())
            v.error(path + key, "this must be more than zero");
    };
    positive(".min_interval", rule.min_interval);
    positive(".max_interval", rule.max_interval);
    if (rule.min_interval && rule.max_interval && rule.min_interval->quantity > rule.max_interval->quantity)
        v.error(path + ".max_interval", "at least {} apart, but at most {}: no interval keeps both",
                to_text(*rule.min_interval), to_text(*rule.max_interval));
    const auto least = rule.doses_per_day ? rule.doses_per_day : rule.min_doses_per_day;
    if (rule.min_interval && least && rule.min_interval->quantity.value() * *least > numbers::Exact(24))
        v.error(path + ".min_interval", "{} doses a day do not go with an interval of {}", *least,
                to_text(*rule.min_interval));
    const auto often = rule.doses_per_day ? rule.doses_per_day : rule.max_doses_per_day;
    if (rule.max_interval && often && rule.max_interval->quantity.value() * *often < numbers::Exact(24))
        v.error(path + ".max_interval", "{} doses a day do not go with an interval of at most {}", *often,
                to_text(*rule.max_interval));
    if (!rule.timing) return;
    if (rule.timing->min && rule.timing->max && rule.timing->min->quantity > rule.timing->max->quantity)
        v.error(path + ".timing", "min, {}, is more than max, {}", to_text(*rule.timing->min),
                to_text(*rule.timing->max));
}

void check_sections(Validation& v, const DoseRule& rule, const std::string& path) {
    validate_limits(v, rule, path);
    if (rule.round && !rule.round->to.quantity.value().is_positive())
        v.error(path + ".round.to", "a step must be more than zero");
    const bool limited = rule.per_dose.says_something() || rule.per_day.says_something() ||
                         rule.rate.says_something() || rule.volume.says_something() ||
                         rule.per_course.says_something();
    if (!limited)
        v.warn(path,
               "this rule limits neither dose, daily dose, course, rate nor volume: every order under it is "
               "\"not checked\"");
}

void check_rule(Validation& v, const DoseRule& rule, const std::string& path) {
    v.sources(path, rule.src, Validation::Sources::needed);
    check_route(v, rule, path);
    check_substance(v, rule, path);
    validate_bands(v, rule.population, path + ".population");
    check_frequency(v, rule, path);
    check_sections(v, rule, path);
}

bool bands_overlap(const std::optional<Shown>& a_min, const std::optional<Shown>& a_max,
                   const std::optional<Shown>& b_min, const std::optional<Shown>& b_max) {
    return !(a_max && b_min && a_max->quantity <= b_min->quantity) &&
           !(b_max && a_min && b_max->quantity <= a_min->quantity);
}

bool populations_overlap(const Population& a, const Population& b) {
    return !(a.sex && b.sex && *a.sex != *b.sex) &&
           bands_overlap(a.age_min, a.age_max, b.age_min, b.age_max) &&
           bands_overlap(a.weight_min, a.weight_max, b.weight_min, b.weight_max) &&
           bands_overlap(a.surface_min, a.surface_max, b.surface_min, b.surface_max) &&
           bands_overlap(a.clearance_min, a.clearance_max, b.clearance_min, b.clearance_max) &&
           bands_overlap(a.postmenstrual_min, a.postmenstrual_max, b.postmenstrual_min, b.postmenstrual_max);
}

// Loading rule 4 wants exactly one rule to match; two that can both match need a person to choose. Two purposes are told
// apart by the order.
void check_overlaps(Validation& v) {
    const auto& doses = v.monograph.doses;
    for (std::size_t i = 0; i < doses.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (doses[i].route == doses[j].route && text::same_name(doses[i].purpose, doses[j].purpose) &&
                !doses[i].never_default && !doses[j].never_default &&
                populations_overlap(doses[i].population, doses[j].population))
                v.warn(
                    fmt::format("dose[{}]", i),
                    "an order can match this rule and \"{}\": it is then \"not checked\" until one is named",
                    doses[j].id);
}

}  // namespace

void validate_bands(Validation& v, const Population& population, const std::string& path) {
    check_band(v, path, population.age_min, population.age_max);
    check_band(v, path, population.weight_min, population.weight_max);
    check_band(v, path, population.surface_min, population.surface_max);
    check_band(v, path, population.clearance_min, population.clearance_max);
    check_band(v, path, population.postmenstrual_min, population.postmenstrual_max);
}

void validate_doses(Validation& v) {
    v.unique_ids("dose", v.monograph.doses);
    for (std::size_t i = 0; i < v.monograph.doses.size(); ++i)
        check_rule(v, v.monograph.doses[i], fmt::format("dose[{}]", i));
    if (v.monograph.doses.empty())
        v.warn("", "there is no [[dose]]: no order of this product can be checked");
    check_overlaps(v);
}

}  // namespace vialwright::formulary::detail
