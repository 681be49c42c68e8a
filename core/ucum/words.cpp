// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <utility>

#include "core/ucum/code.hpp"

namespace vialwright::ucum {

namespace {

std::string name_of(const std::string& base, int power) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> names{{
        {"m", "length"},
        {"s", "time"},
        {"g", "mass"},
        {"rad", "angle"},
        {"K", "temperature"},
        {"C", "electric charge"},
        {"cd", "luminous intensity"},
        {"mol", "amount of substance"},
        {"eq", "equivalents"},
        {"osm", "osmoles"},
        {"[iU]", "international units"},
        {"[drp]", "drops"},
    }};
    if (base == "m" && power == 2) return "area";
    if (base == "m" && power == 3) return "volume";
    std::string name = base;
    for (const auto& [code, words] : names)
        if (code == base) name = words;
    if (power == 2) return name + " squared";
    return power == 1 ? name : name + " to the power " + std::to_string(power);
}

}  // namespace

std::string kind_in_words(const Powers& powers) {
    if (powers.empty()) return "a plain number";
    std::string above;
    std::string below;
    for (const auto& [base, power] : powers) {
        std::string& text = power > 0 ? above : below;
        if (!text.empty()) text += " times ";
        text += name_of(base, power > 0 ? power : -power);
    }
    if (below.empty()) return above;
    return (above.empty() ? "something" : above) + " per " + below;
}

}  // namespace vialwright::ucum
