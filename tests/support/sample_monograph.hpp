// SPDX-License-Identifier: Apache-2.0
// Monographs made in code, for tests of the core that must not depend on files: quantities are written as text.
#pragma once

#include <string_view>

#include "core/protocol/assess.hpp"

namespace vialwright::test {

// "250 mg/kg" as a limit or a strength would be read: a drug mass, per mL, per kg, per day ... Throws if it is none.
units::Shown quantity(std::string_view text);
units::Shown volume(std::string_view text);
units::Shown age(std::string_view text);
formulary::Bound bound(std::string_view text, bool inclusive = true);
formulary::Strength strength(std::string_view text);

// Glycine Injection 50 mg/mL in 30 mL vials: an individualized rule for adults and a research rule only by name.
formulary::Monograph glycine_injection();
// A bare product of one rule, to hang limits on: 10 mg/mL, intravenous, per kg of actual weight.
formulary::Monograph plain_product();
formulary::Reference reference();

// Reads and assesses; throws with the faults if the order cannot be read.
protocol::Assessment assess(const formulary::Monograph& monograph, const dosing::OrderText& order);
// An order of this dose whose safety questions are all answered with no.
dosing::OrderText order_of(std::string_view dose);

const protocol::Finding* find(const protocol::Assessment& assessment, std::string_view rule);

}  // namespace vialwright::test
