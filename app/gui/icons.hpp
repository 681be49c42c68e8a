// SPDX-License-Identifier: Apache-2.0
// A shape for each tone, for who does not tell the colours apart: tick, i, triangle, question mark, octagon.
#pragma once

#include <wx/bmpbndl.h>

#include "app/workbench/tone.hpp"

namespace vialwright::gui {

// An empty bundle for Tone::none. Sharp at any scale: it is drawn from lines.
wxBitmapBundle icon(workbench::Tone tone, const wxColour& colour, int size);

}  // namespace vialwright::gui
