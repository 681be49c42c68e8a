// SPDX-License-Identifier: Apache-2.0
// The sentences of a label that are made from numbers. A number is never parted from its unit (no-break space), and never
// rounded: what cannot be written out in decimals is refused.
#pragma once

#include <string>

#include "core/formulary/monograph.hpp"
#include "core/result.hpp"
#include "labels/content/label_content.hpp"
#include "labels/content/refusal.hpp"

namespace vialwright::content {

// USP <7>: above 1 mL total per total volume first, then per mL ("1,500 mg per 30 mL", "(50 mg per mL)"); at 1 mL only
// "10 mg per mL"; below 1 mL only total per volume. Computed from strength × fill volume; a stated total content that
// differs is an error.
Result<Wording, Objection> strength_wording(const formulary::Product& product);

// "Each mL contains: Glycine 50 mg; Water for Injection to 1 mL." The quantity of what is added to volume is the volume it
// is brought to, which 503B(a)(10)(A)(iii)(X) asks for as "quantity or proportion" and no abbreviation ("q.s.") says.
Result<Wording, Objection> ingredient_wording(const formulary::Monograph& monograph);
// "Each mL: Glycine 50 mg, Water for Injection to 1 mL."
Result<Wording, Objection> brief_ingredient_wording(const formulary::Monograph& monograph);

Result<std::string, Objection> quantity_text(const formulary::Product& product);  // "30 mL"

// A statement of the monograph: placeholders filled in, numbers tied to the words that follow them.
Result<std::string, Objection> statement_text(const formulary::Monograph& monograph, std::string_view id,
                                              const std::string& text);

std::string glued(std::string_view text);  // every blank becomes a no-break space
// The same where a break would mislead: after a number, and around "not", so that no line says "freeze."
std::string tied(std::string_view text);

}  // namespace vialwright::content
