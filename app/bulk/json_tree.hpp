// SPDX-License-Identifier: Apache-2.0
// A piece of a JSON document, small enough to hold, with numbers as they were written: 1.50 stays 1.50.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vialwright::bulk {

struct JsonNode {
    enum class Kind : std::uint8_t { null, flag, number, text, list, object };
    using Member = std::pair<std::string, JsonNode>;

    Kind kind = Kind::null;
    std::string text;  // of a text; of a number, its digits; of a flag, "true" or "false"
    std::vector<JsonNode> items;
    std::vector<Member> members;

    const JsonNode* find(std::string_view name) const {
        for (const auto& [key, value] : members)
            if (key == name) return &value;
        return nullptr;
    }
    // The text of a member; "" where it is no text.
    std::string_view text_of(std::string_view name) const {
        const JsonNode* node = find(name);
        return node && node->kind == Kind::text ? std::string_view(node->text) : std::string_view();
    }
};

}  // namespace vialwright::bulk
