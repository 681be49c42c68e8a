// SPDX-License-Identifier: Apache-2.0
// The words of the interface in the reader's language: titles, labels of entries, buttons, menus, advice. Not translated: what
// a monograph, a rule or a label says, and every number, unit and drug name; a pharmacist signed those off as they stand.
//
//   tr("Weight")                                          one text; xgettext finds the literal
//   fmt::format(fmt::runtime(tr("{} of {} rows")), a, b)  with values; a translation keeps the braces
//   constexpr const char* name = N_("Weight"); ... tr(name) a text of a table, translated where it is shown
// A text is a whole sentence or title; script/words collects the literals, po/README.md says the rest.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace vialwright::workbench {

// English in, the same text in the language that is spoken out; what has no translation stays English.
using Translator = std::function<std::string(const char* english)>;

// Before the first presenter is made, and never again: views hold finished texts. Empty: English.
void speak(Translator translator);

[[nodiscard]] std::string tr(const char* english);
[[nodiscard]] inline std::string tr(std::string_view of_table) { return tr(std::string(of_table).c_str()); }

// Marks a text of a table for xgettext, and is that text: what is translated before the language is known stays English.
constexpr const char* N_(const char* english) { return english; }  // NOLINT(readability-identifier-naming)

}  // namespace vialwright::workbench
