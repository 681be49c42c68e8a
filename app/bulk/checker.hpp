// SPDX-License-Identifier: Apache-2.0
// From a row to an answer, the way that `dose` takes: read_order, assess. Whatever goes wrong is a finding that blocks.
#pragma once

#include "app/bulk/order_row.hpp"
#include "app/bulk/products.hpp"
#include "core/protocol/assess.hpp"

namespace vialwright::bulk {

struct Checked {
    const OrderRow* row = nullptr;
    const formulary::Monograph* monograph = nullptr;  // null: there is none of that name
    protocol::Assessment assessment;
};

class Checker {
public:
    // A report of lines has no use for working and limit rows; `everything` fills them in.
    Checker(const Products& products, const formulary::Reference& reference,
            protocol::Wanted wanted = protocol::Wanted::findings)
        : products_(products), reference_(reference), wanted_(wanted) {}

    // Any thread. `row` must live as long as the result.
    Checked check(const OrderRow& row) const;

private:
    protocol::Assessment assess(const OrderRow& row, const formulary::Monograph& monograph) const;

    const Products& products_;
    const formulary::Reference& reference_;
    protocol::Wanted wanted_;
};

// "A-17", or "line 12" where no id was given.
std::string shown_id(const OrderRow& row);

// The rule of the note that an id stood before.
inline constexpr std::string_view same_id_rule = "order.id";

}  // namespace vialwright::bulk
