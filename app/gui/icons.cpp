// SPDX-License-Identifier: Apache-2.0
#include "app/gui/icons.hpp"

#include <map>
#include <string>
#include <tuple>

#include <fmt/format.h>

#include "app/gui/words.hpp"

namespace vialwright::gui {

namespace {

// Paths on a square of 24 by 24.
std::string_view path_of(workbench::Tone tone) {
    switch (tone) {
        case workbench::Tone::good:
            return "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M8 12.3l2.8 2.8L16 9.6";
        case workbench::Tone::note:
            return "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 11.2v5M12 7.6v0.3";
        case workbench::Tone::caution: return "M12 3.8L21 19.6H3ZM12 10v4.4M12 16.9v0.3";
        case workbench::Tone::open:
            return "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0"
                   "M9.6 9.7C9.8 6.7 14.4 6.8 14.4 9.8C14.4 11.7 12 11.8 12 13.7M12 16.6v0.3";
        case workbench::Tone::stop:
            return "M8.3 3.2h7.4l5.1 5.1v7.4l-5.1 5.1H8.3l-5.1-5.1V8.3ZM12 7.6v5.2M12 16.2v0.3";
        case workbench::Tone::none: break;
    }
    return "";
}

wxBitmapBundle drawn(workbench::Tone tone, const wxColour& colour, int size) {
    const std::string drawing = fmt::format(
        R"(<svg viewBox="0 0 24 24" width="{0}" height="{0}"><path d="{1}" fill="none" stroke="{2}" )"
        R"(stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>)",
        size, path_of(tone), typed(colour.GetAsString(wxC2S_HTML_SYNTAX)));
    return wxBitmapBundle::FromSVG(drawing.c_str(), wxSize(size, size));
}

}  // namespace

// Each is drawn once: a page that changes its tone changes many.
wxBitmapBundle icon(workbench::Tone tone, const wxColour& colour, int size) {
    static std::map<std::tuple<workbench::Tone, wxUint32, int>, wxBitmapBundle> made;
    if (tone == workbench::Tone::none) return {};
    wxBitmapBundle& one = made[{tone, colour.GetRGBA(), size}];
    if (!one.IsOk()) one = drawn(tone, colour, size);
    return one;
}

}  // namespace vialwright::gui
