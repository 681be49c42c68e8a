// SPDX-License-Identifier: Apache-2.0
// The presenter of the search of the whole window: what is typed finds pages, products, orders, tools, label stock, files,
// sections and commands, the best match first. It only names what was chosen; the window goes there.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace vialwright::workbench {

enum class SearchKind : std::uint8_t { page, product, order, tool, stock, file, section, command };

struct SearchItem {
    SearchKind kind = SearchKind::page;
    std::string id;      // of its kind
    std::string name;    // "Glycine Injection 50 mg/mL"
    std::string detail;  // beside it: a route, a size, a key
    std::string words;   // it is also found by these: synonyms
};

struct SearchRow {
    std::string name, kind, detail;
    friend bool operator==(const SearchRow&, const SearchRow&) = default;
};

struct SearchView {
    std::string text;             // as typed
    std::string found;            // "The best 100 of 2,310"
    std::vector<SearchRow> rows;  // at most `most_found`
    std::size_t selected = 0;
    std::string
        told;  // for a screen reader, while the keyboard stays in the entry: what is selected, and its place
    friend bool operator==(const SearchView&, const SearchView&) = default;
};

inline constexpr std::size_t most_found = 100;

class SearchPresenter {
public:
    explicit SearchPresenter(std::vector<SearchItem> items);

    const SearchView& view() const { return view_; }

    // Every word must stand somewhere, in any order. Better is: the whole name, its beginning, words that begin words of the
    // name, words inside of the name, words that only describe it; of equals in the order of SearchKind, the shorter name.
    void search(const std::string& raw);
    void move(int rows);  // what is selected, and stops at the ends
    void select(std::size_t row);
    const SearchItem* chosen() const;  // null: nothing was found

private:
    struct Known {
        SearchItem item;
        std::string name, all;  // folded; `all` holds the name too
    };
    void tell();

    std::vector<Known> known_;
    std::vector<std::size_t> found_;  // beside view_.rows
    SearchView view_;
};

}  // namespace vialwright::workbench
