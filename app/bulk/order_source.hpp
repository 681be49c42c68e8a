// SPDX-License-Identifier: Apache-2.0
// Where orders come from. A batch is read in order by one thread; its orders are made ready by whichever thread has it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "app/bulk/csv_fields.hpp"
#include "app/bulk/order_row.hpp"

namespace vialwright::bulk {

struct Batch {
    std::size_t number = 0;        // from 0, in the order of the file
    std::uint64_t bytes_read = 0;  // of the file, when it was read
    // Of a CSV file: what is still to be taken apart.
    std::string bytes;
    std::vector<Record> records;
    std::vector<std::size_t> lines_of_same_id;  // beside the records: 0, or where the id stood before
    FieldReader fields;
    // Of a FHIR file.
    std::vector<OrderRow> rows;
};

// Where batches go.
class BatchSink {
public:
    BatchSink() = default;
    BatchSink(const BatchSink&) = delete;
    BatchSink& operator=(const BatchSink&) = delete;
    virtual ~BatchSink() = default;

    virtual Batch empty() = 0;             // one to fill, perhaps with the memory of a used one
    virtual bool take(Batch&& batch) = 0;  // waits until there is room; false: no more are wanted
};

class OrderSource {
public:
    OrderSource() = default;
    OrderSource(const OrderSource&) = delete;
    OrderSource& operator=(const OrderSource&) = delete;
    virtual ~OrderSource() = default;

    // All orders, in order, until the end or until no more are wanted. Throws ReadFailed.
    virtual void read(BatchSink& sink) = 0;

    virtual std::size_t count(const Batch& batch) const = 0;
    // Order `index` of the batch as text. Any thread, each batch by one.
    virtual void row(Batch& batch, std::size_t index, OrderRow& row) const = 0;
};

}  // namespace vialwright::bulk
