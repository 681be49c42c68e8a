// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/quantity_parts.hpp"

#include <fmt/format.h>

#include "app/workbench/prepare_inputs.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

NumberAndUnit parts_of(const units::Shown& shown) {
    const std::string text = units::to_text(shown);
    const auto end = text.find_first_of(" /");  // a number has neither; "5/h" has no blank
    if (end == std::string::npos) return {text, ""};
    return {text.substr(0, end), trimmed(std::string_view(text).substr(end))};
}

std::string equals(const units::Shown& shown) {
    const auto written = units::to_text_and_exactness(shown);
    return (written.is_exact ? "= " : "≈ ") + written.text;
}

std::string range_words(const std::optional<units::Shown>& from, const std::optional<units::Shown>& to) {
    if (!from && !to) return "";
    if (!from) return fmt::format(fmt::runtime(tr("up to {}")), units::to_text(*to));
    if (!to) return fmt::format(fmt::runtime(tr("from {}")), units::to_text(*from));
    if (from->quantity == to->quantity) return units::to_text(*to);
    if (from->unit == to->unit)
        return fmt::format(fmt::runtime(tr("{} to {}")), parts_of(*from).number, units::to_text(*to));
    return fmt::format(fmt::runtime(tr("{} to {}")), units::to_text(*from), units::to_text(*to));
}

std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string sentence(std::string text) {
    if (!text.empty() && text.back() != '.' && text.back() != '?') text += '.';
    const bool is_name = text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
    return is_name ? text : capital(std::move(text));
}

}  // namespace vialwright::workbench
