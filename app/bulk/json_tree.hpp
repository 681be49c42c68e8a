// SPDX-License-Identifier: Apache-2.0
// A piece of a JSON document, small enough to hold, with numbers as they were written: 1.50 stays 1.50.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vialwright::bulk {

struct JsonNode {
    enum class Kind : std::uint8_t { null, flag, number, text, list, object };
    struct Member;

    Kind kind = Kind::null;
    std::string text;  // of a text; of a number, its digits; of a flag, "true" or "false"
    std::vector<JsonNode> items;
    std::vector<Member> members;

    const JsonNode* find(std::string_view name) const;
    // The text of a member; "" where it is no text.
    std::string_view text_of(std::string_view name) const;
};

struct JsonNode::Member {
    std::string name;
    JsonNode value;
};

inline const JsonNode* JsonNode::find(std::string_view wanted) const {
    for (const auto& [name, value] : members)
        if (name == wanted) return &value;
    return nullptr;
}

inline std::string_view JsonNode::text_of(std::string_view name) const {
    const JsonNode* node = find(name);
    return node && node->kind == Kind::text ? std::string_view(node->text) : std::string_view();
}

}  // namespace vialwright::bulk
