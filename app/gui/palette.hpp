// SPDX-License-Identifier: Apache-2.0
// Every colour of the window, in one place. Text stands on its ground with a contrast of at least 4.5:1 (WCAG 2.1, 1.4.3),
// which a test holds, and no meaning is carried by colour alone: a word stands beside every tone.
#pragma once

#include <array>

#include <wx/colour.h>

#include "app/workbench/gauge.hpp"
#include "app/workbench/tone.hpp"

namespace vialwright::gui {

// How one meaning looks: as words on a tint, and as a filled mark with words on it.
struct ToneColours {
    wxColour foreground;  // on `background`, and on a panel
    wxColour background;  // a tint
    wxColour solid;       // a mark, a zone of the gauge
    wxColour on_solid;
};

struct Palette {
    bool is_dark = false;
    wxColour window;  // behind the panels
    wxColour panel;   // a card
    wxColour inset;   // a quiet area on a card
    wxColour line;    // around cards, between rows; never text
    wxColour
        field_line;  // around what can be typed in or pressed: 3:1 to what it stands on (WCAG 2.1, 1.4.11)
    wxColour text;
    wxColour muted;   // text that explains
    wxColour accent;  // links, the number of a section
    wxColour on_accent;
    wxColour desk;   // what the label lies on
    wxColour paper;  // the label: white in the dark too, as it will be printed
    wxColour ink;
    wxColour shadow;  // under the label, with alpha
    std::array<ToneColours, 6> tones;

    const ToneColours& tone(workbench::Tone tone) const { return tones[static_cast<std::size_t>(tone)]; }
    const ToneColours& zone(workbench::ZoneKind kind) const { return tone(tone_of(kind)); }

    static workbench::Tone tone_of(workbench::ZoneKind kind);
    static Palette light();
    static Palette dark();
};

}  // namespace vialwright::gui
