// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/monograph_view.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/protocol/check.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

using formulary::Ingredient;
using formulary::IngredientRole;
using formulary::Monograph;
using formulary::Reconstitution;

template <class... Values> std::string told(const char* words, const Values&... values) {
    return fmt::format(fmt::runtime(tr(words)), values...);
}

std::string strengths_of(const Monograph& monograph) {
    std::vector<std::string> strengths;
    for (const auto& strength : monograph.product.strengths)
        strengths.push_back(units::to_text(strength.value));
    return text::listed(strengths, tr("or"));
}

std::string container_words(const formulary::Container& container) {
    std::string words = container.kind;
    if (container.nominal) words = told(N_("{} of {}"), words, units::to_text(*container.nominal));
    if (container.usable) words += ", " + told(N_("{} usable"), units::to_text(*container.usable));
    if (container.dose_type == formulary::DoseType::single_dose) words += ", " + tr("single-dose");
    if (container.dose_type == formulary::DoseType::multiple_dose) words += ", " + tr("multiple-dose");
    return words;
}

std::string containers_of(const Monograph& monograph) {
    std::string words;
    for (const auto* container : monograph.all_containers())
        words += (words.empty() ? "" : "; ") + container_words(*container);
    return words;
}

std::string content_of(const formulary::Product& product) {
    if (!product.total_content) return product.fill_volume ? units::to_text(*product.fill_volume) : "";
    std::string words = units::to_text(*product.total_content);
    if (product.fill_volume) words = told(N_("{} in {}"), words, units::to_text(*product.fill_volume));
    return words;
}

std::string reconstitution_words(const Reconstitution& powder) {
    std::string words = units::to_text(powder.content);
    std::string added = powder.diluent ? units::to_text(*powder.diluent) : powder.with;
    if (powder.diluent && !powder.with.empty()) added = told(N_("{} of {}"), added, powder.with);
    if (!added.empty()) words = told(N_("{} with {}"), words, added);
    if (powder.displacement) words += ", " + told(N_("takes up {}"), units::to_text(*powder.displacement));
    if (powder.final_volume) words += ", " + told(N_("makes {}"), units::to_text(*powder.final_volume));
    return words;
}

std::string dispensing_of(const formulary::Product& product) {
    std::string words = product.sterile ? tr("sterile") : tr("not sterile");
    if (!product.compounded.empty()) words += ", " + told(N_("compounded ({})"), product.compounded);
    return product.rx_only ? words + ", " + tr("on prescription only") : words;
}

const char* word_for(IngredientRole role) {
    switch (role) {
        case IngredientRole::active: return N_("Active");
        case IngredientRole::vehicle: return N_("Vehicle");
        case IngredientRole::preservative: return N_("Preservative");
        case IngredientRole::buffer: return N_("Buffer");
        case IngredientRole::tonicity: return N_("Tonicity");
        case IngredientRole::ph_adjuster: return N_("Adjusts pH");
        case IngredientRole::other: break;
    }
    return N_("Other");
}

std::string amount_of(const Ingredient& ingredient) {
    if (ingredient.amount) return units::to_text(*ingredient.amount);
    return ingredient.to ? told(N_("to {}"), units::to_text(*ingredient.to)) : tr("as much as is needed");
}

std::string note_of(const Ingredient& ingredient) {
    std::string note;
    const auto add = [&](const std::string& part) { note += (note.empty() ? "" : ", ") + part; };
    if (!ingredient.synonyms.empty()) add(told(N_("also {}"), text::listed(ingredient.synonyms, tr("or"))));
    if (ingredient.molar_mass)
        add(fmt::format("{} g/mol", numbers::format_decimal(ingredient.molar_mass->value(), 4).text));
    if (ingredient.osmotic_particles && !ingredient.osmotic_particles->is_zero())
        add(told(N_("{} osmotic particles"), numbers::format_decimal(*ingredient.osmotic_particles, 2).text));
    return capital(note);
}

}  // namespace

Statements product_statements(const Monograph& monograph) {
    const auto& product = monograph.product;
    Statements statements;
    const auto add = [&](const char* name, std::string text, std::string source = "") {
        if (!text.empty()) statements.push_back({tr(name), capital(std::move(text)), "", std::move(source)});
    };
    const auto titles = [&](const formulary::SourceIds& src) {
        return protocol::source_titles(monograph, src);
    };
    add(N_("Strength"), strengths_of(monograph));
    add(N_("Content"), content_of(product));
    add(N_("Container"), containers_of(monograph));
    if (const auto& powder = product.reconstitution)
        add(N_("Reconstitution"), reconstitution_words(*powder), titles(powder->src));
    add(N_("Name on the label"), product.name_tallman);
    add(N_("Made and given out"), dispensing_of(product));
    add("NDC", product.ndc);
    add("GTIN", product.gtin);
    if (const auto& storage = monograph.storage) add(N_("Storage"), storage->text, titles(storage->src));
    add(N_("Beyond-use date"), monograph.bud_basis.empty() ? "" : told(N_("by {}"), monograph.bud_basis),
        titles(monograph.bud_src));
    return statements;
}

Statements ingredient_statements(const Monograph& monograph, const formulary::Reference* reference) {
    Statements statements;
    for (const Ingredient& ingredient : monograph.ingredients)
        statements.push_back({tr(word_for(ingredient.role)),
                              fmt::format("{}, {}", ingredient.name, amount_of(ingredient)),
                              note_of(ingredient), protocol::source_titles(monograph, ingredient.src)});
    if (!reference) return statements;
    for (const auto& [id, rule] : formulary::excipient_rules(monograph, *reference)) {
        const Tone tone =
            rule->safety.severity == formulary::Severity::info ? Tone::note : tone_of(rule->safety.severity);
        statements.push_back({std::string(word_for(tone)), rule->safety.text,
                              capital(population_words(rule->safety.when.population)), rule->source, tone});
    }
    return statements;
}

}  // namespace vialwright::workbench
