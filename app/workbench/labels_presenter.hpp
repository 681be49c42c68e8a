// SPDX-License-Identifier: Apache-2.0
// The presenter of the page "Labels": edits in, the whole page out; one kind of label for one product, with each element, its
// law and its place. No window, no files.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/workbench/checked_dose.hpp"
#include "app/workbench/edit_history.hpp"
#include "app/workbench/label_preview.hpp"
#include "app/workbench/labels_kinds.hpp"
#include "app/workbench/labels_view.hpp"
#include "app/workbench/print_labels.hpp"

namespace vialwright::workbench {

class LabelForm;

// Nothing is copied; everything outlives the page. Null: it could not be read, and no label is made.
struct LabelsSources {
    std::vector<const formulary::Monograph*> products;
    const stock::Catalogue* catalogue = nullptr;
    const stock::Containers* containers = nullptr;
    const content::Facility* facility = nullptr;
    const content::LabelBook* book = nullptr;
    const layout::FontSet* fonts = nullptr;
    std::optional<units::Shown> largest_syringe;  // a volume; nothing: not known
    PrintSources print;
    std::function<std::vector<CheckedDose>()>
        checked;                        // what the page Prepare says just now; empty: not asked
    std::function<time::Date()> today;  // empty: dates are not compared with it
    std::vector<std::string> problems;

    bool can_make_labels() const { return catalogue && containers && facility && book && fonts; }
};

class LabelsPresenter final : public PrintPage {
public:
    explicit LabelsPresenter(LabelsSources sources);

    const LabelsView& view() const { return view_; }

    void edit(const std::string& entry,
              const std::string& raw);  // an id of view().entries or view().printing
    void search_stock(const std::string& raw);
    void choose_stock(const std::string& id);
    void take_stock_that_fits();                 // does nothing unless view().fits
    void choose_element(const std::string& id);  // "" for none
    void refresh() { present(); }                // after an order on the page Prepare may have changed
    void start_over();                           // keeps stock, printer and queue
    // A new label that states it; as start_over() otherwise. The view says so as long as the entries stay as they are.
    void take(const CheckedDose& checked);

    // For the session, by entry; what is restored can be undone.
    std::map<std::string, std::string> typed() const;
    void restore(const std::map<std::string, std::string>& typed) { change({typed.begin(), typed.end()}); }

    // The entry that changed, to put the cursor there; "" if there was nothing to undo, or it was no entry.
    std::string undo();
    std::string redo();

    // What is saved; nothing while view().save.enabled is false.
    const std::optional<LabelJob>& job() const { return job_; }
    const PrintView& print_view() const override { return view_.print; }

private:
    using Inputs = std::map<std::string, std::string, std::less<>>;

    void change(Inputs inputs);
    PrintParts print_parts() override {
        return {job_, printer_, view_.save, view_.print, sources_.print.queues};
    }
    void present() override;
    const KindsOfProduct& kinds_of(const formulary::Monograph& product);
    void show_products();
    void show_kinds();
    void show_stock();
    void show_label();
    void lay_out(LabelJob& job, LabelForm& form);
    void show_layout(const layout::LabelLayout& layout);
    void show_refusal(const content::LabelRefusal& refusal, LabelForm* form);
    void show_wrap(const LabelJob& job);
    void show_findings(const std::vector<lint::Finding>& findings);
    void show_state(const LabelForm* form, const LabelJob* job);  // null: there is none
    std::optional<CheckedDose> dose_as_checked() const;
    bool show_dose_check();
    void show_syringe(const LabelJob& job);
    void show_cautions(const LabelJob& job);
    std::string why_not(const LabelForm* form) const;
    Inputs kept_for_another() const;
    std::string after_going(const Inputs& before);
    LabelJob new_job() const;

    LabelsSources sources_;
    EditHistory<Inputs, std::string> history_;
    const formulary::Monograph* product_ = nullptr;
    const content::LabelKind* kind_ = nullptr;
    const stock::Stock* stock_ = nullptr;
    std::map<const formulary::Monograph*, KindsOfProduct> kinds_;  // worked out once for each
    LabelsView view_;
    std::optional<LabelJob> job_;
    LabelPreview preview_;
    PrinterSection printer_;
};

}  // namespace vialwright::workbench
