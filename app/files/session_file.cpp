// SPDX-License-Identifier: Apache-2.0
#include "app/files/session_file.hpp"

#include <algorithm>

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

std::string page_text(const std::string& name, const Typed& typed) {
    std::string text = fmt::format("\n[[page]]\nname = {}\n", quoted(name));
    for (const auto& [entry, value] : typed)
        if (can_be_read_back(entry) && can_be_read_back(value))
            text += fmt::format("[[page.entry]]\nid = {}\ntext = {}\n", quoted(entry), quoted(value));
    return text;
}

void read_page(TableReader& page, Session& session) {
    page.require({"name"});
    Typed& typed = session.pages[page.required_text("name")];
    page.tables("entry", [&](TableReader& entry) {
        entry.require({"id", "text"});
        const std::string id = entry.required_text("id");
        typed[id] = entry.required_text("text");
    });
}

}  // namespace

std::string session_text(const Session& session) {
    std::string text = fmt::format(
        "# What is typed in the window of Vialwright just now. It goes when the program ends.\n"
        "format = \"session/1\"\nsaved_at = {}\nshown = {}\n",
        quoted(session.saved_at), quoted(session.shown));
    for (const auto& [name, typed] : session.pages) text += page_text(name, typed);
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
            session.shown = file.required_text("shown");
            file.tables("page", [&](TableReader& page) { read_page(page, session); });
        });
    if (!log.has_error()) reading.value = std::move(session);
    reading.faults = log.in_order();
    return reading;
}

}  // namespace vialwright::files
