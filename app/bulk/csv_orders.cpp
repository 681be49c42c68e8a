// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/csv_orders.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/files/text_rules.hpp"

namespace vialwright::bulk {

namespace {

constexpr std::string_view no_orders =
    "this file holds no orders: its first line must name the columns, such as id,product,dose";

files::Faults header_fault(const std::string& file, std::string message) {
    return {{file, {1, 1}, std::move(message), false, files::Cause::content}};
}

// Field `wanted` of a line without quotation marks; "" where it has fewer.
std::string_view plain_field(std::string_view line, std::size_t wanted) {
    for (; wanted > 0; --wanted) {
        const std::size_t comma = line.find(',');
        if (comma == std::string_view::npos) return {};
        line.remove_prefix(comma + 1);
    }
    return line.substr(0, line.find(','));
}

}  // namespace

Result<std::unique_ptr<CsvOrders>, files::Faults> CsvOrders::open(ByteSource& source, const ColumnMap& map,
                                                                  const std::string& file) {
    std::unique_ptr<CsvOrders> orders(new CsvOrders(source));
    const auto header = orders->splitter_.read_header();
    if (auto fault = fault_of_first_line(header, no_orders); !fault.empty())
        return Failure{header_fault(file, std::move(fault))};
    auto layout = read_layout(header.text, map, file);
    if (!layout) return Failure{layout.error()};
    orders->layout_ = *std::move(layout);
    const auto id = std::ranges::find(orders->layout_, std::optional(Column::id));
    orders->id_field_ = static_cast<std::size_t>(id - orders->layout_.begin());
    orders->splitter_.expect_fields(orders->layout_.size());
    return orders;
}

void CsvOrders::read(BatchSink& sink) {
    Batch batch = sink.empty();
    while (fill(batch) && sink.take(std::move(batch))) batch = sink.empty();
}

bool CsvOrders::fill(Batch& batch) {
    if (!splitter_.next(batch.bytes, batch.records)) return false;
    batch.bytes_read = source_.bytes_read();
    batch.lines_of_same_id.clear();
    for (const Record& record : batch.records) {
        const auto text = std::string_view(batch.bytes).substr(record.begin, record.length);
        const auto id = record.fault == RecordFault::none ? id_of(text, batch.fields) : "";
        batch.lines_of_same_id.push_back(ids_.line_before(id, record.line));
    }
    return true;
}

std::string_view CsvOrders::id_of(std::string_view record, FieldReader& fields) const {
    if (id_field_ >= layout_.size()) return {};
    if (record.find('"') == std::string_view::npos) return plain_field(record, id_field_);
    if (fields.read(record) || fields.fields().size() <= id_field_) return {};
    return fields.fields()[id_field_];
}

// As far as it can be told: the id stands before what is broken.
std::string_view CsvOrders::id_of_broken(std::string_view first_line) const {
    if (id_field_ >= layout_.size()) return {};
    const std::string_view sound = first_line.substr(0, first_line.find('"'));
    const std::string_view id = plain_field(sound, id_field_);
    return id.empty() || id.data() + id.size() == sound.data() + sound.size() ? std::string_view() : id;
}

void CsvOrders::assign_fields(std::string_view record, FieldReader& fields, OrderRow& row) const {
    if (auto fault = fields.read(record)) return row.faults.push_back({"", std::move(*fault)});
    if (fields.fields().size() != layout_.size())
        return row.faults.push_back(
            {"", fmt::format(
                     "this line has {} field{}, and the first line names {} columns: a field that holds a "
                     "comma must stand in quotation marks",
                     fields.fields().size(), fields.fields().size() == 1 ? "" : "s", layout_.size())});
    for (std::size_t i = 0; i < layout_.size(); ++i)
        if (layout_[i] && !fields.fields()[i].empty()) assign(*layout_[i], fields.fields()[i], row);
}

void CsvOrders::row(Batch& batch, std::size_t index, OrderRow& row) const {
    const Record& record = batch.records[index];
    const auto text = std::string_view(batch.bytes).substr(record.begin, record.length);
    row.line = record.line;
    row.line_of_same_id = batch.lines_of_same_id[index];
    if (record.fault == RecordFault::none) assign_fields(text, batch.fields, row);
    else row.faults.push_back({"", explain(record.fault)});
    if (row.id.empty() && !row.faults.empty() && record.fault != RecordFault::too_long)
        assign(Column::id, files::with_all_visible(id_of_broken(text)), row);
}

}  // namespace vialwright::bulk
