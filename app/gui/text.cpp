// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text.hpp"

#include <wx/dcclient.h>
#include <wx/textwrapper.h>

#include "app/gui/words.hpp"

namespace vialwright::gui {

namespace {

class Lines : public wxTextWrapper {
public:
    Lines(wxWindow* window, const wxString& text, int width) : window_(window), width_(width) {
        Wrap(window, text, width);
    }
    const wxString& text() const { return text_; }
    int count() const { return breaks_ + 1; }

protected:
    // A word that is longer than the line, such as the name of a file, is parted where it must.
    void OnOutputLine(const wxString& line) override {
        wxString rest = line;
        for (std::size_t fits = fitting(rest); fits < rest.length(); fits = fitting(rest)) {
            text_ += rest.Left(fits);
            rest = rest.Mid(fits);
            OnNewLine();
        }
        text_ += rest;
    }
    void OnNewLine() override {
        text_ += '\n';
        ++breaks_;
    }

private:
    // How many characters, at least one, have room.
    std::size_t fitting(const wxString& line) const {
        wxArrayInt widths;
        if (window_->GetTextExtent(line).x <= width_ || line.length() < 2) return line.length();
        const wxClientDC dc(window_);
        if (!dc.GetPartialTextExtents(line, widths)) return line.length();
        std::size_t fits = 1;
        while (fits < line.length() && widths[fits] <= width_) ++fits;
        return fits;
    }

    wxWindow* window_;
    int width_;
    wxString text_;
    int breaks_ = 0;
};

// A number stays beside its unit where a line ends: "12 mL" is read as one thing.
wxString kept_together(wxString text) {
    for (std::size_t i = 1; i + 1 < text.length(); ++i)
        if (text[i] == ' ' && wxIsdigit(text[i - 1]) && wxIsalpha(text[i + 1])) text[i] = wxUniChar(0xA0);
    return text;
}

}  // namespace

Text::Text(wxWindow* parent, const Look& look, const TextStyle& style, const std::string& words)
    : wxStaticText(parent, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize,
                   wxST_NO_AUTORESIZE | style.alignment),
      look_(look),
      style_(style) {
    SetFont(Look::font(style.scale, style.weight));
    if (style.wraps) SetMinSize(wxSize(1, -1));
    Hide();
    set(words);
    restyle();
}

void Text::set(const std::string& words) {
    if (words == words_) return;
    words_ = words;
    mnemonic_.clear();
    wrapped_for_ = 0;
    lines_ = 1;
    SetLabelText(kept_together(shown(words)));
    InvalidateBestSize();  // wxStaticText forgets to while it must not resize itself
    Show(!words.empty());
}

void Text::set_mnemonic(const wxString& label) {
    words_ = typed(RemoveMnemonics(label));
    mnemonic_ = label;
    SetLabel(label);
    Show();
}

void Text::set_tone(workbench::Tone tone) {
    if (tone == tone_) return;
    tone_ = tone;
    restyle();
}

void Text::set_scale(double scale, bool struck_out) {
    if (scale == style_.scale && struck_out == struck_out_) return;
    style_.scale = scale;
    struck_out_ = struck_out;
    wxFont font = Look::font(scale, style_.weight);
    font.SetStrikethrough(struck_out);
    SetFont(font);
    InvalidateBestSize();
    wrapped_for_ = 0;
}

int Text::width_at(double scale) const {
    int width = 0, height = 0;
    const wxFont font = Look::font(scale, style_.weight);
    GetTextExtent(kept_together(shown(words_)), &width, &height, nullptr, nullptr, &font);
    return words_.empty() ? 0 : width + FromDIP(2);
}

bool Text::rewrap() {
    const int width = GetSize().x;
    if (!style_.wraps || !IsShown() || width <= 1 || width == wrapped_for_) return false;
    wrapped_for_ = width;
    const wxString plain = kept_together(shown(words_));
    const bool keeps_letter = !mnemonic_.empty() && GetTextExtent(plain).x > width;
    const Lines lines(this, keeps_letter ? mnemonic_ : plain, width);
    if (mnemonic_.empty()) SetLabelText(lines.text());
    else SetLabel(keeps_letter ? lines.text() : mnemonic_);
    InvalidateBestSize();
    return std::exchange(lines_, lines.count()) != lines.count();
}

void Text::restyle() {
    const Palette& palette = look_.palette;
    if (tone_ != workbench::Tone::none) SetForegroundColour(palette.tone(tone_).foreground);
    else
        SetForegroundColour(style_.ink == Ink::muted    ? palette.muted
                            : style_.ink == Ink::accent ? palette.accent
                                                        : palette.text);
}

bool rewrap_all(wxWindow& window) {
    bool changed = false;
    if (auto* text = dynamic_cast<Text*>(&window)) changed = text->rewrap();
    for (wxWindow* child : window.GetChildren()) changed |= rewrap_all(*child);
    return changed;
}

}  // namespace vialwright::gui
