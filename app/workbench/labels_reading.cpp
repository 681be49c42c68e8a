// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_reading.hpp"

#include <fmt/format.h>

#include "app/workbench/field_echo.hpp"
#include "app/workbench/label_terms.hpp"
#include "app/workbench/label_text.hpp"
#include "app/workbench/label_values.hpp"
#include "app/workbench/prepare_inputs.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "labels/content/strength_words.hpp"
#include "labels/lint/lint.hpp"

namespace vialwright::workbench::reading {

namespace {

using numbers::Exact;
using units::Dimension;

std::string said(const lint::Finding& finding) {
    return fmt::format("\"{}\": {}.", finding.text, finding.say);
}

constexpr std::string_view sample_minute = "2026-03-05 09:00";

// The value; or nothing, and what is wrong as a sentence at its entry.
template <class Value> std::optional<Value> taken(ReadValue<Value> read, FieldView& field) {
    if (read) return *std::move(read);
    field.error = sentence(read.error());
    return std::nullopt;
}

std::optional<time::LocalMinute> moment(const std::string& text, FieldView& field) {
    const auto minute = taken(read_moment(text, sample_minute), field);
    if (minute) field.echo = date_words(minute->date);
    return minute;
}

std::optional<units::Shown> amount(const std::string& text, std::span<const Dimension> kinds,
                                   FieldView& field) {
    auto shown = taken(read_amount(text, kinds), field);
    if (!shown) return std::nullopt;
    if (const std::string words = units::to_text(*shown); words != text) field.echo = "= " + words;
    return shown;
}

units::Shown milliliters(int count) {
    const auto unit = units::Unit::canonical(units::dimension_of<units::Volume>);
    return {unit.times(Exact(count)), unit};
}

}  // namespace

bool is_fit_to_print(const std::string& text, FieldView& field) {
    for (const lint::Finding& finding : lint::check(text)) {
        if (finding.severity == lint::Severity::hard) {
            field.error = said(finding);
            field.echo.clear();
            return false;
        }
        if (field.echo.empty()) field.echo = said(finding);
    }
    return true;
}

void lot(const std::string& text, LabelRequest& request, FieldView& field) {
    if (auto lot = taken(read_lot(text), field)) request.lot = *std::move(lot);
}

void made(const std::string& text, LabelRequest& request, FieldView& field) {
    if (const auto minute = moment(text, field)) request.made = *minute;
}

void opened(const std::string& text, LabelRequest& request, FieldView& field) {
    request.opened = moment(text, field);
    if (request.opened) request.made = *request.opened;
}

void expires(const std::string& text, LabelRequest& request, FieldView& field) {
    const auto made = request.made.date.ok() ? std::optional(request.made) : std::nullopt;
    const auto expiry =
        taken(read_expiry_or_life(text, "2026-09-05, or 2026-09-05 09:00, or 180 d, or 24 h", made), field);
    if (!expiry) return;
    std::string echo = expiry->minute ? clock_words(*expiry->minute) : date_words(expiry->date);
    if (request.made.date.ok()) {
        const auto life = taken(life_words(*expiry, request.made), field);
        if (!life) return;
        echo += ", " + *life;
    }
    request.expires = *expiry;
    field.echo = std::move(echo);
}

void dispensed(const std::string& text, LabelRequest& request, FieldView& field) {
    request.dispensed = taken(read_day(text), field);
    if (request.dispensed) field.echo = date_words(*request.dispensed);
}

void quantity(const std::string& text, LabelRequest& request, FieldView& field) {
    request.quantity = amount(text, container_amounts(), field);
}
void dose(const std::string& text, LabelRequest& request, FieldView& field) {
    request.dose = amount(text, label_doses(), field);
}
void volume(const std::string& text, LabelRequest& request, FieldView& field) {
    request.volume = amount(text, label_volumes(), field);
}
void in_volume(const std::string& text, LabelRequest& request, FieldView& field) {
    request.in_volume = amount(text, label_volumes(), field);
}

void units_in_pack(const std::string& text, LabelRequest& request, FieldView& field) {
    if (const auto count = read_whole("units_in_pack", text, 1, most_units_in_pack))
        request.units_in_pack = *count;
    else field.error = tr("Write a whole number of units, from 1 to 100,000.");
}

void storage(const std::string& text, LabelRequest& request, FieldView& field) {
    auto stored = taken(read_storage(text), field);
    if (!stored) return;
    request.storage = std::move(stored->words);
    request.storage_range = stored->range;
}
void language(const std::string& text, LabelRequest& request, FieldView&) {
    request.in_spanish = text == "spanish";
}
void ingredient_place(const std::string& text, LabelRequest& request, FieldView&) {
    request.ingredients_on_container = text == "container";
}
void linear_code(const std::string& text, LabelRequest& request, FieldView& field) {
    request.without_linear_code = text == "none";
    if (const auto kind = taken(read_linear_code(text), field)) request.linear_code = *kind;
}
void made_in_code(const std::string& text, LabelRequest& request, FieldView&) {
    request.made_in_code = text == "yes";
}

// "Glycine=2026-08; Water=2026-07-01"
void components(const std::string& text, LabelRequest& request, FieldView& field) {
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find(';', from), text.size());
        const std::string one = trimmed(std::string_view(text).substr(from, to - from));
        from = to + 1;
        if (one.empty()) continue;
        auto component = taken(read_component(one), field);
        if (!component) return;
        field.echo +=
            (field.echo.empty() ? "" : "; ") +
            fmt::format(fmt::runtime(tr("{} until {}")), component->name, time::to_text(component->last));
        request.components.push_back(*std::move(component));
    }
}

