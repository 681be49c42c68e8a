// SPDX-License-Identifier: Apache-2.0
// LOINC 29463-7 body weight and 8302-2 body height: the vital-signs profiles of FHIR R4. 2160-0 and 14682-9: creatinine in
// serum or plasma, by mass and by amount of substance.
#include "app/bulk/fhir_resources.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/bulk/fhir_quantity.hpp"
#include "app/files/text_rules.hpp"

namespace vialwright::bulk {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> measures{
    {{"29463-7", "weight"}, {"8302-2", "height"}, {"2160-0", "creatinine"}, {"14682-9", "creatinine"}}};

// Every coding of a system in a CodeableConcept.
std::vector<std::string_view> codes_of(const JsonNode* concept_node, std::string_view system) {
    std::vector<std::string_view> codes;
    const JsonNode* codings = concept_node ? concept_node->find("coding") : nullptr;
    if (!codings) return codes;
    for (const JsonNode& coding : codings->items)
        if (coding.text_of("system") == system) codes.push_back(coding.text_of("code"));
    return codes;
}

std::string one_product(std::vector<std::string_view> codes, const std::string& path,
                        std::vector<FieldFault>& faults) {
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    if (codes.size() == 1 && !codes.front().empty()) return std::string(codes.front());
    const std::string_view why = codes.empty() ? "none" : "more than one";
    faults.push_back({path, fmt::format("{} of the codings names a product of ours, with the system {}", why,
                                        fhir_system::product)});
    return "";
}

void read_patient(Element& patient, Facts& facts) {
    patient.ignore({"resourceType", "meta", "language", "text", "contained", "identifier", "name", "telecom",
                    "address", "maritalStatus", "multipleBirthBoolean", "multipleBirthInteger", "photo",
                    "contact", "communication", "generalPractitioner", "managingOrganization"});
    patient.refuse("link", "this patient is recorded elsewhere too: the records must be merged first");
    patient.refuse("deceasedDateTime", "this patient is recorded as deceased");
    if (patient.is_true("deceasedBoolean"))
        patient.fault("deceasedBoolean", "this patient is recorded as deceased");
    if (patient.has("active") && !patient.is_true("active"))
        patient.fault("active", "this record of the patient is not in use");
    facts.born = patient.text("birthDate");
    const auto sex = patient.text("gender");
    if (sex == "male" || sex == "female") facts.sex = sex;
    else if (sex != "other" && sex != "unknown" && !sex.empty())
        patient.fault("gender", fmt::format("\"{}\" is no gender of FHIR", files::with_all_visible(sex)));
}

void read_strengths(Element& medication, Facts& facts) {
    const auto& ingredients = medication.list("ingredient");
    for (std::size_t i = 0; i < ingredients.size(); ++i) {
        Element ingredient(ingredients[i], item_path(medication.path_of("ingredient"), i),
                           medication.faults());
        ingredient.ignore({"itemCodeableConcept", "itemReference"});
        const bool counts = !ingredient.has("isActive") || ingredient.is_true("isActive");
        std::string strength = read_ratio(ingredient, "strength");
        if (strength.empty() || !counts) continue;
        if (!facts.strength.empty())
            ingredient.fault("strength",
                             "a second ingredient states a strength, and only one can be compared");
        facts.strength = std::move(strength);
    }
}

void read_medication(Element& medication, const JsonNode& node, Facts& facts) {
    medication.ignore({"resourceType", "meta", "language", "text", "contained", "identifier", "code",
                       "manufacturer", "form", "amount", "batch"});
    const auto status = medication.text("status");
    if (!status.empty() && status != "active") medication.fault("status", "this medication is not in use");
    auto codes = codes_of(node.find("code"), fhir_system::product);
    if (const JsonNode* identifiers = node.find("identifier"))
        for (const JsonNode& identifier : identifiers->items)
            if (identifier.text_of("system") == fhir_system::product)
                codes.push_back(identifier.text_of("value"));
    facts.product = one_product(std::move(codes), "code", medication.faults());
    read_strengths(medication, facts);
}

std::string reference_in(const JsonNode& node, std::string_view name) {
    const JsonNode* reference = node.find(name);
    return reference ? std::string(reference->text_of("reference")) : "";
}

void read_observation(Element& observation, const JsonNode& node, Facts& facts) {
    observation.ignore({"resourceType",      "meta",
                        "language",          "text",
                        "contained",         "identifier",
                        "basedOn",           "partOf",
                        "category",          "code",
                        "subject",           "encounter",
                        "effectiveDateTime", "effectivePeriod",
                        "effectiveInstant",  "issued",
                        "performer",         "note",
                        "bodySite",          "method",
                        "specimen",          "device",
                        "interpretation",    "referenceRange",
                        "hasMember",         "derivedFrom"});
    observation.refuse("dataAbsentReason", "there is no value");
    observation.refuse("focus", "this was not measured on the patient");
    const auto status = observation.text("status");
    if (status != "final" && status != "amended" && status != "corrected")
        observation.fault("status", "only a final, amended or corrected result is used");
    facts.subject = reference_in(node, "subject");
    facts.quantity = read_quantity(observation, "valueQuantity");
}

}  // namespace

std::string product_of(const JsonNode& concept_node, const std::string& path,
                       std::vector<FieldFault>& faults) {
    return one_product(codes_of(&concept_node, fhir_system::product), path, faults);
}

std::optional<Facts> facts_of(const JsonNode& resource) {
    const auto type = resource.text_of("resourceType");
    Facts facts;
    facts.key = fmt::format("{}/{}", type, resource.text_of("id"));
    if (type == "Patient") {
        Element patient(resource, "Patient", facts.faults);
        read_patient(patient, facts);
    } else if (type == "Medication") {
        facts.kind = Facts::Kind::medication;
        Element medication(resource, "Medication", facts.faults);
        read_medication(medication, resource, facts);
    } else if (type == "Observation") {
        facts.kind = Facts::Kind::observation;
        for (const auto code : codes_of(resource.find("code"), fhir_system::loinc))
            for (const auto& [loinc, measure] : measures)
                if (code == loinc) facts.measure = measure;
        if (facts.measure.empty()) return facts;  // of no use here, whatever it says
        Element observation(resource, "Observation", facts.faults);
        read_observation(observation, resource, facts);
    } else {
        return std::nullopt;
    }
    return facts;
}

void FactTable::refer(std::string reference, std::size_t index) {
    const auto [at, is_new] = by_reference_.emplace(std::move(reference), index);
    if (!is_new && at->second != index) at->second = twice;
}

void FactTable::add(Facts facts, std::string_view full_url) {
    const std::size_t index = facts_.size();
    if (!facts.key.ends_with('/')) refer(facts.key, index);
    if (!full_url.empty() && full_url != facts.key) refer(std::string(full_url), index);
    facts_.push_back(std::move(facts));
}

void FactTable::add_contained(const JsonNode& resource) {
    auto facts = facts_of(resource);
    if (!facts) return;
    refer(fmt::format("#{}", resource.text_of("id")), facts_.size());
    facts_.push_back(*std::move(facts));
}

const Facts* FactTable::find(std::string_view reference) const {
    const auto found = by_reference_.find(std::string(reference));
    return found == by_reference_.end() || found->second == twice ? nullptr : &facts_[found->second];
}

}  // namespace vialwright::bulk
