// SPDX-License-Identifier: Apache-2.0
// What the bar codes of a label say: its Data Matrix, the linear bar code with the NDC, the QR code of the record. A linear bar
// code is put on a label because somebody asks for it or because the kind of label has it; it is nowhere called required by law,
// which 21 CFR 201.25 does for establishments that register under section 510 and no pharmacy is.
#pragma once

#include <string_view>

#include "labels/content/element_words.hpp"

namespace vialwright::content {

inline constexpr std::string_view linear_code_id = "linear-code";
inline constexpr std::string_view record_code_id = "record-code";

// The product's own GTIN, else the one that its NDC makes (03, ten digits, check digit); nothing where it has neither. The error
// says what is wrong with one, or that they are of two products.
Result<std::string, std::string> gtin_of(const formulary::Product& product);  // "" for none

// Adds the codes that are due and the lines that say what linear ones say.
std::vector<Objection> add_codes(const LabelSubject& subject, LabelContent& content);

}  // namespace vialwright::content
