// SPDX-License-Identifier: Apache-2.0
// The first line of a CSV file: which field is which of our columns, by our names or by those of a column map. Columns are
// numbers here; what they are is known to whoever reads the file (columns.hpp, label_columns.hpp).
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/bulk/csv_splitter.hpp"
#include "app/files/fault.hpp"
#include "core/result.hpp"

namespace vialwright::bulk {

// The columns that a kind of file may have.
struct KnownColumns {
    std::span<const std::string_view> names;  // a column's number is its place here
    std::vector<std::size_t> required;        // must be in the file
    std::string example;                      // a column that stands in the advice: "dose"
};

// What the columns of a foreign file are to us, "columns/1". `ignored` ones are read over.
struct ColumnMap {
    std::map<std::string, std::size_t, std::less<>> columns;
    std::set<std::string, std::less<>> ignored;
};
files::Reading<ColumnMap> read_column_map(const std::filesystem::path& path, const KnownColumns& known);
files::Reading<ColumnMap> parse_column_map(std::string_view bytes, const std::string& name,
                                           const KnownColumns& known);

// What each field names; nothing for one that is ignored.
using Fields = std::vector<std::optional<std::size_t>>;

// Or everything that is wrong with that line. `file` stands in the faults.
Result<Fields, files::Faults> read_fields(std::string_view header, const ColumnMap& map,
                                          const KnownColumns& known, const std::string& file);

// What is wrong with the first line before any column is looked at; "" if nothing is. `empty`: what is said of an empty file.
std::string fault_of_first_line(const CsvSplitter::Header& header, std::string_view empty);

}  // namespace vialwright::bulk
