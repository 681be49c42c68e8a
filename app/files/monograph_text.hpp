// SPDX-License-Identifier: Apache-2.0
// A monograph's text with single values of it written anew; everything else, comments too, stays as a person wrote it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/files/fault.hpp"

namespace vialwright::files {

// Where in the bytes the place lies; the end of the text for one beyond it.
std::size_t offset_of(std::string_view text, Place place);

// With that value in the table of that name ("": the root); nothing where there is no such key, or where its value is no
// plain one (a text over several lines, a table). `value` is written as TOML: quoted("x"), "12".
std::optional<std::string> with_value(std::string_view text, std::string_view table, std::string_view key,
                                      std::string_view value);
std::string quoted(std::string_view words);

// The number that a text states, whatever else is wrong with it; nothing where it states none.
std::optional<int> stated_revision(std::string_view text);

std::optional<std::string> stated_id(std::string_view text);  // likewise; fit for the name of a file

// Another product after it: revision 1, a draft, and without NDC and GTIN, which are of the one that was copied.
std::optional<std::string> as_duplicate(std::string_view text, std::string_view id, std::string_view name);

}  // namespace vialwright::files
