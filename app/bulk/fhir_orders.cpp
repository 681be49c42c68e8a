// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/fhir_orders.hpp"

#include <fmt/format.h>

#include "app/bulk/fhir_request.hpp"
#include "app/files/text_rules.hpp"

namespace vialwright::bulk {

namespace {

const JsonNode* resource_of(const DocumentEntry& entry) {
    const JsonNode* resource = entry.content.find("resource");
    return resource && resource->kind == JsonNode::Kind::object ? resource : nullptr;
}

// What says that an entry is something else than an order, before it was spoilt.
bool is_known_to_be_other(const DocumentEntry& entry) {
    const JsonNode* resource = resource_of(entry);
    const auto type = resource ? resource->text_of("resourceType") : std::string_view();
    return !type.empty() && type != "MedicationRequest" && type != "Bundle";
}

}  // namespace

Result<std::unique_ptr<FhirOrders>, files::Faults> FhirOrders::open(ByteSource& source,
                                                                    const std::string& file) {
    std::unique_ptr<FhirOrders> orders(new FhirOrders(source, file));
    const auto fault = [&](std::string message) -> Failure<files::Faults> {
        return {{{file, {}, std::move(message), false, files::Cause::content}}};
    };
    auto document =
        read_document(source, file, [&](DocumentEntry&& entry) { return orders->look_at(entry); });
    if (!document) return Failure{files::Faults{document.error()}};
    orders->first_time_ = source.bytes_read();
    if (orders->shared_.size() > most_shared)
        return fault(fmt::format("more than {} patients, medications and observations: split the Bundle",
                                 most_shared));
    const auto type = document->text_of("resourceType");
    if (type == "MedicationRequest") orders->single_ = *std::move(document);
    else if (type != "Bundle")
        return fault(type.empty()
                         ? "there is no resourceType: a Bundle or a MedicationRequest is wanted"
                         : fmt::format("a {} holds no orders: a Bundle or a MedicationRequest is wanted",
                                       files::with_all_visible(type)));
    else if (document->find("modifierExtension") || document->find("implicitRules"))
        return fault(
            "the Bundle has an extension or rules that change its meaning, which are not understood here");
    return orders;
}

// The first time: what others refer to.
bool FhirOrders::look_at(const DocumentEntry& entry) {
    const JsonNode* resource = resource_of(entry);
    if (!resource || !entry.fault.empty()) return true;
    if (auto facts = facts_of(*resource)) shared_.add(*std::move(facts), entry.content.text_of("fullUrl"));
    return shared_.size() <= most_shared;
}

void FhirOrders::read(BatchSink& sink) {
    Batch batch = sink.empty();
    batch.rows.clear();
    if (single_.kind == JsonNode::Kind::object) {
        add_request(single_, 1, batch);
    } else {
        if (!source_.rewind()) throw ReadFailed("cannot be read twice");
        const auto take = [&](DocumentEntry&& entry) {
            add_row(entry, batch);
            if (batch.rows.size() < batch_size) return true;
            if (!sink.take(std::move(batch))) return false;
            batch = sink.empty();
            batch.rows.clear();
            return true;
        };
        const auto again = read_document(source_, file_, take);
        if (!again) throw ReadFailed("it changed while it was read: " + again.error().message);
    }
    if (!batch.rows.empty()) sink.take(std::move(batch));
}

void FhirOrders::add_row(const DocumentEntry& entry, Batch& batch) {
    if (is_known_to_be_other(entry)) return;
    const JsonNode* resource = resource_of(entry);
    const bool is_object = entry.content.kind == JsonNode::Kind::object;
    if (entry.fault.empty() && is_object && !entry.content.find("resource"))
        return;  // an answer, or a deletion
    if (entry.fault.empty() && resource && resource->text_of("resourceType") == "MedicationRequest" &&
        !entry.content.find("modifierExtension"))
        return add_request(*resource, entry.line, batch);
    OrderRow& row = batch.rows.emplace_back();
    row.line = entry.line;
    if (resource) row.id = resource->text_of("id");
    std::string why = entry.fault;
    if (why.empty()) why = "this entry holds no MedicationRequest that can be read";
    row.faults.push_back({"entry", std::move(why)});
}

void FhirOrders::add_request(const JsonNode& request, std::size_t line, Batch& batch) {
    OrderRow& row = batch.rows.emplace_back();
    row.line = line;
    read_request(request, shared_, row);
    row.line_of_same_id = ids_.line_before(row.id, line);
    batch.bytes_read = source_.bytes_read() - first_time_;
}

void FhirOrders::row(Batch& batch, std::size_t index, OrderRow& row) const {
    row = std::move(batch.rows[index]);
}

}  // namespace vialwright::bulk
