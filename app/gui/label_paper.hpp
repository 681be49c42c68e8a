// SPDX-License-Identifier: Apache-2.0
// The paper of a label on the desk, as both previews paint it: white in the dark too, with a soft shadow; or its dashed outline
// with what there is to do, while there is no label.
#pragma once

#include <string>

#include <wx/window.h>

#include "app/gui/measure.hpp"
#include "app/gui/painting/pixel_grid.hpp"
#include "app/gui/palette.hpp"

class wxGraphicsContext;

namespace vialwright::gui {

inline constexpr double paper_margin = 16;  // of desk around the paper

void paint_paper(wxGraphicsContext& graphics, const Palette& palette, const Frame& at);

// The height that the words have in an outline of this width, in pixels.
double outline_height(const wxWindow& window, const Face& face, const std::string& hint, double width);

// Higher than `at`, around the same middle, where the words ask for it.
void paint_outline(const wxWindow& window, wxGraphicsContext& graphics, const Palette& palette, Frame at,
                   const Face& face, const std::string& hint);

}  // namespace vialwright::gui
