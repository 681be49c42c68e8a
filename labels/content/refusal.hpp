// SPDX-License-Identifier: Apache-2.0
// Why there is no label. One shape for everything that can be in the way: a gap of the monograph, a missing statement, a
// character, a strength that does not add up, text that does not fit.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.hpp"

namespace vialwright::content {

struct Objection {
    std::string element;  // id of the label element it concerns: "strength", "lot"
    std::string message;  // what is wrong
    std::string advice;   // what to do about it
};

// What the makers of an element's words answer with where there are none.
inline Failure<Objection> refuse(std::string_view element, std::string message, std::string advice) {
    return Failure{Objection{std::string(element), std::move(message), std::move(advice)}};
}

struct LabelRefusal {
    std::vector<Objection> objections;  // at least one
    std::string
        smallest_stock;  // id of the smallest stock that would hold everything; "" if that is not the matter
};

// All objections as sentences, one a line.
std::string to_text(const LabelRefusal& refusal);

}  // namespace vialwright::content
