// SPDX-License-Identifier: Apache-2.0
// The quiet line at the foot of a page: what there is to know while nothing is typed.
#pragma once

#include <wx/sizer.h>

#include "app/gui/text.hpp"

namespace vialwright::gui {

// Two lines where a language needs more room than the page has.
wxSizer* make_footer(wxWindow& page, const Look& look, const std::string& left, const std::string& right);

}  // namespace vialwright::gui
