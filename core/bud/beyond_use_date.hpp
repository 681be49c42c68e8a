// SPDX-License-Identifier: Apache-2.0
// The beyond-use date: the earliest of all limits that apply, each kept with its rule and source, or a refusal. What the
// chapter does not permit and what is not known is refused; there is no default. (Regulatory rules CAP1 to CAP13, T1 to T6.)
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/bud/question.hpp"
#include "core/bud/rules.hpp"

namespace vialwright::bud {

struct Candidate {
    std::string rule;   // "usp797.C2-A-N-S", "component.expiry:Glycine"
    std::string limit;  // in words: "4 days (room)", "Glycine may be used until 2026-03-31 23:59"
    time::Instant at;
    std::string source;
};

struct Answer {
    std::optional<time::Instant> date;  // nothing where it is refused
    std::optional<Refusal> refused;
    std::string limited_by;             // the rule of the candidate that won; of the refusal where it was one
    std::vector<Candidate> candidates;  // those known before a refusal, too
    protocol::Findings findings;
    // Made of the same state as the date; empty where it is refused.
    std::vector<std::string> label_text;
    std::vector<std::string> storage_text;

    bool has_caution() const;  // a finding that a pharmacist may override
};

Answer beyond_use_date(const Question& question, const RuleBook& book);

}  // namespace vialwright::bud
