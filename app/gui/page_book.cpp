// SPDX-License-Identifier: Apache-2.0
#include "app/gui/page_book.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include "app/gui/native.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

PageBook::PageBook(wxWindow* parent, const Look& look, std::vector<Entry> entries,
                   std::function<void()> changed)
    : wxPanel(parent), look_(look), changed_(std::move(changed)), stack_(new wxBoxSizer(wxVERTICAL)) {
    m_container.DisableSelfFocus();
    std::vector<BarName> names;
    for (auto& entry : entries) {
        const std::size_t number = names.size() + 1;
        names.push_back(
            {entry.name, number <= keys_of_pages ? fmt::format("{} (Alt+{})", entry.name, number) : ""});
        leaves_.push_back({std::move(entry), nullptr, {}});
    }
    bar_ = new PageBar(this, look, tr("Pages"), [this](std::size_t index) { show(index); });
    bar_->name(names);
    stack_->Add(bar_, wxSizerFlags().Expand());
    notices_ = new NoticeBar(this, look);
    stack_->Add(notices_, wxSizerFlags().Expand().Border(wxALL, FromDIP(space::small)));
    SetSizer(stack_);
    restyle();
    reveal(0);
}

// The bar comes last for the Tab key: a page begins with its first entry, and Shift+Tab from there is the bar. Before it the
// notices, which have their place at the foot.
Page& PageBook::make(std::size_t index) {
    Leaf& leaf = leaves_.at(index);
    if (leaf.page) return *leaf.page;
    leaf.page = leaf.entry.make(this);
    stack_->Insert(stack_->GetItemCount() - 1, leaf.page, wxSizerFlags(1).Expand());
    notices_->MoveAfterInTabOrder(leaf.page);
    bar_->MoveAfterInTabOrder(notices_);
    return *leaf.page;
}

Page* PageBook::make_page(std::string_view id) {
    const std::size_t place = place_of(id);
    if (place == leaves_.size()) return nullptr;
    if (!leaves_[place].page) make(place).Hide();
    return leaves_[place].page;
}

// The page is made before anything is frozen: an entry of many lines that is made in a frozen window keeps a text that the
// toolkit has freed by then, and a file that opens its page at once writes into it.
void PageBook::reveal(std::size_t index) {
    make(index);
    const wxWindowUpdateLocker lock(this);
    shown_ = index;
    for (std::size_t i = 0; i < leaves_.size(); ++i)
        if (leaves_[i].page) leaves_[i].page->Show(i == index);
    bar_->mark(index);
    Layout();
}

void PageBook::show(std::size_t index) {
    if (index != shown_) {
        wxWindow* focus = native::focused_in(*wxGetTopLevelParent(this));
        if (focus && page().IsDescendant(focus)) leaves_[shown_].last_focus = focus;
        reveal(index);
        changed_();
    }
    wxWindow* last = leaves_[shown_].last_focus;
    if (last && last->IsShownOnScreen() && last->IsEnabled()) last->SetFocus();
    else page().go_to_section(0);
}

std::size_t PageBook::place_of(std::string_view id) const {
    const auto is_it = [&](const Leaf& leaf) { return leaf.entry.id == id; };
    return static_cast<std::size_t>(std::ranges::find_if(leaves_, is_it) - leaves_.begin());
}

void PageBook::show_page(std::string_view id) {
    if (const std::size_t place = place_of(id); place < leaves_.size()) show(place);
}

void PageBook::turn(int pages) {
    const int all = static_cast<int>(leaves_.size());
    show(static_cast<std::size_t>(((static_cast<int>(shown_) + pages) % all + all) % all));
}

bool PageBook::may_leave() {
    for (std::size_t i = 0; i < leaves_.size(); ++i) {
        if (!leaves_[i].page || leaves_[i].page->may_leave()) continue;
        show(i);
        return false;
    }
    return true;
}

void PageBook::restyle() { SetBackgroundColour(look_.palette.window); }

}  // namespace vialwright::gui
