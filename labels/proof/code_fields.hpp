// SPDX-License-Identifier: Apache-2.0
// What a decoded bar code says, against the lot, dates, serial number and GTIN that it stands for.
#pragma once

#include <string>
#include <vector>

#include "labels/proof/value_check.hpp"

namespace vialwright::proof {

std::vector<std::string> faults_of_code(const FoundCode& code, const content::Meaning& meaning);

}  // namespace vialwright::proof
