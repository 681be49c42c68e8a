// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/formulary_presenter.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/tr.hpp"
#include "core/text/names.hpp"
#include "core/text/words.hpp"

namespace vialwright::workbench {

namespace {

using formulary::Monograph;

using files::FormularyFile;

std::string revision_words(const FormularyFile& file) {
    const std::string number = file.reading.value ? std::to_string(file.reading.value->revision) : "";
    if (!file.is_own) return number;
    return number.empty() ? tr("yours") : fmt::format(fmt::runtime(tr("{}, yours")), number);
}

PillView status_mark(const FormularyFile& file) {
    if (!file.reading.value) return {Tone::stop, tr("Not usable")};
    if (file.is_replaced) return {Tone::note, tr("Replaced")};
    return {Tone::none, status_words(file.reading.value->status)};
}

FormularyRow row_of(const FormularyFile& file) {
    FormularyRow row{file.path.string(),
                     file.path.stem().string(),
                     file.path.stem().string(),
                     "",
                     revision_words(file),
                     status_mark(file),
                     ""};
    if (!file.reading.value) return row;
    const Monograph& monograph = *file.reading.value;
    row.id = monograph.id;
    row.product = product_title(monograph);
    row.route = route_words(monograph);
    row.approval = approval_words(monograph);
    return row;
}

std::string words_of(const FormularyFile& file, const FormularyRow& row) {
    std::string words =
        fmt::format("{} {} {} {} {}", row.id, row.product, row.route, row.revision, row.status.text);
    const auto add = [&](const std::string& more) { words += " " + more; };
    if (!file.reading.value) return text::folded(words);
    add(approval_mark(*file.reading.value).text);
    for (const auto& ingredient : file.reading.value->ingredients) {
        add(ingredient.name);
        for (const auto& synonym : ingredient.synonyms) add(synonym);
    }
    for (const auto& rule : file.reading.value->doses) {
        add(rule.title);
        add(rule.purpose);
    }
    return text::folded(words);
}

std::string counted(std::size_t found, std::size_t all) {
    if (found != all) return fmt::format(fmt::runtime(tr("{} of {} monographs")), found, all);
    return all == 1 ? tr("1 monograph") : fmt::format(fmt::runtime(tr("{} monographs")), all);
}

}  // namespace

FormularyPresenter::FormularyPresenter(FormularySources sources, const time::Date& today) : today_(today) {
    replace(std::move(sources));
}

void FormularyPresenter::replace(FormularySources sources) {
    sources_ = std::move(sources);
    view_.problems = sources_.problems;
    list_files();
    show();
    show_selected();
}

void FormularyPresenter::list_files() {
    entries_.clear();
    for (std::size_t i = 0; i < sources_.files.size(); ++i) {
        FormularyRow row = row_of(sources_.files[i]);
        std::string words = words_of(sources_.files[i], row);
        std::string order = text::folded(row.product);
        entries_.push_back({i, std::move(row), std::move(words), std::move(order)});
    }
    std::ranges::stable_sort(entries_, {}, &Entry::order);
}

void FormularyPresenter::search(const std::string& raw) {
    view_.search = raw;
    const std::string before = view_.selected;
    show();
    if (view_.selected != before) show_selected();
}

void FormularyPresenter::select(const std::string& key) {
    const bool is_found =
        std::ranges::any_of(found_, [&](std::size_t place) { return entries_[place].row.key == key; });
    if (!is_found || key == view_.selected) return;
    view_.selected = key;
    show_selected();
}

std::size_t FormularyPresenter::selected_place() const {
    const auto is_it = [&](std::size_t place) { return entries_[place].row.key == view_.selected; };
    return static_cast<std::size_t>(std::ranges::find_if(found_, is_it) - found_.begin());
}

const files::FormularyFile* FormularyPresenter::selected_file() const {
    const std::size_t place = selected_place();
    return place < found_.size() ? &sources_.files[entries_[found_[place]].file] : nullptr;
}

void FormularyPresenter::show() {
    const auto wanted = text::words_in(view_.search);
    found_.clear();
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (std::ranges::all_of(
                wanted, [&](const auto& word) { return entries_[i].words.find(word) != std::string::npos; }))
            found_.push_back(i);
    view_.found = counted(found_.size(), entries_.size());
    if (selected_place() == found_.size()) view_.selected = found_.empty() ? "" : row(0).key;
}

void FormularyPresenter::show_selected() {
    view_.monograph.reset();
    view_.note.clear();
    view_.note_tone = Tone::none;
    const FormularyFile* file = selected_file();
    if (!file) return;
    if (file->reading.value) view_.monograph = view_of(*file->reading.value, sources_.reference, today_);
    if (file->is_replaced) {
        view_.note = tr("Your own, later revision of this product is used in its place.");
        view_.note_tone = Tone::note;
    }
    if (file->reading.value) return;
    view_.note_tone = Tone::stop;
    for (const auto& fault : file->reading.faults)
        if (!fault.is_warning) view_.note += (view_.note.empty() ? "" : "\n") + files::to_text(fault);
}

}  // namespace vialwright::workbench
