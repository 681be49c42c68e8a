// SPDX-License-Identifier: Apache-2.0
// Which language the window speaks, and the pseudo-language that shows whether a longer one would fit.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace vialwright::workbench {

enum class Language : std::uint8_t { english, spanish, pseudo };

using Environment = std::function<const char*(const char* name)>;  // std::getenv

// VIALWRIGHT_LANGUAGE (en, es, pseudo) before `setting` (the same words, "" for none) before what the system says, as gettext
// reads it: LC_ALL, LC_MESSAGES, LANG, and the list in LANGUAGE where these name a language. English where none is spoken.
Language spoken_language(const Environment& environment, std::string_view setting = "");

std::string_view code_of(Language language);  // "en"

// The text with accents, in brackets and 40 % longer. What a program reads in it stays: "{}", the letter after "&", and what
// follows a tab.
std::string pseudo_text(std::string_view english);

}  // namespace vialwright::workbench
