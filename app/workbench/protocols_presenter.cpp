// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/protocols_presenter.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/answer_section.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

using formulary::Monograph;

ProtocolRow row_of(const Monograph& monograph) {
    const bool one_strength = monograph.product.strengths.size() == 1;
    return {monograph.id, one_strength ? strength_words(monograph, 0) : monograph.product.name,
            route_words(monograph), status_words(monograph.status), approval_mark(monograph).text};
}

std::string words_of(const Monograph& monograph, const ProtocolRow& row) {
    std::string words =
        fmt::format("{} {} {} {} {}", row.id, row.product, row.route, row.status, row.approval);
    const auto add = [&](const std::string& more) { words += " " + more; };
    for (const auto& ingredient : monograph.ingredients) {
        add(ingredient.name);
        for (const auto& synonym : ingredient.synonyms) add(synonym);
    }
    for (const auto& rule : monograph.doses) {
        add(rule.title);
        add(rule.purpose);
    }
    return text::folded(words);
}

// folded() leaves single blanks.
std::vector<std::string> words_in(const std::string& raw) {
    const std::string folded = text::folded(raw);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::string counted(std::size_t found, std::size_t all) {
    const char* name = all == 1 ? "monograph" : "monographs";
    return found == all ? fmt::format("{} {}", all, name) : fmt::format("{} of {} {}", found, all, name);
}

}  // namespace

ProtocolsPresenter::ProtocolsPresenter(ProtocolsSources sources, const time::Date& today)
    : sources_(std::move(sources)), today_(today) {
    for (const Monograph* monograph : sources_.products) {
        ProtocolRow row = row_of(*monograph);
        std::string words = words_of(*monograph, row);
        entries_.push_back({monograph, std::move(row), std::move(words)});
    }
    std::ranges::stable_sort(entries_, {},
                             [](const Entry& entry) { return text::folded(entry.row.product); });
    view_.problems = sources_.problems;
    show();
}

void ProtocolsPresenter::search(const std::string& raw) {
    view_.search = raw;
    show();
}

void ProtocolsPresenter::select(const std::string& id) {
    if (std::ranges::find(view_.rows, id, &ProtocolRow::id) == view_.rows.end()) return;
    view_.selected = id;
    show();
}

void ProtocolsPresenter::show() {
    const auto wanted = words_in(view_.search);
    view_.rows.clear();
    view_.monograph.reset();
    for (const Entry& entry : entries_)
        if (std::ranges::all_of(
                wanted, [&](const auto& word) { return entry.words.find(word) != std::string::npos; }))
            view_.rows.push_back(entry.row);
    view_.found = counted(view_.rows.size(), entries_.size());
    const auto still = std::ranges::find(view_.rows, view_.selected, &ProtocolRow::id);
    if (still == view_.rows.end()) view_.selected = view_.rows.empty() ? "" : view_.rows.front().id;
    for (const Entry& entry : entries_)
        if (entry.row.id == view_.selected && !view_.selected.empty())
            view_.monograph = view_of(*entry.monograph, sources_.reference, today_);
}

}  // namespace vialwright::workbench
