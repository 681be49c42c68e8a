// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text.hpp"

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

Text::Text(wxWindow* parent, const Look& look, const TextStyle& style, const std::string& words)
    : look_(look), style_(style) {
    Hide();  // before the toolkit makes it
    Create(parent, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize,
           wxST_NO_AUTORESIZE | style.alignment);
    native::keep_lines(*this);
    restyle();
    if (style.wraps) SetMinSize(wxSize(1, -1));
    set(words);
}

void Text::set(const std::string& words) {
    if (words == words_) return;
    words_ = words;
    mnemonic_.clear();
    lay();
    Show(!words.empty());
}

void Text::set_mnemonic(const wxString& label) {
    words_ = typed(RemoveMnemonics(label));
    mnemonic_ = label;
    lay();
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
    restyle();
    lay();
}

int Text::width_at(double scale) const {
    return words_.empty() ? 0 : size_of_line(*this, {scale, style_.weight}, words_).x + FromDIP(2);
}

void Text::lay() {
    const int width = GetSize().x;
    laid_for_ = style_.wraps && width > 1 ? width : 0;
    lines_ = broken_lines(*this, face(), words_, laid_for_);
    if (mnemonic_.empty()) SetLabelText(shown(lines_.text));
    else if (lines_.count == 1) SetLabel(mnemonic_);
    else SetLabel(shown((lines_ = broken_lines(*this, face(), typed(mnemonic_), laid_for_)).text));
    InvalidateBestSize();  // wxStaticText forgets to while it must not resize itself
}

bool Text::rewrap() {
    const int width = GetSize().x;
    if (!style_.wraps || !IsShown() || width <= 1 || width == laid_for_) return false;
    const int before = lines_.count;
    lay();
    return lines_.count != before;
}

void Text::restyle() {
    const Palette& palette = look_.palette;
    wxFont font = font_of(face());
    if (struck_out_) font.SetStrikethrough(true);
    native::set_letters(*this, font,
                        tone_ != workbench::Tone::none ? palette.tone(tone_).foreground
                        : style_.ink == Ink::muted     ? palette.muted
                        : style_.ink == Ink::accent    ? palette.accent
                                                       : palette.text);
}

bool rewrap_all(wxWindow& window) {
    bool changed = false;
    if (auto* text = dynamic_cast<Text*>(&window)) changed = text->rewrap();
    for (wxWindow* child : window.GetChildren()) changed |= rewrap_all(*child);
    return changed;
}

}  // namespace vialwright::gui
