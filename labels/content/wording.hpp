// SPDX-License-Identifier: Apache-2.0
// The sentences of a label that are made from numbers. A number is never parted from its unit (no-break space), and never
// rounded: what cannot be written out in decimals is refused.
#pragma once

#include <optional>
#include <string>

#include "core/formulary/monograph.hpp"
#include "core/result.hpp"
#include "labels/content/label_content.hpp"
#include "labels/content/refusal.hpp"

namespace vialwright::content {

// "1 mL": what a strength per mL is multiplied by.
inline units::AnyQuantity one(const units::Unit& unit) { return unit.times(numbers::Exact(1)); }

// "1,500 mg" with a no-break space; nothing if the decimals do not end.
std::optional<std::string> exact_text(const units::Shown& shown);

// "Each mL contains: Glycine 50 mg; Water for Injection to 1 mL." The quantity of what is added to volume is the volume it
// is brought to, which 503B(a)(10)(A)(iii)(X) asks for as "quantity or proportion" and no abbreviation ("q.s.") says.
Result<Wording, Objection> ingredient_wording(const formulary::Monograph& monograph);
// "Each mL: Glycine 50 mg, Water for Injection to 1 mL."
Result<Wording, Objection> brief_ingredient_wording(const formulary::Monograph& monograph);

// A statement of the monograph: placeholders filled in, numbers tied to the words that follow them.
Result<std::string, Objection> statement_text(const formulary::Monograph& monograph, std::string_view id,
                                              const std::string& text);

std::string glued(std::string_view text);  // every blank becomes a no-break space
// The same where a break would mislead: after a number, in "20 to 25 °C", and around "not", so that no line says "freeze."
std::string tied(std::string_view text);

}  // namespace vialwright::content
