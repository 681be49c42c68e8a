// SPDX-License-Identifier: Apache-2.0
#include "app/cli/working_text.hpp"

#include <fmt/format.h>

namespace vialwright::cli {

std::string text_line(std::string_view name, std::string_view text, std::size_t width) {
    const std::string_view space = name.size() < width ? "" : " ";
    return fmt::format("  {:<{}}{}{}\n", name, width, space, text);
}

std::string figure(const units::Shown& shown) {
    const auto text = units::to_text_and_exactness(shown);
    if (text.is_exact) return text.text;
    return fmt::format("{} (rounded from {})", text.text, shown.count().to_fraction());
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
