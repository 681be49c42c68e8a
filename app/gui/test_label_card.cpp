// SPDX-License-Identifier: Apache-2.0
#include "app/gui/test_label_card.hpp"

#include <wx/button.h>

#include "app/gui/file_parts.hpp"
#include "app/gui/native.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

TestLabelCard::TestLabelCard(wxWindow* parent, const Look& look, const Acts& acts)
    : EntriesCard(parent, look, tr("Test label"), acts.choose,
                  [again = acts.look_again](const std::string&) { again(); }),
      outcome_(new Notice(this, look)),
      why_not_(new Text(this, look, style::note)) {
    // Above the button: where the keyboard goes to while it is switched off they are seen.
    for (wxWindow* words : std::initializer_list<wxWindow*>{outcome_, why_not_})
        body()->Add(words, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
    print_ = add_button(*this, shown(tr("Print a &test label") + "\xE2\x80\xA6"), tr("Print a test label"));
    print_->Bind(wxEVT_BUTTON, [print = acts.print](wxCommandEvent&) { print(); });
}

void TestLabelCard::render(const workbench::SettingsView& view) {
    Show(!view.test.empty());
    EntriesCard::render(view.test);
    const auto& print = view.test_print;
    // A button that is switched off loses the focus to nowhere.
    if (!print.enabled && print_->HasFocus()) focus_first();
    print_->Enable(print.enabled);
    why_not_->set(view.test_outcome.why_not);
    native::set_accessible_description(*print_, print.why_not);
    outcome_->set(view.test_outcome.outcome_tone, view.test_outcome.outcome);
}

}  // namespace vialwright::gui
