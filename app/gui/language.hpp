// SPDX-License-Identifier: Apache-2.0
// The catalogue of the language that is spoken, read from the file itself: no locale of the system needs to be installed.
#pragma once

#include <filesystem>

#include "app/workbench/spoken_language.hpp"

namespace vialwright::gui {

// Where share/locale/es/LC_MESSAGES/vialwright.mo lies, in the build folder as where it is installed.
std::filesystem::path catalogue_folder();

// From now on workbench::tr() speaks it, and the toolkit its own words where their catalogue is installed. False where the
// catalogue cannot be read; English is spoken then. Before the first presenter is made.
bool speak_language(workbench::Language language, const std::filesystem::path& folder = catalogue_folder());

}  // namespace vialwright::gui
