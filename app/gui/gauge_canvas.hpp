// SPDX-License-Identifier: Apache-2.0
// The range gauge: the dose among its limits, as a bar of zones with the dose above it and the limits below. What it says
// by colour it says by a word and a shape too.
#pragma once

#include <optional>

#include <wx/window.h>

#include "app/gui/painting/gauge_layout.hpp"
#include "app/gui/palette.hpp"
#include "app/workbench/gauge.hpp"

namespace vialwright::gui {

class GaugeCanvas : public wxWindow {
public:
    GaugeCanvas(wxWindow* parent, const Palette& palette);

    // Without a gauge the canvas is empty; hide it or not as the panel likes.
    void show(const std::optional<workbench::GaugeView>& view);
    void set_palette(const Palette& palette);
    bool AcceptsFocus() const override { return false; }  // there is nothing to do with it

protected:
    wxSize DoGetBestClientSize() const override;

private:
    void paint();
    void follow_width();
    int height_for(int width) const;
    GaugeLayout layout_for(int width) const;

    Palette palette_;
    std::optional<workbench::GaugeView> view_;
};

}  // namespace vialwright::gui
