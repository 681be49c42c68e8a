// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/tone.hpp"

namespace vialwright::workbench {

using protocol::Severity;

std::string_view word_for(Tone tone) {
    switch (tone) {
        case Tone::good: return "Within";
        case Tone::note: return "Note";
        case Tone::caution: return "Caution";
        case Tone::open: return "Not checked";
        case Tone::stop: return "Stop";
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
