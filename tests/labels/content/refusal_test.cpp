// SPDX-License-Identifier: Apache-2.0
// What is missing or wrong refuses the label and is named; nothing is printed in its place.
#include <algorithm>
#include <functional>

#include <catch2/catch.hpp>

#include "core/units/parse.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::tests {

namespace {

using Catch::Contains;

struct Input {
    formulary::Monograph monograph = glycine();
    content::LabelRequest request = tests::request();
    content::Facility facility = tests::facility();
};

// "lot: the lot number must be ..." for the change that was made to a good input; "" if it composes.
std::string refusal(const std::function<void(Input&)>& change) {
    Input input;
    change(input);
    const auto label = compose(input.monograph, input.request, input.facility);
    return label ? "" : to_text(label.error());
}

void drop_statement(Input& input, std::string_view id) {
    std::erase_if(input.monograph.label_statements, [&](const auto& said) { return said.id == id; });
}

formulary::LabelStatement& statement(Input& input, std::string_view id) {
    return *std::ranges::find(input.monograph.label_statements, id, &formulary::LabelStatement::id);
}

time::Date date(std::string_view text) { return *time::parse_date(text); }

}  // namespace

TEST_CASE("the untouched input composes", "[content]") {
    CHECK(refusal([](Input&) {}).empty());
}

TEST_CASE("a missing or wrong lot, serial number or date refuses the label by name", "[content]") {
    CHECK_THAT(refusal([](Input& in) { in.request.lot = ""; }), Contains("the lot number must be"));
    CHECK_THAT(refusal([](Input& in) { in.request.lot = "a26"; }), Contains("the lot number must be"));
    CHECK_THAT(refusal([](Input& in) { in.request.serial = "1 2"; }), Contains("the serial number must be"));
    CHECK_THAT(refusal([](Input& in) { in.request.made = {}; }),
               Contains("compounded-on: the date compounded is no date"));
    CHECK_THAT(refusal([](Input& in) { in.request.expires = {}; }),
               Contains("expires: the expiration date is no date"));
    CHECK_THAT(refusal([](Input& in) { in.request.expires = content::expiry_on(date("2026-03-04")); }),
               Contains("it expires 2026-03-04 but was made 2026-03-05 14:00"));
    CHECK_THAT(refusal([](Input& in) { in.request.expires = content::expiry_at(in.request.made); }),
               Contains("the expiration must be after the time it was made"));
}

TEST_CASE("a patient without a prescription number, or the other way round, is refused", "[content]") {
    CHECK_THAT(refusal([](Input& in) { in.request.patient = "A. Jones"; }), Contains("belong together"));
    CHECK_THAT(refusal([](Input& in) { in.request.prescription = "7001"; }), Contains("belong together"));
}

TEST_CASE("every field of the facility is due and is missed by its name", "[content]") {
    using content::Facility;
    struct Row {
        std::string Facility::*field;
        const char* name;
    };
    const auto row = GENERATE(values<Row>({{&Facility::name, "name"},
                                           {&Facility::street, "street"},
                                           {&Facility::city, "city"},
                                           {&Facility::region, "region"},
                                           {&Facility::postal_code, "postal_code"},
                                           {&Facility::phone, "phone"}}));
    CHECK_THAT(refusal([&](Input& in) { (in.facility.*row.field).clear(); }),
               Contains(std::string("facility: ") + row.name + " is missing"));
}

TEST_CASE("a statement that the law asks for and nobody wrote is refused with its source", "[content]") {
    CHECK_THAT(refusal([](Input& in) { drop_statement(in, "storage"); }),
               Contains("storage: the monograph has no [[label]] statement \"storage\"") &&
                   Contains("503B(a)(10)(A)(iii)(VII)"));
    CHECK_THAT(refusal([](Input& in) { drop_statement(in, "route"); }), Contains("21 CFR 201.100(b)(3)"));
}

TEST_CASE("a gap that blocks labels, a retired product and an unknown kind are refused", "[content]") {
    CHECK_THAT(refusal([](Input& in) {
                   formulary::Gap gap;
                   gap.id = "storage";
                   gap.text = "Storage is not stated.";
                   gap.blocks = "label";
                   in.monograph.gaps.push_back(gap);
               }),
               Contains("storage: Storage is not stated"));
    CHECK_THAT(refusal([](Input& in) { in.monograph.status = formulary::Status::retired; }),
               Contains("glycine-injection is retired"));
    CHECK_THAT(refusal([](Input& in) { in.monograph.product.compounded = "nonsterile-503A"; }),
               Contains("no label of this kind for products compounded as \"nonsterile-503A\""));
}

