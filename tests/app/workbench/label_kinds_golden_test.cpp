// SPDX-License-Identifier: Apache-2.0
// Every kind of label on a roll, a sheet and what else it is stuck on: what is drawn, line by line.
#include <set>

#include <catch2/catch.hpp>

#include "core/units/parse.hpp"
#include "tests/app/workbench/label_shelf.hpp"

namespace vialwright::workbench {

namespace {

units::Shown amount(std::string_view text, const units::Dimension& dimension) {
    const auto read = units::parse_one_of(text, {&dimension, 1});
    REQUIRE(read);
    return {read->quantity, read->unit};
}

void for_patient(content::LabelRequest& request) {
    request.patient = "Anna Müller";
    request.prescription = "7001234";
    request.prescriber = "Dr. L. Weiss";
    request.prepared_by = "J.K.";
    request.checked_by = "M.R.";
    request.expires = content::expiry_at(*time::parse_local_minute("2026-03-09T14:00"));
    request.storage = "Store in a refrigerator, 2 to 8 °C (36 to 46 °F).";
}

LabelJob job_of_kind(Shelf& shelf, const std::string& kind, const std::string& stock) {
    const bool is_powder = kind == "503a-nonsterile" || kind == "bulk-ingredient";
    LabelJob job = shelf.job(is_powder ? "glycine-powder" : "glycine-injection", stock);
    job.kind = kind;
    auto& request = job.request;
    request.storage = "Store at 20 to 25 °C (68 to 77 °F).";
    if (kind == "503a-sterile" || kind == "syringe" || kind == "admixture" || kind == "503a-nonsterile")
        for_patient(request);
    request.directions = kind == "503b-container"
                             ? "For slow intravenous push or diluted infusion, as ordered."
                             : "Take 3 g by mouth at bedtime. Mix with water before use.";
    if (kind == "503a-sterile") request.directions = "Inject 10 mL slowly into a vein 1 time a week.";
    request.in_spanish = kind == "503a-nonsterile";
    if (is_powder) request.quantity = amount("250 g", units::dimension_of<units::ProductMass>);
    if (kind == "syringe" || kind == "admixture")
        request.dose = amount(kind == "syringe" ? "500 mg" : "2 g", units::dimension_of<units::DrugMass>);
    if (kind == "admixture") {
        request.in_volume = amount("500 mL", units::dimension_of<units::Volume>);
        request.diluent = "0.9% Sodium Chloride Injection";
        request.rate = "Infuse at 125 mL per hour";
    }
    if (kind == "503b-container" || kind == "carton") request.units_in_pack = 25;
    if (kind == "office-stock") request.state = "TX";
    if (kind == "opened-strip") {
        request.opened = request.made;
        request.expires = content::expiry_at(*time::parse_local_minute("2026-03-06T02:00"));
    }
    return job;
}

// As it stands on a shelf, with what the powders' monographs do not say.
LabelJob kept(Shelf& shelf, const formulary::Monograph& monograph, const std::string& stock) {
    LabelJob job = shelf.job(monograph.id, stock);
    job.request.storage = "Store at 20 to 25 °C (68 to 77 °F).";
    if (!monograph.product.fill_volume)
        job.request.quantity = amount("100 g", units::dimension_of<units::ProductMass>);
    if (monograph.product.strengths.size() > 1) job.request.strength = "1 g/g";
    return job;
}

struct Row {
    const char* kind;
    const char* stock;
};

}  // namespace

TEST_CASE("every kind of label on several stocks", "[golden]") {
    Shelf shelf;
    const auto row = GENERATE(values<Row>({{"503b-container", "thermal-4.00x2.00in"},
                                           {"503b-container", "avery-5164"},
                                           {"carton", "thermal-4.00x2.00in"},
                                           {"carton", "avery-5164"},
                                           {"503a-sterile", "thermal-4.00x2.00in"},
                                           {"503a-sterile", "avery-5163"},
                                           {"503a-nonsterile", "thermal-4.00x3.00in"},
                                           {"503a-nonsterile", "avery-l7173"},
                                           {"syringe", "thermal-3.00x1.00in"},
                                           {"syringe", "avery-5160"},
                                           {"admixture", "thermal-4.00x2.00in"},
                                           {"admixture", "avery-l7163"},
                                           {"office-stock", "thermal-3.00x1.00in"},
                                           {"office-stock", "avery-6871"},
                                           {"bulk-ingredient", "thermal-2.25x1.25in"},
                                           {"bulk-ingredient", "avery-5160"},
                                           {"stock-solution", "thermal-2.25x1.25in"},
                                           {"stock-solution", "avery-5160"},
                                           {"bud-strip", "thermal-2.25x0.50in"},
                                           {"bud-strip", "avery-5167"},
                                           {"opened-strip", "thermal-1.50x0.50in"},
                                           {"opened-strip", "avery-5167"},
                                           {"test", "thermal-2.00x1.00in"},
                                           {"test", "avery-5160"}}));
    CAPTURE(row.kind, row.stock);
    check_golden(job_of_kind(shelf, row.kind, row.stock), std::string(row.kind) + "-" + row.stock);
}

TEST_CASE("every kind becomes a file that is read back", "[golden]") {
    Shelf shelf;
    const auto kind = GENERATE(as<std::string>(), "503b-container", "carton", "503a-sterile",
                               "503a-nonsterile", "syringe", "admixture", "office-stock", "bulk-ingredient",
                               "stock-solution", "bud-strip", "opened-strip", "test");
    CAPTURE(kind);
    LabelJob job = job_of_kind(shelf, kind, "avery-5164");
    job.copies = 7;
    job.start_at = 6;
    const auto file = make_labels(job);
    REQUIRE(file);
    CHECK(file->proof.faults == std::vector<std::string>{});
    CHECK(file->proof.passed());
    CHECK(file->kind == kind);
    CHECK(file->print.pages.size() == 2);
}

// The label is whole on a stock, or refused with a stock that then holds it and is the smallest that does.
TEST_CASE("every shipped product on every stock: whole, or refused with what fits", "[golden]") {
    Shelf shelf;
    files::Faults faults;
    const auto catalogue = *shelf.library.catalogue();
    for (const auto& file : shelf.library.products(faults)) {
        REQUIRE(file.monograph != nullptr);
        std::set<std::string> named;
        std::size_t whole = 0;
        for (const auto& stock : *catalogue) {
            CAPTURE(file.monograph->id, stock.id);
            const auto layout = preview_label(kept(shelf, *file.monograph, stock.id));
            whole += layout.has_value();
            if (layout) CHECK(layout->left_out.size() <= 2);
            else named.insert(layout.error().smallest_stock);
        }
        CHECK(whole >= 10);
        REQUIRE(named.size() == 1);
        CHECK(preview_label(kept(shelf, *file.monograph, *named.begin())));
    }
    CHECK(faults.empty());
}

}  // namespace vialwright::workbench
