// SPDX-License-Identifier: Apache-2.0
// What was typed on the pages of the window, "session/1": written while the window is used, read after an end that nobody
// wished, gone after one that somebody did. What it holds of a patient is why it is the owner's alone.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "app/files/fault.hpp"

namespace vialwright::files {

using Typed = std::map<std::string, std::string>;  // by entry, as it was typed; an empty one is not held

struct Session {
    std::string saved_at;                // "2026-03-05 14:05", local
    std::string shown;                   // the page that was, by its id: "beyond-use-date"
    std::map<std::string, Typed> pages;  // by id; those with something on them
    friend bool operator==(const Session&, const Session&) = default;
};

// What no text of our files may hold (several lines, a direction mark, more than 500 characters) is written in pieces that may.
std::string session_text(const Session& session);

// Pages by the English names that they had before they had ids are read as those.
Reading<Session> parse_session(std::string_view bytes, const std::string& name);

}  // namespace vialwright::files
