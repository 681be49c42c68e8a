// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/label_layout.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"
#include "labels/layout/code_strips.hpp"
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

PlacedCode placed_code(const barcode::Code& code, const std::string& id, const draw::DrawList& list) {
    for (const draw::Mark& mark : list.marks)
        if (const auto* grid = std::get_if<draw::ModuleGrid>(&mark); grid != nullptr && grid->element == id)
            return {code, grid->module, grid->bounds(), id};
    return {code, {}, {}, id};
}

LabelLayout described(const LabelContent& content, const Stock& stock, const Solution& solution,
                      draw::DrawList list, const FontSet& fonts) {
    LabelLayout layout;
    layout.stock = stock.id;
    layout.body_size = solution.plan.sizes.body;
    layout.meaning = content.meaning;
    layout.code = placed_code(content.code, "barcode", list);
    for (const auto& further : content.further_codes)
        layout.further_codes.push_back(placed_code(further.code, further.id, list));
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

namespace {

struct Found {
    CutArea cut;
    Solution solution;
};

// The larger text, and of much the same the larger name.
bool is_better(const TypeSizes& one, const TypeSizes& other) {
    constexpr int hundredths = 104;
    if (one.body * 100 > other.body * hundredths) return true;
    if (other.body * 100 > one.body * hundredths) return false;
    return one.title > other.title;
}

// Of the ways to place the further codes the best one.
std::optional<Found> search_ways(const LabelContent& content, const Stock& stock,
                                 const PrinterProfile& printer, const FontSet& fonts,
                                 const barcode::Symbol& symbol) {
    const int dpi = printer.dpi;
    std::optional<Found> best;
    for (CutArea& cut : cut_areas(printable_area(stock, dpi), content, fonts, dpi)) {
        auto solution = search_sizes(content, Arranger(fonts, cut.area, dpi, symbol), printer);
        if (!solution || (best && !is_better(solution->plan.sizes, best->solution.plan.sizes))) continue;
        best = Found{std::move(cut), *std::move(solution)};
    }
    return best;
}

// Without the codes that stand there only where there is room, and without their lines.
LabelContent without_optional_codes(LabelContent content) {
    std::erase_if(content.further_codes, [&](const content::FurtherCode& code) {
        if (code.mandatory) return false;
        std::erase_if(content.elements,
                      [&](const content::Element& element) { return element.id == code.id + "-text"; });
        return true;
    });
    return content;
}

bool has_optional_codes(const LabelContent& content) {
    return std::ranges::any_of(content.further_codes,
                               [](const content::FurtherCode& code) { return !code.mandatory; });
}

Result<LabelLayout, LabelRefusal> lay_out_all(const LabelContent& content, const Stock& stock,
                                              const PrinterProfile& printer, const FontSet& fonts) {
    const barcode::Symbol symbol = symbol_of(content);
    auto found = search_ways(content, stock, printer, fonts, symbol);
    if (!found) return Failure{does_not_fit(stock)};
    const Arranger arranger(fonts, found->cut.area, printer.dpi, symbol);
    draw::DrawList list = arranger.draw(found->solution.arrangement, stock);
    std::ranges::move(found->cut.marks, std::back_inserter(list.marks));
    if (auto faults = faults_of_fit(list, content, stock, fonts); !faults.empty())
        return Failure{LabelRefusal{std::move(faults), ""}};
    return described(content, stock, found->solution, std::move(list), fonts);
}

}  // namespace

Result<LabelLayout, LabelRefusal> lay_out_label(const LabelContent& content, const Stock& stock,
                                                const PrinterProfile& printer, const FontSet& fonts) {
    auto layout = lay_out_all(content, stock, printer, fonts);
    if (layout || !has_optional_codes(content)) return layout;
    const LabelContent fewer = without_optional_codes(content);
    layout = lay_out_all(fewer, stock, printer, fonts);
    if (!layout) return layout;
    for (const auto& code : content.further_codes)
        if (!code.mandatory) layout->left_out.push_back(code.id);
    return layout;
}

const Stock* smallest_fitting(const stock::Catalogue& catalogue, const LabelContent& content,
                              const PrinterProfile& printer, const FontSet& fonts) {
    const LabelContent least = without_optional_codes(content);
    const barcode::Symbol symbol = symbol_of(content);
    std::vector<const Stock*> by_area;
    for (const Stock& stock : catalogue) by_area.push_back(&stock);
    std::ranges::stable_sort(by_area, {},
                             [](const Stock* s) { return s->label_width.in_mm() * s->label_height.in_mm(); });
    for (const Stock* stock : by_area) {
        const auto ways = cut_areas(printable_area(*stock, printer.dpi), least, fonts, printer.dpi);
        const bool may_fit = std::ranges::any_of(ways, [&](const CutArea& cut) {
            return fits_at_all(least, Arranger(fonts, cut.area, printer.dpi, symbol), printer);
        });
        if (may_fit && lay_out_label(content, *stock, printer, fonts)) return stock;
    }
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
