# SPDX-License-Identifier: Apache-2.0
# Every library from outside, found once and named dep::*. All are Debian packages (script/packages.txt); those that
# ship neither a CMake nor a pkg-config file are found by hand. Includes are SYSTEM.
include(FindPackageHandleStandardArgs)
find_package(PkgConfig REQUIRED)

# vialwright_dependency(NAME target...): dep::NAME links the given imported targets.
function(vialwright_dependency name)
  add_library(dep_${name} INTERFACE)
  target_link_libraries(dep_${name} INTERFACE ${ARGN})
  add_library(dep::${name} ALIAS dep_${name})
endfunction()

# vialwright_plain_library(NAME HEADER header LIBRARY library PACKAGE package)
function(vialwright_plain_library name)
  cmake_parse_arguments(arg "" "HEADER;LIBRARY;PACKAGE" "" ${ARGN})
  find_path(${name}_INCLUDE_DIR ${arg_HEADER})
  find_library(${name}_LIBRARY ${arg_LIBRARY})
  find_package_handle_standard_args(${name} REQUIRED_VARS ${name}_LIBRARY ${name}_INCLUDE_DIR
    NAME_MISMATCHED REASON_FAILURE_MESSAGE "install the package ${arg_PACKAGE}")
  mark_as_advanced(${name}_INCLUDE_DIR ${name}_LIBRARY)
  add_library(dep_${name}_imported UNKNOWN IMPORTED GLOBAL)
  set_target_properties(dep_${name}_imported PROPERTIES IMPORTED_LOCATION "${${name}_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${${name}_INCLUDE_DIR}")
  vialwright_dependency(${name} dep_${name}_imported)
endfunction()

# core
find_package(Boost 1.74 REQUIRED)  # headers only: Units and Multiprecision
vialwright_dependency(boost Boost::headers)
find_package(fmt 9 REQUIRED)
vialwright_dependency(fmt fmt::fmt)
find_package(date 3.0 REQUIRED)  # Debian's reads the system's own zone files (USE_OS_TZDB=1)
vialwright_dependency(date date::date-tz)

# labels
vialwright_plain_library(hpdf HEADER hpdf.h LIBRARY hpdf PACKAGE libhpdf-dev)
find_package(ZLIB REQUIRED)
vialwright_dependency(zlib ZLIB::ZLIB)
vialwright_plain_library(zint HEADER zint.h LIBRARY zint PACKAGE libzint-dev)
pkg_check_modules(freetype REQUIRED IMPORTED_TARGET GLOBAL freetype2)
vialwright_dependency(freetype PkgConfig::freetype)
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET GLOBAL libqpdf)
vialwright_dependency(qpdf PkgConfig::qpdf)
# qpdf's headers warn about their own smart pointer on every use unless one of its switches is set.
target_compile_definitions(dep_qpdf INTERFACE POINTERHOLDER_TRANSITION=4)
find_package(ZXing 1.4 REQUIRED)
vialwright_dependency(zxing ZXing::ZXing)

# app
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
vialwright_dependency(threads Threads::Threads)
find_package(tomlplusplus 3.3 REQUIRED)  # Debian's target links the library and sets TOML_HEADER_ONLY=0
vialwright_dependency(tomlplusplus tomlplusplus::tomlplusplus)
find_package(nlohmann_json 3.11 REQUIRED)
vialwright_dependency(json nlohmann_json::nlohmann_json)
find_package(CLI11 2.1 REQUIRED)
vialwright_dependency(cli11 CLI11::CLI11)
find_package(spdlog 1.10 REQUIRED)
vialwright_dependency(spdlog spdlog::spdlog)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET GLOBAL libsodium)
vialwright_dependency(sodium PkgConfig::sodium)

find_package(pugixml 1.13 REQUIRED)
vialwright_dependency(pugixml pugixml::pugixml)
find_path(cups_INCLUDE_DIR cups/cups.h REQUIRED)  # the library is loaded when something is printed (app/print)
mark_as_advanced(cups_INCLUDE_DIR)
add_library(dep_cups_headers INTERFACE)
target_include_directories(dep_cups_headers SYSTEM INTERFACE "${cups_INCLUDE_DIR}")
add_library(dep::cups_headers ALIAS dep_cups_headers)

# the window
if(VIALWRIGHT_GUI)
  pkg_check_modules(cairo REQUIRED IMPORTED_TARGET GLOBAL cairo cairo-ft)
  vialwright_dependency(cairo PkgConfig::cairo)
  # CMake 3.25 makes no target for wxWidgets; its "use file" would set flags for whole directories.
  find_package(wxWidgets 3.2 REQUIRED COMPONENTS core base)
  add_library(dep_wx INTERFACE)
  target_include_directories(dep_wx SYSTEM INTERFACE ${wxWidgets_INCLUDE_DIRS})
  # wx has a macro N_ of its own; ours is in app/workbench/tr.hpp.
  target_compile_definitions(dep_wx INTERFACE ${wxWidgets_DEFINITIONS} WXINTL_NO_GETTEXT_MACRO)
  target_compile_options(dep_wx INTERFACE ${wxWidgets_CXX_FLAGS})
  target_link_libraries(dep_wx INTERFACE ${wxWidgets_LIBRARIES})
  add_library(dep::wx ALIAS dep_wx)
endif()

if(VIALWRIGHT_TESTS)
  find_package(Catch2 2.13 REQUIRED)
  find_package(rapidcheck REQUIRED)
  vialwright_dependency(test_frameworks Catch2::Catch2 rapidcheck rapidcheck_catch)
endif()
if(VIALWRIGHT_BENCH)
  find_package(benchmark 1.7 REQUIRED)
  vialwright_dependency(benchmark benchmark::benchmark)
endif()
