// SPDX-License-Identifier: Apache-2.0
// [product], [[ingredient]], [container.*], [storage].
#include <array>
#include <charconv>

#include "app/files/monograph_tables.hpp"
#include "app/files/text_rules.hpp"
#include "core/units/parse.hpp"

namespace vialwright::files {

namespace {

using namespace formulary;
using units::Dimension;
using units::dimension_of;

const std::array<Choice<IngredientRole>, 7> roles{{{"active", IngredientRole::active},
                                                   {"vehicle", IngredientRole::vehicle},
                                                   {"preservative", IngredientRole::preservative},
                                                   {"buffer", IngredientRole::buffer},
                                                   {"tonicity", IngredientRole::tonicity},
                                                   {"ph-adjuster", IngredientRole::ph_adjuster},
                                                   {"other", IngredientRole::other}}};
const std::array<Choice<DoseType>, 3> dose_types{{{"single-dose", DoseType::single_dose},
                                                  {"multiple-dose", DoseType::multiple_dose},
                                                  {"unset", DoseType::unset}}};
const std::array<Choice<std::string>, 3> compounded_kinds{
    {{"503A", "503A"}, {"503B", "503B"}, {"nonsterile-503A", "nonsterile-503A"}}};
const std::array<Choice<std::string>, 3> freeze_kinds{
    {{"never", "never"}, {"allowed", "allowed"}, {"required", "required"}}};

// How much of something is in how much product: per mL, per g, per tablet.
Dimensions strength_kinds() {
    Dimensions kinds;
    for (const Dimension& amount : amount_kinds())
        for (const Dimension& product : {dimension_of<units::Volume>, dimension_of<units::ProductMass>,
                                         dimension_of<units::DosageUnits>})
            kinds.push_back(amount / product);
    return kinds;
}

const Dimensions& product_amounts() {
    static const Dimensions kinds{dimension_of<units::Volume>, dimension_of<units::ProductMass>,
                                  dimension_of<units::DosageUnits>};
    return kinds;
}

std::optional<Strength> strength_from(const std::optional<units::Shown>& value) {
    if (!value) return std::nullopt;
    return Strength{*value, value->unit.top(), value->unit.bottom()};
}

std::vector<Strength> read_strengths(TableReader& table) {
    std::vector<Strength> strengths;
    const Dimensions kinds = strength_kinds();
    const bool one = table.has("strength");
    if (one && table.has("strengths")) table.fault("strengths", "write strength or strengths, not both");
    if (const auto strength = strength_from(table.quantity("strength", kinds)))
        strengths.push_back(*strength);
    const Node* list = table.find("strengths");
    if (!list || list->kind == Node::Kind::refused) return strengths;
    if (list->kind != Node::Kind::list)
        table.fault("strengths", "write a list, such as [\"1 g/g\", \"500 mg/capsule\"]");
    for (const Node& item : list->items)
        if (const auto strength = strength_from(table.quantity_of(item, "strengths", kinds)))
            strengths.push_back(*strength);
    return strengths;
}

Reconstitution read_reconstitution(TableReader& table, const Dimensions& amounts) {
    Reconstitution reconstitution;
    table.require({"content"});
    if (const auto content = table.quantity("content", amounts)) reconstitution.content = *content;
    reconstitution.displacement = table.quantity("displacement", {&dimension_of<units::Volume>, 1});
    reconstitution.diluent = table.quantity("diluent", {&dimension_of<units::Volume>, 1});
    reconstitution.final_volume = table.quantity("final_volume", {&dimension_of<units::Volume>, 1});
    reconstitution.with = table.required_text("with");
    reconstitution.src = table.texts("src");
    return reconstitution;
}

// "20 degC"; whole degrees, below zero for a freezer.
std::optional<int> read_degrees(TableReader& table, std::string_view key) {
    const std::string text = table.text(key);
    if (text.empty()) return std::nullopt;
    int degrees = 0;
    const auto [rest, fault] = std::from_chars(text.data(), text.data() + text.size(), degrees);
    const std::string_view unit(rest, static_cast<std::size_t>(text.data() + text.size() - rest));
    if (fault == std::errc{} && (unit == " degC" || unit == " °C") && degrees >= -200 && degrees <= 100)
        return degrees;
    table.fault(key, "a temperature is wanted, such as \"20 degC\"");
    return std::nullopt;
}

}  // namespace

const Dimensions& amount_kinds() {
    static const Dimensions kinds{dimension_of<units::DrugMass>,    dimension_of<units::Substance>,
                                  dimension_of<units::Equivalents>, dimension_of<units::Activity>,
                                  dimension_of<units::Osmoles>,     dimension_of<units::Energy>};
    return kinds;
}

Dimensions amounts_of(const Product& product) {
    if (product.strengths.empty()) return amount_kinds();
    return {product.strengths.front().amount_unit.dimension()};
}

Product read_product(TableReader& table) {
    Product product;
    product.name = table.required_text("name");
    product.name_tallman = table.text("name_tallman");
    product.dosage_form = table.required_text("dosage_form");
    product.strengths = read_strengths(table);
    const Dimensions amounts = amounts_of(product);
    product.total_content = table.quantity("total_content", amounts);
    product.fill_volume = table.quantity("fill_volume", {&dimension_of<units::Volume>, 1});
    product.containers = table.texts("containers");
    product.container = product.containers.empty() || table.has("container") ? table.id("container")
                                                                             : product.containers.front();
    table.table("reconstitution",
                [&](TableReader& t) { product.reconstitution = read_reconstitution(t, amounts); });
    table.require({"routes", "sterile", "rx_only"});
    product.routes = table.texts("routes");
    product.sterile = table.flag("sterile").value_or(false);
    product.high_alert = table.flag("high_alert").value_or(false);
    product.rx_only = table.flag("rx_only").value_or(false);
    table.require({"compounded"});
    product.compounded = table.choice<std::string>("compounded", compounded_kinds).value_or("");
    product.ndc = table.text("ndc");
    product.gtin = table.text("gtin");
    return product;
}

Ingredient read_ingredient(TableReader& table) {
    Ingredient ingredient;
    ingredient.name = table.required_text("name");
    ingredient.synonyms = table.texts("synonyms");
    table.require({"role", "amount"});
    ingredient.role = table.choice<IngredientRole>("role", roles).value_or(IngredientRole::other);
    const Node* amount = table.find("amount");
    const bool sufficient = amount && amount->kind == Node::Kind::text && amount->text == "qs";
    if (amount && !sufficient) ingredient.amount = table.quantity_of(*amount, "amount", strength_kinds());
    ingredient.to = table.quantity("to", product_amounts());
    if (sufficient && !ingredient.to)
        table.fault("amount", "\"qs\" needs to = \"...\": sufficient for how much?");
    if (!sufficient && ingredient.to) table.fault("to", "this goes with amount = \"qs\" only");
    ingredient.unii = table.text("unii");
    ingredient.cas = table.text("cas");
    ingredient.molar_mass = table.quantity<units::MolarMass>("molar_mass");
    ingredient.osmotic_particles = table.number("osmotic_particles");
    ingredient.src = table.texts("src");
    return ingredient;
}

Container read_container(const std::string& id, TableReader& table) {
    Container container;
    container.id = id;
    if (!is_id(id))
        table.log().error(table.place(),
                          "\"" + id + "\" is no id: lower-case letters, digits, - _ and . only");
    container.kind = table.required_text("kind");
    container.nominal = table.quantity("nominal", product_amounts());
    container.usable = table.quantity("usable", product_amounts());
    container.dose_type = table.choice<DoseType>("dose_type", dose_types).value_or(DoseType::unset);
    container.label_stock = table.texts("label_stock");
    return container;
}

Storage read_storage(TableReader& table) {
    Storage storage;
    storage.temperature_min = read_degrees(table, "temperature_min");
    storage.temperature_max = read_degrees(table, "temperature_max");
    storage.text = table.required_text("text");
    storage.protect = table.texts("protect");
    storage.freeze = table.choice<std::string>("freeze", freeze_kinds).value_or("");
    storage.src = table.texts("src");
    return storage;
}

}  // namespace vialwright::files
