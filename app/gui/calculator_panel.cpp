// SPDX-License-Identifier: Apache-2.0
#include "app/gui/calculator_panel.hpp"

#include <array>

#include <wx/listbox.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>
#include <wx/wupdlock.h>

#include "app/gui/footer.hpp"
#include "app/gui/native.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::CalculatorPresenter;
using workbench::tr;

namespace {

struct Example {
    const char *expression, *means;
};
constexpr std::array<Example, 6> examples{
    {{"250 mg/kg * 70 kg / (50 mg/mL)", workbench::N_("volume of a dose")},
     {"5 mcg/kg/min * 70 kg / (1600 mcg/mL) in mL/h", workbench::N_("pump rate")},
     {"5 %(w/v) * 250 mL in g", workbench::N_("percent strength")},
     {"0.5 g / (1:500)", workbench::N_("ratio strength")},
     {"500 mL / 4 h", workbench::N_("a number binds its unit")},
     {"154 lb in kg", workbench::N_("another unit")}}};

}  // namespace

CalculatorPanel::CalculatorPanel(wxWindow* parent, const Look& look, const Ports& ports)
    : FormPage(parent, look, CalculatorPresenter()) {
    make_form(ports);
    result_ = new ResultColumn(this, look);
    Card* history = make_history();
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->AddSpacer(FromDIP(space::small));
    columns->Add(form_, wxSizerFlags(32).Expand());
    columns->Add(result_, wxSizerFlags(40).Expand());
    columns->Add(as_column(*history), wxSizerFlags(28).Expand());
    columns->AddSpacer(FromDIP(space::small));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(columns, wxSizerFlags(1).Expand());
    page->Add(
        make_footer(*this, look, tr("Exact arithmetic; a rounded figure is marked ≈"),
                    tr("Enter: keep in the history     ↑ ↓: earlier expressions     Ctrl+Shift+C: copy")),
        wxSizerFlags().Expand().Border(wxALL, FromDIP(space::small)));
    SetSizer(page);
    Bind(wxEVT_CHAR_HOOK, &CalculatorPanel::on_key, this);
    restyle();
    render();
}

void CalculatorPanel::make_form(const Ports& ports) {
    form_ = new Column(this, look(), Column::Holds::entries, tr("Expression"));
    entries_ = new EntriesCard(form_, look(), tr("Calculate"), edit());
    entries_->render(presenter_.view().entries);
    entries_->box("expression")->control()->SetFont(Look::font(1.15));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    keep_ = add_button(entries_, row, tr("Keep"), [this] { then_render([this] { presenter_.keep(); }); });
    keep_->SetToolTip(shown(tr("Puts the answer into the history (Enter)")));
    // What was copied is wanted again.
    copy_ = new CopyButton(entries_, [this, copy = ports.copy](const std::string& text) {
        then_render([this] { presenter_.keep(); });
        copy(text);
    });
    row->Add(copy_, wxSizerFlags(1).Border(wxLEFT, FromDIP(space::small)));
    entries_->body()->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::large)));
    form_->add(entries_);
    form_->add(make_examples());
    columns_ = {form_};
}

wxButton* CalculatorPanel::add_button(Card* card, wxSizer* row, const std::string& label,
                                      std::function<void()> act) {
    auto* button = new wxButton(card, wxID_ANY, shown(label));
    button->SetName(shown(label));
    native::set_accessible_name(*button, label);
    button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
    row->Add(button, wxSizerFlags(1).Border(wxLEFT, row->IsEmpty() ? 0 : FromDIP(space::small)));
    return button;
}

Card* CalculatorPanel::make_examples() {
    auto* card = new Card(form_, look(), tr("How to write it"));
    for (const auto& [expression, means] : examples) {
        card->add({.weight = wxFONTWEIGHT_MEDIUM, .wraps = true}, space::small)->set(expression);
        card->add(style::note, 0)->set(tr(means));
    }
    return card;
}

