// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/label_layout.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"
#include "labels/layout/fit_check.hpp"
#include "labels/layout/size_search.hpp"

namespace vialwright::layout {

namespace {

using content::LabelContent;
using content::LabelRefusal;
using stock::Stock;

barcode::Symbol symbol_of(const LabelContent& content) {
    return content.has_code() ? barcode::encode(content.code) : barcode::Symbol{};
}

std::string in_mm(const draw::Length& length) { return numbers::format_fixed(length.in_mm(), 1).text; }

LabelRefusal does_not_fit(const Stock& stock) {
    return {{{"label",
              fmt::format("the required text does not fit on {} ({} x {} mm) at its smallest permitted size",
                          stock.id, in_mm(stock.label_width), in_mm(stock.label_height)),
              "choose a larger stock; nothing is cut off, set smaller or left out"}},
            ""};
}

}  // namespace

std::optional<PlacedElement> placed(const content::Element& element, const draw::DrawList& list,
                                    const FontSet& fonts) {
    std::optional<PlacedElement> result;
    for (const draw::Mark& mark : list.marks) {
        const auto* run = std::get_if<draw::TextRun>(&mark);
        if (run == nullptr || run->element != element.id) continue;
        const draw::Rect ink = fonts.ink_box(*run);
        if (!result)
            result = PlacedElement{element.id,
                                   text_of(list, element.id),
                                   std::string(fonts.name(run->face)),
                                   run->size,
                                   ink,
                                   element.mandatory,
                                   element.legal_source,
                                   element.basis};
        result->size = min(result->size, run->size);
        result->bounds = around(result->bounds, ink);
    }
    return result;
}

namespace {

PlacedCode placed_code(const barcode::Code& code, const draw::DrawList& list) {
    for (const draw::Mark& mark : list.marks)
        if (const auto* grid = std::get_if<draw::ModuleGrid>(&mark))
            return {code, grid->module, grid->bounds()};
    return {code, {}, {}};
}

LabelLayout described(const LabelContent& content, const Stock& stock, const Solution& solution,
                      draw::DrawList list, const FontSet& fonts) {
    LabelLayout layout;
    layout.stock = stock.id;
    layout.body_size = solution.plan.sizes.body;
    layout.code = placed_code(content.code, list);
    for (const content::Element& element : content.elements) {
        if (auto one = placed(element, list, fonts)) layout.elements.push_back(*std::move(one));
        else layout.left_out.push_back(element.id);
    }
    for (const Chosen& one : solution.elements)
        if (one.wording == &one.element->brief) layout.shortened.push_back(one.element->id);
    layout.drawing = std::move(list);
    return layout;
}

}  // namespace

Result<LabelLayout, LabelRefusal> lay_out_label(const LabelContent& content, const Stock& stock,
                                                const PrinterProfile& printer, const FontSet& fonts) {
    const barcode::Symbol symbol = symbol_of(content);
    const Arranger arranger(fonts, stock, printer.dpi, symbol);
    const auto solution = search_sizes(content, arranger, printer);
    if (!solution) return Failure{does_not_fit(stock)};
    draw::DrawList list = arranger.draw(solution->arrangement, stock);
    if (auto faults = faults_of_fit(list, content, stock, fonts); !faults.empty())
        return Failure{LabelRefusal{std::move(faults), ""}};
    return described(content, stock, *solution, std::move(list), fonts);
}

const Stock* smallest_fitting(const stock::Catalogue& catalogue, const LabelContent& content,
                              const PrinterProfile& printer, const FontSet& fonts) {
    const barcode::Symbol symbol = symbol_of(content);
    std::vector<const Stock*> by_area;
    for (const Stock& stock : catalogue) by_area.push_back(&stock);
    std::ranges::stable_sort(by_area, {},
                             [](const Stock* s) { return s->label_width.in_mm() * s->label_height.in_mm(); });
    for (const Stock* stock : by_area)
        if (fits_at_all(content, Arranger(fonts, *stock, printer.dpi, symbol), printer) &&
            lay_out_label(content, *stock, printer, fonts))
            return stock;
    return nullptr;
}

Result<LabelLayout, LabelRefusal> lay_out_label_from(const stock::Catalogue& catalogue,
                                                     const LabelContent& content, const Stock& stock,
                                                     const PrinterProfile& printer, const FontSet& fonts) {
    auto layout = lay_out_label(content, stock, printer, fonts);
    if (layout) return layout;
    LabelRefusal refusal = layout.error();
    const Stock* smallest = smallest_fitting(catalogue, content, printer, fonts);
    if (smallest != nullptr) refusal.smallest_stock = smallest->id;
    return Failure{std::move(refusal)};
}

}  // namespace vialwright::layout
