// SPDX-License-Identifier: Apache-2.0
#include "app/gui/settings_panel.hpp"

#include <utility>

#include <wx/button.h>
#include <wx/wupdlock.h>

#include "app/gui/footer.hpp"
#include "app/gui/native.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::SettingsPart;
using workbench::Tone;
using workbench::tr;

namespace {
constexpr int clock_moves_every = 5000;  // milliseconds
}

SettingsPanel::SettingsPanel(wxWindow* parent, const Look& look, workbench::SettingsSources sources,
                             const Ports& ports, ChooseLook choose_look)
    : Page(parent, look),
      presenter_(std::move(sources)),
      ports_(ports),
      choose_look_(std::move(choose_look)),
      print_desk_(*this, presenter_, ports_, [this] { render(); }) {
    make_preferences();
    make_facility();
    make_printers();
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->AddSpacer(FromDIP(space::small));
    for (Column* column : columns_) columns->Add(column, wxSizerFlags(1).Expand());
    columns->AddSpacer(FromDIP(space::small));
    saving_ = make_saving();
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(columns, wxSizerFlags(1).Expand());
    page->Add(saving_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(space::large)));
    page->Add(make_footer(*this, look, tr("Nothing is written before it is saved"),
                          tr("Ctrl+1 to 7: sections     F8: next marked entry     Ctrl+S: save")),
              wxSizerFlags().Expand().Border(wxALL, FromDIP(space::small)));
    SetSizer(page);
    clock_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        presenter_.tick();
        zone_->show_time(presenter_.view().zones);
    });
    clock_.Start(clock_moves_every);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { settle(); });
    });
    restyle();
    render();
    print_desk_.look();
}

EntriesCard* SettingsPanel::make_entries(Column* column, const std::string& heading, SettingsPart part) {
    const auto edit = [this, part](const std::string& key, const std::string& raw) {
        change([&] { presenter_.edit(part, key, raw); });
    };
    auto* card = new EntriesCard(column, look(), heading, edit);
    column->add(card);
    return card;
}

void SettingsPanel::make_preferences() {
    auto* column = new Column(this, look(), Column::Holds::entries, tr("Preferences"));
    columns_.push_back(column);
    display_ = make_entries(column, tr("Display"), SettingsPart::preferences);
    const ZoneCard::Acts acts{
        [this](const std::string& typed) { change([&] { presenter_.search_zones(typed); }); },
        [this](std::size_t row) { change([&] { presenter_.choose_zone(row); }); },
        [this](std::size_t row) { return presenter_.time_in_zone(row); }};
    column->add(zone_ = new ZoneCard(column, look(), acts));
    labels_ = make_entries(column, tr("Labels are usually printed"), SettingsPart::preferences);
}

void SettingsPanel::make_facility() {
    auto* column = new Column(this, look(), Column::Holds::entries, tr("Facility"));
    columns_.push_back(column);
    facility_ = make_entries(column, tr("Facility, as labels name it"), SettingsPart::facility);
    facility_note_ = new Notice(facility_, look());
    facility_->body()->Add(facility_note_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::large)));
    column->add(site_ = new SiteCard(column, look(), presenter_.view().site));
}

void SettingsPanel::make_printers() {
    auto* column = new Column(this, look(), Column::Holds::entries, tr("Printers"));
    columns_.push_back(column);
    const PrintersCard::Acts acts{
        [this](std::size_t row) { change([&] { presenter_.choose_printer(row); }); },
        [this] {
            change([this] { presenter_.add_printer(); });
            go_to(workbench::SettingsPresenter::Spot{SettingsPart::printers, "name"});
        },
        [this] { change([this] { presenter_.remove_printer(); }); }};
    column->add(printers_ = new PrintersCard(column, look(), acts));
    printer_ = make_entries(column, tr("The chosen printer"), SettingsPart::printers);
    column->add(test_ = new TestLabelCard(column, look(),
                                          {[this](const std::string& entry, const std::string& id) {
                                               change([&] { presenter_.choose_for_test(entry, id); });
                                           },
                                           [this] { print_desk_.look(); }, [this] { print_desk_.print(); }}));
}

// The buttons below what is told: they stay where they are.
Card* SettingsPanel::make_saving() {
    auto* card = new Card(this, look(), "");
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    state_ = new Text(card, look(), style::strong);
    row->Add(state_, wxSizerFlags(1).CentreVertical());
    row->Add(make_buttons(card), wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(space::large)));
    const auto place = wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small));
    card->body()->Add(row, place);
    notices_ = std::make_unique<Rows<NoticeRow>>([this, card, row, place] {
        auto made = std::make_unique<NoticeRow>(*card, look());
        card->body()->Detach(row);
        card->body()->Add(row, place);
        return made;
    });
    return card;
}

