// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/fhir_request.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/bulk/columns.hpp"
#include "app/bulk/fhir_quantity.hpp"
#include "app/files/text_rules.hpp"
#include "core/patient/age.hpp"
#include "core/time/date.hpp"

namespace vialwright::bulk {

namespace {

constexpr std::array<std::string_view, 2> statuses{"active", "draft"};
constexpr std::array<std::string_view, 5> intents{"order", "original-order", "reflex-order", "filler-order",
                                                  "instance-order"};
constexpr std::size_t date_length = 10;

class RequestReader {
public:
    RequestReader(const JsonNode& request, const FactTable& shared, OrderRow& row)
        : node_(request), shared_(shared), row_(row), request_(request, "", row.faults) {}

    void read() {
        request_.ignore({"resourceType",
                         "meta",
                         "language",
                         "text",
                         "identifier",
                         "statusReason",
                         "category",
                         "priority",
                         "reportedReference",
                         "encounter",
                         "requester",
                         "performer",
                         "performerType",
                         "recorder",
                         "reasonCode",
                         "reasonReference",
                         "instantiatesCanonical",
                         "instantiatesUri",
                         "basedOn",
                         "groupIdentifier",
                         "courseOfTherapyType",
                         "insurance",
                         "note",
                         "dispenseRequest",
                         "substitution",
                         "priorPrescription",
                         "detectedIssue",
                         "eventHistory"});
        read_id();
        read_intention();
        read_contained();
        read_medication();
        read_patient();
        read_measurements();
        read_answers();
        const auto& dosages = request_.list("dosageInstruction");
        if (dosages.size() == 1) read_dosage(dosages.front(), item_path("dosageInstruction", 0), row_);
        else
            request_.fault("dosageInstruction",
                           dosages.empty()
                               ? "there is no dose"
                               : "several dosage instructions are not added up: order each by itself");
    }

private:
    void read_id() {
        row_.id = request_.text("id");
        const JsonNode* identifiers = node_.find("identifier");
        if (row_.id.empty() && identifiers && !identifiers->items.empty())
            row_.id = identifiers->items.front().text_of("value");
    }

    void read_intention() {
        if (std::ranges::find(statuses, request_.text("status")) == statuses.end())
            request_.fault("status", "only an active request, or a draft of one, is checked");
        if (std::ranges::find(intents, request_.text("intent")) == intents.end())
            request_.fault("intent", "only an order is checked, no plan, proposal or option");
        if (request_.is_true("doNotPerform"))
            request_.fault("doNotPerform", "this asks for the medication not to be given");
        if (request_.is_true("reportedBoolean"))
            request_.fault("reportedBoolean", "this reports another's order");
    }

    void read_contained() {
        for (const JsonNode& resource : request_.list("contained")) contained_.add_contained(resource);
    }

    const Facts* find(std::string_view reference, Facts::Kind kind) const {
        const Facts* facts =
            reference.starts_with('#') ? contained_.find(reference) : shared_.find(reference);
        return facts && facts->kind == kind ? facts : nullptr;
    }

    // The facts behind a Reference; null with a fault where they are not to be had.
    const Facts* referred(const JsonNode* reference, const std::string& path, Facts::Kind kind) {
        if (!reference) return nullptr;
        const auto target = reference->text_of("reference");
        const Facts* facts = find(target, kind);
        if (!facts)
            request_.fault(path, target.empty() ? std::string("it refers to nothing in this file")
                                                : fmt::format("\"{}\" is not in this file, or is there twice",
                                                              files::with_all_visible(target)));
        else if (!facts->faults.empty())
            for (const auto& fault : facts->faults) request_.fault(path, fault.field + ": " + fault.message);
        return facts && facts->faults.empty() ? facts : nullptr;
    }

    // R4 has two members for it; R5 has one with two, and is read as well.
    void read_medication() {
        const JsonNode* coded = request_.object("medicationCodeableConcept");
        const JsonNode* reference = request_.object("medicationReference");
        if (const JsonNode* either = request_.object("medication")) {
            if (coded || reference) request_.fault("medication", "the medication is given twice");
            coded = either->find("concept");
            reference = either->find("reference");
        }
        if (!coded == !reference)
            return request_.fault("medication[x]", "one medication is needed, by its code or by a reference");
        if (coded) {
            row_.product = product_of(*coded, "medicationCodeableConcept", row_.faults);
        } else if (const Facts* facts = referred(reference, "medicationReference", Facts::Kind::medication)) {
            row_.product = facts->product;
            row_.text.strength = facts->strength;
        }
    }

