// SPDX-License-Identifier: Apache-2.0
// How the entries of the page "Labels" are read into a request, and the examples that stand in for them.
#pragma once

#include <string>

#include "app/workbench/labels_fields.hpp"

namespace vialwright::workbench::reading {

using content::LabelRequest;

// Prose that reaches the label: what must not stand there is refused as it is typed, with what to write instead.
// False if it is refused.
bool is_fit_to_print(const std::string& text, FieldView& field);

template <std::string LabelRequest::*into>
void as_written(const std::string& text, LabelRequest& request, FieldView&) {
    request.*into = text;
}
template <std::string LabelRequest::*into>
void in_words(const std::string& text, LabelRequest& request, FieldView& field) {
    if (is_fit_to_print(text, field)) request.*into = text;
}

void lot(const std::string& text, LabelRequest& request, FieldView& field);
void made(const std::string& text, LabelRequest& request, FieldView& field);
void opened(const std::string& text, LabelRequest& request, FieldView& field);
void expires(const std::string& text, LabelRequest& request, FieldView& field);  // after made or opened
void dispensed(const std::string& text, LabelRequest& request, FieldView& field);
void quantity(const std::string& text, LabelRequest& request, FieldView& field);
void dose(const std::string& text, LabelRequest& request, FieldView& field);
void volume(const std::string& text, LabelRequest& request, FieldView& field);
void in_volume(const std::string& text, LabelRequest& request, FieldView& field);
void units_in_pack(const std::string& text, LabelRequest& request, FieldView& field);
void storage(const std::string& text, LabelRequest& request, FieldView& field);
void language(const std::string& text, LabelRequest& request, FieldView& field);
void ingredient_place(const std::string& text, LabelRequest& request, FieldView& field);
void linear_code(const std::string& text, LabelRequest& request, FieldView& field);
void made_in_code(const std::string& text, LabelRequest& request, FieldView& field);
void components(const std::string& text, LabelRequest& request,
                FieldView& field);  // "Glycine=2026-08; Water=2026-07"
void warning(const std::string& text, LabelRequest& request, FieldView& field);

// Examples: after everything that is typed was read.
std::string example_text(char which);
template <std::string LabelRequest::*into, char which>
void example(const LabelNeeds&, LabelRequest& request) {
    request.*into = example_text(which);
}
void example_lot(const LabelNeeds& needs, LabelRequest& request);
void example_made(const LabelNeeds& needs, LabelRequest& request);
void example_opened(const LabelNeeds& needs, LabelRequest& request);
void example_expires(const LabelNeeds& needs, LabelRequest& request);
void example_strength(const LabelNeeds& needs, LabelRequest& request);
void example_quantity(const LabelNeeds& needs, LabelRequest& request);
void example_units(const LabelNeeds& needs, LabelRequest& request);
void example_storage(const LabelNeeds& needs, LabelRequest& request);
void example_state(const LabelNeeds& needs, LabelRequest& request);
void example_dose(const LabelNeeds& needs, LabelRequest& request);
void example_in_volume(const LabelNeeds& needs, LabelRequest& request);
void example_directions(const LabelNeeds& needs, LabelRequest& request);

}  // namespace vialwright::workbench::reading
