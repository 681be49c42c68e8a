// SPDX-License-Identifier: Apache-2.0
// The columns of an order file, and which field of a line is which: by our names, or by those of a column map.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/bulk/header.hpp"
#include "app/bulk/order_row.hpp"
#include "app/files/fault.hpp"
#include "core/result.hpp"

namespace vialwright::bulk {

enum class Column : std::uint8_t {
    id,
    product,
    rule,
    purpose,
    dose,
    route,
    weight,
    height,
    age,
    sex,
    creatinine,
    clearance,
    postmenstrual_age,
    conditions,
    drugs,
    allergies,
    labs,
    provided,
    every,
    per_day,
    days,
    given_before,
    over,
    in_volume,
    diluent,
    line,
    sites,
    strength
};

std::string_view name_of(Column column);
std::span<const std::string_view> column_names();  // in the order of Column
std::optional<Column> column_named(std::string_view name);

// A cell's text into the order: outer blanks dropped, lists parted at ';'.
void assign(Column column, std::string_view cell, OrderRow& row);

// Of a file of orders, for the column map and the first line.
const KnownColumns& order_columns();

using Layout = std::vector<std::optional<Column>>;  // nothing: ignored

// What each field of the first line names, or everything that is wrong with that line. `file` stands in the faults.
Result<Layout, files::Faults> read_layout(std::string_view header, const ColumnMap& map,
                                          const std::string& file);

}  // namespace vialwright::bulk
