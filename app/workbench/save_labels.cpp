// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/save_labels.hpp"

#include <fmt/format.h>

namespace vialwright::workbench {

SaveOutcome save_labels(const LabelJob& job, const std::filesystem::path& path, const WriteFile& write) {
    const auto file = make_labels(job);
    if (!file)
        return {Tone::stop, "Nothing was saved: the label is refused. " + content::to_text(file.error())};
    if (!file->proof.passed()) {
        std::string words = "Nothing was saved: the label could not be read back as it was meant.";
        for (const auto& fault : file->proof.faults) words += " " + fault + ".";
        return {Tone::stop, words};
    }
    if (const auto problem = write(path, file->pdf))
        return {Tone::stop, fmt::format("Nothing was saved: {}", *problem)};
    const std::size_t count = file->print.label_count();
    std::string words = fmt::format("Saved {} {}, read back and whole: {}", count,
                                    count == 1 ? "label" : "labels", path.filename().string());
    for (const auto& finding : file->findings)
        words += fmt::format(". \"{}\": {}", finding.text, finding.say);
    return {file->findings.empty() ? Tone::good : Tone::caution, words};
}

}  // namespace vialwright::workbench
