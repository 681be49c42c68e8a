// SPDX-License-Identifier: Apache-2.0
#include "core/ucum/symbol.hpp"

#include <algorithm>

#include "core/numbers/decimal_text.hpp"

namespace vialwright::ucum {

namespace {

using numbers::Exact;

std::string in_lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

Exact power(int base, int exponent) {
    Exact result = 1;
    for (int n = exponent < 0 ? -exponent : exponent; n > 0; --n) result *= base;
    return exponent < 0 ? 1 / result : result;
}

// All in lower case first, for "MMOL" is a mmol rather than a megamole; then the atoms alone, then with prefixes.
std::string same_in_other_case(std::string_view text) {
    std::string lower = in_lower_case(text);
    if (find_symbol(lower)) return lower;
    for (const Atom& atom : all_atoms())
        if (in_lower_case(atom.code) == lower) return std::string(atom.code);
    for (const Prefix& prefix : all_prefixes()) {
        const std::string start = in_lower_case(prefix.code);
        if (!lower.starts_with(start)) continue;
        for (const Atom& atom : all_atoms())
            if (atom.takes_prefix && in_lower_case(atom.code) == lower.substr(start.size()))
                return std::string(prefix.code) + std::string(atom.code);
    }
    return "";
}

}  // namespace

std::string Symbol::name() const {
    return (prefix ? std::string(prefix->name) : "") + std::string(atom->name);
}

Exact Symbol::prefix_value() const { return prefix ? power(prefix->base, prefix->power) : Exact(1); }

std::optional<Symbol> find_symbol(std::string_view text) {
    if (const Atom* atom = find_atom(text)) return Symbol{atom, nullptr};
    for (const Prefix& prefix : all_prefixes()) {
        if (!text.starts_with(prefix.code)) continue;
        const Atom* atom = find_atom(text.substr(prefix.code.size()));
        if (atom && atom->takes_prefix) return Symbol{atom, &prefix};
    }
    return std::nullopt;
}

Exact table_number(std::string_view text) {
    const auto slash = text.find('/');
    if (slash != std::string_view::npos)
        return table_number(text.substr(0, slash)) / table_number(text.substr(slash + 1));
    const auto e = text.find('e');
    Exact mantissa = numbers::parse_plain_decimal(text.substr(0, e)).value();
    if (e == std::string_view::npos) return mantissa;
    const Exact exponent = numbers::parse_plain_decimal(text.substr(e + 1)).value();
    return mantissa * numbers::power_of_ten(static_cast<int>(exponent.parts()->numerator));
}

std::string unknown_symbol(std::string_view text) {
    const std::string quoted = "\"" + std::string(text) + "\"";
    std::string meant(code_for_spelling(text));
    if (meant.empty()) meant = code_for_spelling(in_lower_case(text));
    if (meant.empty()) meant = same_in_other_case(text);
    if (!meant.empty()) return quoted + " is not a UCUM unit: write " + meant;
    for (const Prefix& prefix : all_prefixes()) {
        if (!text.starts_with(prefix.code)) continue;
        if (const Atom* atom = find_atom(text.substr(prefix.code.size())))
            return quoted + ": " + std::string(atom->code) + " takes no prefix";
    }
    if (text.ends_with('^') || text.ends_with("**"))
        return quoted + " is not a UCUM unit: an exponent stands directly behind the unit, such as m2";
    const std::string bracketed = "[" + std::string(text) + "]";
    if (find_atom(bracketed)) return quoted + " is not a UCUM unit: write " + bracketed;
    return quoted + " is not a UCUM unit; a thing that is counted stands in braces, such as {tablet}";
}

}  // namespace vialwright::ucum
