// SPDX-License-Identifier: Apache-2.0
#include "app/gui/finder.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <wx/frame.h>
#include <wx/menu.h>

#include "app/gui/menu_commands.hpp"
#include "app/gui/page_book.hpp"
#include "app/gui/search_dialog.hpp"

namespace vialwright::gui {

using workbench::SearchItem;
using workbench::SearchKind;

namespace {

// They work on the entry that has the keyboard, which is the search's own; and the search does not search for itself.
constexpr int left_out[] = {wxID_CUT, wxID_COPY, wxID_PASTE, wxID_SELECTALL, wxID_FIND};

// "3" or "3/1"
std::pair<std::size_t, std::size_t> places_in(const std::string& id) {
    std::size_t page = 0, section = 0;
    const char* const end = id.data() + id.size();
    const auto read = std::from_chars(id.data(), end, page);
    if (read.ptr != end) std::from_chars(read.ptr + 1, end, section);
    return {page, section};
}

}  // namespace

Finder::Finder(wxFrame& frame, const Look& look, PageBook& book, Items data, Items work, Open open)
    : frame_(frame),
      look_(look),
      book_(book),
      data_(std::move(data)),
      work_(std::move(work)),
      open_(std::move(open)) {}

void Finder::show() {
    if (dialog_ && dialog_->IsShown()) return dialog_->Raise();
    auto* dialog =
        new SearchDialog(&frame_, look_, items(), [this](const SearchItem& item) { this->open(item); });
    dialog_ = dialog;
    dialog->Show();
}

std::vector<SearchItem> Finder::items() {
    if (!found_) found_ = data_ ? data_() : std::vector<SearchItem>();
    std::vector<SearchItem> items = *found_;
    std::ranges::move(work_(), std::back_inserter(items));
    add_pages(items);
    add_commands(items);
    return items;
}

// Sections of the pages that are made: what a page holds is known when it has been shown.
void Finder::add_pages(std::vector<SearchItem>& items) const {
    for (std::size_t page = 0; page < book_.count(); ++page) {
        items.push_back({SearchKind::page, std::to_string(page), book_.name(page),
                         page < keys_of_pages ? fmt::format("Alt+{}", page + 1) : "", ""});
        const Page* made = book_.made(page);
        if (!made) continue;
        const auto sections = made->sections();
        for (std::size_t i = 0; i < sections.size(); ++i)
            items.push_back(
                {SearchKind::section, fmt::format("{}/{}", page, i), sections[i], book_.name(page), ""});
    }
}

// Pages, sections and files are listed already.
void Finder::add_commands(std::vector<SearchItem>& items) const {
    const auto is_listed = [&](const MenuCommand& command) {
        return std::ranges::any_of(items, [&](const SearchItem& item) {
            return (item.kind == SearchKind::page || item.kind == SearchKind::section ||
                    item.kind == SearchKind::file) &&
                   item.name == command.name;
        });
    };
    std::vector<SearchItem> commands;
    for (const MenuCommand& command : menu_commands(*frame_.GetMenuBar()))
        if (command.enabled && std::ranges::find(left_out, command.id) == std::end(left_out) &&
            !is_listed(command))
            commands.push_back(
                {SearchKind::command, std::to_string(command.id), command.name, command.keys, command.menu});
    items.insert(items.end(), commands.begin(), commands.end());
}

void Finder::open(const SearchItem& item) {
    const auto [first, second] = places_in(item.id);
    if (item.kind == SearchKind::page) return book_.show(first);
    if (item.kind == SearchKind::section) {
        book_.show(first);
        return book_.page().go_to_section(second);
    }
    if (item.kind != SearchKind::command) return open_(item);
    const int id = std::stoi(item.id);
    wxMenuItem* entry = frame_.GetMenuBar()->FindItem(id);
    if (entry && entry->GetKind() == wxITEM_RADIO) entry->Check();
    wxCommandEvent event(wxEVT_MENU, id);
    frame_.GetEventHandler()->ProcessEvent(event);
}

}  // namespace vialwright::gui
