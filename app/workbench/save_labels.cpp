// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/save_labels.hpp"

#include <fmt/format.h>

#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

Result<LabelFile, std::string> make_whole_labels(const LabelJob& job) {
    auto file = make_labels(job);
    if (!file) return Failure{tr("the label is refused.") + " " + content::to_text(file.error())};
    std::vector<std::string> faults = file->proof.faults;
    const bool is_seen = file->rendering.passed.value_or(true);
    if (!is_seen) faults.insert(faults.end(), file->rendering.faults.begin(), file->rendering.faults.end());
    if (file->proof.passed() && is_seen) return *std::move(file);
    std::string words = tr("the label could not be read back as it was meant.");
    for (const auto& fault : faults) words += " " + fault + ".";
    return Failure{std::move(words)};
}

SaveOutcome save_labels(const LabelJob& job, const std::filesystem::path& path, const WriteFile& write) {
    const auto file = make_whole_labels(job);
    if (!file) return {Tone::stop, fmt::format(fmt::runtime(tr("Nothing was saved: {}")), file.error())};
    if (const auto problem = write(path, file->pdf))
        return {Tone::stop, fmt::format(fmt::runtime(tr("Nothing was saved: {}")), *problem)};
    const std::size_t count = file->print.label_count();
    std::string words = fmt::format(fmt::runtime(count == 1 ? tr("Saved {} label, read back and whole: {}")
                                                            : tr("Saved {} labels, read back and whole: {}")),
                                    count, path.filename().string());
    for (const auto& finding : file->findings)
        words += fmt::format(". \"{}\": {}", finding.text, finding.say);
    return {file->findings.empty() ? Tone::good : Tone::caution, words};
}

}  // namespace vialwright::workbench
