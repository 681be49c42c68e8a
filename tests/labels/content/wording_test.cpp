// SPDX-License-Identifier: Apache-2.0
// Strength as USP <7> asks for it, and where lines must not break.
#include "labels/content/wording.hpp"

#include <catch2/catch.hpp>

#include "core/units/parse.hpp"
#include "labels/content/strength_words.hpp"
#include "labels/lint/lint.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::tests {

namespace {

units::Shown shown(std::string_view text, const units::Dimension& meaning) {
    const auto read = units::parse_one_of(text, {&meaning, 1});
    if (!read) throw std::runtime_error(read.error().message);
    return {read->quantity, read->unit};
}

formulary::Product product(const std::string& each, const std::string& amount_unit, const std::string& fill) {
    formulary::Product product = glycine().product;
    const units::Dimension volume = units::dimension_of<units::Volume>;
    product.strengths = {{shown(each + "/mL", units::dimension_of<units::Concentration<units::Milligram>>),
                          *units::Unit::of(amount_unit, units::dimension_of<units::DrugMass>),
                          *units::Unit::of("mL", volume)}};
    product.total_content.reset();
    product.fill_volume = shown(fill, volume);
    return product;
}

std::string strength_of(const formulary::Product& product) {
    auto monograph = glycine();
    monograph.product = product;
    const auto wording = content::strength_wording(monograph, {});
    return wording ? content::to_text(*wording) : "refused: " + wording.error().message;
}

}  // namespace

TEST_CASE("strength: total per total volume first, then per mL", "[content]") {
    struct Row {
        const char* each;
        const char* unit;
        const char* fill;
        const char* text;
    };
    const auto row = GENERATE(values<Row>({
        {"50 mg", "mg", "30 mL", "1,500 mg per 30 mL (50 mg per mL)"},
        {"0.5 mg", "mg", "2 mL", "1 mg per 2 mL (0.5 mg per mL)"},
        {"12.5 mcg", "mcg", "100 mL", "1,250 mcg per 100 mL (12.5 mcg per mL)"},
        {"1 g", "g", "1.5 mL", "1.5 g per 1.5 mL (1 g per mL)"},
        // At 1 mL both are the same; below it a strength per mL would state more than there is (USP <7>).
        {"10 mg", "mg", "1 mL", "10 mg per mL"},
        {"10 mg", "mg", "0.5 mL", "5 mg per 0.5 mL"},
    }));
    CHECK(strength_of(product(row.each, row.unit, row.fill)) == row.text);
}

TEST_CASE("the total is worked out from strength and fill volume", "[content]") {
    auto one = product("50 mg", "mg", "30 mL");
    one.total_content = shown("1.5 g", units::dimension_of<units::DrugMass>);
    CHECK(strength_of(one) ==
          "1.5 g per 30 mL (50 mg per mL)");  // the unit as stated, the value as worked out
    one.total_content = shown("1499 mg", units::dimension_of<units::DrugMass>);
    CHECK(strength_of(one).starts_with("refused: 50 mg/mL in 30 mL makes 1,500 mg"));
    one.strengths.push_back(one.strengths.front());
    CHECK(strength_of(one) == "refused: the product has several strengths");
}

TEST_CASE("a strength that would have to be rounded is refused", "[content]") {
    auto one = product("50 mg", "mg", "30 mL");
    one.strengths.front().value.quantity =
        units::AnyQuantity(numbers::Exact::ratio(50, 3), one.strengths.front().value.quantity.dimension());
    CHECK(strength_of(one) == "refused: the strength cannot be written without rounding");
}

TEST_CASE("no line can part a number from its unit in strength, quantity and ingredients", "[content]") {
    const auto monograph = glycine();
    const std::string nbsp(content::no_break_space);
    const auto strength = content::strength_wording(monograph, {});
    REQUIRE(strength);
    for (const auto& part : *strength) CHECK(part.text.find(' ') == std::string::npos);
    const auto quantity = content::quantity_text(monograph.product, {});
    REQUIRE(quantity);
    CHECK(*quantity == "30" + nbsp + "mL");
    const auto ingredients = content::ingredient_wording(monograph);
    REQUIRE(ingredients);
    CHECK(ingredients->front().text == "Each" + nbsp + "mL" + nbsp + "contains: Glycine" + nbsp + "50" +
                                           nbsp + "mg; Water" + nbsp + "for" + nbsp + "Injection" + nbsp +
                                           "to" + nbsp + "1" + nbsp + "mL.");
    const auto brief = content::brief_ingredient_wording(monograph);
    REQUIRE(brief);
    CHECK(content::to_text(*brief) == "Each mL: Glycine 50 mg, Water for Injection to 1 mL.");
}

TEST_CASE("statements: no break after a number nor around \"not\"", "[content]") {
    const std::string nbsp(content::no_break_space);
    CHECK(content::tied("Store at 20 °C. Do not freeze.") ==
          "Store at 20" + nbsp + "°C. Do" + nbsp + "not" + nbsp + "freeze.");
    CHECK(content::tied("") == "");
    CHECK(content::tied("nothing here") == "nothing here");
    CHECK(content::plain(content::tied("Keep 2 mL")) == "Keep 2 mL");
    CHECK(content::glued("a b") == "a" + nbsp + "b");
}

TEST_CASE("the texts that the program words itself pass its own lint", "[content]") {
    const auto label = composed(glycine(), request());
    for (const auto& element : label.elements) {
        INFO(element.id);
        CHECK(lint::check(element.text()).empty());
        CHECK(lint::check(content::to_text(element.brief)).empty());
    }
}

}  // namespace vialwright::tests
