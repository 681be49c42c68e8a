// SPDX-License-Identifier: Apache-2.0
// The label on the screen as the paper it will be: its proportions, its glyphs at their places, the stamp across it while
// it must not be printed. Painted from the same list of marks as the PDF, with the same font files.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <wx/window.h>

#include "app/gui/painting/kept_picture.hpp"
#include "app/gui/painting/pixel_grid.hpp"
#include "app/gui/palette.hpp"
#include "app/workbench/prepare_view.hpp"

class wxGraphicsContext;

namespace vialwright::gui {

class LabelCanvas : public wxWindow {
public:
    // Where the fonts cannot be read the canvas says so in the place of the label.
    LabelCanvas(wxWindow* parent, const Palette& palette, const std::filesystem::path& fonts_folder);

    void show(const workbench::LabelView& view);
    void set_palette(const Palette& palette);
    bool AcceptsFocus() const override { return false; }  // there is nothing to do with it

protected:
    wxSize DoGetBestClientSize() const override;

private:
    void describe();
    bool has_label() const;
    std::string hint() const;  // in its place
    double aspect() const;     // height of what is shown, of its width
    int height_for(int width) const;
    void follow_width();
    Frame paper() const;
    void paint();
    void paint_label(wxGraphicsContext& graphics);
    void paint_hint(wxGraphicsContext& graphics);

    Palette palette_;
    std::optional<CairoPainter> painter_;
    KeptPicture picture_;
    std::string font_fault_;
    workbench::LabelView view_;
    double fitted_aspect_ = 0;
    std::string fitted_hint_;
    int fitted_width_ = 0;
};

}  // namespace vialwright::gui
