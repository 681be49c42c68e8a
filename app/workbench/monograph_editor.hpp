// SPDX-License-Identifier: Apache-2.0
// A monograph's text while it is typed: checked with each key by the loader's own rules, undone and done again, and saved
// into the user's own formulary. A file of the formulary that was shipped is never written to.
//
// On top of the loader's rules, for a text that differs from the file: its revision is higher than any that is there, for
// what was written for the earlier one must be looked through again, and it is no `approved`, for nobody has approved it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/workbench/edit_history.hpp"
#include "app/workbench/formulary_presenter.hpp"
#include "app/workbench/save_labels.hpp"

namespace vialwright::workbench {

// What is opened, and where it will be saved.
struct EditStart {
    std::string id;                      // which it keeps; "" where the file did not tell
    std::string text;                    // to begin with
    std::optional<std::string> on_disk;  // what stands at the target; nothing: no file yet
    std::filesystem::path target;
    int least_revision = 1;                // of a changed text
    std::string copied_from, copied_text;  // of a copy: the name and the text of what it is a copy of
    std::string told;                      // "A new revision of the shipped monograph. It is saved as ..."
};

// The next revision of a file: of the user's own, or of a shipped one, into the user's folder. Else why not, and what to do.
Result<EditStart, std::string> start_edit(const FormularySources& sources, const files::FormularyFile& file);

// Of a file that lies anywhere, such as one that was sent by mail: a monograph of the user's own from its text.
Result<EditStart, std::string> start_from_file(const FormularySources& sources,
                                               const std::filesystem::path& path);

struct EditorFault {
    int line = 0, column = 0;  // from 1; 0: the file as a whole
    std::string message;       // what is wrong and what to write instead
    Tone tone = Tone::stop;    // or caution: suspicious, but it can be meant
    friend bool operator==(const EditorFault&, const EditorFault&) = default;
};

struct EditorView {
    std::string heading;  // "glycine-injection"
    std::string told;
    PillView state;  // "Not valid", "Not saved", "Saved"
    std::vector<EditorFault> faults;
    std::string summary;  // "2 faults and 1 warning"; "Nothing to mend"
    bool is_valid = false;
    bool is_unsaved = false;
    bool has_work = false;  // unsaved, and more than how it was opened: to be asked for before it is left
    bool can_save = false;
    std::string why_not;                     // it cannot be saved just now
    std::optional<MonographView> monograph;  // of the last text that was valid
    std::string monograph_note;              // that it is not this text's; "" where it is
    Tone outcome_tone = Tone::none;          // of the last saving, until something is typed
    std::string outcome;
    friend bool operator==(const EditorView&, const EditorView&) = default;
};

// Where two texts begin to differ and where, in the second, they end to, in bytes.
struct Difference {
    std::size_t begin = 0, end = 0;
};
Difference difference(std::string_view before, std::string_view after);

class MonographEditor {
public:
    MonographEditor(EditStart start, const formulary::Reference* reference, const time::Date& today,
                    std::vector<files::ApprovedMonograph> approvals, WriteFile write);

    const EditorView& view() const { return view_; }
    const std::string& text() const { return history_.now(); }
    const EditStart& start() const { return start_; }
    // The fault's place as a byte of the text.
    std::size_t offset_of(const EditorFault& fault) const;

    void edit(const std::string& raw);
    bool undo();  // false: there is nothing to undo
    bool redo();
    void save();

private:
    void check();
    std::vector<EditorFault> own_rules(const formulary::Monograph& monograph) const;
    void show_state();
    std::optional<std::string> write_to_disk();  // what went wrong

    EditStart start_;
    const formulary::Reference* reference_;
    time::Date today_;
    std::vector<files::ApprovedMonograph> approvals_;
    WriteFile write_;
    EditHistory<std::string, int> history_;  // a run of keys in one line is one edit
    EditorView view_;
};

}  // namespace vialwright::workbench
