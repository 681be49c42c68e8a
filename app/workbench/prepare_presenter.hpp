// SPDX-License-Identifier: Apache-2.0
// The presenter of the page "Prepare": edits in, the whole page out. No window, no clock, no files. Every edit can be undone,
// also those that a text entry of the toolkit cannot undo by itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/workbench/prepare_page.hpp"

namespace vialwright::workbench {

class PreparePresenter {
public:
    explicit PreparePresenter(PrepareSources sources);

    const PrepareView& view() const { return page_.view; }
    const PrepareInputs& inputs() const { return inputs_; }

    void edit(Field field, const std::string& raw);
    void answer(const std::string& question, Answer answer);  // an id of view().questions
    void answer_rest_with_no();
    void provide(const std::string& requirement, const std::string& raw);
    void start_over();  // for the next patient: keeps product, stock and printer

    bool can_undo() const { return !past_.empty(); }
    bool can_redo() const { return !future_.empty(); }
    // The entry that changed, to put the cursor there; nothing if it was no entry, or there was nothing to undo.
    std::optional<Field> undo();
    std::optional<Field> redo();

    // What is saved; nothing while view().save.enabled is false.
    const std::optional<LabelJob>& job() const { return page_.job; }
    // How saving ended: shown until something is edited.
    void tell_saved(Tone tone, std::string outcome);

private:
    struct Typing {  // the run of key presses that one undo takes back
        Field field;
        bool growing;
    };

    void change(PrepareInputs inputs, std::optional<Typing> typing);
    std::optional<Field> go(std::vector<PrepareInputs>& from, std::vector<PrepareInputs>& to);

    PrepareSources sources_;
    PrepareInputs inputs_;
    PreparePage page_;
    std::vector<PrepareInputs> past_, future_;
    std::optional<Typing> typing_;
};

}  // namespace vialwright::workbench
