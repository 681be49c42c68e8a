// SPDX-License-Identifier: Apache-2.0
// The bar code as the printer rasterises it: every module exactly its whole dots, and read by dmtxread.
#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "labels/barcode/symbol.hpp"
#include "tests/labels/label_fixture.hpp"
#include "tests/labels/pdf/pdf_readers.hpp"
#include "tests/support/run_program.hpp"

namespace vialwright::tests {

using namespace units::literals;

namespace {

int whole(const draw::Length& length, int dpi) {
    const auto dots = length.in_dots(dpi);
    REQUIRE(dots.is_whole());
    return static_cast<int>(dots.parts()->numerator);
}

// Pixels of the symbol and of a quiet zone of one module that are not what the drawing says.
int wrong_pixels(const Raster& raster, const draw::ModuleGrid& grid, const draw::Point& origin, int dpi) {
    const int left = whole(origin.x + grid.corner.x, dpi);
    const int top = whole(origin.y + grid.corner.y, dpi);
    const int module = whole(grid.module, dpi);
    int wrong = 0;
    for (int row = -1; row <= grid.rows; ++row)
        for (int column = -1; column <= grid.columns; ++column) {
            const bool inside = row >= 0 && column >= 0 && row < grid.rows && column < grid.columns;
            const bool dark = inside && grid.is_dark(column, row);
            for (int y = 0; y < module; ++y)
                for (int x = 0; x < module; ++x)
                    if (raster.is_dark(left + column * module + x, top + row * module + y) != dark) ++wrong;
        }
    return wrong;
}

const draw::ModuleGrid& grid_of(const layout::LabelLayout& layout) {
    for (const auto& mark : layout.drawing.marks)
        if (const auto* grid = std::get_if<draw::ModuleGrid>(&mark)) return *grid;
    throw std::runtime_error("no bar code");
}

// -N1: the first symbol; -G 29: FNC1 is told as the separator of GS1.
std::string read_by_dmtx(const WrittenJob& written, int dpi) {
    const std::string stem = (written.folder() / "picture").string();
    output_of({"pdftoppm", "-mono", "-png", "-r", std::to_string(dpi), "-singlefile", written.file().string(),
               stem});
    return test::run_program({"dmtxread", "-N1", "-G", "29", stem + ".png"}).out;
}

layout::LabelLayout with_gtin(const stock::Stock& stock, int dpi) {
    auto monograph = glycine();
    monograph.product.gtin = "00312345678906";
    const auto layout = layout::lay_out_label(composed(monograph, request()), stock, {dpi}, fonts());
    if (!layout) throw std::runtime_error(to_text(layout.error()));
    return *layout;
}

}  // namespace

TEST_CASE("every module is exactly its whole dots at the printer's resolution", "[barcode]") {
    const auto dpi = GENERATE(203, 300, 600);
    for (const auto& stock : {roll(300, 100), roll(225, 125), roll(400, 200)}) {
        CAPTURE(dpi, stock.id);
        const auto layout = laid_out(stock, dpi);
        const WrittenJob written(job_of(layout, stock));
        CHECK(wrong_pixels(raster_of(written.file(), dpi), grid_of(layout), {}, dpi) == 0);
    }
}

TEST_CASE("on a sheet too, in every place", "[barcode]") {
    const auto dpi = GENERATE(203, 300);
    const auto layout = laid_out(avery_5160(), dpi);
    const auto job = job_of(layout, avery_5160(), 30);
    const WrittenJob written(job);
    const Raster raster = raster_of(written.file(), dpi);
    for (const auto& placement : job.pages.front())
        CHECK(wrong_pixels(raster, grid_of(layout), placement.origin, dpi) == 0);
}

TEST_CASE("dmtxread reads what was meant", "[barcode]") {
    const auto dpi = GENERATE(203, 300, 600);
    const auto stock = roll(300, 100);
    const auto layout = laid_out(stock, dpi);
    CHECK(read_by_dmtx(WrittenJob(job_of(layout, stock)), dpi) == layout.code.code.payload);
}

TEST_CASE("a GS1 symbol begins with FNC1 and separates with it", "[barcode]") {
    const auto dpi = GENERATE(203, 300, 600);
    const auto stock = roll(300, 125);
    const auto layout = with_gtin(stock, dpi);
    CHECK(layout.code.code.kind == barcode::CodeKind::gs1_data_matrix);
    CHECK(read_by_dmtx(WrittenJob(job_of(layout, stock)), dpi) == "\x1D" + layout.code.code.payload);
    CHECK(layout.code.code.payload ==
          "01003123456789061726090510A26-0305\x1D"
          "2100001");
}

TEST_CASE("a changed module is one module of wrong pixels, and another symbol reads as another",
          "[barcode]") {
    const auto stock = roll(300, 100);
    auto layout = laid_out(stock);
    const draw::ModuleGrid meant = grid_of(layout);
    auto other = request();
    other.lot = "A26-0306";
    const auto symbol = barcode::encode(composed(glycine(), other).code);
    for (auto& mark : layout.drawing.marks)
        if (auto* grid = std::get_if<draw::ModuleGrid>(&mark)) {
            grid->dark[3 * 20 + 5].flip();
            const WrittenJob written(job_of(layout, stock));
            const int module = whole(meant.module, 300);
            CHECK(wrong_pixels(raster_of(written.file(), 300), meant, {}, 300) == module * module);
            grid->dark = symbol.dark;
        }
    CHECK(read_by_dmtx(WrittenJob(job_of(layout, stock)), 300).starts_with("V1|A26-0306|20260905|00001|"));
}

TEST_CASE("reversed bars and rules are exactly their dots as well", "[barcode]") {
    const auto dpi = GENERATE(203, 300, 600);
    const auto stock = roll(300, 100);
    auto layout = laid_out(stock, dpi);
    std::erase_if(layout.drawing.marks,
                  [](const draw::Mark& mark) { return std::holds_alternative<draw::TextRun>(mark); });
    const WrittenJob written(job_of(layout, stock));
    const Raster raster = raster_of(written.file(), dpi);
    for (const auto& mark : layout.drawing.marks) {
        const auto* box = std::get_if<draw::Box>(&mark);
        if (box == nullptr) continue;
        const int left = whole(box->rect.x, dpi);
        const int top = whole(box->rect.y, dpi);
        const int right = whole(box->rect.right(), dpi);
        const int bottom = whole(box->rect.bottom(), dpi);
        CAPTURE(dpi, left, top);
        CHECK(raster.is_dark(left, top));
        CHECK(raster.is_dark(right - 1, bottom - 1));
        CHECK_FALSE(raster.is_dark(left - 1, top));
        CHECK_FALSE(raster.is_dark(left, top - 1));
        CHECK_FALSE(raster.is_dark(right, bottom - 1));
        CHECK_FALSE(raster.is_dark(right - 1, bottom));
    }
}

}  // namespace vialwright::tests
