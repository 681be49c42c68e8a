// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_fields.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/workbench/labels_reading.hpp"
#include "app/workbench/prepare_inputs.hpp"
#include "app/workbench/tr.hpp"
#include "labels/content/element_words.hpp"
#include "labels/content/strength_words.hpp"

namespace vialwright::workbench {

namespace {

using content::LabelRequest;
using content::Presence;

// ---- when an entry is asked for ----

bool is_on(const LabelNeeds& needs, std::string_view words) { return needs.says(words).has_value(); }

Asked where(bool is_asked) { return is_asked ? Asked::may : Asked::no; }
Asked must_where(bool is_asked) { return is_asked ? Asked::must : Asked::no; }

Asked lot(const LabelNeeds& needs) { return must_where(is_on(needs, "lot") || needs.kind->has_code); }
Asked made(const LabelNeeds& needs) {
    return must_where(!needs.kind->elements.empty() && !is_on(needs, "opened"));
}
// Said by nobody, or a gap of the monograph that only a person can fill.
Asked storage(const LabelNeeds& needs) {
    const auto& stored = needs.product->storage;
    const bool is_known = needs.has_statement("storage") || (stored && !stored->text.empty());
    const bool is_gap = !stored && std::ranges::any_of(needs.product->gaps, [](const formulary::Gap& gap) {
        return gap.field == "storage" && gap.blocks == "label";
    });
    return must_where((is_on(needs, "storage") && !is_known) || is_gap);
}
Asked state(const LabelNeeds& needs) {
    const auto& states = needs.kind->states;
    if (states.empty()) return Asked::no;
    const bool is_known =
        std::ranges::find(states, needs.facility->region, &content::StateProfile::id) != states.end();
    return needs.kind->needs_state && !is_known ? Asked::must : Asked::may;
}
Asked named(const LabelNeeds& needs, std::string_view words, std::string_view other) {
    const auto presence = needs.says(words);
    if (!presence) return Asked::no;
    return *presence == Presence::always || needs.is_typed(other) ? Asked::must : Asked::may;
}
Asked patient(const LabelNeeds& needs) { return named(needs, "patient", "prescription"); }
Asked prescription(const LabelNeeds& needs) { return named(needs, "prescription", "patient"); }
Asked dispensed(const LabelNeeds& needs) { return where(is_on(needs, "dispensed")); }
Asked directions(const LabelNeeds& needs) {
    if (!is_on(needs, "directions")) return Asked::no;
    return needs.has_statement("directions") ? Asked::may : Asked::must;
}
Asked strength(const LabelNeeds& needs) {
    const bool is_said = is_on(needs, "strength") || is_on(needs, "dose") || is_on(needs, "syringe-dose");
    return must_where(is_said && needs.product->product.strengths.size() > 1);
}
bool has_dose(const LabelNeeds& needs) { return is_on(needs, "dose") || is_on(needs, "syringe-dose"); }
Asked dose(const LabelNeeds& needs) {
    if (!has_dose(needs)) return Asked::no;
    return needs.is_typed("volume") ? Asked::may : Asked::must;
}
Asked volume(const LabelNeeds& needs) { return where(has_dose(needs)); }
Asked in_volume(const LabelNeeds& needs) { return named(needs, "diluent", "diluent"); }
Asked diluent(const LabelNeeds& needs) { return named(needs, "diluent", "in_volume"); }
Asked route(const LabelNeeds& needs) {
    if (!is_on(needs, "route")) return Asked::no;
    const bool is_known = needs.has_statement("route") || !needs.product->product.routes.empty();
    return is_known ? Asked::may : Asked::must;
}
// "100 g", that a strength in g/g is the strength of. One capsule's strength needs no number of capsules.
bool is_strength_of_quantity(const LabelNeeds& needs) {
    const std::string chosen = text_in(*needs.inputs, "strength");
    const auto& all = needs.product->product.strengths;
    return is_on(needs, "strength") && std::ranges::any_of(all, [&](const formulary::Strength& one) {
               const bool is_meant = all.size() == 1 || chosen.empty() || units::to_text(one.value) == chosen;
               return is_meant && one.product_unit.dimension() != units::dimension_of<units::DosageUnits>;
           });
}
Asked quantity(const LabelNeeds& needs) {
    const bool is_said = is_on(needs, "quantity") || is_on(needs, "units-in-pack");
    return must_where((is_said || is_strength_of_quantity(needs)) &&
                      !content::quantity_text(needs.product->product, {}));
}
Asked ingredients(const LabelNeeds& needs) { return where(needs.kind->id == "503b-unit"); }
bool has_gtin(const LabelNeeds& needs) {
    const auto& product = needs.product->product;
    return !product.gtin.empty() || !product.ndc.empty();
}
Asked linear_code(const LabelNeeds& needs) { return where(needs.kind->has_code && has_gtin(needs)); }
Asked made_in_code(const LabelNeeds& needs) { return linear_code(needs); }
Asked record_qr(const LabelNeeds& needs) { return where(needs.kind->has_code); }
Asked components(const LabelNeeds& needs) { return where(is_on(needs, "expires")); }
Asked warning(const LabelNeeds& needs) { return where(needs.kind->has_code); }

// ---- what there is to choose from ----

std::vector<Choice> strengths(const LabelNeeds& needs) {
    std::vector<Choice> all = {{"", tr("Choose")}};
    for (const auto& one : needs.product->product.strengths) {
        const std::string words = units::to_text(one.value);
        all.push_back({words, words});
    }
    return all;
}
std::vector<Choice> storages(const LabelNeeds&) {
    return {{"", tr("Choose")},
            {"room", tr("Room temperature")},
            {"refrigerator", tr("Refrigerator")},
            {"freezer", tr("Freezer")}};
}
std::vector<Choice> states(const LabelNeeds& needs) {
    std::vector<Choice> all = {
        {"", fmt::format(fmt::runtime(tr("The facility's, {}")), needs.facility->region)}};
    if (state(needs) == Asked::must) all.front().text = tr("Choose");
    for (const auto& one : needs.kind->states) all.push_back({one.id, one.id});
    return all;
}
std::vector<Choice> languages(const LabelNeeds&) {
    return {{"", tr("English")}, {"spanish", tr("English, and Spanish below")}};
}
std::vector<Choice> ingredient_places(const LabelNeeds&) {
    return {{"", tr("On this label")}, {"container", tr("On the container's label")}};
}
std::vector<Choice> linear_codes(const LabelNeeds&) {
    return {{"", tr("As the kind of label has it")},
            {"gs1-128", "GS1-128"},
            {"upc-a", "UPC-A"},
            {"databar", "GS1 DataBar"},
            {"databar-truncated", "GS1 DataBar, low"},
            {"none", tr("None")}};
}
std::vector<Choice> code_dates(const LabelNeeds&) {
    return {{"", tr("Expiration alone")}, {"yes", tr("Date made too, as (11)")}};
}

// ---- the entries ----

// What is on nearly every label.
constexpr auto common_fields = std::to_array<AskedField>({
    {.id = "lot",
     .label = N_("Lot"),
     .hint = "A26-0305",
     .element = "lot",
     .read = reading::lot,
     .example = reading::example_lot,
     .asked = lot},
    {.id = "made",
     .label = N_("Compounded"),
     .hint = "2026-03-05 09:00",
     .element = "compounded-on",
     .read = reading::made,
     .example = reading::example_made,
     .asked = made,
     .fill_in = N_("Now"),
     .reads = Reads::time},
    {.id = "opened",
     .label = N_("Opened"),
     .hint = "2026-03-05 09:00",
     .element = "opened",
     .read = reading::opened,
     .example = reading::example_opened,
     .fill_in = N_("Now"),
     .reads = Reads::time},
    {.id = "expires",
     .label = N_("Expires or beyond-use date"),
     .hint = N_("2026-09-05, or 180 d"),
     .element = "expires",
     .read = reading::expires,
     .example = reading::example_expires,
     .reads = Reads::expiry},
    {.id = "strength",
     .label = N_("Strength"),
     .element = "strength",
     .read = reading::as_written<&LabelRequest::strength>,
     .example = reading::example_strength,
     .asked = strength,
     .choices = strengths},
    {.id = "quantity",
     .label = N_("Quantity in the container"),
     .hint = "60 g",
     .element = "quantity",
     .read = reading::quantity,
     .example = reading::example_quantity,
     .asked = quantity,
     .reads = Reads::quantity},
    {.id = "units_in_pack",
     .label = N_("Units in the pack"),
     .hint = "25",
     .element = "units-in-pack",
     .read = reading::units_in_pack,
     .example = reading::example_units},
    {.id = "storage",
     .label = N_("Storage"),
     .element = "storage",
     .read = reading::storage,
     .example = reading::example_storage,
     .asked = storage,
     .choices = storages},
    {.id = "state",
     .label = N_("State whose rules count"),
     .element = "state",
     .read = reading::as_written<&LabelRequest::state>,
     .example = reading::example_state,
     .asked = state,
     .choices = states},
});

// What is said of a patient and an order.
constexpr auto order_fields = std::to_array<AskedField>({
    {.id = "patient",
     .label = N_("Patient"),
     .hint = "Ann Lee",
     .element = "patient",
     .read = reading::as_written<&LabelRequest::patient>,
     .example = reading::example<&LabelRequest::patient, 'P'>,
     .asked = patient},
    {.id = "prescription",
     .label = N_("Rx number"),
     .hint = "7001234",
     .element = "prescription",
     .read = reading::as_written<&LabelRequest::prescription>,
     .example = reading::example<&LabelRequest::prescription, 'R'>,
     .asked = prescription,
     .beside = true},
    {.id = "prescriber",
     .label = N_("Prescriber"),
     .hint = "Dr. L. Weiss",
     .element = "prescriber",
     .read = reading::as_written<&LabelRequest::prescriber>,
     .example = reading::example<&LabelRequest::prescriber, 'D'>},
    {.id = "dispensed",
     .label = N_("Filled"),
     .hint = N_("when made"),
     .element = "dispensed",
     .read = reading::dispensed,
     .asked = dispensed,
     .beside = true,
     .reads = Reads::time},
    {.id = "dose",
     .label = N_("Dose"),
     .hint = "500 mg",
     .element = "dose",
     .read = reading::dose,
     .example = reading::example_dose,
     .asked = dose,
     .reads = Reads::label_dose},
    {.id = "volume",
     .label = N_("Volume"),
     .hint = N_("or 10 mL"),
     .element = "syringe-dose",
     .read = reading::volume,
     .asked = volume,
     .beside = true,
     .reads = Reads::volume},
    {.id = "in_volume",
     .label = N_("Dilute to"),
     .hint = "500 mL",
     .element = "diluent",
     .read = reading::in_volume,
     .example = reading::example_in_volume,
     .asked = in_volume,
     .reads = Reads::volume},
    {.id = "rate",
     .label = N_("Rate"),
     .hint = "Infuse at 125 mL per hour",
     .element = "rate",
     .read = reading::in_words<&LabelRequest::rate>,
     .example = reading::example<&LabelRequest::rate, 'I'>},
    {.id = "diluent",
     .label = N_("Diluent"),
     .hint = "0.9% Sodium Chloride Injection",
     .element = "diluent",
     .read = reading::in_words<&LabelRequest::diluent>,
     .example = reading::example<&LabelRequest::diluent, 'W'>,
     .asked = diluent},
    {.id = "directions",
     .label = N_("Directions"),
     .hint = "Take 1 capsule by mouth every morning.",
     .element = "directions",
     .read = reading::in_words<&LabelRequest::directions>,
     .example = reading::example_directions,
     .asked = directions},
    {.id = "spanish",
     .label = N_("Language of the directions"),
     .element = "directions-spanish",
     .read = reading::language,
     .choices = languages},
    {.id = "purpose",
     .label = N_("What it is for"),
     .hint = N_("in the patient's words"),
     .element = "purpose",
     .read = reading::in_words<&LabelRequest::purpose>},
    {.id = "route",
     .label = N_("Route"),
     .hint = N_("as the product says"),
     .element = "route",
     .read = reading::in_words<&LabelRequest::route>,
     .example = reading::example<&LabelRequest::route, 'V'>,
     .asked = route},
    {.id = "ingredients",
     .label = N_("Ingredient list"),
     .element = "ingredients",
     .read = reading::ingredient_place,
     .asked = ingredients,
     .choices = ingredient_places},
    {.id = "warning",
     .label = N_("Further warning"),
     .hint = N_("as it is to be printed"),
     .element = "auxiliary",
     .read = reading::warning,
     .asked = warning},
    {.id = "prepared_by",
     .label = N_("Prepared by"),
     .hint = N_("initials"),
     .element = "prepared-by",
     .read = reading::as_written<&LabelRequest::prepared_by>},
    {.id = "checked_by",
     .label = N_("Checked by"),
     .hint = N_("initials"),
     .element = "checked-by",
     .read = reading::as_written<&LabelRequest::checked_by>,
     .beside = true},
});

// What few labels have: limits and bar codes.
constexpr auto further_fields = std::to_array<AskedField>({
    {.id = "components",
     .label = N_("Ingredients expire"),
     .hint = "Glycine=2026-12",
     .element = "components",
     .read = reading::components,
     .asked = components,
     .note = N_("Several: Glycine=2026-12; Water=2026-11-30"),
     .reads = Reads::expiries},
    {.id = "linear_code",
     .label = N_("Linear bar code"),
     .element = "linear-code",
     .read = reading::linear_code,
     .asked = linear_code,
     .choices = linear_codes},
    {.id = "made_in_code",
     .label = N_("Dates in the bar code"),
     .element = "barcode",
     .read = reading::made_in_code,
     .asked = made_in_code,
     .choices = code_dates},
    {.id = "record_qr",
     .label = N_("QR code for the record"),
     .hint = N_("the text that it holds"),
     .element = "record-code",
     .read = reading::as_written<&LabelRequest::record_qr>,
     .asked = record_qr},
});

}  // namespace

std::string text_in(const LabelInputs& inputs, std::string_view entry) {
    const auto found = inputs.find(entry);
    return found == inputs.end() ? "" : trimmed(found->second);
}

std::optional<Presence> LabelNeeds::says(std::string_view words) const {
    const auto& all = kind->elements;
    const auto found = std::ranges::find_if(all, [&](const content::ElementSpec& spec) {
        return spec.says == words && spec.presence != Presence::without_patient;
    });
    return found == all.end() ? std::nullopt : std::optional(found->presence);
}

bool LabelNeeds::has_statement(std::string_view id) const {
    return product && content::statement_of(*product, id) != nullptr;
}

std::span<const AskedField> asked_fields() {
    static const std::vector<AskedField> all = [] {
        std::vector<AskedField> fields(common_fields.begin(), common_fields.end());
        fields.insert(fields.end(), order_fields.begin(), order_fields.end());
        fields.insert(fields.end(), further_fields.begin(), further_fields.end());
        return fields;
    }();
    return all;
}

Asked asked(const AskedField& field, const LabelNeeds& needs) {
    if (field.asked) return field.asked(needs);
    const auto presence = needs.says(field.element);
    if (!presence) return Asked::no;
    return *presence == Presence::always ? Asked::must : Asked::may;
}

}  // namespace vialwright::workbench
