// SPDX-License-Identifier: Apache-2.0
// A page "Prepare" on a desk of its own: sample products, a label engine that draws nothing but says yes or no.
#pragma once

#include "app/workbench/prepare_presenter.hpp"
#include "tests/support/sample_monograph.hpp"

namespace vialwright::test {

struct Desk {
    std::vector<formulary::Monograph> monographs = {glycine_injection(), plain_product()};
    formulary::Reference reference = test::reference();
    stock::Catalogue catalogue;
    content::Facility facility;
    content::LabelBook label_book;
    layout::FontSet fonts;

    Desk() {
        for (const char* id : {"roll", "sheet"}) {
            catalogue.emplace_back();
            catalogue.back().id = id;
            catalogue.back().name = std::string("The ") + id;
        }
    }

    // The fake engine refuses the sheet and the lot "NO"; its drawing is as wide as the lot is long.
    static Result<layout::LabelLayout, content::LabelRefusal> preview(const workbench::LabelJob& job) {
        content::LabelRefusal refusal;
        if (job.request.lot == "NO") refusal.objections.push_back({"lot", "it is NO", "write another"});
        if (job.stock->id == "sheet") {
            refusal.objections.push_back({"storage", "it does not fit", ""});
            refusal.smallest_stock = "roll";
        }
        if (!refusal.objections.empty()) return Failure{std::move(refusal)};
        layout::LabelLayout layout;
        layout.drawing.width = draw::mm(job.request.lot.size());
        layout.shortened = {"storage"};
        return layout;
    }

    workbench::PrepareSources sources() const {
        workbench::PrepareSources sources;
        for (const auto& monograph : monographs) sources.products.push_back(&monograph);
        sources.reference = &reference;
        sources.catalogue = &catalogue;
        sources.facility = &facility;
        sources.label_book = &label_book;
        sources.fonts = &fonts;
        sources.preview = preview;
        return sources;
    }
};

// 1 g of glycine for a person of 40 years, and the questions that are left answered with No: ready but for what a test adds.
inline void order_glycine(workbench::PreparePresenter& page, const std::string& dose = "1 g") {
    page.edit(workbench::Field::product, "glycine");
    page.edit(workbench::Field::age, "40 y");
    page.edit(workbench::Field::dose, dose);
    page.answer_rest_with_no();
}

}  // namespace vialwright::test
