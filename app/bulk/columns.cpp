// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/columns.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/bulk/csv_fields.hpp"
#include "app/files/text_rules.hpp"
#include "core/text/names.hpp"
#include "core/text/nearest.hpp"

namespace vialwright::bulk {

namespace {

constexpr std::array<std::string_view, 28> names{"id",
                                                 "product",
                                                 "rule",
                                                 "purpose",
                                                 "dose",
                                                 "route",
                                                 "weight",
                                                 "height",
                                                 "age",
                                                 "sex",
                                                 "creatinine",
                                                 "clearance",
                                                 "postmenstrual_age",
                                                 "conditions",
                                                 "drugs",
                                                 "allergies",
                                                 "labs",
                                                 "provided",
                                                 "every",
                                                 "per_day",
                                                 "days",
                                                 "given_before",
                                                 "over",
                                                 "in_volume",
                                                 "diluent",
                                                 "line",
                                                 "sites",
                                                 "strength"};

constexpr std::array required{Column::product, Column::dose};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view trimmed(std::string_view cell) {
    while (!cell.empty() && is_blank(cell.front())) cell.remove_prefix(1);
    while (!cell.empty() && is_blank(cell.back())) cell.remove_suffix(1);
    return cell;
}

template <class Take> void each_item(std::string_view cell, Take take) {
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(';'), cell.size());
        if (const auto item = trimmed(cell.substr(0, end)); !item.empty()) take(item);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
}

void split_into(std::vector<std::string>& list, std::string_view cell) {
    each_item(cell, [&](std::string_view item) { list.emplace_back(item); });
}

void read_provided(std::string_view cell, OrderRow& row) {
    each_item(cell, [&](std::string_view item) {
        const std::size_t equals = item.find('=');
        const auto name = trimmed(item.substr(0, equals));
        if (equals == std::string_view::npos || name.empty())
            row.faults.push_back(
                {"provided", fmt::format("\"{}\": write NAME=TEXT, such as research-protocol-number=GH-1",
                                         files::with_all_visible(item))});
        else row.text.provided[std::string(name)] = trimmed(item.substr(equals + 1));
    });
}

std::string& text_of(Column column, OrderRow& row) {
    auto& text = row.text;
    switch (column) {
        case Column::id: return row.id;
        case Column::product: return row.product;
        case Column::rule: return text.rule;
        case Column::purpose: return text.purpose;
        case Column::route: return text.route;
        case Column::weight: return text.weight;
        case Column::height: return text.height;
        case Column::age: return text.age;
        case Column::sex: return text.sex;
        case Column::creatinine: return text.creatinine;
        case Column::clearance: return text.clearance;
        case Column::postmenstrual_age: return text.postmenstrual_age;
        case Column::every: return text.every;
        case Column::per_day: return text.per_day;
        case Column::days: return text.days;
        case Column::given_before: return text.given_before;
        case Column::over: return text.over;
        case Column::in_volume: return text.in_volume;
        case Column::diluent: return text.diluent;
        case Column::line: return text.line;
        case Column::sites: return text.sites;
        case Column::strength: return text.strength;
        default: return text.dose;
    }
}

std::vector<std::string> known_names(const ColumnMap& map) {
    std::vector<std::string> known(names.begin(), names.end());
    for (const auto& [name, column] : map.columns) known.push_back(name);
    known.insert(known.end(), map.ignored.begin(), map.ignored.end());
    return known;
}

// The first line in its fields: where each begins, for the faults.
class LayoutReader {
public:
    LayoutReader(std::string_view header, const ColumnMap& map, const std::string& file)
        : header_(header), map_(map), file_(file) {}

    Result<Layout, files::Faults> read() {
        if (auto fault = fields_.read(header_)) fault_at(0, std::move(*fault));
        else if (const auto other = other_separator(); !other.empty()) fault_at(0, other);
        else read_names();
        if (!faults_.empty()) return Failure{std::move(faults_)};
        return std::move(layout_);
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
        for (const Column column : required)
            if (std::ranges::find(layout_, std::optional(column)) == layout_.end())
                fault_at(0, fmt::format("the column \"{}\" is missing", name_of(column)));
        for (const auto& [name, column] : map_.columns)
            if (std::ranges::find(fields_.fields(), name) == fields_.fields().end())
                fault_at(0, fmt::format("the column map names a column \"{}\", which is not here", name));
    }

    void read_name(std::size_t field, std::string_view name) {
        layout_.emplace_back();
        if (map_.ignored.contains(name)) return;
        const auto mapped = map_.columns.find(name);
        const auto column = mapped != map_.columns.end() ? std::optional(mapped->second) : column_named(name);
        if (!column) return unknown(field, name);
        if (std::ranges::find(layout_, column) != layout_.end())
            fault_at(field, fmt::format("the column \"{}\" stands here twice", name_of(*column)));
        layout_.back() = column;
    }

    void unknown(std::size_t field, std::string_view name) {
        if (name.empty()) return fault_at(field, "a column has no name");
        const std::string shown = files::with_all_visible(name);
        const std::string advice = text::suggestion(shown, known_names(map_));
        fault_at(field,
                 fmt::format("the column \"{}\" is not known{}", shown,
                             advice.empty() ? "; a column map (--columns) says what it is, or that it is "
                                              "to be ignored"
                                            : advice));
    }

    std::string_view header_;
    const ColumnMap& map_;
    const std::string& file_;
    FieldReader fields_;
    Layout layout_;
    files::Faults faults_;
};

}  // namespace

std::string_view name_of(Column column) { return names[static_cast<std::size_t>(column)]; }

std::span<const std::string_view> column_names() { return names; }

std::optional<Column> column_named(std::string_view name) {
    const auto* const found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Column>(found - names.begin());
}

void assign(Column column, std::string_view cell, OrderRow& row) {
    switch (column) {
        case Column::conditions: return split_into(row.text.conditions, cell);
        case Column::drugs: return split_into(row.text.drugs, cell);
        case Column::allergies: return split_into(row.text.allergies, cell);
        case Column::labs: return split_into(row.text.labs, cell);
        case Column::provided: return read_provided(cell, row);
        default: text_of(column, row).assign(trimmed(cell));
    }
}

Result<Layout, files::Faults> read_layout(std::string_view header, const ColumnMap& map,
                                          const std::string& file) {
    return LayoutReader(header, map, file).read();
}

}  // namespace vialwright::bulk
