// SPDX-License-Identifier: Apache-2.0
// Another language for the time of a test, and English again after it, whatever happens.
#pragma once

#include <utility>

#include "app/workbench/tr.hpp"

namespace vialwright::test {

class Speaking {
public:
    explicit Speaking(workbench::Translator translator) { workbench::speak(std::move(translator)); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;
    ~Speaking() { workbench::speak({}); }
};

}  // namespace vialwright::test
