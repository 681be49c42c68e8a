// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/kept_edit.hpp"

#include <charconv>

namespace vialwright::workbench {

std::map<std::string, std::string> typed_of(const MonographEditor& editor) {
    if (!editor.view().has_work) return {};
    const EditStart& start = editor.start();
    std::map<std::string, std::string> typed{{"text", editor.text()},
                                             {"began", start.text},
                                             {"id", start.id},
                                             {"target", start.target.string()},
                                             {"least_revision", std::to_string(start.least_revision)},
                                             {"copied_from", start.copied_from},
                                             {"copied_text", start.copied_text},
                                             {"told", start.told}};
    if (start.on_disk) typed["on_disk"] = *start.on_disk;
    std::erase_if(typed, [](const auto& entry) { return entry.second.empty(); });
    return typed;
}

std::optional<KeptEdit> kept_edit(const std::map<std::string, std::string>& typed) {
    const auto text = [&](const char* entry) {
        const auto found = typed.find(entry);
        return found == typed.end() ? std::string() : found->second;
    };
    KeptEdit kept;
    kept.text = text("text");
    kept.start.target = text("target");
    const std::string least = text("least_revision");
    const auto [end, fault] =
        std::from_chars(least.data(), least.data() + least.size(), kept.start.least_revision);
    if (kept.start.target.empty() || fault != std::errc() || end != least.data() + least.size())
        return std::nullopt;
    kept.start.id = text("id");
    kept.start.text = text("began");
    if (typed.contains("on_disk")) kept.start.on_disk = text("on_disk");
    kept.start.copied_from = text("copied_from");
    kept.start.copied_text = text("copied_text");
    kept.start.told = text("told");
    return kept;
}

}  // namespace vialwright::workbench
