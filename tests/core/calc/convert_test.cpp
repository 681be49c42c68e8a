// SPDX-License-Identifier: Apache-2.0
#include "core/calc/convert.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "core/numbers/decimal_text.hpp"
#include "tests/support/exact_values.hpp"

namespace {

using namespace vialwright::calc;
using vialwright::numbers::Exact;

struct Row {
    ConversionText text;
    std::string_view count, ucum, source;
};

TEST_CASE("mass, amount of substance, equivalents and activity of one substance", "[calc][convert]") {
    const Row rows[]{
        {{"1 g", "mEq", "74.55 g/mol", "1", ""}, "20000/1491", "meq", "F33: KCl, 13.41 mEq"},
        {{"20 mEq", "mg", "74.55 g/mol", "1", ""}, "1491", "mg", "F33: KCl"},
        {{"1 g", "mEq", "246.47 g/mol", "2", ""}, "200000/24647", "meq", "F33: MgSO4.7H2O, 8.11 mEq"},
        {{"300 mg", "mEq", "73.89 g/mol", "2", ""}, "20000/2463", "meq", "F33: Li2CO3, 8.12 mEq"},
        {{"2 g", "mmol", "75.07 g/mol", "", ""}, "200000/7507", "mmol", "glycine"},
        {{"100 mmol", "g", "120 g/mol", "", ""}, "12", "g", "F33"},
        {{"140 mEq/L", "mmol/L", "", "1", ""}, "140", "mmol/L", "a laboratory result"},
        {{"10 mg/dL", "mEq/L", "40.08 g/mol", "2 mEq/mmol", ""}, "2500/501", "meq/L", "calcium"},
        {{"1.2 mg/dL", "umol/L", "113.12 g/mol", "", ""}, "75000/707", "umol/L", "creatinine"},
        {{"0.5 mEq/kg", "mg/kg", "74.55 g/mol", "1", ""}, "1491/40", "mg/kg", "a dose per weight"},
        {{"10 mmol/h", "mg/min", "74.55 g/mol", "", ""}, "497/40", "mg/min", "a rate"},
        {{"154 mEq/L", "%(w/v)", "58.44 g/mol", "1", ""}, "112497/125000", "g/dL", "F33: NaCl 0.9 %"},
        {{"8.4 %(w/v)", "mEq/mL", "84 g/mol", "1", ""}, "1", "meq/mL", "F33: NaHCO3 8.4 %"},
        {{"0.9 %", "mmol/L", "58.44 g/mol", "", ""}, "75000/487", "mmol/L", "% alone is w/v"},
        {{"5,000 units", "mg", "", "", "100 units/mg"}, "50", "mg", "F38"},
        {{"50 mg", "units", "", "", "100 units/mg"}, "5000", "[iU]", "F38"},
        {{"100 units", "mmol", "1000 g/mol", "", "100 units/mg"}, "1/1000", "mmol", "two steps"},
        {{"0 mg", "mmol", "75.07 g/mol", "", ""}, "0", "mmol", "nothing"},
        {{"0.5 kg", "g", "", "", ""}, "500", "g", "no factor is needed"},
        {{"5 mEq/tablet", "mg/tablet", "74.55 g/mol", "1", ""}, "1491/4", "mg/{tablet}", "a strength"},
    };
    for (const Row& row : rows) {
        INFO(row.text.amount << " in " << row.text.in << ": " << row.source);
        const auto answer = convert(row.text);
        INFO((answer ? "" : answer.error().message));
        REQUIRE(answer);
        CHECK(answer->result.count().to_fraction() == row.count);
        CHECK(answer->result.unit.ucum() == row.ucum);
        CHECK_FALSE(answer->working.empty());
        CHECK(answer->working.back().result.count() == answer->result.count());
    }
}

TEST_CASE("a conversion shows the way it went", "[calc][convert]") {
    const auto answer = convert({"20 mEq", "mg", "74.55 g/mol", "1", ""});
    REQUIRE(answer);
    REQUIRE(answer->working.size() == 2);
    CHECK(answer->working[0].name == "Amount of substance");
    CHECK(answer->working[0].formula == "equivalents ÷ valence");
    CHECK(answer->working[0].substituted == "20 mEq ÷ (1 mEq/mmol)");
    CHECK(to_text(answer->working[0].result) == "20 mmol");
    CHECK(answer->working[1].formula == "amount of substance × molar mass");
    CHECK(answer->working[1].substituted == "20 mmol × (74.55 g/mol)");
    CHECK(to_text(answer->working[1].result) == "1,491 mg");
}

TEST_CASE("what is missing for a conversion is never assumed", "[calc][convert]") {
    struct Refusal {
        ConversionText text;
        std::string_view field, says;
    };
    const Refusal rows[]{
        {{"20 mEq", "mg", "", "1", ""}, "molar_mass", "--molar-mass is needed"},
        {{"20 mEq", "mg", "74.55 g/mol", "", ""}, "valence", "--valence is needed"},
        {{"20 mEq", "mmol", "74.55 g/mol", "", ""}, "valence", "equivalents to amount of substance"},
        {{"5000 units", "mg", "74.55 g/mol", "1", ""}, "potency", "--potency is needed"},
        {{"20 mEq", "mg", "0 g/mol", "1", ""}, "molar_mass", "more than 0"},
        {{"20 mEq", "mg", "74.55 g/mol", "0", ""}, "valence", "more than 0"},
        {{"20 mEq", "mg", "74.55", "1", ""}, "molar_mass", "such as 75.07 g/mol"},
        {{"20 mEq", "mg", "74.55 mol/g", "1", ""}, "molar_mass", "a molar mass"},
        {{"1 g", "mmol", "75.07 g/mol", "0", ""}, "valence", "more than 0"},  // read though not needed
        {{"1 g", "mcg", "75.07", "", ""}, "molar_mass", "such as 75.07 g/mol"},
        {{"20", "mg", "74.55 g/mol", "1", ""}, "amount", "has no unit"},
        {{"20 mL", "mg", "74.55 g/mol", "1", ""}, "amount", "is volume"},
        {{"300 mOsm", "mmol", "", "", ""}, "amount", "osmoles"},
        {{"20 mEq", "mL", "74.55 g/mol", "1", ""}, "in", "is volume"},
        {{"20 mEq/L", "mg", "74.55 g/mol", "1", ""}, "in", "is mass"},
        {{"20 mEq", "mOsm", "", "1", ""}, "in", "osmoles"},
        {{"20 mEq", "", "", "1", ""}, "in", "has no unit"},
        {{"20 mEq", "furlong", "", "1", ""}, "in", "\"furlong\" is not a unit"},
        {{"20 mg/mL", "mg/5 mL", "", "", ""}, "in", "cannot hold a number"},
        {{"1 tablet", "mg", "", "", ""}, "amount", "tablets"},
    };
    for (const Refusal& row : rows) {
        INFO(row.text.amount << " in " << row.text.in);
        const auto answer = convert(row.text);
        REQUIRE_FALSE(answer);
        CHECK(answer.error().field == row.field);
        CHECK_THAT(answer.error().message, Catch::Contains(std::string(row.says)));
    }
}

TEST_CASE("a conversion there and back changes nothing", "[calc][convert][laws]") {
    using vialwright::numbers::exact_decimal;
    using vialwright::tests::typed_number;
    const auto positive = [](const Exact& number) { return number.is_positive(); };
    rc::prop("mass to equivalents to mass", [&] {
        const Exact mass = *typed_number(), molar = *rc::gen::suchThat(typed_number(), positive);
        const std::string valence = std::to_string(*rc::gen::inRange(1, 5));
        const std::string molar_mass = *exact_decimal(molar) + " g/mol";
        const auto there = convert({*exact_decimal(mass) + " mg", "mEq", molar_mass, valence, ""});
        RC_ASSERT(there.has_value());
        RC_ASSERT(there->result.count() * molar == mass * Exact(std::stoi(valence)));
        const auto digits = exact_decimal(there->result.count());
        if (!digits || digits->size() > 17) return;  // it cannot be typed
        const auto back = convert({*digits + " mEq", "mg", molar_mass, valence, ""});
        RC_ASSERT(back.has_value());
        RC_ASSERT(back->result.count() == mass);
    });
}

}  // namespace
