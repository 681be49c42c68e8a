// SPDX-License-Identifier: Apache-2.0
// The presenter of the page "Prepare": edits in, the whole page out. No window, no clock, no files. Every edit can be undone,
// also those that a text entry of the toolkit cannot undo by itself.
#pragma once

#include <optional>
#include <string>

#include "app/workbench/edit_history.hpp"
#include "app/workbench/prepare_page.hpp"
#include "app/workbench/print_labels.hpp"

namespace vialwright::workbench {

class PreparePresenter final : public PrintPage {
public:
    explicit PreparePresenter(PrepareSources sources);

    const PrepareView& view() const { return page_.view; }
    const PrepareInputs& inputs() const { return history_.now(); }

    void edit(Field field, const std::string& raw);
    void answer(const std::string& question, Answer answer);  // an id of view().questions
    void answer_rest_with_no();
    void provide(const std::string& requirement, const std::string& raw);
    void tell_laboratory(const std::string& analyte, const std::string& raw);  // a name of view().labs
    // Asks for a reason, which may still be empty, or takes the decision back. Does nothing unless view() offers it.
    void override_finding(const FindingView& finding, const std::string& reason);
    void take_back_override(const FindingView& finding);
    void start_over();  // for the next patient: keeps product, stock and printer

    // For the session, by entry; what is restored can be undone.
    std::map<std::string, std::string> typed() const { return typed_of(inputs()); }
    void restore(const std::map<std::string, std::string>& typed) { change(inputs_of(typed)); }

    bool can_undo() const { return history_.can_undo(); }
    bool can_redo() const { return history_.can_redo(); }
    // The entry that changed, to put the cursor there; nothing if it was no entry, or there was nothing to undo.
    std::optional<Field> undo();
    std::optional<Field> redo();

    // For a label that states the dose; nothing while the answer is none to draw up.
    const std::optional<CheckedDose>& checked() const { return page_.checked; }

    // What is saved; nothing while view().save.enabled is false.
    const std::optional<LabelJob>& job() const { return page_.job; }
    const PrintView& print_view() const override { return page_.view.print; }

private:
    PrintParts print_parts() override {
        return {page_.job, page_.printer, page_.view.save, page_.view.print, sources_.print.queues};
    }
    void present() override;
    void change(PrepareInputs inputs);
    std::optional<Field> after_going(const PrepareInputs& before);

    PrepareSources sources_;
    EditHistory<PrepareInputs, Field> history_;
    PreparePage page_;
};

}  // namespace vialwright::workbench
