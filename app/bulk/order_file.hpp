// SPDX-License-Identifier: Apache-2.0
// A file of orders, whatever it is: CSV, or FHIR in JSON, which begins with a brace.
#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>

#include "app/bulk/columns.hpp"
#include "app/bulk/order_source.hpp"

namespace vialwright::bulk {

struct OrderFile {
    std::unique_ptr<FileSource> file;
    std::unique_ptr<ByteSource> bytes;  // what `orders` reads, where it is not the file itself
    std::unique_ptr<OrderSource> orders;
};

// "-" is standard input. Faults of cause not_found and unreadable where it cannot be opened, of cause content where it is no
// order file. Throws ReadFailed.
Result<OrderFile, files::Faults> open_orders(const std::filesystem::path& path, const ColumnMap& map,
                                             const std::stop_token& stop = {});

std::string shown_name(const std::filesystem::path& path);  // "standard input" for "-"

}  // namespace vialwright::bulk
