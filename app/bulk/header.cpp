// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/header.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/bulk/csv_fields.hpp"
#include "app/files/text_rules.hpp"
#include "core/text/nearest.hpp"

namespace vialwright::bulk {

namespace {

std::optional<std::size_t> column_named(std::string_view name, const KnownColumns& known) {
    const auto found = std::ranges::find(known.names, name);
    if (found == known.names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - known.names.begin());
}

std::vector<std::string> known_names(const ColumnMap& map, const KnownColumns& columns) {
    std::vector<std::string> known(columns.names.begin(), columns.names.end());
    for (const auto& [name, column] : map.columns) known.push_back(name);
    known.insert(known.end(), map.ignored.begin(), map.ignored.end());
    return known;
}

// The first line in its fields: where each begins, for the faults.
class HeaderReader {
public:
    HeaderReader(std::string_view header, const ColumnMap& map, const KnownColumns& known,
                 const std::string& file)
        : header_(header), map_(map), known_(known), file_(file) {}

    Result<Fields, files::Faults> read() {
        if (auto fault = fields_.read(header_)) fault_at(0, std::move(*fault));
        else if (const auto other = other_separator(); !other.empty()) fault_at(0, other);
        else read_names();
        if (!faults_.empty()) return Failure{std::move(faults_)};
        return std::move(columns_);
    }

private:
    void fault_at(std::size_t field, std::string message) {
        int column = 1;
        for (std::size_t i = 0; i < field; ++i) column += static_cast<int>(fields_.fields()[i].size()) + 1;
        faults_.push_back({file_, {1, column}, std::move(message), false, files::Cause::content});
    }

    // "id;product;dose" is one field of ours, and a whole header of someone else's.
    std::string other_separator() const {
        for (const auto& [separator, word] :
             {std::pair{';', "semicolons"}, std::pair{'\t', "tabs"}, std::pair{'|', "upright strokes"}}) {
            const auto first = header_.substr(0, header_.find(separator));
            if (first.size() == header_.size() || header_.find(',') != std::string_view::npos) continue;
            return fmt::format(
                "the columns are parted by {}: save the file with commas between them (CSV, "
                "comma delimited)",
                word);
        }
        return "";
    }

    void read_names() {
        for (std::size_t i = 0; i < fields_.fields().size(); ++i) read_name(i, fields_.fields()[i]);
        for (const std::size_t column : known_.required)
            if (std::ranges::find(columns_, std::optional(column)) == columns_.end())
                fault_at(0, fmt::format("the column \"{}\" is missing", known_.names[column]));
        for (const auto& [name, column] : map_.columns)
            if (std::ranges::find(fields_.fields(), name) == fields_.fields().end())
                fault_at(0, fmt::format("the column map names a column \"{}\", which is not here", name));
    }

    void read_name(std::size_t field, std::string_view name) {
        columns_.emplace_back();
        if (map_.ignored.contains(name)) return;
        const auto mapped = map_.columns.find(name);
        const auto column =
            mapped != map_.columns.end() ? std::optional(mapped->second) : column_named(name, known_);
        if (!column) return unknown(field, name);
        if (std::ranges::find(columns_, column) != columns_.end())
            fault_at(field, fmt::format("the column \"{}\" stands here twice", known_.names[*column]));
        columns_.back() = column;
    }

    void unknown(std::size_t field, std::string_view name) {
        if (name.empty()) return fault_at(field, "a column has no name");
        const std::string shown = files::with_all_visible(name);
        const std::string advice = text::suggestion(shown, known_names(map_, known_));
        fault_at(field,
                 fmt::format("the column \"{}\" is not known{}", shown,
                             advice.empty() ? "; a column map (--columns) says what it is, or that it is "
                                              "to be ignored"
                                            : advice));
    }

    std::string_view header_;
    const ColumnMap& map_;
    const KnownColumns& known_;
    const std::string& file_;
    FieldReader fields_;
    Fields columns_;
    files::Faults faults_;
};

}  // namespace

Result<Fields, files::Faults> read_fields(std::string_view header, const ColumnMap& map,
                                          const KnownColumns& known, const std::string& file) {
    return HeaderReader(header, map, known, file).read();
}

std::string fault_of_first_line(const CsvSplitter::Header& header, std::string_view empty) {
    const std::string_view text = header.text;
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return "this file is UTF-16: save it as CSV, UTF-8";
    if (header.fault != RecordFault::none) return explain(header.fault);
    if (text.empty()) return std::string(empty);
    if (text.find('\r') != std::string_view::npos)
        return "the lines end in CR alone: save the file with line ends LF or CR LF";
    return "";
}

}  // namespace vialwright::bulk