Card* CalculatorPanel::make_history() {
    auto* card = new Card(this, look(), tr("History"));
    card->GetSizer()->GetItem(card->body())->SetProportion(1);
    nothing_kept_ = card->add(style::note, space::small);
    kept_ = new wxListBox(card, wxID_ANY);
    kept_->SetName(shown(tr("History")));
    native::set_accessible_name(*kept_, tr("History"));
    kept_->SetMinSize(FromDIP(wxSize(120, 120)));
    kept_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { use_kept(&CalculatorPresenter::recall); });
    kept_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { render_history(); });
    card->body()->Add(kept_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::small)));
    auto* row = new wxWrapSizer(wxHORIZONTAL, 0);  // one below the other where words are long
    of_kept_ = {add_button(card, row, tr("Edit again"), [this] { use_kept(&CalculatorPresenter::recall); }),
                add_button(card, row, tr("Go on with it"),
                           [this] { use_kept(&CalculatorPresenter::continue_from); })};
    of_kept_.back()->SetToolTip(
        shown(tr("Begins the next expression with this one, in brackets: exact, not rounded")));
    card->body()->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::medium)));
    card->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { render_history(); });
    });
    return card;
}

// Enter keeps the answer, or takes what is chosen in the history; the arrows in the expression go through what was kept.
void CalculatorPanel::on_key(wxKeyEvent& event) {
    const wxWindow* focus = native::focused_in(*wxGetTopLevelParent(this));
    const wxWindow* expression = entries_->box("expression")->control();
    const bool in_entries = focus == expression || focus == entries_->box("unit")->control();
    const int key = event.GetKeyCode();
    const bool is_enter = key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
    if (event.HasAnyModifiers()) return event.Skip();
    if (is_enter && in_entries) return then_render([this] { presenter_.keep(); });
    if (is_enter && focus == kept_) return use_kept(&CalculatorPresenter::recall);
    if (focus != expression || (key != WXK_UP && key != WXK_DOWN)) return event.Skip();
    then_render([&] { presenter_.recall_neighbour(key == WXK_UP); });
    if (auto* entry = dynamic_cast<wxTextCtrl*>(entries_->box("expression")->control()))
        entry->SetInsertionPointEnd();
}

void CalculatorPanel::use_kept(void (CalculatorPresenter::*how)(std::size_t)) {
    const int chosen = kept_->GetSelection();
    if (chosen == wxNOT_FOUND) return;
    then_render([&] { (presenter_.*how)(static_cast<std::size_t>(chosen)); });
    focus_entry("expression");
}

void CalculatorPanel::render() {
    const wxWindowUpdateLocker lock(this);
    const auto& view = presenter_.view();
    entries_->render(view.entries);
    const bool has_answer = !view.result.copy_text.empty();
    if (!has_answer && keep_->HasFocus()) focus_entry("expression");
    keep_->Enable(has_answer);
    copy_->offer(view.result.copy_text);
    result_->render(view.result);
    render_history();
    form_->arrange();
    result_->arrange();
}

void CalculatorPanel::render_history() {
    const auto& kept = presenter_.view().kept;
    if (kept != listed_) {
        listed_ = kept;
        wxArrayString lines;
        for (const auto& line : kept) lines.Add(shown(line.expression + "\n" + line.answer));
        kept_->Set(lines);
        if (!kept.empty()) kept_->SetSelection(0);
    }
    nothing_kept_->set(kept.empty() ? tr("Nothing is kept yet: Enter keeps an answer here.") : "");
    kept_->Show(!kept.empty());
    for (wxButton* button : of_kept_) button->Enable(kept_->GetSelection() != wxNOT_FOUND);
    kept_->GetParent()->Layout();
    if (rewrap_all(*kept_->GetParent())) kept_->GetParent()->Layout();
}

void CalculatorPanel::go_to_section(std::size_t section) {
    if (section == 0) focus_entry("expression");
    else if (section == 1) result_->SetFocus();
    else if (kept_->IsShown()) kept_->SetFocus();
}

}  // namespace vialwright::gui
