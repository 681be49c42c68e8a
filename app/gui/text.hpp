// SPDX-License-Identifier: Apache-2.0
// Words on the page. A native label, so that assistive tools read it; takes its colour from the palette, hides while it
// is empty, and breaks its lines where its place ends.
#pragma once

#include <string>

#include <wx/stattext.h>

#include "app/gui/look.hpp"
#include "app/gui/measure.hpp"

namespace vialwright::gui {

enum class Ink : std::uint8_t { text, muted, accent };

struct TextStyle {
    double scale = 1;
    int weight = wxFONTWEIGHT_NORMAL;
    Ink ink = Ink::text;
    bool wraps = false;
    long alignment = wxALIGN_LEFT;
};

namespace style {
inline constexpr TextStyle body{.wraps = true};
inline constexpr TextStyle strong{.weight = wxFONTWEIGHT_SEMIBOLD, .wraps = true};
inline constexpr TextStyle label{.scale = 0.95, .weight = wxFONTWEIGHT_MEDIUM, .ink = Ink::muted};
inline constexpr TextStyle label_that_wraps{
    .scale = 0.95, .weight = wxFONTWEIGHT_MEDIUM, .ink = Ink::muted, .wraps = true};
inline constexpr TextStyle note{.scale = 0.95, .ink = Ink::muted, .wraps = true};
inline constexpr TextStyle heading{.scale = 1.1, .weight = wxFONTWEIGHT_SEMIBOLD, .wraps = true};
}  // namespace style

class Text : public wxStaticText, public Styled {
public:
    Text(wxWindow* parent, const Look& look, const TextStyle& style, const std::string& words = {});

    void set(const std::string& words);  // plain: an ampersand is an ampersand
    void set_mnemonic(const wxString& label);
    void set_tone(workbench::Tone tone);  // its foreground; Tone::none: the ink of the style
    void set_scale(double scale, bool struck_out = false);
    // In pixels, of its words on one line, with some room: letters do not grow in step with their size.
    int width_at(double scale) const;
    const std::string& words() const { return words_; }
    Face face() const { return {style_.scale, style_.weight}; }

    // Breaks the lines anew for the width that it has; true if its height changed.
    bool rewrap();
    void restyle() override;

protected:
    // The toolkit's own answer makes it lay out the whole window once more for each text.
    wxSize DoGetBestClientSize() const override { return lines_.size; }

private:
    void lay();  // for the width that it has

    const Look& look_;
    TextStyle style_;
    workbench::Tone tone_ = workbench::Tone::none;
    std::string words_;
    wxString mnemonic_;  // the label with its letter; empty for a plain text
    int laid_for_ = 0;   // width in pixels; 0: as wide as it is
    Lines lines_;
    bool struck_out_ = false;
};

// Every wrapping text in the window; true if a height changed, so that the layout must be done again.
bool rewrap_all(wxWindow& window);

}  // namespace vialwright::gui
