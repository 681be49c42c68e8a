// SPDX-License-Identifier: Apache-2.0
// From a label request to a proved PDF: compose, lay out, impose, write, read back. The command line and the window both
// print what this returns, and nothing else.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/workbench/rendered_proof.hpp"
#include "labels/label.hpp"
#include "labels/layout/batch_layout.hpp"
#include "labels/proof/proof.hpp"
#include "labels/stock/container.hpp"

namespace vialwright::workbench {

struct LabelJob {
    const formulary::Monograph* monograph = nullptr;
    const content::Facility* facility = nullptr;
    const stock::Catalogue* catalogue = nullptr;
    const stock::Stock* stock = nullptr;
    const layout::FontSet* fonts = nullptr;
    layout::PrinterProfile printer;
    content::LabelRequest request;
    int copies = 1;
    int start_at = 1;            // first place of a used sheet
    int serial_from = 0;         // > 0: each copy is a label of its own with this serial number and up
    bool counts_labels = false;  // each copy says which of them it is: "3 of 12"
    const content::LabelBook* book = nullptr;
    const stock::Container* container = nullptr;  // that the label goes around, where it is known
    std::string kind;                             // "": the book's own choice for the product and the request
};

// A label that names no product: a ruler, to see that the printer neither scales nor shifts.
inline constexpr const char* ruler_kind = "test";
inline bool is_ruler(const LabelJob& job) { return job.kind == ruler_kind; }

struct LabelFile {
    std::string kind;  // id
    layout::PrintJob print;
    std::string pdf;
    proof::Proof proof;
    RenderedProof rendering;              // of the first page
    std::vector<lint::Finding> findings;  // soft ones: designations that had better be written otherwise
};

// The kind that is asked for, or the one that the product and the request call for.
Result<const content::LabelKind*, content::LabelRefusal> kind_of(const LabelJob& job);

// One label with what is to be looked at: job.request as it stands.
struct LaidLabel {
    std::string kind;  // id
    layout::LabelLayout layout;
    std::vector<lint::Finding> findings;
};
// `suggests_stock`: a refusal names the smallest stock that fits, which takes as long as many labels.
// `earlier`: of the same stock and printer; what it remembers makes the next label quicker, and no other.
Result<LaidLabel, content::LabelRefusal> lay_out_one(const LabelJob& job, bool suggests_stock = true,
                                                     layout::BatchLayout* earlier = nullptr);

// Whether the label goes around its container: a refusal, or what must be looked at.
std::optional<content::LabelRefusal> refused_around(const LabelJob& job,
                                                    std::vector<lint::Finding>& findings);

// One label, as it would be printed: for the preview. No file is made. `earlier` as above.
Result<layout::LabelLayout, content::LabelRefusal> preview_label(const LabelJob& job,
                                                                 layout::BatchLayout* earlier = nullptr);

// The whole file, read back. A file whose proof fails is returned too, with the faults: it must not be saved.
Result<LabelFile, content::LabelRefusal> make_labels(const LabelJob& job);

}  // namespace vialwright::workbench
