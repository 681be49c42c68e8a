// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/revisions_presenter.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/files/read_file.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

std::string name_of(const files::FormularyFile& file) {
    const std::string whose = file.is_own ? tr("Yours") : tr("Shipped");
    if (!file.reading.value) return fmt::format("{}, {}", whose, file.path.filename().string());
    return fmt::format(fmt::runtime(tr("{}, revision {}")), whose, file.reading.value->revision);
}

std::string id_of(const files::FormularyFile& file) {
    return file.reading.value ? file.reading.value->id : file.path.stem().string();
}

void add_file(const files::FormularyFile& file, std::vector<Revision>& revisions) {
    auto revision = read_revision(file.path);
    if (revision) revisions.push_back({name_of(file), std::move(revision->text)});
}

std::string change_count(std::size_t count) {
    return count == 1 ? tr("1 change.") : fmt::format(fmt::runtime(tr("{} changes.")), count);
}

}  // namespace

Result<Revision, std::string> read_revision(const std::filesystem::path& path) {
    files::FaultLog log(path.string());
    auto text = files::read_file(path, log);
    if (!text) return Failure{files::to_text(log.in_order().front())};
    return Revision{path.filename().string(), *std::move(text)};
}

std::vector<Revision> revisions_of(const FormularySources& sources, const files::FormularyFile& file) {
    std::vector<Revision> revisions;
    for (const auto& other : sources.files)
        if (id_of(other) == id_of(file)) add_file(other, revisions);
    return revisions;
}

std::vector<Revision> revisions_of(const FormularySources& sources, const MonographEditor& editor) {
    std::vector<Revision> revisions;
    const EditStart& start = editor.start();
    for (const auto& other : sources.files)
        if (!other.is_own && id_of(other) == start.target.stem().string()) add_file(other, revisions);
    if (start.on_disk) revisions.push_back({tr("Yours, as it is saved"), *start.on_disk});
    else if (!start.copied_text.empty()) revisions.push_back({start.copied_from, start.copied_text});
    revisions.push_back({tr("As it is being edited"), editor.text()});
    return revisions;
}

RevisionsPresenter::RevisionsPresenter(std::vector<Revision> revisions)
    : revisions_(std::move(revisions)), after_(revisions_.empty() ? 0 : revisions_.size() - 1) {
    show();
}

void RevisionsPresenter::choose_before(const std::string& id) {
    before_ = std::min<std::size_t>(std::stoul(id), revisions_.size() - 1);
    show();
}

void RevisionsPresenter::choose_after(const std::string& id) {
    after_ = std::min<std::size_t>(std::stoul(id), revisions_.size() - 1);
    show();
}

void RevisionsPresenter::add(Revision revision) {
    revisions_.push_back(std::move(revision));
    after_ = revisions_.size() - 1;
    show();
}

void RevisionsPresenter::show() {
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < revisions_.size(); ++i)
        choices.push_back({std::to_string(i), revisions_[i].name});
    view_ = {};
    view_.before = {choices, std::to_string(before_), "", ""};
    view_.after = {choices, std::to_string(after_), "", ""};
    if (revisions_.size() < 2 || before_ == after_) {
        view_.told = revisions_.size() < 2
                         ? tr("There is one revision only. Choose a file to compare it with.")
                         : tr("The same revision twice: choose another.");
        return;
    }
    auto compared = compare_revisions(revisions_[before_].text, revisions_[after_].text);
    if (!compared) {
        view_.told = compared.error();
        view_.tone = Tone::stop;
        return;
    }
    view_.changes = *std::move(compared);
    const auto count = [&](Effect effect) {
        return std::ranges::count(view_.changes, effect, &RevisionChange::effect);
    };
    const auto loose = count(Effect::loosens), unclear = count(Effect::unclear);
    view_.told = view_.changes.empty() ? tr("They say the same.") : change_count(view_.changes.size());
    if (loose) view_.told += " " + fmt::format(fmt::runtime(tr("Of what is checked, {} loosened.")), loose);
    if (unclear) view_.told += " " + fmt::format(fmt::runtime(tr("{} may loosen it.")), unclear);
    view_.tone = loose ? Tone::caution : unclear ? Tone::open : Tone::note;
}

}  // namespace vialwright::workbench
