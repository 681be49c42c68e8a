// SPDX-License-Identifier: Apache-2.0
// The shipped data as label jobs, for golden files and for tests of whole labels.
#pragma once

#include <catch2/catch.hpp>

#include "app/workbench/label_job.hpp"
#include "app/workbench/library.hpp"
#include "labels/draw/draw_list.hpp"
#include "tests/support/golden_file.hpp"

namespace vialwright::workbench {

struct Shelf {
    Library library{shipped()};

    static LibraryPaths shipped() {
        LibraryPaths paths;
        paths.data = std::string(VIALWRIGHT_SOURCE_DIR) + "/data";
        paths.fonts = VIALWRIGHT_FONTS_DIR;
        return paths;
    }

    LabelJob job(const std::string& product, const std::string& stock_id) {
        LabelJob job;
        job.monograph = *library.product(product);
        job.facility = *library.facility("");
        job.book = *library.label_book();
        job.catalogue = *library.catalogue();
        job.fonts = *library.fonts();
        job.stock = stock::find(*job.catalogue, stock_id);
        REQUIRE(job.stock != nullptr);
        job.request.lot = "A26-0305";
        job.request.made = *time::parse_local_minute("2026-03-05T14:00");
        job.request.expires = content::expiry_on(*time::parse_date("2026-09-05"));
        return job;
    }
};

inline std::string told(const layout::LabelLayout& layout) {
    std::string text = "stock " + layout.stock + "\nbar code " + layout.code.code.human + "\n";
    for (const auto& code : layout.further_codes)
        text += "further bar code " + code.id + ", " + std::string(barcode::id_of(code.code.kind)) + " " +
                code.code.human + "\n";
    for (const auto& id : layout.shortened) text += "shortened " + id + "\n";
    for (const auto& id : layout.left_out) text += "left out " + id + "\n";
    for (const auto& element : layout.elements)
        text += "element " + element.id + " (" + element.legal_source + "): " + element.text + "\n";
    return text + draw::to_text(layout.drawing);
}

inline void check_golden(const LabelJob& job, const std::string& name) {
    const auto layout = preview_label(job);
    INFO((layout ? "" : to_text(layout.error())));
    REQUIRE(layout);
    const std::string file =
        std::string(VIALWRIGHT_SOURCE_DIR) + "/tests/golden/labels/" + name + ".approved.txt";
    const std::string difference = test::golden_difference(file, told(*layout));
    INFO(difference);
    CHECK(difference.empty());
}

}  // namespace vialwright::workbench
