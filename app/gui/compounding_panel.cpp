// SPDX-License-Identifier: Apache-2.0
#include "app/gui/compounding_panel.hpp"

#include <algorithm>

#include <wx/listbox.h>
#include <wx/wupdlock.h>

#include "app/gui/footer.hpp"
#include "app/gui/native.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

CompoundingPanel::CompoundingPanel(wxWindow* parent, const Look& look, workbench::FormSources sources,
                                   const Ports& ports)
    : FormPage(parent, look, workbench::CompoundingPresenter(std::move(sources))) {
    Card* tools = make_tools();
    form_ = new Column(this, look, Column::Holds::entries, tr("Entries"));
    entries_ = new EntriesCard(form_, look, tr("Entries"), edit());
    about_ = new Text(entries_, look, style::note);
    entries_->body()->Prepend(about_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(space::small)));
    copy_ = new CopyButton(entries_, ports.copy);
    entries_->body()->Add(copy_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::large)));
    form_->add(entries_);
    columns_ = {form_};
    result_ = new ResultColumn(this, look);
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->AddSpacer(FromDIP(space::small));
    columns->Add(as_column(*tools), wxSizerFlags(20).Expand());
    columns->Add(form_, wxSizerFlags(34).Expand());
    columns->Add(result_, wxSizerFlags(46).Expand());
    columns->AddSpacer(FromDIP(space::small));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(columns, wxSizerFlags(1).Expand());
    page->Add(
        make_footer(*this, look, tr("Rounded figures are marked ≈ and give the fraction that they stand for"),
                    tr("Ctrl+1 to 3: sections     F8: next marked entry     Ctrl+N: start over")),
        wxSizerFlags().Expand().Border(wxALL, FromDIP(space::small)));
    SetSizer(page);
    restyle();
    render();
}

Card* CompoundingPanel::make_tools() {
    auto* card = new Card(this, look(), tr("Tool"));
    tools_ = new wxListBox(card, wxID_ANY);
    tools_->SetName(shown(tr("Tool")));
    native::set_accessible_name(*tools_, tr("Tool"));
    tools_->SetMinSize(FromDIP(wxSize(120, 120)));
    wxArrayString names;
    for (const auto& tool : presenter_.view().tools) names.Add(shown(tool.text));
    tools_->Set(names);
    tools_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        show_tool(presenter_.view().tools.at(static_cast<std::size_t>(event.GetInt())).id);
    });
    card->GetSizer()->GetItem(card->body())->SetProportion(1);
    card->body()->Add(tools_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::small)));
    return card;
}

void CompoundingPanel::show_tool(const std::string& id) {
    presenter_.choose_tool(id);
    render();
}

void CompoundingPanel::choose_tool(const std::string& id) {
    show_tool(id);
    entries_->focus_first();
}

void CompoundingPanel::render() {
    const wxWindowUpdateLocker lock(this);
    const auto& view = presenter_.view();
    const auto at = std::ranges::find(view.tools, view.tool, &workbench::Choice::id) - view.tools.begin();
    if (tools_->GetSelection() != static_cast<int>(at)) tools_->SetSelection(static_cast<int>(at));
    entries_->set_heading(view.title);
    about_->set(view.about);
    entries_->render(view.entries);
    copy_->offer(view.result.copy_text);
    wxWindow* last = entries_->GetChildren().GetLast()->GetData();
    if (last != copy_) copy_->MoveAfterInTabOrder(last);  // entries were added
    result_->render(view.result);
    form_->arrange();
    result_->arrange();
}

void CompoundingPanel::go_to_section(std::size_t section) {
    if (section == 0) tools_->SetFocus();
    else if (section == 1) entries_->focus_first();
    else result_->SetFocus();
}

}  // namespace vialwright::gui
