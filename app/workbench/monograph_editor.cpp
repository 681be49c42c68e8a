// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/monograph_editor.hpp"

#include <algorithm>
#include <system_error>

#include <fmt/format.h>

#include "app/files/monograph_file.hpp"
#include "app/files/monograph_text.hpp"
#include "app/files/read_file.hpp"
#include "app/files/toml_document.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

namespace fs = std::filesystem;

template <class... Values> std::string told(const std::string& words, const Values&... values) {
    return fmt::format(fmt::runtime(words), values...);
}

int line_at(std::string_view text, std::size_t offset) {
    return static_cast<int>(std::ranges::count(text.substr(0, offset), '\n'));
}

std::string summary_of(const std::vector<EditorFault>& faults) {
    const auto errors = static_cast<std::size_t>(std::ranges::count(faults, Tone::stop, &EditorFault::tone));
    const std::size_t warnings = faults.size() - errors;
    const std::string wrong = errors == 1 ? tr("1 fault") : told(tr("{} faults"), errors);
    const std::string odd = warnings == 1 ? tr("1 warning") : told(tr("{} warnings"), warnings);
    if (errors && warnings) return told(tr("{} and {}"), wrong, odd);
    return errors ? wrong : warnings ? odd : tr("Nothing to mend");
}

}  // namespace

Difference difference(std::string_view before, std::string_view after) {
    const std::size_t most = std::min(before.size(), after.size());
    std::size_t begin = 0, behind = 0;
    while (begin < most && before[begin] == after[begin]) ++begin;
    while (behind < most - begin && before[before.size() - 1 - behind] == after[after.size() - 1 - behind])
        ++behind;
    return {begin, after.size() - behind};
}

MonographEditor::MonographEditor(EditStart start, const formulary::Reference* reference,
                                 const time::Date& today, std::vector<files::ApprovedMonograph> approvals,
                                 WriteFile write)
    : start_(std::move(start)),
      reference_(reference),
      today_(today),
      approvals_(std::move(approvals)),
      write_(std::move(write)),
      history_(start_.text) {
    view_.heading = start_.id.empty() ? start_.target.filename().string() : start_.id;
    view_.told = start_.told;
    check();
}

std::size_t MonographEditor::offset_of(const EditorFault& fault) const {
    return files::offset_of(text(), {fault.line, fault.column});
}

void MonographEditor::edit(const std::string& raw) {
    const std::string& before = text();
    const int line = line_at(before, difference(raw, before).begin);
    if (!history_.type(raw, line, std::string(before), raw)) return;
    view_.outcome.clear();
    check();
}

bool MonographEditor::undo() {
    if (!history_.undo()) return false;
    view_.outcome.clear();
    check();
    return true;
}

bool MonographEditor::redo() {
    if (!history_.redo()) return false;
    view_.outcome.clear();
    check();
    return true;
}

void MonographEditor::check() {
    auto reading = files::parse_monograph(text(), "");
    view_.faults.clear();
    for (auto& fault : reading.faults)
        view_.faults.push_back({fault.place.line, fault.place.column, std::move(fault.message),
                                fault.is_warning ? Tone::caution : Tone::stop});
    view_.is_valid = reading.value.has_value();
    if (reading.value) {
        for (auto& fault : own_rules(*reading.value)) view_.faults.push_back(std::move(fault));
        reading.value->approval = files::approval_of(*reading.value, approvals_);
        view_.monograph = view_of(*reading.value, reference_, today_);
    }
    std::ranges::stable_sort(view_.faults, {},
                             [](const EditorFault& fault) { return std::pair(fault.line, fault.column); });
    show_state();
}

std::vector<EditorFault> MonographEditor::own_rules(const formulary::Monograph& monograph) const {
    std::vector<EditorFault> faults;
    files::FaultLog log("");
    const auto root = files::parse_toml(text(), log);
    const auto tell = [&](std::string_view key, std::string message) {
        const files::Place place = root ? files::place_of(*root, key) : files::Place{};
        faults.push_back({place.line, place.column, std::move(message)});
    };
    if (!start_.id.empty() && monograph.id != start_.id)
        tell("id", told(tr("id: this is \"{}\" and stays it. For another product, duplicate it"), start_.id));
    if (start_.on_disk == text()) return faults;
    if (monograph.revision < start_.least_revision)
        tell("revision", told(tr("revision: {} is there already with another content: write {}"),
                              monograph.revision, start_.least_revision));
    if (monograph.status == formulary::Status::approved)
        tell("status",
             tr("status: nobody has approved this text: write \"draft\". Its bytes can be approved once "
                "they are saved"));
    return faults;
}

void MonographEditor::show_state() {
    const bool any_error = std::ranges::count(view_.faults, Tone::stop, &EditorFault::tone) > 0;
    view_.summary = summary_of(view_.faults);
    view_.is_unsaved = start_.on_disk != text();
    view_.has_work = view_.is_unsaved && (text() != start_.text || !start_.copied_text.empty());
    view_.can_save = view_.is_unsaved && !any_error;
    view_.why_not = any_error ? tr("It can be saved once no fault is left: a monograph at fault is not used.")
                    : !view_.is_unsaved ? tr("Nothing has changed since it was saved.")
                                        : "";
    if (any_error) view_.state = {Tone::stop, tr("Not valid")};
    else if (view_.is_unsaved) view_.state = {Tone::caution, tr("Not saved")};
    else view_.state = {Tone::good, tr("Saved")};
    view_.monograph_note =
        view_.is_valid ? ""
        : view_.monograph
            ? tr("The text as it stands is not valid. Below is the last that was.")
            : tr("The text is not valid: there is nothing to show until its faults are mended.");
}

std::optional<std::string> MonographEditor::write_to_disk() {
    std::error_code failed;
    fs::create_directories(start_.target.parent_path(), failed);
    if (failed)
        return told(tr("{} cannot be made: {}"), start_.target.parent_path().string(), failed.message());
    if (fs::exists(start_.target, failed) || start_.on_disk) {
        files::FaultLog log(start_.target.string());
        if (files::read_file(start_.target, log) != start_.on_disk)
            return told(
                tr("{} was changed by another program since it was opened here. Copy what you need, close "
                   "this, and open it again"),
                start_.target.string());
    }
    return write_(start_.target, text());
}

void MonographEditor::save() {
    if (!view_.can_save) return;
    if (const auto problem = write_to_disk()) {
        view_.outcome_tone = Tone::stop;
        view_.outcome = told(tr("Nothing was saved: {}. What you typed is still here."), *problem);
        return;
    }
    const auto saved = files::parse_monograph(text(), "");
    start_.on_disk = text();
    if (saved.value) {
        start_.least_revision = saved.value->revision + 1;
        start_.id = saved.value->id;
    }
    check();
    view_.outcome_tone = Tone::good;
    view_.outcome = told(tr("Saved as {}. No earlier approval holds for it. Orders are checked by it once "
                            "Vialwright is opened again, until then by what was read when it was opened."),
                         start_.target.string());
}

}  // namespace vialwright::workbench
