// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/codes_around.hpp"

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"

namespace vialwright::layout {

namespace {

// Below π by a ten-millionth: what is rounded down stays below.
constexpr numbers::Exact pi = numbers::Exact::ratio(31'415'926, 10'000'000);

std::string in_mm(const draw::Length& length) { return numbers::format_fixed(length.in_mm(), 1).text; }

}  // namespace

draw::Length widest_code_around(const draw::Length& diameter) {
    const numbers::Exact sixth = diameter.in_mm() * pi / numbers::Exact(6);
    return draw::mm(numbers::round_to_multiple(sixth, numbers::Exact::ratio(1, 10), numbers::Rounding::down));
}

std::vector<lint::Finding> cautions_around(const LabelLayout& layout, const draw::Length& diameter) {
    const draw::Length widest = widest_code_around(diameter);
    std::vector<lint::Finding> findings;
    const auto look_at = [&](const PlacedCode& placed) {
        if (placed.code.payload.empty() || placed.bounds.width <= widest) return;
        findings.push_back(
            {"code-around", lint::Severity::soft, placed.code.human, 0,
             fmt::format(
                 "{} is {} mm wide, and a container of {} mm shows a reader {} mm: use a narrower code, or "
                 "put it on the carton",
                 barcode::name_of(placed.code.kind), in_mm(placed.bounds.width), in_mm(diameter),
                 in_mm(widest))});
    };
    look_at(layout.code);
    for (const PlacedCode& further : layout.further_codes) look_at(further);
    return findings;
}

}  // namespace vialwright::layout
