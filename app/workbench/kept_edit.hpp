// SPDX-License-Identifier: Apache-2.0
// The text of a monograph that is being edited and not saved, for the session: with where it will be saved and what stood
// there, so that it goes on as it was.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/workbench/monograph_editor.hpp"

namespace vialwright::workbench {

std::map<std::string, std::string> typed_of(
    const MonographEditor& editor);  // none while there is no work in it

struct KeptEdit {
    EditStart start;
    std::string text;  // as it was typed last
};
std::optional<KeptEdit> kept_edit(const std::map<std::string, std::string>& typed);

}  // namespace vialwright::workbench