void warning(const std::string& text, LabelRequest& request, FieldView& field) {
    if (is_fit_to_print(text, field)) request.auxiliary = {text};
}

std::string example_text(char which) {
    switch (which) {
        case 'P': return "Patient Name";
        case 'R': return "0000000";
        case 'D': return "Prescriber Name";
        case 'I': return "Infuse as ordered";
        case 'W': return "Sterile Water for Injection";
        default: return "injection";
    }
}

void example_lot(const LabelNeeds&, LabelRequest& request) { request.lot = "SAMPLE"; }

void example_made(const LabelNeeds&, LabelRequest& request) {
    const time::Date day{std::chrono::year{2000}, std::chrono::January, std::chrono::day{1}};
    if (!request.expires.date.ok()) request.made = {day, 9, 0};
    else
        request.made = {time::Date(std::chrono::sys_days{request.expires.date} - std::chrono::days(1)), 9, 0};
}

void example_opened(const LabelNeeds& needs, LabelRequest& request) {
    example_made(needs, request);
    request.opened = request.made;
}

void example_expires(const LabelNeeds&, LabelRequest& request) {
    constexpr std::chrono::days half_a_year(182);
    request.expires = content::expiry_on(time::Date(std::chrono::sys_days{request.made.date} + half_a_year));
}

void example_strength(const LabelNeeds& needs, LabelRequest& request) {
    request.strength = units::to_text(needs.product->product.strengths.front().value);
}

void example_quantity(const LabelNeeds& needs, LabelRequest& request) {
    const auto strength = content::chosen_strength(needs.product->product, request);
    if (!strength) return;
    const auto& unit = (*strength)->product_unit;
    const bool is_counted = unit.dimension() == units::dimension_of<units::DosageUnits>;
    request.quantity = units::Shown(unit.times(Exact(is_counted ? 30 : 100)), unit);
}

void example_units(const LabelNeeds&, LabelRequest& request) { request.units_in_pack = 10; }
void example_storage(const LabelNeeds&, LabelRequest& request) {
    FieldView nobody_sees;
    storage("room", request, nobody_sees);
}
void example_state(const LabelNeeds& needs, LabelRequest& request) {
    request.state = needs.kind->states.front().id;
}
void example_dose(const LabelNeeds&, LabelRequest& request) {
    if (!request.volume) request.volume = milliliters(1);
}
void example_in_volume(const LabelNeeds&, LabelRequest& request) { request.in_volume = milliliters(100); }

// One that there is Spanish for is not looked for: it is an example.
void example_directions(const LabelNeeds&, LabelRequest& request) {
    request.directions = "Use as directed by your doctor.";
    request.in_spanish = false;
}

}  // namespace vialwright::workbench::reading
