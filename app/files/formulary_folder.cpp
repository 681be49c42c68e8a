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

Fault twice(const std::string& id, const std::vector<fs::path>& files) {
    return {files.front().string(),
            {},
            fmt::format("the product \"{}\" stands in more than one file: {}. Keep one of them", id,
                        listed_files(files)),
            false};
}

}  // namespace

std::vector<fs::path> FormularyFolders::files(Faults& faults) const {
    std::vector<fs::path> found;
    for (const fs::path& folder : folders_) list_folder(folder, found, faults);
    std::ranges::sort(found);
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
    std::vector<fs::path> matching;
    std::vector<std::string> known;
    for (const fs::path& path : files(faults)) {
        known.push_back(id_of(path));
        if (known.back() == id || (known.back().empty() && path.stem() == id)) matching.push_back(path);
    }
    if (has_error(faults)) return {std::nullopt, faults};
    if (matching.size() > 1) return {std::nullopt, {twice(id, matching)}};
    if (matching.size() == 1) {
        auto reading = read_monograph(matching.front());
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
    std::vector<FormularyFile> all;
    std::map<std::string, std::vector<std::size_t>> by_id;
    for (const fs::path& path : files(faults)) {
        all.push_back({path, read_monograph(path)});
        if (all.back().reading.value) by_id[all.back().reading.value->id].push_back(all.size() - 1);
    }
    for (const auto& [id, places] : by_id) {
        if (places.size() == 1) continue;
        std::vector<fs::path> paths;
        for (const std::size_t place : places) paths.push_back(all[place].path);
        for (const std::size_t place : places) {
            Fault fault = twice(id, paths);
            fault.file = all[place].path.string();
            all[place].reading = {std::nullopt, {std::move(fault)}};
        }
    }
    for (FormularyFile& file : all) file.reading = with_overlay(std::move(file.reading));
    return all;
}

fs::path site_overlays() {
    const char* named = std::getenv("VIALWRIGHT_SITE");
    return named && *named ? fs::path(named) : fs::path("/etc/vialwright/formulary.d");
}

}  // namespace vialwright::files
