// SPDX-License-Identifier: Apache-2.0
// The paper of a label on the desk, as both previews paint it: white in the dark too, with a soft shadow; or its dashed outline
// with what there is to do, while there is no label.
#pragma once

#include <string>

#include <wx/window.h>

#include "app/gui/painting/pixel_grid.hpp"
#include "app/gui/palette.hpp"

class wxGraphicsContext;

namespace vialwright::gui {

inline constexpr double paper_margin = 16;  // of desk around the paper

void paint_paper(wxGraphicsContext& graphics, const Palette& palette, const Frame& at);
void paint_outline(wxWindow& window, wxGraphicsContext& graphics, const Palette& palette, const Frame& at,
                   const std::string& hint);

}  // namespace vialwright::gui
