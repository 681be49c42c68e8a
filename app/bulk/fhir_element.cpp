// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/fhir_element.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/files/text_rules.hpp"

namespace vialwright::bulk {

namespace {

using Kind = JsonNode::Kind;

constexpr std::size_t most_faults = 8;  // of one request: more bury the reader

const std::vector<JsonNode> no_items;

}  // namespace

Element::Element(const JsonNode& node, std::string path, std::vector<FieldFault>& faults)
    : node_(node), path_(std::move(path)), faults_(faults) {
    ignore({"id", "extension"});
    refuse("modifierExtension", "an extension that changes the meaning is not understood here");
    refuse("implicitRules", "rules that are agreed elsewhere are not known here");
}

Element::~Element() {
    for (const auto& [name, value] : node_.members) {
        // "_birthDate" holds extensions of the birthDate beside it.
        const std::string_view plain = name.starts_with('_') ? std::string_view(name).substr(1) : name;
        if (std::ranges::find(known_, plain) == known_.end())
            fault(name, "this is not understood here, and must not be passed over");
    }
}

std::string Element::path_of(std::string_view name) const {
    const std::string shown = files::with_all_visible(name);
    return path_.empty() || name.empty() ? path_ + shown : path_ + "." + shown;
}

void Element::fault(std::string_view name, std::string message) {
    if (faults_.size() < most_faults) faults_.push_back({path_of(name), std::move(message)});
}

void Element::ignore(std::initializer_list<std::string_view> names) {
    known_.insert(known_.end(), names.begin(), names.end());
}

void Element::refuse(std::string_view name, std::string message) {
    known_.push_back(name);
    if (node_.find(name)) fault(name, std::move(message));
}

bool Element::has(std::string_view name) {
    known_.push_back(name);
    return node_.find(name) != nullptr;
}

const JsonNode* Element::find(std::string_view name, Kind kind, std::string_view wanted) {
    known_.push_back(name);
    const JsonNode* node = node_.find(name);
    if (!node || node->kind == kind) return node;
    fault(name, fmt::format("this must be {}", wanted));
    return nullptr;
}

std::string_view Element::text(std::string_view name) {
    const JsonNode* node = find(name, Kind::text, "a text");
    return node ? std::string_view(node->text) : std::string_view();
}

std::string Element::number(std::string_view name) {
    const JsonNode* node = find(name, Kind::number, "a number");
    return node ? node->text : "";
}

bool Element::is_true(std::string_view name) {
    const JsonNode* node = find(name, Kind::flag, "true or false");
    return node && node->text == "true";
}

const JsonNode* Element::object(std::string_view name) { return find(name, Kind::object, "an object"); }

const std::vector<JsonNode>& Element::list(std::string_view name) {
    const JsonNode* node = find(name, Kind::list, "a list");
    if (!node) return no_items;
    for (const JsonNode& item : node->items)
        if (item.kind != Kind::object) {
            fault(name, "this must be a list of objects");
            return no_items;
        }
    return node->items;
}

std::string item_path(const std::string& list_path, std::size_t index) {
    return fmt::format("{}[{}]", list_path, index);
}

}  // namespace vialwright::bulk
