// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/tr.hpp"

#include <utility>

namespace vialwright::workbench {

namespace {

Translator& spoken() {
    static Translator translator;
    return translator;
}

}  // namespace

void speak(Translator translator) { spoken() = std::move(translator); }

std::string tr(const char* english) { return spoken() ? spoken()(english) : english; }

}  // namespace vialwright::workbench
