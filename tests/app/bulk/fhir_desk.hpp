// SPDX-License-Identifier: Apache-2.0
// A sound MedicationRequest, for tests that break it.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace vialwright::test {

using Json = nlohmann::ordered_json;

inline Json quantity(const Json& value, const std::string& code) {
    return {{"value", value}, {"unit", code}, {"system", "http://unitsofmeasure.org"}, {"code", code}};
}

inline Json ratio(const Json& top, const std::string& of, const Json& bottom, const std::string& to) {
    return {{"numerator", quantity(top, of)}, {"denominator", quantity(bottom, to)}};
}

inline Json observation(const std::string& id, const std::string& loinc, const Json& value) {
    return {{"resourceType", "Observation"},
            {"id", id},
            {"status", "final"},
            {"code", {{"coding", {{{"system", "http://loinc.org"}, {"code", loinc}}}}}},
            {"subject", {{"reference", "#p"}}},
            {"valueQuantity", value}};
}

inline Json request() {
    return Json::parse(R"({
      "resourceType": "MedicationRequest", "id": "rx-481", "status": "active", "intent": "order",
      "medicationReference": {"reference": "#m"}, "subject": {"reference": "#p"}, "authoredOn": "2026-11-20T09:30:00Z",
      "contained": [
        {"resourceType": "Medication", "id": "m", "code": {"coding": [{"system": "urn:vialwright:product", "code": "glycine"}]},
         "ingredient": [{"itemCodeableConcept": {"text": "Glycine"},
           "strength": {"numerator": {"value": 50.0, "unit": "mg", "system": "http://unitsofmeasure.org", "code": "mg"},
                        "denominator": {"value": 1, "unit": "mL", "system": "http://unitsofmeasure.org", "code": "mL"}}}]},
        {"resourceType": "Patient", "id": "p", "name": [{"text": "A. Nonymous"}], "birthDate": "1980-01-31", "gender": "female"}],
      "extension": [{"url": "urn:vialwright:conditions", "valueString": "none"},
                    {"url": "urn:vialwright:drugs", "valueString": "none"},
                    {"url": "urn:vialwright:allergies", "valueString": "none"},
                    {"url": "http://example.org/other", "valueString": "x"}],
      "dosageInstruction": [{"text": "1 g slow IV push", "route": {"text": "intravenous"},
        "doseAndRate": [{"doseQuantity": {"value": 1.0, "unit": "g", "system": "http://unitsofmeasure.org", "code": "g"}}]}]
    })");
}

inline Json& dosage(Json& of) { return of["dosageInstruction"][0]; }
inline Json& dose_and_rate(Json& of) { return dosage(of)["doseAndRate"][0]; }

}  // namespace vialwright::test
