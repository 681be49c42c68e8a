// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/arrangement.hpp"

#include <algorithm>

namespace vialwright::layout {

namespace {

using content::Group;
using draw::Length;
using numbers::Exact;
using numbers::Rounding;

Length em(const Length& size, std::int64_t thousandths) { return size * Exact::ratio(thousandths, 1000); }

void set_gap(Block& block, const Length& body, std::int64_t least, std::int64_t most) {
    block.gap = em(body, least);
    block.open_gap = em(body, most);
}

// Thousandths of the text size.
constexpr std::int64_t gutter = 1400;
constexpr std::int64_t region_gap = 480;
constexpr std::int64_t open_region_gap = 1300;

// A block under those that are already counted.
void add_height(const Block& block, Length& height) {
    if (height.is_positive()) height += block.gap;
    height += block.height(0);
}

Length top_height(const Arrangement& a, const Exact& air) {
    return max(height_of(a.left, air), height_of(a.right, air));
}

Length gap_at(const Arrangement& a, const Exact& air) {
    return a.region_gap + (a.open_region_gap - a.region_gap) * air;
}

Length whole_height(const Arrangement& a, const Exact& air) {
    if (a.below.empty()) return top_height(a, air);
    return top_height(a, air) + gap_at(a, air) + height_of(a.below, air);
}

}  // namespace

bool Arrangement::is_tidy() const {
    const auto tidy = [](const Column& column) {
        return std::ranges::none_of(column, [](const Block& block) { return block.is_untidy; });
    };
    return tidy(left) && tidy(right) && tidy(below);
}

draw::Rect printable_area(const stock::Stock& stock, int dpi) {
    const Length margin = max(stock.inset, min(stock.label_width, stock.label_height) / Exact(20));
    const Length edge = margin.snapped(dpi, Rounding::up);
    const Length dot = draw::dots(1, dpi);
    return {edge, edge, stock.label_width - edge - margin, stock.label_height - edge - margin - dot};
}

namespace {

std::optional<HeadPart::Role> role_of(Group group) {
    switch (group) {
        case Group::heading: return HeadPart::Role::heading;
        case Group::name: return HeadPart::Role::title;
        case Group::strength: return HeadPart::Role::strength;
        case Group::addressee:
        case Group::actives:
        case Group::use:
        case Group::directions: return HeadPart::Role::lead;
        case Group::package:
        case Group::law: return HeadPart::Role::body;
        case Group::detail:
        case Group::maker:
        case Group::mark:
        case Group::patient:
        case Group::code_line:
        case Group::identity: break;
    }
    return std::nullopt;
}

// Groups in the order in which the content first has one of their elements.
std::vector<Group> head_groups(const ChosenList& elements) {
    std::vector<Group> groups;
    for (const Chosen& one : elements)
        if (role_of(one.element->group) && std::ranges::find(groups, one.element->group) == groups.end())
            groups.push_back(one.element->group);
    return groups;
}

// Names and instructions of their own are a line each; the rest of a group runs on.
bool is_line_each(Group group) {
    return group == Group::actives || group == Group::addressee || group == Group::directions;
}

void add_head(Manuscript& text, const FontSet& fonts, Group group, const ChosenList& elements) {
    const HeadPart::Role role = *role_of(group);
    if (role == HeadPart::Role::strength) {
        text.head.push_back({role, {}, elements.front()});
        return;
    }
    if (!is_line_each(group)) {
        text.head.push_back({role, paragraph_of(fonts, elements), {}});
        return;
    }
    for (const Chosen& one : elements) text.head.push_back({role, paragraph_of(fonts, {one}), {}});
}

// The statements of the law: what is left for the head goes there.
ChosenList place_law(Manuscript& text, const FontSet& fonts, ChosenList statements, LawPlace law) {
    if (law == LawPlace::line || statements.empty()) return statements;
    for (std::size_t i = 1; i < statements.size(); ++i)
        text.marks.small.push_back(paragraph_of(fonts, {statements[i]}));
    statements.resize(1);
    if (law != LawPlace::right) return statements;
    text.right_head = paragraph_of(fonts, statements);
    return {};
}

void add_details(Manuscript& text, const FontSet& fonts, const ChosenList& elements, bool joined) {
    const auto add = [&](const ChosenList& paragraph) {
        if (!paragraph.empty()) text.details.push_back(paragraph_of(fonts, paragraph));
    };
    add(of_group(elements, Group::patient));
    ChosenList composition;
    ChosenList care;
    for (const Chosen& one : of_group(elements, Group::detail)) {
        const bool says_what_it_is = one.element->id == "ingredients" || one.element->id == "osmolarity";
        (says_what_it_is || joined ? composition : care).push_back(one);
    }
    add(composition);
    add(care);
    add(of_group(elements, Group::maker));
}

}  // namespace

Manuscript manuscript_of(const FontSet& fonts, const ChosenList& elements, bool joined_details,
                         LawPlace law) {
    Manuscript text;
    for (const Chosen& mark : of_group(elements, Group::mark)) text.marks.large = paragraph_of(fonts, {mark});
    for (const Group group : head_groups(elements)) {
        ChosenList ones = of_group(elements, group);
        if (group == Group::law) ones = place_law(text, fonts, std::move(ones), law);
        if (!ones.empty()) add_head(text, fonts, group, ones);
    }
    add_details(text, fonts, elements, joined_details);
    text.identity = of_group(elements, Group::identity);
    return text;
}

std::optional<Column> Arranger::head_blocks(const Manuscript& text, const Plan& plan,
                                            const Length& width) const {
    const Typesetter set(fonts_, plan.sizes);
    const Length& body = plan.sizes.body;
    Column column;
    const auto add = [&](std::optional<Block> block, std::int64_t least, std::int64_t most) {
        if (!block) return false;
        set_gap(*block, body, least, most);
        column.push_back(*std::move(block));
        return true;
    };
    const auto add_part = [&](const HeadPart& part) {
        switch (part.role) {
            case HeadPart::Role::heading: return add(set.set(part.text, body, width), 0, 0);
            case HeadPart::Role::title: return add(set.title(part.text, width), 160, 450);
            case HeadPart::Role::strength: return add(set.strength(part.strength, width), 140, 550);
            case HeadPart::Role::lead: return add(set.set(part.text, plan.sizes.use, width), 150, 480);
            case HeadPart::Role::body: break;
        }
        return add(set.set(part.text, body, width), 150, 480);
    };
    return std::ranges::all_of(text.head, add_part) ? std::optional(std::move(column)) : std::nullopt;
}

std::optional<Column> Arranger::text_blocks(const Manuscript& text, const Plan& plan,
                                            const Length& width) const {
    const Typesetter set(fonts_, plan.sizes);
    Column column;
    for (const Paragraph& paragraph : text.details) {
        auto block = set.set(paragraph, plan.sizes.body, width);
        if (!block) return std::nullopt;
        block->rule_above = column.empty();
        if (column.empty()) set_gap(*block, plan.sizes.body, 520, 1300);
        else set_gap(*block, plan.sizes.body, 110, 550);
        column.push_back(*std::move(block));
    }
    return column;
}

std::optional<Column> Arranger::right_column(const Manuscript& text, const Plan& plan,
                                             const Length& width) const {
    const Typesetter set(fonts_, plan.sizes);
    const Length module = draw::dots(plan.module_dots, dpi_);
    const Length quiet = module * 2;
    Column column;
    if (text.right_head) {
        auto block = set.set(*text.right_head, plan.sizes.body, width);
        if (!block) return std::nullopt;
        column.push_back(*std::move(block));
    }
    if (symbol_.columns > 0 || text.marks.says_something()) {
        column.push_back(set.code(text.marks, symbol_, module, width));
        column.back().gap = column.back().open_gap = quiet;
    }
    if (text.identity.empty()) return column;
    column.push_back(set.identity(text.identity, plan.narrow_identity));
    column.back().gap = max(quiet, em(plan.sizes.body, 250));
    column.back().open_gap = max(quiet, em(plan.sizes.body, 700));
    return column;
}

std::optional<Setting> Arranger::set(const Manuscript& text, const Plan& plan) const {
    const Typesetter set(fonts_, plan.sizes);
    const Length& body = plan.sizes.body;
    const bool has_right = text.has_right_column(symbol_);
    Length wanted = max(set.identity_width(text.identity, plan.narrow_identity),
                        set.code_width(text.marks, symbol_, draw::dots(plan.module_dots, dpi_)));
    if (text.right_head)
        wanted = max(wanted, set.width_of(*text.right_head, max(body, text.right_head->minimum_size)));
    const Length right_width = wanted.snapped(dpi_, Rounding::up);
    const Length between = has_right ? em(body, gutter) : Length{};
    const Length left_width = area_.width - right_width - between;
    if (!left_width.is_positive()) return std::nullopt;
    auto head = head_blocks(text, plan, left_width);
    if (!head) return std::nullopt;
    auto right = has_right ? right_column(text, plan, right_width) : Column{};
    if (!right || height_of(*right, 0) > area_.height) return std::nullopt;
    auto beside = text_blocks(text, plan, left_width);
    auto below = text_blocks(text, plan, area_.width);
    if (!beside || !below) return std::nullopt;
    return Setting{
        area_,       *std::move(head), *std::move(right),    *std::move(beside),        *std::move(below),
        right_width, between,          em(body, region_gap), em(body, open_region_gap), has_right};
}

bool Setting::fits(std::size_t beside) const {
    Length left;
    Length lower;
    for (const Block& block : head) add_height(block, left);
    for (std::size_t i = 0; i < details_beside.size(); ++i)
        add_height(i < beside ? details_beside[i] : details_below[i], i < beside ? left : lower);
    if (lower.is_positive()) lower += region_gap;
    return max(left, height_of(right, 0)) + lower <= area.height;
}

Arrangement Setting::arrangement(std::size_t beside) const {
    Arrangement result{area, head, right, {}, right_width, gutter, has_right, region_gap, open_region_gap};
    for (std::size_t i = 0; i < details_beside.size(); ++i) {
        if (i < beside) result.left.push_back(details_beside[i]);
        else result.below.push_back(details_below[i]);
    }
    if (!result.below.empty()) result.below.front().rule_above = false;
    return result;
}

std::optional<Arrangement> Arranger::arrange(const Manuscript& text, const Plan& plan) const {
    const auto setting = set(text, plan);
    if (!setting || !setting->fits(plan.beside)) return std::nullopt;
    return setting->arrangement(plan.beside);
}

std::optional<Exact> Arranger::air_of(const Arrangement& a) {
    if (whole_height(a, 0) > a.area.height) return std::nullopt;
    constexpr int steps = 32;
    int fits = 0;
    int too_much = steps + 1;
    while (too_much - fits > 1) {
        const int middle = (fits + too_much) / 2;
        if (whole_height(a, Exact::ratio(middle, steps)) <= a.area.height) fits = middle;
        else too_much = middle;
    }
    return Exact::ratio(fits, steps);
}

draw::DrawList Arranger::draw(const Arrangement& a, const stock::Stock& stock) const {
    draw::DrawList list{stock.label_width, stock.label_height, dpi_, {}};
    const Exact air = air_of(a).value_or(Exact(0));
    const Length thin = draw::dots(dpi_ >= 600 ? 2 : 1, dpi_);
    const Length left_over = a.area.height - whole_height(a, air);
    Length top = top_height(a, air);
    Length below = height_of(a.below, air);
    if (!a.below.empty()) {
        const Length part = left_over * (top / (top + below));
        top += part;
        below += left_over - part;
    } else {
        top = a.area.height;
    }
    const auto column = [&](const Column& blocks, const Length& x, const Length& width) {
        draw_column(list, blocks, {x, a.area.y, width, top}, air_within(blocks, top).value_or(Exact(0)));
    };
    const Length left_width = a.area.width - a.right_width - a.gutter;
    const Length right_x = (a.area.right() - a.right_width).snapped(dpi_, Rounding::down);
    column(a.left, a.area.x, left_width);
    if (a.has_right) {
        column(a.right, right_x, a.right_width);
        const Length rule_x = (right_x - a.gutter / Exact(2)).snapped(dpi_);
        const Length rule_top = a.area.y.snapped(dpi_, Rounding::up);
        list.marks.push_back(
            draw::Box{{rule_x, rule_top, thin, (a.area.y + top - rule_top).snapped(dpi_, Rounding::down)}});
    }
    if (a.below.empty()) return list;
    const Length gap = gap_at(a, air);
    const Length rule_y = (a.area.y + top + gap / Exact(2)).snapped(dpi_);
    const Length rule_left = a.area.x.snapped(dpi_, Rounding::up);
    list.marks.push_back(
        draw::Box{{rule_left, rule_y, (a.area.right() - rule_left).snapped(dpi_, Rounding::down), thin}});
    draw_column(list, a.below, {a.area.x, a.area.y + top + gap, a.area.width, below},
                air_within(a.below, below).value_or(Exact(0)));
    return list;
}

}  // namespace vialwright::layout
