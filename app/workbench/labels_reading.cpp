// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_reading.hpp"

#include <fmt/format.h>

#include "app/workbench/field_echo.hpp"
#include "app/workbench/label_terms.hpp"
#include "app/workbench/label_text.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/units/parse.hpp"
#include "labels/content/strength_words.hpp"
#include "labels/lint/lint.hpp"

namespace vialwright::workbench::reading {

namespace {

using numbers::Exact;
using units::Dimension;

std::string said(const lint::Finding& finding) {
    return fmt::format("\"{}\": {}.", finding.text, finding.say);
}

std::string date_fault(std::string_view text) {
    return fmt::format("\"{}\" is no date: write it as 2026-09-05, or 2026-09-05 09:00.", text);
}

std::optional<time::LocalMinute> moment(const std::string& text, FieldView& field) {
    const auto minute = time::parse_local_minute(text);
    if (minute) field.echo = date_words(minute->date);
    else field.error = fmt::format("\"{}\" is no date and time: write it as 2026-03-05 09:00.", text);
    return minute;
}

std::optional<content::Expiry> expiry_of(const std::string& text) {
    if (const auto date = time::parse_date(text)) return content::expiry_on(*date);
    if (const auto minute = time::parse_local_minute(text)) return content::expiry_at(*minute);
    return std::nullopt;
}

std::optional<units::Shown> amount(const std::string& text, std::span<const Dimension> kinds,
                                   FieldView& field) {
    const auto read = units::parse_one_of(text, kinds);
    if (!read) {
        field.error = read.error().message;
        return std::nullopt;
    }
    units::Shown shown(read->quantity, read->unit);
    if (read->quantity.value().is_negative() || read->quantity.value().is_zero()) {
        field.error = fmt::format("\"{}\" is nothing: write how much it is.", text);
        return std::nullopt;
    }
    if (const std::string words = units::to_text(shown); words != text) field.echo = "= " + words;
    return shown;
}

units::Shown milliliters(int count) {
    const auto unit = units::Unit::canonical(units::dimension_of<units::Volume>);
    return {unit.times(Exact(count)), unit};
}

// The words of the storage, and the temperatures that they stand for.
void store(bud::Storage where, LabelRequest& request) {
    auto words = storage_sentences(where);
    if (!words) return;
    request.storage = *std::move(words);
    request.storage_range = range_of(where);
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
    if (barcode::is_lot_text(text)) request.lot = text;
    else
        field.error = fmt::format(
            "\"{}\" is no lot: write 1 to 20 capital letters, digits and hyphens, such as A26-0305.", text);
}

void made(const std::string& text, LabelRequest& request, FieldView& field) {
    if (const auto minute = moment(text, field)) request.made = *minute;
}

void opened(const std::string& text, LabelRequest& request, FieldView& field) {
    request.opened = moment(text, field);
    if (request.opened) request.made = *request.opened;
}

void expires(const std::string& text, LabelRequest& request, FieldView& field) {
    const auto expiry = expiry_of(text);
    if (!expiry) {
        field.error = date_fault(text);
        return;
    }
    const time::LocalMinute& made = request.made;
    const bool is_made_known = made.date.ok();
    const bool is_over = expiry->minute ? *expiry->minute <= made : expiry->date < made.date;
    if (is_made_known && is_over) {
        field.error = fmt::format("It would expire before it is made, {}: one of the two is wrong.",
                                  time::to_text(made));
        return;
    }
    request.expires = *expiry;
    field.echo = date_words(expiry->date);
    if (!is_made_known) return;
    const auto days = (std::chrono::sys_days{expiry->date} - std::chrono::sys_days{made.date}).count();
    field.echo += fmt::format(", {} {}", numbers::format_decimal(days, 0).text, days == 1 ? "day" : "days");
}

void dispensed(const std::string& text, LabelRequest& request, FieldView& field) {
    request.dispensed = time::parse_date(text);
    if (request.dispensed) field.echo = date_words(*request.dispensed);
    else field.error = fmt::format("\"{}\" is no date: write it as 2026-03-05.", text);
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
    else field.error = "Write a whole number of units, from 1 to 100,000.";
}

void storage(const std::string& text, LabelRequest& request, FieldView&) {
    if (const auto where = bud::parse_term<bud::Storage>(text)) store(*where, request);
}
void language(const std::string& text, LabelRequest& request, FieldView&) {
    request.in_spanish = text == "spanish";
}
void ingredient_place(const std::string& text, LabelRequest& request, FieldView&) {
    request.ingredients_on_container = text == "container";
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
void example_storage(const LabelNeeds&, LabelRequest& request) { store(bud::Storage::room, request); }
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
