// SPDX-License-Identifier: Apache-2.0
// The words of the interface in the reader's language: titles, labels of entries, buttons, menus, advice. Not translated: what
// a monograph, a rule or a label says, and every number, unit and drug name; a pharmacist signed those off as they stand.
//
//   tr("Weight")                                          one text; xgettext finds the literal
//   fmt::format(fmt::runtime(tr("{} of {} rows")), a, b)  with values; a translation keeps the braces
#pragma once

#include <functional>
#include <string>

namespace vialwright::workbench {

// English in, the same text in the language that is spoken out; what has no translation stays English.
using Translator = std::function<std::string(const char* english)>;

// Before the first presenter is made, and never again: views hold finished texts. Empty: English.
void speak(Translator translator);

[[nodiscard]] std::string tr(const char* english);

}  // namespace vialwright::workbench
