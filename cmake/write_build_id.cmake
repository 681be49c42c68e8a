# SPDX-License-Identifier: Apache-2.0
# Writes OUTPUT with the commit id of SOURCE_DIR; leaves the file alone, and its date, when nothing changed.
set(id "")
if(GIT AND EXISTS "${SOURCE_DIR}/.git")
  execute_process(COMMAND "${GIT}" -C "${SOURCE_DIR}" describe --always --dirty --exclude=* --abbrev=12
    OUTPUT_VARIABLE id OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(id STREQUAL "")
  set(id "unknown")
endif()
file(CONFIGURE OUTPUT "${OUTPUT}" @ONLY CONTENT [[
// SPDX-License-Identifier: Apache-2.0
#include "vialwright_config.hpp"

namespace vialwright::config {
std::string_view git_id() noexcept { return "@id@"; }
}  // namespace vialwright::config
]])
