// SPDX-License-Identifier: Apache-2.0
// A CSV record in its fields.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/bulk/csv_splitter.hpp"

namespace vialwright::bulk {

inline constexpr std::size_t longest_field = 4096;  // bytes

// Reused from record to record, so that a line costs no allocation.
class FieldReader {
public:
    // Splits; what is wrong with the record is told, with what to do about it. The fields live as long as the record and
    // this reader's next call.
    std::optional<std::string> read(std::string_view record);
    const std::vector<std::string_view>& fields() const { return fields_; }

private:
    bool take_plain(std::string_view record, std::size_t& at);
    bool take_quoted(std::string_view record, std::size_t& at);

    std::vector<std::string_view> fields_;
    std::string unquoted_;
    bool returns_ = false;  // the record holds a carriage return
};

std::string explain(RecordFault fault);

}  // namespace vialwright::bulk
