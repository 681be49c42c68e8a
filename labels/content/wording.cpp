// SPDX-License-Identifier: Apache-2.0
#include "labels/content/wording.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/dosing/osmolarity.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::content {

namespace {

using formulary::Ingredient;
using numbers::Exact;
using units::Shown;

Result<std::string, Objection> ingredient_text(const Ingredient& ingredient, const units::Unit& per) {
    const std::string name = ingredient.name.size() <= 30 ? glued(ingredient.name) : ingredient.name;
    if (!ingredient.amount) {
        const auto to = ingredient.to ? exact_text(*ingredient.to) : std::nullopt;
        if (!to)
            return refuse("ingredients", ingredient.name + " has no amount",
                          "state amount, or to which volume it is added");
        return name + std::string(no_break_space) + "to" + std::string(no_break_space) + *to;
    }
    const Shown in_one{ingredient.amount->quantity * one(per), ingredient.amount->unit * per};
    const auto amount = exact_text(in_one);
    if (!amount)
        return refuse("ingredients", "the amount of " + ingredient.name + " does not end in decimals",
                      "state it in another unit");
    return name + std::string(no_break_space) + *amount;
}

Result<std::string, Objection> osmolarity_text(const formulary::Monograph& monograph) {
    const auto osmolarity =
        monograph.product.strengths.empty() ? std::nullopt : dosing::osmolarity_of(monograph, 0);
    if (!osmolarity)
        return refuse("osmolarity", "the osmolarity cannot be calculated",
                      "give every dissolved ingredient its molar_mass and osmotic_particles");
    const Exact per_liter = osmolarity->value() * Exact(1000);
    return numbers::format_fixed(per_liter, 0).text + std::string(no_break_space) + "mOsmol/L";
}

Result<Wording, Objection> ingredient_list(const formulary::Monograph& monograph,
                                           fmt::format_string<std::string> opening, char separator) {
    if (monograph.ingredients.empty() || monograph.product.strengths.empty())
        return refuse("ingredients", "the monograph lists none", "add [[ingredient]] entries");
    const units::Unit& per = monograph.product.strengths.front().product_unit;
    std::string text = glued(fmt::format(opening, per.text(false)));
    for (std::size_t i = 0; i < monograph.ingredients.size(); ++i) {
        const auto one_text = ingredient_text(monograph.ingredients[i], per);
        if (!one_text) return Failure{one_text.error()};
        text += ' ' + *one_text + (i + 1 == monograph.ingredients.size() ? '.' : separator);
    }
    return Wording{{text, draw::Face::regular}};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<std::string> exact_text(const Shown& shown) {
    if (!units::to_text_and_exactness(shown).is_exact) return std::nullopt;
    return units::to_label_text(shown);
}

std::string glued(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == ' ') result += no_break_space;
        else result += c;
    }
    return result;
}

std::string tied(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool after_number = i > 0 && is_digit(text[i - 1]);
        const bool around_not = text.substr(i + 1).starts_with("not ") || text.substr(0, i).ends_with(" not");
        // "20 to 25 °C": the first number has its unit behind the second.
        const bool in_range = i >= 4 && text.substr(0, i).ends_with(" to") && is_digit(text[i - 4]);
        if (text[i] == ' ' && (after_number || around_not || in_range)) result += no_break_space;
        else result += text[i];
    }
    return result;
}

Result<Wording, Objection> ingredient_wording(const formulary::Monograph& monograph) {
    return ingredient_list(monograph, "Each {} contains:", ';');
}

Result<Wording, Objection> brief_ingredient_wording(const formulary::Monograph& monograph) {
    return ingredient_list(monograph, "Each {}:", ',');
}

Result<std::string, Objection> statement_text(const formulary::Monograph& monograph, std::string_view id,
                                              const std::string& text) {
    std::string result = tied(text);
    constexpr std::string_view placeholder = "{osmolarity}";
    if (const std::size_t at = result.find(placeholder); at != std::string::npos) {
        const auto osmolarity = osmolarity_text(monograph);
        if (!osmolarity) return Failure{osmolarity.error()};
        result.replace(at, placeholder.size(), *osmolarity);
    }
    if (result.find_first_of("{}") != std::string::npos)
        return refuse(id, "the statement has a placeholder that nothing fills", "only {osmolarity} is known");
    return result;
}

}  // namespace vialwright::content
