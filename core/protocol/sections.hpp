// SPDX-License-Identifier: Apache-2.0
// Every section of a rule, with the value of an order that it limits. Internal to core/protocol.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/protocol/resolved_limits.hpp"

namespace vialwright::protocol {

struct Section {
    enum class Of : std::uint8_t { amount, amount_per_day, amount_per_hour, amount_per_ml, product, volume };

    std::string_view id;       // "per_dose": the key in the monograph
    std::string_view name;     // "Dose"
    std::string_view subject;  // "the dose": in sentences
    Of of;                     // the kind of value
    const formulary::Limits* written;
    ResolvedLimits limits;                     // for this patient; the same whatever the dose
    std::optional<units::AnyQuantity> actual;  // nothing: not known
    std::string_view missing;                  // why it may be unknown
    bool guards_tenfold;
    bool limits_the_dose;  // counts as "a limit that applies"

    // Ten times the usual maximum or more, where that is guarded.
    bool is_tenfold(const units::AnyQuantity& value) const;
};

// Those that say something and concern this order: a rate that is ordered as such has no single dose, so its limits of one
// do not apply, unless an infusion time makes one.
std::vector<Section> sections_of(const Check& check);

// The unit that a section's value is shown in.
units::Unit unit_of(const Check& check, Section::Of of);

// The value for `ratio` times the product. Only a lifetime has something to begin with, and what is not diluted keeps its
// concentration. `actual` must be known.
units::AnyQuantity scaled(const Check& check, const Section& section, const numbers::Exact& ratio);

}  // namespace vialwright::protocol
