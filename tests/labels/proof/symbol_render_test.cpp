// SPDX-License-Identifier: Apache-2.0
// Every kind of bar code, written as PDF, rasterised at the printer's resolution by poppler and read by ZXing, Data Matrix by
// dmtxread. (GS1 DataBar Limited, which ZXing 1.4 cannot read, is worked back in databar_limited_test.)
#include <catch2/catch.hpp>

#define ZX_USE_UTF8 1  // asked for by ZXing 1.4: its texts are to become UTF-8
#include <ZXing/BarcodeFormat.h>
#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>

#include "labels/barcode/bar_height.hpp"
#include "labels/barcode/other_codes.hpp"
#include "tests/labels/pdf/pdf_readers.hpp"
#include "tests/support/run_program.hpp"

namespace vialwright::tests {

namespace {

using barcode::Code;
using barcode::CodeKind;

std::vector<Code> codes() {
    const auto today = *time::parse_date("2026-03-01");
    const auto content = [&](const std::string& human) {
        return *gs1::encode(*gs1::read_human(human), today);
    };
    const std::string gtin = "(01)00362756090408";
    return {
        *barcode::gs1_128_code(content(gtin)),
        *barcode::gs1_128_code(content(gtin + "(17)270930(10)A26-0305(21)00001")),
        *barcode::gs1_128_code(content(gtin + "(10)a%b/C_1")),
        *barcode::upc_a_code("362756090408"),
        *barcode::databar_omni_code("00362756090408"),
        *barcode::databar_omni_code("30362756090409"),
        *barcode::databar_expanded_code(content(gtin + "(17)270930(10)A26-0305")),
        *barcode::qr_code("V1|A26-0305|20260905|00001|X"),
        *barcode::qr_code("https://records.example.com/batch/A26-0305?serial=00001"),
    };
}

// A page for each code and each module width, with the quiet zone and no more.
struct Page {
    Code code;
    draw::ModuleGrid grid;
};

Page page_of(const Code& code, int dots, int dpi) {
    barcode::Symbol symbol = barcode::encode(code);
    if (barcode::is_linear(code.kind))
        symbol = barcode::at_height(symbol, barcode::least_rows(code.kind, symbol, dots, dpi));
    const auto module = draw::dots(dots, dpi);
    return {code,
            {"barcode",
             {module * symbol.quiet.left, module * symbol.quiet.above},
             module,
             symbol.columns,
             symbol.rows,
             symbol.dark}};
}

layout::PrintJob job_of(const std::vector<Page>& pages, int dpi,
                        const draw::Length& width = draw::inches(4)) {
    layout::PrintJob job{width, draw::inches(3), dpi, {}, {}};
    for (const Page& page : pages) {
        layout::LabelLayout label;
        label.drawing = {width, draw::inches(3), dpi, {page.grid}};
        job.pages.push_back({{job.labels.size(), {}}});
        job.labels.push_back(std::move(label));
    }
    return job;
}

ZXing::BarcodeFormat format_of(CodeKind kind) {
    switch (kind) {
        case CodeKind::gs1_128: return ZXing::BarcodeFormat::Code128;
        case CodeKind::upc_a: return ZXing::BarcodeFormat::UPCA;
        case CodeKind::databar_omni: return ZXing::BarcodeFormat::DataBar;
        case CodeKind::databar_expanded: return ZXing::BarcodeFormat::DataBarExpanded;
        default: return ZXing::BarcodeFormat::QRCode;
    }
}

// ZXing 1.4 tells of GS1 DataBar the GTIN alone, or the elements in brackets.
std::string as_zxing_says(const Code& code) {
    if (code.kind == CodeKind::databar_omni) return code.payload.substr(2);
    return code.kind == CodeKind::databar_expanded ? code.human : code.payload;
}

// The symbol with its quiet zone, cut out of the page.
ZXing::Result read(const Raster& raster, const Page& page, int dpi) {
    const auto quiet = barcode::quiet_zone(page.code.kind);
    const int dots = static_cast<int>(page.grid.module.in_dots(dpi).parts()->numerator);
    const int width = (page.grid.columns + quiet.left + quiet.right) * dots;
    const int height = (page.grid.rows + quiet.above + quiet.below) * dots;
    REQUIRE(width <= raster.width);
    REQUIRE(height <= raster.height);
    std::vector<std::uint8_t> picture;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) picture.push_back(raster.is_dark(x, y) ? 0 : 255);
    const ZXing::ImageView image(picture.data(), width, height, ZXing::ImageFormat::Lum);
    return ZXing::ReadBarcode(image, ZXing::DecodeHints().setFormats(format_of(page.code.kind)));
}

// -N1: the first symbol; -G 29: FNC1 is told as the separator of GS1.
std::string read_by_dmtx(const WrittenJob& written, int page, int dpi) {
    const std::string stem = (written.folder() / "picture").string();
    const std::string number = std::to_string(page);
    output_of({"pdftoppm", "-mono", "-png", "-r", std::to_string(dpi), "-f", number, "-l", number,
               "-singlefile", written.file().string(), stem});
    return test::run_program({"dmtxread", "-N1", "-G", "29", stem + ".png"}).out;
}

}  // namespace

TEST_CASE("GS1 Data Matrix of any elements is read by dmtxread at each resolution", "[barcode]") {
    const auto dpi = GENERATE(203, 300, 600);
    const auto content = [](const std::string& human) {
        return *gs1::encode(*gs1::read_human(human), *time::parse_date("2026-03-01"));
    };
    const std::string gtin = "(01)00362756090408";
    std::vector<Page> pages;
    for (const auto& human : {gtin, gtin + "(11)260301(17)270930(10)A26-0305(21)00001",
                              gtin + "(7003)2609051430(10)a%b/C_1(715)062756009040"})
        for (const int dots : barcode::module_dots(dpi))
            pages.push_back(page_of(barcode::gs1_data_matrix_code(content(human)), dots, dpi));
    const WrittenJob written(job_of(pages, dpi, draw::inches(1)));
    for (std::size_t i = 0; i < pages.size(); ++i) {
        CAPTURE(dpi, pages[i].code.human);
        CHECK(read_by_dmtx(written, static_cast<int>(i) + 1, dpi) == "\x1D" + pages[i].code.payload);
    }
}

TEST_CASE("each kind of symbol reads as what it was made from at each resolution", "[barcode]") {
    const auto dpi = GENERATE(203, 300, 600);
    std::vector<Page> pages;
    for (const Code& code : codes())
        for (const int dots : barcode::module_dots(code.kind, dpi)) {
            auto page = page_of(code, dots, dpi);
            const auto width = page.grid.bounds().right() + page.grid.corner.x;
            if (width < draw::inches(4)) pages.push_back(std::move(page));
        }
    const WrittenJob written(job_of(pages, dpi));
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto result = read(raster_of(written.file(), dpi, static_cast<int>(i) + 1), pages[i], dpi);
        CAPTURE(dpi, name_of(pages[i].code.kind), pages[i].code.human);
        CHECK(result.isValid());
        CHECK(std::string(result.bytes().begin(), result.bytes().end()) == as_zxing_says(pages[i].code));
        const bool has_fnc1 = pages[i].code.kind == CodeKind::gs1_128;
        CHECK((result.contentType() == ZXing::ContentType::GS1) == has_fnc1);
    }
}

}  // namespace vialwright::tests
