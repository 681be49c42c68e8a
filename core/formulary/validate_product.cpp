// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "core/formulary/validation.hpp"
#include "core/text/nearest.hpp"

namespace vialwright::formulary::detail {

namespace {

using units::Shown;
using units::to_text;

// Routes as they are written here; another one loads, with a warning, for an order must spell it the same way.
const std::vector<std::string> known_routes{
    "intravenous", "intramuscular",   "subcutaneous", "intradermal",  "intraosseous", "intrathecal",
    "epidural",    "intraperitoneal", "intravitreal", "intravesical", "intranasal",   "oral",
    "sublingual",  "buccal",          "enteral",      "rectal",       "vaginal",      "topical",
    "transdermal", "ophthalmic",      "otic",         "inhalation",   "irrigation"};

void positive(Validation& v, const std::string& path, const std::optional<Shown>& value) {
    if (value && !value->quantity.value().is_positive()) v.error(path, "this must be more than zero");
}

void check_strengths(Validation& v) {
    const auto& strengths = v.monograph.product.strengths;
    if (strengths.empty())
        return v.error("product",
                       "a strength is missing: write strength = \"50 mg/mL\", or strengths = [ ... ]");
    const auto path = [&](std::size_t i) {
        return strengths.size() == 1 ? std::string("product.strength")
                                     : fmt::format("product.strengths[{}]", i);
    };
    for (std::size_t i = 0; i < strengths.size(); ++i) {
        positive(v, path(i), strengths[i].value);
        const auto amount = strengths[i].amount_unit.dimension();
        if (!amount.fits(strengths.front().amount_unit.dimension()))
            v.error(path(i), "one product is dosed in one kind of amount, and this is {} beside {}",
                    amount.in_words(), strengths.front().amount_unit.dimension().in_words());
        for (std::size_t j = 0; j < i; ++j)
            if (strengths[j].value.unit.dimension() == strengths[i].value.unit.dimension() &&
                strengths[j].value.quantity == strengths[i].value.quantity)
                v.error(path(i), "the strength {} stands here twice", to_text(strengths[i].value));
    }
}

// Loading rule 10.
void check_total(Validation& v) {
    const Product& product = v.monograph.product;
    positive(v, "product.total_content", product.total_content);
    positive(v, "product.fill_volume", product.fill_volume);
    if (!product.total_content) return;
    if (!product.fill_volume || product.strengths.size() != 1)
        return v.error("product.total_content",
                       "a total needs one strength and a fill_volume, from which it is checked");
    const Strength& strength = product.strengths.front();
    const auto computed = strength.value.quantity * product.fill_volume->quantity;
    if (!computed.dimension().fits(product.total_content->quantity.dimension()))
        return v.error("product.total_content", "{} × {} is not {}", to_text(strength.value),
                       to_text(*product.fill_volume), to_text(*product.total_content));
    if (computed == product.total_content->quantity) return;
    v.error("product.total_content", "{} in {} are {}, not {}", to_text(strength.value),
            to_text(*product.fill_volume), to_text(Shown(computed, product.total_content->unit, 4)),
            to_text(*product.total_content));
}

void check_routes(Validation& v) {
    const auto& routes = v.monograph.product.routes;
    if (routes.empty()) v.error("product", "routes is empty: name at least one, such as \"intravenous\"");
    for (std::size_t i = 0; i < routes.size(); ++i)
        if (std::ranges::find(known_routes, routes[i]) == known_routes.end())
            v.warn(fmt::format("product.routes[{}]", i), "\"{}\" is not a route that is known here{}",
                   routes[i], text::suggestion(routes[i], known_routes));
}

void check_codes(Validation& v) {
    const Product& product = v.monograph.product;
    const auto digits_only = [](std::string_view text, std::string_view also) {
        return std::ranges::all_of(
            text, [&](char c) { return (c >= '0' && c <= '9') || also.find(c) != std::string_view::npos; });
    };
    if (!product.ndc.empty() && (product.ndc.size() != 12 || !digits_only(product.ndc, "-")))
        v.error("product.ndc",
                "an NDC is ten digits in three parts with hyphens, such as \"12345-678-90\"; write \"\" if "
                "none is assigned");
    if (product.gtin.empty()) return;
    // GS1 General Specifications: weights 3 and 1 from the right, the sum with the check digit a multiple of ten.
    int sum = 0;
    for (std::size_t i = 0; i < product.gtin.size(); ++i)
        sum += (product.gtin[product.gtin.size() - 1 - i] - '0') * (i % 2 == 0 ? 1 : 3);
    if (product.gtin.size() != 14 || !digits_only(product.gtin, "") || sum % 10 != 0)
        v.error("product.gtin",
                "a GTIN is 14 digits, the last of them a check digit; write \"\" if none is assigned");
}

void check_container(Validation& v, const Container& container) {
    const std::string path = "container." + container.id;
    positive(v, path + ".nominal", container.nominal);
    positive(v, path + ".usable", container.usable);
    if (container.nominal && container.usable) {
        if (!container.nominal->quantity.dimension().fits(container.usable->quantity.dimension()))
            v.error(path + ".usable", "nominal is {} and usable is {}: write both in one kind of unit",
                    to_text(*container.nominal), to_text(*container.usable));
        else if (container.usable->quantity > container.nominal->quantity)
            v.error(path + ".usable", "{} cannot be taken from a container of {}", to_text(*container.usable),
                    to_text(*container.nominal));
    }
    const auto& fill = v.monograph.product.fill_volume;
    if (container.id != v.monograph.product.container || !fill || !container.usable) return;
    if (container.usable->quantity.dimension().fits(fill->quantity.dimension()) &&
        container.usable->quantity > fill->quantity)
        v.error(path + ".usable", "{} cannot be taken from a fill of {}", to_text(*container.usable),
                to_text(*fill));
}

// Only one of several sizes is chosen by what can be taken from it.
void check_size(Validation& v, const std::string& id, const std::vector<std::string>& known,
                const std::string& path) {
    const auto& containers = v.monograph.containers;
    const auto found = std::ranges::find(containers, id, &Container::id);
    if (found == containers.end())
        return v.error(path, "there is no table [container.{}]{}", id, text::suggestion(id, known));
    if (!found->usable && !found->nominal)
        return v.error("container." + id, "one of several sizes needs usable: what can be taken from it");
    const auto& strengths = v.monograph.product.strengths;
    const auto& usable = found->usable ? *found->usable : *found->nominal;
    if (!strengths.empty() && !usable.quantity.dimension().fits(strengths.front().product_unit.dimension()))
        v.error("container." + id, "{} is not what the product is measured in, which is {}", to_text(usable),
                strengths.front().product_unit.text(true));
}

// More than there is cannot be taken out of a vial.
void check_fill(Validation& v, const units::AnyQuantity& volume, const std::string& path) {
    const auto& product = v.monograph.product;
    if (product.fill_volume && product.fill_volume->quantity != volume)
        v.error(path, "fill_volume is {}: write there what there is after reconstitution, or leave it out",
                to_text(*product.fill_volume));
    const auto* container = v.monograph.container();
    if (container && container->usable && container->usable->quantity.dimension().fits(volume.dimension()) &&
        container->usable->quantity > volume)
        v.error("container." + container->id + ".usable", "{} cannot be taken from what is reconstituted",
                to_text(*container->usable));
}

void check_containers(Validation& v) {
    const auto& product = v.monograph.product;
    const auto& wanted = product.container;
    std::vector<std::string> known;
    for (const Container& container : v.monograph.containers) {
        check_container(v, container);
        known.push_back(container.id);
    }
    if (!wanted.empty() && !v.monograph.container())
        v.error("product.container", "there is no table [container.{}]{}", wanted,
                text::suggestion(wanted, known));
    for (std::size_t i = 0; i < product.containers.size(); ++i)
        check_size(v, product.containers[i], known, fmt::format("product.containers[{}]", i));
    if (!product.containers.empty() &&
        std::ranges::find(product.containers, wanted) == product.containers.end())
        v.error("product.container", "\"{}\" is not among containers", wanted);
}

void check_reconstitution(Validation& v) {
    const auto& product = v.monograph.product;
    if (!product.reconstitution) return;
    const auto& r = *product.reconstitution;
    const std::string path = "product.reconstitution";
    v.sources(path, r.src, Validation::Sources::needed);
    positive(v, path + ".content", r.content);
    positive(v, path + ".diluent", r.diluent);
    positive(v, path + ".final_volume", r.final_volume);
    const auto volume = r.volume();
    if (!volume || !volume->value().is_positive())
        return v.error(
            path,
            "how much there is then? Write final_volume, or diluent and displacement (\"0 mL\" if the "
            "powder takes up no volume)");
    if (r.final_volume && r.diluent && r.displacement &&
        r.diluent->quantity + r.displacement->quantity != r.final_volume->quantity)
        v.error(path + ".final_volume", "{} and {} are not {}", to_text(*r.diluent), to_text(*r.displacement),
                to_text(*r.final_volume));
    if (product.strengths.size() != 1)
        return v.error(path, "a powder that is reconstituted in one way has one strength");
    const auto& strength = product.strengths.front().value;
    const auto computed = r.content.quantity / *volume;
    if (!computed.dimension().fits(strength.quantity.dimension()))
        return v.error(path + ".content", "{} in a volume is no strength such as {}", to_text(r.content),
                       to_text(strength));
    if (computed != strength.quantity)
        v.error(path, "{} in {} are {}, not the strength of {}", to_text(r.content),
                to_text(Shown(*volume, *units::Unit::of("mL", volume->dimension()), 4)),
                to_text(Shown(computed, strength.unit, 4)), to_text(strength));
    check_fill(v, *volume, path);
}

void check_ingredient(Validation& v, const Ingredient& ingredient, const std::string& path) {
    v.sources(path, ingredient.src, Validation::Sources::needed);
    positive(v, path + ".amount", ingredient.amount);
    positive(v, path + ".to", ingredient.to);
    if (ingredient.molar_mass && !ingredient.molar_mass->value().is_positive())
        v.error(path + ".molar_mass", "this must be more than zero");
    if (ingredient.osmotic_particles && ingredient.osmotic_particles->is_negative())
        v.error(path + ".osmotic_particles", "this cannot be negative");
}

// A salt may be weighed in another amount than the strength names: that is worth a look, not a refusal.
void compare_with_strength(Validation& v, const Ingredient& active, const std::string& path) {
    const auto& strengths = v.monograph.product.strengths;
    if (!active.amount || strengths.size() != 1) return;
    const auto& strength = strengths.front().value;
    if (active.amount->quantity.dimension().fits(strength.quantity.dimension()) &&
        active.amount->quantity != strength.quantity)
        v.warn(path + ".amount", "the only active ingredient is {}, the product's strength {}",
               to_text(*active.amount), to_text(strength));
}

void check_ingredients(Validation& v) {
    const auto& ingredients = v.monograph.ingredients;
    std::size_t actives = 0;
    std::size_t last_active = 0;
    for (std::size_t i = 0; i < ingredients.size(); ++i) {
        const std::string path = fmt::format("ingredient[{}]", i);
        check_ingredient(v, ingredients[i], path);
        for (std::size_t j = 0; j < i; ++j)
            if (ingredients[j].name == ingredients[i].name)
                v.error(path + ".name", "\"{}\" stands here twice", ingredients[i].name);
        if (ingredients[i].role != IngredientRole::active) continue;
        ++actives;
        last_active = i;
        if (!ingredients[i].amount)
            v.error(path + ".amount", "an active ingredient is never \"qs\": write how much of it there is");
    }
    if (actives == 0) v.error("", "no [[ingredient]] has the role \"active\"");
    if (actives == 1)
        compare_with_strength(v, ingredients[last_active], fmt::format("ingredient[{}]", last_active));
}

void check_storage(Validation& v) {
    if (const auto& storage = v.monograph.storage) {
        v.sources("storage", storage->src, Validation::Sources::needed);
        if (storage->temperature_min && storage->temperature_max &&
            *storage->temperature_min >= *storage->temperature_max)
            v.error("storage.temperature_max", "this must be above temperature_min");
    }
    if (!v.monograph.bud_basis.empty()) v.sources("bud", v.monograph.bud_src, Validation::Sources::needed);
}

}  // namespace

void validate_product(Validation& v) {
    if (v.monograph.review_due < v.monograph.reviewed)
        v.error("review_due", "the review is due before it was done ({} and {})",
                time::to_text(v.monograph.review_due), time::to_text(v.monograph.reviewed));
    check_strengths(v);
    check_total(v);
    check_routes(v);
    check_codes(v);
    check_containers(v);
    check_reconstitution(v);
    check_ingredients(v);
    check_storage(v);
}

}  // namespace vialwright::formulary::detail
