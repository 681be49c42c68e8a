// SPDX-License-Identifier: Apache-2.0
// Texts between the presenter (UTF-8) and the toolkit. A narrow literal with a character beyond ASCII would come out empty
// in the C locale; these two never look at a locale.
#pragma once

#include <string>
#include <string_view>

#include <wx/string.h>

namespace vialwright::gui {

inline wxString shown(std::string_view utf8) { return wxString::FromUTF8(utf8.data(), utf8.size()); }

inline std::string typed(const wxString& text) {
    const auto utf8 = text.utf8_str();
    return {utf8.data(), utf8.length()};
}

}  // namespace vialwright::gui
