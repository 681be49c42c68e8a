// SPDX-License-Identifier: Apache-2.0
#include "core/ucum/convert.hpp"

#include <algorithm>
#include <array>

#include "core/ucum/symbol.hpp"

namespace vialwright::ucum {

namespace {

using numbers::Exact;

bool has(const Code& code, std::string_view base) { return code.powers.find(base) != code.powers.end(); }

bool has_annotation(const Code& code) {
    for (const auto& [base, power] : code.powers)
        if (base.starts_with('{')) return true;
    return false;
}

bool has_arbitrary(const Code& code, const Code& other) {
    return std::ranges::any_of(code.powers, [&](const auto& part) {
        const Atom* atom = find_atom(part.first);
        return atom && atom->kind == AtomKind::arbitrary && !has(other, part.first);
    });
}

// What else would be needed to go from one kind to the other.
std::string missing_link(const Code& from, const Code& to) {
    struct Link {
        std::string_view one, other, need;
    };
    constexpr std::array<Link, 8> links{{
        {"[iU]", "g", "the potency of this drug is needed (`convert --potency`)"},
        {"mol", "g", "the molar mass is needed (`convert --molar-mass`)"},
        {"eq", "mol", "the valence is needed (`convert --valence`)"},
        {"eq", "g", "the valence and the molar mass are needed (`convert`)"},
        {"osm", "mol", "the number of particles is needed"},
        {"osm", "g", "the molar mass and the number of particles are needed"},
        {"[drp]", "m", "the drop factor is needed"},
        {"[pi]", "rad", "the number pi has no exact digits"},
    }};
    const auto only_one = [&](std::string_view base) { return has(from, base) != has(to, base); };
    for (const auto& [one, other, need] : links)
        if (only_one(one) && (only_one(other) || other == "rad")) return "; " + std::string(need);
    if (has_arbitrary(from, to) && has_arbitrary(to, from))
        return "; units that are defined by different assays are never converted";
    if (has_annotation(from) || has_annotation(to)) return "; what stands in braces is never converted";
    return "";
}

std::string refusal(const Code& from, const Code& to) {
    return from.text + " is " + kind_in_words(from.powers) + " and " + to.text + " is " +
           kind_in_words(to.powers) + missing_link(from, to);
}

// kg/kg cancels as it is written: a plain number from the start.
bool is_per_weight(const Code& code) {
    return code.has_weight_below && code.has_mass_above && code.masses != 1;
}

// A dose per weight may only become another mass per mass, and not one like mg/mg that cancels.
bool loses_weight(const Code& from, const Code& to) {
    const bool is_per_mass = to.has_mass_above && to.has_mass_below && to.masses != 1;
    return is_per_weight(from) && !is_per_mass;
}

struct Line {
    Exact step, zero;  // base = value × step + zero
    Powers powers;
};
Line line_of(const Code& code) {
    const auto* scale = code.scale ? find_temperature_scale(code.scale->code) : nullptr;
    if (!scale) return {code.factor, 0, code.powers};
    return {code.factor * table_number(scale->step), table_number(scale->zero), {{"K", 1}}};
}

}  // namespace

Result<Exact, std::string> convert(const Exact& value, const Code& from, const Code& to) {
    const Line start = line_of(from);
    const Line end = line_of(to);
    if (start.powers != end.powers) return Failure{refusal(from, to)};
    if (loses_weight(from, to) || loses_weight(to, from))
        return Failure{from.text + " cannot become " + to.text +
                       ": a mass per body weight is never a plain number"};
    try {
        const Exact base = value * start.step + start.zero;
        if ((from.scale || to.scale) && start.powers == Powers{{"K", 1}} && base.is_negative())
            return Failure{std::string("this is colder than absolute zero")};
        return (base - end.zero) / end.step;
    } catch (const numbers::ArithmeticOverflow&) {
        return Failure{std::string("the number grows too long to be worked out exactly")};
    }
}

}  // namespace vialwright::ucum
