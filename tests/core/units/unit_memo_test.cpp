// SPDX-License-Identifier: Apache-2.0
// What a unit means is remembered from one quantity to the next: it must never be what it meant somewhere else.
#include "core/units/unit_memo.hpp"

#include <vector>

#include <catch2/catch.hpp>

#include "core/units/parse.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::units;
using numbers::Exact;

// Several kinds at once, as a dose is wanted.
std::vector<std::vector<Dimension>> kinds() {
    const Dimension mass = dimension_of<DrugMass>, weight = dimension_of<BodyWeight>;
    return {{mass},          {weight},
            {mass / weight}, {dimension_of<ProductMass>},
            {weight, mass},  {mass, mass / weight, dimension_of<Volume>},
            {Dimension{}},   {dimension_of<Time>}};
}

TEST_CASE("a quantity is read alike the first time and every time after", "[units]") {
    const std::vector<std::string> texts{"70 kg",        "70 kg/kg",  "250 mg",     "250mg",    "2.50 mg",
                                         "1,000 mcg/kg", "5 mL",      "8 h",        "6 y 3 mo", "5 ft 9 in",
                                         "400 mg/5 mL",  "1 in 1000", "5 %",        "5 xg",     "5 U",
                                         "1.0 mg",       ".5 mg",     "12",         "0.5 g/kg", "3 lb",
                                         "2 vials",      "1 tablet",  "9 mg/kg/day"};
    for (const auto zeros : {TrailingZeros::refused, TrailingZeros::allowed}) {
        for (const auto& wanted : kinds()) {
            for (const auto& text : texts) {
                CAPTURE(text, wanted.size());
                const auto first = parse_one_of(text, wanted, zeros);
                for (const auto& other : kinds()) static_cast<void>(parse_one_of(text, other, zeros));
                const auto again = parse_one_of(text, wanted, zeros);
                REQUIRE(first.has_value() == again.has_value());
                if (!first) {
                    CHECK(first.error().message == again.error().message);
                    continue;
                }
                CHECK(first->quantity.value() == again->quantity.value());
                CHECK(first->quantity.dimension() == again->quantity.dimension());
                CHECK(first->unit == again->unit);
                CHECK(first->kind == again->kind);
            }
        }
    }
}

TEST_CASE("a kilogram of a patient is never one of a drug, whichever was read before", "[units]") {
    const std::vector<Dimension> drug{dimension_of<DrugMass>}, patient{dimension_of<BodyWeight>};
    for (int i = 0; i < 3; ++i) {
        CHECK(parse_one_of("70 kg", drug)->quantity.value() == 70'000'000);
        CHECK(parse_one_of("70 kg", patient)->quantity.value() == 70);
    }
}

TEST_CASE("only a plain number and a plain unit are split without the grammar", "[units]") {
    const auto split = [](std::string_view text) {
        return detail::split_plain(text, TrailingZeros::refused);
    };
    REQUIRE(split("1,250.5 mg/kg"));
    CHECK(split("1,250.5 mg/kg")->number == Exact::ratio(2501, 2));
    CHECK(split("1,250.5 mg/kg")->unit == "mg/kg");
    for (const auto* text : {"", "70", "70 ", " 70 kg", "70  kg", "-70 kg", "70 kg ", "70 mg/5 mL", "5 m2",
                             "5 million units", "1.0 mg", ".5 mg", "1e3 mg", "5 \u00B5g", "5 {tablet}"})
        CHECK_FALSE(split(text));
}

}  // namespace
