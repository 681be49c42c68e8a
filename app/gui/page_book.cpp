// SPDX-License-Identifier: Apache-2.0
#include "app/gui/page_book.hpp"

#include <algorithm>
#include <utility>

#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include "app/gui/native.hpp"

namespace vialwright::gui {

PageBook::PageBook(wxWindow* parent, const Look& look, std::vector<Entry> entries,
                   std::function<void()> changed)
    : wxPanel(parent), look_(look), changed_(std::move(changed)), stack_(new wxBoxSizer(wxVERTICAL)) {
    m_container.DisableSelfFocus();
    std::vector<std::string> names;
    for (auto& entry : entries) {
        names.push_back(entry.name);
        leaves_.push_back({std::move(entry), nullptr, {}});
    }
    bar_ = new PageBar(this, look, names, [this](std::size_t index) { show(index); });
    stack_->Add(bar_, wxSizerFlags().Expand());
    SetSizer(stack_);
    restyle();
    reveal(0);
}

// The bar comes last for the Tab key: a page begins with its first entry, and Shift+Tab from there is the bar.
void PageBook::reveal(std::size_t index) {
    const wxWindowUpdateLocker lock(this);
    Leaf& leaf = leaves_.at(index);
    if (!leaf.page) {
        leaf.page = leaf.entry.make(this);
        stack_->Add(leaf.page, wxSizerFlags(1).Expand());
        bar_->MoveAfterInTabOrder(leaf.page);
    }
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

std::size_t PageBook::place_of(const std::string& name) const {
    const auto is_it = [&](const Leaf& leaf) { return leaf.entry.name == name; };
    return static_cast<std::size_t>(std::ranges::find_if(leaves_, is_it) - leaves_.begin());
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
