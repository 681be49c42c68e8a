// SPDX-License-Identifier: Apache-2.0
// SNOMED CT codes of routes as in FHIR R4's own value set "route-codes".
#include <array>

#include <fmt/format.h>

#include "app/bulk/fhir_quantity.hpp"
#include "app/bulk/fhir_request.hpp"
#include "core/units/parse.hpp"

namespace vialwright::bulk {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> snomed_routes{
    {{"26643006", "oral"},
     {"47625008", "intravenous"},
     {"78421000", "intramuscular"},
     {"34206005", "subcutaneous"}}};

struct DoseAndRate {
    std::string dose, rate;
    friend bool operator==(const DoseAndRate&, const DoseAndRate&) = default;
};

DoseAndRate read_dose_and_rate(const JsonNode& node, const std::string& path,
                               std::vector<FieldFault>& faults) {
    Element element(node, path, faults);
    element.ignore({"type"});
    element.refuse("doseRange", "a range is no dose: say which end is meant");
    element.refuse("rateRange", "a range is no rate: say which end is meant");
    DoseAndRate read{read_quantity(element, "doseQuantity"), read_quantity(element, "rateQuantity")};
    const std::string ratio = read_ratio(element, "rateRatio");
    if (!ratio.empty() && !read.rate.empty()) element.fault("rateRatio", "the rate is given twice");
    if (!ratio.empty()) read.rate = ratio;
    return read;
}

// The route by our word in the text, or by SNOMED CT; by both only where they agree.
void read_route(Element& dosage, OrderRow& row) {
    const JsonNode* route = dosage.object("route");
    if (!route) return;
    std::string text(route->text_of("text"));
    if (const JsonNode* codings = route->find("coding"))
        for (const JsonNode& coding : codings->items) {
            if (coding.text_of("system") != fhir_system::snomed) continue;
            for (const auto& [code, name] : snomed_routes) {
                if (coding.text_of("code") != code) continue;
                if (!text.empty() && text != name)
                    dosage.fault("route", fmt::format("the text and the code differ: the code is {}", name));
                text = name;
            }
        }
    if (text.empty())
        dosage.fault("route", "this route is not known here: write it as text, such as intravenous");
    row.text.route = text;
}

void use(const DoseAndRate& given, Element& dosage, OrderRow& row) {
    const bool pumped = !given.rate.empty() && units::parse<units::InfusionRate>(given.rate).has_value();
    if (given.dose.empty() && given.rate.empty()) {
        if (row.faults.empty()) dosage.fault("doseAndRate", "there is no dose");
    } else if (given.rate.empty() || pumped) {
        row.text.dose = given.dose;
        row.pump_rate = given.rate;
        if (given.dose.empty()) dosage.fault("doseAndRate", "a rate of volume needs a dose beside it");
    } else if (given.dose.empty()) {
        row.text.dose = given.rate;
    } else {
        dosage.fault("doseAndRate",
                     "a dose and a rate of the drug: give the dose, and timing.repeat.duration");
    }
}

}  // namespace

void read_dosage(const JsonNode& node, const std::string& path, OrderRow& row) {
    Element dosage(node, path, row.faults);
    dosage.ignore({"sequence", "text", "additionalInstruction", "patientInstruction", "site", "method"});
    dosage.refuse("asNeededCodeableConcept", "\"as needed\" does not say how often");
    if (dosage.is_true("asNeededBoolean"))
        dosage.fault("asNeededBoolean", "\"as needed\" does not say how often");
    dosage.refuse("maxDosePerAdministration", "this is not compared here");
    dosage.refuse("maxDosePerLifetime", "this is not compared here");
    read_route(dosage, row);
    row.most_per_period = read_ratio(dosage, "maxDosePerPeriod");
    if (const JsonNode* timing = dosage.object("timing")) read_timing(*timing, dosage.path_of("timing"), row);
    const auto& all = dosage.list("doseAndRate");
    DoseAndRate given;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto one = read_dose_and_rate(all[i], item_path(dosage.path_of("doseAndRate"), i), row.faults);
        if (i > 0 && one != given) dosage.fault("doseAndRate", "several doses, which differ");
        given = one;
    }
    use(given, dosage, row);
}

}  // namespace vialwright::bulk
