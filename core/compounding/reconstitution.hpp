// SPDX-License-Identifier: Apache-2.0
// Reconstitution of a powder that takes up room itself. F39: final volume = diluent + displacement.
//
// content: mg, mmol, mEq or units in the container. displacement: mL, or mL/g of the content; 0 where the label says that
// there is none. Either the strength wanted or the diluent added is given; both above zero. A strength that leaves no room
// for diluent is refused.
#pragma once

#include "core/compounding/read_fields.hpp"

namespace vialwright::compounding {

struct ReconstitutionText {
    std::string content, displacement, target, diluent;  // one of target and diluent
};
struct Reconstitution {
    units::Shown content;
    units::Shown displacement;           // mL or mL/g, as written
    std::optional<units::Shown> target;  // content's kind per mL
    std::optional<units::Volume> diluent;
};
Result<Reconstitution, Faults> read_reconstitution(const ReconstitutionText& text);

// Results `diluent`, `volume` (final) and `concentration`.
Worked reconstitute(const Reconstitution& order);

}  // namespace vialwright::compounding
