// SPDX-License-Identifier: Apache-2.0
// The label on a desk that scrolls: as large as there is room, at its true size by what the display says of itself, or two and
// four times that. The chosen element has a frame; a click on an element chooses it.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include <wx/scrolwin.h>

#include "app/gui/look.hpp"
#include "app/gui/painting/kept_picture.hpp"
#include "app/gui/painting/pixel_grid.hpp"
#include "app/workbench/labels_view.hpp"

class wxGraphicsContext;

namespace vialwright::gui {

enum class Zoom : std::uint8_t { fit, true_size, twice, four_times };

// Pixels a point at true size, for a display of so many pixels an inch. One that says nothing of use, as a projector or a
// virtual machine does, is taken for a screen of 96.
double pixels_a_point(int pixels_an_inch);

class LabelDesk : public wxScrolled<wxWindow>, public Styled {
public:
    LabelDesk(wxWindow* parent, const Look& look, const std::filesystem::path& fonts_folder);

    std::function<void(const std::string& id)> pointed;  // by a person; "" beside all elements

    void show(const workbench::LabelsView& view);
    void set_zoom(Zoom zoom);
    std::string size_words() const;                       // "76.2 × 25.4 mm, shown at 143 %"
    wxPoint middle_of(const std::string& element) const;  // on the screen; for tests

    bool AcceptsFocusFromKeyboard() const override {
        return scrolls_ && wxScrolled::AcceptsFocusFromKeyboard();
    }
    void restyle() override;

private:
    void arrange();
    double true_scale() const;
    Frame frame_of(const draw::Rect& bounds) const;  // on the desk, scrolled or not
    void paint();
    void paint_label(wxGraphicsContext& graphics);
    void paint_choice(wxGraphicsContext& graphics);
    void point(const wxPoint& at);
    void reveal();  // scrolls to the chosen element

    const Look& look_;
    std::optional<CairoPainter> painter_;
    KeptPicture picture_;
    std::string font_fault_;
    workbench::LabelView label_;
    std::vector<workbench::ElementView> elements_;
    std::string hint_, chosen_;
    Zoom zoom_ = Zoom::fit;
    double scale_ = 1;  // pixels a point
    Frame paper_;       // on the desk
    bool scrolls_ = false;
};

}  // namespace vialwright::gui
