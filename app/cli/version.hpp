// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace vialwright::cli {

// "vialwright 0.1.0 (commit)", then the libraries that what it prints depends on.
std::string version_text();

}  // namespace vialwright::cli
