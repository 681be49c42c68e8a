// SPDX-License-Identifier: Apache-2.0
// Typed reading of a TOML table, for every file that a person writes. Each getter that finds something wrong says so in
// the log, with place and advice, gives nothing, and lets the reading go on: all faults of a file come at once.
//
//     read_table(*root, log, [&](TableReader& file) {
//         file.require({"format", "stock"});
//         file.format("stock/1");
//         file.tables("stock", [&](TableReader& t) {
//             stock.id = t.id("id");
//             stock.width = t.quantity<units::Height>("width");
//         });
//     });                     // here every key that no getter asked for is refused
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/files/toml_document.hpp"
#include "core/numbers/exact.hpp"
#include "core/units/quantity_text.hpp"

namespace vialwright::files {

template <class Enum> struct Choice {
    std::string_view text;
    Enum value;
};

class TableReader {
public:
    TableReader(const Node& table, FaultLog& log) : table_(table), log_(log) {}
    TableReader(const TableReader&) = delete;
    TableReader& operator=(const TableReader&) = delete;

    void require(std::initializer_list<std::string_view> keys);  // a fault for each that is missing
    bool format(std::string_view wanted);  // the key "format"; false if the file is something else
    bool has(std::string_view key) { return find(key) != nullptr; }

    // Absent, or refused with a fault: "" or nothing. An empty text where one is required is a fault.
    std::string text(std::string_view key);
    std::string required_text(std::string_view key);
    std::string id(std::string_view key);
    std::vector<std::string> texts(std::string_view key);
    std::optional<bool> flag(std::string_view key);
    std::optional<int> whole(std::string_view key, int least, int most);
    std::optional<time::Date> date(std::string_view key);
    std::optional<numbers::Exact> number(
        std::string_view key);  // without a unit: a whole number, or text such as "2.5"
    // "30 mL" as one of the wanted kinds, in the unit as written, shown with as many decimals as were written.
    std::optional<units::Shown> quantity(std::string_view key, std::span<const units::Dimension> wanted);
    template <class Q> std::optional<Q> quantity(std::string_view key) {
        const auto read = quantity(key, {&units::dimension_of<Q>, 1});
        return read ? std::optional<Q>(read->quantity.template as<Q>()) : std::nullopt;
    }
    template <class Enum>
    std::optional<Enum> choice(std::string_view key, std::span<const Choice<Enum>> choices);

    // A table, or a list of tables, whose own unknown keys are refused when `read` returns. False: it is not there.
    template <class Read> bool table(std::string_view key, Read read);
    template <class Read> void tables(std::string_view key, Read read);

    // A table whose keys are names: [container.NAME].
    template <class Read> void named_tables(std::string_view key, Read read);

    // Lower down, for shapes of one's own. A key that was looked for is known.
    const Node* find(std::string_view key);
    void fault(std::string_view key, std::string message) {
        log_.error(place_of_key(key), std::string(key) + ": " + message);
    }
    void warn(std::string_view key, std::string message) {
        log_.warn(place_of_key(key), std::string(key) + ": " + message);
    }
    std::optional<units::Shown> quantity_of(const Node& node, std::string_view key,
                                            std::span<const units::Dimension> wanted);
    Place place() const { return table_.place; }
    Place place_of_key(std::string_view key) const;
    FaultLog& log() { return log_; }

    void refuse_unknown_keys();

private:
    const Node* find(std::string_view key, Node::Kind kind);
    void wrong_kind(std::string_view key, const Node& found, std::string_view wanted);
    void wrong_choice(std::string_view key, const std::string& written,
                      const std::vector<std::string>& choices);

    const Node& table_;
    FaultLog& log_;
    std::vector<std::string> known_;
};

template <class Read> void read_table(const Node& table, FaultLog& log, Read read) {
    TableReader reader(table, log);
    read(reader);
    reader.refuse_unknown_keys();
}

// A file that is one table: nothing for it where anything is wrong, and every fault.
template <class Value, class Read>
Reading<Value> read_whole(std::string_view bytes, FaultLog& log, Read read_one) {
    Reading<Value> reading;
    if (const auto root = parse_toml(bytes, log))
        read_table(*root, log, [&](TableReader& table) { reading.value = read_one(table); });
    if (log.has_error()) reading.value.reset();
    reading.faults = log.in_order();
    return reading;
}

template <class Enum>
std::optional<Enum> TableReader::choice(std::string_view key, std::span<const Choice<Enum>> choices) {
    const Node* node = find(key, Node::Kind::text);
    if (!node) return std::nullopt;
    std::vector<std::string> texts;
    for (const auto& choice : choices) {
        if (choice.text == node->text) return choice.value;
        texts.emplace_back(choice.text);
    }
    wrong_choice(key, node->text, texts);
    return std::nullopt;
}

template <class Read> bool TableReader::table(std::string_view key, Read read) {
    const Node* node = find(key, Node::Kind::table);
    if (node) read_table(*node, log_, read);
    return node != nullptr;
}

template <class Read> void TableReader::tables(std::string_view key, Read read) {
    const Node* list = find(key, Node::Kind::list);
    if (!list) return;
    for (const Node& item : list->items) {
        if (item.kind == Node::Kind::table) read_table(item, log_, read);
        else wrong_kind(key, item, "a table");
    }
}

template <class Read> void TableReader::named_tables(std::string_view key, Read read) {
    const Node* outer = find(key, Node::Kind::table);
    if (!outer) return;
    for (const Entry& entry : outer->entries) {
        if (entry.value.kind != Node::Kind::table) wrong_kind(key, entry.value, "a table for each name");
        else read_table(entry.value, log_, [&](TableReader& inner) { read(entry.key, inner); });
    }
}

}  // namespace vialwright::files
