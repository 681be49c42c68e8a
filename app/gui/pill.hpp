// SPDX-License-Identifier: Apache-2.0
// A shape and a few words on a tint: "Within limits". And the shape alone, for a row that has its words beside it.
#pragma once

#include <wx/statbmp.h>

#include "app/gui/surface.hpp"
#include "app/gui/text.hpp"
#include "app/workbench/prepare_view.hpp"

class wxSizerItem;

namespace vialwright::gui {

class ToneIcon : public wxStaticBitmap, public Styled {
public:
    ToneIcon(wxWindow* parent, const Look& look, int size);  // beside text of the usual size
    void set_tone(workbench::Tone tone);
    void restyle() override;

private:
    const Look& look_;
    int size_;
    workbench::Tone tone_ = workbench::Tone::none;
};

class Pill : public Surface {
public:
    Pill(wxWindow* parent, const Look& look);
    void show(const workbench::PillView& view);

private:
    ToneIcon* icon_;
    Text* words_;
    wxSizerItem* without_icon_;  // the room that its words need then
};

}  // namespace vialwright::gui
