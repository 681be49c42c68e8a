// SPDX-License-Identifier: Apache-2.0
// The orders of a FHIR R4 document: a Bundle of any size, or one MedicationRequest. Read twice: first whether it is whole,
// and for the resources that orders refer to, which may stand behind them; then for the orders.
#pragma once

#include <memory>
#include <string>

#include "app/bulk/fhir_resources.hpp"
#include "app/bulk/id_memory.hpp"
#include "app/bulk/json_document.hpp"
#include "app/bulk/order_source.hpp"

namespace vialwright::bulk {

class FhirOrders : public OrderSource {
public:
    // `file` stands in the faults; `source` must outlive this and be one that can be read twice.
    static Result<std::unique_ptr<FhirOrders>, files::Faults> open(ByteSource& source,
                                                                   const std::string& file);

    void read(BatchSink& sink) override;
    std::size_t count(const Batch& batch) const override { return batch.rows.size(); }
    void row(Batch& batch, std::size_t index, OrderRow& row) const override;

    // Beyond this the resources beside the orders would need too much memory.
    static constexpr std::size_t most_shared = 100'000;
    static constexpr std::size_t batch_size = 256;

private:
    FhirOrders(ByteSource& source, std::string file) : source_(source), file_(std::move(file)) {}
    bool look_at(const DocumentEntry& entry);
    void add_row(const DocumentEntry& entry, Batch& batch);
    void add_request(const JsonNode& request, std::size_t line, Batch& batch);

    ByteSource& source_;
    std::string file_;
    JsonNode single_;  // the document itself, where it is no Bundle
    FactTable shared_;
    std::uint64_t first_time_ = 0;  // bytes
    IdMemory ids_;
};

}  // namespace vialwright::bulk
