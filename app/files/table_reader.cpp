// SPDX-License-Identifier: Apache-2.0
#include "app/files/table_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/files/text_rules.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/text/names.hpp"
#include "core/text/nearest.hpp"
#include "core/units/parse.hpp"

namespace vialwright::files {

namespace {

// Decimals of the number as it was written: "0.00125 g" is shown with all of them again.
int decimals_of(std::string_view text) {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos) return 0;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto after = text.substr(point + 1);
    return static_cast<int>(std::ranges::find_if_not(after, is_digit) - after.begin());
}

}  // namespace

const Node* TableReader::find(std::string_view key) {
    if (std::ranges::find(known_, key) == known_.end()) known_.emplace_back(key);
    return table_.find(key);
}

const Node* TableReader::find(std::string_view key, Node::Kind kind) {
    const Node* node = find(key);
    if (!node || node->kind == Node::Kind::refused) return nullptr;
    if (node->kind == kind) return node;
    wrong_kind(key, *node, name_of(kind));
    return nullptr;
}

void TableReader::wrong_kind(std::string_view key, const Node& found, std::string_view wanted) {
    if (found.kind == Node::Kind::refused) return;
    std::string advice;
    if (wanted == name_of(Node::Kind::text)) advice = ": write it in quotes";
    if (wanted == name_of(Node::Kind::list)) advice = fmt::format(": write [[{}]], or [ ... ]", key);
    log_.error(found.place,
               fmt::format("{} must be {}, and this is {}{}", key, wanted, name_of(found.kind), advice));
}

void TableReader::wrong_choice(std::string_view key, const std::string& written,
                               const std::vector<std::string>& choices) {
    fault(key, fmt::format("\"{}\" is not known here; it can be {}{}", written, text::listed(choices, "or"),
                           text::suggestion(written, choices)));
}

Place TableReader::place_of_key(std::string_view key) const {
    const Node* node = table_.find(key);
    return node ? node->place : table_.place;
}

void TableReader::require(std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys)
        if (!find(key)) log_.error(table_.place, fmt::format("\"{}\" is missing here", key));
}

bool TableReader::format(std::string_view wanted) {
    const Node* node = find("format", Node::Kind::text);
    if (node && node->text == wanted) return true;
    log_.error(node ? node->place : table_.place,
               fmt::format("this is no \"{}\" file: its first line must be format = \"{}\"", wanted, wanted));
    return false;
}

std::string TableReader::text(std::string_view key) {
    const Node* node = find(key, Node::Kind::text);
    return node ? node->text : "";
}

std::string TableReader::required_text(std::string_view key) {
    const Node* node = find(key);
    if (!node) log_.error(table_.place, fmt::format("\"{}\" is missing here", key));
    std::string found = text(key);
    if (node && node->kind == Node::Kind::text && found.empty()) fault(key, "there is no text: write it");
    return found;
}

std::string TableReader::id(std::string_view key) {
    std::string found = required_text(key);
    if (found.empty() || is_id(found)) return found;
    fault(key, fmt::format("\"{}\" is no id: lower-case letters, digits, - _ and . only, beginning with a "
                           "letter or a digit, at most 64",
                           found));
    return "";
}

std::vector<std::string> TableReader::texts(std::string_view key) {
    std::vector<std::string> found;
    const Node* list = find(key, Node::Kind::list);
    if (!list) return found;
    for (const Node& item : list->items) {
        if (item.kind != Node::Kind::text) wrong_kind(key, item, "a list of texts");
        else if (item.text.empty())
            log_.error(item.place, fmt::format("{}: there is no text between the quotes", key));
        else if (std::ranges::find(found, item.text) != found.end())
            log_.error(item.place, fmt::format("{}: \"{}\" stands here twice", key, item.text));
        else found.push_back(item.text);
    }
    return found;
}

std::optional<bool> TableReader::flag(std::string_view key) {
    const Node* node = find(key, Node::Kind::flag);
    return node ? std::optional(node->flag) : std::nullopt;
}

std::optional<int> TableReader::whole(std::string_view key, int least, int most) {
    const Node* node = find(key, Node::Kind::whole);
    if (!node) return std::nullopt;
    if (node->whole >= least && node->whole <= most) return static_cast<int>(node->whole);
    fault(key, fmt::format("{} is not between {} and {}", node->whole, least, most));
    return std::nullopt;
}

std::optional<time::Date> TableReader::date(std::string_view key) {
    const Node* node = find(key, Node::Kind::date);
    return node ? std::optional(node->date) : std::nullopt;
}

std::optional<numbers::Exact> TableReader::number(std::string_view key) {
    const Node* node = find(key);
    if (!node || node->kind == Node::Kind::refused) return std::nullopt;
    if (node->kind == Node::Kind::whole) return numbers::Exact(node->whole);
    const auto read =
        node->kind == Node::Kind::text ? numbers::parse_plain_decimal(node->text) : std::nullopt;
    if (!read) fault(key, "a number is wanted, such as 2 or \"2.5\"");
    return read;
}

std::optional<units::Shown> TableReader::quantity(std::string_view key,
                                                  std::span<const units::Dimension> wanted) {
    const Node* node = find(key);
    return node ? quantity_of(*node, key, wanted) : std::nullopt;
}

std::optional<units::Shown> TableReader::quantity_of(const Node& node, std::string_view key,
                                                     std::span<const units::Dimension> wanted) {
    if (node.kind != Node::Kind::text) {
        wrong_kind(key, node, "a quantity in quotes (" + units::wanted_in_words(wanted) + ")");
        return std::nullopt;
    }
    const auto read = units::parse_one_of(node.text, wanted);
    if (read) return units::Shown(read->quantity, read->unit, decimals_of(node.text));
    log_.error(node.place, fmt::format("{}: {}", key, read.error().message));
    return std::nullopt;
}

void TableReader::refuse_unknown_keys() {
    for (const Entry& entry : table_.entries) {
        if (std::ranges::find(known_, entry.key) != known_.end()) continue;
        std::string message = fmt::format("\"{}\" is not a key that is known here", entry.key);
        const auto meant = text::nearest(entry.key, known_);
        if (meant) message += fmt::format(": did you mean \"{}\"?", *meant);
        else message += fmt::format("; known are {}", text::listed(known_));
        log_.error(entry.place, std::move(message));
    }
}

}  // namespace vialwright::files
