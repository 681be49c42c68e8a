// SPDX-License-Identifier: Apache-2.0
// The label on the screen as the paper it will be: its proportions, its glyphs at their places, the stamp across it while
// it must not be printed. Painted from the same list of marks as the PDF, with the same font files.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <wx/window.h>

#include "app/gui/painting/cairo_painter.hpp"
#include "app/gui/palette.hpp"
#include "app/workbench/prepare_view.hpp"

namespace vialwright::gui {

class LabelCanvas : public wxWindow {
public:
    // Where the fonts cannot be read the canvas says so in the place of the label.
    LabelCanvas(wxWindow* parent, const Palette& palette, const std::filesystem::path& fonts_folder);

    void show(const workbench::LabelView& view);
    void set_palette(const Palette& palette);

protected:
    wxSize DoGetBestClientSize() const override;

private:
    void paint();
    void paint_paper(cairo_t* context, double width, double height) const;
    void describe();

    Palette palette_;
    std::optional<CairoPainter> painter_;
    std::string font_fault_;
    workbench::LabelView view_;
};

}  // namespace vialwright::gui
