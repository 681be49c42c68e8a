# SPDX-License-Identifier: Apache-2.0
# vialwright_expect_compile_error(CONTROL control.cpp FILES file.fail.cpp...)
# One ctest entry for each file, which must be refused by the compiler for the reason that the file itself names:
#   line 1   // SPDX-License-Identifier: Apache-2.0
#   line 2   // the law, in a sentence
#   line 3   // expect: regular expression (Python) of the diagnostic
# (without the licence line the law is line 1). Where a line ends in "// refused", the diagnostic must name that line.
# The control holds the same constructions done rightly; it must compile, else a missing header would make every
# refusal look right. script/checks/expect_compile_error.py does the work and has its own self-test.
function(vialwright_expect_compile_error)
  cmake_parse_arguments(arg "" "CONTROL" "FILES" ${ARGN})
  set(judge "${Python3_EXECUTABLE}" -B "${PROJECT_SOURCE_DIR}/script/checks/expect_compile_error.py"
    --root "${PROJECT_SOURCE_DIR}" --compiler "${CMAKE_CXX_COMPILER}")
  add_test(NAME compile_fail/control COMMAND ${judge} --control "${arg_CONTROL}")
  set_tests_properties(compile_fail/control PROPERTIES LABELS compile_fail FIXTURES_SETUP compile_fail_control)
  foreach(file IN LISTS arg_FILES)
    cmake_path(GET file FILENAME name)
    string(REGEX REPLACE "\\.fail\\.cpp$" "" stem "${name}")
    string(REPLACE "." "\\." pattern "${name}")
    add_test(NAME compile_fail/${stem} COMMAND ${judge} "${file}")
    set_tests_properties(compile_fail/${stem} PROPERTIES LABELS compile_fail FIXTURES_REQUIRED compile_fail_control
      ENVIRONMENT "LC_ALL=C" PASS_REGULAR_EXPRESSION "refused as expected: ${pattern}:[0-9]+: ")
  endforeach()
endfunction()
