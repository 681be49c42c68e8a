// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/tone.hpp"

#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

using protocol::Severity;

std::string word_for(Tone tone) {
    switch (tone) {
        case Tone::good: return tr("Within");
        case Tone::note: return tr("Note");
        case Tone::caution: return tr("Caution");
        case Tone::open: return tr("Not checked");
        case Tone::stop: return tr("Stop");
        case Tone::none: break;
    }
    return "";
}

Tone tone_of(const protocol::Finding& finding) {
    if (finding.severity == Severity::hard) return Tone::stop;
    if (finding.blocks) return Tone::open;
    return finding.severity == Severity::soft ? Tone::caution : Tone::note;
}

Tone tone_of(Severity severity) {
    switch (severity) {
        case Severity::hard: return Tone::stop;
        case Severity::soft: return Tone::caution;
        case Severity::info: break;
    }
    return Tone::good;
}

}  // namespace vialwright::workbench
