// SPDX-License-Identifier: Apache-2.0
// What is wrong with one typed field, told with what to write.
#pragma once

#include <string>

namespace vialwright {

struct FieldFault {
    std::string field;    // "weight": a member of the text that was read
    std::string message;  // what is wrong and what to write
    friend bool operator==(const FieldFault&, const FieldFault&) = default;
};

}  // namespace vialwright
