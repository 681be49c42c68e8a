// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/checked_dose.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/quantity_parts.hpp"
#include "core/protocol/rule_choice.hpp"

namespace vialwright::workbench {

std::string patient_words(const PrepareInputs& inputs) {
    std::string words;
    for (const Field field : {Field::called, Field::weight, Field::age})
        if (const auto text = trimmed(inputs[field]); !text.empty())
            words += (words.empty() ? "" : ", ") + text;
    return words;
}

std::optional<CheckedDose> checked_dose(const Assessed& assessed, const PrepareInputs& inputs) {
    const auto& [product, order, assessment] = assessed;
    const auto& volume = assessment.volume;
    if (!assessment.dose || !volume || volume->is_too_small() ||
        !volume->measured.quantity.is<units::Volume>())
        return std::nullopt;
    CheckedDose checked;
    checked.product = product.id;
    checked.is_diluted = order.in_volume.has_value();
    const auto put = [&checked](const char* entry, const std::string& text) {
        if (!text.empty()) checked.entries[entry] = text;
    };
    put("strength", trimmed(inputs[Field::strength]));
    const auto rule = std::ranges::find(product.doses, assessment.rule, &formulary::DoseRule::id);
    put("route", protocol::route_of(product, rule == product.doses.end() ? nullptr : &*rule, order));
    put("dose", units::to_text(*assessment.dose));
    put("volume", units::to_text(volume->measured));
    if (order.in_volume) put("in_volume", units::to_text(*order.in_volume));
    put("diluent", order.diluent ? order.diluent->name : order.diluent_name);
    // A label is in English, whatever the language of the window.
    if (assessment.rate)
        put("rate", fmt::format("Infuse at {} mL per hour", parts_of(*assessment.rate).number));
    checked.words = fmt::format("{}, {}", checked.entries["dose"], checked.entries["volume"]);
    checked.called = trimmed(inputs[Field::called]);
    if (const auto patient = patient_words(inputs); !patient.empty())
        checked.words += fmt::format(" ({})", patient);
    return checked;
}

}  // namespace vialwright::workbench
