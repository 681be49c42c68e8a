// SPDX-License-Identifier: Apache-2.0
// Several bar codes on one label: each stands there with its quiet zone and its height, and is read from the page as poppler draws
// it at each resolution, by ZXing, the Data Matrix by libdmtx too.
#include <catch2/catch.hpp>

#include "labels/barcode/bar_height.hpp"
#include "labels/proof/code_reader.hpp"
#include "tests/labels/label_fixture.hpp"
#include "tests/labels/pdf/pdf_readers.hpp"
#include "tests/support/run_program.hpp"

namespace vialwright::tests {

namespace {

using barcode::CodeKind;

layout::LabelLayout with_codes(CodeKind linear, int dpi, const stock::Stock& stock) {
    auto monograph = glycine();
    monograph.product.ndc = "12345-678-90";
    auto order = request();
    order.linear_code = linear;
    order.record_qr = "https://records.example.com/A26-0305";
    const auto layout = layout::lay_out_label(composed(monograph, order), stock, {dpi}, fonts());
    if (!layout) throw std::runtime_error(to_text(layout.error()));
    return *layout;
}

// The symbol with its quiet zone, cut out of the page.
proof::Picture cut_out(const Raster& raster, const layout::PlacedCode& code, int dpi) {
    const auto quiet = barcode::quiet_zone(code.code.kind);
    const auto whole = [&](const draw::Length& length) {
        return static_cast<int>(length.in_dots(dpi).parts()->numerator);
    };
    const int module = whole(code.module);
    const int left = whole(code.bounds.x) - quiet.left * module;
    const int top = whole(code.bounds.y) - quiet.above * module;
    const int right = whole(code.bounds.right()) + quiet.right * module;
    const int bottom = whole(code.bounds.bottom()) + quiet.below * module;
    proof::Picture picture{right - left, bottom - top, {}};
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x) picture.grey.push_back(raster.is_dark(x, y) ? 0 : 255);
    return picture;
}

void check_read(const Raster& raster, const layout::PlacedCode& code, int dpi) {
    CAPTURE(code.id, barcode::name_of(code.code.kind), code.code.human);
    const auto read = proof::decode(cut_out(raster, code, dpi), code.code.kind);
    REQUIRE(read);
    CHECK(proof::says(*read, code.code));
}

}  // namespace

TEST_CASE("each code of a label is read at each resolution", "[barcode]") {
    const int dpi = GENERATE(203, 300, 600);
    const auto kind =
        GENERATE(CodeKind::databar_omni, CodeKind::databar_truncated, CodeKind::gs1_128, CodeKind::upc_a);
    const auto stock = roll(400, 300);
    CAPTURE(dpi, barcode::name_of(kind));
    const auto layout = with_codes(kind, dpi, stock);
    REQUIRE(layout.further_codes.size() == 2);
    const WrittenJob written(job_of(layout, stock));
    const Raster raster = raster_of(written.file(), dpi);
    check_read(raster, layout.code, dpi);
    for (const auto& code : layout.further_codes) check_read(raster, code, dpi);
    const std::string stem = (written.folder() / "picture").string();
    output_of({"pdftoppm", "-mono", "-png", "-r", std::to_string(dpi), "-singlefile", written.file().string(),
               stem});
    CHECK(test::run_program({"dmtxread", "-N1", "-G", "29", stem + ".png"}).out ==
          "\x1D" + layout.code.code.payload);
}

TEST_CASE("a linear code is as high as it must be, in whole dots, and its line stands under it",
          "[barcode]") {
    const int dpi = GENERATE(203, 300, 600);
    const auto layout = with_codes(CodeKind::databar_omni, dpi, roll(400, 200));
    const auto& code = layout.further_codes.front();
    CHECK(code.id == "linear-code");
    CHECK(code.bounds.height == code.module * 33);
    CHECK(code.module.in_dots(dpi).is_whole());
    CHECK(code.module.in_mm() >= numbers::Exact::ratio(254, 1000));
    const auto line = std::ranges::find(layout.elements, "linear-code-text", &layout::PlacedElement::id);
    REQUIRE(line != layout.elements.end());
    CHECK(line->text == "(01)00312345678906");
    CHECK(line->bounds.y >= code.bounds.bottom() + code.module);
}

TEST_CASE("a code that is asked for and has no room refuses; one of the kind of label is left out",
          "[layout]") {
    auto monograph = glycine();
    monograph.product.ndc = "12345-678-90";
    auto order = request();
    auto layout = layout::lay_out_label(composed(monograph, order), roll(300, 100), {300}, fonts());
    REQUIRE(layout);
    CHECK(layout->further_codes.empty());
    CHECK(layout->left_out.back() == "linear-code");
    layout = layout::lay_out_label(composed(monograph, order), roll(400, 200), {300}, fonts());
    REQUIRE(layout);
    CHECK(layout->further_codes.size() == 1);
    order.linear_code = CodeKind::gs1_128;
    const auto refused =
        layout::lay_out_label_from(catalogue(), composed(monograph, order), roll(225, 125), {300}, fonts());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().smallest_stock == "thermal-4.00x2.00in");
}

}  // namespace vialwright::tests
