// SPDX-License-Identifier: Apache-2.0
#include "app/gui/theme.hpp"

#include <string_view>
#include <utility>

#include "app/gui/words.hpp"

namespace vialwright::gui {

namespace {

// @name stands for a colour of the palette.
constexpr std::string_view sheet = R"(
#vialwright menubar { background: @panel; color: @text; border-bottom: 1px solid @line; box-shadow: none; padding: 1px 6px; }
#vialwright menubar > menuitem { padding: 5px 9px; color: @text; border-radius: 5px; }
#vialwright entry, #vialwright button {
  min-height: 22px; padding: 5px 9px; border: 1px solid @field_line; border-radius: 6px;
  background: @panel; color: @text; box-shadow: none; text-shadow: none; -gtk-icon-shadow: none; }
#vialwright button { font-weight: 500; }
#vialwright button:hover { background: @inset; }
#vialwright button:active, #vialwright button:checked {
  background: @accent; color: @on_accent; border-color: @accent; }
#vialwright button.page, #vialwright button.page:hover, #vialwright button.page:checked {
  padding: 8px 12px 6px 12px; border: none; border-bottom: 3px solid transparent; border-radius: 0; background: transparent; color: @muted; }
#vialwright button.page:hover { color: @text; }
#vialwright button.page:checked { color: @text; border-bottom-color: @accent; }
#vialwright button.page:focus { box-shadow: inset 0 0 0 2px alpha(@accent, 0.5); }
#vialwright button.quiet { min-height: 16px; padding: 3px 8px; background: transparent; border-color: transparent; color: @accent; }
#vialwright button.quiet:hover { border-color: @field_line; }
#vialwright button.quiet:checked { background: @chosen; color: @on_chosen; border-color: transparent; }
#vialwright button:disabled { background: @inset; color: @muted; border-color: @line; }
#vialwright button.suggested-action { background: @accent; color: @on_accent; border-color: @accent; }
#vialwright button.suggested-action:hover { background: shade(@accent, 1.08); }
#vialwright button.suggested-action:disabled { background: @inset; color: @muted; border-color: @line; }
#vialwright entry:focus, #vialwright button:focus { border-color: @accent; box-shadow: 0 0 0 2px alpha(@accent, 0.35); outline: none; }
#vialwright button:checked:focus, #vialwright button.suggested-action:focus {
  box-shadow: inset 0 0 0 2px @on_accent, 0 0 0 2px alpha(@accent, 0.5); }
#vialwright entry.error { border-color: @stop; box-shadow: inset 0 0 0 1px @stop; }
#vialwright entry.error:focus { box-shadow: inset 0 0 0 1px @stop, 0 0 0 2px alpha(@stop, 0.35); }
#vialwright combobox.error button { border-color: @stop; }
#vialwright entry placeholder, #vialwright entry image { color: @muted; }
#vialwright entry image:hover { color: @accent; }
#vialwright calendar { background: @panel; color: @text; border: 1px solid @line; border-radius: 6px; padding: 2px; }
#vialwright calendar.header { background: @panel; color: @text; border: none; border-bottom: 1px solid @line; border-radius: 6px 6px 0 0; }
#vialwright calendar.highlight { color: @muted; }
#vialwright calendar:indeterminate { color: alpha(@muted, 0.6); }
#vialwright calendar:selected { background: @accent; color: @on_accent; border-radius: 4px; }
#vialwright calendar.button { color: @muted; }
#vialwright calendar.button:hover { color: @accent; }
#vialwright combobox arrow { color: @muted; min-width: 14px; min-height: 14px; }
#vialwright combobox entry { border-top-right-radius: 0; border-bottom-right-radius: 0; }
#vialwright combobox entry + button { border-top-left-radius: 0; border-bottom-left-radius: 0; border-left-width: 0; }
#vialwright scrolledwindow { border: none; background: @panel; }
#vialwright scrolledwindow.editor { border: 1px solid @field_line; }
#vialwright scrolledwindow.editor.focused { border-color: @accent; box-shadow: 0 0 0 2px alpha(@accent, 0.35); }
#vialwright treeview.view { background: @panel; color: @text; -GtkTreeView-vertical-separator: 10; -GtkTreeView-horizontal-separator: 12; }
#vialwright treeview.view header button, #vialwright treeview.view header button:hover, #vialwright treeview.view header button:disabled {
  padding: 6px 8px; border: none; border-bottom: 1px solid @line; border-radius: 0; background: @panel; color: @muted; }
#vialwright treeview.view header button:hover { color: @text; }
#vialwright treeview.view:hover { background: @inset; }
#vialwright treeview.view:selected { background: @chosen; color: @on_chosen; }
#vialwright treeview.view:selected:focus { background: @accent; color: @on_accent; }
#vialwright scrollbar { background: transparent; border: none; }
#vialwright scrollbar slider { background: @field_line; min-width: 4px; border: 2px solid transparent; }
)";

void replace_all(std::string& text, std::string_view what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

}  // namespace

std::string style_sheet(const Palette& palette) {
    std::string text(sheet);
    const std::pair<std::string_view, const wxColour*> colours[] = {
        {"@on_accent", &palette.on_accent},
        {"@on_chosen", &palette.tone(workbench::Tone::note).foreground},
        {"@chosen", &palette.tone(workbench::Tone::note).background},
        {"@accent", &palette.accent},
        {"@field_line", &palette.field_line},
        {"@inset", &palette.inset},
        {"@line", &palette.line},
        {"@muted", &palette.muted},
        {"@panel", &palette.panel},
        {"@text", &palette.text},
        {"@window", &palette.window},
        {"@stop", &palette.tone(workbench::Tone::stop).foreground}};
    for (const auto& [name, colour] : colours)
        replace_all(text, name, typed(colour->GetAsString(wxC2S_HTML_SYNTAX)));
    return text;
}

}  // namespace vialwright::gui
