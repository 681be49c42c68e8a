// SPDX-License-Identifier: Apache-2.0
// A rounded area that things stand on: a card with a line around it, or a tint that tells a tone.
#pragma once

#include <optional>

#include <wx/panel.h>

#include "app/gui/look.hpp"

namespace vialwright::gui {

enum class SurfaceKind : std::uint8_t { card, tint };

class Surface : public wxPanel, public Styled {
public:
    Surface(wxWindow* parent, const Look& look, SurfaceKind kind);

    void set_tone(workbench::Tone tone);  // of a tint
    void restyle() override;

protected:
    const Look& look() const { return look_; }

private:
    void paint(wxPaintEvent& event);
    const wxColour& fill() const;
    const wxColour& ground() const;  // what is seen around the rounded corners

    const Look& look_;
    SurfaceKind kind_;
    workbench::Tone tone_ = workbench::Tone::none;
};

}  // namespace vialwright::gui