    void read_patient() {
        const JsonNode* subject = request_.object("subject");
        if (!subject) return request_.fault("subject", "there is no patient");
        patient_ = referred(subject, "subject", Facts::Kind::patient);
        const std::string written(request_.text("authoredOn").substr(0, date_length));
        if (!patient_) return;
        row_.text.sex = patient_->sex;
        if (patient_->born.empty()) return;
        const auto born = time::parse_date(patient_->born);
        const auto ordered = time::parse_date(written);
        if (!born)
            return request_.fault("subject", fmt::format("birthDate \"{}\" is no whole date",
                                                         files::with_all_visible(patient_->born)));
        if (!ordered) return request_.fault("authoredOn", "without the day of the order there is no age");
        const auto age = patient::age_on(*ordered, *born);
        if (age) row_.text.age = patient::to_text(*age);
        else request_.fault("authoredOn", "this is before the patient's birth");
    }

    // One that is missing could have been the weight.
    bool may_be_observation(std::string_view target) const {
        if (!target.starts_with('#')) return target.starts_with("Observation/") || target.empty();
        const JsonNode* contained = node_.find("contained");
        return !contained || std::ranges::none_of(contained->items, [&](const JsonNode& resource) {
            return resource.text_of("id") == target.substr(1) &&
                   resource.text_of("resourceType") != "Observation";
        });
    }

    void read_measurements() {
        const auto& references = request_.list("supportingInformation");
        for (std::size_t i = 0; i < references.size(); ++i) {
            const auto target = references[i].text_of("reference");
            const std::string path = item_path("supportingInformation", i);
            if (!find(target, Facts::Kind::observation) && !may_be_observation(target))
                continue;  // something else that is good to know
            if (const Facts* facts = referred(&references[i], path, Facts::Kind::observation))
                take_measurement(*facts, path);
        }
    }

    void take_measurement(const Facts& facts, const std::string& path) {
        if (facts.measure.empty()) return;
        if (patient_ && !facts.subject.empty() && find(facts.subject, Facts::Kind::patient) != patient_)
            return request_.fault(path, "this was measured on another patient");
        auto& text = row_.text;
        std::string& into = facts.measure == "weight"   ? text.weight
                            : facts.measure == "height" ? text.height
                                                        : text.creatinine;
        if (!into.empty() && into != facts.quantity)
            return request_.fault(path, fmt::format("the {} is given twice, as {} and {}", facts.measure,
                                                    into, facts.quantity));
        into = facts.quantity;
    }

    // What no element of FHIR says, in extensions of ours: the text of a column.
    void read_answers() {
        for (const JsonNode& extension : request_.list("extension")) {
            auto url = extension.text_of("url");
            if (!url.starts_with(fhir_system::extension)) continue;
            url.remove_prefix(fhir_system::extension.size());
            constexpr std::array allowed{
                Column::rule,      Column::purpose, Column::conditions,   Column::drugs,
                Column::allergies, Column::labs,    Column::clearance,    Column::postmenstrual_age,
                Column::provided,  Column::days,    Column::given_before, Column::in_volume,
                Column::diluent,   Column::line,    Column::sites};
            const auto column = column_named(url);
            if (!column || std::ranges::find(allowed, *column) == allowed.end())
                request_.fault("extension",
                               fmt::format("\"{}{}\" is no extension of ours", fhir_system::extension,
                                           files::with_all_visible(url)));
            else assign(*column, extension.text_of("valueString"), row_);
        }
    }

    const JsonNode& node_;
    const FactTable& shared_;
    OrderRow& row_;
    FactTable contained_;
    const Facts* patient_ = nullptr;
    Element request_;
};

}  // namespace

void read_request(const JsonNode& request, const FactTable& shared, OrderRow& row) {
    RequestReader(request, shared, row).read();
}

}  // namespace vialwright::bulk
