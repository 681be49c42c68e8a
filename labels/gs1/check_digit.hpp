// SPDX-License-Identifier: Apache-2.0
// The check digit of GS1's numbers (GTIN, UPC-A, EAN-8): modulo 10, weights 3, 1, 3 ... from the right.
// Source: GS1 General Specifications 7.9.1; its example 629104150021 has the check digit 3.
#pragma once

#include <string_view>

namespace vialwright::gs1 {

// ASCII digits only, at least one.
bool is_digits(std::string_view text);

// What follows these digits; anything but digits is a bug (std::invalid_argument).
char check_digit(std::string_view digits);

// At least two digits, the last of which is the check digit of the others.
bool has_right_check_digit(std::string_view digits);

}  // namespace vialwright::gs1
