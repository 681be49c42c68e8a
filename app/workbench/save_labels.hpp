// SPDX-License-Identifier: Apache-2.0
// From a label job to a file on the disk: made, read back, and only then written. Says how it ended in words for a person.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/workbench/label_job.hpp"
#include "app/workbench/tone.hpp"

namespace vialwright::workbench {

// Writes the bytes whole or not at all; nothing, or what went wrong (pdf::save_file).
using WriteFile = std::function<std::optional<std::string>(const std::filesystem::path&, std::string_view)>;

// A file that was read back as it was meant; or why there is none.
Result<LabelFile, std::string> make_whole_labels(const LabelJob& job);

struct SaveOutcome {
    Tone tone = Tone::
        stop;  // good: it is on the disk; caution: it is, with something to read; stop: nothing was written
    std::string words;
};

SaveOutcome save_labels(const LabelJob& job, const std::filesystem::path& path, const WriteFile& write);

}  // namespace vialwright::workbench
