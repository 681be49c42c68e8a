// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/tool.hpp"

namespace vialwright::workbench {

Tool::Answer without_reference() {
    return compounding::not_computable("the reference tables for compounding could not be read");
}

}  // namespace vialwright::workbench
