# SPDX-License-Identifier: Apache-2.0
# What every file of the project is compiled with. Libraries from outside come as SYSTEM includes and are not judged.
add_library(vialwright_options INTERFACE)
target_compile_options(vialwright_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wimplicit-fallthrough -Wundef)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 sees overlapping copies in `"text" + std::string` when it optimises (its bug 105651).
  target_compile_options(vialwright_options INTERFACE -Wno-restrict)
endif()

# Bounds checks of the standard library stay on in every build, also in the release: a wrong index must stop the
# program, not print a wrong label.
target_compile_definitions(vialwright_options INTERFACE _GLIBCXX_ASSERTIONS)

if(VIALWRIGHT_FUZZ AND NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  message(FATAL_ERROR "VIALWRIGHT_FUZZ needs clang: configure with --preset fuzz or -DCMAKE_CXX_COMPILER=clang++-14")
endif()
set(vialwright_sanitizers ${VIALWRIGHT_SANITIZE})
if(VIALWRIGHT_FUZZ)
  list(APPEND vialwright_sanitizers fuzzer-no-link)
endif()
if(vialwright_sanitizers)
  list(JOIN vialwright_sanitizers "," sanitize)
  target_compile_options(vialwright_options INTERFACE
    -fsanitize=${sanitize} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(vialwright_options INTERFACE -fsanitize=${sanitize})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # The instrumentation itself confuses this warning (GCC manual, -fsanitize); the ordinary build has it.
    target_compile_options(vialwright_options INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()
