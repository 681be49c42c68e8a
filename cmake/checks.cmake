# SPDX-License-Identifier: Apache-2.0
# The checks of the sources as tests, and each check's own test: a check that passes everything must not pass itself.
set(checks "${PROJECT_SOURCE_DIR}/script/checks")

# vialwright_check(NAME argument...): script/checks/check_NAME.py with the arguments, and with --self-test.
function(vialwright_check name)
  foreach(entry ${name} ${name}_self_test)
    set(arguments ${ARGN})
    if(entry MATCHES "_self_test$")
      set(arguments --self-test)
    endif()
    add_test(NAME check/${entry} COMMAND "${Python3_EXECUTABLE}" -B "${checks}/check_${name}.py" ${arguments})
    set_tests_properties(check/${entry} PROPERTIES LABELS check TIMEOUT 120)
  endforeach()
endfunction()

vialwright_check(includes)
vialwright_check(size)
vialwright_check(words)
vialwright_check(floats)
vialwright_check(text)
vialwright_check(format)
vialwright_check(fonts "${VIALWRIGHT_FONTS_DIR}")
vialwright_check(tidy "${PROJECT_BINARY_DIR}")
cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
set_tests_properties(check/tidy PROPERTIES PROCESSORS ${cores} TIMEOUT 1800)  # uses every core by itself
if(TARGET vialwright)
  vialwright_check(readme --program "$<TARGET_FILE:vialwright>")
endif()
add_test(NAME check/approve_self_test COMMAND "${Python3_EXECUTABLE}" -B "${checks}/approve.py" --self-test)
add_test(NAME check/summary_self_test COMMAND "${Python3_EXECUTABLE}" -B "${checks}/summary.py" --self-test)
add_test(NAME check/expect_compile_error_self_test
  COMMAND "${Python3_EXECUTABLE}" -B "${checks}/expect_compile_error.py" --self-test --compiler "${CMAKE_CXX_COMPILER}")
set_tests_properties(check/approve_self_test check/summary_self_test check/expect_compile_error_self_test
  PROPERTIES LABELS check TIMEOUT 60)
find_program(SHELLCHECK shellcheck)
if(SHELLCHECK)
  file(GLOB shell_scripts CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/script/*" "${PROJECT_SOURCE_DIR}/.ci/*")
  list(FILTER shell_scripts EXCLUDE REGEX "/(checks|mutate|mutation|packages\\.txt)$")
  if(shell_scripts)
    add_test(NAME check/shell COMMAND "${SHELLCHECK}" -x ${shell_scripts})
    set_tests_properties(check/shell PROPERTIES LABELS check TIMEOUT 60 WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  endif()
endif()
