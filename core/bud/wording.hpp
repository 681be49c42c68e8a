// SPDX-License-Identifier: Apache-2.0
// What the label says about date and storage, from one state, so that the two cannot disagree. The temperatures are those of
// USP <659>; a compounded preparation is not said to expire, an outsourcing facility's product is.
#pragma once

#include <string>
#include <vector>

#include "core/bud/question.hpp"

namespace vialwright::bud {

struct Wording {
    std::vector<std::string>
        label;  // the date with the storage that it belongs to: one line, one storage condition
    std::vector<std::string> storage;
};

Wording wording_of(const Preparation& preparation, time::Instant date, const time::Zone& zone);
Wording wording_of(const OpenedContainer& container, time::Instant date, const time::Zone& zone);

// "in a refrigerator, 2 to 8 °C".
std::string_view storage_place(Storage storage);

// Where the preparation is now: after its last move.
std::optional<Storage> present_storage(const Preparation& preparation);

}  // namespace vialwright::bud
