// SPDX-License-Identifier: Apache-2.0
// Quantity to text, as every surface shows it: "1,500 mg", "0.4 mcg", "11.67 vials". A non-zero value never prints as 0.
#pragma once

#include <string>

#include "core/numbers/decimal_text.hpp"
#include "core/units/unit.hpp"

namespace vialwright::units {

// A quantity with the unit that it is shown in.
struct Shown {
    AnyQuantity quantity;
    Unit unit;
    int decimals = 2;  // beyond these, and beyond three significant digits, the text is rounded half up

    Shown() = default;
    Shown(AnyQuantity q, Unit u, int d = 2) : quantity(std::move(q)), unit(u), decimals(d) {}
    // In its canonical unit.
    template <class U>
    Shown(const Quantity<U>& q)
        : quantity(q),
          unit(Unit::canonical(quantity.dimension())) {}  // NOLINT: a typed quantity knows its unit

    numbers::Exact count() const { return unit.count_in(quantity); }
};

struct QuantityText {
    std::string text;
    bool is_exact;  // the text re-reads to the quantity itself
};

// Numbers with at most this many decimals are shown whole, whatever `decimals` says.
inline constexpr int exact_decimals = 4;

QuantityText to_text_and_exactness(const Shown& shown);
std::string to_text(const Shown& shown);

// The number and its unit joined by a no-break space, for labels.
std::string to_label_text(const Shown& shown);

// The same quantity in a smaller unit of drug mass where the number would be below 0.001: 0.0004 mg becomes 0.4 mcg. A
// unit without a drug mass stays.
Shown readable(const Shown& shown);

}  // namespace vialwright::units
