// SPDX-License-Identifier: Apache-2.0
// Two of the revisions of a monograph beside each other, and what changed from one to the other.
#pragma once

#include "app/workbench/monograph_editor.hpp"
#include "app/workbench/revision_changes.hpp"

namespace vialwright::workbench {

struct Revision {
    std::string name;  // "Shipped, revision 1", "As it is being edited", "glycine-2025.toml"
    std::string text;
};

// Of the product of that file, those on the disk that can be read, the shipped one first.
std::vector<Revision> revisions_of(const FormularySources& sources, const files::FormularyFile& file);
// The shipped one, the one that is saved, the text as it stands; of a copy that is not saved what it is a copy of.
std::vector<Revision> revisions_of(const FormularySources& sources, const MonographEditor& editor);

// The content of a file that a person chose, with its name.
Result<Revision, std::string> read_revision(const std::filesystem::path& path);

struct RevisionsView {
    ChoiceView before, after;
    std::vector<RevisionChange> changes;
    std::string told;  // "3 changes. 1 loosens what is checked."
    Tone tone = Tone::none;
    friend bool operator==(const RevisionsView&, const RevisionsView&) = default;
};

class RevisionsPresenter {
public:
    explicit RevisionsPresenter(std::vector<Revision> revisions);  // the first and the last are compared

    const RevisionsView& view() const { return view_; }
    void choose_before(const std::string& id);
    void choose_after(const std::string& id);
    void add(Revision revision);  // and compares the former earlier one with it

private:
    void show();

    std::vector<Revision> revisions_;
    std::size_t before_ = 0, after_ = 0;
    RevisionsView view_;
};

}  // namespace vialwright::workbench
