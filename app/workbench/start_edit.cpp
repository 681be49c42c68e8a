// SPDX-License-Identifier: Apache-2.0
// How the next revision of a monograph, or a copy of it under another name, begins.
#include <algorithm>

#include <fmt/format.h>

#include "app/files/monograph_text.hpp"
#include "app/files/read_file.hpp"
#include "app/files/text_rules.hpp"
#include "app/workbench/duplicate_form.hpp"
#include "app/workbench/tr.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

using files::FormularyFile;

template <class... Values> std::string told(const std::string& words, const Values&... values) {
    return fmt::format(fmt::runtime(words), values...);
}

std::string id_of(const FormularyFile& file) {
    return file.reading.value ? file.reading.value->id : file.path.stem().string();
}

std::string no_folder() {
    return tr(
        "There is no folder for what is yours: set XDG_CONFIG_HOME or HOME, and open Vialwright again.");
}

Result<std::string, std::string> text_of(const std::filesystem::path& path) {
    files::FaultLog log(path.string());
    auto bytes = files::read_file(path, log);
    if (bytes) return *std::move(bytes);
    return Failure{files::to_text(log.in_order().front())};
}

// Of all files of that product, as far as they can be read; a text that cannot be read has none that is known.
int highest_revision(const FormularySources& sources, const std::string& id) {
    int highest = 0;
    for (const FormularyFile& file : sources.files)
        if (id_of(file) == id)
            if (const auto text = text_of(file.path))
                highest = std::max(highest, files::stated_revision(*text).value_or(0));
    return highest;
}

// As far as its head can be read.
std::string as_next_draft(const std::string& text, int least_revision) {
    const int revision = std::max(least_revision, files::stated_revision(text).value_or(0));
    const auto raised = files::with_value(text, "", "revision", std::to_string(revision));
    const auto draft = raised ? files::with_value(*raised, "", "status", files::quoted("draft")) : raised;
    return draft.value_or(text);
}

}  // namespace

Result<EditStart, std::string> start_edit(const FormularySources& sources, const FormularyFile& file) {
    const std::string id = id_of(file);
    const auto own = std::ranges::find_if(
        sources.files, [&](const FormularyFile& other) { return other.is_own && id_of(other) == id; });
    if (!file.is_own && own != sources.files.end())
        return Failure{told(tr("You have a revision of this product of your own, {}: edit that one."),
                            own->path.filename().string())};
    if (!file.is_own && sources.own.empty()) return Failure{no_folder()};
    auto text = text_of(file.path);
    if (!text) return Failure{text.error()};
    EditStart start;
    if (file.reading.value) start.id = id;
    start.target = file.is_own ? file.path : sources.own / (id + ".toml");
    if (file.is_own) start.on_disk = *text;
    start.least_revision = highest_revision(sources, id) + 1;
    start.text = as_next_draft(*text, start.least_revision);
    const std::string words = file.is_own
                                  ? tr("The next revision of your own monograph. It will be saved in {}.")
                                  : tr("A revision of your own of the shipped monograph, which stays as it "
                                       "is. It will be saved in {}, "
                                       "and is used in its place.");
    start.told = told(words, start.target.string());
    return start;
}

