// SPDX-License-Identifier: Apache-2.0
// Where the program's data is, read when it is first asked for: monographs, reference data, stock, facility, fonts. Start-up
// is part of every answer, so a command reads only what it needs.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/files/approvals_file.hpp"
#include "app/files/fault.hpp"
#include "app/files/formulary_folder.hpp"
#include "app/files/glabels_file.hpp"
#include "core/bud/rules.hpp"
#include "core/compounding/reference.hpp"
#include "core/formulary/monograph.hpp"
#include "core/formulary/reference.hpp"
#include "core/result.hpp"
#include "labels/content/facility.hpp"
#include "labels/content/label_kinds.hpp"
#include "labels/layout/font_set.hpp"
#include "labels/printer/printer.hpp"
#include "labels/stock/container.hpp"
#include "labels/stock/stock.hpp"

namespace vialwright::workbench {

struct LibraryPaths {
    std::filesystem::path data;  // holds formulary/, reference/, stock/, facility/, rules/, labels/
    std::filesystem::path fonts;
    std::vector<std::filesystem::path> formulary;  // instead of data/formulary and settings/formulary
    std::filesystem::path overlays;                // the site's; may be missing
    std::filesystem::path settings;                // the user's; may be missing
    std::filesystem::path glabels;                 // templates of gLabels' database; may be missing

    // The source tree's data while the program runs from its build folder, the installed data otherwise;
    // VIALWRIGHT_DATA overrides both.
    static LibraryPaths standard();
};

template <class Value> using Loaded = Result<Value, files::Faults>;

// A file of the formulary: its monograph, or the faults that keep it from being used.
struct ProductFile {
    std::filesystem::path path;
    const formulary::Monograph* monograph = nullptr;
    files::Faults faults;
};

class Library {
public:
    explicit Library(LibraryPaths paths) : paths_(std::move(paths)) {}

    const LibraryPaths& paths() const { return paths_; }

    // What product() and products() read, for who must see the files themselves.
    files::FormularyFolders formulary() const;
    std::filesystem::path own_formulary()
        const;  // where the user's monographs are; "" where there can be none
    std::vector<files::ApprovedMonograph> approvals() const;  // of the site; a list at fault approves nothing

    // Pointers stay valid as long as the library lives.
    Loaded<const formulary::Monograph*> product(const std::string& id);
    std::vector<ProductFile> products(files::Faults& faults);  // `faults`: of the folders themselves
    Loaded<const formulary::Reference*> reference();
    Loaded<const bud::RuleBook*> rules();  // of beyond-use dates, with what the site decided about them
    Loaded<const compounding::CompoundingReference*> compounding();
    Loaded<const stock::Catalogue*> catalogue();
    const files::GlabelsStock& glabels();  // empty where its database is not installed
    // Of the catalogue, or of gLabels' database, which is read only where the id is one of its own; null if there is none.
    Loaded<const stock::Stock*> stock(const std::string& id);
    Loaded<const stock::Containers*> containers();
    Loaded<const printer::Printers*> printers();     // of the user's settings; none is no fault
    Loaded<const content::LabelBook*> label_book();  // the kinds of labels and what goes with them
    Loaded<const content::Facility*> facility(
        const std::string& id);  // "": the site's, else the shipped sample
    Loaded<const layout::FontSet*> fonts();

    // What was noticed while reading: warnings of the files that were used.
    const files::Faults& warnings() const { return warnings_; }

private:
    std::filesystem::path own(const char* name) const;
    template <class Value>
    Loaded<const Value*> keep(files::Reading<Value> reading, std::unique_ptr<Value>& into);

    LibraryPaths paths_;
    std::map<std::string, std::unique_ptr<formulary::Monograph>> monographs_;
    std::unique_ptr<formulary::Reference> reference_;
    std::unique_ptr<bud::RuleBook> rules_;
    std::unique_ptr<compounding::CompoundingReference> compounding_;
    std::unique_ptr<stock::Catalogue> catalogue_;
    std::unique_ptr<files::GlabelsStock> glabels_;
    std::unique_ptr<stock::Containers> containers_;
    std::unique_ptr<printer::Printers> printers_;
    std::unique_ptr<content::LabelBook> label_book_;
    std::map<std::string, std::unique_ptr<content::Facility>> facilities_;
    std::unique_ptr<layout::FontSet> fonts_;
    files::Faults warnings_;
};

}  // namespace vialwright::workbench
