// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/recent_files.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace vialwright::workbench {

namespace fs = std::filesystem;

RecentFiles::RecentFiles(std::string_view text) {
    while (!text.empty() && files_.size() < most) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const fs::path file(text.substr(0, end));
        if (file.is_absolute() && std::ranges::find(files_, file) == files_.end()) files_.push_back(file);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

// A name with a line end in it would come back as two.
void RecentFiles::add(const fs::path& file) {
    const fs::path whole = fs::absolute(file).lexically_normal();
    if (whole.string().find('\n') != std::string::npos) return;
    forget(whole);
    files_.insert(files_.begin(), whole);
    if (files_.size() > most) files_.pop_back();
}

void RecentFiles::forget(const fs::path& file) { std::erase(files_, file); }

std::string RecentFiles::to_text() const {
    std::string text;
    for (const fs::path& file : files_) text += file.string() + "\n";
    return text;
}

std::vector<std::string> RecentFiles::names() const {
    std::vector<std::string> names;
    for (const fs::path& file : files_) {
        const bool is_single = std::ranges::count(files_, file.filename(), &fs::path::filename) == 1;
        names.push_back(is_single
                            ? file.filename().string()
                            : fmt::format("{} ({})", file.filename().string(), file.parent_path().string()));
    }
    return names;
}

}  // namespace vialwright::workbench
