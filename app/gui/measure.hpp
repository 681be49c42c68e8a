// SPDX-License-Identifier: Apache-2.0
// The room that words take, and where their lines end. Measuring is what costs most when a page is shown anew, and most of
// the words on it were there before the last key: what was measured is remembered.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include <wx/font.h>
#include <wx/gdicmn.h>

class wxWindow;

namespace vialwright::gui {

struct Face {  // of the desktop's own family
    double scale = 1;
    int weight = wxFONTWEIGHT_NORMAL;
    friend auto operator<=>(const Face&, const Face&) = default;
};

const wxFont& font_of(const Face& face);

// Of one line, in pixels of the window, rounded up.
wxSize size_of_line(const wxWindow& window, const Face& face, std::string_view line);

int descent_of(const wxWindow& window,
               const Face& face);  // how far letters reach below their line, in pixels

struct Lines {
    std::string text;  // parted by line feeds
    int count = 1;
    wxSize size;
};

// No line is wider than `width` pixels, if that is more than zero. Breaks at blanks and where the text breaks itself; a
// number and its unit stay together ("12 mL" is read as one thing); a word that has no room is parted where it must be.
Lines broken_lines(const wxWindow& window, const Face& face, std::string_view text, int width);

}  // namespace vialwright::gui
