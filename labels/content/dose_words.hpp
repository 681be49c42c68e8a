// SPDX-License-Identifier: Apache-2.0
// What is in a syringe or a bag for one patient: never a volume alone, never a dose alone (ISMP). Recomputed from the
// product's strength; numbers that contradict each other refuse the label.
#pragma once

#include "labels/content/element_words.hpp"

namespace vialwright::content {

// "100 mg per 2 mL", "(50 mg per mL)".
Result<Wording, Objection> syringe_wording(const ElementSpec& spec, const LabelSubject& subject);
// "2,000 mg": of a bag.
Result<Wording, Objection> dose_wording(const ElementSpec& spec, const LabelSubject& subject);
// "in 500 mL 0.9% Sodium Chloride Injection".
Result<Wording, Objection> diluent_wording(const ElementSpec& spec, const LabelSubject& subject);
// "(4 mg per mL)", where it can be written out.
Result<Wording, Objection> concentration_wording(const ElementSpec& spec, const LabelSubject& subject);
bool has_concentration(const LabelSubject& subject);

}  // namespace vialwright::content
