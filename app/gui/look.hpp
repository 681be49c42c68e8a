// SPDX-License-Identifier: Apache-2.0
// How the window looks just now: its colours and its sizes of text. Owned by the frame; every control that shows a colour
// of the palette is Styled and takes it anew when light becomes dark.
#pragma once

#include <wx/font.h>
#include <wx/window.h>

#include "app/gui/palette.hpp"

namespace vialwright::gui {

struct Look {
    Palette palette = Palette::light();

    // Of the desktop's own face and size, so that the window agrees with its menus.
    static wxFont font(double scale = 1, int weight = wxFONTWEIGHT_NORMAL);
};

namespace space {  // in pixels before scaling
inline constexpr int hair = 2;
inline constexpr int small = 6;
inline constexpr int medium = 10;
inline constexpr int large = 14;
}  // namespace space

class Styled {
public:
    virtual ~Styled() = default;
    virtual void restyle() = 0;
};

void restyle_all(wxWindow& window);  // the window and everything in it

}  // namespace vialwright::gui
