// SPDX-License-Identifier: Apache-2.0
#include "app/gui/label_batch_panel.hpp"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/wupdlock.h>

#include "app/gui/file_parts.hpp"
#include "app/gui/footer.hpp"
#include "app/gui/label_batch_job.hpp"
#include "app/gui/native.hpp"
#include "app/gui/show_control.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::BatchLine;
using workbench::Tone;
using workbench::tr;

namespace {

constexpr int asked_every = 100;  // milliseconds
constexpr int drop_height = 84;
constexpr std::size_t most_errors = 6;  // told on the page; the table has them all

TableCell cell_of(const BatchLine& line, std::size_t column) {
    switch (column) {
        case 0: return {std::to_string(line.line)};
        case 1: return {line.product};
        case 2: return {line.lot};
        case 3: return {line.copies.empty() ? "1" : line.copies};
        default: break;
    }
    const auto state = workbench::batch_line_state(line);
    return {line.problem.empty() ? state.text : line.problem, state.tone};
}

}  // namespace

LabelBatchPanel::LabelBatchPanel(wxWindow* parent, const Look& look, workbench::LabelsSources sources,
                                 const Ports& ports)
    : Page(parent, look),
      presenter_(sources, start_label_batch(sources.products, ports.print)),
      ports_(ports),
      print_desk_(
          *this, presenter_, ports_, [this] { render(); },
          [this](const workbench::PrintOrder& order) {
              change([&] { presenter_.print(order); });
              follow();
          }) {
    make_file();
    Card* rows = make_rows();
    make_printing();
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { poll(); });
    SetName("Batch page");
    SetDropTarget(new FileDrop([this](const std::filesystem::path& path) { open(path); }));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->AddSpacer(FromDIP(space::small));
    columns->Add(left_, wxSizerFlags(25).Expand());
    columns->Add(as_column(*rows), wxSizerFlags(46).Expand());
    columns->Add(printing_->place(), wxSizerFlags(29).Expand());
    columns->AddSpacer(FromDIP(space::small));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(columns, wxSizerFlags(1).Expand());
    page->Add(
        make_footer(*this, look, tr("As many labels as the rows ask for, or no file at all"),
                    tr("Ctrl+1 to 4: sections     Ctrl+S: save     Ctrl+P: print     Ctrl+N: start over")),
        wxSizerFlags().Expand().Border(wxALL, FromDIP(space::small)));
    SetSizer(page);
    restyle();
    render();
    print_desk_.look();
}

void LabelBatchPanel::make_file() {
    left_ = new Column(this, look(), Column::Holds::entries, tr("File of rows"));
    file_card_ = new Card(left_, look(), tr("File of rows"));
    drop_words_ = add_drop_zone(*file_card_, look(), tr("Drop a CSV file here"), drop_height);
    choose_ = add_button(*file_card_, shown(tr("&Choose a file…")), tr("Choose a file of rows"));
    choose_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_file(); });
    file_ = file_card_->add(style::strong, space::large);
    told_ = file_card_->add(style::body, space::hair);
    progress_ = add_progress(*file_card_, tr("How many of the labels are made"));
    cancel_ = add_button(*file_card_, shown(tr("Ca&ncel")), tr("Cancel"));
    cancel_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { change([this] { presenter_.cancel(); }); });
    errors_ = std::make_unique<Rows<NoticeRow>>(
        [this] { return std::make_unique<NoticeRow>(*file_card_, look()); });
    left_->add(file_card_);
}

Card* LabelBatchPanel::make_rows() {
    auto* card = new Card(this, look(), tr("Rows"));
    filter_ = std::make_unique<ChoiceField>(
        card, look(), FieldLabel{tr("Show"), tr("Show")},
        [this](const std::string& id) { change([&] { presenter_.filter(id); }); });
    add_fields(*card, {filter_.get()}, space::small);
    const std::vector<TableColumn> columns = {{tr("Line"), 0},
                                              {tr("Product"), 220, false, 110},
                                              {tr("Lot"), 0},
                                              {tr("Copies"), 0},
                                              {tr("State"), 400, false, 100}};
    table_ =
        new Table(card, look(), tr("Rows of the file"), columns, [this](std::size_t row, std::size_t column) {
            return row < presenter_.line_count() ? cell_of(presenter_.line(row), column) : TableCell{};
        });
    table_->chosen = [this](std::size_t) { show_detail(); };
    card->GetSizer()->GetItem(card->body())->SetProportion(1);
    card->body()->Add(table_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::small)));
    detail_ = new Notice(card, look());
    card->body()->Add(detail_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
    return card;
}

