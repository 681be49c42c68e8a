// SPDX-License-Identifier: Apache-2.0
// The presenter of the page "Calculator": an expression, its exact answer with the working, and what was worked out before.
// The answer follows each edit; it is kept in the history when the person says so, by Enter or by copying.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/workbench/edit_history.hpp"
#include "app/workbench/worked_section.hpp"

namespace vialwright::workbench {

struct CalculatorInputs {
    std::string expression, unit;  // `unit`: of the answer; "": the units that were typed
    friend bool operator==(const CalculatorInputs&, const CalculatorInputs&) = default;
};

struct KeptLine {
    std::string expression;  // "250 mg/kg * 70 kg, in mg"
    std::string answer;      // "= 17,500 mg"
    friend bool operator==(const KeptLine&, const KeptLine&) = default;
};

struct CalculatorView {
    std::vector<EntryView> entries;  // "expression" and "unit"
    ResultView result;
    std::vector<KeptLine> kept;  // the newest first
    friend bool operator==(const CalculatorView&, const CalculatorView&) = default;
};

class CalculatorPresenter {
public:
    CalculatorPresenter() { present(); }

    const CalculatorView& view() const { return view_; }
    // What can be handed on; nothing while there is no answer.
    const std::optional<Calculation>& calculation() const { return calculation_; }

    void edit(const std::string& entry, const std::string& raw);
    void start_over();  // the history stays

    // For the session, by entry, with what is kept; what is restored of the entries can be undone.
    std::map<std::string, std::string> typed() const;
    void restore(const std::map<std::string, std::string>& typed);

    void keep();                    // the answer goes to the top of the history; nothing without one
    void recall(std::size_t kept);  // puts it back into the entries; by its place in view().kept
    void continue_from(
        std::size_t kept);  // as a bracket at the start of the next expression: exact, never rounded
    void recall_neighbour(bool older);  // as a shell does with the arrow keys
    void forget_all();                  // empties the history

    // The entry that changed, to put the cursor there; "" if there was nothing to undo.
    std::string undo();
    std::string redo();

private:
    bool put_first(const CalculatorInputs& inputs);  // of what is kept; false if there is no answer any more
    void restore_kept(const std::map<std::string, std::string>& typed);
    void change(CalculatorInputs inputs);
    void present();
    void show_answer();
    std::string after_going(const CalculatorInputs& before);

    EditHistory<CalculatorInputs, std::string> history_;
    std::vector<CalculatorInputs> kept_;   // beside view_.kept
    std::optional<std::size_t> recalled_;  // by recall_neighbour
    CalculatorView view_;
    std::optional<Calculation> calculation_;
};

}  // namespace vialwright::workbench
