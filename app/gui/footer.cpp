// SPDX-License-Identifier: Apache-2.0
#include "app/gui/footer.hpp"

#include <algorithm>

namespace vialwright::gui {

wxSizer* make_footer(wxWindow& page, const Look& look, const std::string& left, const std::string& right) {
    constexpr double scale = 0.9;
    const TextStyle quiet{.scale = scale, .ink = Ink::muted, .wraps = true};
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const int margin = page.FromDIP(space::medium);
    const auto add = [&](const TextStyle& style, const std::string& words, const wxSizerFlags& border) {
        auto* text = new Text(&page, look, style, words);
        // Each has its share of the room, so that neither breaks before both would.
        wxSizerFlags flags = border;
        row->Add(text, flags.Proportion(std::max(1, text->width_at(scale))));
    };
    add(quiet, left, wxSizerFlags().Border(wxLEFT, margin));
    row->AddSpacer(margin);
    TextStyle at_right = quiet;
    at_right.alignment = wxALIGN_RIGHT;
    add(at_right, right, wxSizerFlags().Border(wxRIGHT, margin));
    page.Bind(wxEVT_SIZE, [&page](wxSizeEvent& event) {
        event.Skip();
        page.CallAfter([&page] {
            if (rewrap_all(page)) page.Layout();
        });
    });
    return row;
}

}  // namespace vialwright::gui
