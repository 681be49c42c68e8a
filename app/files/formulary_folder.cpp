// SPDX-License-Identifier: Apache-2.0
#include "app/files/formulary_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <system_error>

#include <fmt/format.h>

#include "app/files/approvals_file.hpp"
#include "app/files/monograph_file.hpp"
#include "app/files/overlay_file.hpp"
#include "app/files/read_file.hpp"
#include "app/files/text_rules.hpp"
#include "core/text/nearest.hpp"

namespace vialwright::files {

namespace {

namespace fs = std::filesystem;
using formulary::Monograph;

constexpr std::size_t head_size = 4096;

void folder_fault(const fs::path& folder, const std::error_code& error, Faults& faults) {
    const bool missing = error == std::errc::no_such_file_or_directory;
    const bool is_file = error == std::errc::not_a_directory;
    std::string why = missing   ? "there is no such folder"
                      : is_file ? "this is a file: name the folder it lies in"
                                : error.message();
    faults.push_back(
        {folder.string(), {}, std::move(why), false, missing ? Cause::not_found : Cause::unreadable});
}

void list_folder(const fs::path& folder, std::vector<fs::path>& files, Faults& faults) {
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const fs::path& path = entries->path();
        if (path.extension() == ".toml" && !path.filename().string().starts_with('.')) files.push_back(path);
    }
    if (error) folder_fault(folder, error, faults);
}

// The id that the file's first lines state in the plain way, `id = "x"`; "" if they do not: then only the parser knows.
std::string stated_id(std::string_view head) {
    while (!head.empty()) {
        const std::size_t end = std::min(head.find('\n'), head.size());
        std::string_view line = head.substr(0, end);
        head.remove_prefix(std::min(end + 1, head.size()));
        if (line.starts_with('[')) break;
        if (!line.starts_with("id")) continue;
        line.remove_prefix(2);
        const std::size_t sign = line.find_first_not_of(" \t");
        if (sign == std::string_view::npos || line[sign] != '=') continue;
        const std::size_t open = line.find_first_not_of(" \t", sign + 1);
        if (open == std::string_view::npos || line[open] != '"') break;
        const std::string_view rest = line.substr(open + 1);
        const std::string_view id = rest.substr(0, rest.find('"'));
        return is_id(id) ? std::string(id) : "";
    }
    return "";
}

// Of a file that cannot be read as a monograph.
std::string named_id(const fs::path& path) {
    std::string id = stated_id(read_beginning(path, head_size));
    return id.empty() ? path.stem().string() : id;
}

std::string id_of(const fs::path& path) {
    std::string id = stated_id(read_beginning(path, head_size));
    if (!id.empty()) return id;
    const auto reading = read_monograph(path);
    return reading.value ? reading.value->id : "";
}

std::string listed_files(const std::vector<fs::path>& files) {
    std::string text;
    for (const fs::path& file : files) text += (text.empty() ? "" : " and ") + file.string();
    return text;
}

std::string twice(const std::string& id, const std::vector<fs::path>& files) {
    return fmt::format("the product \"{}\" stands in more than one file: {}. Keep one of them", id,
                       listed_files(files));
}

using Group = std::vector<FormularyFile*>;  // of one product, the user's last

// Whatever the file said: it is not used.
void refuse(FormularyFile& file, std::string why) {
    file.reading.value.reset();
    file.reading.faults.insert(file.reading.faults.begin(),
                               Fault{file.path.string(), {}, std::move(why), false});
}

void refuse_both(FormularyFile& given, FormularyFile& own) {
    const auto& before = given.reading.value;
    const auto& after = own.reading.value;
    if (!before || !after) {
        const bool own_is_wrong = !after;
        refuse(own_is_wrong ? given : own,
               fmt::format(
                   "{} is of the same product and cannot be used, so neither is: mend it, or take it away",
                   (own_is_wrong ? own : given).path.string()));
        return;
    }
    const std::string why = fmt::format(
        "the product \"{}\" stands in {} (revision {}) and in your own formulary, {} (revision {}): yours "
        "would be "
        "used only with a higher revision, and now neither is. Compare the two, and write revision = {} in "
        "yours, or "
        "take it away",
        before->id, given.path.string(), before->revision, own.path.string(), after->revision,
        before->revision + 1);
    refuse(given, why);
    refuse(own, why);
}

void settle(const std::string& id, const Group& group) {
    if (group.size() < 2) return;
    FormularyFile &first = *group.front(), &last = *group.back();
    const bool own_and_given = group.size() == 2 && !first.is_own && last.is_own;
    if (!own_and_given) {
        std::vector<fs::path> paths;
        for (const FormularyFile* file : group) paths.push_back(file->path);
        for (FormularyFile* file : group) refuse(*file, twice(id, paths));
    } else if (first.reading.value && last.reading.value &&
               last.reading.value->revision > first.reading.value->revision) {
        first.is_replaced = true;
    } else {
        refuse_both(first, last);
    }
}

}  // namespace

