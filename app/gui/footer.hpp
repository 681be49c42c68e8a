// SPDX-License-Identifier: Apache-2.0
// The quiet line at the foot of a page: what there is to know while nothing is typed.
#pragma once

#include <wx/sizer.h>

#include "app/gui/text.hpp"

namespace vialwright::gui {

inline wxSizer* make_footer(wxWindow& page, const Look& look, const std::string& left,
                            const std::string& right) {
    const TextStyle quiet{.scale = 0.9, .ink = Ink::muted};
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new Text(&page, look, quiet, left), wxSizerFlags().Border(wxLEFT, page.FromDIP(space::medium)));
    row->AddStretchSpacer();
    row->Add(new Text(&page, look, quiet, right),
             wxSizerFlags().Border(wxRIGHT, page.FromDIP(space::medium)));
    return row;
}

}  // namespace vialwright::gui
