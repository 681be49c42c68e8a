// SPDX-License-Identifier: Apache-2.0
// The rules of beyond-use dates, "rules/1": every *.toml of a folder, a chapter in one edition each; and what a site decides about
// them, "rules-site/1". A fault refuses the whole book: a date worked out without a rule could be too late.
#pragma once

#include <filesystem>
#include <string_view>

#include "app/files/fault.hpp"
#include "core/bud/rules.hpp"

namespace vialwright::files {

// `site` may be missing: then the default editions count, as they are.
Reading<bud::RuleBook> read_rules(const std::filesystem::path& folder, const std::filesystem::path& site);

// Add what the bytes hold; false if the log has an error. What a site decided is judged against the rules in the book.
bool parse_rules(std::string_view bytes, bud::RuleBook& book, FaultLog& log);
bool parse_site_rules(std::string_view bytes, bud::RuleBook& book, FaultLog& log);

}  // namespace vialwright::files
