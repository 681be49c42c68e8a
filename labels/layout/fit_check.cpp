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

template <class Kind> std::vector<Kind> marks_of(const DrawList& list) {
    std::vector<Kind> found;
    for (const draw::Mark& mark : list.marks)
        if (const auto* one = std::get_if<Kind>(&mark)) found.push_back(*one);
    return found;
}

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
        for (const TextRun& run : runs_) inks_.push_back(fonts.ink_box(run));
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
        const Rect area{stock_.inset, stock_.inset, stock_.label_width - stock_.inset * 2,
                        stock_.label_height - stock_.inset * 2};
        for (std::size_t i = 0; i < runs_.size(); ++i)
            if (!area.holds(inks_[i]))
                object(runs_[i].element, "the text leaves the printable part of the label");
        for (const Box& box : boxes_)
            if (!area.holds(box.rect)) object("rule", "a bar or rule leaves the printable part of the label");
        for (const ModuleGrid& grid : grids_)
            if (!area.holds(grid.bounds()))
                object(grid.element, "the bar code leaves the printable part of the label");
    }

    void check_texts_apart() {
        for (std::size_t i = 0; i < runs_.size(); ++i)
            for (std::size_t j = i + 1; j < runs_.size(); ++j)
                if (inks_[i].overlaps(inks_[j]))
                    object(runs_[i].element, fmt::format("its text touches \"{}\"", runs_[j].text));
    }

    void check_boxes() {
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            const bool on_bar =
                std::ranges::any_of(boxes_, [&](const Box& box) { return box.rect.holds(inks_[i]); });
            const bool touched =
                std::ranges::any_of(boxes_, [&](const Box& box) { return box.rect.overlaps(inks_[i]); });
            if (runs_[i].ink == draw::Ink::white ? !on_bar : touched)
                object(runs_[i].element, "its text and a bar or rule do not go together");
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
        for (const ModuleGrid& grid : grids_) {
            const Rect quiet = quiet_zone_of(grid);
            for (const ModuleGrid& other : grids_)
                if (&other != &grid && quiet.overlaps(other.bounds()))
                    object(grid.element, "another bar code is in its quiet zone");
            for (std::size_t i = 0; i < runs_.size(); ++i)
                if (quiet.overlaps(inks_[i]))
                    object(runs_[i].element, "its text is in the bar code's quiet zone");
            for (const Box& box : boxes_)
                if (quiet.overlaps(box.rect))
                    object(grid.element, "a bar or rule is in the bar code's quiet zone");
            const bool fits = Rect{{}, {}, list_.width, list_.height}.holds(quiet);
            if (!fits) object(grid.element, "the bar code's quiet zone leaves the label");
        }
    }

    void check_elements() {
        for (const content::Element& element : content_.elements) {
            const std::string shown = text_of(list_, element.id);
            if (shown.empty() && !element.mandatory) continue;
            const bool whole =
                shown == element.text() || (!element.brief.empty() && shown == to_text(element.brief));
            if (!whole) object(element.id, "its text is not there whole");
            for (const TextRun& run : runs_)
                if (run.element == element.id && run.size < element.minimum_size)
                    object(element.id,
                           fmt::format("its text would be {} pt, below {} pt",
                                       numbers::format_fixed(run.size.in_points(), 2).text,
                                       numbers::format_fixed(element.minimum_size.in_points(), 2).text));
        }
        for (const TextRun& run : runs_)
            if (content_.element(run.element) == nullptr)
                object(run.element, "its text belongs to no element of the label");
    }

    void check_codes() {
        const auto must_be_once = [&](const std::string& id) {
            if (std::ranges::count(grids_, id, &ModuleGrid::element) != 1)
                object(id, "the bar code must be there once");
        };
        if (content_.has_code()) must_be_once("barcode");
        for (const content::FurtherCode& code : content_.further_codes) must_be_once(code.id);
        for (const ModuleGrid& grid : grids_)
            if (code_of(grid) == nullptr) object(grid.element, "there must be no such bar code");
    }

    const DrawList& list_;
    const content::LabelContent& content_;
    const stock::Stock& stock_;
    std::vector<TextRun> runs_;
    std::vector<Box> boxes_;
    std::vector<ModuleGrid> grids_;
    std::vector<Rect> inks_;
    std::vector<Objection> faults_;
};

}  // namespace

std::string text_of(const DrawList& list, std::string_view element) {
    std::string text;
    for (const TextRun& run : marks_of<TextRun>(list)) {
        if (run.element != element) continue;
        if (!text.empty()) text += ' ';
        text += run.text;
    }
    return text;
}

std::vector<Objection> faults_of_fit(const DrawList& list, const content::LabelContent& content,
                                     const stock::Stock& stock, const FontSet& fonts) {
    return FitCheck(list, content, stock, fonts).run();
}

}  // namespace vialwright::layout
