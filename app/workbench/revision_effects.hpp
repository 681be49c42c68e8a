// SPDX-License-Identifier: Apache-2.0
// What the change of one key of a monograph does to the checks of an order: whether more is let through than before, or less.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/workbench/view_parts.hpp"

namespace vialwright::workbench {

enum class Effect : std::uint8_t {
    none,  // no check goes by it
    tightens,
    loosens,
    unclear  // a check goes by it, and which way cannot be told from the two values
};

PillView mark_of(Effect effect);  // "Loosens", with its tone; "" for none

// A value of a monograph as it is compared: its text, of a list those of its items.
struct RevisionValue {
    bool is_there = false;
    std::string text = {};
    std::vector<std::string> items = {};
    bool inclusive = true;  // of a limit: the value itself is allowed
};

// `table` is the name of the table that the key stands in, "per_dose"; `concerns` whether it says whom a contraindication, a
// caution, an interaction or a gap is about, where a narrower band lets more through.
Effect effect_of(std::string_view table, std::string_view key, bool concerns, const RevisionValue& before,
                 const RevisionValue& after);

// Of a whole rule or statement, [[NAME]], that came or went.
Effect effect_of_item(std::string_view name, bool came);

}  // namespace vialwright::workbench
