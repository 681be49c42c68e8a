// SPDX-License-Identifier: Apache-2.0
#include "labels/gs1/element_check.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "labels/gs1/check_digit.hpp"
#include "labels/gs1/gtin.hpp"
#include "labels/gs1/printable.hpp"
#include "labels/gs1/short_date.hpp"

namespace vialwright::gs1 {

namespace {

constexpr std::size_t date_digits = 6;

std::optional<std::string> length_fault(const Identifier& identifier, std::string_view value) {
    if (value.empty()) return "is empty";
    if (value.size() >= identifier.least && value.size() <= identifier.most) return std::nullopt;
    const bool is_text = identifier.content == Content::text;
    return fmt::format("\"{}\" has {} character{}; it has {}{}", printable(value), value.size(),
                       value.size() == 1 ? "" : "s", is_text ? "at most " : "", identifier.most);
}

std::optional<std::string> character_fault(std::string_view value) {
    const auto bad = std::ranges::find_if_not(value, is_in_character_set_82);
    if (bad == value.end()) return std::nullopt;
    return fmt::format(
        "\"{}\" has {} at place {}, which GS1 does not allow: letters, digits and "
        "! \" % & ' ( ) * + , - . / : ; < = > ? _ only, no blank",
        printable(value), *bad == ' ' ? "a blank" : "\"" + printable({&*bad, 1}) + "\"",
        bad - value.begin() + 1);
}

std::optional<std::string> time_fault(std::string_view digits) {
    const bool fits = is_digits(digits) && digits.substr(0, 2) < "24" && digits.substr(2) < "60";
    if (fits) return std::nullopt;
    return fmt::format("\"{}\" is no time: hours 00 to 23, minutes 00 to 59", printable(digits));
}

// An expiry to the minute has a real day.
std::optional<std::string> date_time_fault(std::string_view value, const time::Date& today) {
    const auto date = read_short_date(value.substr(0, date_digits), today);
    if (!date) return date.error();
    if (!date->has_day) return fmt::format("\"{}\" has day 00, which a time cannot have", value);
    return time_fault(value.substr(date_digits));
}

std::string date_text(std::string_view value, const time::Date& today) {
    std::string text = time::to_text(read_short_date(value.substr(0, date_digits), today)->date);
    if (value.size() > date_digits) text += fmt::format("T{}:{}", value.substr(6, 2), value.substr(8, 2));
    return text;
}

}  // namespace

std::optional<std::string> value_fault(const Identifier& identifier, std::string_view value,
                                       const time::Date& today) {
    if (auto fault = length_fault(identifier, value)) return fault;
    switch (identifier.content) {
        case Content::gtin: {
            const auto read = read_gtin(value);
            return read ? std::nullopt : std::optional(read.error());
        }
        case Content::date: {
            const auto read = read_short_date(value, today);
            return read ? std::nullopt : std::optional(read.error());
        }
        case Content::date_time: return date_time_fault(value, today);
        case Content::text: break;
    }
    return character_fault(value);
}

std::string name_of(const Identifier& identifier) {
    return fmt::format("{} ({})", identifier.title, identifier.ai);
}

const Element* find_element(const Elements& elements, std::string_view ai) {
    const auto found = std::ranges::find(elements, ai, &Element::ai);
    return found == elements.end() ? nullptr : &*found;
}

Fields fields_of(const Elements& elements, const time::Date& today) {
    Fields fields;
    if (const auto* gtin = find_element(elements, "01")) fields.gtin = gtin->value;
    if (const auto* lot = find_element(elements, "10")) fields.lot = lot->value;
    if (const auto* serial = find_element(elements, "21")) fields.serial = serial->value;
    if (const auto* made = find_element(elements, "11")) fields.made = date_text(made->value, today);
    if (const auto* to_minute = find_element(elements, "7003"))
        fields.expiry = date_text(to_minute->value, today);
    if (const auto* expiry = find_element(elements, "17"); expiry && !fields.expiry)
        fields.expiry = date_text(expiry->value, today);
    return fields;
}

std::string human_text(const Elements& elements) {
    std::string text;
    for (const Element& element : elements) text += fmt::format("({}){}", element.ai, element.value);
    return text;
}

bool reads_back(const Elements& elements) {
    const auto read = read_human(human_text(elements));
    return read && *read == elements;
}

}  // namespace vialwright::gs1
