// SPDX-License-Identifier: Apache-2.0
// A whole assessment as text, for golden files: nothing that people see is left out.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dosing/order.hpp"
#include "core/protocol/assessment.hpp"

namespace vialwright::test {

std::string told(std::string_view title, const protocol::Assessment& assessment);

// A product and an order of 100 mg for 70 kg and 175 cm, but for what the case changes.
struct AssessmentCase {
    const char* title;
    std::function<void(formulary::Monograph&, dosing::OrderText&)> change;
};

std::string told(const std::vector<AssessmentCase>& cases, const formulary::Monograph& product);

// tests/golden/protocol/NAME
std::filesystem::path golden_protocol(std::string_view name);

}  // namespace vialwright::test
