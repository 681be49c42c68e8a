# SPDX-License-Identifier: Apache-2.0
# One precompiled header for all libraries, under VIALWRIGHT_PRECOMPILE: it halves the time of a file. The ordinary build goes
# without it and so shows that every file includes what it uses; the build with sanitizers, of the same files, takes it.
if(VIALWRIGHT_PRECOMPILE)
  set(carrier "${PROJECT_BINARY_DIR}/generated/precompiled.cpp")
  file(WRITE "${carrier}" "// Only carries the precompiled header.\n")
  add_library(vialwright_precompiled OBJECT "${carrier}")
  target_include_directories(vialwright_precompiled PRIVATE "${PROJECT_SOURCE_DIR}")
  target_link_libraries(vialwright_precompiled PRIVATE vialwright_options dep::boost dep::fmt)
  target_precompile_headers(vialwright_precompiled PRIVATE <algorithm> <array> <filesystem> <functional> <map> <memory>
    <optional> <span> <string> <string_view> <utility> <variant> <vector> <fmt/format.h>
    "${PROJECT_SOURCE_DIR}/core/units/quantity_text.hpp")
endif()

# vialwright_precompile(TARGET): lets its files begin with that header.
function(vialwright_precompile target)
  if(VIALWRIGHT_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM vialwright_precompiled)
  endif()
endfunction()
