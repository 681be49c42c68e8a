# SPDX-License-Identifier: Apache-2.0
# The label fonts: cut down from Debian's font packages at build time, never kept in the repository. The cut keeps a
# one-label PDF small (22 KB for 69 KB) and fixes which characters a label can show. Same packages, same bytes.
find_program(VIALWRIGHT_HB_SUBSET hb-subset REQUIRED DOC "from the package libharfbuzz-bin")
set(VIALWRIGHT_FONTS_DIR "${PROJECT_BINARY_DIR}/fonts")

# Everything that a name, a unit or a limit on a label can need. U+2015 is left out: it is the one nested composite of
# Roboto Condensed, and libharu 2.3 loses the outlines of such glyphs without a word.
set(vialwright_glyphs
  0020-007E 00A0-00FF               # Latin-1
  0100-017F 0218-021B               # Latin Extended-A and the Romanian comma letters
  0370-03FF                         # Greek
  2010-2014 2016-2027 2030-205E     # punctuation
  2070-209C                         # superscripts and subscripts
  20AC 2113 2116 211E 2122 2126     # euro, litre, numero, prescription, trade mark, ohm
  2150-215E 2190-2193               # fractions, arrows
  2202 2206 220F 2211 2212 2215 2219 221A 221E 222B 2248 2260 2264 2265)
list(JOIN vialwright_glyphs "," vialwright_glyphs)

set(roboto "/usr/share/fonts/truetype/roboto/unhinted")
set(jetbrains "/usr/share/fonts/truetype/jetbrains-mono")
set(vialwright_fonts "")
foreach(source "${roboto}/RobotoCondensed-Regular.ttf" "${roboto}/RobotoCondensed-Bold.ttf"
    "${jetbrains}/JetBrainsMono-Bold.ttf")
  if(NOT EXISTS "${source}")
    message(FATAL_ERROR "${source} is missing: install fonts-roboto-unhinted and fonts-jetbrains-mono")
  endif()
  cmake_path(GET source FILENAME name)
  add_custom_command(OUTPUT "${VIALWRIGHT_FONTS_DIR}/${name}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${VIALWRIGHT_FONTS_DIR}"
    COMMAND "${VIALWRIGHT_HB_SUBSET}" "${source}" --unicodes=${vialwright_glyphs} --layout-features= --no-hinting
      --drop-tables+=GSUB,GPOS,GDEF,DSIG,kern --notdef-outline "--output-file=${VIALWRIGHT_FONTS_DIR}/${name}"
    DEPENDS "${source}" VERBATIM COMMENT "Cutting down ${name}")
  list(APPEND vialwright_fonts "${VIALWRIGHT_FONTS_DIR}/${name}")
endforeach()
add_custom_target(vialwright_fonts ALL DEPENDS ${vialwright_fonts})