Result<EditStart, std::string> start_from_file(const FormularySources& sources,
                                               const std::filesystem::path& path) {
    std::error_code ignored;
    for (const FormularyFile& file : sources.files)
        if (std::filesystem::equivalent(file.path, path, ignored)) return start_edit(sources, file);
    if (sources.own.empty()) return Failure{no_folder()};
    auto text = text_of(path);
    if (!text) return Failure{text.error()};
    EditStart start;
    start.id = files::stated_id(*text).value_or("");
    const auto has_id = [&](const FormularyFile& file) {
        return !start.id.empty() && id_of(file) == start.id;
    };
    const auto own = std::ranges::find_if(
        sources.files, [&](const FormularyFile& file) { return file.is_own && has_id(file); });
    const bool has_own = own != sources.files.end();
    start.target = has_own            ? own->path
                   : start.id.empty() ? sources.own / path.filename()
                                      : sources.own / (start.id + ".toml");
    if (std::filesystem::exists(start.target, ignored)) {
        auto there = text_of(start.target);
        if (!there) return Failure{there.error()};
        start.on_disk = *std::move(there);
    }
    start.least_revision = highest_revision(sources, start.id) + 1;
    start.text = as_next_draft(*text, start.least_revision);
    const std::string words =
        start.on_disk ? tr("From {0}, which stays as it is. Saved, it takes the place of your own {1}.")
        : std::ranges::any_of(sources.files, has_id)
            ? tr("From {0}, which stays as it is. It will be saved in {1}, and is used in place of the "
                 "shipped "
                 "monograph.")
            : tr("From {0}, which stays as it is. It will be saved in {1}, a monograph of your own.");
    start.told = told(words, path.filename().string(), start.target.string());
    return start;
}

DuplicateForm::DuplicateForm(const FormularySources& sources, const FormularyFile& file)
    : own_(sources.own), path_(file.path) {
    for (const FormularyFile& other : sources.files) {
        ids_.push_back(id_of(other));
        if (other.reading.value) names_.push_back(other.reading.value->product.name);
    }
    copied_from_ = file.reading.value ? product_title(*file.reading.value) : id_of(file);
    view_.heading = told(tr("A copy of {}"), copied_from_);
    show();
}

void DuplicateForm::edit_id(const std::string& raw) {
    view_.id.text = raw;
    show();
}

void DuplicateForm::edit_name(const std::string& raw) {
    view_.name.text = raw;
    show();
}

std::string DuplicateForm::id_fault() const {
    const std::string& id = view_.id.text;
    if (id.empty()) return "";
    if (!files::is_id(id))
        return tr(
            "Write lower-case letters, digits, - _ and . only, beginning with a letter or a digit, at most "
            "64.");
    const auto is_taken = [&](const std::string& wanted) { return std::ranges::count(ids_, wanted) > 0; };
    if (!is_taken(id)) return "";
    int number = 2;
    while (is_taken(fmt::format("{}-{}", id, number))) ++number;
    return told(tr("There is a product \"{0}\" already. Choose another id, such as {0}-{1}."), id, number);
}

std::string DuplicateForm::name_fault() const {
    const std::string& name = view_.name.text;
    if (name.empty()) return "";
    if (const auto fault = files::text_fault(name)) return *fault;
    const bool is_taken =
        std::ranges::any_of(names_, [&](const std::string& other) { return text::same_name(other, name); });
    return is_taken ? tr("A product has this name already: two of one name are mixed up. Choose another.")
                    : "";
}

void DuplicateForm::show() {
    view_.id.error = id_fault();
    view_.name.error = name_fault();
    view_.id.wanted = view_.id.text.empty();
    view_.name.wanted = text::trimmed(view_.name.text).empty();
    view_.problem = own_.empty() ? no_folder() : "";
    view_.can_make = !own_.empty() && view_.id.error.empty() && view_.name.error.empty() &&
                     !view_.id.wanted && !view_.name.wanted;
}

Result<EditStart, std::string> DuplicateForm::make() const {
    auto text = text_of(path_);
    if (!text) return Failure{text.error()};
    EditStart start;
    start.id = view_.id.text;
    start.target = own_ / (start.id + ".toml");
    auto copy = files::as_duplicate(*text, start.id, text::trimmed(view_.name.text));
    if (!copy) return Failure{tr("Its head cannot be read: mend the faults of the monograph first.")};
    start.text = *std::move(copy);
    start.copied_from = copied_from_;
    start.copied_text = *std::move(text);
    start.told = told(
        tr("A new monograph, not saved yet, without the NDC and GTIN of the one it is a copy of. It will be "
           "saved in {}."),
        start.target.string());
    return start;
}

}  // namespace vialwright::workbench
