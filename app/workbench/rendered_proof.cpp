// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/rendered_proof.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "labels/barcode/symbol.hpp"

namespace vialwright::workbench {

namespace {

using draw::Rect;
using proof::Picture;

// Greys. Small print is drawn in half tones: a thin stroke is a light grey at 203 dpi.
constexpr int inked = 160;     // and darker: something is printed here
constexpr int paper = 128;     // and lighter, inside a black bar: white text
constexpr int clean = 225;     // and lighter: nothing is printed here
constexpr int stray_dots = 2;  // how far half tones reach beyond an outline
constexpr std::size_t most_faults = 20;

struct Pixels {
    int left = 0, top = 0, right = 0, bottom = 0;
};

int dots(const draw::Length& length, int dpi, numbers::Rounding how) {
    const auto parts = numbers::round_to_multiple(length.in_dots(dpi), numbers::Exact(1), how).parts();
    return parts ? static_cast<int>(parts->numerator) : 0;
}

class RenderingCheck {
public:
    RenderingCheck(const Picture& page, const layout::PrintJob& job, const layout::FontSet& fonts)
        : page_(page), job_(job), fonts_(fonts), may_have_ink_(page.grey.size(), false) {}

    std::vector<std::string> run() {
        const int width = dots(job_.page_width, job_.dpi, numbers::Rounding::up);
        const int height = dots(job_.page_height, job_.dpi, numbers::Rounding::up);
        if (std::abs(page_.width - width) > 1 || std::abs(page_.height - height) > 1) {
            object("the page is rendered in another size than it has");
            return std::move(faults_);
        }
        for (const auto& placement : job_.pages.front()) check_label(placement);
        check_elsewhere();
        return std::move(faults_);
    }

private:
    void object(std::string fault) {
        if (faults_.size() < most_faults) faults_.push_back(std::move(fault));
    }

    Pixels pixels_of(const Rect& rect, int more) const {
        return {std::max(0, dots(rect.x, job_.dpi, numbers::Rounding::down) - more),
                std::max(0, dots(rect.y, job_.dpi, numbers::Rounding::down) - more),
                std::min(page_.width, dots(rect.right(), job_.dpi, numbers::Rounding::up) + more),
                std::min(page_.height, dots(rect.bottom(), job_.dpi, numbers::Rounding::up) + more)};
    }

    std::size_t at(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(page_.width) +
               static_cast<std::size_t>(x);
    }

    template <class Is> bool any(const Pixels& area, Is is) const {
        for (int y = area.top; y < area.bottom; ++y)
            for (int x = area.left; x < area.right; ++x)
                if (is(page_.grey[at(x, y)])) return true;
        return false;
    }

    void allow_ink(const Pixels& area) {
        for (int y = area.top; y < area.bottom; ++y)
            for (int x = area.left; x < area.right; ++x) may_have_ink_[at(x, y)] = true;
    }

    static Rect moved(Rect rect, const draw::Point& by) {
        rect.x += by.x;
        rect.y += by.y;
        return rect;
    }

    void check_label(const layout::Placement& placement) {
        const layout::LabelLayout& label = job_.labels.at(placement.label);
        for (const draw::Mark& mark : label.drawing.marks) {
            if (const auto* run = std::get_if<draw::TextRun>(&mark)) check_text(*run, placement.origin);
            else if (const auto* box = std::get_if<draw::Box>(&mark)) check_box(*box, placement.origin);
            else check_code(label, std::get<draw::ModuleGrid>(mark), placement.origin);
        }
    }

    void check_text(const draw::TextRun& run, const draw::Point& origin) {
        const Rect ink = moved(fonts_.ink_box(run), origin);
        const bool is_there = run.ink == draw::Ink::white
                                  ? any(pixels_of(ink, 0), [](int grey) { return grey > paper; })
                                  : any(pixels_of(ink, 0), [](int grey) { return grey < inked; });
        if (!is_there) object(fmt::format("\"{}\" is not seen on the rendered page", run.text));
        allow_ink(pixels_of(ink, stray_dots));
    }

    void check_box(const draw::Box& box, const draw::Point& origin) {
        const Rect rect = moved(box.rect, origin);
        if (!any(pixels_of(rect, 0), [](int grey) { return grey < inked; }))
            object("a bar or rule is not seen on the rendered page");
        allow_ink(pixels_of(rect, 1));
    }

    void check_code(const layout::LabelLayout& label, const draw::ModuleGrid& grid,
                    const draw::Point& origin) {
        allow_ink(pixels_of(moved(grid.bounds(), origin), 1));
        const layout::PlacedCode* placed = grid.element == label.code.id ? &label.code : nullptr;
        for (const auto& further : label.further_codes)
            if (grid.element == further.id) placed = &further;
        if (placed == nullptr) return object("a bar code is on the page that nobody asked for");
        const auto quiet = barcode::quiet_zone(placed->code.kind);
        const Rect bars = moved(grid.bounds(), origin);
        const Rect with_quiet{bars.x - grid.module * quiet.left, bars.y - grid.module * quiet.above,
                              bars.width + grid.module * (quiet.left + quiet.right),
                              bars.height + grid.module * (quiet.above + quiet.below)};
        const auto read = proof::decode(cut_out(pixels_of(with_quiet, 0)), placed->code.kind);
        if (!read || !proof::says(*read, placed->code))
            object(fmt::format("the bar code on the rendered page does not read as {}", placed->code.human));
    }

    Picture cut_out(const Pixels& area) const {
        Picture part{area.right - area.left, area.bottom - area.top, {}};
        for (int y = area.top; y < area.bottom; ++y)
            for (int x = area.left; x < area.right; ++x) part.grey.push_back(page_.grey[at(x, y)]);
        return part;
    }

    void check_elsewhere() {
        for (int y = 0; y < page_.height; ++y)
            for (int x = 0; x < page_.width; ++x)
                if (page_.grey[at(x, y)] < clean && !may_have_ink_[at(x, y)])
                    return object(
                        fmt::format("the rendered page has ink at dot {}, {} where nothing was drawn", x, y));
    }

    const Picture& page_;
    const layout::PrintJob& job_;
    const layout::FontSet& fonts_;
    std::vector<bool> may_have_ink_;
    std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults_of_rendering(const Picture& page, const layout::PrintJob& job,
                                             const layout::FontSet& fonts) {
    return RenderingCheck(page, job, fonts).run();
}

RenderedProof prove_rendering(std::string_view pdf, const layout::PrintJob& job, const layout::FontSet& fonts,
                              PageRenderer& renderer) {
    if (job.pages.empty()) return {false, {"there is no page to render"}};
    const Rendering rendering = renderer.first_page(pdf);
    if (rendering.is_missing) return {std::nullopt, {rendering.problem}};
    if (!rendering.page) return {false, {rendering.problem}};
    auto faults = faults_of_rendering(*rendering.page, job, fonts);
    return {faults.empty(), std::move(faults)};
}

}  // namespace vialwright::workbench
