// SPDX-License-Identifier: Apache-2.0
// The strength as USP <7> has it: above 1 mL total per total volume first, then per mL ("1,500 mg per 30 mL", "(50 mg per
// mL)"); at 1 mL only "10 mg per mL"; below 1 mL only total per volume. A dry powder: the amount in the container, and apart
// what it makes with its diluent. Capsules and the like: per one. Computed from strength × content; a stated total that
// differs is an error, and so is a number that cannot be written out.
#pragma once

#include <string>
#include <vector>

#include "core/formulary/monograph.hpp"
#include "core/result.hpp"
#include "labels/content/label_content.hpp"
#include "labels/content/refusal.hpp"

namespace vialwright::content {

// Two parts at the most: what is looked for first, and what stands in brackets behind it.
Result<Wording, Objection> strength_wording(const formulary::Monograph& monograph,
                                            const LabelRequest& request);

// One line for each of several active ingredients: "Epinephrine 17 mcg per 1.7 mL (10 mcg per mL)".
std::vector<const formulary::Ingredient*> actives_of(const formulary::Monograph& monograph);
Result<Wording, Objection> active_wording(const formulary::Monograph& monograph,
                                          const formulary::Ingredient& active, const LabelRequest& request);

// "as lidocaine hydrochloride", where the numbers count another salt or hydrate than the name says; "" where they agree.
std::string strength_basis(const formulary::Monograph& monograph);

// "With 9.6 mL Sterile Water for Injection: 100 mg per mL."
Result<Wording, Objection> reconstitution_wording(const formulary::Monograph& monograph);

// What is in this container: "30 mL", "60 g", "30 capsules".
Result<std::string, Objection> quantity_text(const formulary::Product& product, const LabelRequest& request);

// The one that the request names, or the only one.
Result<const formulary::Strength*, Objection> chosen_strength(const formulary::Product& product,
                                                              const LabelRequest& request);

}  // namespace vialwright::content
