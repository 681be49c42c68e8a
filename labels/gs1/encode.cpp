// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "labels/gs1/check_digit.hpp"
#include "labels/gs1/element_check.hpp"
#include "labels/gs1/gtin.hpp"
#include "labels/gs1/printable.hpp"
#include "labels/gs1/short_date.hpp"

namespace vialwright::gs1 {

namespace {

using Fault = std::optional<std::string>;

// What a reader may meet but a writer must not make.
Fault writing_fault(const Identifier& identifier, std::string_view value, const time::Date& today) {
    if (identifier.content == Content::gtin && value.front() == '9')
        return "begins with 9, the indicator of goods of variable measure";
    if (identifier.content == Content::date && !read_short_date(value, today)->has_day)
        return fmt::format(
            "\"{}\" has day 00, which is not allowed for medicines since 2025-01-01 (GSCN 21-040): "
            "write the day, for a month its last",
            value);
    return std::nullopt;
}

Fault element_fault(const Element& element, const time::Date& today) {
    const Identifier* identifier = find_identifier(element.ai);
    if (!identifier)
        return fmt::format("({}) is not among the identifiers that a medicine's label can carry",
                           printable(element.ai));
    auto fault = value_fault(*identifier, element.value, today);
    if (!fault) fault = writing_fault(*identifier, element.value, today);
    if (fault) return fmt::format("{}: {}", name_of(*identifier), *fault);
    return std::nullopt;
}

Fault fault_of_all(const Elements& elements, const time::Date& today) {
    if (elements.empty()) return "there is nothing to encode";
    for (const Element& element : elements) {
        if (auto fault = element_fault(element, today)) return fault;
        const Identifier& identifier = *find_identifier(element.ai);
        if (std::ranges::count(elements, element.ai, &Element::ai) > 1)
            return name_of(identifier) + " stands more than once";
        if (identifier.needs_gtin && !find_element(elements, "01"))
            return name_of(identifier) +
                   " says nothing without the product: a GTIN (01) must stand beside it";
    }
    const auto* to_minute = find_element(elements, "7003");
    const auto* expiry = find_element(elements, "17");
    if (to_minute && expiry && !to_minute->value.starts_with(expiry->value))
        return "the expiration dates of (17) and (7003) differ";
    if (!reads_back(elements))
        return "a value holds digits in brackets, which would be read as an identifier: write it without "
               "brackets";
    return std::nullopt;
}

// The GTIN, then what has a predefined length, then the rest, each in the order given.
int place_of(const Element& element) {
    if (element.ai == "01") return 0;
    return find_identifier(element.ai)->has_predefined_length ? 1 : 2;
}

std::string symbol_text(const Elements& elements) {
    std::string text;
    for (const Element& element : elements) {
        text += element.ai + element.value;
        const bool is_last = &element == &elements.back();
        if (!is_last && !find_identifier(element.ai)->has_predefined_length) text += separator;
    }
    return text;
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The length of "(10)" that begins here; 0 where none does.
std::size_t bracketed_length(std::string_view text) {
    if (!text.starts_with('(')) return 0;
    std::size_t digits = 0;
    while (digits + 1 < text.size() && is_digit(text[digits + 1])) ++digits;
    const bool closes = digits + 1 < text.size() && text[digits + 1] == ')';
    return closes && digits >= 2 && digits <= 4 ? digits + 2 : 0;
}

}  // namespace

Result<Elements, std::string> read_human(std::string_view text) {
    if (text.empty()) return Failure{std::string("there is nothing to read")};
    if (bracketed_length(text) == 0)
        return Failure{
            fmt::format("\"{}\" does not begin with an identifier in brackets, as (01)", printable(text))};
    Elements elements;
    while (!text.empty()) {
        if (const std::size_t length = bracketed_length(text)) {
            elements.push_back({std::string(text.substr(1, length - 2)), ""});
            text.remove_prefix(length);
        } else {
            elements.back().value += text.front();
            text.remove_prefix(1);
        }
    }
    return elements;
}

Result<Encoded, std::string> encode(const Elements& elements, const time::Date& today) {
    if (auto fault = fault_of_all(elements, today)) return Failure{*std::move(fault)};
    Encoded encoded{elements, "", "", {}};
    std::ranges::stable_sort(encoded.elements, {}, place_of);
    encoded.symbol = symbol_text(encoded.elements);
    encoded.human = human_text(encoded.elements);
    encoded.fields = fields_of(encoded.elements, today);
    return encoded;
}

}  // namespace vialwright::gs1
