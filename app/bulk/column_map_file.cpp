// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/bulk/columns.hpp"
#include "app/files/read_file.hpp"
#include "app/files/table_reader.hpp"
#include "core/text/nearest.hpp"

namespace vialwright::bulk {

namespace {

using files::Entry;
using files::FaultLog;
using files::Node;

std::vector<std::string> our_names() {
    const auto names = column_names();
    return {names.begin(), names.end()};
}

void read_entry(const Entry& entry, ColumnMap& map, FaultLog& log) {
    if (entry.value.kind == Node::Kind::refused) return;
    if (entry.value.kind != Node::Kind::text)
        return log.error(entry.value.place, fmt::format("\"{}\": write one of our columns in quotes, such as "
                                                        "\"dose\"",
                                                        entry.key));
    const auto column = column_named(entry.value.text);
    if (!column)
        return log.error(entry.value.place, fmt::format("\"{}\" is no column of ours{}", entry.value.text,
                                                        text::suggestion(entry.value.text, our_names())));
    for (const auto& [name, other] : map.columns)
        if (other == *column)
            log.error(entry.value.place, fmt::format("\"{}\" is named twice, for \"{}\" and \"{}\"",
                                                     entry.value.text, name, entry.key));
    map.columns.emplace(entry.key, *column);
}

void read_columns(files::TableReader& file, ColumnMap& map, FaultLog& log) {
    const Node* columns = file.find("columns");
    if (!columns || columns->kind == Node::Kind::refused) return;
    if (columns->kind != Node::Kind::table)
        return log.error(columns->place,
                         "write [columns], and a line for each: \"Patient weight\" = \"weight\"");
    for (const Entry& entry : columns->entries) read_entry(entry, map, log);
}

}  // namespace

files::Reading<ColumnMap> parse_column_map(std::string_view bytes, const std::string& name) {
    FaultLog log(name);
    ColumnMap map;
    if (const auto root = files::parse_toml(bytes, log))
        files::read_table(*root, log, [&](files::TableReader& file) {
            file.require({"format", "columns"});
            if (!file.format("columns/1")) return;
            read_columns(file, map, log);
            for (auto& ignored : file.texts("ignore")) {
                if (map.columns.contains(ignored))
                    file.fault("ignore", fmt::format("\"{}\" is both used and ignored", ignored));
                map.ignored.insert(std::move(ignored));
            }
        });
    if (log.has_error()) return {std::nullopt, log.in_order()};
    return {std::move(map), log.in_order()};
}

files::Reading<ColumnMap> read_column_map(const std::filesystem::path& path) {
    FaultLog log(path.string());
    const auto bytes = files::read_file(path, log);
    if (!bytes) return {std::nullopt, log.in_order()};
    return parse_column_map(*bytes, path.string());
}

}  // namespace vialwright::bulk
