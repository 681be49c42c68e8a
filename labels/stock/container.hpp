// SPDX-License-Identifier: Apache-2.0
// What a label goes around: a vial or a syringe. A label wider than the circumference less a window covers itself; one higher
// than the straight part of the body wrinkles at the shoulder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "labels/stock/stock.hpp"

namespace vialwright::stock {

struct Container {
    std::string id;  // "10R"
    std::string name;
    draw::Length diameter;
    std::optional<draw::Length> body_height;  // of the straight part; nothing: not known
    std::string source;
    std::string basis;  // verified | memory
};
using Containers = std::vector<Container>;

const Container* find(const Containers& containers, std::string_view id);

struct Wrap {
    std::string refused;  // why the label does not go around; "" where it does
    std::string caution;  // what a person must look at
    std::string caution_about;
};
Wrap wrap_of(const Stock& stock, const Container& container);

}  // namespace vialwright::stock
