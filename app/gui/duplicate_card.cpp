// SPDX-License-Identifier: Apache-2.0
#include "app/gui/duplicate_card.hpp"

#include <wx/button.h>

#include "app/gui/button_row.hpp"
#include "app/gui/native.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::Tone;
using workbench::tr;

DuplicateCard::DuplicateCard(wxWindow* parent, const Look& look, const Acts& acts)
    : Card(parent, look, tr("A copy")) {
    add(style::note, space::hair)
        ->set(tr("Everything is copied but the id, the name, the NDC and the GTIN. The copy is a draft in "
                 "the editor: "
                 "nothing is saved yet."));
    id_ = std::make_unique<TextField>(this, look, FieldLabel{tr("New id"), tr("New id")},
                                      "glycine-injection-100", acts.edit_id);
    add_fields(*this, {id_.get()});
    name_ = std::make_unique<TextField>(this, look, FieldLabel{tr("New name"), tr("New name")},
                                        "Glycine Injection, preservative-free", acts.edit_name);
    add_fields(*this, {name_.get()});
    const auto buttons = add_button_row(*this, {{tr("&Make the copy"), tr("Make the copy"), acts.make},
                                                {tr("&Close"), tr("Close without a copy"), acts.close}});
    make_ = buttons.front();
    native::set_style_class(*make_, "suggested-action", true);
    problem_ = new Notice(this, look);
    body()->Add(problem_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
}

void DuplicateCard::render(const workbench::DuplicateView& view) {
    set_heading(view.heading);
    id_->render(view.id);
    name_->render(view.name);
    make_->Enable(view.can_make);
    tell(view.problem);
}

void DuplicateCard::tell(const std::string& problem) {
    problem_->set(Tone::stop, problem);
    Layout();
    if (rewrap_all(*this)) Layout();
}

}  // namespace vialwright::gui
