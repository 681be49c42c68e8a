// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/test_label.hpp"

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"
#include "labels/layout/fit_check.hpp"

namespace vialwright::layout {

namespace {

using draw::Face;
using draw::Length;
using numbers::Exact;
using numbers::Rounding;

constexpr int number_tenths = 50;  // of a point
constexpr int words_tenths = 60;

Length size_of(int tenths) { return draw::points(Exact::ratio(tenths, 10)); }
std::string in_mm(const Length& length) { return numbers::format_decimal(length.in_mm(), 2).text; }

// Long marks each 10 mm, middle ones each 5.
Length tick_length(int millimeter) {
    return draw::mm(millimeter % 10 == 0 ? 4 : millimeter % 5 == 0 ? 3 : 2);
}

class Ruler {
public:
    Ruler(const stock::Stock& stock, int dpi, const FontSet& fonts)
        : stock_(stock), dpi_(dpi), fonts_(fonts), list_{stock.label_width, stock.label_height, dpi, {}} {}

    draw::DrawList run() {
        across();
        down();
        words();
        return std::move(list_);
    }

private:
    Length start() const { return stock_.inset.snapped(dpi_, Rounding::up); }
    int whole_mm(const Length& length) const {
        const Exact count =
            numbers::round_to_multiple((length - start() - stock_.inset).in_mm(), 1, Rounding::down);
        return count.is_negative() ? 0 : static_cast<int>(count.parts()->numerator);
    }

    void tick(const Length& x, const Length& y, const Length& width, const Length& height) {
        list_.marks.push_back(draw::Box{{x, y, width, height}});
    }

    void text(const std::string& element, const std::string& words, int tenths, const Length& x,
              const Length& y) {
        const draw::TextRun run{element, words, Face::regular, size_of(tenths), {x, y}};
        const draw::Rect ink = fonts_.ink_box(run);
        const Length edge = stock_.inset;
        if (ink.right() > stock_.label_width - edge || ink.bottom() > stock_.label_height - edge) return;
        list_.marks.push_back(run);
    }

    void across() {
        const Length thin = draw::dots(dpi_ >= 600 ? 2 : 1, dpi_);
        for (int i = 0; i <= whole_mm(stock_.label_width - thin); ++i) {
            const Length x = (start() + draw::mm(i)).snapped(dpi_);
            tick(x, start(), thin, tick_length(i).snapped(dpi_));
            if (i % 10 == 0 && i > 0)
                text(fmt::format("across-{}", i), fmt::to_string(i), number_tenths,
                     x + draw::mm(Exact::ratio(1, 2)), start() + draw::mm(4));
        }
    }

    void down() {
        const Length thin = draw::dots(dpi_ >= 600 ? 2 : 1, dpi_);
        for (int i = 5; i <= whole_mm(stock_.label_height - thin); ++i) {
            const Length y = (start() + draw::mm(i)).snapped(dpi_);
            tick(start(), y, tick_length(i).snapped(dpi_), thin);
            if (i % 10 == 0)
                text(fmt::format("down-{}", i), fmt::to_string(i), number_tenths,
                     start() + draw::mm(Exact::ratio(9, 2)), y + draw::mm(Exact::ratio(5, 4)));
        }
    }

    void words() {
        const Length left = start() + draw::mm(8);
        Length baseline = start() + draw::mm(8);
        const auto line = [&](const char* id, const std::string& said) {
            text(id, said, words_tenths, left, baseline);
            baseline += size_of(words_tenths) * Exact::ratio(125, 100);
        };
        line("stock", stock_.id);
        line("size",
             fmt::format("{} × {} mm, {} dpi", in_mm(stock_.label_width), in_mm(stock_.label_height), dpi_));
        line("scale", "Marks are millimeters: print at 100 %.");
    }

    const stock::Stock& stock_;
    int dpi_;
    const FontSet& fonts_;
    draw::DrawList list_;
};

content::LabelContent content_of(const draw::DrawList& list) {
    content::LabelContent content;
    content.kind = "test";
    for (const draw::Mark& mark : list.marks)
        if (const auto* run = std::get_if<draw::TextRun>(&mark)) {
            content::Element element;
            element.id = run->element;
            element.wording = {{run->text, run->face}};
            element.minimum_size = run->size;
            element.legal_source = "own";
            content.elements.push_back(std::move(element));
        }
    return content;
}

}  // namespace

Result<LabelLayout, content::LabelRefusal> lay_out_test_label(const stock::Stock& stock,
                                                              const PrinterProfile& printer,
                                                              const FontSet& fonts) {
    if (min(stock.label_width, stock.label_height) < draw::mm(10))
        return Failure{content::LabelRefusal{
            {{"label", fmt::format("{} is too small for a ruler", stock.id), "choose a larger stock"}}, ""}};
    LabelLayout layout;
    layout.stock = stock.id;
    layout.drawing = Ruler(stock, printer.dpi, fonts).run();
    layout.body_size = size_of(words_tenths);
    const content::LabelContent content = content_of(layout.drawing);
    if (auto faults = faults_of_fit(layout.drawing, content, stock, fonts); !faults.empty())
        return Failure{content::LabelRefusal{std::move(faults), ""}};
    for (const auto& element : content.elements)
        if (auto one = placed(element, layout.drawing, fonts)) layout.elements.push_back(*std::move(one));
    return layout;
}

}  // namespace vialwright::layout
