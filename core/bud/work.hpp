// SPDX-License-Identifier: Apache-2.0
// What the parts of the engine share while an answer is made: candidates, remarks, the first refusal. Of this folder only.
#pragma once

#include <string>

#include "core/bud/beyond_use_date.hpp"

namespace vialwright::bud {

class Work {
public:
    Work(const Question& question, const RuleBook& book) : question_(question), book_(book) {
        answer_.findings = question.findings;
    }

    const Question& question() const { return question_; }
    const RuleBook& book() const { return book_; }
    const time::Zone& zone() const { return question_.zone; }
    Answer& answer() { return answer_; }
    bool is_refused() const { return answer_.refused.has_value(); }

    void refuse(std::string rule, std::string message);  // the first one stands
    void remark(protocol::Severity severity, std::string rule, std::string sentence, std::string source = {});
    void add(std::string rule, std::string limit, time::Instant at, std::string source);
    // A limit that runs from `start`; `detail` stands behind it: "4 days (room)".
    void add(std::string rule, const Period& limit, std::string_view detail, time::Instant start,
             const Origin& origin);

    // "2026-03-31 23:59", as people read it.
    std::string shown(time::Instant at) const { return time::to_label_text(at, zone()); }

    // Chooses the earliest candidate and refuses one that has passed, at `start` or today.
    void choose(time::Instant start);

private:
    const Question& question_;
    const RuleBook& book_;
    Answer answer_;
};

// The set in force for a chapter, with a note if nobody has signed it; null after refusing.
const RuleSet* set_for(Work& work, std::string_view chapter);

// The one row that a preparation falls under; null after refusing what is unknown or not permitted.
const Row* row_for(Work& work, const RuleSet& set, const Preparation& p);

// A shorter limit of the site for a row, if it has one for this storage.
void add_site_limit(Work& work, const std::string& row, Storage storage, time::Instant start);

// The limits beside the table: components, stability, study.
void add_caps(Work& work, const Caps& caps, const Preparation& p);
void add_moves(Work& work, const RuleSet& set, const Row& row, const Preparation& p);

void answer_preparation(Work& work, const Preparation& p);
void answer_opened(Work& work, const OpenedContainer& container);

// "source; from memory, to be confirmed".
std::string source_of(const Origin& origin);

}  // namespace vialwright::bud
