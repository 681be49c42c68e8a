// SPDX-License-Identifier: Apache-2.0
// Strict reading of a FHIR element. What is not asked for and not named as without meaning here is refused with its path:
// what a program does not understand it must not pass over (FHIR R4, "Modifier Extensions" and "isModifier").
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "app/bulk/json_tree.hpp"
#include "core/field_fault.hpp"

namespace vialwright::bulk {

class Element {
public:
    // `faults` gets everything that is wrong; `path` is "dosageInstruction[0].timing", "" for the resource itself.
    Element(const JsonNode& node, std::string path, std::vector<FieldFault>& faults);
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;
    // Refuses what nobody asked for.
    ~Element();

    bool has(std::string_view name);
    std::string_view text(std::string_view name);  // "" where absent or refused
    std::string number(std::string_view name);     // as written
    bool is_true(std::string_view name);
    const JsonNode* object(std::string_view name);             // null where absent or refused
    const std::vector<JsonNode>& list(std::string_view name);  // of objects; empty where absent or refused
    void ignore(std::initializer_list<std::string_view> names);
    void refuse(std::string_view name, std::string message);  // where it is there at all

    void fault(std::string_view name, std::string message);
    std::string path_of(std::string_view name) const;
    std::vector<FieldFault>& faults() { return faults_; }

private:
    const JsonNode* find(std::string_view name, JsonNode::Kind kind, std::string_view wanted);

    const JsonNode& node_;
    std::string path_;
    std::vector<FieldFault>& faults_;
    std::vector<std::string_view> known_;
};

// "doseAndRate[2]"
std::string item_path(const std::string& list_path, std::size_t index);

}  // namespace vialwright::bulk
