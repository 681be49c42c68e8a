# SPDX-License-Identifier: Apache-2.0
# The translations of the interface, compiled to share/locale of the build folder, which lies to the programs there as
# share/locale does where they are installed. Made anew by script/words.
find_program(VIALWRIGHT_MSGFMT msgfmt REQUIRED DOC "from the package gettext")
set(vialwright_words "")
file(GLOB translations CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/po/*.po")
foreach(translation IN LISTS translations)
  cmake_path(GET translation STEM language)
  set(folder "share/locale/${language}/LC_MESSAGES")
  set(catalogue "${PROJECT_BINARY_DIR}/${folder}/vialwright.mo")
  add_custom_command(OUTPUT "${catalogue}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${PROJECT_BINARY_DIR}/${folder}"
    COMMAND "${VIALWRIGHT_MSGFMT}" --check-header "--output-file=${catalogue}" "${translation}"
    DEPENDS "${translation}" VERBATIM COMMENT "Compiling the words of ${language}")
  list(APPEND vialwright_words "${catalogue}")
  install(FILES "${catalogue}" DESTINATION "${CMAKE_INSTALL_LOCALEDIR}/${language}/LC_MESSAGES")
endforeach()
add_custom_target(vialwright_words ALL DEPENDS ${vialwright_words})
