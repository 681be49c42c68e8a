// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/kept_labels.hpp"

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include <fmt/format.h>

#include "app/files/sha256.hpp"
#include "app/files/state_folder.hpp"
#include "labels/pdf/save_file.hpp"

namespace vialwright::workbench {

namespace {

namespace fs = std::filesystem;

fs::path folder_of_kept_files() { return files::state_folder() / "labels"; }

}  // namespace

fs::path kept_file(const std::string& sha256) {
    constexpr std::size_t enough_digits = 16;
    return folder_of_kept_files() / (sha256.substr(0, enough_digits) + ".pdf");
}

std::optional<std::string> make_folder_of_kept_files() {
    const fs::path folder = folder_of_kept_files();
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (!problem) fs::permissions(folder, fs::perms::owner_all, problem);
    if (!problem) return std::nullopt;
    return fmt::format("{}: the folder for printed labels cannot be made: {}", folder.string(),
                       problem.message());
}

Result<fs::path, std::string> make_folder_for_files() {
    if (auto problem = make_folder_of_kept_files()) return Failure{*std::move(problem)};
    std::string name = (folder_of_kept_files() / ".batch-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) return fs::path(name);
    return Failure{fmt::format("{} cannot be made: {}", name, std::generic_category().message(errno))};
}

Result<fs::path, std::string> keep_labels(std::string_view pdf) {
    fs::path path = kept_file(files::sha256_hex(pdf));
    auto problem = make_folder_of_kept_files();
    if (!problem) problem = pdf::save_file(path, pdf);
    if (problem) return Failure{*std::move(problem)};
    return path;
}

}  // namespace vialwright::workbench
