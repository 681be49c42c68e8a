# SPDX-License-Identifier: Apache-2.0
foreach(program vialwright vialwright-gui)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME)
  endif()
endforeach()
set(share "${CMAKE_INSTALL_DATADIR}/vialwright")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/data/" DESTINATION "${share}" OPTIONAL FILES_MATCHING PATTERN "*.toml" PATTERN "*.schema.json")
install(FILES ${vialwright_fonts} DESTINATION "${share}/fonts")
# Both font licences (Apache-2.0, OFL-1.1) ask that their text travels with the fonts.
foreach(package fonts-roboto-unhinted fonts-jetbrains-mono)
  install(FILES "/usr/share/doc/${package}/copyright" DESTINATION "${share}/fonts" RENAME "${package}.copyright")
endforeach()
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/CHANGELOG.md" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
