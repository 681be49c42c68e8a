// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/fit_check.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"
#include "labels/barcode/symbol.hpp"

namespace vialwright::layout {

namespace {

using content::Objection;
using draw::Box;
using draw::DrawList;
using draw::ModuleGrid;
using draw::Rect;
using draw::TextRun;

template <class Kind> std::vector<const Kind*> marks_of(const DrawList& list) {
    std::vector<const Kind*> found;
    for (const draw::Mark& mark : list.marks)
        if (const auto* one = std::get_if<Kind>(&mark)) found.push_back(one);
    return found;
}

// A rectangle by its edges: each is compared with many others, and the sums of exact lengths are what takes time.
struct Edges {
    draw::Length left, top, right, bottom;
    explicit Edges(const Rect& rect)
        : left(rect.x), top(rect.y), right(rect.right()), bottom(rect.bottom()) {}
    bool holds(const Edges& other) const {
        return other.left >= left && other.top >= top && other.right <= right && other.bottom <= bottom;
    }
    bool overlaps(const Edges& other) const {
        return top < other.bottom && other.top < bottom && left < other.right && other.left < right;
    }
};

class FitCheck {
public:
    FitCheck(const DrawList& list, const content::LabelContent& content, const stock::Stock& stock,
             const FontSet& fonts)
        : list_(list),
          content_(content),
          stock_(stock),
          runs_(marks_of<TextRun>(list)),
          boxes_(marks_of<Box>(list)),
          grids_(marks_of<ModuleGrid>(list)) {
        for (const TextRun* run : runs_) inks_.emplace_back(fonts.ink_box(*run));
        for (const Box* box : boxes_) bars_.emplace_back(box->rect);
        for (const ModuleGrid* grid : grids_) codes_.emplace_back(grid->bounds());
    }

    std::vector<Objection> run() {
        check_area();
        check_texts_apart();
        check_boxes();
        check_quiet_zones();
        check_elements();
        check_codes();
        return std::move(faults_);
    }

private:
    void object(const std::string& element, std::string message) {
        faults_.push_back({element, std::move(message), "choose a larger stock"});
    }

    void check_area() {
        const Edges area(Rect{stock_.inset, stock_.inset, stock_.label_width - stock_.inset * 2,
                              stock_.label_height - stock_.inset * 2});
        for (std::size_t i = 0; i < runs_.size(); ++i)
            if (!area.holds(inks_[i]))
                object(runs_[i]->element, "the text leaves the printable part of the label");
        for (const Edges& bar : bars_)
            if (!area.holds(bar)) object("rule", "a bar or rule leaves the printable part of the label");
        for (std::size_t i = 0; i < grids_.size(); ++i)
            if (!area.holds(codes_[i]))
                object(grids_[i]->element, "the bar code leaves the printable part of the label");
    }

    void check_texts_apart() {
        for (std::size_t i = 0; i < runs_.size(); ++i)
            for (std::size_t j = i + 1; j < runs_.size(); ++j)
                if (inks_[i].overlaps(inks_[j]))
                    object(runs_[i]->element, fmt::format("its text touches \"{}\"", runs_[j]->text));
    }

    void check_boxes() {
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            const bool on_bar =
                std::ranges::any_of(bars_, [&](const Edges& bar) { return bar.holds(inks_[i]); });
            const bool touched =
                std::ranges::any_of(bars_, [&](const Edges& bar) { return bar.overlaps(inks_[i]); });
            if (runs_[i]->ink == draw::Ink::white ? !on_bar : touched)
                object(runs_[i]->element, "its text and a bar or rule do not go together");
        }
    }

    const barcode::Code* code_of(const ModuleGrid& grid) const {
        if (grid.element == "barcode") return content_.has_code() ? &content_.code : nullptr;
        const auto found = std::ranges::find(content_.further_codes, grid.element, &content::FurtherCode::id);
        return found == content_.further_codes.end() ? nullptr : &found->code;
    }

    Rect quiet_zone_of(const ModuleGrid& grid) const {
        const barcode::Code* code = code_of(grid);
        const auto quiet = code == nullptr ? barcode::QuietZone{} : barcode::quiet_zone(code->kind);
        const Rect bars = grid.bounds();
        return {bars.x - grid.module * quiet.left, bars.y - grid.module * quiet.above,
                bars.width + grid.module * (quiet.left + quiet.right),
                bars.height + grid.module * (quiet.above + quiet.below)};
    }

    void check_quiet_zones() {
        const Edges label(Rect{{}, {}, list_.width, list_.height});
        for (std::size_t g = 0; g < grids_.size(); ++g) {
            const ModuleGrid& grid = *grids_[g];
            const Edges quiet(quiet_zone_of(grid));
            for (std::size_t other = 0; other < grids_.size(); ++other)
                if (other != g && quiet.overlaps(codes_[other]))
                    object(grid.element, "another bar code is in its quiet zone");
            for (std::size_t i = 0; i < runs_.size(); ++i)
                if (quiet.overlaps(inks_[i]))
                    object(runs_[i]->element, "its text is in the bar code's quiet zone");
            for (const Edges& bar : bars_)
                if (quiet.overlaps(bar))
                    object(grid.element, "a bar or rule is in the bar code's quiet zone");
            if (!label.holds(quiet)) object(grid.element, "the bar code's quiet zone leaves the label");
        }
    }

    void check_elements() {
        for (const content::Element& element : content_.elements) {
            const std::string shown = text_of(list_, element.id);
            if (shown.empty() && !element.mandatory) continue;
            const bool whole =
                shown == element.text() || (!element.brief.empty() && shown == to_text(element.brief));
            if (!whole) object(element.id, "its text is not there whole");
            for (const TextRun* run : runs_)
                if (run->element == element.id && run->size < element.minimum_size)
                    object(element.id,
                           fmt::format("its text would be {} pt, below {} pt",
                                       numbers::format_fixed(run->size.in_points(), 2).text,
                                       numbers::format_fixed(element.minimum_size.in_points(), 2).text));
        }
        for (const TextRun* run : runs_)
            if (content_.element(run->element) == nullptr)
                object(run->element, "its text belongs to no element of the label");
    }

    void check_codes() {
        const auto must_be_once = [&](const std::string& id) {
            const auto has_id = [&](const ModuleGrid* grid) { return grid->element == id; };
            if (std::ranges::count_if(grids_, has_id) != 1) object(id, "the bar code must be there once");
        };
        if (content_.has_code()) must_be_once("barcode");
        for (const content::FurtherCode& code : content_.further_codes) must_be_once(code.id);
        for (const ModuleGrid* grid : grids_)
            if (code_of(*grid) == nullptr) object(grid->element, "there must be no such bar code");
    }

    const DrawList& list_;
    const content::LabelContent& content_;
    const stock::Stock& stock_;
    std::vector<const TextRun*> runs_;
    std::vector<const Box*> boxes_;
    std::vector<const ModuleGrid*> grids_;
    std::vector<Edges> inks_, bars_, codes_;  // of runs, boxes, grids
    std::vector<Objection> faults_;
};

}  // namespace

std::string text_of(const DrawList& list, std::string_view element) {
    std::string text;
    for (const draw::Mark& mark : list.marks) {
        const auto* run = std::get_if<TextRun>(&mark);
        if (run == nullptr || run->element != element) continue;
        if (!text.empty()) text += ' ';
        text += run->text;
    }
    return text;
}

std::vector<Objection> faults_of_fit(const DrawList& list, const content::LabelContent& content,
                                     const stock::Stock& stock, const FontSet& fonts) {
    return FitCheck(list, content, stock, fonts).run();
}

}  // namespace vialwright::layout
