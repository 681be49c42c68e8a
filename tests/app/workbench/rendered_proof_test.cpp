// SPDX-License-Identifier: Apache-2.0
// The first page as pdftoppm draws it: a good file is seen whole, and whatever is missing, moved or added is noticed.
#include "app/workbench/rendered_proof.hpp"

#include <fstream>

#include "tests/app/workbench/label_shelf.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

struct Printed {
    Shelf shelf;
    formulary::Monograph monograph;
    LabelFile file;

    explicit Printed(const std::string& stock = "thermal-4.00x2.00in", int dpi = 300,
                     const std::string& lot = "A26-0305") {
        auto job = shelf.job("glycine-injection", stock);
        monograph = *job.monograph;
        monograph.product.ndc = "12345-678-90";
        job.monograph = &monograph;
        job.printer.dpi = dpi;
        job.request.lot = lot;
        job.request.linear_code = barcode::CodeKind::databar_omni;
        job.request.record_qr = "record 1234";
        auto made = make_labels(job);
        INFO((made ? "" : to_text(made.error())));
        REQUIRE(made);
        file = *std::move(made);
    }
    const layout::FontSet& fonts() { return **shelf.library.fonts(); }
    proof::Picture picture() {
        auto rendering = PageRenderer(file.print.dpi).first_page(file.pdf);
        INFO(rendering.problem);
        REQUIRE(rendering.page);
        return *std::move(rendering.page);
    }
    std::string faults(const proof::Picture& page) {
        std::string all;
        for (const auto& fault : faults_of_rendering(page, file.print, fonts())) all += fault + "\n";
        return all;
    }
};

// A program that is not what it seems.
std::string program(const test::TemporaryFolder& folder, const std::string& body) {
    const auto path = folder.path() / "program";
    std::ofstream(path) << "#!/bin/sh\n" << body << "\n";
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path.string();
}

}  // namespace

TEST_CASE("a good file is seen whole at each resolution, on rolls and on sheets", "[proof]") {
    const int dpi = GENERATE(203, 300, 600);
    const std::string stock = GENERATE(as<std::string>(), "thermal-4.00x2.00in", "avery-5164");
    CAPTURE(dpi, stock);
    const Printed printed(stock, dpi);
    CHECK(printed.file.proof.faults == std::vector<std::string>{});
    CHECK(printed.file.rendering.faults == std::vector<std::string>{});
    CHECK(printed.file.rendering.passed == true);
}

TEST_CASE("a page without something, or with something else, is noticed", "[proof]") {
    Printed printed;
    const auto good = printed.picture();
    CHECK(printed.faults(good).empty());
    auto blank = good;
    std::ranges::fill(blank.grey, 255);
    CHECK_THAT(printed.faults(blank), Contains("\"Glycine Injection\" is not seen") &&
                                          Contains("a bar or rule is not seen") &&
                                          Contains("does not read as (01)00312345678906"));
    auto black = good;
    std::ranges::fill(black.grey, 0);
    CHECK_THAT(printed.faults(black),
               Contains("\"1,500 mg per 30 mL\" is not seen") && Contains("has ink at dot 0, 0"));
    auto stained = good;
    stained.grey[2 * static_cast<std::size_t>(stained.width) + 7] = 90;
    CHECK(printed.faults(stained) == "the rendered page has ink at dot 7, 2 where nothing was drawn\n");
    auto cut = good;
    cut.height -= 9;
    cut.grey.resize(static_cast<std::size_t>(cut.width) * static_cast<std::size_t>(cut.height));
    CHECK_THAT(printed.faults(cut), Contains("in another size"));
}

TEST_CASE("another lot's page is noticed by its bar code", "[proof]") {
    Printed printed;
    Printed other("thermal-4.00x2.00in", 300, "A26-0306");
    const auto page = other.picture();
    CHECK_THAT(printed.faults(page), Contains("does not read as (01)00312345678906(17)260905(10)A26-0305"));
}

TEST_CASE("a program that is not there is told and no fault; one that fails is", "[proof]") {
    const test::TemporaryFolder folder;
    Printed printed;
    const auto with = [&](Renderer program) {
        PageRenderer renderer(printed.file.print.dpi, std::move(program));
        return prove_rendering(printed.file.pdf, printed.file.print, printed.fonts(), renderer);
    };
    const auto missing = with({"vialwright-no-such-program", std::chrono::seconds(5)});
    CHECK_FALSE(missing.passed);
    CHECK_THAT(missing.faults.front(), Contains("is not installed"));
    const auto failing = with({program(folder, "exit 3"), std::chrono::seconds(5)});
    CHECK(failing.passed == false);
    CHECK_THAT(failing.faults.front(), Contains("made no picture"));
    const auto slow = with({program(folder, "exec sleep 60"), std::chrono::milliseconds(50)});
    CHECK(slow.passed == false);
    CHECK_THAT(slow.faults.front(), Contains("did not finish in 50 ms"));
    const auto half = with({program(folder, "printf 'P5\\n10 10\\n255\\nabc'"), std::chrono::seconds(5)});
    CHECK(half.passed == false);
}

}  // namespace vialwright::workbench
