// SPDX-License-Identifier: Apache-2.0
// Ctrl+K: gathers what there is to find in the window just now and shows the search.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <wx/weakref.h>

#include "app/gui/look.hpp"
#include "app/workbench/search_presenter.hpp"

class wxFrame;

namespace vialwright::gui {

class PageBook;
class SearchDialog;

class Finder {
public:
    using Items = std::function<std::vector<workbench::SearchItem>()>;
    using Open = std::function<void(const workbench::SearchItem&)>;

    // `data`: products, tools and stock, read when the search is first opened, and kept. `work`: orders and files, read each
    // time. `open` goes to one of either.
    Finder(wxFrame& frame, const Look& look, PageBook& book, Items data, Items work, Open open);

    void show();  // brings the one that is open to the front

private:
    std::vector<workbench::SearchItem> items();
    void add_commands(std::vector<workbench::SearchItem>& items) const;
    void add_pages(std::vector<workbench::SearchItem>& items) const;
    void open(const workbench::SearchItem& item);

    wxFrame& frame_;
    const Look& look_;
    PageBook& book_;
    Items data_, work_;
    Open open_;
    std::optional<std::vector<workbench::SearchItem>> found_;
    wxWindowRef dialog_;
};

}  // namespace vialwright::gui
