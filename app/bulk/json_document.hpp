// SPDX-License-Identifier: Apache-2.0
// A FHIR document in JSON, entry by entry: a Bundle of any size is read without holding more than one of its entries.
//
// The whole document is refused where it is no JSON, or where what stands outside the entries breaks a rule below. An
// entry that breaks one is handed over with the reason instead of its content: a key that stands twice in an object (one
// program reads the first, another the last), deeper than most_depth, more than most_nodes values or most_bytes of text.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "app/bulk/byte_source.hpp"
#include "app/bulk/json_tree.hpp"

namespace vialwright::bulk {

struct JsonLimits {
    static constexpr std::size_t most_depth = 40;
    static constexpr std::size_t most_nodes = 20'000;
    static constexpr std::size_t most_members = 500;                     // of one object
    static constexpr std::size_t most_bytes = std::size_t{1024} * 1024;  // of texts and keys
    static constexpr std::size_t longest_token =
        std::size_t{4} * 1024 * 1024;  // beyond this not even an entry is skipped
};

struct DocumentEntry {
    JsonNode content;
    std::string fault;  // "" : none; else `content` is what was read before it
    std::size_t line = 0;
};

// The document without its entries. `take` is called for each member of the list "entry" at the top; false ends the
// reading. `file` stands in the fault.
Result<JsonNode, files::Fault> read_document(ByteSource& source, const std::string& file,
                                             const std::function<bool(DocumentEntry&&)>& take);

}  // namespace vialwright::bulk
