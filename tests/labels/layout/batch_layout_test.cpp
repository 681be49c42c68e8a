// SPDX-License-Identifier: Apache-2.0
// A label of a batch is the label that it would be alone, whatever came before it; a search is made only where texts need
// another room.
#include "labels/layout/batch_layout.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "labels/layout/retype.hpp"
#include "labels/pdf/pdf_writer.hpp"
#include "labels/proof/proof.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::tests {

namespace {

using layout::BatchLayout;
using layout::LabelLayout;

const stock::Catalogue& stocks() {
    static const stock::Catalogue all = catalogue();
    return all;
}
const stock::Stock& stock_of(int width_hundredths_in, int height_hundredths_in) {
    const auto wanted = roll(width_hundredths_in, height_hundredths_in);
    return *stock::find(stocks(), wanted.id);
}

content::LabelContent with_lot(const std::string& lot, const std::string& serial) {
    auto order = request();
    order.lot = lot;
    order.serial = serial;
    return composed(glycine(), order);
}

struct Words {
    std::string lot, serial;
};

// Everything that the outside sees of a layout, as text.
std::string told(const LabelLayout& label) {
    std::string all = label.stock + "\n" + draw::to_text(label.drawing);
    for (const auto& one : label.elements)
        all += one.id + "|" + one.text + "|" + one.font + "|" + one.legal_source + "|" + one.basis + "|" +
               one.bounds.x.in_points().to_fraction() + "|" + one.bounds.width.in_points().to_fraction() +
               "\n";
    for (const auto& one : label.shortened) all += "short " + one + "\n";
    for (const auto& one : label.left_out) all += "out " + one + "\n";
    return all + label.code.code.human + label.body_size.in_points().to_fraction();
}

LabelLayout alone(const content::LabelContent& content, const stock::Stock& stock) {
    auto layout = layout::lay_out_label(content, stock, {300}, fonts());
    if (!layout) throw std::runtime_error(to_text(layout.error()));
    return *std::move(layout);
}

}  // namespace

TEST_CASE("each label of a batch is what it is alone, and the file is proved", "[batch]") {
    const auto& stock = GENERATE(std::cref(stock_of(300, 100)), std::cref(stock_of(400, 200))).get();
    CAPTURE(stock.id);
    // Longer lots in the middle, other serial numbers, letters as wide as digits, and the first length again.
    const std::vector<Words> rows = {{"A26-0305", "00001"},      {"A26-0306", "00002"},
                                     {"B99-WWWW", "I1I1I"},      {"A26-0305-LONGER-7", "3"},
                                     {"A26-0307", "00004"},      {"A26-0305-LONGER-8", "5"},
                                     {"A26-0308", "00006"},      {"A26-0309", "0000007"},
                                     {"A26-0305-LONGER-9", "8"}, {"A26-0310", "00009"}};
    BatchLayout batch(stock, {300}, fonts());
    std::vector<LabelLayout> labels;
    for (const Words& row : rows) {
        CAPTURE(row.lot);
        const auto content = with_lot(row.lot, row.serial);
        auto layout = batch.lay_out(content);
        REQUIRE(layout);
        CHECK(told(*layout) == told(alone(content, stock)));
        labels.push_back(*std::move(layout));
    }
    CHECK(batch.searches() < rows.size());
    const auto job = layout::impose(std::move(labels), stock, {300});
    REQUIRE(job);
    const auto proof = proof::prove(pdf::write_pdf(*job, fonts(), {"batch"}), *job);
    CHECK(proof.faults == std::vector<std::string>{});
    CHECK(proof.passed());
}

TEST_CASE("labels that differ in lot, dates and serial number alone are searched for once", "[batch]") {
    BatchLayout batch(stock_of(300, 100), {300}, fonts());
    for (int i = 0; i < 50; ++i) {
        auto order = request();
        order.lot = "A26-" + std::to_string(1000 + i);
        order.serial = std::to_string(20'000 + 37 * i);
        order.expires = content::expiry_on(*time::parse_date("2026-10-" + std::to_string(10 + i % 20)));
        REQUIRE(batch.lay_out(composed(glycine(), order)));
    }
    CHECK(batch.searches() <= 2);  // round digits reach a little higher than straight ones
}

TEST_CASE("the order of a batch changes no label", "[batch]") {
    const auto& stock = stock_of(300, 100);
    std::vector<content::LabelContent> contents = {with_lot("A1", "1"), with_lot("A26-0305-LONG", "00001"),
                                                   with_lot("B2", "2"), with_lot("A26-0306-LONG", "00002")};
    std::vector<std::string> forwards, backwards;
    BatchLayout one(stock, {300}, fonts());
    for (const auto& content : contents) forwards.push_back(told(*one.lay_out(content)));
    BatchLayout other(stock, {300}, fonts());
    std::ranges::reverse(contents);
    for (const auto& content : contents) backwards.push_back(told(*other.lay_out(content)));
    std::ranges::reverse(backwards);
    CHECK(forwards == backwards);
}

TEST_CASE("what does not fit is refused in a batch as it is alone", "[batch]") {
    const auto& stock = stock_of(150, 50);
    BatchLayout batch(stock, {300}, fonts());
    for (const char* lot : {"A26-0305", "A26-0306"}) {
        const auto content = with_lot(lot, "00001");
        const auto refused = batch.lay_out(content);
        const auto refused_alone = layout::lay_out_label(content, stock, {300}, fonts());
        REQUIRE_FALSE(refused);
        REQUIRE_FALSE(refused_alone);
        CHECK(to_text(refused.error()) == to_text(refused_alone.error()));
    }
}

TEST_CASE("texts are set alike where words are as wide, and blanks and full stops in the same places",
          "[batch]") {
    struct Row {
        const char* a;
        const char* b;
        draw::Face face;
        bool alike;
    };
    const auto row = GENERATE(values<Row>({
        {"A26-0305", "A26-0306", draw::Face::mono, true},
        {"A26-0305", "C89-WO60", draw::Face::mono, true},  // one width for all
        {"A26-0305", "A26-03055", draw::Face::mono, false},
        {"A26 0305", "A260 305", draw::Face::mono, false},
        {"A26.0305", "A26-0305", draw::Face::mono, false},
        {"A26-0305", "Ä26-0305", draw::Face::mono, false},  // higher
        {"A26-0305", "Q26-0305", draw::Face::mono, true},
        {"1,500 mg", "2,300 mg", draw::Face::regular, true},  // figures have one width
        {"Miller", "Willer", draw::Face::regular, false},
        {"20\u00A0mL", "20 mL", draw::Face::regular, false},
    }));
    CAPTURE(row.a, row.b);
    CHECK(layout::are_set_alike(fonts(), content::Wording{{row.a, row.face}},
                                content::Wording{{row.b, row.face}}) == row.alike);
    CHECK_FALSE(layout::are_set_alike(fonts(), content::Wording{{row.a, row.face}},
                                      content::Wording{{row.a, row.face}, {row.a, row.face}}));
}

TEST_CASE("a patient's name of another width is searched for, and is what it is alone", "[batch]") {
    const auto& stock = stock_of(400, 200);
    BatchLayout batch(stock, {300}, fonts());
    for (const char* patient : {"Ödön Łukasz", "Anne Miller", "Nils Öberg-Ström"}) {
        auto order = request();
        order.patient = patient;
        order.prescription = "7001234";
        const auto content = composed(glycine(), order);
        const auto layout = batch.lay_out(content);
        REQUIRE(layout);
        CHECK(told(*layout) == told(alone(content, stock)));
    }
    CHECK(batch.searches() == 3);
}

}  // namespace vialwright::tests
