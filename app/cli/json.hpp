// SPDX-License-Identifier: Apache-2.0
// Values to JSON, as the command-line contract words them. Every number is text: a JSON number would be a double to most
// who read it.
#pragma once

#include <nlohmann/json.hpp>

#include "core/protocol/assessment.hpp"

namespace vialwright::cli {

using Json = nlohmann::ordered_json;

Json to_json(const units::Shown& shown);  // {"value", "exact", "unit", "text"}
Json to_json(const std::optional<units::Shown>& shown);
Json to_json(const units::Working& working);
Json to_json(const protocol::Finding& finding);
Json to_json(const protocol::Assessment& assessment);  // the members of `dose`, without the schema

std::string_view name_of(protocol::Verdict verdict);
std::string_view name_of(protocol::Severity severity);

}  // namespace vialwright::cli