void LabelBatchPanel::make_printing() {
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

void LabelBatchPanel::ask_file() {
    if (const auto path = ports_.ask_rows(*this)) open(*path);
}

void LabelBatchPanel::open(const std::filesystem::path& path) {
    change([&] { presenter_.open(path); });
    follow();
}

void LabelBatchPanel::follow() { timer_.Start(asked_every); }

// What kept labels from being printed may be gone, or new, in the list of queues.
void LabelBatchPanel::poll() {
    if (!presenter_.poll()) return timer_.Stop();
    render();
    const auto& view = presenter_.view();
    if (!view.is_running && view.save.outcome_tone == Tone::stop) print_desk_.look();
}

void LabelBatchPanel::save() {
    if (!can_save()) return;
    const auto path = ports_.ask_target(*this, presenter_.view().save.file_name);
    if (!path) return;
    change([&] { presenter_.make(*path); });
    follow();
}

void LabelBatchPanel::change(const std::function<void()>& act) {
    act();
    render();
}

void LabelBatchPanel::render_file() {
    const auto& view = presenter_.view();
    file_card_->show_pill(view.state);
    drop_words_->set(view.file.empty() ? tr("Drop a CSV file here") : tr("Drop another file here"));
    file_->set(view.file);
    told_->set(view.told);
    show_progress(*progress_, view.is_running, view.knows_progress, view.progress);
    const bool loses_focus = !view.is_running && cancel_->HasFocus();
    show_control(*cancel_, view.is_running);
    if (loses_focus) choose_->SetFocus();
    std::vector<workbench::FindingView> errors;
    for (const auto& error : view.errors)
        if (errors.size() < most_errors) errors.push_back({Tone::stop, error, "", ""});
    errors_->show(errors);
}

void LabelBatchPanel::render_save() {
    const auto& view = presenter_.view();
    printing_->render(view.save, view.print, [&] { (view.is_running ? cancel_ : choose_)->SetFocus(); });
}

void LabelBatchPanel::render() {
    const wxWindowUpdateLocker lock(this);
    const auto& view = presenter_.view();
    render_file();
    filter_->render(view.filter);
    table_->show_rows(presenter_.line_count());
    printing_->render(view, view.printing);
    render_save();
    show_detail();
    for (Column* column : {left_, printing_->scrolled()}) column->arrange();
    Layout();
    if (rewrap_all(*this)) Layout();
}

// All that is wrong with the row that is chosen: a cell of the table has room for the beginning.
void LabelBatchPanel::show_detail() {
    const auto row = table_->chosen_row();
    const bool any = row && *row < presenter_.line_count();
    if (!any) detail_->set(Tone::none, "");
    else {
        const BatchLine& line = presenter_.line(*row);
        std::string words = line.problem;
        if (words.empty())
            words = line.is_past ? fmt::format(fmt::runtime(tr("its date has passed, {}.")), line.expires)
                                 : tr("nothing is wrong with it.");
        const Tone tone = workbench::batch_line_state(line).tone;
        detail_->set(tone == Tone::none ? Tone::note : tone,
                     fmt::format(fmt::runtime(tr("Line {}, {}, lot {}: {}")), line.line, line.product,
                                 line.lot, words));
    }
    wxWindow* card = detail_->GetParent();
    card->Layout();
    if (rewrap_all(*detail_)) card->Layout();
}

void LabelBatchPanel::start_over() {
    change([this] { presenter_.start_over(); });
    go_to_section(0);
}

void LabelBatchPanel::go_to_section(std::size_t section) {
    switch (section) {
        case 0: return choose_->SetFocus();
        case 1: return table_->SetFocus();
        case 2: return printing_->focus_stock();
        default: return printing_->entries()->focus_first();
    }
}

void LabelBatchPanel::show_focused(const wxWindow& control) {
    for (Column* column : {left_, printing_->scrolled()})
        if (column != &control && column->IsDescendant(const_cast<wxWindow*>(&control)))
            column->bring_into_view(control);
}

}  // namespace vialwright::gui
