// SPDX-License-Identifier: Apache-2.0
// What the fault corpus corrupts: every shipped and example monograph, with orders of each of its rules, made from the rule
// itself: one that is within it where there is one, and the smallest dose tried that it stops.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/protocol/assess.hpp"

namespace vialwright::test {

struct Subject {
    const formulary::DoseRule* rule;
    std::optional<dosing::OrderText> within;
    std::optional<dosing::OrderText> stop;
};

struct Genuine {
    std::string bytes;
    formulary::Monograph monograph;
    std::vector<Subject> subjects;  // point into `monograph`
};

// Made once, in the order of the files' names.
const std::vector<Genuine>& genuine_monographs();
const formulary::Reference& shipped_reference();

// The verdict of an order on a monograph; nothing where the order cannot be read, which is a refusal.
std::optional<protocol::Assessment> answer(const formulary::Monograph& monograph,
                                           const dosing::OrderText& order);

// How many cases of 10,000 to run: a program slowed by sanitizers is asked less (FAULT_CASES).
int fault_cases();

}  // namespace vialwright::test
