// SPDX-License-Identifier: Apache-2.0
// What the window finds at its start of the run before: what was typed, and what it says about it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/files/session_file.hpp"
#include "app/workbench/tone.hpp"
#include "core/time/date.hpp"

namespace vialwright::workbench {

struct FoundSession {
    std::optional<files::Session> session;
    Tone tone = Tone::none;
    std::string words;  // for the reader; "" for nothing to say
};

// A file that is there was left by a run that did not end as it should. One that cannot be read is told and removed:
// what a part of it says of a patient must not stay, and is of use to nobody.
FoundSession find_session(const std::filesystem::path& file, const time::Date& today);

}  // namespace vialwright::workbench
