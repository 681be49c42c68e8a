// SPDX-License-Identifier: Apache-2.0
// TOML text to a tree in the order of the file, with a place for every key and value. The only door to toml++.
//
// Refused before the parser sees it, each with its place: bytes that are not UTF-8, a line over 4 KiB, more than 64 dots
// in a line outside quotes (a dotted key of 30,000 parts overruns toml++ 3.3's stack), brackets nested over 16 deep.
// Refused in the tree: fractions (TOML's are binary: 0.1 is not 0.1), times, integers in another base than ten, texts with
// control characters, direction marks, invisible characters or more than 500 characters.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/files/fault.hpp"
#include "core/time/date.hpp"

namespace vialwright::files {

struct Entry;

struct Node {
    enum class Kind : std::uint8_t {
        table,
        list,
        text,
        whole,
        flag,
        date,
        refused  // its fault is in the log: readers say nothing more about it
    };
    Kind kind = Kind::refused;
    Place place;
    std::string text;
    std::int64_t whole = 0;
    bool flag = false;
    time::Date date{};
    std::vector<Entry> entries;  // of a table, in the order of the file
    std::vector<Node> items;     // of a list

    const Node* find(std::string_view key) const;  // in a table; null if it is not there
};

struct Entry {
    std::string key;
    Place place;
    Node value;
};

// "a table", "text", "a whole number" ...: for messages.
std::string_view name_of(Node::Kind kind);

// The root table. Nothing if the text cannot be parsed; faults of single values are in `log` and the rest is there.
std::optional<Node> parse_toml(std::string_view bytes, FaultLog& log);

// The node that "dose[0].per_dose.usual_max" names, or the nearest one above it that exists. Keys may hold dots.
Place place_of(const Node& root, std::string_view path);

}  // namespace vialwright::files
