// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/monograph_view.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/protocol/check.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

using formulary::Ingredient;
using formulary::IngredientRole;
using formulary::Monograph;
using formulary::Reconstitution;

std::string strengths_of(const Monograph& monograph) {
    std::vector<std::string> strengths;
    for (const auto& strength : monograph.product.strengths)
        strengths.push_back(units::to_text(strength.value));
    return text::listed(strengths, "or");
}

std::string container_words(const formulary::Container& container) {
    std::string words = container.kind;
    if (container.nominal) words += " of " + units::to_text(*container.nominal);
    if (container.usable) words += fmt::format(", {} usable", units::to_text(*container.usable));
    if (container.dose_type == formulary::DoseType::single_dose) words += ", single-dose";
    if (container.dose_type == formulary::DoseType::multiple_dose) words += ", multiple-dose";
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
    if (product.fill_volume) words += " in " + units::to_text(*product.fill_volume);
    return words;
}

std::string reconstitution_words(const Reconstitution& powder) {
    std::string words = units::to_text(powder.content);
    if (powder.diluent) words += " with " + units::to_text(*powder.diluent);
    if (!powder.with.empty()) words += (powder.diluent ? " of " : " with ") + powder.with;
    if (powder.displacement) words += fmt::format(", takes up {}", units::to_text(*powder.displacement));
    if (powder.final_volume) words += fmt::format(", makes {}", units::to_text(*powder.final_volume));
    return words;
}

std::string dispensing_of(const formulary::Product& product) {
    std::string words = product.sterile ? "sterile" : "not sterile";
    if (!product.compounded.empty()) words += ", compounded (" + product.compounded + ")";
    return words + (product.rx_only ? ", on prescription only" : "");
}

std::string_view word_for(IngredientRole role) {
    switch (role) {
        case IngredientRole::active: return "Active";
        case IngredientRole::vehicle: return "Vehicle";
        case IngredientRole::preservative: return "Preservative";
        case IngredientRole::buffer: return "Buffer";
        case IngredientRole::tonicity: return "Tonicity";
        case IngredientRole::ph_adjuster: return "Adjusts pH";
        case IngredientRole::other: break;
    }
    return "Other";
}

std::string amount_of(const Ingredient& ingredient) {
    if (ingredient.amount) return units::to_text(*ingredient.amount);
    return ingredient.to ? "to " + units::to_text(*ingredient.to) : "as much as is needed";
}

std::string note_of(const Ingredient& ingredient) {
    std::string note;
    const auto add = [&](const std::string& part) { note += (note.empty() ? "" : ", ") + part; };
    if (!ingredient.synonyms.empty()) add("also " + text::listed(ingredient.synonyms, "or"));
    if (ingredient.molar_mass)
        add(fmt::format("{} g/mol", numbers::format_decimal(ingredient.molar_mass->value(), 4).text));
    if (ingredient.osmotic_particles && !ingredient.osmotic_particles->is_zero())
        add(numbers::format_decimal(*ingredient.osmotic_particles, 2).text + " osmotic particles");
    return capital(note);
}

}  // namespace

Statements product_statements(const Monograph& monograph) {
    const auto& product = monograph.product;
    Statements statements;
    const auto add = [&](const char* name, std::string text, std::string source = "") {
        if (!text.empty()) statements.push_back({name, capital(std::move(text)), "", std::move(source)});
    };
    const auto titles = [&](const formulary::SourceIds& src) {
        return protocol::source_titles(monograph, src);
    };
    add("Strength", strengths_of(monograph));
    add("Content", content_of(product));
    add("Container", containers_of(monograph));
    if (const auto& powder = product.reconstitution)
        add("Reconstitution", reconstitution_words(*powder), titles(powder->src));
    add("Name on the label", product.name_tallman);
    add("Made and given out", dispensing_of(product));
    add("NDC", product.ndc);
    add("GTIN", product.gtin);
    if (const auto& storage = monograph.storage) add("Storage", storage->text, titles(storage->src));
    add("Beyond-use date", monograph.bud_basis.empty() ? "" : "by " + monograph.bud_basis,
        titles(monograph.bud_src));
    return statements;
}

Statements ingredient_statements(const Monograph& monograph, const formulary::Reference* reference) {
    Statements statements;
    for (const Ingredient& ingredient : monograph.ingredients)
        statements.push_back({std::string(word_for(ingredient.role)),
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
