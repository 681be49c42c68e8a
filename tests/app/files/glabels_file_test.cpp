// SPDX-License-Identifier: Apache-2.0
// gLabels' database as further stock: a small one in its format, written here, and the installed one where there is one.
#include "app/files/glabels_file.hpp"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "core/numbers/decimal_text.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::files;
using Catch::Contains;
using draw::inches;
using draw::mm;
using draw::points;
using numbers::Exact;

const std::string papers = R"(<?xml version="1.0"?>
<Glabels-paper-sizes>
  <Paper-size id="Letter-of-ours" _name="Letter" pwg_size="na_letter" width="8.5in" height="11in"/>
</Glabels-paper-sizes>)";

const std::string sheet =
    R"(<Template brand="Acme" part="30 up" size="Letter-of-ours" _description="Address Labels">
  <Meta category="label"/>
  <Label-rectangle id="0" width="2.625in" height="1in" round="4.5" x_waste="5" y_waste="5">
    <Markup-margin size="3.6"/>
    <Layout nx="3" ny="10" x0="0.1875in" y0="36pt" dx="2.75in" dy="1in"/>
  </Label-rectangle>
</Template>)";

std::string templates(const std::string& inside) {
    return "<?xml version=\"1.0\"?>\n<Glabels-templates>\n" + inside + "\n</Glabels-templates>\n";
}

GlabelsStock read(const std::string& inside) {
    const test::TemporaryFolder folder;
    folder.write("paper-sizes.xml", papers);
    folder.write("acme-templates.xml", templates(inside));
    return read_glabels(folder.path());
}

stock::Stock only(const std::string& inside) {
    const auto found = read(inside);
    for (const auto& unused : found.unused) UNSCOPED_INFO(unused.id + ": " + unused.reason);
    REQUIRE(found.catalogue.size() == 1);
    return found.catalogue.front();
}

std::string reason(const std::string& inside) {
    const auto found = read(inside);
    CHECK(found.catalogue.empty());
    return found.unused.size() == 1 ? found.unused.front().id + ": " + found.unused.front().reason : "";
}

std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

const std::string round_ones = R"(<Template brand="Acme" part="R-9" size="Letter-of-ours" description="Seals">
  <Label-round id="0" radius="20mm"><Layout nx="2" ny="1" x0="10mm" y0="10mm" dx="50mm" dy="50mm"/></Label-round>
</Template>)";

}  // namespace

TEST_CASE("a sheet of gLabels is stock with its measures") {
    const auto found = only(sheet);
    CHECK(found.id == "glabels:Acme-30-up");
    CHECK(found.name == "Acme 30 up, Address Labels");
    CHECK(found.kind == stock::Kind::sheet);
    CHECK(found.label_width == inches(Exact::ratio(2625, 1000)));
    CHECK(found.label_height == inches(1));
    CHECK(found.page_width == inches(Exact::ratio(85, 10)));
    CHECK(found.page_height == inches(11));
    CHECK(found.labels_per_page() == 30);
    CHECK(found.origin_x == inches(Exact::ratio(1875, 10000)));
    CHECK(found.origin_y == inches(Exact::ratio(1, 2)));
    CHECK(found.pitch_x == inches(Exact::ratio(275, 100)));
    CHECK(found.corner_radius == points(Exact::ratio(45, 10)));
    CHECK(found.inset == points(Exact::ratio(36, 10)));
    CHECK(found.source == "gLabels template database, acme-templates.xml");
    CHECK(found.basis == "memory");
    CHECK(found.remark.empty());
    CHECK(stock::faults_of(found).empty());
}

TEST_CASE("lengths of gLabels are read exactly, in each of its units and spellings") {
    struct Case {
        const char* text;
        draw::Length is;
    };
    for (const Case& one :
         {Case{"1in", inches(1)}, Case{"1 in", inches(1)}, Case{"72", inches(1)}, Case{"72pt", inches(1)},
          Case{"25.4mm", inches(1)}, Case{"2.54cm", inches(1)}, Case{"6pc", inches(1)},
          Case{"1.in", inches(1)}, Case{".5in", inches(Exact::ratio(1, 2))},
          Case{"2.5e-1in", inches(Exact::ratio(1, 4))}, Case{"7.2e1", inches(1)}}) {
        CAPTURE(one.text);
        const auto found = only(with(sheet, "height=\"1in\"", std::string("height=\"") + one.text + "\""));
        CHECK(found.label_height == one.is);
    }
    for (const char* text : {"", "in", "1 ft", "1,5mm", "1e99", "--1", "1mm2", "nan"}) {
        CAPTURE(text);
        CHECK_THAT(reason(with(sheet, "height=\"1in\"", std::string("height=\"") + text + "\"")),
                   Contains("which is no length"));
    }
}

