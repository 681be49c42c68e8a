// SPDX-License-Identifier: Apache-2.0
#include "app/gui/protocols_panel.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <wx/wupdlock.h>

#include "app/gui/footer.hpp"

namespace vialwright::gui {

using workbench::ProtocolRow;

namespace {

TableCell cell_of(const ProtocolRow& row, std::size_t column) {
    switch (column) {
        case 0: return {row.product};
        case 1: return {row.route};
        case 2: return {row.status};
        default: return {row.approval};
    }
}

}  // namespace

ProtocolsPanel::ProtocolsPanel(wxWindow* parent, const Look& look, workbench::ProtocolsSources sources,
                               const time::Date& today)
    : Page(parent, look), presenter_(std::move(sources), today) {
    Card* list = make_list();
    monograph_ = new MonographColumn(this, look);
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->AddSpacer(FromDIP(space::small));
    columns->Add(as_column(*list), wxSizerFlags(46).Expand());
    columns->Add(monograph_, wxSizerFlags(54).Expand());
    columns->AddSpacer(FromDIP(space::small));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(columns, wxSizerFlags(1).Expand());
    page->Add(make_footer(*this, look, "Every number is the file's own; nothing here is worked out",
                          "Ctrl+1 to 3: sections     Page Up, Page Down: read     Ctrl+N: start over"),
              wxSizerFlags().Expand().Border(wxALL, FromDIP(space::small)));
    SetSizer(page);
    restyle();
    render();
}

Card* ProtocolsPanel::make_list() {
    auto* card = new Card(this, look(), "Protocols");
    search_ = std::make_unique<TextField>(card, look(), FieldLabel{"Search", "Search"},
                                          "product, ingredient, route, purpose, status",
                                          [this](const std::string& raw) { search(raw); });
    add_fields(*card, {search_.get()}, space::small);
    problems_ = card->add(style::note, space::small);
    problems_->set_tone(workbench::Tone::stop);
    const std::vector<TableColumn> columns = {
        {"Product", 188}, {"Route", 112}, {"Status", 60}, {"Approval", 72}};
    list_ = new Table(card, look(), "Monographs", columns, [this](std::size_t row, std::size_t column) {
        const auto& rows = presenter_.view().rows;
        return row < rows.size() ? cell_of(rows[row], column) : TableCell{};
    });
    list_->chosen = [this](std::size_t row) {
        presenter_.select(presenter_.view().rows.at(row).id);
        const wxWindowUpdateLocker lock(this);
        monograph_->render(presenter_.view().monograph ? &*presenter_.view().monograph : nullptr);
    };
    card->GetSizer()->GetItem(card->body())->SetProportion(1);
    card->body()->Add(list_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::small)));
    return card;
}

void ProtocolsPanel::search(const std::string& raw) {
    presenter_.search(raw);
    render();
}

void ProtocolsPanel::render() {
    const wxWindowUpdateLocker lock(this);
    const auto& view = presenter_.view();
    search_->render({view.search, view.found, "", false});
    problems_->set(fmt::format("{}", fmt::join(view.problems, "\n")));
    list_->show_rows(view.rows.size());
    const auto at = std::ranges::find(view.rows, view.selected, &ProtocolRow::id) - view.rows.begin();
    if (!view.rows.empty()) list_->choose(static_cast<std::size_t>(at));
    monograph_->render(view.monograph ? &*view.monograph : nullptr);
    Layout();
}

void ProtocolsPanel::start_over() {
    search("");
    go_to_section(0);
}

void ProtocolsPanel::go_to_section(std::size_t section) {
    if (section == 0) search_->control()->SetFocus();
    else if (section == 1) list_->SetFocus();
    else monograph_->SetFocus();
}

void ProtocolsPanel::show_focused(const wxWindow& control) {
    if (&control != monograph_ && monograph_->IsDescendant(const_cast<wxWindow*>(&control)))
        monograph_->bring_into_view(control);
}

}  // namespace vialwright::gui
