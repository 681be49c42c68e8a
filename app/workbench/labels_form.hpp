// SPDX-License-Identifier: Apache-2.0
// The form of the page "Labels": what the chosen kind asks for, read into a request; and back from a refusal of the engine to
// the entry that it is about.
#pragma once

#include <string>
#include <vector>

#include "app/workbench/labels_fields.hpp"
#include "labels/content/refusal.hpp"

namespace vialwright::workbench {

class LabelForm {
public:
    explicit LabelForm(const LabelNeeds& needs);

    // Complete: where something is missing or wrong an example stands in for it.
    const content::LabelRequest& request() const { return request_; }
    bool is_sample() const;                    // an example stands in for something
    std::vector<std::string> missing() const;  // labels, as they stand on the page
    bool has_errors() const;

    // At the entry that it is about, if that holds a text of its own; false if it is told nowhere.
    bool place(const content::Objection& objection);
    std::vector<EntryView> entries() const;

private:
    struct Entry {
        const AskedField* field;
        EntryView view;
    };
    void add(const AskedField& field, Asked asked, bool has_left);
    Entry* entry_of(std::string_view element);

    const LabelNeeds& needs_;
    std::vector<Entry> entries_;
    content::LabelRequest request_{};  // no moment of compounding until one is read
};

// An objection as a sentence of the window, which has entries where the command line has options.
std::string sentence_of(const content::Objection& objection);

}  // namespace vialwright::workbench