TEST_CASE("a rounded corner keeps print out of what it cuts off") {
    const auto found =
        only(with(with(sheet, "round=\"4.5\"", "round=\"36\""), "<Markup-margin size=\"3.6\"/>", ""));
    CHECK(found.corner_radius == points(36));
    // The printed area's corner is inside the arc: (r - inset)² * 2 <= r².
    const Exact beside = (found.corner_radius - found.inset).in_points();
    CHECK(beside * beside * 2 <= Exact(36) * 36);
    CHECK(found.inset < points(11));
}

TEST_CASE("a round label is used through the square inside it, and says so") {
    const auto found = only(round_ones);
    CHECK(found.id == "glabels:Acme-R-9");
    CHECK(found.label_width == found.label_height);
    // 40 mm across: the square is 28.28 mm wide, in the middle.
    CHECK(numbers::format_decimal(found.label_width.in_mm(), 2).text == "28.28");
    CHECK(found.origin_x + found.label_width / 2 == mm(30));
    CHECK(found.origin_y + found.label_height / 2 == mm(30));
    CHECK(found.pitch_x == mm(50));
    CHECK_THAT(found.remark, Contains("Round, 40 mm across"));
    const Exact half = (found.label_width / 2).in_mm();
    CHECK(half * half * 2 <= Exact(400));  // its corners are inside the circle

    const auto oval = only(with(with(round_ones, "<Label-round id=\"0\" radius=\"20mm\">",
                                     "<Label-ellipse id=\"0\" width=\"40mm\" height=\"20mm\">"),
                                "</Label-round>", "</Label-ellipse>"));
    CHECK(oval.label_width == oval.label_height * 2);
    CHECK_THAT(oval.remark, Contains("Oval, 40 x 20 mm"));
}

TEST_CASE("a single label on paper of its own size is a roll; on other paper a sheet") {
    const std::string roll = R"(<Template brand="Acme" part="Roll" size="Other" width="62mm" height="29mm">
  <Label-rectangle id="0" width="58mm" height="25mm"><Layout nx="1" ny="1" x0="2mm" y0="2mm" dx="0" dy="0"/></Label-rectangle>
</Template>)";
    const auto found = only(roll);
    CHECK(found.kind == stock::Kind::roll);
    CHECK(found.page_width == mm(62));
    CHECK(found.origin_x == mm(2));
    CHECK(only(with(roll, "size=\"Other\" width=\"62mm\" height=\"29mm\"", "size=\"Letter-of-ours\"")).kind ==
          stock::Kind::sheet);
}

TEST_CASE("another part number is the same stock") {
    const auto found = read(R"(<Template brand="Acme" part="31" equiv="30 up"/>)" + sheet);
    REQUIRE(found.catalogue.size() == 2);
    CHECK(found.catalogue[1].id == "glabels:Acme-31");
    CHECK(found.catalogue[1].name == "Acme 31, Address Labels");
    CHECK(found.catalogue[1].pitch_x == found.catalogue[0].pitch_x);
    CHECK_THAT(reason(R"(<Template brand="Acme" part="31" equiv="none"/>)"),
               Contains("glabels:Acme-31: it is the same as glabels:Acme-none, which is not there"));
}

