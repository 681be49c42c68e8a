// SPDX-License-Identifier: Apache-2.0
// Every shipped product that has labels, on a few of the shipped stocks: what is drawn, line by line. A change of the words,
// the sizes or the places shows here; script/checks/approve.py accepts it.
#include <catch2/catch.hpp>

#include "tests/app/workbench/label_shelf.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

}  // namespace

TEST_CASE("shipped products that have labels: exactly glycine injection", "[golden]") {
    Shelf shelf;
    files::Faults faults;
    std::vector<std::string> with_label;
    for (const auto& file : shelf.library.products(faults)) {
        REQUIRE(file.monograph != nullptr);
        const auto layout = preview_label(shelf.job(file.monograph->id, "thermal-4.00x2.00in"));
        if (layout) with_label.push_back(file.monograph->id);
        else CHECK_THAT(to_text(layout.error()), Contains("storage: "));  // a gap that a site must fill
    }
    CHECK(faults.empty());
    CHECK(with_label == std::vector<std::string>{"glycine-injection"});
}

TEST_CASE("glycine injection on rolls and on a sheet", "[golden]") {
    Shelf shelf;
    const std::string stock = GENERATE(as<std::string>(), "thermal-3.00x1.00in", "thermal-2.00x1.25in",
                                       "thermal-4.00x2.00in", "avery-5160", "avery-6871");
    check_golden(shelf.job("glycine-injection", stock), "glycine-injection-" + stock);
}

TEST_CASE("with an hour, a serial number and a printer of 203 dpi", "[golden]") {
    Shelf shelf;
    auto job = shelf.job("glycine-injection", "thermal-3.00x1.25in");
    job.request.expires = content::expiry_at(*time::parse_local_minute("2026-03-09T14:00"));
    job.printer.dpi = 203;
    job.serial_from = 7;
    check_golden(job, "glycine-injection-hour-serial-203dpi");
}

TEST_CASE("for a patient", "[golden]") {
    Shelf shelf;
    auto job = shelf.job("glycine-injection", "thermal-3.00x2.00in");
    job.request.patient = "Anna Müller";
    job.request.prescription = "7001234";
    check_golden(job, "glycine-injection-patient");
}

TEST_CASE("with an NDC: GS1 Data Matrix, and a linear bar code on stock with room for it", "[golden]") {
    Shelf shelf;
    const std::string stock =
        GENERATE(as<std::string>(), "thermal-3.00x1.00in", "thermal-3.00x1.25in", "thermal-4.00x2.00in");
    auto job = shelf.job("glycine-injection", stock);
    auto monograph = *job.monograph;
    monograph.product.ndc = "12345-678-90";
    job.monograph = &monograph;
    check_golden(job, "glycine-injection-ndc-" + stock);
}

TEST_CASE("a GS1-128 and a QR code, asked for", "[golden]") {
    Shelf shelf;
    auto job = shelf.job("glycine-injection", "thermal-4.00x2.00in");
    auto monograph = *job.monograph;
    monograph.product.ndc = "12345-678-90";
    job.monograph = &monograph;
    job.request.linear_code = barcode::CodeKind::gs1_128;
    job.request.record_qr = "record 1234";
    check_golden(job, "glycine-injection-gs1-128-and-qr");
}

TEST_CASE("the file of a job is read back before it is offered", "[golden]") {
    Shelf shelf;
    auto job = shelf.job("glycine-injection", "avery-5160");
    job.copies = 33;
    job.start_at = 29;
    const auto file = make_labels(job);
    REQUIRE(file);
    CHECK(file->proof.passed());
    CHECK(file->print.pages.size() == 3);
    CHECK(make_labels(job)->pdf == file->pdf);
}

TEST_CASE("a run of serial numbers makes each label its own", "[golden]") {
    Shelf shelf;
    auto job = shelf.job("glycine-injection", "thermal-3.00x1.00in");
    job.copies = 3;
    job.serial_from = 99;
    const auto file = make_labels(job);
    REQUIRE(file);
    CHECK(file->proof.passed());
    REQUIRE(file->print.labels.size() == 3);
    std::vector<std::string> serials;
    for (const auto& label : file->print.labels)
        for (const auto& element : label.elements)
            if (element.id == "serial") serials.push_back(element.text);
    CHECK(serials == std::vector<std::string>{"Serial 00099", "Serial 00100", "Serial 00101"});
}

}  // namespace vialwright::workbench
