// SPDX-License-Identifier: Apache-2.0
// Loading rule 7: the worked examples of a monograph are run whenever it is loaded. A monograph whose own arithmetic is
// wrong, or whose limits do not judge its own examples as it says, does not load.
#pragma once

#include "core/formulary/validate.hpp"

namespace vialwright::protocol {

// Each wrong number with the right one beside it, at "example[3].volume". A verdict ("ok", "soft", "hard") covers the
// rule's own limits and the tenfold guard; gaps, osmolarity, populations and questions are left out of it. The monograph
// must have passed formulary::validate.
formulary::Faults run_examples(const formulary::Monograph& monograph);

}  // namespace vialwright::protocol
