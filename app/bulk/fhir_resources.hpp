// SPDX-License-Identifier: Apache-2.0
// What an order needs of the resources that it refers to: the patient, the medication, measurements. Taken out once, so
// that a Bundle's own resources are held in a few texts each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/bulk/json_tree.hpp"
#include "core/field_fault.hpp"

namespace vialwright::bulk {

// Code systems of ours, and of others, that are read. docs/bulk-check.md explains them.
namespace fhir_system {
inline constexpr std::string_view product = "urn:vialwright:product";
inline constexpr std::string_view extension = "urn:vialwright:";  // and a column's name
inline constexpr std::string_view loinc = "http://loinc.org";
inline constexpr std::string_view snomed = "http://snomed.info/sct";
}  // namespace fhir_system

struct Facts {
    enum class Kind : std::uint8_t { patient, medication, observation };
    Kind kind = Kind::patient;
    std::string key;                 // "Patient/12"
    std::vector<FieldFault> faults;  // then nothing else of it counts
    std::string born, sex;           // of a patient
    std::string product, strength;   // of a medication
    std::string measure, quantity,
        subject;  // of an observation: "weight", "70 kg", "Patient/12"; "" : another kind
};

// Nothing for a resource of another kind.
std::optional<Facts> facts_of(const JsonNode& resource);

// Which product a CodeableConcept names; "" with a fault where it names none of ours.
std::string product_of(const JsonNode& concept_node, const std::string& path,
                       std::vector<FieldFault>& faults);

// The facts of a Bundle, or of what one resource contains, by how they are referred to.
class FactTable {
public:
    void add(Facts facts, std::string_view full_url);
    void add_contained(const JsonNode& resource);
    // "#m", "Patient/12", "urn:uuid:…". Null: not there, or there twice.
    const Facts* find(std::string_view reference) const;
    std::size_t size() const { return facts_.size(); }

private:
    void refer(std::string reference, std::size_t index);

    static constexpr std::size_t twice = SIZE_MAX;
    std::vector<Facts> facts_;
    std::unordered_map<std::string, std::size_t> by_reference_;
};

}  // namespace vialwright::bulk
