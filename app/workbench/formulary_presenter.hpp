// SPDX-License-Identifier: Apache-2.0
// The presenter of the list of the page "Formulary": every file of a monograph, those too that cannot be used or that the
// user's own revision replaces, searched as one types; and the chosen one to read.
#pragma once

#include <string>
#include <vector>

#include "app/files/approvals_file.hpp"
#include "app/files/formulary_folder.hpp"
#include "app/workbench/monograph_view.hpp"

namespace vialwright::workbench {

struct FormularySources {
    std::vector<files::FormularyFile> files;
    std::filesystem::path own;  // where the user's monographs are; "" where there can be none
    const formulary::Reference* reference = nullptr;  // null: nothing is told about inactive ingredients
    std::vector<files::ApprovedMonograph> approvals;  // of the site
    std::vector<std::string> problems;                // of folders that could not be read
};

struct FormularyRow {
    std::string key;       // of select(): the path
    std::string id;        // of the monograph; of a file that cannot be used its name
    std::string product;   // "Glycine Injection 50 mg/mL"
    std::string route;     // "intravenous, intramuscular"
    std::string revision;  // "2, yours"
    PillView status;       // "Draft", "Replaced by yours", "Not usable"
    std::string approval;  // "No", "Yes", "Changed since"
    friend bool operator==(const FormularyRow&, const FormularyRow&) = default;
};

struct FormularyView {
    std::string search;                      // as typed
    std::string found;                       // "3 of 46 monographs"
    std::string selected;                    // key; "" for none
    std::optional<MonographView> monograph;  // the one that is selected, where it can be read
    std::string note;                        // why it cannot be used, or that another is
    Tone note_tone = Tone::none;
    std::vector<std::string> problems;
    friend bool operator==(const FormularyView&, const FormularyView&) = default;
};

class FormularyPresenter {
public:
    FormularyPresenter(FormularySources sources, const time::Date& today);

    const FormularyView& view() const { return view_; }
    const FormularySources& sources() const { return sources_; }
    // What is found. Only the rows that are seen are asked for: a list of thousands is not copied for each key.
    std::size_t count() const { return found_.size(); }
    const FormularyRow& row(std::size_t place) const { return entries_.at(found_.at(place)).row; }
    std::size_t selected_place() const;                 // count() if nothing is
    const files::FormularyFile* selected_file() const;  // null if nothing is

    // Every word must stand somewhere in product, ingredients, routes, purposes, status or approval. What is selected stays
    // while it is in the list, else the first is.
    void search(const std::string& raw);
    void select(const std::string& key);
    void replace(FormularySources sources);  // the files were read anew; what is typed and selected stays

private:
    struct Entry {
        std::size_t file;  // its place in the sources
        FormularyRow row;
        std::string words;  // to search in, lower case
        std::string order;  // the product's name, lower case
    };
    void list_files();
    void show();
    void show_selected();

    FormularySources sources_;
    time::Date today_;
    std::vector<Entry> entries_;      // by product name
    std::vector<std::size_t> found_;  // places in entries_
    FormularyView view_;
};

}  // namespace vialwright::workbench
