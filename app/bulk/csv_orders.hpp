// SPDX-License-Identifier: Apache-2.0
// The orders of a CSV file.
#pragma once

#include <memory>
#include <string>

#include "app/bulk/columns.hpp"
#include "app/bulk/csv_splitter.hpp"
#include "app/bulk/id_memory.hpp"
#include "app/bulk/order_source.hpp"

namespace vialwright::bulk {

class CsvOrders : public OrderSource {
public:
    // Reads the first line. `file` stands in the faults; `source` must outlive this.
    static Result<std::unique_ptr<CsvOrders>, files::Faults> open(ByteSource& source, const ColumnMap& map,
                                                                  const std::string& file);

    void read(BatchSink& sink) override;
    std::size_t count(const Batch& batch) const override { return batch.records.size(); }
    void row(Batch& batch, std::size_t index, OrderRow& row) const override;

private:
    explicit CsvOrders(ByteSource& source) : source_(source), splitter_(source) {}
    bool fill(Batch& batch);
    std::string_view id_of(std::string_view record, FieldReader& fields) const;
    std::string_view id_of_broken(std::string_view first_line) const;
    void assign_fields(std::string_view record, FieldReader& fields, OrderRow& row) const;

    ByteSource& source_;
    CsvSplitter splitter_;
    Layout layout_;
    std::size_t id_field_ = 0;  // beyond the last: the file has no ids
    IdMemory ids_;
};

}  // namespace vialwright::bulk
