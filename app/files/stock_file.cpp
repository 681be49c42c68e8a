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

namespace {

std::vector<std::filesystem::path> toml_files(const std::filesystem::path& folder, std::error_code& problem) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem))
        if (entry.path().extension() == ".toml") paths.push_back(entry.path());
    std::ranges::sort(paths);
    return paths;
}

// Reads one file into the value; its faults go to the reading.
template <class Value, class Parse>
void read_into(Value& value, const std::filesystem::path& path, Parse parse, Faults& faults) {
    FaultLog log(path.string());
    if (const auto bytes = read_file(path, log)) parse(*bytes, value, log);
    const Faults found = log.in_order();
    faults.insert(faults.end(), found.begin(), found.end());
}

stock::Container read_container(TableReader& table) {
    stock::Container container;
    container.id = table.required_text("id");
    container.name = table.required_text("name");
    table.require({"diameter", "basis"});
    container.diameter = length(table, "diameter").value_or(Length());
    container.body_height = length(table, "body_height");
    container.source = table.required_text("source");
    container.basis = table.choice<std::string>("basis", bases).value_or("");
    if (table.has("diameter") && (container.diameter < draw::mm(3) || container.diameter > draw::mm(200)))
        table.fault("diameter", "a container is from 3 mm to 200 mm across");
    if (container.body_height && !container.body_height->is_positive())
        table.fault("body_height", "it must be more than nothing");
    return container;
}

}  // namespace

Reading<stock::Catalogue> read_stock(const std::filesystem::path& folder, const std::filesystem::path& own) {
    Reading<stock::Catalogue> reading;
    stock::Catalogue catalogue;
    std::error_code problem;
    auto paths = toml_files(folder, problem);
    if (problem || paths.empty()) {
        reading.faults.push_back(
            {folder.string(), {}, "there is no label stock here", false, Cause::not_found});
        return reading;
    }
    if (!own.empty() && std::filesystem::is_directory(own, problem)) {
        const auto further = toml_files(own, problem);
        paths.insert(paths.end(), further.begin(), further.end());
    }
    for (const auto& path : paths) read_into(catalogue, path, parse_stock, reading.faults);
    if (!has_error(reading.faults)) reading.value = std::move(catalogue);
    return reading;
}

bool parse_containers(std::string_view bytes, stock::Containers& containers, FaultLog& log) {
    const auto root = parse_toml(bytes, log);
    if (!root) return false;
    read_table(*root, log, [&](TableReader& file) {
        if (!file.format("containers/1")) return;
        file.require({"container"});
        file.tables("container", [&](TableReader& table) {
            stock::Container read = read_container(table);
            const auto same = std::ranges::find(containers, read.id, &stock::Container::id);
            if (same == containers.end()) containers.push_back(std::move(read));
            else *same = std::move(read);
        });
    });
    return !log.has_error();
}

Reading<stock::Containers> read_containers(const std::filesystem::path& file,
                                           const std::filesystem::path& own) {
    Reading<stock::Containers> reading;
    stock::Containers containers;
    read_into(containers, file, parse_containers, reading.faults);
    std::error_code ignored;
    if (!own.empty() && std::filesystem::exists(own, ignored))
        read_into(containers, own, parse_containers, reading.faults);
    if (!has_error(reading.faults)) reading.value = std::move(containers);
    return reading;
}

}  // namespace vialwright::files
