// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/save_labels.hpp"

#include <catch2/catch.hpp>

#include "app/workbench/library.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

// Glycine Injection on the stock of that id, from the shipped data.
LabelJob job_on(Library& library, const char* stock_id) {
    LabelJob job;
    job.monograph = *library.product("glycine-injection");
    job.catalogue = *library.catalogue();
    job.facility = *library.facility("");
    job.book = *library.label_book();
    job.fonts = *library.fonts();
    job.stock = stock::find(*job.catalogue, stock_id);
    job.request.lot = "A26-0305";
    job.request.made = *time::parse_local_minute("2026-03-05 09:00");
    job.request.expires = content::expiry_on(*time::parse_date("2026-09-05"));
    return job;
}

}  // namespace

TEST_CASE("what is written is a whole PDF, and the words say how many labels", "[workbench]") {
    Library library(LibraryPaths::standard());
    LabelJob job = job_on(library, "thermal-3.00x1.00in");
    job.copies = 2;
    std::string written;
    const auto outcome = save_labels(job, "folder/vial.pdf", [&](const auto& path, std::string_view bytes) {
        CHECK(path == "folder/vial.pdf");
        written = bytes;
        return std::optional<std::string>();
    });
    CHECK(outcome.tone == Tone::good);
    CHECK(outcome.words == "Saved 2 labels, read back and whole: vial.pdf");
    CHECK_THAT(written, Catch::StartsWith("%PDF-"));
}

TEST_CASE("what the disk says is passed on, and nothing counts as saved", "[workbench]") {
    Library library(LibraryPaths::standard());
    const auto outcome =
        save_labels(job_on(library, "thermal-3.00x1.00in"), "vial.pdf", [](const auto&, auto) {
            return std::optional<std::string>("vial.pdf: no space left on the device");
        });
    CHECK(outcome.tone == Tone::stop);
    CHECK(outcome.words == "Nothing was saved: vial.pdf: no space left on the device");
}

TEST_CASE("a label that is refused is never written", "[workbench]") {
    Library library(LibraryPaths::standard());
    bool written = false;
    const auto outcome =
        save_labels(job_on(library, "thermal-2.00x1.00in"), "vial.pdf", [&](const auto&, auto) {
            written = true;
            return std::optional<std::string>();
        });
    CHECK_FALSE(written);
    CHECK(outcome.tone == Tone::stop);
    CHECK_THAT(outcome.words, Contains("the label is refused"));
}

}  // namespace vialwright::workbench
