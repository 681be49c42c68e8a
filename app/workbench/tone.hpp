// SPDX-License-Identifier: Apache-2.0
// What a message means, apart from how it looks. A window adds a colour and an icon; the word is always there too.
#pragma once

#include <cstdint>
#include <string>

#include "core/protocol/finding.hpp"

namespace vialwright::workbench {

enum class Tone : std::uint8_t { none, good, note, caution, open, stop };

std::string word_for(Tone tone);  // "Stop", "Not checked", "Caution", "Note", "Within"
Tone tone_of(const protocol::Finding& finding);
Tone tone_of(protocol::Severity severity);  // of a limit that was kept (info) or broken

}  // namespace vialwright::workbench
