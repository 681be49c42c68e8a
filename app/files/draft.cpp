// SPDX-License-Identifier: Apache-2.0
#include "app/files/draft.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/files/facility_file.hpp"
#include "app/files/printers_file.hpp"
#include "app/files/read_file.hpp"
#include "app/files/settings_file.hpp"
#include "app/files/toml_document.hpp"

namespace vialwright::files {

namespace {

constexpr std::string_view first_line = "# Written by Vialwright; it may be edited by hand too.";

// A basic string of TOML.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') out += fmt::format("\\{}", c);
        else if (code < 0x20 || code == 0x7f) out += fmt::format("\\u{:04X}", code);
        else out += c;
    }
    return out + "\"";
}

// A whole number stands bare, for readers want one there or take either; anything else is a text, and the reader says what
// is wrong with it. More digits than TOML has room for are a text too.
std::string value_of(std::string_view key, std::string_view raw) {
    constexpr std::string_view numbers[] = {"text_percent", "dpi", "turn", "dots_per_module"};
    constexpr std::size_t most_digits = 18;
    const bool is_whole = std::ranges::find(numbers, key) != std::end(numbers) && raw.size() <= most_digits &&
                          (raw.size() == 1 || raw.front() != '0') &&
                          std::ranges::all_of(raw, [](char c) { return c >= '0' && c <= '9'; });
    return is_whole ? std::string(raw) : quoted(raw);
}

struct Line {
    std::size_t row = 0;
    std::string_view key;  // "": a heading
};

struct Written {
    std::string bytes;
    std::vector<Line> lines;

    void add(const std::string& text, Line line = {}) {
        bytes += text + "\n";
        lines.push_back(line);
    }
};

std::size_t width_of(const DraftKind& kind) {
    std::size_t width = 0;
    for (const auto key : kind.keys) width = std::max(width, key.size());
    return width;
}

Written write(const DraftKind& kind, const DraftRows& rows) {
    Written file;
    file.add(std::string(first_line));
    const std::size_t width = width_of(kind);
    const auto add_pair = [&](std::string_view key, const std::string& value, Line line) {
        file.add(fmt::format("{:<{}} = {}", key, width, value), line);
    };
    add_pair("format", quoted(kind.format), {});
    if (rows.empty() && !kind.table.empty()) add_pair(kind.table, "[]", {});
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (!kind.table.empty()) {
            file.add("");
            file.add(fmt::format("[[{}]]", kind.table), {row, {}});
        }
        for (const auto key : kind.keys)
            if (const auto found = rows[row].find(key); found != rows[row].end())
                add_pair(key, value_of(key, found->second), {row, key});
    }
    return file;
}

// "dpi: labels are made for ...": the key stands above the entry already.
std::string without_key(const std::string& message, std::string_view key) {
    const std::string start = std::string(key) + ": ";
    return message.starts_with(start) ? message.substr(start.size()) : message;
}

DraftRow row_of(const Node& table, const DraftKind& kind) {
    DraftRow row;
    for (const auto key : kind.keys) {
        const Node* node = table.find(key);
        if (!node) continue;
        const std::string raw = node->kind == Node::Kind::whole ? fmt::to_string(node->whole) : node->text;
        if (!raw.empty()) row[std::string(key)] = raw;
    }
    return row;
}

DraftRows rows_of(const Node& root, const DraftKind& kind) {
    if (kind.table.empty()) return {row_of(root, kind)};
    DraftRows rows;
    if (const Node* list = root.find(kind.table))
        for (const Node& item : list->items) rows.push_back(row_of(item, kind));
    return rows;
}

}  // namespace

std::string raw_in(const DraftRow& row, std::string_view key) {
    const auto found = row.find(key);
    return found == row.end() ? "" : found->second;
}

const DraftKind& settings_kind() {
    static const DraftKind kind{
        "settings/1",
        "",
        {"appearance", "language", "text_percent", "zone", "printer", "stock"},
        [](std::string_view bytes, const std::string& name) { return parse_settings(bytes, name).faults; }};
    return kind;
}

const DraftKind& facility_kind() {
    static const DraftKind kind{
        "facility/1",
        "",
        {"id", "name", "street", "city", "region", "postal_code", "phone"},
        [](std::string_view bytes, const std::string& name) { return parse_facility(bytes, name).faults; }};
    return kind;
}

const DraftKind& printers_kind() {
    static const DraftKind kind{"printers/1",
                                "printer",
                                {"id", "name", "queue", "dpi", "media", "turn", "dots_per_module",
                                 "move_right", "move_left", "move_down", "move_up", "scale_x", "scale_y"},
                                [](std::string_view bytes, const std::string& name) {
                                    printer::Printers printers;
                                    FaultLog log(name);
                                    parse_printers(bytes, printers, log);
                                    return log.in_order();
                                }};
    return kind;
}

Draft read_draft(const DraftKind& kind, const std::filesystem::path& file) {
    Draft draft;
    std::error_code ignored;
    if (file.empty() || !std::filesystem::exists(file, ignored)) return draft;
    draft.is_there = true;
    FaultLog log(file.string());
    const auto bytes = read_file(file, log);
    if (!bytes) {
        draft.faults = log.in_order();
        return draft;
    }
    draft.faults = kind.faults(*bytes, file.string());
    if (has_error(draft.faults)) return draft;
    if (const auto root = parse_toml(*bytes, log)) draft.rows = rows_of(*root, kind);
    return draft;
}

std::string to_toml(const DraftKind& kind, const DraftRows& rows) { return write(kind, rows).bytes; }

std::vector<DraftFault> faults_of(const DraftKind& kind, const DraftRows& rows) {
    const Written file = write(kind, rows);
    std::vector<DraftFault> faults;
    for (const Fault& fault : kind.faults(file.bytes, "")) {
        const auto at = static_cast<std::size_t>(fault.place.line);
        const Line line = at > 0 && at <= file.lines.size() ? file.lines[at - 1] : Line{};
        faults.push_back({line.row, std::string(line.key), without_key(fault.message, line.key)});
    }
    return faults;
}

bool is_written_here(const std::filesystem::path& file) {
    return read_beginning(file, first_line.size()) == first_line;
}

}  // namespace vialwright::files
