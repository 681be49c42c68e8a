// SPDX-License-Identifier: Apache-2.0
#include "labels/content/strength_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text/names.hpp"
#include "labels/content/wording.hpp"

namespace vialwright::content {

namespace {

using draw::Face;
using formulary::Ingredient;
using formulary::IngredientRole;
using formulary::Monograph;
using formulary::Product;
using formulary::Strength;
using numbers::Exact;
using units::AnyQuantity;
using units::Shown;

const units::Dimension& volume() { return units::dimension_of<units::Volume>; }
const units::Dimension& product_mass() { return units::dimension_of<units::ProductMass>; }
// Capsules, tablets: each of them is counted as a thing of its own.
bool is_countable(const units::Unit& unit) {
    return unit.dimension() != volume() && unit.dimension() != product_mass();
}

// What is in the container: the request's own, else the monograph's fill.
std::optional<Shown> content_of(const Product& product, const LabelRequest& request) {
    if (request.quantity) return request.quantity;
    return product.fill_volume;
}

// An amount in so much product: the amount in all of it, and in one.
struct Amounts {
    Shown total, content, each;
    units::Unit per;
};

Result<Wording, Objection> in_words(const Amounts& amounts) {
    const auto total = exact_text(amounts.total);
    const auto content = exact_text(amounts.content);
    const auto each = exact_text(amounts.each);
    if (!total || !content || !each)
        return refuse("strength", "the strength cannot be written without rounding",
                      "state it in another unit");
    const std::string per_unit = glued(fmt::format("{} per {}", *each, amounts.per.text(false)));
    const std::string per_total = glued(fmt::format("{} per {}", *total, *content));
    const Exact count = amounts.content.count();
    const bool is_volume = amounts.per.dimension() == volume();
    if (is_volume && amounts.content.quantity.value() == Exact(1)) return Wording{{per_unit, Face::bold}};
    if (is_volume && amounts.content.quantity.value() < Exact(1)) return Wording{{per_total, Face::bold}};
    if (count == Exact(1)) return Wording{{per_unit, Face::bold}};
    // What is nothing but the ingredient needs no more than the content: "250 g"; "1 g per g" would say nothing.
    if (*total == *content) return Wording{{glued(*total), Face::bold}};
    return Wording{{per_total, Face::bold}, {"(" + per_unit + ")", Face::bold}};
}

Result<Amounts, Objection> amounts_in(const Product& product, const LabelRequest& request,
                                      const Shown& strength, const units::Unit& amount_unit,
                                      const units::Unit& per) {
    const auto content = content_of(product, request);
    if (!content)
        return refuse("strength",
                      per.dimension() == volume() ? "the fill volume is not stated"
                                                  : "it is not stated how much is in the container",
                      "add fill_volume to the monograph, or give --quantity");
    if (content->quantity.dimension() != per.dimension())
        return refuse("strength",
                      fmt::format("{} is no quantity of a product with {}", units::to_text(*content),
                                  units::to_text(strength)),
                      fmt::format("give the quantity in {}", per.text(true)));
    return Amounts{Shown(strength.quantity * content->quantity, amount_unit), *content,
                   Shown(strength.quantity * one(per), amount_unit), per};
}

Result<Wording, Objection> powder_words(const Monograph& monograph) {
    const auto& powder = *monograph.product.reconstitution;
    const auto content = exact_text(powder.content);
    const auto* container = monograph.container();
    if (!content) return refuse("strength", "the content cannot be written without rounding", "");
    const std::string noun = container == nullptr || container->kind.empty() ? "container" : container->kind;
    return Wording{{glued(fmt::format("{} per {}", *content, noun)), Face::bold}};
}

// Of an electrolyte in mEq or mmol the weight stands beside it: "(2 mEq per mL, 149 mg per mL)".
std::optional<std::string> weight_beside(const Monograph& monograph, const Strength& strength) {
    const auto& amount = strength.amount_unit.dimension();
    if (amount == units::dimension_of<units::DrugMass>) return std::nullopt;
    const auto actives = actives_of(monograph);
    if (actives.size() != 1 || !actives.front()->amount) return std::nullopt;
    const Shown& weight = *actives.front()->amount;
    const AnyQuantity in_one = weight.quantity * one(strength.product_unit);
    if (in_one.dimension() != units::dimension_of<units::DrugMass>) return std::nullopt;
    const auto text = exact_text(Shown(in_one, weight.unit.top()));
    if (!text) return std::nullopt;
    return glued(fmt::format("{} per {}", *text, strength.product_unit.text(false)));
}

std::optional<Objection> mismatch(const Product& product, const Strength& strength, const Amounts& amounts) {
    const bool is_own_fill = product.fill_volume && amounts.content.quantity == product.fill_volume->quantity;
    if (!product.total_content || !is_own_fill || product.total_content->quantity == amounts.total.quantity)
        return std::nullopt;
    return Objection{"strength",
                     fmt::format("{} in {} makes {}, but the monograph states {}",
                                 units::to_text(strength.value), units::to_text(amounts.content),
                                 units::to_text(amounts.total), units::to_text(*product.total_content)),
                     "correct strength, fill_volume or total_content"};
}

constexpr auto salt_words = std::to_array<std::string_view>(
    {"acetate",  "anhydrous", "besylate",    "bromide",      "chloride",     "citrate",       "dihydrate",
     "fumarate", "gluconate", "hemihydrate", "heptahydrate", "hydrobromide", "hydrochloride", "lactate",
     "maleate",  "mesylate",  "monohydrate", "nitrate",      "pentahydrate", "phosphate",     "potassium",
     "sodium",   "succinate", "sulfate",     "tartrate",     "trihydrate"});

}  // namespace

std::vector<const Ingredient*> actives_of(const Monograph& monograph) {
    std::vector<const Ingredient*> actives;
    for (const Ingredient& ingredient : monograph.ingredients)
        if (ingredient.role == IngredientRole::active) actives.push_back(&ingredient);
    return actives;
}

Result<const Strength*, Objection> chosen_strength(const Product& product, const LabelRequest& request) {
    if (product.strengths.empty())
        return refuse("strength", "the product has no strength", "add strength to the monograph");
    std::vector<std::string> known;
    for (const Strength& strength : product.strengths) {
        known.push_back(units::to_text(strength.value));
        if (text::same_name(known.back(), request.strength)) return &strength;
    }
    if (!request.strength.empty())
        return refuse("strength", fmt::format("the product has no strength \"{}\"", request.strength),
                      "write " + text::listed(known, "or"));
    if (product.strengths.size() != 1)
        return refuse("strength", "the product has several strengths",
                      "say which (--strength): " + text::listed(known, "or"));
    return &product.strengths.front();
}

Result<Wording, Objection> strength_wording(const Monograph& monograph, const LabelRequest& request) {
    const Product& product = monograph.product;
    const auto chosen = chosen_strength(product, request);
    if (!chosen) return Failure{chosen.error()};
    const Strength& strength = **chosen;
    if (product.reconstitution && !content_of(product, request)) return powder_words(monograph);
    if (is_countable(strength.product_unit)) {
        const auto each =
            exact_text(Shown(strength.value.quantity * one(strength.product_unit), strength.amount_unit));
        if (!each)
            return refuse("strength", "the strength cannot be written without rounding",
                          "state it in another unit");
        return Wording{
            {glued(fmt::format("{} per {}", *each, strength.product_unit.text(false))), Face::bold}};
    }
    auto amounts = amounts_in(product, request, strength.value, strength.amount_unit, strength.product_unit);
    if (!amounts) return Failure{amounts.error()};
    if (auto fault = mismatch(product, strength, *amounts)) return Failure{*std::move(fault)};
    if (product.total_content) amounts->total.unit = product.total_content->unit;
    auto words = in_words(*amounts);
    const auto weight = weight_beside(monograph, strength);
    if (!words || !weight) return words;
    std::string& last = words->back().text;
    if (words->size() == 1) words->push_back({"(" + *weight + ")", Face::bold});
    else last.insert(last.size() - 1, "," + std::string(no_break_space) + *weight);
    return words;
}

Result<Wording, Objection> active_wording(const Monograph& monograph, const Ingredient& active,
                                          const LabelRequest& request) {
    if (!active.amount)
        return refuse("strength", active.name + " has no amount", "state amount in the monograph");
    const units::Unit per = active.amount->unit.bottom();
    const auto amounts =
        amounts_in(monograph.product, request, *active.amount, active.amount->unit.top(), per);
    if (!amounts) return Failure{amounts.error()};
    auto words = in_words(*amounts);
    if (words) words->insert(words->begin(), Part{glued(active.name), Face::bold});
    return words;
}

std::string strength_basis(const Monograph& monograph) {
    const auto actives = actives_of(monograph);
    if (actives.size() != 1 || monograph.product.strengths.empty()) return "";
    const auto& amount = monograph.product.strengths.front().amount_unit.dimension();
    if (amount != units::dimension_of<units::DrugMass>) return "";
    const std::string title = text::folded(monograph.product.name);
    std::string counted = actives.front()->name;
    const bool differs = std::ranges::any_of(salt_words, [&](std::string_view word) {
        const bool in_title = title.find(word) != std::string::npos;
        return in_title != (text::folded(counted).find(word) != std::string::npos);
    });
    if (!differs) return "";
    if (counted.front() >= 'A' && counted.front() <= 'Z')
        counted.front() = static_cast<char>(counted.front() + 32);
    return "as " + glued(counted);
}

Result<Wording, Objection> reconstitution_wording(const Monograph& monograph) {
    const auto& powder = monograph.product.reconstitution;
    if (!powder || !powder->diluent || monograph.product.strengths.empty())
        return refuse("reconstitution", "it is not stated with how much diluent",
                      "add [product.reconstitution] to the monograph");
    const Strength& strength = monograph.product.strengths.front();
    const auto made = powder->volume();
    if (!made || !(strength.value.quantity * *made == powder->content.quantity))
        return refuse("reconstitution",
                      fmt::format("{} with {} does not make {}", units::to_text(powder->content),
                                  units::to_text(*powder->diluent), units::to_text(strength.value)),
                      "correct [product.reconstitution]");
    const auto diluent = exact_text(*powder->diluent);
    const auto each =
        exact_text(Shown(strength.value.quantity * one(strength.product_unit), strength.amount_unit));
    if (!diluent || !each) return refuse("reconstitution", "it cannot be written without rounding", "");
    return Wording{{fmt::format("With {} {}: {}", *diluent, powder->with,
                                glued(fmt::format("{} per {}", *each, strength.product_unit.text(false)))),
                    Face::regular}};
}

Result<std::string, Objection> quantity_text(const Product& product, const LabelRequest& request) {
    auto content = content_of(product, request);
    if (!content && product.reconstitution) content = product.reconstitution->content;
    const auto text = content ? exact_text(*content) : std::nullopt;
    if (!text)
        return refuse("quantity", "the fill volume is not stated",
                      "add fill_volume to the monograph, or give --quantity");
    return *text;
}

}  // namespace vialwright::content
