// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/search_presenter.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "app/workbench/tr.hpp"
#include "core/text/names.hpp"
#include "core/text/words.hpp"

namespace vialwright::workbench {

namespace {

std::string words_for(SearchKind kind) {
    switch (kind) {
        case SearchKind::page: return tr("Page");
        case SearchKind::product: return tr("Product");
        case SearchKind::order: return tr("Order");
        case SearchKind::tool: return tr("Tool");
        case SearchKind::stock: return tr("Label stock");
        case SearchKind::file: return tr("File");
        case SearchKind::section: return tr("Section");
        case SearchKind::command: break;
    }
    return tr("Command");
}

bool is_in(const std::string& text, const std::string& word) { return text.find(word) != std::string::npos; }

bool begins_a_word(const std::string& text, const std::string& word) {
    const auto is_inside = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        if (at == 0 || !is_inside(text[at - 1])) return true;
    return false;
}

enum class Match : std::uint8_t { whole, beginning, words, inside, described };

std::optional<Match> match_of(const std::string& name, const std::string& all,
                              const std::vector<std::string>& words, const std::string& typed) {
    const auto every = [&](auto test, const std::string& text) {
        return std::ranges::all_of(words, [&](const std::string& word) { return test(text, word); });
    };
    if (!every(is_in, all)) return std::nullopt;
    if (!every(is_in, name)) return Match::described;
    if (name == typed) return Match::whole;
    if (name.starts_with(typed)) return Match::beginning;
    return every(begins_a_word, name) ? Match::words : Match::inside;
}

// A thousand and more with its comma, as everywhere else.
std::string counted(std::size_t count) {
    std::string digits = std::to_string(count);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

std::string words_of_count(std::size_t all, std::size_t shown) {
    if (all == 0) return tr("Nothing is called that. Try fewer or shorter words.");
    if (all == 1) return tr("1 found");
    if (all == shown) return fmt::format(fmt::runtime(tr("{} found")), all);
    return fmt::format(fmt::runtime(tr("The best {} of {}: another word makes it fewer")), shown,
                       counted(all));
}

}  // namespace

SearchPresenter::SearchPresenter(std::vector<SearchItem> items) {
    known_.reserve(items.size());
    for (SearchItem& item : items) {
        std::string name = text::folded(item.name);
        std::string all = fmt::format("{} {} {} {}", name, text::folded(item.detail),
                                      text::folded(item.words), text::folded(words_for(item.kind)));
        known_.push_back({std::move(item), std::move(name), std::move(all)});
    }
    search("");
}

void SearchPresenter::search(const std::string& raw) {
    using Rank = std::tuple<Match, SearchKind, std::size_t, std::size_t>;  // the last: its place in known_
    const auto words = text::words_in(raw);
    const std::string typed = fmt::format("{}", fmt::join(words, " "));
    std::vector<Rank> ranks;
    for (std::size_t i = 0; i < known_.size(); ++i) {
        const Known& known = known_[i];
        const auto match = match_of(known.name, known.all, words, typed);
        if (match) ranks.emplace_back(*match, known.item.kind, words.empty() ? 0 : known.name.size(), i);
    }
    const std::size_t shown = std::min(ranks.size(), most_found);
    std::ranges::partial_sort(ranks, ranks.begin() + static_cast<std::ptrdiff_t>(shown));
    found_.clear();
    view_ = {raw, words_of_count(ranks.size(), shown), {}, 0, ""};
    for (std::size_t i = 0; i < shown; ++i) {
        found_.push_back(std::get<3>(ranks[i]));
        const SearchItem& item = known_[found_.back()].item;
        view_.rows.push_back({item.name, words_for(item.kind), item.detail});
    }
    tell();
}

void SearchPresenter::move(int rows) {
    if (view_.rows.empty()) return;
    const auto last = static_cast<std::ptrdiff_t>(view_.rows.size()) - 1;
    select(static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(view_.selected) + rows, 0, last)));
}

void SearchPresenter::select(std::size_t row) {
    if (row >= view_.rows.size()) return;
    view_.selected = row;
    tell();
}

void SearchPresenter::tell() {
    if (view_.rows.empty()) {
        view_.told = view_.found;
        return;
    }
    const SearchRow& row = view_.rows[view_.selected];
    view_.told = fmt::format(fmt::runtime(tr("{}, {}, {} of {}")), row.name, row.kind, view_.selected + 1,
                             view_.rows.size());
}

const SearchItem* SearchPresenter::chosen() const {
    return found_.empty() ? nullptr : &known_[found_[view_.selected]].item;
}

}  // namespace vialwright::workbench
