// SPDX-License-Identifier: Apache-2.0
#include "core/formulary/validation.hpp"

namespace vialwright::formulary::detail {

namespace {

void check_safety_rules(Validation& v, std::string_view table, const std::vector<SafetyRule>& rules) {
    v.unique_ids(table, rules);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const SafetyRule& rule = rules[i];
        const std::string path = fmt::format("{}[{}]", table, i);
        v.sources(path, rule.src, Validation::Sources::needed);
        if (rule.ask.empty() && rule.match_allergy.empty())
            v.error(path,
                    "nothing can answer this: write the question as ask = \"...?\", or the allergies it is "
                    "about as match_allergy");
        for (std::size_t j = 0; j < rule.labs.size(); ++j)
            if (rule.labs[j].below.empty() && rule.labs[j].above.empty())
                v.error(fmt::format("{}.labs[{}]", path, j), "a laboratory threshold needs below or above");
    }
}

}  // namespace

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
        if (m.interactions[i].with.empty() && m.interactions[i].with_class.empty())
            v.error(path, "with what? Write with = [\"drug\"], or with_class = [\"class\"]");
    }
}

}  // namespace vialwright::formulary::detail
