// SPDX-License-Identifier: Apache-2.0
#include "app/gui/site_card.hpp"

#include "app/gui/text.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

SiteCard::SiteCard(wxWindow* parent, const Look& look, const std::vector<workbench::SiteRow>& rows)
    : Card(parent, look, workbench::tr("What is read from where")) {
    for (const auto& row : rows) {
        add(style::label, row.what == rows.front().what ? space::small : space::medium)->set(row.what);
        Text* said = add(style::body, space::hair);
        said->set(row.said);
        said->set_tone(row.tone);
        add(style::note, space::hair)->set(row.path);
    }
}

}  // namespace vialwright::gui
