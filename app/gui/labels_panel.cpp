// SPDX-License-Identifier: Apache-2.0
#include "app/gui/labels_panel.hpp"

#include <fmt/format.h>
#include <wx/wupdlock.h>

#include "app/gui/footer.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::Tone;
using workbench::tr;

RefusedKindsRow::RefusedKindsRow(Card& card, const Look& look)
    : kinds_(new Text(&card, look, style::strong)), reason_(new Text(&card, look, style::note)) {
    card.body()->Add(kinds_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::medium)));
    card.body()->Add(reason_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::hair)));
}

void RefusedKindsRow::show(const workbench::RefusedKindsView* view) {
    kinds_->set(view ? view->kinds : "");
    reason_->set(view ? view->reason : "");
}

LabelsPanel::LabelsPanel(wxWindow* parent, const Look& look, workbench::LabelsSources sources,
                         const Ports& ports, const std::filesystem::path& fonts_folder)
    : Page(parent, look),
      presenter_(std::move(sources)),
      ports_(ports),
      print_desk_(*this, presenter_, ports_, [this] { render(); }) {
    problems_ = new Notice(this, look);
    make_asking();
    make_showing(fonts_folder);
    make_printing();
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->AddSpacer(FromDIP(space::small));
    columns->Add(asking_, wxSizerFlags(27).Expand());
    columns->Add(showing_, wxSizerFlags(44).Expand());
    columns->Add(printing_->place(), wxSizerFlags(29).Expand());
    columns->AddSpacer(FromDIP(space::small));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(problems_, wxSizerFlags().Expand().Border(wxALL, FromDIP(space::medium)));
    page->Add(columns, wxSizerFlags(1).Expand());
    page->Add(
        make_footer(*this, look,
                    tr("A label is whole or it is refused; the file is read back before it is saved"),
                    tr("Ctrl+1 to 5: sections     F8: next marked entry     Ctrl+S: save     Ctrl+P: print")),
        wxSizerFlags().Expand().Border(wxALL, FromDIP(space::small)));
    SetName("Labels page");
    SetSizer(page);
    restyle();
    render();
    print_desk_.look();
}

void LabelsPanel::make_asking() {
    asking_ = new Column(this, look(), Column::Holds::entries, tr("Label"));
    const auto edit = [this](const std::string& entry, const std::string& raw) {
        change([&] { presenter_.edit(entry, raw); });
    };
    const auto now = [this](const std::string& entry) {
        change([&] { presenter_.edit(entry, time::to_text(ports_.now())); });
    };
    asking_->add(entries_ = new EntriesCard(asking_, look(), tr("Label"), edit, now));
    asking_->add(refused_card_ = new Card(asking_, look(), tr("Not for this product")));
    refused_ = std::make_unique<Rows<RefusedKindsRow>>(
        [this] { return std::make_unique<RefusedKindsRow>(*refused_card_, look()); });
}

// It scrolls where what is wrong with a label takes more room than there is.
void LabelsPanel::make_showing(const std::filesystem::path& fonts_folder) {
    showing_ = new Column(this, look(), Column::Holds::entries, tr("Preview"));
    preview_ = new LabelPreviewCard(showing_, look(), fonts_folder,
                                    [this] { change([this] { presenter_.take_stock_that_fits(); }); });
    const auto choose = [this](const std::string& id) { change([&] { presenter_.choose_element(id); }); };
    preview_->desk().pointed = choose;
    elements_ = new ElementsCard(showing_, look(), choose);
    showing_->add(preview_, 54);
    showing_->add(elements_, 46);
}

void LabelsPanel::make_printing() {
    PrintingColumn::Acts acts;
    acts.stock = {[this](const std::string& typed) { change([&] { presenter_.search_stock(typed); }); },
                  [this](const std::string& id) { change([&] { presenter_.choose_stock(id); }); }};
    acts.edit = [this](const std::string& entry, const std::string& raw) {
        change([&] { presenter_.edit(entry, raw); });
    };
    acts.look = [this] { print_desk_.look(); };
    acts.save = [this] { save(); };
    acts.print = [this] { print(); };
    printing_ = std::make_unique<PrintingColumn>(this, look(), std::move(acts));
}

void LabelsPanel::change(const std::function<void()>& act) {
    act();
    render();
}

void LabelsPanel::compounded_now() {
    if (!entries_->box("made")) return;
    change([&] { presenter_.edit("made", time::to_text(ports_.now())); });
    if (const FieldBox* expires = entries_->box("expires")) expires->control()->SetFocus();
}

void LabelsPanel::render() {
    const wxWindowUpdateLocker lock(this);
    const auto& view = presenter_.view();
    problems_->set(Tone::stop, fmt::format("{}", fmt::join(view.problems, "\n")));
    entries_->render(view.entries);
    refused_card_->Show(!view.refused_kinds.empty());
    refused_->show(view.refused_kinds);
    preview_->render(view);
    elements_->render(view);
    printing_->render(view, view.printing);
    render_save();
    for (Column* column : {asking_, showing_, printing_->scrolled()}) column->arrange();
    // Breaking lines needs the width, and the heights need the lines.
    Layout();
    if (rewrap_all(*this)) Layout();
}

// To what is still needed: whose it is comes first.
void LabelsPanel::take(const workbench::CheckedDose& dose) {
    change([&] { presenter_.take(dose); });
    go_to_next_marked();
}

void LabelsPanel::comes_to_front() {
    change([&] { presenter_.refresh(); });
}

void LabelsPanel::choose_stock(const std::string& id) {
    change([&] { presenter_.choose_stock(id); });
    go_to_section(0);
}

void LabelsPanel::render_save() {
    const auto& view = presenter_.view();
    printing_->render(view.save, view.print, [this] { entries_->focus_first(); });
}

void LabelsPanel::save() {
    if (!presenter_.job()) return go_to_next_marked();
    const auto path = ports_.ask_target(*this, presenter_.view().save.file_name);
    if (!path) return;
    const auto outcome = workbench::save_labels(*presenter_.job(), *path, ports_.write);
    change([&] { presenter_.tell_saved(outcome.tone, outcome.words); });
}

void LabelsPanel::undo() { go_to(presenter_.undo()); }
void LabelsPanel::redo() { go_to(presenter_.redo()); }

void LabelsPanel::go_to(const std::string& entry) {
    render();
    for (const EntriesCard* card : {entries_, printing_->entries()})
        if (const FieldBox* box = card->box(entry)) return box->control()->SetFocus();
}

void LabelsPanel::start_over() {
    change([this] { presenter_.start_over(); });
    go_to_section(0);
}

void LabelsPanel::go_to_next_marked() {
    for (const EntriesCard* card : {entries_, printing_->entries()})
        if (const FieldBox* box = card->first_marked()) return box->control()->SetFocus();
}

std::vector<std::string> LabelsPanel::sections() const {
    return {tr("Label"), tr("Preview"), tr("Elements"), tr("Stock"), tr("Printing")};
}

void LabelsPanel::go_to_section(std::size_t section) {
    switch (section) {
        case 0: return entries_->focus_first();
        case 1: return preview_->focus_first();
        case 2: return elements_->focus_first();
        case 3: return printing_->focus_stock();
        default: return printing_->entries()->focus_first();
    }
}

void LabelsPanel::show_focused(const wxWindow& control) {
    for (Column* column : {asking_, showing_, printing_->scrolled()})
        if (column != &control && column->IsDescendant(const_cast<wxWindow*>(&control)))
            column->bring_into_view(control);
}

}  // namespace vialwright::gui
