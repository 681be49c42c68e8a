// SPDX-License-Identifier: Apache-2.0
// The files of a batch: written without a name, so that a program that is killed leaves nothing, and given their names
// together once all of them are there.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vialwright::workbench {

class LabelFiles {
public:
    // FILE.pdf for one, else FILE-1.pdf, FILE-2.pdf …
    LabelFiles(const std::filesystem::path& out, std::size_t count);
    ~LabelFiles();  // what has no name yet goes
    LabelFiles(const LabelFiles&) = delete;
    LabelFiles& operator=(const LabelFiles&) = delete;

    const std::filesystem::path& path(std::size_t index) const { return files_[index].path; }

    // Each tells what went wrong, and with which file; nothing if all is well.
    std::optional<std::string> check() const;  // before any work: can they be written there?
    std::optional<std::string> write(std::size_t index, std::string_view bytes);  // each by one thread
    std::optional<std::string> place();  // all get their names, or what stood there before stands there again

private:
    struct File {
        std::filesystem::path path;
        std::filesystem::path hidden;  // the name that it has until it is placed; "" for none
        int descriptor = -1;
        bool is_placed = false;
        bool is_swapped = false;  // `hidden` is what stood there before
        std::string bytes;        // for a target that is no regular file
    };
    int open(File& file);
    int place_one(File& file);
    int link_hidden(File& file);
    void take_back();

    std::filesystem::path out_;
    std::filesystem::path folder_;
    std::vector<File> files_;
};

}  // namespace vialwright::workbench
