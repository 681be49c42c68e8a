// SPDX-License-Identifier: Apache-2.0
// libharu 2.3.0 has defects that it does not report: each is shown here as it is, and then the guard that keeps it away from
// a label. A test of the first kind that fails says that libharu has changed: look at the guards again.
#include <memory>

#include <catch2/catch.hpp>
#include <hpdf.h>

#include "labels/pdf/font_repair.hpp"
#include "labels/pdf/haru_document.hpp"
#include "labels/pdf/pdf_writer.hpp"
#include "labels/pdf/save_file.hpp"
#include "labels/text/text_policy.hpp"
#include "tests/labels/label_fixture.hpp"
#include "tests/labels/pdf/pdf_readers.hpp"
#include "tests/support/run_program.hpp"

namespace vialwright::tests {

namespace {

using Catch::Contains;

// The font as Debian ships it, before it was cut down: its horizontal bar (U+2015) is a composite of a composite.
constexpr const char* uncut_font = "/usr/share/fonts/truetype/roboto/unhinted/RobotoCondensed-Regular.ttf";

// One line of text by libharu alone, 20 pt, as its manual says. Counts the errors that it reports.
struct Plain {
    std::string bytes;
    int errors = 0;
};
Plain written_by_libharu(const std::string& font_file, const std::string& text) {
    Plain result;
    const auto on_error = [](HPDF_STATUS, HPDF_STATUS, void* user) { ++*static_cast<int*>(user); };
    const std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, decltype(&HPDF_Free)> document(
        HPDF_New(on_error, &result.errors), &HPDF_Free);
    HPDF_UseUTFEncodings(document.get());
    const char* name = HPDF_LoadTTFontFromFile(document.get(), font_file.c_str(), HPDF_TRUE);
    HPDF_Font font = HPDF_GetFont(document.get(), name, "UTF-8");
    HPDF_Page page = HPDF_AddPage(document.get());
    HPDF_Page_SetWidth(page, 200);
    HPDF_Page_SetHeight(page, 50);
    HPDF_Page_BeginText(page);
    HPDF_Page_SetFontAndSize(page, font, 20);
    HPDF_Page_TextOut(page, 20, 20, text.c_str());
    HPDF_Page_EndText(page);
    HPDF_SaveToStream(document.get());
    result.bytes.resize(HPDF_GetStreamSize(document.get()));
    HPDF_ResetStream(document.get());
    auto size = static_cast<HPDF_UINT32>(result.bytes.size());
    std::vector<HPDF_BYTE> buffer(size);
    HPDF_ReadFromStream(document.get(), buffer.data(), &size);
    result.bytes.assign(buffer.begin(), buffer.begin() + size);
    return result;
}

std::size_t dark_dots(const std::string& bytes) {
    const test::TemporaryFolder folder;
    const auto raster = raster_of(folder.write("plain.pdf", bytes), 150);
    std::size_t count = 0;
    for (const bool dot : raster.dark) count += dot ? std::size_t{1} : std::size_t{0};
    return count;
}

std::string cut_font() { return fonts().file(draw::Face::regular).string(); }

// A label whose storage text has been changed behind the back of the text policy.
layout::PrintJob job_with_text(const std::string& text) {
    const auto stock = roll(300, 100);
    auto job = job_of(laid_out(stock), stock);
    for (auto& mark : job.labels.front().drawing.marks)
        if (auto* run = std::get_if<draw::TextRun>(&mark); run != nullptr && run->element == "route")
            run->text = text;
    return job;
}

std::string refusal_of(const std::string& text) {
    try {
        pdf::write_pdf(job_with_text(text), fonts(), {"test"});
    } catch (const pdf::PdfError& error) {
        return error.what();
    }
    return "written";
}

}  // namespace

TEST_CASE("libharu drops bytes that are no UTF-8 and reports nothing", "[haru]") {
    const Plain plain = written_by_libharu(cut_font(), "20 \xB5g");
    CHECK(plain.errors == 0);
    const test::TemporaryFolder folder;
    // Standard error has a warning about the font map: another defect.
    const auto read = test::run_program({"pdftotext", folder.write("plain.pdf", plain.bytes).string(), "-"});
    CHECK_THAT(read.out, Contains("20 g"));  // microgram has become gram
}

TEST_CASE("invalid UTF-8 never reaches a file", "[haru]") {
    CHECK(refusal_of("20 µg").starts_with("written"));
    for (const char* bad : {"20 \xB5g",
                            "20 \xB0"
                            "C",
                            "\xC3"
                            "BCD",
                            "a\xED\xA0\x80", "a\xC0\x80"}) {
        CHECK_THAT(refusal_of(bad), Contains("text of \"route\"") && Contains("not UTF-8"));
        CHECK(text::find_fault(bad, fonts().coverage(), draw::Face::regular));
    }
}

TEST_CASE("libharu draws a box for a missing glyph and reports nothing", "[haru]") {
    const Plain plain = written_by_libharu(cut_font(), "\u4F60");
    CHECK(plain.errors == 0);
    CHECK(dark_dots(plain.bytes) > 0);
}

TEST_CASE("a character without a glyph never reaches a file", "[haru]") {
    for (const char* bad : {"\u4F60", "a\u2192\u5B57", "\U0001F600", "a\tb"}) {
        CAPTURE(bad);
        CHECK_THAT(refusal_of(bad), Contains("text of \"route\"") && Contains("no glyph for U+"));
        CHECK(text::find_fault(bad, fonts().coverage(), draw::Face::regular));
    }
}

TEST_CASE("libharu's own table of glyphs agrees with the coverage the text policy knows", "[haru]") {
    pdf::HaruDocument document;
    for (const auto face : {draw::Face::regular, draw::Face::bold, draw::Face::mono}) {
        HPDF_Font font = document.load_font(fonts(), face);
        std::size_t different = 0;
        for (char32_t c = 1; c < 0xFFFF; ++c)
            if (pdf::has_glyph(font, c) != fonts().coverage().has(face, c)) ++different;
        CHECK(different == 0);
        CHECK_FALSE(pdf::has_glyph(font, 0x1F600));
    }
}

TEST_CASE("libharu loses the outlines of a composite of composites and reports nothing", "[haru]") {
    const Plain bar = written_by_libharu(uncut_font, "\u2015");
    CHECK(bar.errors == 0);
    CHECK(dark_dots(bar.bytes) == 0);                                      // blank
    CHECK(dark_dots(written_by_libharu(uncut_font, "\u2014").bytes) > 0);  // the em dash is not
}

TEST_CASE("libharu's saving calls a full disk a success", "[haru]") {
    HPDF_Doc document = HPDF_New(nullptr, nullptr);
    HPDF_AddPage(document);
    CHECK(HPDF_SaveToFile(document, "/dev/full") == HPDF_OK);
    HPDF_Free(document);
}

TEST_CASE("a full disk is reported when a label is saved, however small it is", "[haru]") {
    for (const std::size_t size : {std::size_t{1}, std::size_t{4000}, std::size_t{200'000}}) {
        const auto problem = pdf::save_file("/dev/full", std::string(size, 'x'));
        REQUIRE(problem);
        CHECK_THAT(*problem, Contains("/dev/full cannot be written: No space left on device"));
    }
}

TEST_CASE("libharu's ToUnicode map is malformed, and poppler says so", "[haru]") {
    const Plain plain = written_by_libharu(cut_font(), "Glycine");
    CHECK(plain.errors == 0);
    const test::TemporaryFolder folder;
    const auto read = test::run_program({"pdftotext", folder.write("plain.pdf", plain.bytes).string(), "-"});
    CHECK_FALSE(read.err.empty());
}

TEST_CASE("the repaired map is read without a word", "[haru]") {
    const auto stock = roll(300, 100);
    const WrittenJob label(job_of(laid_out(stock), stock));
    const auto read = test::run_program({"pdftotext", label.file().string(), "-"});
    CHECK(read.status == 0);
    CHECK(read.err.empty());
    CHECK_THAT(output_of({"qpdf", "--qdf", "--object-streams=disable", label.file().string(), "-"}),
               !Contains("begincidrange") && Contains("beginbfrange"));
}

TEST_CASE("a map's ranges never cross a change of the high byte, and come in blocks of at most 100",
          "[haru]") {
    std::vector<char32_t> characters;
    for (char32_t c = 0xFE; c <= 0x101; ++c) characters.push_back(c);
    CHECK_THAT(pdf::to_unicode_map(characters),
               Contains("2 beginbfrange\n<00FE> <00FF> <00FE>\n<0100> <0101> <0100>\nendbfrange"));
    characters.clear();
    for (char32_t c = 0x20; c < 0x20 + 2 * 150; c += 2) characters.push_back(c);
    CHECK_THAT(pdf::to_unicode_map(characters),
               Contains("100 beginbfrange\n") && Contains("\n50 beginbfrange\n"));
}

TEST_CASE("a file that is no font is an error, not a crash", "[haru]") {
    pdf::HaruDocument document;
    CHECK_NOTHROW(document.check());
    CHECK(HPDF_LoadTTFontFromFile(document.get(), "/nowhere.ttf", HPDF_TRUE) == nullptr);
    CHECK_THROWS_AS(document.check(), pdf::PdfError);
}

}  // namespace vialwright::tests
