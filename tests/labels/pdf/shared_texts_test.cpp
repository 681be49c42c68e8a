// SPDX-License-Identifier: Apache-2.0
// What labels share is written once; the file shows the same as when each label is written whole.
#include "labels/pdf/shared_texts.hpp"

#include <catch2/catch.hpp>

#include "labels/pdf/pdf_writer.hpp"
#include "labels/proof/proof.hpp"
#include "tests/labels/label_fixture.hpp"
#include "tests/labels/pdf/pdf_readers.hpp"

namespace vialwright::tests {

namespace {

using Catch::Contains;

layout::LabelLayout numbered(const stock::Stock& stock, int number) {
    auto order = request();
    order.serial = std::to_string(10'000 + number);
    return *layout::lay_out_label(composed(glycine(), order), stock, {300}, fonts());
}

layout::PrintJob job_of_numbered(const stock::Stock& stock, int count) {
    std::vector<layout::LabelLayout> labels;
    for (int i = 0; i < count; ++i) labels.push_back(numbered(stock, i));
    return *layout::impose(std::move(labels), stock, {300});
}

const layout::PrintJob& roll_of_twelve() {
    static const layout::PrintJob job = job_of_numbered(roll(300, 100), 12);
    return job;
}

std::string written(const layout::PrintJob& job) { return pdf::write_pdf(job, fonts(), {"test"}); }

}  // namespace

TEST_CASE("what differs is not shared, and an element is shared whole or not at all", "[pdf]") {
    const auto& labels = roll_of_twelve().labels;
    const auto families = pdf::families_of(labels);
    REQUIRE(families.size() == 1);
    CHECK(families.front().first == 0);
    CHECK(families.front().last == labels.size());
    const auto& marks = labels.front().drawing.marks;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto* run = std::get_if<draw::TextRun>(&marks[i]);
        CHECK(families.front().is_shared[i] == (run != nullptr && run->element != "serial"));
    }
}

TEST_CASE("few labels, and labels that have nothing in common, share nothing", "[pdf]") {
    std::vector<layout::LabelLayout> labels(roll_of_twelve().labels.begin(),
                                            roll_of_twelve().labels.begin() + 7);
    CHECK(pdf::families_of(labels).empty());
    CHECK(pdf::families_of({}).empty());
    labels.clear();
    for (int i = 0; i < 10; ++i) labels.push_back(numbered(i % 2 == 0 ? roll(300, 100) : roll(400, 200), i));
    CHECK(pdf::families_of(labels).empty());
}

TEST_CASE("a file with shared texts has one form, is sound, proved, and smaller", "[pdf]") {
    const auto& job = roll_of_twelve();
    const WrittenJob file(job);
    CHECK_THAT(output_of({"qpdf", "--check", file.file().string()}),
               Contains("No syntax or stream encoding errors"));
    CHECK(written(job) == written(job));
    CHECK(proof::prove(file.bytes(), job).faults == std::vector<std::string>{});
    std::size_t forms = 0;
    for (std::size_t at = 0; (at = file.bytes().find("/Subtype /Form", at)) != std::string::npos; ++at)
        ++forms;
    CHECK(forms == 1);
    const std::string text =
        output_of({"pdftotext", "-raw", "-f", "12", "-l", "12", file.file().string(), "-"});
    for (const char* words : {"Glycine Injection", "Serial 10011", "Lot A26-0305"})
        CHECK_THAT(text, Contains(words));
}

TEST_CASE("a page with shared texts is painted as one that is written whole, dot by dot", "[pdf]") {
    const auto stock = roll(300, 100);
    const WrittenJob together(roll_of_twelve());
    const WrittenJob alone(job_of(numbered(stock, 3), stock));
    for (const int dpi : {203, 300}) {
        const auto shared = raster_of(together.file(), dpi, 4);
        const auto whole = raster_of(alone.file(), dpi);
        CHECK(shared.width == whole.width);
        CHECK((shared.dark == whole.dark));  // not told dot by dot
    }
}

TEST_CASE("labels that share texts are proved on sheets too", "[pdf]") {
    const auto job = job_of_numbered(avery_5160(), 35);
    CHECK(proof::prove(written(job), job).faults == std::vector<std::string>{});
}

}  // namespace vialwright::tests
