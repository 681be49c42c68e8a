// SPDX-License-Identifier: Apache-2.0
// What is read from where: folder or file, with what was found in it.
#pragma once

#include "app/gui/card.hpp"
#include "app/workbench/settings_view.hpp"

namespace vialwright::gui {

class SiteCard : public Card {
public:
    SiteCard(wxWindow* parent, const Look& look, const std::vector<workbench::SiteRow>& rows);
};

}  // namespace vialwright::gui
