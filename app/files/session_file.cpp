// SPDX-License-Identifier: Apache-2.0
#include "app/files/session_file.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "app/files/table_reader.hpp"

namespace vialwright::files {

namespace {

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + "\"";
}

// By the reader's own rules, which then need not be known here.
bool can_be_read_back(const std::string& text) {
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < ' '; })) return false;
    FaultLog log("");
    const auto root = parse_toml("x = " + quoted(text) + "\n", log);
    return root && !log.has_error();
}

constexpr std::size_t longest_piece = 400;  // bytes: fewer than a text of a file may have characters

bool is_plain(char c) { return c > ' ' && c <= '~' && c != '%' && c != '+' && c != '"' && c != '\\'; }

// As in addresses: a blank is "+", what else is not plain is "%" and its byte.
std::string in_pieces(const std::string& value) {
    std::string list = "[\n", piece;
    const auto end_piece = [&] { list += "  \"" + std::exchange(piece, "") + "\",\n"; };
    for (const char c : value) {
        if (is_plain(c)) piece += c;
        else if (c == ' ') piece += '+';
        else piece += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        if (c == '\n' || piece.size() >= longest_piece) end_piece();
    }
    if (!piece.empty()) end_piece();
    return list + "]";
}

// False: nothing of this program wrote it.
bool add_piece(std::string_view piece, std::string& value) {
    while (!piece.empty()) {
        std::size_t taken = 1;
        unsigned byte = static_cast<unsigned char>(piece.front());
        if (piece.front() == '+') byte = ' ';
        if (piece.front() == '%') {
            taken = 3;
            const auto digits = piece.substr(1, 2);
            const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
            if (digits.size() != 2 || fault != std::errc() || end != digits.data() + 2) return false;
        }
        value += static_cast<char>(byte);
        piece.remove_prefix(taken);
    }
    return true;
}

std::string page_text(const std::string& id, const Typed& typed) {
    std::string text = fmt::format("\n[[page]]\nname = {}\n", quoted(id));
    for (const auto& [entry, value] : typed) {
        if (!can_be_read_back(entry)) continue;
        text += fmt::format("[[page.entry]]\nid = {}\n", quoted(entry));
        if (can_be_read_back(value)) text += fmt::format("text = {}\n", quoted(value));
        else text += fmt::format("pieces = {}\n", in_pieces(value));
    }
    return text;
}

// "Beyond-use date", as it was called before, is "beyond-use-date".
std::string page_id(std::string name) {
    for (char& c : name) {
        if (c == ' ') c = '-';
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return name;
}

std::string entry_text(TableReader& entry) {
    const Node* pieces = entry.find("pieces");
    if (!pieces) {
        entry.require({"text"});
        return entry.required_text("text");
    }
    std::string value;
    bool is_ours = pieces->kind == Node::Kind::list;
    for (const Node& piece : pieces->items)
        is_ours = is_ours && piece.kind == Node::Kind::text && add_piece(piece.text, value);
    if (!is_ours) entry.fault("pieces", "what stands here was not written by this program");
    return value;
}

void read_page(TableReader& page, Session& session) {
    page.require({"name"});
    Typed& typed = session.pages[page_id(page.required_text("name"))];
    page.tables("entry", [&](TableReader& entry) {
        entry.require({"id"});
        const std::string id = entry.required_text("id");
        typed[id] = entry_text(entry);
    });
}

}  // namespace

std::string session_text(const Session& session) {
    std::string text = fmt::format(
        "# What is typed in the window of Vialwright just now. It goes when the program ends.\n"
        "format = \"session/1\"\nsaved_at = {}\nshown = {}\n",
        quoted(session.saved_at), quoted(session.shown));
    for (const auto& [id, typed] : session.pages) text += page_text(id, typed);
    return text;
}

Reading<Session> parse_session(std::string_view bytes, const std::string& name) {
    Reading<Session> reading;
    FaultLog log(name);
    Session session;
    if (const auto root = parse_toml(bytes, log))
        read_table(*root, log, [&](TableReader& file) {
            if (!file.format("session/1")) return;
            file.require({"saved_at", "shown"});
            session.saved_at = file.required_text("saved_at");
            session.shown = page_id(file.required_text("shown"));
            file.tables("page", [&](TableReader& page) { read_page(page, session); });
        });
    if (!log.has_error()) reading.value = std::move(session);
    reading.faults = log.in_order();
    return reading;
}

}  // namespace vialwright::files
