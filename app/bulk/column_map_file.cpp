// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/bulk/header.hpp"
#include "app/files/read_file.hpp"
#include "app/files/table_reader.hpp"
#include "core/text/nearest.hpp"

namespace vialwright::bulk {

namespace {

using files::Entry;
using files::FaultLog;
using files::Node;

void read_entry(const Entry& entry, const KnownColumns& known, ColumnMap& map, FaultLog& log) {
    if (entry.value.kind == Node::Kind::refused) return;
    if (entry.value.kind != Node::Kind::text)
        return log.error(entry.value.place, fmt::format("\"{}\": write one of our columns in quotes, such as "
                                                        "\"{}\"",
                                                        entry.key, known.example));
    const std::vector<std::string> names(known.names.begin(), known.names.end());
    const auto column = std::ranges::find(names, entry.value.text);
    if (column == names.end())
        return log.error(entry.value.place, fmt::format("\"{}\" is no column of ours{}", entry.value.text,
                                                        text::suggestion(entry.value.text, names)));
    const auto number = static_cast<std::size_t>(column - names.begin());
    for (const auto& [name, other] : map.columns)
        if (other == number)
            log.error(entry.value.place, fmt::format("\"{}\" is named twice, for \"{}\" and \"{}\"",
                                                     entry.value.text, name, entry.key));
    map.columns.emplace(entry.key, number);
}

void read_columns(files::TableReader& file, const KnownColumns& known, ColumnMap& map, FaultLog& log) {
    const Node* columns = file.find("columns");
    if (!columns || columns->kind == Node::Kind::refused) return;
    if (columns->kind != Node::Kind::table)
        return log.error(
            columns->place,
            fmt::format("write [columns], and a line for each: \"The file's name for it\" = \"{}\"",
                        known.example));
    for (const Entry& entry : columns->entries) read_entry(entry, known, map, log);
}

}  // namespace

files::Reading<ColumnMap> parse_column_map(std::string_view bytes, const std::string& name,
                                           const KnownColumns& known) {
    FaultLog log(name);
    ColumnMap map;
    if (const auto root = files::parse_toml(bytes, log))
        files::read_table(*root, log, [&](files::TableReader& file) {
            file.require({"format", "columns"});
            if (!file.format("columns/1")) return;
            read_columns(file, known, map, log);
            for (auto& ignored : file.texts("ignore")) {
                if (map.columns.contains(ignored))
                    file.fault("ignore", fmt::format("\"{}\" is both used and ignored", ignored));
                map.ignored.insert(std::move(ignored));
            }
        });
    if (log.has_error()) return {std::nullopt, log.in_order()};
    return {std::move(map), log.in_order()};
}

files::Reading<ColumnMap> read_column_map(const std::filesystem::path& path, const KnownColumns& known) {
    FaultLog log(path.string());
    const auto bytes = files::read_file(path, log);
    if (!bytes) return {std::nullopt, log.in_order()};
    return parse_column_map(*bytes, path.string(), known);
}

}  // namespace vialwright::bulk
