// SPDX-License-Identifier: Apache-2.0
#include "app/files/glabels_template.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/format.h>

#include "app/files/glabels_file.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/text/names.hpp"

namespace vialwright::files {

namespace {

using draw::Length;
using numbers::Exact;
using stock::Stock;

constexpr Exact root_of_half_from_below = Exact::ratio(707'106, 1'000'000);
// A corner of radius r cuts off r * (1 - √½) of each edge of the square that is put into it.
constexpr Exact corner_share = Exact::ratio(292'894, 1'000'000);
constexpr Length usual_inset = draw::mm(1);
// Inches and millimeters that were rounded to points: labels that overlap, or run off the page, by less than this touch.
constexpr Length rounded_off = draw::mm(Exact::ratio(1, 10));

struct Unit {
    std::string_view name;
    Length length;
};
constexpr std::array<Unit, 6> units{{{"", draw::points(1)},
                                     {"pt", draw::points(1)},
                                     {"in", draw::inches(1)},
                                     {"mm", draw::mm(1)},
                                     {"cm", draw::mm(10)},
                                     {"pc", draw::points(12)}}};

// What is wrong with a template ends its reading; it never leaves this file.
struct Unusable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

Length length(const pugi::xml_node& node, const char* name) {
    const std::string_view text = node.attribute(name).as_string();
    const auto read = glabels_length(text);
    if (!read) throw Unusable(fmt::format("{} is \"{}\", which is no length", name, text));
    return *read;
}

Length length_or(const pugi::xml_node& node, const char* name, const Length& otherwise) {
    return node.attribute(name).empty() ? otherwise : length(node, name);
}

int count(const pugi::xml_node& node, const char* name) {
    const std::string_view text = node.attribute(name).as_string();
    const auto number = numbers::parse_plain_decimal(text);
    if (!number || !number->is_whole() || *number < 1 || *number > 100)
        throw Unusable(fmt::format("{} is \"{}\": from 1 to 100 labels stand side by side", name, text));
    return static_cast<int>(number->parts()->numerator);
}

std::string in_mm(const Length& length) { return numbers::format_decimal(length.in_mm(), 2).text; }

bool is_label(const pugi::xml_node& node) { return std::string_view(node.name()).starts_with("Label-"); }

pugi::xml_node label_of(const pugi::xml_node& node) {
    const auto all = node.children();
    const auto number = std::count_if(all.begin(), all.end(), is_label);
    if (number == 0) throw Unusable("it has no label");
    if (number > 1) throw Unusable("it has labels of several shapes");
    return *std::find_if(all.begin(), all.end(), is_label);
}

void read_page(const pugi::xml_node& node, const PaperSizes& papers, Stock& stock) {
    const std::string_view size = node.attribute("size").as_string();
    if (const auto paper = papers.find(size); paper != papers.end()) {
        stock.kind = stock::Kind::sheet;
        stock.page_width = paper->second.x;
        stock.page_height = paper->second.y;
    } else if (size == "Other" || size.empty()) {
        stock.page_width = length(node, "width");
        stock.page_height = length(node, "height");
    } else {
        throw Unusable(fmt::format("its paper \"{}\" is not among the paper sizes", size));
    }
}

void read_places(const pugi::xml_node& label, Stock& stock) {
    const auto layouts = label.children("Layout");
    const auto number = std::distance(layouts.begin(), layouts.end());
    if (number == 0) throw Unusable("it does not say where its labels stand");
    if (number > 1) throw Unusable(fmt::format("its labels stand in {} groups; a stock has one", number));
    const pugi::xml_node layout = *layouts.begin();
    stock.columns = count(layout, "nx");
    stock.rows = count(layout, "ny");
    stock.origin_x = length(layout, "x0");
    stock.origin_y = length(layout, "y0");
    stock.pitch_x = stock.columns == 1 ? stock.label_width : length(layout, "dx");
    stock.pitch_y = stock.rows == 1 ? stock.label_height : length(layout, "dy");
}

void read_shape(const pugi::xml_node& label, Stock& stock) {
    const std::string_view shape = label.name();
    if (shape == "Label-cd") throw Unusable("it is a disc with a hole");
    if (shape == "Label-round") {
        stock.label_width = stock.label_height = length(label, "radius") * 2;
        stock.corner_radius = stock.label_width / Exact(2);
    } else if (shape == "Label-rectangle" || shape == "Label-ellipse") {
        stock.label_width = length(label, "width");
        stock.label_height = length(label, "height");
        stock.corner_radius = length_or(label, "round", Length());
    } else {
        throw Unusable(fmt::format("its shape, {}, is not known", shape));
    }
}

Length margin_of(const pugi::xml_node& label) {
    Length most;
    for (const auto& margin : label.children("Markup-margin")) most = max(most, length(margin, "size"));
    return most;
}

// The largest rectangle inside the oval that has its proportions, in the middle of where the oval is.
void put_rectangle_inside(Stock& stock, std::string_view shape) {
    const Length width = stock.label_width * root_of_half_from_below;
    const Length height = stock.label_height * root_of_half_from_below;
    stock.remark = shape == "Label-round"
                       ? fmt::format("Round, {} mm across: what is printed stands in the square inside.",
                                     in_mm(stock.label_width))
                       : fmt::format("Oval, {} x {} mm: what is printed stands in the rectangle inside.",
                                     in_mm(stock.label_width), in_mm(stock.label_height));
    stock.origin_x += (stock.label_width - width) / Exact(2);
    stock.origin_y += (stock.label_height - height) / Exact(2);
    stock.label_width = width;
    stock.label_height = height;
    stock.corner_radius = Length();
}

void read_inset(const pugi::xml_node& label, Stock& stock) {
    const Length least = min(usual_inset, min(stock.label_width, stock.label_height) / Exact(10));
    stock.inset = max(max(margin_of(label), least), stock.corner_radius * corner_share);
}

// What the database's rounding makes too long in one direction is taken off the labels.
void trim(Length& size, const Length& origin, const Length& pitch, int number, const Length& page) {
    const Length overlap = number > 1 ? size - pitch : Length();
    const Length beyond = origin + pitch * (number - 1) + size - page;
    const Length excess = max(overlap, beyond);
    if (excess.is_positive() && excess <= rounded_off) size -= excess;
}

void refuse_faults(const Stock& stock) {
    const auto faults = stock::faults_of(stock);
    if (!faults.empty()) throw Unusable(faults.front());
}

std::string description_of(const pugi::xml_node& node) {
    const auto translated = node.attribute("_description");
    return std::string(
        text::trimmed((translated.empty() ? node.attribute("description") : translated).as_string()));
}

void name(const pugi::xml_node& node, Stock& stock) {
    const std::string description = description_of(node);
    stock.name =
        fmt::format("{} {}{}{}", node.attribute("brand").as_string(), node.attribute("part").as_string(),
                    description.empty() ? "" : ", ", description);
}

Stock read(const pugi::xml_node& node, const PaperSizes& papers, const std::string& file) {
    Stock stock;
    stock.id = glabels_id(node.attribute("brand").as_string(), node.attribute("part").as_string());
    stock.source = "gLabels template database, " + file;
    stock.basis = "memory";
    name(node, stock);
    const pugi::xml_node label = label_of(node);
    read_shape(label, stock);
    read_page(node, papers, stock);
    read_places(label, stock);
    if (stock.labels_per_page() > 1) stock.kind = stock::Kind::sheet;
    trim(stock.label_width, stock.origin_x, stock.pitch_x, stock.columns, stock.page_width);
    trim(stock.label_height, stock.origin_y, stock.pitch_y, stock.rows, stock.page_height);
    stock.corner_radius = min(stock.corner_radius, min(stock.label_width, stock.label_height) / Exact(2));
    refuse_faults(stock);
    const std::string_view shape = label.name();
    if (shape == "Label-round" || shape == "Label-ellipse") put_rectangle_inside(stock, shape);
    read_inset(label, stock);
    refuse_faults(stock);
    return stock;
}

// Written by C's "%g": "2.625", ".5", "11.", "3.9e-16".
std::optional<Exact> printed_by_c(std::string_view text) {
    constexpr int largest_exponent = 30;
    const std::size_t e = text.find('e');
    std::string number(text.substr(0, e));
    if (number.starts_with('.')) number.insert(0, "0");
    if (number.size() > 1 && number.ends_with('.')) number.pop_back();
    auto value = numbers::parse_plain_decimal(number);
    if (!value || e == std::string_view::npos) return value;
    const auto exponent = numbers::parse_plain_decimal(text.substr(e + 1));
    if (!exponent || !exponent->is_whole() || *exponent > largest_exponent || *exponent < -largest_exponent)
        return std::nullopt;
    for (Exact left = *exponent; left.is_negative(); left = left + 1) value = *value / 10;
    for (Exact left = *exponent; left > 0; left = left - 1) value = *value * 10;
    return value;
}

}  // namespace

std::optional<Length> glabels_length(std::string_view text) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789.-e"), text.size());
    const auto value = printed_by_c(text.substr(0, end));
    const auto unit = std::ranges::find(units, text::trimmed(text.substr(end)), &Unit::name);
    if (!value || unit == units.end()) return std::nullopt;
    return unit->length * *value;
}

std::string glabels_id(std::string_view brand, std::string_view part) {
    std::string id(glabels_prefix);
    const auto add = [&](std::string_view words) {
        for (const char c : words) {
            const bool is_plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                                  (c >= 'a' && c <= 'z') || c == '.' || c == '_' || c == '+';
            if (is_plain) id += c;
            else if (id.back() != '-' && id.back() != ':') id += '-';
        }
    };
    add(brand);
    add("-");
    add(part);
    while (id.back() == '-') id.pop_back();
    return id;
}

PaperSizes glabels_papers(const pugi::xml_node& root) {
    PaperSizes papers;
    for (const auto& paper : root.children("Paper-size")) {
        const auto width = glabels_length(paper.attribute("width").as_string());
        const auto height = glabels_length(paper.attribute("height").as_string());
        if (width && height) papers.emplace(paper.attribute("id").as_string(), draw::Point{*width, *height});
    }
    return papers;
}

Result<Stock, std::string> glabels_stock(const pugi::xml_node& node, const PaperSizes& papers,
                                         const std::string& file) {
    try {
        return read(node, papers, file);
    } catch (const Unusable& reason) {
        return Failure{std::string(reason.what())};
    }
}

}  // namespace vialwright::files
