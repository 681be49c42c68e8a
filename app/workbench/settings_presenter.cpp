// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/settings_presenter.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/tr.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

using files::DraftRow;
using files::DraftRows;
using files::raw_in;

constexpr std::size_t index_of(SettingsPart part) { return static_cast<std::size_t>(part); }

// As it is written: without outer blanks, and nothing where nothing is left.
DraftRow cleaned(const DraftRow& row) {
    DraftRow clean;
    for (const auto& [key, raw] : row)
        if (const auto text = text::trimmed(raw); !text.empty()) clean[key] = text;
    return clean;
}

void put(DraftRow& row, const std::string& key, const std::string& raw) {
    if (raw.empty() || raw == default_of(key)) row.erase(key);
    else row[key] = raw;
}

// An id that no printer has: "printer-2".
std::string free_id(const DraftRows& printers) {
    for (std::size_t number = printers.size() + 1;; ++number) {
        std::string id = fmt::format("printer-{}", number);
        if (std::ranges::none_of(printers, [&](const DraftRow& row) { return raw_in(row, "id") == id; }))
            return id;
    }
}

std::optional<std::string> first_difference(const DraftRow& one, const DraftRow& other) {
    for (const DraftRow* row : {&one, &other})
        for (const auto& [key, raw] : *row)
            if (raw_in(one, key) != raw_in(other, key)) return key;
    return std::nullopt;
}

}  // namespace

SettingsPresenter::SettingsPresenter(SettingsSources sources) : sources_(std::move(sources)) {
    load();
    view_.site = sources_.site;
    present();
}

void SettingsPresenter::load() {
    Inputs inputs;
    for (const auto part : all_settings_parts) {
        auto& draft = saved(part) = sources_.folder.read(part);
        if (draft.rows.empty() && kind_of(part).table.empty()) draft.rows.emplace_back();
        rows_of(inputs, part) = draft.rows;
    }
    history_ = EditHistory<Inputs, std::string>(std::move(inputs));
}

DraftRows& SettingsPresenter::rows_of(Inputs& inputs, SettingsPart part) {
    return inputs.rows[index_of(part)];
}
const DraftRows& SettingsPresenter::now(SettingsPart part) const {
    return history_.now().rows[index_of(part)];
}
const files::Draft& SettingsPresenter::saved(SettingsPart part) const { return saved_[index_of(part)]; }
files::Draft& SettingsPresenter::saved(SettingsPart part) { return saved_[index_of(part)]; }

// As it is typed, without outer blanks.
DraftRows SettingsPresenter::to_write(SettingsPart part) const {
    DraftRows rows;
    for (const DraftRow& row : now(part)) rows.push_back(cleaned(row));
    return rows;
}

bool SettingsPresenter::is_changed(SettingsPart part) const { return to_write(part) != saved(part).rows; }

std::size_t SettingsPresenter::row_in(SettingsPart part) const {
    return part == SettingsPart::printers ? printer_ : 0;
}

std::vector<files::DraftFault> SettingsPresenter::faults_in(SettingsPart part, std::size_t row) const {
    std::vector<files::DraftFault> faults;
    std::ranges::copy_if(faults_[index_of(part)], std::back_inserter(faults),
                         [&](const files::DraftFault& fault) { return fault.row == row; });
    return faults;
}

void SettingsPresenter::edit(SettingsPart part, const std::string& key, const std::string& raw) {
    Inputs inputs = history_.now();
    auto& rows = rows_of(inputs, part);
    const std::size_t row = row_in(part);
    if (row >= rows.size()) return;
    const std::string before = raw_in(rows[row], key);
    put(rows[row], key, raw);
    const std::string entry = fmt::format("{}/{}/{}", index_of(part), row, key);
    if (!history_.type(std::move(inputs), entry, before, raw)) return;
    outcome_.clear();
    present();
}

void SettingsPresenter::change(Inputs inputs) {
    if (!history_.change(std::move(inputs))) return;
    outcome_.clear();
    present();
}

void SettingsPresenter::choose_printer(std::size_t row) {
    if (row != printer_) test_chosen_.erase("queue");  // the other one's
    printer_ = row;
    present();
}

void SettingsPresenter::add_printer() {
    Inputs inputs = history_.now();
    auto& printers = rows_of(inputs, SettingsPart::printers);
    printers.push_back({{"id", free_id(printers)}, {"dpi", "300"}});
    printer_ = printers.size() - 1;
    change(std::move(inputs));
}

void SettingsPresenter::remove_printer() {
    Inputs inputs = history_.now();
    auto& printers = rows_of(inputs, SettingsPart::printers);
    if (printer_ >= printers.size()) return;
    printers.erase(printers.begin() + static_cast<std::ptrdiff_t>(printer_));
    change(std::move(inputs));
}

