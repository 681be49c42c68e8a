// SPDX-License-Identifier: Apache-2.0
// A label is whole or it is refused: what is checked here is measured again from the draw list, not asked of the layout.
#include "labels/layout/label_layout.hpp"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "tests/labels/label_measures.hpp"

namespace vialwright::tests {

namespace {

using Catch::Contains;
using content::LabelContent;

content::LabelRefusal refusal(const LabelContent& content, const stock::Stock& stock) {
    const auto layout = layout::lay_out_label_from(catalogue(), content, stock, {300}, fonts());
    REQUIRE_FALSE(layout);
    return layout.error();
}

const layout::PlacedElement* placed(const layout::LabelLayout& layout, std::string_view id) {
    const auto found = std::ranges::find(layout.elements, id, &layout::PlacedElement::id);
    return found == layout.elements.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("on every stock and printer the label is whole, apart and inside", "[layout]") {
    const auto dpi = GENERATE(203, 300, 600);
    const LabelContent content = composed(glycine(), request());
    std::size_t laid = 0;
    for (const auto& stock : catalogue()) {
        CAPTURE(dpi, stock.id);
        const auto layout = layout::lay_out_label(content, stock, {dpi}, fonts());
        if (!layout) continue;
        ++laid;
        CHECK(faults_of_layout(*layout, content, stock) == std::vector<std::string>{});
    }
    CHECK(laid >= 5);
}

TEST_CASE("each placed element says its text, font, size, bounds and source", "[layout]") {
    const auto layout = laid_out(roll(300, 100));
    const auto* strength = placed(layout, "strength");
    REQUIRE(strength != nullptr);
    CHECK(strength->text == "1,500 mg per 30 mL (50 mg per mL)");
    CHECK(strength->font == "Roboto Condensed Bold");
    CHECK(strength->size >= draw::points(7));
    CHECK(strength->legal_source == "FD&C Act 503B(a)(10)(A)(iii)(III); USP <7>");
    CHECK(placed(layout, "lot")->font == "Roboto Condensed Bold");  // of its key; the value is monospaced
    CHECK(layout.code.code.payload.starts_with("V1|A26-0305|20260905|00001|"));
    CHECK(layout.code.bounds.width == layout.code.module * 20);
    for (const auto& mark : layout.drawing.marks)
        if (const auto* run = std::get_if<draw::TextRun>(&mark); run != nullptr && run->text == "A26-0305")
            CHECK(run->face == draw::Face::mono);
}

TEST_CASE("large stock leaves nothing out and shortens nothing", "[layout]") {
    const auto layout = laid_out(roll(400, 200));
    CHECK(layout.left_out.empty());
    CHECK(layout.shortened.empty());
    CHECK(layout.elements.size() == composed(glycine(), request()).elements.size());
}

TEST_CASE("small stock leaves out only what is not mandatory, highest rank first", "[layout]") {
    const LabelContent content = composed(glycine(), request());
    for (const auto& stock : catalogue()) {
        const auto layout = layout::lay_out_label(content, stock, {300}, fonts());
        if (!layout) continue;
        CAPTURE(stock.id);
        CHECK((layout->left_out.empty() || layout->left_out == std::vector<std::string>{"children"} ||
               layout->left_out == std::vector<std::string>{"inspect", "children"}));
        for (const auto& id : layout->shortened) CHECK_FALSE(content.element(id)->brief.empty());
    }
}

TEST_CASE("what does not fit is refused and the smallest stock that does is named", "[layout]") {
    const LabelContent content = composed(glycine(), request());
    const auto said = refusal(content, roll(150, 50));
    REQUIRE(said.objections.size() == 1);
    CHECK_THAT(said.objections.front().message,
               Contains("does not fit on thermal-1.50x0.50in (38.1 x 12.7 mm)"));
    // It is named because it fits, and nothing that is smaller does.
    const auto all = catalogue();
    const auto* named = stock::find(all, said.smallest_stock);
    REQUIRE(named != nullptr);
    const auto area = [](const stock::Stock& s) { return s.label_width.in_mm() * s.label_height.in_mm(); };
    CHECK(layout::lay_out_label(content, *named, {300}, fonts()));
    for (const auto& stock : all)
        if (area(stock) < area(*named)) CHECK_FALSE(layout::lay_out_label(content, stock, {300}, fonts()));
    CHECK_THAT(to_text(said), Contains("The smallest stock that holds everything is " + said.smallest_stock));
}

TEST_CASE("where no stock is large enough, none is named", "[layout]") {
    auto monograph = glycine();
    for (int i = 0; i < 12; ++i) {
        auto said = monograph.label_statements.back();
        said.id = "more-" + std::to_string(i);
        said.text = std::string(60, 'x') + " " + std::string(60, 'y') + " " + std::string(60, 'z');
        said.short_text.clear();
        monograph.label_statements.push_back(said);
    }
    const auto said = refusal(composed(monograph, request()), roll(400, 200));
    CHECK(said.smallest_stock.empty());
}

TEST_CASE("a line breaks neither inside a word nor between a number and its unit", "[layout]") {
    auto order = request();
    order.expires = content::expiry_at(*time::parse_local_minute("2026-03-06T02:05"));
    const LabelContent content = composed(glycine(), order);
    const std::set<std::string> units = {"mg",  "mL", "mL.",  "mL;",      "°C",
                                         "°C.", "°F", "°F).", "mOsmol/L", "per"};
    for (const auto& stock : catalogue()) {
        const auto layout = layout::lay_out_label(content, stock, {300}, fonts());
        if (!layout) continue;
        CAPTURE(stock.id);
        for (const auto& mark : layout->drawing.marks) {
            const auto* run = std::get_if<draw::TextRun>(&mark);
            if (run == nullptr) continue;
            INFO(run->text);
            const std::string first = run->text.substr(0, run->text.find(' '));
            CHECK(units.count(first) == 0);
            const char last = run->text.back();
            const bool ends_in_number = last >= '0' && last <= '9' && run->element != "lot" &&
                                        run->element != "serial" && run->element != "expires" &&
                                        run->element != "compounded-on" &&
                                        !run->element.starts_with("facility");
            CHECK_FALSE(ends_in_number);
            CHECK_FALSE(run->text.ends_with(" not"));
            if (run->element == "expires" && run->face == draw::Face::mono)
                CHECK(run->text == "2026-03-06 02:05");
        }
    }
}

TEST_CASE("a sentence keeps its first words where a little of the size pays for it", "[layout]") {
    auto order = request();
    order.serial.clear();
    order.expires = content::expiry_at(*time::parse_local_minute("2026-09-05T14:00"));
    auto maker = facility();
    maker.name = "Example Sterile Compounding LLC";
    maker.street = "100 Example Street";
    const auto content = compose(glycine(), order, maker);
    REQUIRE(content);
    const auto layout = layout::lay_out_label(*content, roll(300, 100), {300}, fonts());
    REQUIRE(layout);
    for (const auto& mark : layout->drawing.marks)
        if (const auto* run = std::get_if<draw::TextRun>(&mark)) {
            CHECK(run->text != "Store");
            CHECK(run->text != "Store at");
        }
}

TEST_CASE("the same content gives the same drawing", "[layout]") {
    CHECK(laid_out(roll(300, 100)).drawing == laid_out(roll(300, 100)).drawing);
}

TEST_CASE("a longer name makes itself smaller, never below 9 pt, and then is refused", "[layout]") {
    auto monograph = glycine();
    draw::Length before = draw::points(1000);
    for (const char* name : {"Glycine", "Glycine and Alanine", "Glycine, Alanine and Serine",
                             "Glycine, Alanine, Serine, Threonine and Proline"}) {
        monograph.product.name = std::string(name) + " Injection";
        const auto layout =
            layout::lay_out_label(composed(monograph, request()), roll(300, 100), {300}, fonts());
        if (!layout) continue;
        CAPTURE(name);
        const auto* title = placed(*layout, "name");
        REQUIRE(title != nullptr);
        CHECK(title->size <= before);
        CHECK(title->size >= draw::points(9));
        CHECK(title->text == monograph.product.name);
        before = title->size;
    }
    monograph.product.name = std::string(120, 'M');
    CHECK_FALSE(layout::lay_out_label(composed(monograph, request()), roll(300, 100), {300}, fonts()));
}

}  // namespace vialwright::tests
