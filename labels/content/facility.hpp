// SPDX-License-Identifier: Apache-2.0
// The outsourcing facility or pharmacy, as its name, address and telephone number stand on the label
// (FD&C Act 503B(a)(10)(A)(ii)). Read from a settings file by app/files; here only what a label needs.
#pragma once

#include <string>
#include <vector>

namespace vialwright::content {

struct Facility {
    std::string id;
    std::string name;
    std::string street;
    std::string city;
    std::string region;  // state
    std::string postal_code;
    std::string phone;
};

// Every field that is missing or empty, in words; nothing if the facility can stand on a label.
std::vector<std::string> faults_of(const Facility& facility);

}  // namespace vialwright::content