void SettingsPresenter::choose_for_test(const std::string& entry, const std::string& id) {
    test_chosen_[entry] = id;
    present();
}

void SettingsPresenter::search_zones(const std::string& raw) {
    view_.zones.search = raw;
    present();
}

void SettingsPresenter::choose_zone(std::size_t row) {
    if (row < view_.zones.names.size()) edit(SettingsPart::preferences, "zone", view_.zones.names[row]);
}

void SettingsPresenter::tick() {
    show_zones(sources_.zones, raw_in(now(SettingsPart::preferences).front(), "zone"), view_.zones);
}

std::string SettingsPresenter::time_in_zone(std::size_t row) const {
    return row < view_.zones.names.size() ? short_time_in(sources_.zones, view_.zones.names[row]) : "";
}

std::optional<SettingsPresenter::Spot> SettingsPresenter::after_going(const Inputs& before) {
    outcome_.clear();
    std::optional<Spot> spot;
    for (const auto part : all_settings_parts) {
        const DraftRows& was = before.rows[index_of(part)];
        const DraftRows& is = now(part);
        for (std::size_t row = 0; row < is.size() && !spot; ++row) {
            const auto key = first_difference(row < was.size() ? was[row] : DraftRow(), is[row]);
            if (!key) continue;
            if (part == SettingsPart::printers) printer_ = row;
            spot = Spot{part, *key};
        }
    }
    present();
    return spot;
}

std::optional<SettingsPresenter::Spot> SettingsPresenter::undo() {
    const Inputs before = history_.now();
    return history_.undo() ? after_going(before) : std::nullopt;
}

std::optional<SettingsPresenter::Spot> SettingsPresenter::redo() {
    const Inputs before = history_.now();
    return history_.redo() ? after_going(before) : std::nullopt;
}

void SettingsPresenter::start_over() {
    Inputs inputs;
    for (const auto part : all_settings_parts) rows_of(inputs, part) = saved(part).rows;
    view_.zones.search.clear();
    if (history_.change(std::move(inputs))) outcome_.clear();
    present();
}

std::string SettingsPresenter::question_before_saving() const {
    std::string names;
    for (const auto part : all_settings_parts)
        if (is_changed(part) && files::has_error(saved(part).faults))
            names += (names.empty() ? "" : ", ") + sources_.folder.file(part).filename().string();
    if (names.empty()) return "";
    return fmt::format(
        fmt::runtime(tr(
            "{} could not be read. Saving writes it anew with what is shown here; the file as it is now is "
            "kept beside it, with .bak behind its name. Save?")),
        names);
}

// What went wrong; "" where it is written.
std::string SettingsPresenter::save_part(SettingsPart part) {
    const DraftRows rows = to_write(part);
    if (auto problem = sources_.folder.write(part, rows, saved(part).rows)) return *problem;
    saved(part) = {rows, {}, true};
    return "";
}

bool SettingsPresenter::save() {
    outcome_.clear();
    if (!view_.can_save) return false;
    std::string names, problems;
    bool has_preferences_alone = true;
    for (const auto part : all_settings_parts) {
        if (!is_changed(part)) continue;
        const std::string problem = save_part(part);
        if (!problem.empty()) {
            problems +=
                (problems.empty() ? "" : " ") + fmt::format(fmt::runtime(tr("Not saved: {}.")), problem);
            continue;
        }
        names += (names.empty() ? "" : ", ") + sources_.folder.file(part).filename().string();
        has_preferences_alone = has_preferences_alone && part == SettingsPart::preferences;
    }
    if (!problems.empty()) outcome_.push_back({Tone::stop, problems, "", ""});
    const std::string later =
        has_preferences_alone ? tr("Zone, usual printer and stock count from the next start of the program.")
                              : tr("Labels carry it from the next start of the program.");
    if (!names.empty())
        outcome_.push_back(
            {Tone::good, fmt::format(fmt::runtime(tr("Saved: {}. {}")), names, later), "", ""});
    present();
    return problems.empty();
}

files::Appearance SettingsPresenter::appearance() const {
    const std::string name = raw_in(saved(SettingsPart::preferences).rows.front(), "appearance");
    for (const auto one : {files::Appearance::light, files::Appearance::dark})
        if (name == name_of(one)) return one;
    return files::Appearance::system;
}

void SettingsPresenter::appearance_was_kept(files::Appearance appearance) {
    const std::string name(name_of(appearance));
    auto& draft = saved(SettingsPart::preferences);
    if (!files::has_error(draft.faults)) {
        put(draft.rows.front(), "appearance", name);
        draft.is_there = true;
    }
    Inputs inputs = history_.now();
    put(rows_of(inputs, SettingsPart::preferences).front(), "appearance", name);
    history_.change(std::move(inputs));
    present();
}

}  // namespace vialwright::workbench