TEST_CASE("a strength that does not add up, or is not there, is refused", "[content]") {
    CHECK_THAT(refusal([](Input& in) {
                   in.monograph.product.total_content->quantity =
                       units::make<units::DrugMass>(numbers::Exact(15'000));
               }),
               Contains("strength: ") && Contains("makes 1,500 mg, but the monograph states 15,000 mg"));
    CHECK_THAT(refusal([](Input& in) { in.monograph.product.fill_volume.reset(); }),
               Contains("strength: the fill volume is not stated") &&
                   Contains("quantity: the fill volume is not stated"));
    CHECK_THAT(refusal([](Input& in) { in.monograph.product.strengths.clear(); }),
               Contains("strength: the product has no strength") &&
                   Contains("osmolarity: the osmolarity cannot be calculated"));
    CHECK_THAT(refusal([](Input& in) { in.monograph.ingredients.clear(); }),
               Contains("ingredients: the monograph lists none"));
    CHECK_THAT(refusal([](Input& in) { in.monograph.ingredients.front().amount.reset(); }),
               Contains("ingredients: Glycine has no amount"));
}

TEST_CASE("an osmolarity that cannot be worked out refuses the label", "[content]") {
    CHECK_THAT(refusal([](Input& in) { in.monograph.ingredients.front().molar_mass.reset(); }),
               Contains("osmolarity: the osmolarity cannot be calculated"));
}

TEST_CASE("unknown placeholders and conditions are refused, not printed", "[content]") {
    CHECK_THAT(refusal([](Input& in) { statement(in, "inspect").text = "pH {ph}"; }),
               Contains("inspect: ") && Contains("placeholder"));
    CHECK_THAT(refusal([](Input& in) { statement(in, "inspect").when = "sundays"; }),
               Contains("condition \"sundays\" is not known"));
}

TEST_CASE("an error-prone designation refuses the label wherever it stands", "[content]") {
    CHECK_THAT(refusal([](Input& in) { statement(in, "inspect").text = "Add 5 cc of water."; }),
               Contains("inspect: \"cc\" must not stand on a label") && Contains("mL"));
    // Also in the shorter wording, which is printed on small stock only.
    CHECK_THAT(refusal([](Input& in) { statement(in, "storage").short_text = "Store 1.0 g dry."; }),
               Contains("storage: \"1.0 g\" must not stand on a label"));
    CHECK_THAT(refusal([](Input& in) { in.monograph.product.name = "Glycine 1500 mg Injection"; }),
               Contains("name: \"1500 mg\" must not stand on a label"));
}

TEST_CASE("a soft designation is told and printed", "[content]") {
    Input input;
    statement(input, "inspect").text = "Keep at 2-8 °C before use.";
    const auto label = compose(input.monograph, input.request, input.facility);
    REQUIRE(label);
    REQUIRE(label->findings.size() == 1);
    CHECK(label->findings.front().rule == "range-dash");
}

TEST_CASE("a character that cannot be printed refuses the label, in whichever field it is", "[content]") {
    struct Row {
        const char* bad;
        const char* why;
    };
    const auto row = GENERATE(values<Row>({{"\xB5g", "not UTF-8"},
                                           {"\xC3"
                                            "BCD",
                                            "not UTF-8"},
                                           {"a\u202Eb", "U+202E"},
                                           {"a\u200Bb", "U+200B"},
                                           {"\u4F60", "not in the label font"},
                                           {"\U0001F600", "cannot be printed"},
                                           {"a\nb", "control character"}}));
    CAPTURE(row.why);
    CHECK_THAT(refusal([&](Input& in) { in.facility.name = row.bad; }),
               Contains("facility-name: ") && Contains(row.why));
    CHECK_THAT(refusal([&](Input& in) { in.facility.phone = row.bad; }),
               Contains("facility-phone: ") && Contains(row.why));
    CHECK_THAT(refusal([&](Input& in) { in.monograph.product.name = row.bad; }),
               Contains("name: ") && Contains(row.why));
    CHECK_THAT(refusal([&](Input& in) { statement(in, "storage").text = row.bad; }),
               Contains("storage: ") && Contains(row.why));
    CHECK_THAT(refusal([&](Input& in) { statement(in, "storage").short_text = row.bad; }),
               Contains("storage: ") && Contains(row.why));
    CHECK_THAT(refusal([&](Input& in) {
                   in.request.patient = row.bad;
                   in.request.prescription = "7001";
               }),
               Contains("patient: ") && Contains(row.why));
}

TEST_CASE("everything that is wrong is told at once", "[content]") {
    const std::string said = refusal([](Input& in) {
        in.request.lot = "";
        drop_statement(in, "storage");
        in.monograph.ingredients.clear();
    });
    CHECK_THAT(said, Contains("lot number") && Contains("storage: ") && Contains("ingredients: "));
}

}  // namespace vialwright::tests
