// SPDX-License-Identifier: Apache-2.0
// How many doses are in a container: content ÷ dose, whole doses and what is left; days, where it is said how many doses a
// day are taken. Content and dose of one kind: mass, volume, units or pieces; both above zero.
#pragma once

#include "core/compounding/read_fields.hpp"

namespace vialwright::compounding {

struct ContainerDosesText {
    std::string content, dose, per_day;  // per_day may be missing
};
struct ContainerDoses {
    units::Shown content, dose;
    std::optional<numbers::Exact> per_day;
};
Result<ContainerDoses, Faults> read_container_doses(const ContainerDosesText& text);

// Results `doses` (exact), `whole_doses`, `left_over`, and `days` that the whole doses last. A dose larger than the
// container is a soft finding.
Worked count_doses(const ContainerDoses& order);

}  // namespace vialwright::compounding
