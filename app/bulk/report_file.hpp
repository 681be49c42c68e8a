// SPDX-License-Identifier: Apache-2.0
// The report on the disk. It grows while orders are checked, in whole lines only: what stands in it when the disk is full
// or the run is stopped can be used as far as it goes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "app/files/fault.hpp"
#include "core/result.hpp"

namespace vialwright::bulk {

class ReportFile {
public:
    // An existing file is emptied.
    static Result<ReportFile, std::string> create(const std::filesystem::path& path);
    ReportFile(ReportFile&& other) noexcept;
    ReportFile& operator=(ReportFile&&) = delete;
    ~ReportFile();

    // Whole lines. Nothing if all of them were written; else why not, and then only the first `lines()` in all are there.
    std::optional<std::string> write(std::string_view lines);
    std::optional<std::string> close();
    std::size_t lines() const { return lines_; }

private:
    explicit ReportFile(int descriptor) : descriptor_(descriptor) {}
    std::string cut_to_whole_lines(std::string_view written, int error);

    int descriptor_;
    std::size_t size_ = 0;
    std::size_t lines_ = 0;
};

}  // namespace vialwright::bulk
