// SPDX-License-Identifier: Apache-2.0
// The PDF as other programs see it: its size, its fonts, its words and where they stand.
#include "labels/pdf/pdf_writer.hpp"

#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "labels/barcode/symbol.hpp"
#include "labels/proof/proof.hpp"
#include "tests/labels/label_fixture.hpp"
#include "tests/labels/pdf/pdf_readers.hpp"

namespace vialwright::tests {

namespace {

using Catch::Contains;

double points(const draw::Length& length) { return static_cast<double>(length.in_points()); }

std::vector<std::string> sorted(std::vector<std::string> words) {
    std::ranges::sort(words);
    return words;
}

layout::PrintJob roll_job(int dpi = 300, int copies = 1) {
    const auto stock = roll(300, 100);
    return job_of(laid_out(stock, dpi), stock, copies);
}

std::vector<std::string> texts(const std::vector<FoundWord>& words) {
    std::vector<std::string> all;
    for (const auto& word : words) all.push_back(word.text);
    return all;
}

}  // namespace

TEST_CASE("the same job gives the same bytes, another job others", "[pdf]") {
    const auto job = roll_job();
    const std::string bytes = pdf::write_pdf(job, fonts(), {"Glycine Injection"});
    CHECK(pdf::write_pdf(job, fonts(), {"Glycine Injection"}) == bytes);
    CHECK(pdf::write_pdf(job, fonts(), {"Glycine"}) != bytes);
    CHECK(bytes.find("/CreationDate") == std::string::npos);
    CHECK(bytes.find("/ID") == std::string::npos);
    CHECK(bytes.size() < 60'000);
}

TEST_CASE("the page is the label or the sheet, and is printed unscaled", "[pdf]") {
    const WrittenJob label(roll_job());
    const auto page = pages_by_poppler(label.file());
    REQUIRE(page.size() == 1);
    CHECK(page.front().width == Approx(216));
    CHECK(page.front().height == Approx(72));
    CHECK_THAT(label.bytes(), Contains("/PrintScaling /None"));

    const WrittenJob sheet(job_of(laid_out(avery_5160()), avery_5160()));
    const auto letter = pages_by_poppler(sheet.file());
    REQUIRE(letter.size() == 1);
    CHECK(letter.front().width == Approx(612));
    CHECK(letter.front().height == Approx(792));
}

TEST_CASE("qpdf finds nothing wrong", "[pdf]") {
    const WrittenJob label(roll_job(300, 3));
    CHECK_THAT(output_of({"qpdf", "--check", label.file().string()}),
               Contains("No syntax or stream encoding errors"));
}

TEST_CASE("all fonts are embedded, cut down and can be copied from", "[pdf]") {
    const WrittenJob label(roll_job());
    std::string listed = output_of({"pdffonts", label.file().string()});
    std::istringstream lines(listed);
    std::vector<std::string> names;
    std::string line;
    std::getline(lines, line);
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        INFO(line);
        CHECK_THAT(line, Contains("CID TrueType"));
        CHECK_THAT(line, Contains("yes yes yes"));  // embedded, subset, with a map to Unicode
        names.push_back(line.substr(0, line.find(' ')));
    }
    REQUIRE(names.size() == 3);
    for (const auto& name : names) CHECK(name.find('+') == 6);
}

TEST_CASE("poppler reads every word that was meant, inside the label, and none on another", "[pdf]") {
    const auto stock = GENERATE(roll(300, 100), roll(225, 125), roll(400, 200));
    CAPTURE(stock.id);
    const auto layout = laid_out(stock);
    const WrittenJob label(job_of(layout, stock));
    const auto pages = pages_by_poppler(label.file());
    REQUIRE(pages.size() == 1);
    const auto& words = pages.front().words;
    CHECK(sorted(texts(words)) == sorted(words_meant(layout)));
    const double inset = points(stock.inset);
    for (std::size_t i = 0; i < words.size(); ++i) {
        INFO(words[i].text);
        CHECK(words[i].left >= inset - 0.01);
        CHECK(words[i].right <= points(stock.label_width) - inset + 0.5);
        // Poppler's boxes are the font's ascent and descent, not the ink: text may stand at the edge, its box a little beyond.
        CHECK(words[i].top >= 0);
        CHECK(words[i].bottom <= points(stock.label_height));
        for (std::size_t j = i + 1; j < words.size(); ++j) {
            const double across =
                std::min(words[i].right, words[j].right) - std::max(words[i].left, words[j].left);
            const double down =
                std::min(words[i].bottom, words[j].bottom) - std::max(words[i].top, words[j].top);
            const double height = std::min(words[i].bottom - words[i].top, words[j].bottom - words[j].top);
            CHECK_FALSE((across > 0.05 && down > 0.4 * height));
        }
    }
}

TEST_CASE("the critical sentences come out of the PDF as they were meant", "[pdf]") {
    const WrittenJob label(roll_job());
    const std::string text = output_of({"pdftotext", "-raw", label.file().string(), "-"});
    for (const char* sentence :
         {"Glycine Injection", "1,500 mg per 30 mL", "(50 mg per mL)", "For intravenous or intramuscular use",
          "This is a compounded drug.", "A26-0305", "2026-09-05", "2026-03-05", "666 mOsmol/L (calc.)",
          "(217) 555-0142"})
        CHECK_THAT(text, Contains(sentence));
}

TEST_CASE("each word stands where the drawing says, to a hundredth of a point", "[pdf]") {
    const auto stock = roll(300, 100);
    const auto layout = laid_out(stock);
    const WrittenJob label(job_of(layout, stock));
    std::map<std::string, double> left;
    const auto pages = pages_by_poppler(label.file());
    for (const auto& word : pages.front().words) left[word.text] = word.left;
    for (const draw::Mark& mark : layout.drawing.marks) {
        const auto* run = std::get_if<draw::TextRun>(&mark);
        if (run == nullptr) continue;
        const std::string first = run->text.substr(0, run->text.find(' '));
        const auto words = words_meant(layout);
        if (std::ranges::count(words, first) != 1) continue;
        CAPTURE(first);
        CHECK(left[first] == Approx(points(run->baseline.x)).margin(0.01));
    }
}

TEST_CASE("a sheet has each label in its place, from the place that is named", "[pdf]") {
    const auto layout = laid_out(avery_5160());
    const auto job = job_of(layout, avery_5160(), 5, 28);
    const WrittenJob sheet(job);
    const auto pages = pages_by_poppler(sheet.file());
    REQUIRE(pages.size() == 2);
    const auto meant = sorted(words_meant(layout));
    for (std::size_t p = 0; p < pages.size(); ++p) {
        std::size_t seen = 0;
        for (const auto& placement : job.pages[p]) {
            const double x = points(placement.origin.x);
            const double y = points(placement.origin.y);
            std::vector<std::string> here;
            for (const auto& word : pages[p].words)
                if (word.left >= x && word.right <= x + 189 && word.top >= y - 0.5 && word.bottom <= y + 72.5)
                    here.push_back(word.text);
            seen += here.size();
            CHECK(sorted(here) == meant);
        }
        CHECK(seen == pages[p].words.size());
    }
}

TEST_CASE("accents, signs and a patient's name come through", "[pdf]") {
    auto order = request();
    order.patient = "Ödön Łukasz-Strømgård";
    order.prescription = "7001234";
    auto maker = facility();
    maker.name = "Škoda & Sons ½ (Größe)";
    const auto content = compose(glycine(), order, maker);
    REQUIRE(content);
    const auto stock = roll(400, 200);
    const auto layout = layout::lay_out_label(*content, stock, {300}, fonts());
    REQUIRE(layout);
    const WrittenJob label(job_of(*layout, stock));
    const std::string text = output_of({"pdftotext", "-raw", label.file().string(), "-"});
    CHECK_THAT(text, Contains("Ödön Łukasz-Strømgård"));
    CHECK_THAT(text, Contains("Škoda & Sons ½ (Größe)"));
    CHECK_THAT(text, Contains("20 °C to 25 °C"));
}

TEST_CASE("a thousand labels with serial numbers of their own", "[pdf]") {
    const auto stock = roll(300, 100);
    auto order = request();
    std::vector<layout::LabelLayout> labels;
    const auto one = laid_out(stock);
    for (int i = 0; i < 1000; ++i) {
        auto label = one;
        // The layout is that of one serial number; only its text and bar code change.
        order.serial = std::to_string(10'001 + i).substr(0, 5);
        const auto code =
            barcode::make_code({"", order.lot, order.expires.date, order.expires.minute, order.serial, {}});
        REQUIRE(code);
        label.code.code = *code;
        for (auto& mark : label.drawing.marks) {
            if (auto* run = std::get_if<draw::TextRun>(&mark); run != nullptr && run->text == "00001")
                run->text = order.serial;
            if (auto* grid = std::get_if<draw::ModuleGrid>(&mark)) grid->dark = barcode::encode(*code).dark;
        }
        for (auto& element : label.elements)
            if (element.id == "serial") element.text = "Serial " + order.serial;
        label.meaning.serial = order.serial;
        for (auto& identifier : label.meaning.identifiers)
            if (identifier.element == "serial") identifier.value = order.serial;
        labels.push_back(std::move(label));
    }
    const auto job = layout::impose(std::move(labels), stock, {300});
    REQUIRE(job);
    const WrittenJob written(*job);
    CHECK(written.bytes().size() < 5'000'000);
    const auto proof = proof::prove(written.bytes(), *job);
    CHECK(proof.faults == std::vector<std::string>{});
    CHECK(proof.passed());
    const auto pages = pages_by_poppler(written.file());
    REQUIRE(pages.size() == 1000);
    const auto has = [](const FoundPage& page, const std::string& text) {
        return std::ranges::any_of(page.words, [&](const FoundWord& word) { return word.text == text; });
    };
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (!has(pages[i], std::to_string(10'001 + i)))
            FAIL("page " << i + 1 << " has another serial number");
}

TEST_CASE("a job without a page is no file", "[pdf]") {
    auto job = roll_job();
    job.pages.clear();
    CHECK_THROWS_AS(pdf::write_pdf(job, fonts(), {"empty"}), pdf::PdfError);
}

}  // namespace vialwright::tests
