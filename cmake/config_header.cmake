# SPDX-License-Identifier: Apache-2.0
# generated/vialwright_config.hpp: what only the build knows. The commit id sits behind a function in a library of its
# own, written anew only when it changes, so that a commit relinks the programs and compiles one small file.
set(VIALWRIGHT_INSTALL_DATA_DIR "${CMAKE_INSTALL_FULL_DATADIR}/vialwright")
configure_file("${PROJECT_SOURCE_DIR}/cmake/vialwright_config.hpp.in"
  "${PROJECT_BINARY_DIR}/generated/vialwright_config.hpp" @ONLY)

set(build_id "${PROJECT_BINARY_DIR}/generated/build_id.cpp")
find_package(Git QUIET)
add_custom_target(vialwright_build_id BYPRODUCTS "${build_id}" VERBATIM COMMENT ""
  COMMAND "${CMAKE_COMMAND}" "-DGIT=${GIT_EXECUTABLE}" "-DSOURCE_DIR=${PROJECT_SOURCE_DIR}" "-DOUTPUT=${build_id}"
    -P "${PROJECT_SOURCE_DIR}/cmake/write_build_id.cmake")
add_library(vialwright_config STATIC "${build_id}")
add_dependencies(vialwright_config vialwright_build_id)
target_include_directories(vialwright_config PUBLIC "${PROJECT_BINARY_DIR}/generated")
target_link_libraries(vialwright_config PRIVATE vialwright_options)