wxSizer* SettingsPanel::make_buttons(wxWindow* card) {
    discard_ = new wxButton(card, wxID_ANY, shown(tr("&Discard changes")));
    save_ = new wxButton(card, wxID_SAVE, shown(tr("&Save settings")));
    native::set_style_class(*save_, "suggested-action", true);
    const std::pair<wxButton*, std::string> names[] = {{discard_, tr("Discard changes")},
                                                       {save_, tr("Save settings")}};
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    for (const auto& [button, name] : names) {
        button->SetName(shown(name));
        native::set_accessible_name(*button, name);
        row->Add(button, wxSizerFlags().Border(wxLEFT, FromDIP(space::small)));
    }
    discard_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { start_over(); });
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save_all(); });
    return row;
}

void SettingsPanel::change(const std::function<void()>& act) {
    act();
    render();
}

void SettingsPanel::render() {
    const wxWindowUpdateLocker lock(this);
    const auto& view = presenter_.view();
    display_->render(view.display);
    zone_->render(view.zones);
    labels_->render(view.labels);
    facility_->render(view.facility);
    facility_note_->set(view.facility_note.tone, view.facility_note.sentence);
    printers_->render(view);
    printer_->render(view.printer);
    printer_->Show(!view.printer.empty());
    test_->render(view);
    render_saving();
    for (Column* column : columns_) column->arrange();
    settle();
}

void SettingsPanel::render_saving() {
    const auto& view = presenter_.view();
    notices_->show(view.notices);
    const std::string unsaved = view.why_not.empty() ? tr("Changes are not saved yet.") : view.why_not;
    state_->set(view.has_unsaved ? unsaved : tr("Everything is saved."));
    state_->set_tone(!view.has_unsaved ? Tone::none : view.why_not.empty() ? Tone::caution : Tone::stop);
    // A button that is switched off loses the focus to nowhere.
    if (!view.has_unsaved && (save_->HasFocus() || discard_->HasFocus())) display_->focus_first();
    save_->Enable(view.has_unsaved);
    discard_->Enable(view.has_unsaved);
    native::set_accessible_description(*save_, state_->words());
}

// Breaking lines needs the width, and the heights need the lines.
void SettingsPanel::settle() {
    Layout();
    if (rewrap_all(*saving_)) Layout();
}

bool SettingsPanel::save_all() {
    if (!presenter_.view().can_save) {
        go_to_next_marked();
        return !presenter_.view().has_unsaved;
    }
    const std::string question = presenter_.question_before_saving();
    if (!question.empty() && !ports_.confirm(*this, question)) return false;
    const auto before = presenter_.appearance();
    bool is_done = false;
    change([&] { is_done = presenter_.save(); });
    if (presenter_.appearance() != before) choose_look_(presenter_.appearance());
    return is_done;
}

bool SettingsPanel::may_leave() {
    if (!presenter_.view().has_unsaved) return true;
    switch (ports_.ask_leave(*this, tr("Settings"))) {
        case Leave::save: return save_all();
        case Leave::discard: start_over(); return true;
        default: return false;
    }
}

void SettingsPanel::appearance_was_kept(files::Appearance appearance) {
    change([&] { presenter_.appearance_was_kept(appearance); });
}

void SettingsPanel::start_over() {
    change([this] { presenter_.start_over(); });
    go_to_section(0);
}

std::vector<std::string> SettingsPanel::sections() const {
    return {tr("Display"),  tr("Time zone"), tr("Printing"), tr("Facility"),
            tr("Printers"), tr("Printer"),   tr("Save")};
}

void SettingsPanel::go_to_section(std::size_t section) {
    switch (section) {
        case 0: return display_->focus_first();
        case 1: return zone_->search().control()->SetFocus();
        case 2: return labels_->focus_first();
        case 3: return facility_->focus_first();
        case 5: return presenter_.view().printer.empty() ? printers_->focus_first() : printer_->focus_first();
        case 6: return save_->IsEnabled() ? save_->SetFocus() : display_->focus_first();
        default: return printers_->focus_first();
    }
}

void SettingsPanel::go_to(const std::optional<workbench::SettingsPresenter::Spot>& spot) {
    render();
    if (!spot) return;
    const std::vector<EntriesCard*> cards = spot->part == SettingsPart::facility ? std::vector{facility_}
                                            : spot->part == SettingsPart::printers
                                                ? std::vector{printer_}
                                                : std::vector{display_, labels_};
    for (const EntriesCard* card : cards)
        if (const FieldBox* box = card->box(spot->key)) return box->control()->SetFocus();
    if (spot->key == "zone") zone_->search().control()->SetFocus();
}

bool SettingsPanel::go_to_marked() {
    for (const EntriesCard* card : {display_, labels_, facility_, printer_})
        if (const FieldBox* box = card->first_marked()) {
            box->control()->SetFocus();
            return true;
        }
    return false;
}

// What is wrong may be of a printer that is not chosen.
void SettingsPanel::go_to_next_marked() {
    if (go_to_marked()) return;
    const auto rows = presenter_.view().printers;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (!rows[row].is_wrong) continue;
        change([&] { presenter_.choose_printer(row); });
        go_to_marked();
        return;
    }
}

void SettingsPanel::show_focused(const wxWindow& control) {
    for (Column* column : columns_)
        if (column != &control && column->IsDescendant(const_cast<wxWindow*>(&control)))
            column->bring_into_view(control);
}

}  // namespace vialwright::gui
