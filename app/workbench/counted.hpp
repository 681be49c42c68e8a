// SPDX-License-Identifier: Apache-2.0
// "1 row", "1,250 rows": a number with what is counted, in the language that is spoken.
#pragma once

#include <cstddef>
#include <string>

namespace vialwright::workbench {

std::string grouped(std::size_t count);  // "1,250", in every language

// Both texts with "{}" for the number, from N_(): the languages that are spoken have one form for one and one for all others.
std::string counted(std::size_t count, const char* one, const char* many);

}  // namespace vialwright::workbench
