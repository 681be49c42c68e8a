// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/containers.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "core/dosing/container_choice.hpp"

namespace vialwright::protocol {

namespace {

using numbers::Exact;
using units::AnyQuantity;
using units::Shown;

// "vial", "bottle"; "each" for a kind that is no unit of count.
const units::Unit& container_unit(const formulary::Container& container) {
    static const auto units = [] {
        std::map<std::string, units::Unit, std::less<>> all;
        const units::Dimension counted(units::Base::dosage_unit, 1);
        for (const auto* kind : {"each", "vial", "ampule", "bottle", "bag", "syringe", "packet", "tablet",
                                 "capsule", "patch", "suppository"})
            all.emplace(kind, *units::Unit::of(kind, counted));
        return all;
    }();
    const auto known = units.find(container.kind);
    return known == units.end() ? units.find("each")->second : known->second;
}

Exact whole(const Exact& value) { return numbers::round_to_multiple(value, 1, numbers::Rounding::up); }

// The sizes that this product can be measured in, the largest first.
std::vector<ContainerCount> sizes_of(const formulary::Monograph& monograph, const AnyQuantity& product) {
    std::vector<ContainerCount> sizes;
    for (const auto* container : monograph.all_containers()) {
        const auto usable = monograph.usable_of(*container);
        if (usable && usable->quantity.dimension().fits(product.dimension()))
            sizes.push_back({container->id, *usable, 0});
    }
    if (sizes.size() > 1)
        std::ranges::stable_sort(
            sizes, [](const auto& a, const auto& b) { return a.size.quantity > b.size.quantity; });
    return sizes;
}

// One size alone where the sizes have no common step to search by: the one that leaves the least, the largest of those.
void choose_one(std::vector<ContainerCount>& sizes, const AnyQuantity& product) {
    const auto sum = [&](const ContainerCount& one) {
        return one.size.quantity.value() * whole(product.value() / one.size.quantity.value());
    };
    const auto best =
        std::ranges::min_element(sizes, [&](const auto& a, const auto& b) { return sum(a) < sum(b); });
    best->count = whole(product.value() / best->size.quantity.value());
}

void choose(std::vector<ContainerCount>& sizes, const AnyQuantity& product) {
    if (sizes.size() == 1) return choose_one(sizes, product);
    std::vector<Exact> values;
    for (const auto& size : sizes) values.push_back(size.size.quantity.value());
    const auto counts = dosing::choose_containers(product.value(), values);
    if (!counts) return choose_one(sizes, product);
    for (std::size_t i = 0; i < sizes.size(); ++i) sizes[i].count = (*counts)[i];
}

std::string in_words(const std::vector<ContainerCount>& set) {
    std::string words;
    for (const auto& [id, size, count] : set)
        words +=
            fmt::format("{}{} × {}", words.empty() ? "" : " + ", count.to_fraction(), units::to_text(size));
    return words;
}

}  // namespace

std::optional<Containers> count_containers(const formulary::Monograph& monograph, const dosing::Order& order,
                                           const AnyQuantity& product, units::Working* working) {
    const auto* first = monograph.container();
    if (!first) return std::nullopt;
    auto set = sizes_of(monograph, product);
    const auto named = std::ranges::find(set, first->id, &ContainerCount::id);
    if (named == set.end()) return std::nullopt;
    const units::Unit& unit = container_unit(*first);
    const Shown of_one = named->size;
    const bool several = set.size() > 1;
    choose(set, product);
    std::erase_if(set, [](const ContainerCount& size) { return size.count.is_zero(); });
    Exact needed = 0;
    AnyQuantity sum(0, product.dimension());
    for (const auto& [id, size, count] : set) {
        needed += count;
        sum = sum + size.quantity * count;
    }
    const auto& product_unit = monograph.product.strengths.at(order.strength).product_unit;
    const Shown exact(unit.times(product.value() / of_one.quantity.value()), unit);
    const Shown volume(product, product_unit);
    if (working && several)
        working->push_back({"Containers", "the sizes that leave the least, of those the fewest",
                            fmt::format("{} from {}", units::to_text(volume), in_words(set)),
                            Shown(unit.times(needed), unit)});
    else if (working)
        working->push_back({"Containers", "volume ÷ usable volume of one, to the next whole number",
                            fmt::format("{} ÷ {}", units::to_text(volume), units::to_text(of_one)), exact});
    return Containers{exact, needed, {sum - product, product_unit}, std::move(set)};
}

}  // namespace vialwright::protocol
