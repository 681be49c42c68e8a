// SPDX-License-Identifier: Apache-2.0
#include "app/files/stock_file.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/files/read_file.hpp"
#include "app/files/table_reader.hpp"

namespace vialwright::files {

namespace {

using draw::Length;
using stock::Kind;
using stock::Stock;

const std::array<Choice<Kind>, 2> kinds{{{"roll", Kind::roll}, {"sheet", Kind::sheet}}};
const std::array<Choice<std::string>, 2> bases{{{"verified", "verified"}, {"memory", "memory"}}};

// A length on paper is read as a height is: "3 in", "76.2 mm".
std::optional<Length> length(TableReader& table, std::string_view key) {
    const auto read = table.quantity<units::Height>(key);
    if (!read) return std::nullopt;
    return draw::mm(read->value() * 10);
}

void read_label(TableReader& table, Stock& stock) {
    table.require({"label_width", "label_height", "kind"});
    stock.label_width = length(table, "label_width").value_or(Length());
    stock.label_height = length(table, "label_height").value_or(Length());
    stock.corner_radius = length(table, "corner_radius").value_or(Length());
    stock.inset = length(table, "inset").value_or(Length());
    stock.smallest_container = length(table, "smallest_container");
    stock.kind = table.choice<Kind>("kind", kinds).value_or(Kind::roll);
}

// A roll's page is the label; a sheet says all of its geometry.
void read_page(TableReader& table, Stock& stock) {
    stock.page_width = stock.label_width;
    stock.page_height = stock.label_height;
    stock.pitch_x = stock.label_width;
    stock.pitch_y = stock.label_height;
    if (stock.kind == Kind::roll) return;
    table.require(
        {"page_width", "page_height", "columns", "rows", "origin_x", "origin_y", "pitch_x", "pitch_y"});
    const auto put = [&](std::string_view key, Length& into) { into = length(table, key).value_or(into); };
    put("page_width", stock.page_width);
    put("page_height", stock.page_height);
    put("origin_x", stock.origin_x);
    put("origin_y", stock.origin_y);
    put("pitch_x", stock.pitch_x);
    put("pitch_y", stock.pitch_y);
    stock.columns = table.whole("columns", 1, 100).value_or(1);
    stock.rows = table.whole("rows", 1, 100).value_or(1);
}

Stock read_one(TableReader& table, const stock::Catalogue& before) {
    Stock stock;
    stock.id = table.required_text("id");
    stock.name = table.required_text("name");
    read_label(table, stock);
    read_page(table, stock);
    stock.source = table.required_text("source");
    table.require({"basis"});
    stock.basis = table.choice<std::string>("basis", bases).value_or("");
    if (stock::find(before, stock.id))
        table.fault("id", fmt::format("\"{}\" stands here a second time: ids are unique", stock.id));
    return stock;
}

}  // namespace

bool parse_stock(std::string_view bytes, stock::Catalogue& catalogue, FaultLog& log) {
    const auto root = parse_toml(bytes, log);
    if (!root) return false;
    read_table(*root, log, [&](TableReader& file) {
        if (!file.format("stock/1")) return;
        file.require({"stock"});
        file.tables("stock", [&](TableReader& table) {
            Stock stock = read_one(table, catalogue);
            if (!log.has_error())
                for (const auto& fault : stock::faults_of(stock)) log.error(table.place(), fault);
            catalogue.push_back(std::move(stock));
        });
    });
    return !log.has_error();
}

Reading<stock::Catalogue> read_stock(const std::filesystem::path& folder) {
    Reading<stock::Catalogue> reading;
    stock::Catalogue catalogue;
    std::vector<std::filesystem::path> paths;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem))
        if (entry.path().extension() == ".toml") paths.push_back(entry.path());
    if (problem || paths.empty()) {
        reading.faults.push_back(
            {folder.string(), {}, "there is no label stock here", false, Cause::not_found});
        return reading;
    }
    std::ranges::sort(paths);
    for (const auto& path : paths) {
        FaultLog log(path.string());
        if (const auto bytes = read_file(path, log)) parse_stock(*bytes, catalogue, log);
        const Faults faults = log.in_order();
        reading.faults.insert(reading.faults.end(), faults.begin(), faults.end());
    }
    if (!has_error(reading.faults)) reading.value = std::move(catalogue);
    return reading;
}

}  // namespace vialwright::files
