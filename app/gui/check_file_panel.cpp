// SPDX-License-Identifier: Apache-2.0
#include "app/gui/check_file_panel.hpp"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/wupdlock.h>

#include "app/gui/file_parts.hpp"
#include "app/gui/footer.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::CheckColumn;
using workbench::CheckedLine;
using workbench::Tone;
using workbench::tr;

namespace {

constexpr int asked_every = 100;  // milliseconds

TableCell cell_of(const CheckedLine& line, CheckColumn column) {
    switch (column) {
        case CheckColumn::line: return {std::to_string(line.line)};
        case CheckColumn::id: return {line.id};
        case CheckColumn::product: return {line.product};
        case CheckColumn::finding: return {workbench::first_finding(line)};
        case CheckColumn::verdict: break;
    }
    const auto words = workbench::verdict_words(line.verdict);
    return {words.text, words.tone};
}

}  // namespace

CheckFilePanel::CheckFilePanel(wxWindow* parent, const Look& look, workbench::StartCheck start,
                               const Ports& ports)
    : Page(parent, look), presenter_(std::move(start)), ports_(ports) {
    left_ = new Column(this, look, Column::Holds::entries, tr("File of orders"));
    left_->add(file_ = new FileCard(left_, look));
    Card* results = make_results();
    file_->choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_file(); });
    file_->cancel->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { change([this] { presenter_.cancel(); }); });
    file_->report->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save_report(); });
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (presenter_.poll()) render();
        if (!presenter_.view().is_running) timer_.Stop();
    });
    SetName("Check a file page");
    SetDropTarget(new FileDrop([this](const std::filesystem::path& path) { open(path); }));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->AddSpacer(FromDIP(space::small));
    columns->Add(left_, wxSizerFlags(27).Expand());
    columns->Add(as_column(*results), wxSizerFlags(73).Expand());
    columns->AddSpacer(FromDIP(space::small));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(columns, wxSizerFlags(1).Expand());
    page->Add(make_footer(*this, look, tr("Each order is checked as on the page Prepare; nothing is stored"),
                          tr("Ctrl+O: choose a file     Ctrl+1, Ctrl+2: sections     Ctrl+N: start over")),
              wxSizerFlags().Expand().Border(wxALL, FromDIP(space::small)));
    SetSizer(page);
    restyle();
    render();
}

Card* CheckFilePanel::make_results() {
    auto* card = new Card(this, look(), tr("Results"));
    const auto choice = [&](const std::string& name, auto act) {
        return std::make_unique<ChoiceField>(
            card, look(), FieldLabel{name, name},
            [this, act](const std::string& id) { change([&] { act(id); }); });
    };
    filter_ = choice(tr("Show"), [this](const std::string& id) { presenter_.filter(id); });
    sort_ = choice(tr("Order"), [this](const std::string& id) { presenter_.sort(id); });
    add_fields(*card, {filter_.get(), sort_.get()}, space::small);
    shown_ = card->add(style::note, space::medium);
    const std::vector<TableColumn> columns = {{tr("Line"), 0, true},
                                              {tr("Order"), 92, true, 70},
                                              {tr("Product"), 158, true, 110},
                                              {tr("Verdict"), 0, true},
                                              {tr("First finding"), 220, true, 120}};
    table_ = new Table(card, look(), tr("Orders"), columns, [this](std::size_t row, std::size_t column) {
        if (row >= presenter_.line_count()) return TableCell{};
        return cell_of(presenter_.line(row), static_cast<CheckColumn>(column));
    });
    table_->sorted = [this](std::size_t column) {
        change([&] { presenter_.press_heading(static_cast<CheckColumn>(column)); });
    };
    table_->chosen = [this](std::size_t) { show_detail(); };
    card->GetSizer()->GetItem(card->body())->SetProportion(1);
    card->body()->Add(table_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::small)));
    detail_ = new Surface(card, look(), SurfaceKind::tint);
    detail_name_ = new Text(detail_, look(), style::strong);
    detail_words_ = new Text(detail_, look(), style::body);
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(detail_name_, wxSizerFlags().Expand());
    words->Add(detail_words_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::hair)));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(words, wxSizerFlags().Expand().Border(wxALL, FromDIP(space::medium)));
    detail_->SetSizer(outer);
    card->body()->Add(detail_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
    return card;
}

void CheckFilePanel::ask_file() {
    if (const auto path = ports_.ask_orders(*this)) open(*path);
}

void CheckFilePanel::open(const std::filesystem::path& path) {
    change([&] { presenter_.open(path); });
    timer_.Start(asked_every);
}

void CheckFilePanel::save_report() {
    const auto path = ports_.ask_report(*this, presenter_.view().report_name);
    if (path) change([&] { presenter_.write_report(*path); });
}

void CheckFilePanel::change(const std::function<void()>& act) {
    act();
    render();
}

void CheckFilePanel::render() {
    const wxWindowUpdateLocker lock(this);
    const auto& view = presenter_.view();
    file_->render(view);
    filter_->render(view.filter);
    sort_->render(view.sort);
    shown_->set(view.file.empty() ? tr("The orders and what came of each stand here.") : view.shown);
    table_->show_rows(presenter_.line_count());
    show_detail();
    left_->arrange();
    Layout();
    if (rewrap_all(*this)) Layout();
}

// All findings of the order that is chosen: a cell of the table has room for the beginning of one.
void CheckFilePanel::show_detail() {
    const auto row = table_->chosen_row();
    const bool any = row && *row < presenter_.line_count();
    const bool changed = any != detail_->IsShown();
    detail_->Show(any);
    if (any) {
        const CheckedLine& line = presenter_.line(*row);
        const auto words = workbench::verdict_words(line.verdict);
        detail_->set_tone(words.tone);
        detail_name_->set(fmt::format(fmt::runtime(tr("Line {}{}{}, {}: {}")), line.line,
                                      line.id.empty() ? "" : ", ", line.id, line.product, words.text));
        detail_words_->set(line.findings.empty() ? tr("Nothing to settle.") : line.findings);
    }
    wxWindow* card = detail_->GetParent();
    card->Layout();
    if (rewrap_all(*detail_) || changed) card->Layout();
}

void CheckFilePanel::start_over() {
    timer_.Stop();
    change([this] { presenter_.start_over(); });
    go_to_section(0);
}

void CheckFilePanel::go_to_section(std::size_t section) {
    if (section == 0) file_->choose->SetFocus();
    else table_->SetFocus();
}

void CheckFilePanel::show_focused(const wxWindow& control) {
    if (left_->IsDescendant(const_cast<wxWindow*>(&control)) && &control != left_)
        left_->bring_into_view(control);
}

}  // namespace vialwright::gui
