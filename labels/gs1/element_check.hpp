// SPDX-License-Identifier: Apache-2.0
// What holds for one element and for several together, for writing as for reading.
#pragma once

#include <optional>
#include <string>

#include "labels/gs1/element_string.hpp"
#include "labels/gs1/identifiers.hpp"

namespace vialwright::gs1 {

// What is wrong with the value; nothing if it is right. Day 00 is right here.
std::optional<std::string> value_fault(const Identifier& identifier, std::string_view value,
                                       const time::Date& today);

// "lot number (10)"
std::string name_of(const Identifier& identifier);

// Null if there is none.
const Element* find_element(const Elements& elements, std::string_view ai);

// Elements whose values are right.
Fields fields_of(const Elements& elements, const time::Date& today);

std::string human_text(const Elements& elements);

// Whether the text in brackets reads back as these elements; not if a value itself holds "(10)".
bool reads_back(const Elements& elements);

}  // namespace vialwright::gs1
