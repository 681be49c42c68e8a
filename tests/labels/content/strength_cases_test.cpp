// SPDX-License-Identifier: Apache-2.0
// The strength in all the cases of USP <7> (regulatory facts, section 5.1), recomputed from strength and content.
#include <catch2/catch.hpp>

#include "core/units/parse.hpp"
#include "labels/content/strength_words.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::tests {

namespace {

units::Shown read(std::string_view text, const std::vector<units::Dimension>& kinds) {
    const auto parsed = units::parse_one_of(text, kinds);
    REQUIRE(parsed);
    return {parsed->quantity, parsed->unit};
}

const std::vector<units::Dimension> contents{units::dimension_of<units::Volume>,
                                             units::dimension_of<units::ProductMass>,
                                             units::dimension_of<units::DosageUnits>};

std::vector<units::Dimension> strengths() {
    std::vector<units::Dimension> kinds;
    for (const auto& amount : {units::dimension_of<units::DrugMass>, units::dimension_of<units::Equivalents>,
                               units::dimension_of<units::Activity>})
        for (const auto& content : contents) kinds.push_back(amount / content);
    return kinds;
}

formulary::Monograph product(std::string_view strength, std::string_view active_amount = "") {
    auto monograph = glycine();
    const units::Shown value = read(strength, strengths());
    monograph.product.strengths = {{value, value.unit.top(), value.unit.bottom()}};
    monograph.product.total_content.reset();
    monograph.product.fill_volume.reset();
    monograph.ingredients.front().amount =
        read(active_amount.empty() ? strength : active_amount, strengths());
    return monograph;
}

std::string said(const formulary::Monograph& monograph, std::string_view quantity) {
    content::LabelRequest request;
    if (!quantity.empty()) request.quantity = read(quantity, contents);
    const auto wording = content::strength_wording(monograph, request);
    return wording ? content::to_text(*wording) : "refused: " + wording.error().message;
}

}  // namespace

TEST_CASE("strength in each case of USP <7>", "[content]") {
    struct Row {
        const char* strength;
        const char* quantity;
        const char* text;
    };
    const auto row = GENERATE(values<Row>({
        {"50 mg/mL", "10 mL", "500 mg per 10 mL (50 mg per mL)"},  // above 1 mL
        {"10 mg/mL", "1 mL", "10 mg per mL"},                      // at 1 mL
        {"20 mg/mL", "0.625 mL", "12.5 mg per 0.625 mL"},          // below 1 mL
        {"1000 units/mL", "10 mL", "10,000 units per 10 mL (1,000 units per mL)"},
        {"2 mEq/mL", "20 mL", "40 mEq per 20 mL (2 mEq per mL)"},
        {"1 g/g", "250 g", "250 g"},                           // a pure powder
        {"20 mg/g", "30 g", "600 mg per 30 g (20 mg per g)"},  // a cream
        {"500 mg/capsule", "60 capsules", "500 mg per capsule"},
        {"50 mg/mL", "", "refused: the fill volume is not stated"},
        {"1 g/g", "", "refused: it is not stated how much is in the container"},
        {"50 mg/mL", "30 g", "refused: 30 g is no quantity of a product with 50 mg/mL"},
    }));
    CAPTURE(row.strength, row.quantity);
    CHECK(said(product(row.strength), row.quantity) == row.text);
}

TEST_CASE("an electrolyte has its weight beside its milliequivalents", "[content]") {
    CHECK(said(product("2 mEq/mL", "149 mg/mL"), "20 mL") ==
          "40 mEq per 20 mL (2 mEq per mL, 149 mg per mL)");
    CHECK(said(product("2 mEq/mL", "149 mg/mL"), "1 mL") == "2 mEq per mL (149 mg per mL)");
}

TEST_CASE("an electrolyte in mass alone is refused", "[content]") {
    auto monograph = product("149 mg/mL");
    monograph.product.fill_volume = read("20 mL", contents);
    monograph.ingredients.front().name = "Potassium chloride";
    const auto label = compose(monograph, request(), facility());
    REQUIRE_FALSE(label);
    CHECK_THAT(to_text(label.error()),
               Catch::Contains("the strength of Potassium chloride stands in mass alone"));
}

TEST_CASE("the basis of the numbers is said where the name is of another salt", "[content]") {
    auto monograph = product("10 mg/mL");
    monograph.product.name = "Lidocaine Injection";
    monograph.ingredients.front().name = "Lidocaine hydrochloride";
    CHECK(content::plain(content::strength_basis(monograph)) == "as lidocaine hydrochloride");
    monograph.product.name = "Lidocaine Hydrochloride Injection";
    CHECK(content::strength_basis(monograph).empty());
}

TEST_CASE("several active ingredients have a line each", "[content]") {
    auto monograph = product("20 mg/mL");
    monograph.product.fill_volume = read("1.7 mL", contents);
    formulary::Ingredient second = monograph.ingredients.front();
    monograph.ingredients.front().name = "Lidocaine hydrochloride";
    second.name = "Epinephrine";
    second.amount = read("10 mcg/mL", strengths());
    monograph.ingredients.insert(monograph.ingredients.begin() + 1, second);
    std::erase_if(monograph.label_statements, [](const auto& one) { return one.id == "osmolarity"; });
    const auto label = composed(monograph, request());
    REQUIRE(label.element("strength-2") != nullptr);
    CHECK(label.element("strength") == nullptr);
    CHECK(label.element("strength-1")->text() == "Lidocaine hydrochloride 34 mg per 1.7 mL (20 mg per mL)");
    CHECK(label.element("strength-2")->text() == "EPINEPHrine 17 mcg per 1.7 mL (10 mcg per mL)");
    CHECK(layout::lay_out_label(label, roll(400, 200), {300}, fonts()));
}

TEST_CASE("several strengths must be chosen from", "[content]") {
    auto monograph = product("1 g/g");
    const units::Shown capsule = read("500 mg/capsule", strengths());
    monograph.product.strengths.push_back({capsule, capsule.unit.top(), capsule.unit.bottom()});
    CHECK(said(monograph, "60 g") == "refused: the product has several strengths");
    content::LabelRequest request;
    request.strength = "500 mg/capsule";
    CHECK(content::to_text(*content::strength_wording(monograph, request)) == "500 mg per capsule");
    request.strength = "5 mg";
    CHECK_FALSE(content::strength_wording(monograph, request));
}

TEST_CASE("a dry powder says what is in it, and apart what it makes", "[content]") {
    auto monograph = product("100 mg/mL");
    const std::vector<units::Dimension> mass{units::dimension_of<units::DrugMass>};
    monograph.product.reconstitution = formulary::Reconstitution{
        read("1 g", mass),       read("0.4 mL", contents),      read("9.6 mL", contents),
        read("10 mL", contents), "Sterile Water for Injection", {"product-page"}};
    CHECK(said(monograph, "") == "1 g per container");
    const auto made = content::reconstitution_wording(monograph);
    REQUIRE(made);
    CHECK(content::to_text(*made) == "With 9.6 mL Sterile Water for Injection: 100 mg per mL");
    monograph.product.reconstitution->content = read("2 g", mass);
    CHECK_FALSE(content::reconstitution_wording(monograph));
}

}  // namespace vialwright::tests
