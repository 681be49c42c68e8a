// SPDX-License-Identifier: Apache-2.0
// The range gauge: where a dose stands among its limits. The axis is cut at the limits and each zone has a width of its
// own, so that a usual range of 0.5 to 2 g and a stop at 20 g can both be read; inside a zone the position is linear.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/workbench/tone.hpp"
#include "core/protocol/assessment.hpp"

namespace vialwright::workbench {

enum class ZoneKind : std::uint8_t { too_low, low, usual, allowed, high, stop, unstated };
std::string word_for(ZoneKind kind);  // "usual"

struct ZoneView {
    ZoneKind kind;
    numbers::Exact from, to;  // positions, 0 to 1
    friend bool operator==(const ZoneView&, const ZoneView&) = default;
};

struct TickView {
    numbers::Exact at;
    std::string text;    // "2,000"
    bool usual = false;  // an end of the usual range
    friend bool operator==(const TickView&, const TickView&) = default;
};

struct GaugeView {
    std::string title;    // "Dose"
    std::string unit;     // "mg"
    std::string caption;  // "usual 500 to 2,000 mg"
    std::string source;
    std::vector<ZoneView> zones;
    std::vector<TickView> ticks;
    numbers::Exact marker;    // position
    std::string marker_text;  // "1,000 mg"
    Tone tone = Tone::good;
    bool is_judged = true;  // false: no zone is good or bad, for the rule is not known to be for this patient
    std::string spoken;     // the whole gauge in a sentence, for who cannot see it
    friend bool operator==(const GaugeView&, const GaugeView&) = default;
};

// Whom a limit was written for. Within the limit of a rule for adults is no verdict about a child.
enum class RuleFit : std::uint8_t { fits, unknown, outside };
RuleFit rule_fit(const protocol::Findings& findings);
std::string words_for(RuleFit fit);   // "of a rule that is not for this patient"; "" where it fits
Tone judged(Tone tone, RuleFit fit);  // never good where it does not fit

// Nothing where the row states no limit to draw. `limits` are those that the row was made from.
std::optional<GaugeView> make_gauge(const protocol::LimitRow& row, const formulary::Limits& limits,
                                    RuleFit fit = RuleFit::fits);

// "usual 500 to 2,000 mg, at most 4,000 mg"
std::string limit_words(const protocol::LimitRow& row);

}  // namespace vialwright::workbench
