// SPDX-License-Identifier: Apache-2.0
// Marks that stand where they must not, as a fault of the layout would leave them: the proof of fit looks at the finished drawing.
#include <algorithm>
#include <array>

#include "labels/layout/fit_check.hpp"
#include "tests/labels/faults/marks.hpp"

namespace vialwright::tests {

namespace {

using draw::DrawList;
using draw::ModuleGrid;
using draw::TextRun;
using Spoil = bool (*)(DrawList&, const GoodLabel&, Draw&);

template <Spoil spoil> std::optional<Stage> noticed(const GoodLabel& good, Draw& draw) {
    DrawList list = good.job.labels.front().drawing;
    if (!layout::faults_of_fit(list, good.content, *good.stock, fonts()).empty())
        throw std::runtime_error(good.subject->name + ": a good drawing has faults");
    if (!spoil(list, good, draw)) return std::nullopt;
    const auto faults = layout::faults_of_fit(list, good.content, *good.stock, fonts());
    return faults.empty() ? Stage::nobody : Stage::fitting;
}

// Its upper left corner of ink goes to this place.
void put(TextRun& run, const draw::Point& at) {
    const draw::Rect ink = fonts().ink_box(run);
    run.baseline.x += at.x - ink.x;
    run.baseline.y += at.y - ink.y;
}

bool overlap(DrawList& list, const GoodLabel&, Draw& draw) {
    TextRun* one = some<TextRun>(list, draw);
    TextRun* other = some<TextRun>(list, draw);
    if (one == nullptr || one == other) return false;
    const draw::Rect ink = fonts().ink_box(*other);
    put(*one, {ink.x, ink.y});
    return true;
}
bool off_the_label(DrawList& list, const GoodLabel&, Draw& draw) {
    TextRun* run = some<TextRun>(list, draw);
    const auto which = draw.below(4);
    if (run == nullptr) return false;
    const draw::Point corners[] = {{draw::points(-2), draw::points(10)},
                                   {draw::points(10), draw::points(-2)},
                                   {list.width - draw::points(3), draw::points(10)},
                                   {draw::points(10), list.height - draw::points(2)}};
    put(*run, corners[which]);
    return true;
}
bool in_the_quiet_zone(DrawList& list, const GoodLabel&, Draw& draw) {
    TextRun* run = some<TextRun>(list, draw);
    const ModuleGrid* grid = some<ModuleGrid>(list, draw);
    if (run == nullptr || grid == nullptr) return false;
    put(*run, {grid->bounds().right() + grid->module / numbers::Exact(3), grid->corner.y});
    return true;
}
bool rule_in_the_quiet_zone(DrawList& list, const GoodLabel&, Draw& draw) {
    const ModuleGrid* grid = some<ModuleGrid>(list, draw);
    draw::Box* box = some<draw::Box>(list, draw);
    if (box == nullptr || grid == nullptr) return false;
    box->rect = {grid->corner.x, grid->bounds().bottom() + draw::dots(1, list.dpi), draw::points(5),
                 draw::dots(1, list.dpi)};
    return true;
}
bool below_the_least_size(DrawList& list, const GoodLabel& good, Draw& draw) {
    TextRun* run = some<TextRun>(list, draw);
    if (run == nullptr) return false;
    const auto* element = good.content.element(run->element);
    run->size = element->minimum_size - draw::points(numbers::Exact::ratio(1, 20));
    return true;
}
bool element_left_out(DrawList& list, const GoodLabel& good, Draw& draw) {
    const TextRun* run = some<TextRun>(list, draw);
    if (run == nullptr || !good.content.element(run->element)->mandatory) return false;
    const std::string id = run->element;
    std::erase_if(list.marks, [&](const draw::Mark& mark) {
        const auto* one = std::get_if<TextRun>(&mark);
        return one != nullptr && one->element == id;
    });
    return true;
}
bool cut_off(DrawList& list, const GoodLabel&, Draw& draw) {
    TextRun* run = some<TextRun>(list, draw);
    if (run == nullptr || run->text.size() < 2 || static_cast<unsigned char>(run->text.back()) >= 0x80)
        return false;
    run->text.pop_back();
    return true;
}
bool text_of_nothing(DrawList& list, const GoodLabel&, Draw& draw) {
    TextRun* run = some<TextRun>(list, draw);
    if (run == nullptr) return false;
    run->element = "nobody";
    return true;
}
bool no_bar_code(DrawList& list, const GoodLabel&, Draw& draw) { return drop_code(list, draw); }
bool two_bar_codes(DrawList& list, const GoodLabel&, Draw& draw) {
    const ModuleGrid* grid = some<ModuleGrid>(list, draw);
    if (grid == nullptr) return false;
    list.marks.emplace_back(*grid);
    return true;
}
bool bar_code_off_the_label(DrawList& list, const GoodLabel&, Draw& draw) {
    ModuleGrid* grid = some<ModuleGrid>(list, draw);
    if (grid == nullptr) return false;
    grid->corner.x = list.width - grid->module * 5;
    return true;
}
bool white_without_bar(DrawList& list, const GoodLabel&, Draw& draw) {
    TextRun* run = some<TextRun>(list, draw);
    if (run == nullptr) return false;
    run->ink = run->ink == draw::Ink::white ? draw::Ink::black : draw::Ink::white;
    return true;
}

constexpr std::array ways{
    BadLabel{"text on text", noticed<overlap>},
    BadLabel{"text off the printable part", noticed<off_the_label>},
    BadLabel{"text in a quiet zone", noticed<in_the_quiet_zone>},
    BadLabel{"rule in a quiet zone", noticed<rule_in_the_quiet_zone>},
    BadLabel{"below the smallest size", noticed<below_the_least_size>},
    BadLabel{"element left out of the drawing", noticed<element_left_out>},
    BadLabel{"text cut off", noticed<cut_off>},
    BadLabel{"text of no element", noticed<text_of_nothing>},
    BadLabel{"no bar code", noticed<no_bar_code>},
    BadLabel{"a bar code twice", noticed<two_bar_codes>},
    BadLabel{"bar code off the printable part", noticed<bar_code_off_the_label>},
    BadLabel{"white text without its bar, or black on it", noticed<white_without_bar>},
};

}  // namespace

std::span<const BadLabel> bad_drawings() { return ways; }

}  // namespace vialwright::tests
