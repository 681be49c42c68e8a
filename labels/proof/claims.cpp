// SPDX-License-Identifier: Apache-2.0
#include "labels/proof/claims.hpp"

#include <algorithm>

#include "core/units/dimensions.hpp"
#include "core/units/parse.hpp"

namespace vialwright::proof {

namespace {

constexpr std::string_view per = " per ";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<units::AnyQuantity> quantity_in(std::string_view text,
                                              std::span<const units::Dimension> kinds) {
    const auto read = units::parse_one_of(text, kinds);
    return read ? std::optional(read->quantity) : std::nullopt;
}

std::span<const units::Dimension> containers() {
    static const std::vector<units::Dimension> kinds{units::dimension_of<units::Volume>,
                                                     units::dimension_of<units::ProductMass>,
                                                     units::dimension_of<units::DosageUnits>};
    return kinds;
}

// Where the last number before `end` begins: "Vitamin B12 5 million units" has it at 5. A number begins a word.
std::size_t last_number(std::string_view text, std::size_t end) {
    for (std::size_t at = end; at-- > 0;)
        if (is_digit(text[at]) && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '(')) return at;
    return end;
}

// To the bracket or the comma that ends it; a comma within a number is followed by a digit.
std::size_t end_of_claim(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        const bool is_separator = text[at] == ',' && (at + 1 == text.size() || !is_digit(text[at + 1]));
        if (text[at] == '(' || text[at] == ')' || is_separator) return at;
    }
    return text.size();
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

}  // namespace

bool Claim::is_amount_of(const std::optional<units::AnyQuantity>& meant) const {
    return meant && is_quantity(amount, *meant);
}

std::vector<Claim> claims_in(std::string_view text) {
    std::vector<Claim> claims;
    for (std::size_t at = text.find(per); at != std::string_view::npos; at = text.find(per, at + 1)) {
        const std::size_t from = last_number(text, at);
        const std::size_t end = end_of_claim(text, at + per.size());
        const std::string_view of = trimmed(text.substr(at + per.size(), end - at - per.size()));
        Claim claim{std::string(trimmed(text.substr(from, end - from))),
                    std::string(text.substr(from, at - from)), std::nullopt, false};
        claim.per_one = of.empty() || !is_digit(of.front());
        claim.per = quantity_in(claim.per_one ? "1 " + std::string(of) : std::string(of), containers());
        claims.push_back(std::move(claim));
    }
    return claims;
}

bool is_quantity(std::string_view text, const units::AnyQuantity& meant) {
    const auto found = quantity_in(trimmed(text), {&meant.dimension(), 1});
    return found && *found == meant;
}

bool ends_with_quantity(std::string_view text, const units::AnyQuantity& meant) {
    return is_quantity(text.substr(last_number(text, text.size())), meant);
}

std::optional<WrittenDate> date_at_end(std::string_view text) {
    constexpr std::size_t length_of_date = 10;    // 2026-03-05
    constexpr std::size_t length_of_minute = 16;  // 2026-03-05 14:00
    const auto tail = [&](std::size_t length) {
        return text.size() < length ? std::string_view() : text.substr(text.size() - length);
    };
    if (const auto minute = time::parse_local_minute(tail(length_of_minute)))
        return WrittenDate{minute->date, minute};
    if (const auto date = time::parse_date(tail(length_of_date))) return WrittenDate{*date, std::nullopt};
    return std::nullopt;
}

}  // namespace vialwright::proof
