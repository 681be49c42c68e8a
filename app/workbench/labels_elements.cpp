// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_elements.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::workbench {

namespace {

std::string in_mm(const draw::Length& length, int decimals) {
    return numbers::format_fixed(length.in_mm(), decimals).text;
}

std::string place_of(const draw::Rect& bounds) {
    return fmt::format(fmt::runtime(tr("{} mm from the left, {} mm from the top; {} × {} mm")),
                       in_mm(bounds.x, 1), in_mm(bounds.y, 1), in_mm(bounds.width, 1),
                       in_mm(bounds.height, 1));
}

std::string basis_words(const std::string& basis) {
    if (basis == "verified") return tr("Verified");
    return basis == "memory" ? tr("From memory") : "";
}

// Set by state: "office-use-tx" is the office use that Texas words.
std::string without_state(std::string id) {
    for (const char* state : {"-tx", "-mi", "-ny"})
        if (id.ends_with(state)) id.resize(id.size() - 3);
    return id;
}

ElementView view_of(const layout::PlacedElement& element) {
    ElementView view;
    view.id = element.id;
    view.name = element_name(element.id);
    view.text = element.text;
    view.size = numbers::format_fixed(element.size.in_points(), 1).text + " pt";
    view.place = place_of(element.bounds);
    view.source = element.legal_source;
    view.basis = basis_words(element.basis);
    view.is_verified = element.basis == "verified";
    view.bounds = element.bounds;
    return view;
}

ElementView view_of(const layout::PlacedCode& code) {
    ElementView view;
    view.id = code.id;
    view.name = code.id == "barcode" ? tr("Bar code") : element_name(code.id);
    view.text = fmt::format("{}: {}", barcode::name_of(code.code.kind), code.code.human);
    view.size = in_mm(code.module, 2) + " mm";
    view.place = place_of(code.bounds);
    const bool is_own = code.code.kind == barcode::CodeKind::data_matrix;
    view.source = is_own ? "Own record: the product has no GTIN, so this is no GS1 symbol"
                         : "GS1 General Specifications";
    view.bounds = code.bounds;
    return view;
}

}  // namespace

std::string element_name(const std::string& id) {
    std::string name = without_state(id);
    std::ranges::replace(name, '-', ' ');
    return capital(std::move(name));
}

std::vector<ElementView> element_views(const layout::LabelLayout& layout) {
    std::vector<ElementView> views;
    for (const auto& element : layout.elements) views.push_back(view_of(element));
    if (!layout.code.code.payload.empty()) views.push_back(view_of(layout.code));
    for (const auto& code : layout.further_codes) views.push_back(view_of(code));
    return views;
}

}  // namespace vialwright::workbench
