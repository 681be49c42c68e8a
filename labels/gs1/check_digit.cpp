// SPDX-License-Identifier: Apache-2.0
#include "labels/gs1/check_digit.hpp"

#include <algorithm>
#include <stdexcept>

namespace vialwright::gs1 {

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

char check_digit(std::string_view digits) {
    if (!is_digits(digits)) throw std::invalid_argument("a check digit of what are no digits");
    int sum = 0;
    int weight = 3;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, weight = 4 - weight)
        sum += (*digit - '0') * weight;
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

bool has_right_check_digit(std::string_view digits) {
    return digits.size() >= 2 && is_digits(digits) &&
           check_digit(digits.substr(0, digits.size() - 1)) == digits.back();
}

}  // namespace vialwright::gs1
