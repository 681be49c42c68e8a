// SPDX-License-Identifier: Apache-2.0
#include "app/files/toml_document.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "app/files/text_rules.hpp"
#include "app/files/toml_guard.hpp"

namespace vialwright::files {

namespace {

Place place_at(const toml::source_position& position) {
    return {static_cast<int>(position.line), static_cast<int>(position.column)};
}

class Converter {
public:
    explicit Converter(FaultLog& log) : log_(log) {}

    Node convert(const toml::node& node, Place fallback) {
        Node result;
        result.place = node.source().begin ? place_at(node.source().begin) : fallback;
        if (const auto* table = node.as_table()) convert_table(*table, result);
        else if (const auto* list = node.as_array()) convert_list(*list, result);
        else if (const auto* text = node.as_string()) convert_text(text->get(), result);
        else if (const auto* whole = node.as_integer()) convert_whole(*whole, result);
        else if (const auto* flag = node.as_boolean())
            set(result, Node::Kind::flag, result.flag, flag->get());
        else if (const auto* date = node.as_date()) convert_date(date->get(), result);
        else if (node.is_floating_point())
            refuse(result,
                   "quantities are text, for TOML's fractions are not exact: write \"0.5 g\", in quotes, "
                   "with the unit");
        else refuse(result, "no times here: write a date, such as 2026-03-01");
        return result;
    }

private:
    template <class Value> static void set(Node& node, Node::Kind kind, Value& member, Value value) {
        node.kind = kind;
        member = std::move(value);
    }
    void refuse(Node& node, std::string why) {
        node.kind = Node::Kind::refused;
        log_.error(node.place, std::move(why));
    }

    void convert_table(const toml::table& table, Node& result) {
        result.kind = Node::Kind::table;
        for (const auto& [key, value] : table) {
            const Place place = key.source().begin ? place_at(key.source().begin) : result.place;
            if (const auto fault = text_fault(key.str())) log_.error(place, "in this key, " + *fault);
            else result.entries.push_back({std::string(key.str()), place, convert(value, place)});
        }
        // toml++ sorts by name; faults are read from top to bottom.
        std::ranges::stable_sort(result.entries, {}, &Entry::place);
    }

    void convert_list(const toml::array& list, Node& result) {
        result.kind = Node::Kind::list;
        for (const toml::node& item : list) result.items.push_back(convert(item, result.place));
    }

    void convert_text(const std::string& text, Node& result) {
        if (const auto fault = text_fault(text)) refuse(result, *fault);
        else set(result, Node::Kind::text, result.text, text);
    }

    void convert_whole(const toml::value<std::int64_t>& whole, Node& result) {
        if (whole.flags() != toml::value_flags::none) refuse(result, "write whole numbers in base ten");
        else set(result, Node::Kind::whole, result.whole, whole.get());
    }

    void convert_date(const toml::date& date, Node& result) {
        // Through the project's own reader, which knows the calendar.
        const auto read = time::parse_date(fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day));
        if (read) set(result, Node::Kind::date, result.date, *read);
        else refuse(result, "there is no such date");
    }

    FaultLog& log_;
};

}  // namespace

const Node* Node::find(std::string_view key) const {
    const auto found = std::ranges::find(entries, key, &Entry::key);
    return found == entries.end() ? nullptr : &found->value;
}

std::string_view name_of(Node::Kind kind) {
    switch (kind) {
        case Node::Kind::table: return "a table";
        case Node::Kind::list: return "a list";
        case Node::Kind::text: return "text";
        case Node::Kind::whole: return "a whole number";
        case Node::Kind::flag: return "true or false";
        case Node::Kind::date: return "a date";
        case Node::Kind::refused: break;
    }
    return "a value that is refused";
}

std::optional<Node> parse_toml(std::string_view bytes, FaultLog& log) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (!is_safe_to_parse(bytes, log)) return std::nullopt;
    try {
        const toml::table table = toml::parse(bytes, std::string_view(log.file()));
        return Converter(log).convert(table, {1, 1});
    } catch (const toml::parse_error& error) {
        log.error(place_at(error.source().begin),
                  "this is not TOML: " + with_all_visible(error.description()));
        return std::nullopt;
    }
}

namespace {

// Takes "[3]" off the front of the path.
const Node* take_item(const Node& list, std::string_view& path) {
    std::size_t index = 0;
    const auto [end, fault] = std::from_chars(path.data() + 1, path.data() + path.size(), index);
    if (fault != std::errc{} || end == path.data() + path.size() || *end != ']' || index >= list.items.size())
        return nullptr;
    path.remove_prefix(static_cast<std::size_t>(end - path.data()) + 1);
    return &list.items[index];
}

bool ends_name(std::string_view rest) { return rest.empty() || rest.front() == '.' || rest.front() == '['; }

// Takes the longest key of the table that the path begins with.
const Entry* take_key(const Node& table, std::string_view& path) {
    const Entry* best = nullptr;
    for (const Entry& entry : table.entries) {
        const bool fits = path.starts_with(entry.key) && ends_name(path.substr(entry.key.size()));
        if (fits && (!best || entry.key.size() > best->key.size())) best = &entry;
    }
    if (best) path.remove_prefix(best->key.size());
    return best;
}

}  // namespace

Place place_of(const Node& root, std::string_view path) {
    const Node* node = &root;
    while (node && !path.empty()) {
        if (path.starts_with('.')) path.remove_prefix(1);
        const Place so_far = node->place;
        if (path.starts_with('[')) {
            node = take_item(*node, path);
        } else {
            const Entry* entry = take_key(*node, path);
            node = entry ? &entry->value : nullptr;
        }
        if (!node) return so_far;
    }
    return node->place;
}

}  // namespace vialwright::files
