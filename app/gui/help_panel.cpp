// SPDX-License-Identifier: Apache-2.0
#include "app/gui/help_panel.hpp"

#include "app/gui/footer.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::HelpChapter;
using workbench::tr;

namespace {

constexpr int widths[] = {37, 31, 32};  // of the columns, as shares

}  // namespace

HelpPanel::HelpPanel(wxWindow* parent, const Look& look, const workbench::HelpView& view)
    : Page(parent, look) {
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->AddSpacer(FromDIP(space::small));
    const auto names = sections();
    for (std::size_t i = 0; i < names.size(); ++i)
        columns->Add(add_column(names[i]), wxSizerFlags(widths[i]).Expand());
    columns->AddSpacer(FromDIP(space::small));
    add_lines(*columns_[0], view.pages);
    for (const HelpChapter& keys : view.keys) add_keys(*columns_[1], keys);
    for (const HelpChapter* chapter : {&view.typing, &view.files, &view.version})
        add_lines(*columns_[2], *chapter);
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(columns, wxSizerFlags(1).Expand());
    page->Add(make_footer(*this, look, tr("Vialwright prepares a decision; a pharmacist makes it"),
                          tr("Ctrl+1 to 3: columns     Page Up, Page Down: read     Ctrl+K: search")),
              wxSizerFlags().Expand().Border(wxALL, FromDIP(space::small)));
    SetSizer(page);
    SetName("Help page");
    restyle();
    for (Column* column : columns_) column->arrange();
}

Column* HelpPanel::add_column(const std::string& name) {
    columns_.push_back(new Column(this, look(), Column::Holds::reading, name));
    return columns_.back();
}

void HelpPanel::add_lines(Column& column, const HelpChapter& chapter) {
    auto* card = new Card(&column, look(), chapter.heading);
    for (const auto& line : chapter.lines) {
        card->add(style::strong, space::medium)->set(line.name);
        card->add(style::note, space::hair)->set(line.text);
    }
    column.add(card);
}

// The keys at the right, whole; the name takes what is left. Keys that need words stand below it.
void HelpPanel::add_keys(Column& column, const HelpChapter& chapter) {
    auto* card = new Card(&column, look(), chapter.heading);
    constexpr std::size_t longest_beside = 24;  // bytes: two or three keys
    for (const auto& line : chapter.lines) {
        if (line.text.size() > longest_beside) {
            card->add(style::body, space::small)->set(line.name);
            card->add(style::note, space::hair)->set(line.text);
            continue;
        }
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(new Text(card, look(), style::body, line.name), wxSizerFlags(1));
        row->Add(new Text(card, look(), {.weight = wxFONTWEIGHT_MEDIUM, .ink = Ink::muted}, line.text),
                 wxSizerFlags().Border(wxLEFT, FromDIP(space::medium)));
        card->body()->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
    }
    column.add(card);
}

std::vector<std::string> HelpPanel::sections() const {
    return {tr("What the pages are for"), tr("Keys"), tr("Typing and files")};
}

void HelpPanel::go_to_section(std::size_t section) { columns_.at(section)->SetFocus(); }

}  // namespace vialwright::gui