std::vector<FormularyFile> FormularyFolders::files(Faults& faults) const {
    std::vector<fs::path> given, own;
    for (const fs::path& folder : folders_) list_folder(folder, given, faults);
    std::error_code ignored;
    if (!own_.empty() && fs::exists(own_, ignored)) list_folder(own_, own, faults);
    std::vector<FormularyFile> found;
    std::ranges::sort(given);
    std::ranges::sort(own);
    for (fs::path& path : given) found.push_back({std::move(path), {}});
    for (fs::path& path : own) found.push_back({std::move(path), {}, true});
    return found;
}

Reading<Monograph> FormularyFolders::with_overlay(Reading<Monograph> reading) const {
    if (!reading.value || overlays_.empty()) return reading;
    apply_approvals_file(*reading.value, overlays_ / "approvals.toml", reading.faults);
    const fs::path path = overlays_ / (reading.value->id + ".toml");
    auto overlaid = apply_overlay_file(*std::move(reading.value), path);
    overlaid.faults.insert(overlaid.faults.begin(), reading.faults.begin(), reading.faults.end());
    return overlaid;
}

Reading<Monograph> FormularyFolders::load(const std::string& id) const {
    Faults faults;
    std::vector<std::string> known;
    auto all = files(faults);
    Group matching;
    for (FormularyFile& file : all) {
        known.push_back(id_of(file.path));
        if (known.back() == id || (known.back().empty() && file.path.stem() == id)) matching.push_back(&file);
    }
    if (has_error(faults)) return {std::nullopt, faults};
    for (FormularyFile* file : matching) file->reading = read_monograph(file->path);
    settle(id, matching);
    std::erase_if(matching, [](const FormularyFile* file) { return file->is_replaced; });
    if (!matching.empty()) {
        auto& reading = matching.front()->reading;
        for (std::size_t i = 1; i < matching.size(); ++i)
            for (const Fault& fault : matching[i]->reading.faults) reading.faults.push_back(fault);
        if (!reading.value || reading.value->id == id) return with_overlay(std::move(reading));
    }
    std::erase(known, "");
    const std::string place = folders_.empty() ? "formulary" : folders_.front().string();
    const std::string shown = with_all_visible(id);
    return {std::nullopt,
            {{place,
              {},
              fmt::format("there is no product \"{}\" here{}", shown, text::suggestion(shown, known)),
              false,
              Cause::not_found}}};
}

std::vector<FormularyFile> FormularyFolders::load_all(Faults& faults) const {
    std::vector<FormularyFile> all = files(faults);
    std::map<std::string, Group> by_id;
    for (FormularyFile& file : all) {
        file.reading = read_monograph(file.path);
        by_id[file.reading.value ? file.reading.value->id : named_id(file.path)].push_back(&file);
    }
    for (const auto& [id, group] : by_id) settle(id, group);
    for (FormularyFile& file : all) file.reading = with_overlay(std::move(file.reading));
    return all;
}

fs::path site_overlays() {
    const char* named = std::getenv("VIALWRIGHT_SITE");
    return named && *named ? fs::path(named) : fs::path("/etc/vialwright/formulary.d");
}

}  // namespace vialwright::files
