// SPDX-License-Identifier: Apache-2.0
// The files that were opened last, the newest first, kept as a list of paths, a line each.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vialwright::workbench {

class RecentFiles {
public:
    static constexpr std::size_t most = 8;

    RecentFiles() = default;
    // A line that is no absolute path is left out: the file may be anybody's.
    explicit RecentFiles(std::string_view text);

    const std::vector<std::filesystem::path>& files() const { return files_; }
    void add(const std::filesystem::path& file);
    void forget(const std::filesystem::path& file);
    void clear() { files_.clear(); }
    std::string to_text() const;
    // "march.csv", and where two have the same name the folder too. Beside files().
    std::vector<std::string> names() const;

private:
    std::vector<std::filesystem::path> files_;
};

}  // namespace vialwright::workbench
