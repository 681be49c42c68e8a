// SPDX-License-Identifier: Apache-2.0
// What GTK and ATK can do and wxWidgets 3.2 does not offer. The functions are looked up in the libraries that wxWidgets has
// loaded, so that no GTK header is needed; where one is missing, nothing happens.
#pragma once

#include <functional>
#include <string>

#include <wx/window.h>

namespace vialwright::gui::native {

// wxWindow::SetName() does not reach assistive tools on GTK (wxUSE_ACCESSIBILITY is only for Windows).
void set_accessible_name(wxWindow& window, const std::string& name);
void set_accessible_description(wxWindow& window, const std::string& description);
void set_accessible_panel(wxWindow& window, const std::string& name);  // a group with a name

// A style class of the theme: "suggested-action" for the one main button, "error" for an entry.
void set_style_class(wxWindow& window, const char* name, bool on);

// A drop-down list changes its choice under the mouse wheel, unseen, while a person only means to scroll: the wheel is
// handed on to what lies around it. Long choices end in an ellipsis instead of being cut.
void tame_choice(wxWindow& choice);

// A label that has its lines broken already. The toolkit would look for breaks anew, at several widths, at each change.
void keep_lines(wxWindow& label);

// The font and the colour of a label's letters, without a style sheet of its own: each sheet costs time and room, and a change
// of one makes the toolkit lay out the whole window.
void set_letters(wxWindow& label, const wxFont& font, const wxColour& colour);

// What has the keyboard in a window. wxWindow::FindFocus() does not see drop-down lists, whose inner button has it.
wxWindow* focused_in(wxWindow& top);

// Calls back with what is about to have the keyboard, drop-down lists too. For the one window of the program.
void on_focus(wxWindow& top, std::function<void(wxWindow&)> moved);

// Calls back before each key press is given to what has the keyboard. For the one window of the program.
void before_keys(wxWindow& top, std::function<void()> get_ready);

// The name by which a style sheet finds a window.
void set_style_name(wxWindow& top, const char* name);

// The style sheet for the window of this name and what is in it; the one before is dropped. A desktop with a high-contrast
// theme keeps its own.
void set_style_sheet(wxWindow& top, const char* name, const std::string& sheet);

// All text of the program, in percent of the size that the desktop asks for; once, before the first window.
void scale_text(int percent);
// How much larger text is than usual by now, of the desktop's or of our own will: 1 to 3.
double text_scale();

// No control fades from one state to the next: what is shown holds at once, and no key waits for a frame of a fading one.
void show_states_at_once();

// Light or dark for the toolkit's own controls.
void prefer_dark(bool dark);

}  // namespace vialwright::gui::native
