// SPDX-License-Identifier: Apache-2.0
// The presenter of the page "Beyond-use date": what was made and how it is kept, or what was opened; the date, each limit that
// it was chosen from, and what label and storage text say.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/workbench/edit_history.hpp"
#include "app/workbench/form_view.hpp"
#include "core/bud/beyond_use_date.hpp"

namespace vialwright::workbench {

struct BudSources {
    const bud::RuleBook* rules = nullptr;  // null: could not be read
    std::optional<time::Zone> zone;        // nothing: not known
    std::function<time::Instant()> now;    // the minute that has begun
    std::vector<std::string> problems;     // why one of them is missing
};

struct CandidateView {
    std::string at;     // "2026-03-10 14:00"
    std::string limit;  // "4 days (room)"
    std::string source;
    bool counts = false;  // the earliest: it is the date
    friend bool operator==(const CandidateView&, const CandidateView&) = default;
};

struct BudView {
    std::vector<std::string> problems;  // data that could not be read
    std::vector<EntryView> entries;
    ResultView result;
    std::vector<CandidateView> candidates;  // the earliest first
    std::vector<std::string> label_text, storage_text;
    std::string zone;  // its name
    friend bool operator==(const BudView&, const BudView&) = default;
};

class BudPresenter {
public:
    explicit BudPresenter(BudSources sources);

    const BudView& view() const { return view_; }
    // What can be handed on to a label or a record; nothing while there is no date.
    const std::optional<bud::Answer>& answer() const { return answer_; }

    void edit(const std::string& entry, const std::string& raw);
    void fill_in_now(const std::string& entry);
    void start_over();

    // For the session, by entry; what is restored can be undone.
    const std::map<std::string, std::string>& typed() const { return history_.now(); }
    void restore(const std::map<std::string, std::string>& typed) { change(typed); }

    // The entry that changed, to put the cursor there; "" if there was nothing to undo.
    std::string undo();
    std::string redo();

private:
    using Inputs = std::map<std::string, std::string>;  // by entry; an empty one is not held

    void change(Inputs inputs);
    void present();
    void show(const bud::Answer& answer);
    std::string after_going(const Inputs& before);

    BudSources sources_;
    EditHistory<Inputs, std::string> history_;
    BudView view_;
    std::optional<bud::Answer> answer_;
};

}  // namespace vialwright::workbench
