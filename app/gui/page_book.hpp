// SPDX-License-Identifier: Apache-2.0
// The pages of the window, one of them shown, and the bar that chooses. A page is made when it is first shown, so that the
// window opens as fast as its first page.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <wx/weakref.h>

#include "app/gui/notice_bar.hpp"
#include "app/gui/page.hpp"
#include "app/gui/page_bar.hpp"

class wxBoxSizer;

namespace vialwright::gui {

class PageBook : public wxPanel, public Styled {
public:
    struct Entry {
        std::string id;    // "beyond-use-date": the same in every language and for ever, for what is kept
        std::string name;  // to be read
        std::function<Page*(wxWindow* parent)> make;
    };

    // `changed` is told after another page is shown.
    PageBook(wxWindow* parent, const Look& look, std::vector<Entry> entries, std::function<void()> changed);

    std::size_t count() const { return leaves_.size(); }
    const std::string& name(std::size_t index) const { return leaves_.at(index).entry.name; }
    const std::string& id(std::size_t index) const { return leaves_.at(index).entry.id; }
    std::size_t place_of(std::string_view id) const;  // count(): there is none
    std::size_t shown() const { return shown_; }
    Page& page() const { return *leaves_[shown_].page; }                    // the one that is shown
    Page* made(std::size_t index) const { return leaves_.at(index).page; }  // null until it is first shown

    void show(std::size_t index);          // the keyboard goes to where it last was on that page
    void show_page(std::string_view id);   // nothing, if there is none
    Page* make_page(std::string_view id);  // without showing it; null if there is none
    // What the program has to say, at the foot of the window.
    void tell(workbench::Tone tone, const std::string& words) { notices_->tell(tone, words); }
    void no_longer_tell(const std::string& words) { notices_->take_back(words); }
    void turn(int pages);  // forwards or backwards, round at the ends
    // Asks each page that was made, and shows the one that says no.
    bool may_leave();

    void restyle() override;

private:
    struct Leaf {
        Entry entry;
        Page* page = nullptr;
        wxWindowRef last_focus;  // empties itself when the control goes
    };
    Page& make(std::size_t index);
    void reveal(std::size_t index);

    const Look& look_;
    std::function<void()> changed_;
    std::vector<Leaf> leaves_;
    std::size_t shown_ = 0;
    wxBoxSizer* stack_;
    PageBar* bar_;
    NoticeBar* notices_;
};

}  // namespace vialwright::gui
