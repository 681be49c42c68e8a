// SPDX-License-Identifier: Apache-2.0
// What the tests of the bulk check share: orders out of a text, and their answers.
#pragma once

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "app/bulk/csv_orders.hpp"
#include "app/bulk/fhir_orders.hpp"
#include "app/bulk/pipeline.hpp"
#include "app/bulk/report.hpp"
#include "tests/support/sample_monograph.hpp"

namespace vialwright::test {

// A sink that keeps the rows.
class KeptRows : public bulk::BatchSink {
public:
    explicit KeptRows(const bulk::OrderSource& source) : source_(source) {}
    bulk::Batch empty() override { return {}; }
    bool take(bulk::Batch&& batch) override {
        for (std::size_t i = 0; i < source_.count(batch); ++i) {
            bulk::OrderRow row;
            source_.row(batch, i, row);
            rows.push_back(row);
        }
        return true;
    }
    std::vector<bulk::OrderRow> rows;

private:
    const bulk::OrderSource& source_;
};

inline std::vector<bulk::OrderRow> rows_of(bulk::OrderSource& source) {
    KeptRows kept(source);
    source.read(kept);
    return kept.rows;
}

inline std::vector<bulk::OrderRow> csv_rows(const std::string& text) {
    bulk::MemorySource bytes(text);
    const auto orders = bulk::CsvOrders::open(bytes, {}, "x.csv");
    if (!orders) FAIL(files::to_text(orders.error().front()));
    return rows_of(**orders);
}

inline std::vector<bulk::OrderRow> fhir_rows(const std::string& text) {
    bulk::MemorySource bytes(text);
    const auto orders = bulk::FhirOrders::open(bytes, "x.json");
    if (!orders) FAIL(files::to_text(orders.error().front()));
    return rows_of(**orders);
}

// The monographs of the tests behind a checker.
struct Bench {
    formulary::Monograph glycine = glycine_injection();
    formulary::Monograph plain = plain_product();
    formulary::Reference shared = reference();
    bulk::Products products{{&glycine, &plain}};
    bulk::Checker checker{products, shared};
};

inline std::string fault_of(const bulk::OrderRow& row) {
    std::string text;
    for (const auto& fault : row.faults) text += fault.field + ": " + fault.message + "\n";
    return text;
}

}  // namespace vialwright::test
