// SPDX-License-Identifier: Apache-2.0
#include "app/cli/working_text.hpp"

#include <fmt/format.h>

namespace vialwright::cli {

namespace {
constexpr std::size_t name_width = 15;
}

std::string text_line(std::string_view name, std::string_view text) {
    return fmt::format("  {:<{}}{}\n", name, name_width, text);
}

std::string figure(const units::Shown& shown) {
    const auto text = units::to_text_and_exactness(shown);
    if (text.is_exact) return text.text;
    return fmt::format("{} (rounded from {})", text.text, shown.count().to_fraction());
}

std::string working_text(const units::Working& working, const Terminal& terminal) {
    std::string lines;
    for (const auto& step : working) {
        const auto result = units::to_text_and_exactness(step.result);
        lines += text_line(
            step.name, fmt::format("{} {} {}", step.substituted, result.is_exact ? "=" : "≈", result.text));
        if (!step.formula.empty()) lines += text_line("", terminal.paint(Ink::muted, step.formula));
    }
    return lines;
}

}  // namespace vialwright::cli
