// SPDX-License-Identifier: Apache-2.0
#include "app/cli/working_text.hpp"

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"

namespace vialwright::cli {

std::string text_line(std::string_view name, std::string_view text, std::size_t width) {
    const std::string_view space = name.size() < width ? "" : " ";
    return fmt::format("  {:<{}}{}{}\n", name, width, space, text);
}

std::string rounded_from(const numbers::Exact& count) {
    constexpr int most_decimals =
        12;  // as many as are still read at a glance, and more than a fraction of pounds needs
    const auto digits = numbers::exact_decimal(count, most_decimals);
    return fmt::format(" (rounded from {})", digits ? *digits : count.to_fraction());
}

std::string figure(const units::Shown& shown) {
    const auto text = units::to_text_and_exactness(shown);
    if (text.is_exact) return text.text;
    return text.text + rounded_from(shown.count());
}

std::string working_text(const units::Working& working, const Terminal& terminal, std::size_t width) {
    std::string lines;
    for (const auto& step : working) {
        const auto result = units::to_text_and_exactness(step.result);
        lines += text_line(
            step.name, fmt::format("{} {} {}", step.substituted, result.is_exact ? "=" : "≈", result.text),
            width);
        if (!step.formula.empty()) lines += text_line("", terminal.paint(Ink::muted, step.formula), width);
    }
    return lines;
}

}  // namespace vialwright::cli
