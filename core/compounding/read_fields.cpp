// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/read_fields.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/compounding/shown.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/text/names.hpp"

namespace vialwright::compounding {

namespace {

using numbers::Exact;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1,000 mg": a digit before, exactly three behind.
bool parts_thousands(std::string_view text, std::size_t comma) {
    if (comma == 0 || !is_digit(text[comma - 1]) || comma + 3 >= text.size()) return false;
    const std::string_view behind = text.substr(comma + 1, 3);
    return std::ranges::all_of(behind, is_digit) && (comma + 4 == text.size() || !is_digit(text[comma + 4]));
}

std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && (text[at] != ',' || parts_thousands(text, at))) continue;
        parts.emplace_back(text::trimmed(text.substr(from, at - from)));
        from = at + 1;
    }
    return parts;
}

}  // namespace

bool FieldReader::is_missing(std::string_view field, std::string_view text, std::string_view wanted) {
    if (!text::trimmed(text).empty()) return false;
    fault(field, fmt::format("this is needed: write {}", wanted));
    return true;
}

std::optional<units::Shown> FieldReader::one_of(std::string_view field, std::string_view text,
                                                std::span<const units::Dimension> wanted, Zero zero) {
    if (is_missing(field, text, units::wanted_in_words(wanted))) return std::nullopt;
    const auto read = units::parse_one_of(text, wanted);
    if (!read) {
        fault(field, read.error().message);
        return std::nullopt;
    }
    if (zero == Zero::refused && !read->quantity.value().is_positive()) {
        fault(field, "this must be more than zero");
        return std::nullopt;
    }
    return shown(read->quantity, read->unit);
}

std::optional<Strength> FieldReader::strength(std::string_view field, std::string_view text, Zero zero) {
    if (is_missing(field, text, "a strength, such as 50 mg/mL or 5 %(w/v)")) return std::nullopt;
    const auto read = read_strength(text);
    if (!read) {
        fault(field, read.error());
        return std::nullopt;
    }
    if (zero == Zero::refused && !read->value.quantity.value().is_positive()) {
        fault(field, "this must be more than zero");
        return std::nullopt;
    }
    return *read;
}

std::optional<Exact> FieldReader::percent(std::string_view field, std::string_view text, Zero zero) {
    if (is_missing(field, text, "a percentage, such as 5 %")) return std::nullopt;
    if (!text::trimmed(text).ends_with('%')) {
        fault(field, fmt::format("\"{}\" is no percentage: write it with its sign, such as 5 %", text));
        return std::nullopt;
    }
    // An assay of 98.0 % states its precision, so a zero at the end is allowed.
    const units::Dimension number;
    const auto read = units::parse_one_of(text, {&number, 1}, units::TrailingZeros::allowed);
    if (!read) {
        fault(field, read.error().message);
        return std::nullopt;
    }
    if (zero == Zero::refused && !read->quantity.value().is_positive()) {
        fault(field, "this must be more than zero");
        return std::nullopt;
    }
    return read->quantity.value();
}

std::optional<Exact> FieldReader::number(std::string_view field, std::string_view text, Zero zero) {
    if (is_missing(field, text, "a number")) return std::nullopt;
    const std::string_view digits = text::trimmed(text);
    const auto read = numbers::read_number(digits);
    if (read.fault != numbers::NumberFault::none || read.length != digits.size()) {
        fault(field, fmt::format("\"{}\" is no number: {}", text,
                                 read.fault == numbers::NumberFault::none ? "write digits alone, such as 2"
                                                                          : advice_for(read.fault)));
        return std::nullopt;
    }
    if (zero == Zero::refused && read.value.is_zero()) {
        fault(field, "this must be more than zero");
        return std::nullopt;
    }
    return read.value;
}

std::optional<int> FieldReader::whole(std::string_view field, std::string_view text, int most) {
    const auto read = number(field, text);
    if (!read) return std::nullopt;
    const auto parts = read->parts();
    if (!read->is_whole() || !parts || parts->numerator > most) {
        fault(field, fmt::format("\"{}\": write a whole number from 1 to {}", text, most));
        return std::nullopt;
    }
    return static_cast<int>(parts->numerator);
}

std::optional<IngredientText> split_ingredient(FieldReader& reader, std::string_view text,
                                               std::string_view form) {
    const std::size_t equals = text.find('=');
    const std::string_view name = text::trimmed(text.substr(0, equals));
    if (equals == std::string_view::npos || name.empty()) {
        reader.fault("ingredient", fmt::format("\"{}\": write {}", text, form));
        return std::nullopt;
    }
    return IngredientText{std::string(name), parts_of(text.substr(equals + 1))};
}

}  // namespace vialwright::compounding
