// SPDX-License-Identifier: Apache-2.0
#include "core/formulary/validation.hpp"
#include "core/text/names.hpp"
#include "core/text/nearest.hpp"

namespace vialwright::formulary::detail {

namespace {

void check_routes(Validation& v, const std::vector<std::string>& named, const std::string& path) {
    const auto& routes = v.monograph.product.routes;
    for (const std::string& route : named)
        if (std::ranges::find(routes, route) == routes.end())
            v.error(path, "\"{}\" is not one of the product's routes ({}){}", route, text::listed(routes),
                    text::suggestion(route, routes));
}

void check_laboratory(Validation& v, const LaboratoryThreshold& lab, const std::string& path) {
    if (!lab.below && !lab.above) v.error(path, "a laboratory threshold needs below or above");
    if (!lab.below || !lab.above) return;
    if (!lab.below->quantity.dimension().fits(lab.above->quantity.dimension()))
        v.error(path, "below, {}, and above, {}, are of different kinds", units::to_text(*lab.below),
                units::to_text(*lab.above));
    else if (lab.below->quantity > lab.above->quantity)
        v.error(path, "below, {}, is more than above, {}: every value is beyond one of them",
                units::to_text(*lab.below), units::to_text(*lab.above));
}

void check_safety_rules(Validation& v, std::string_view table, const std::vector<SafetyRule>& rules) {
    v.unique_ids(table, rules);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const SafetyRule& rule = rules[i];
        const std::string path = fmt::format("{}[{}]", table, i);
        v.sources(path, rule.src, Validation::Sources::needed);
        if (rule.ask.empty() && rule.match_allergy.empty() && rule.labs.empty() && !rule.when.says_something)
            v.error(
                path,
                "nothing can answer this: write the question as ask = \"...?\", the allergies it is about as "
                "match_allergy, laboratory thresholds as labs, or whom it concerns as when");
        validate_concern(v, rule.when, path + ".when");
        for (std::size_t j = 0; j < rule.labs.size(); ++j)
            check_laboratory(v, rule.labs[j], fmt::format("{}.labs[{}]", path, j));
    }
}

}  // namespace

void validate_concern(Validation& v, const Concern& concern, const std::string& path) {
    validate_bands(v, concern.population, path);
    check_routes(v, concern.routes, path + ".routes");
}

void validate_safety(Validation& v) {
    const Monograph& m = v.monograph;
    check_safety_rules(v, "contraindication", m.contraindications);
    check_safety_rules(v, "caution", m.cautions);
    // An answer names a rule by its id alone.
    for (std::size_t i = 0; i < m.cautions.size(); ++i)
        if (std::ranges::find(m.contraindications, m.cautions[i].id, &SafetyRule::id) !=
            m.contraindications.end())
            v.error(fmt::format("caution[{}].id", i),
                    "a contraindication has the id \"{}\" too: an answer could not tell them apart",
                    m.cautions[i].id);
    v.unique_ids("interaction", m.interactions);
    for (std::size_t i = 0; i < m.interactions.size(); ++i) {
        const std::string path = fmt::format("interaction[{}]", i);
        v.sources(path, m.interactions[i].src, Validation::Sources::needed);
        validate_concern(v, m.interactions[i].when, path + ".when");
        if (m.interactions[i].with.empty() && m.interactions[i].with_class.empty())
            v.error(path, "with what? Write with = [\"drug\"], or with_class = [\"class\"]");
    }
}

}  // namespace vialwright::formulary::detail