TEST_CASE("what cannot be used is kept with its reason") {
    struct Case {
        std::string from, to, says;
    };
    const Case cases[] = {
        {"size=\"Letter-of-ours\"", "size=\"A9999\"", "its paper \"A9999\" is not among the paper sizes"},
        {"nx=\"3\"", "nx=\"4\"", "the last label ends off the page (across)"},
        {"dy=\"1in\"", "dy=\"0.9in\"", "labels overlap (down): 22.86 mm from one to the next, 25.4 mm long"},
        {"x0=\"0.1875in\"", "x0=\"-0.1in\"", "the first label begins off the page (across)"},
        {"nx=\"3\"", "nx=\"0\"", "nx is \"0\""},
        {"width=\"2.625in\"", "width=\"0\"", "the label has no width or no height"},
        {"<Layout", "<Layout nx=\"1\" ny=\"1\" x0=\"0\" y0=\"0\"/><Layout", "its labels stand in 2 groups"},
        {"<Label-rectangle", "<Label-cd id=\"1\"/><Label-rectangle", "it has labels of several shapes"},
        {"  <Layout nx=\"3\" ny=\"10\" x0=\"0.1875in\" y0=\"36pt\" dx=\"2.75in\" dy=\"1in\"/>", "",
         "it does not say where its labels stand"},
        {"size=\"3.6\"", "size=\"0.5in\"", "the inset leaves nothing of the label to print on"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.from, one.to);
        CHECK_THAT(reason(with(sheet, one.from, one.to)),
                   Contains("glabels:Acme-30-up: ") && Contains(one.says));
    }
    CHECK_THAT(
        reason(
            R"(<Template brand="Acme" part="D" size="Letter-of-ours"><Label-cd id="0" radius="58mm" hole="20mm">
      <Layout nx="1" ny="1" x0="0" y0="0" dx="0" dy="0"/></Label-cd></Template>)"),
        Contains("it is a disc with a hole"));
    CHECK_THAT(reason(R"(<Template brand="Acme" part="E" size="Letter-of-ours"/>)"),
               Contains("it has no label"));
    const auto same =
        read(with(sheet, "nx=\"3\"", "nx=\"4\"") + R"(<Template brand="Acme" part="31" equiv="30 up"/>)");
    REQUIRE(same.unused.size() == 2);
    CHECK_THAT(same.unused.back().reason,
               Contains("it is the same as glabels:Acme-30-up, and the last label ends off the page"));
    const auto twice = read(sheet + sheet);
    CHECK(twice.catalogue.size() == 1);
    REQUIRE(twice.unused.size() == 1);
    CHECK_THAT(twice.unused.front().reason, Contains("another template has this id"));
}

TEST_CASE("what only the rounding of the database makes too long is taken off") {
    // 0.04 mm over its neighbour, and 0.05 mm off the page.
    CHECK(only(with(sheet, "dy=\"1in\"", "dy=\"25.36mm\"")).label_height == mm(Exact::ratio(2536, 100)));
    const auto found = only(with(with(sheet, "nx=\"3\"", "nx=\"1\""), "x0=\"0.1875in\"", "x0=\"149.275mm\""));
    CHECK(found.origin_x + found.label_width == found.page_width);
    CHECK(stock::faults_of(found).empty());
}

TEST_CASE("rc: whatever stands in a template, it is stock without a fault or it has a reason") {
    const std::string good = sheet + round_ones;
    rc::prop("used or told", [&] {
        std::string damaged = good;
        for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
            const auto at = *rc::gen::inRange<std::size_t>(0, damaged.size());
            const auto piece = *rc::gen::element<std::string>("-", "9", "0", ".", "e9", "\"", "<", "/>", "mm",
                                                              "\xff", "1e30in", "nx", "");
            damaged.replace(at, *rc::gen::inRange<std::size_t>(0, 3), piece);
        }
        const auto found = read(damaged);
        for (const auto& one : found.catalogue) RC_ASSERT(stock::faults_of(one).empty());
        for (const auto& unused : found.unused) RC_ASSERT_FALSE(unused.reason.empty());
    });
}

TEST_CASE("a file that is not whole is told, and the others are used") {
    const test::TemporaryFolder folder;
    folder.write("paper-sizes.xml", papers);
    folder.write("a-templates.xml", "<Glabels-templates><Template brand=");
    folder.write("b-templates.xml", templates(sheet));
    folder.write("c.txt", "not of this database");
    const auto found = read_glabels(folder.path());
    CHECK(found.is_installed);
    CHECK(found.catalogue.size() == 1);
    REQUIRE(found.unused.size() == 1);
    CHECK(found.unused.front().id == "a-templates.xml");
    CHECK_THAT(found.unused.front().reason, Contains("it is not whole"));

    const auto nothing = read_glabels(folder.path() / "none");
    CHECK_FALSE(nothing.is_installed);
    CHECK(nothing.catalogue.empty());
    CHECK(nothing.unused.empty());
}

TEST_CASE("the installed database: every template is used or has its reason") {
    const auto found = read_glabels(installed_glabels);
    if (!found.is_installed) {
        WARN("skipped: gLabels' database is not installed (glabels-data)");
        return;
    }
    std::set<std::string> ids;
    for (const auto& one : found.catalogue) {
        CAPTURE(one.id);
        CHECK(stock::faults_of(one).empty());
        CHECK(ids.insert(one.id).second);
    }
    CHECK(found.catalogue.size() > 1'500);
    for (const auto& unused : found.unused) {
        CAPTURE(unused.id);
        CHECK_FALSE(unused.reason.empty());
        CHECK(ids.count(unused.id) == (unused.reason == "another template has this id already" ? 1U : 0U));
    }
    const auto* avery = stock::find(found.catalogue, "glabels:Avery-5160");
    REQUIRE(avery != nullptr);
    CHECK(avery->labels_per_page() == 30);
    CHECK(avery->label_width == inches(Exact::ratio(2625, 1000)));
}
