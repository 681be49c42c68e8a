// SPDX-License-Identifier: Apache-2.0
// Kinds of labels, and what goes with them, from data/labels/*.toml: format "label-kind/1" holds [[kind]] tables with their
// elements, format "label-words/1" tall-man names, warnings, electrolytes and phrases of patient directions. Every legal
// source has its basis; an element that says something unknown is a fault.
#pragma once

#include <filesystem>

#include "app/files/fault.hpp"
#include "labels/content/label_kinds.hpp"

namespace vialwright::files {

// Adds what a file says; false after an error.
bool parse_label_book(std::string_view bytes, content::LabelBook& book, FaultLog& log);

Reading<content::LabelBook> read_label_book(const std::filesystem::path& folder);

}  // namespace vialwright::files
