// SPDX-License-Identifier: Apache-2.0
// The page "Labels" with the shipped data, on a desk of its own.
#pragma once

#include <algorithm>

#include "app/workbench/labels_presenter.hpp"
#include "tests/app/workbench/label_shelf.hpp"

namespace vialwright::workbench {

struct LabelDesk {
    Shelf shelf;
    printer::Printers printers;  // of the settings
    LabelsPresenter page{sources()};

    LabelsSources sources() {
        LabelsSources found;
        files::Faults faults;
        for (const auto& file : shelf.library.products(faults)) found.products.push_back(file.monograph);
        found.catalogue = *shelf.library.catalogue();
        found.containers = *shelf.library.containers();
        found.facility = *shelf.library.facility("");
        found.book = *shelf.library.label_book();
        found.fonts = *shelf.library.fonts();
        found.print.printers = &printers;
        return found;
    }
    const LabelsView& view() const { return page.view(); }
    const EntryView* entry(std::string_view id) const {
        for (const auto* entries : {&view().entries, &view().printing})
            for (const auto& one : *entries)
                if (one.id == id) return &one;
        return nullptr;
    }
    const FieldView& field(std::string_view id) const {
        INFO("the entry " << id);
        REQUIRE(entry(id));
        return entry(id)->field;
    }
    const ElementView& element(std::string_view id) const {
        const auto found = std::ranges::find(view().elements, id, &ElementView::id);
        INFO("the element " << id);
        REQUIRE(found != view().elements.end());
        return *found;
    }
    std::string refusal() const {
        std::string words;
        for (const auto& line : view().label.refusal) words += line + "\n";
        return words;
    }
    std::vector<std::string> asked() const {
        std::vector<std::string> ids;
        for (const auto& one : view().entries) ids.push_back(one.id);
        return ids;
    }
    void vial() {
        page.edit("product", "glycine-injection");
        page.edit("lot", "A26-0305");
        page.edit("made", "2026-03-05 09:00");
        page.edit("expires", "2026-09-05");
    }
    void syringe() {
        page.edit("product", "glycine-injection");
        page.edit("kind", "syringe");
        page.edit("lot", "A26-0305");
        page.edit("made", "2026-03-05 09:00");
        page.edit("expires", "2026-03-09 09:00");
        page.edit("patient", "Anna Müller");
        page.edit("prescription", "7001234");
        page.edit("dose", "500 mg");
    }
};

}  // namespace vialwright::workbench
