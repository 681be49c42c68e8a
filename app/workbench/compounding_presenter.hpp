// SPDX-License-Identifier: Apache-2.0
// The presenter of the page "Compounding": a tool is chosen, its fields are filled in, the answer follows each edit. What was
// typed for a tool stays while another is looked at.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/workbench/edit_history.hpp"
#include "app/workbench/tool.hpp"
#include "app/workbench/worked_section.hpp"

namespace vialwright::workbench {

struct CompoundingView {
    std::vector<Choice> tools;
    std::string tool;  // id of the one that is shown
    std::string title, about;
    std::vector<EntryView> entries;
    ResultView result;
    friend bool operator==(const CompoundingView&, const CompoundingView&) = default;
};

struct CompoundingInputs {
    std::string tool;
    std::map<std::string, std::string> texts;  // by "tool/entry"; an empty one is not held
    friend bool operator==(const CompoundingInputs&, const CompoundingInputs&) = default;
};

class CompoundingPresenter {
public:
    explicit CompoundingPresenter(FormSources sources = {});

    const CompoundingView& view() const { return view_; }
    // What can be handed on; nothing while there is no answer.
    const std::optional<Calculation>& calculation() const { return calculation_; }

    void choose_tool(const std::string& id);
    void edit(const std::string& entry, const std::string& raw);  // an id of view().entries
    void start_over();                                            // empties the tool that is shown

    // For the session, by tool and entry; what is restored can be undone.
    std::map<std::string, std::string> typed() const;
    void restore(const std::map<std::string, std::string>& typed);

    // The entry that changed, to put the cursor there; "" if it was none of this page's entries.
    std::string undo();
    std::string redo();

private:
    void change(CompoundingInputs inputs);
    void present();
    std::string after_going(const CompoundingInputs& before);

    FormSources sources_;
    EditHistory<CompoundingInputs, std::string> history_;
    CompoundingView view_;
    std::optional<Calculation> calculation_;
};

}  // namespace vialwright::workbench
