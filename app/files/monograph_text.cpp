// SPDX-License-Identifier: Apache-2.0
#include "app/files/monograph_text.hpp"

#include <limits>

#include "app/files/text_rules.hpp"
#include "app/files/toml_document.hpp"

namespace vialwright::files {

namespace {

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

const Node* find(const Node& root, std::string_view table, std::string_view key) {
    const Node* from = table.empty() ? &root : root.find(table);
    return from && from->kind == Node::Kind::table ? from->find(key) : nullptr;
}

// Behind the last byte of the value that begins there; npos where it is no plain one.
std::size_t end_of_value(std::string_view text, std::size_t begin) {
    const char first = text[begin];
    if (first == '[' || first == '{') return std::string_view::npos;
    if (first != '"' && first != '\'') {
        const std::size_t end = text.find_first_of(" \t\r\n#,]}", begin);
        return end == std::string_view::npos ? text.size() : end;
    }
    if (text.substr(begin).starts_with(std::string(3, first))) return std::string_view::npos;
    for (std::size_t at = begin + 1; at < text.size(); ++at) {
        if (text[at] == '\\' && first == '"') ++at;
        else if (text[at] == first) return at + 1;
    }
    return std::string_view::npos;
}

std::optional<Node> root_of(std::string_view text) {
    FaultLog log("");
    return parse_toml(text, log);
}

}  // namespace

std::size_t offset_of(std::string_view text, Place place) {
    std::size_t at = 0;
    for (int line = 1; line < place.line; ++line) {
        const std::size_t end = text.find('\n', at);
        if (end == std::string_view::npos) return text.size();
        at = end + 1;
    }
    for (int column = 1; column < place.column && at < text.size() && text[at] != '\n'; ++column) do
            ++at;
        while (at < text.size() && continues_character(text[at]));
    return at;
}

std::optional<std::string> with_value(std::string_view text, std::string_view table, std::string_view key,
                                      std::string_view value) {
    const auto root = root_of(text);
    const Node* node = root ? find(*root, table, key) : nullptr;
    if (!node || node->kind == Node::Kind::refused) return std::nullopt;
    const std::size_t begin = offset_of(text, node->place);
    const std::size_t end = begin < text.size() ? end_of_value(text, begin) : std::string_view::npos;
    if (end == std::string_view::npos) return std::nullopt;
    return std::string(text.substr(0, begin)) + std::string(value) + std::string(text.substr(end));
}

std::string quoted(std::string_view words) {
    std::string text = "\"";
    for (const char c : words) {
        if (c == '"' || c == '\\') text += '\\';
        text += c;
    }
    return text + '"';
}

std::optional<int> stated_revision(std::string_view text) {
    const auto root = root_of(text);
    const Node* revision = root ? find(*root, "", "revision") : nullptr;
    const bool is_number = revision && revision->kind == Node::Kind::whole && revision->whole > 0 &&
                           revision->whole < std::numeric_limits<int>::max();
    return is_number ? std::optional(static_cast<int>(revision->whole)) : std::nullopt;
}

std::optional<std::string> stated_id(std::string_view text) {
    const auto root = root_of(text);
    const Node* id = root ? find(*root, "", "id") : nullptr;
    const bool is_one = id && id->kind == Node::Kind::text && is_id(id->text);
    return is_one ? std::optional(id->text) : std::nullopt;
}

std::optional<std::string> as_duplicate(std::string_view text, std::string_view id, std::string_view name) {
    std::optional<std::string> copy(text);
    const auto write = [&](std::string_view table, std::string_view key, const std::string& value) {
        if (copy) copy = with_value(*copy, table, key, value);
    };
    const auto root = root_of(text);
    if (!root) return std::nullopt;
    write("", "id", quoted(id));
    write("", "revision", "1");
    write("", "status", quoted("draft"));
    write("product", "name", quoted(name));
    if (find(*root, "product", "name_tallman")) write("product", "name_tallman", quoted(name));
    for (const char* number : {"ndc", "gtin"})
        if (find(*root, "product", number)) write("product", number, quoted(""));
    return copy;
}

}  // namespace vialwright::files
