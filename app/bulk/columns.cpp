// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/columns.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/files/text_rules.hpp"

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

const KnownColumns& order_columns() {
    static const KnownColumns known{
        names, {static_cast<std::size_t>(Column::product), static_cast<std::size_t>(Column::dose)}, "dose"};
    return known;
}

Result<Layout, files::Faults> read_layout(std::string_view header, const ColumnMap& map,
                                          const std::string& file) {
    const auto fields = read_fields(header, map, order_columns(), file);
    if (!fields) return Failure{fields.error()};
    Layout layout;
    for (const auto& field : *fields)
        layout.push_back(field ? std::optional(static_cast<Column>(*field)) : std::nullopt);
    return layout;
}

}  // namespace vialwright::bulk
