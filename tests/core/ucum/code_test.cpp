// SPDX-License-Identifier: Apache-2.0
#include "core/ucum/code.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "core/numbers/decimal_text.hpp"
#include "core/ucum/symbol.hpp"
#include "core/units/unit_table.hpp"
#include "tests/support/exact_values.hpp"

namespace {

using namespace vialwright::ucum;
using vialwright::numbers::Exact;
using vialwright::numbers::power_of_ten;

// Codes met in medication orders, laboratory results and body measures (FHIR value sets and LOINC's example units).
// clang-format off
constexpr std::string_view valid_codes[]{
    "1", "%", "mg", "ug", "ng", "pg", "fg", "kg", "g", "mg/kg", "ug/kg/min", "mg/kg/h", "mg/(kg.h)", "g/dL",
    "mg/dL", "ug/mL", "ng/mL", "pg/mL", "g/L", "mg/L", "ug/L", "mmol/L", "umol/L", "nmol/L", "pmol/L",
    "mol/m3", "meq/L", "eq/L", "mosm/kg", "mosm/L", "osm/kg", "[iU]", "[IU]", "m[iU]/L", "[iU]/mL", "k[iU]/L",
    "10*3.[iU]", "u[iU]/mL", "U/L", "mU/g", "kat/L", "nkat/L", "10*3/uL", "10*6/uL", "10*9/L", "10*12/L",
    "10^3/uL", "10*-3", "10*", "/uL", "/mL", "/min", "/[HPF]", "/[LPF]", "/100{WBC}", "{cells}/uL",
    "{tablet}", "{tbl}", "mg/{tablet}", "mg/{tbl}", "{dose}/d", "{INR}", "mg/g{creat}", "g{creat}",
    "ug/mg{creat}", "mmol/mol{creat}", "mL/min", "mL/min/{1.73_m2}", "mL/(min.{1.73_m2})", "L/min", "mL/h",
    "mL/kg/h", "cm", "m", "mm", "um", "nm", "m2", "kg/m2", "cm2", "[in_i]", "[ft_i]", "[lb_av]", "[oz_av]",
    "[stone_av]", "Cel", "[degF]", "K", "mm[Hg]", "cm[H2O]", "kPa", "Pa", "mbar", "s", "ms", "min", "h", "d",
    "wk", "mo", "a", "[pH]", "dB", "B[SPL]", "Hz", "/s", "s-1", "m/s", "m/s2", "m+2", "J", "kJ", "kcal",
    "cal", "kcal/kg/(24.h)", "kcal/(8.h)", "g/(24.h)", "mL/(24.h)", "ug/(24.h)", "umol/(24.h)", "mmol/(2.h)",
    "umol/2.h", "mL/{beat}", "{beats}/min", "dyn.s/cm5", "dyn.s/(cm5.m2)", "mV", "uV", "mA", "Ohm", "[drp]",
    "[drp]/min", "[tsp_us]", "[tbs_us]", "[foz_us]", "[pt_us]", "[gal_us]", "[cup_us]", "[Ch]", "[diop]",
    "[ppm]", "[ppb]", "ng/dL", "ug/dL", "mg/mL", "mmol/kg", "umol/g", "[beth'U]", "[arb'U]/mL", "[GPL'U]",
    "[MPL'U]", "[APL'U]", "[CFU]/mL", "[PFU]", "[TCID_50]/mL", "[USP'U]/mL", "[anti'Xa'U]", "[todd'U]",
    "[knk'U]", "[ka'U]", "[smgy'U]", "[tb'U]", "[AU]", "[BAU]", "[PNU]", "[Lf]", "[FEU]", "ng{FEU}/mL",
    "ug{FEU}/mL", "mm/h", "fL", "pL", "nL", "uL", "mL", "dL", "cL", "L", "l", "ml", "dl", "deg", "rad", "mCi",
    "uCi", "Bq", "MBq", "Gy", "cGy", "mSv", "REM", "g%", "mg%", "mmol/L/s", "[MET]", "[wood'U]", "[PRU]",
    "m[Hg]", "bar", "atm", "N", "W", "lm", "lx", "%{vol}", "{#}", "{score}", "{}", "(mg)/(kg)", "((mg))",
    "10.mg", "100.mL", "mg.mL-1", "kg.m-2", "/(m.s)", "u", "ug/[in_i]2", "lm/m2", "osm", "T", "G", "Mg", "MG",
    "ft", "10*23", "[hnsf'U]", "m[IU]/mL", "[degRe]", "%{HbA1c}", "[oz_tr]", "[gr]", "nmol/mL/h",
    "umol/g{Hb}", "[CFU]", "kcal/kg/d", "g/m2", "mg/m2", "ug/m2/d", "[kn_i]", "mL/m2", "kat", "ukat/L",
    "mosm", "meq", "meq/kg/d", "meq/kg", "mmol/kg/h", "[iU]/kg", "[iU]/kg/h", "m[iU]/min", "[iU]/m2",
    "ng/kg/min", "mg/m2/d", "g/kg/d", "mg/kg/{dose}", "mg/kg/d", "ug/h", "ug/min", "mL/min/m2", "L/h",
    "[anti'Xa'U]/mL", "10*6.[iU]", "ng/mL/h", "mm3", "/uL{cells}", "10*6/kg", "[NTU]", "[FNU]", "pc",
    "[in_br]", "[lk_us]", "[twp]", "[crd_us]", "[pied]", "[didot]", "[Btu_59]", "[h]", "[k]", "[m_e]",
    "[mu_0]", "uU/mL", "mL/s", "L/min/m2", "cm[H2O]/L/s", "cm[H2O].s/L", "g.m", "kg/mol", "g/mol", "mol/kg",
    "mL/{h'b}", "fmol/L", "amol/{cell}", "ug/g", "ug/kg", "mg/L{RBCs}", "{copies}/mL", "mCel",
};
// clang-format on

TEST_CASE("codes of orders, laboratories and body measures are valid", "[ucum]") {
    for (const std::string_view text : valid_codes) {
        INFO(text);
        const auto code = read_code(text);
        INFO((code ? "" : code.error().message));
        REQUIRE(code);
        CHECK(code->text == text);
        CHECK_FALSE(code->name.empty());
        CHECK(code->factor.is_positive());
    }
}

struct InvalidCode {
    std::string text, says;
    std::size_t at;
};
const std::string deep = std::string(11, '(') + "m" + std::string(11, ')');
const std::string longest(201, 'm');
const InvalidCode invalid_codes[]{
    {"", "write 1 where there is no unit", 0},
    {"mcg", "write ug", 0},
    {"mcg/kg/min", "write ug", 0},
    {"mEq/L", "write meq", 0},
    {"mOsm", "write mosm", 0},
    {"IU", "write [iU]", 0},
    {"mIU/mL", "write m[iU]", 0},
    {"units", "write [iU]", 0},
    {"mmHg", "write mm[Hg]", 0},
    {"cmH2O", "write cm[H2O]", 0},
    {"lb", "write [lb_av]", 0},
    {"in", "write [in_i]", 0},
    {"cc", "write mL", 0},
    {"hr", "write h", 0},
    {"mg/hr", "write h", 3},
    {"y", "write a", 0},
    {"year", "write a", 0},
    {"degF", "write [degF]", 0},
    {"tablet", "write {tablet}", 0},
    {"mg/tablet", "write {tablet}", 3},
    {"drops", "write [drp]", 0},
    {"cfu/mL", "write [CFU]", 0},
    {"MMOL", "write mmol", 0},
    {"Kg", "write kg", 0},
    {"KCAL", "write kcal", 0},
    {"PNU", "write [PNU]", 0},
    {"\u00B5g", "write ug", 0},
    {"\u00B0C", "write Cel", 0},
    {"m\u00B2", "plain letters", 1},
    {"furlong", "not a UCUM unit", 0},
    {"{tablet", "closing brace", 0},
    {"{tab{let}", "inside braces", 4},
    {"tablet}", "write {tablet}", 0},
    {"12h", "write a point between a number and a unit: 12.h", 0},
    {"mg/12h", "12.h", 3},
    {"mg kg", "no spaces", 2},
    {"{white cells}", "no spaces", 6},
    {"mg/", "missing at the end", 3},
    {"mg//kg", "missing here", 3},
    {"mg.", "missing at the end", 3},
    {"/", "missing at the end", 1},
    {".mg", "missing here", 0},
    {"mg/(kg", "closing parenthesis is missing", 6},
    {"mg)", "no opening one", 2},
    {"()", "missing here", 1},
    {"(/s)", "missing here", 1},
    {"(mg)2", "no exponent", 4},
    {"(mg)kg", "write . or / between", 4},
    {"{a}mg", "write . or / between", 3},
    {"m0", "from 1 to 30", 1},
    {"m31", "from 1 to 30", 1},
    {"m100", "too large", 1},
    {"m-", "whole number", 0},
    {"-3", "missing before this exponent", 0},
    {"+", "whole number", 0},
    {"0", "does not begin with 0", 0},
    {"010.m", "does not begin with 0", 0},
    {"1234567890123456789", "18 digits", 0},
    {"0.5.mg", "does not begin with 0", 0},
    {"mg{creat}2", "before the annotation", 9},
    {"min[iU]", "not a UCUM unit", 0},
    {"kmin", "takes no prefix", 0},
    {"m[in_i]", "takes no prefix", 0},
    {"k%", "takes no prefix", 0},
    {"Cel/min", "stands alone", 0},
    {"mol/Cel", "stands alone", 0},
    {"2.Cel", "stands alone", 0},
    {"Cel2", "stands alone", 0},
    {"/Cel", "stands alone", 0},
    {"[iu]", "write [iU]", 0},
    {"[LB_AV]", "write [lb_av]", 0},
    {"[iU", "not a UCUM unit", 0},
    {"MCG", "write ug", 0},
    {"Mcg/kg", "write ug", 0},
    {"CC", "write mL", 0},
    {"uIU/mL", "write u[iU]", 0},
    {"\u00B5IU/mL", "write u for this sign", 0},
    {"cells/uL", "write {cells}", 0},
    {"/hpf", "write [HPF]", 1},
    {"k/uL", "10*3 for a thousand", 0},
    {"M/uL", "10*6 for a million", 0},
    {"x10*9/L", "write 10*", 0},
    {"10E9/L", "write a power of ten as 10*9", 0},
    {"10e9/L", "write a power of ten as 10*9", 0},
    {"kg/m^2", "directly behind the unit", 3},
    {"kg/m**2", "directly behind the unit", 3},
    {"mL/min/1.73m2", "write {1.73_m2}", 7},
    {"mL/min/1.73", "write {1.73_m2}", 7},
    {"1.5.mg", "1.5 is not", 0},
    {"NTU", "write [NTU]", 0},
    {deep, "too deeply", 11},
    {longest, "too long", 200},
};

TEST_CASE("an invalid code is refused with the reason and the code that was meant", "[ucum]") {
    for (const InvalidCode& row : invalid_codes) {
        INFO(row.text.substr(0, 40));
        const auto code = read_code(row.text);
        REQUIRE_FALSE(code);
        CHECK_THAT(code.error().message, Catch::Contains(row.says));
        CHECK(code.error().at == row.at);
    }
}

TEST_CASE("a code is named in words", "[ucum]") {
    const std::pair<std::string_view, std::string_view> rows[]{
        {"mg", "milligram"},
        {"mg/kg/h", "milligram per kilogram per hour"},
        {"ug/(kg.min)", "microgram per (kilogram minute)"},
        {"kg/m2", "kilogram per square meter"},
        {"m3", "cubic meter"},
        {"s-1", "second to the power -1"},
        {"/min", "per minute"},
        {"10*3/uL", "10 to the power 3 per microliter"},
        {"g/(24.h)", "gram per (24 hour)"},
        {"mg/{tablet}", "milligram per tablet"},
        {"mg{creat}", "milligram (creat)"},
        {"m[iU]/mL", "milliinternational unit per milliliter"},
        {"U/L", "enzyme unit per liter"},
        {"MG", "megagauss"},
        {"Mg", "megagram"},
        {"[lb_av]", "pound"},
        {"dB", "decibel"},
        {"1", "1"},
    };
    for (const auto& [text, name] : rows) CHECK(read_code(text)->name == name);
}

TEST_CASE("every atom is defined, alone and with each prefix it takes", "[ucum]") {
    std::set<std::string_view> seen;
    for (const Atom& atom : all_atoms()) {
        INFO(atom.code);
        CHECK(seen.insert(atom.code).second);
        CHECK(find_atom(atom.code) == &atom);
        CHECK((atom.kind == AtomKind::derived) != (atom.value.empty() || atom.unit.empty()));
        const auto code = read_code(atom.code);
        REQUIRE(code);
        if (atom.kind != AtomKind::derived) CHECK(code->powers == Powers{{std::string(atom.code), 1}});
        for (const Prefix& prefix : all_prefixes()) {
            const std::string text = std::string(prefix.code) + std::string(atom.code);
            if (find_atom(text)) continue;  // "cd" is the candela
            const auto prefixed = read_code(text);
            if (!atom.takes_prefix) continue;
            REQUIRE(prefixed);
            CHECK(prefixed->powers == code->powers);
            const Exact value = prefix.base == 10 ? power_of_ten(prefix.power) : Exact(1LL << prefix.power);
            CHECK(prefixed->factor == code->factor * value);
        }
    }
}

TEST_CASE("no symbol can be read as two prefixed atoms", "[ucum]") {
    std::map<std::string, int> readings;
    for (const Atom& atom : all_atoms())
        for (const Prefix& prefix : all_prefixes())
            if (atom.takes_prefix) ++readings[std::string(prefix.code) + std::string(atom.code)];
    for (const auto& [text, count] : readings) {
        INFO(text);
        CHECK((count == 1 || find_atom(text)));
    }
}

// Values from the SI brochure, NIST Handbook 44 and UCUM, in m, g, s (base units of UCUM).
TEST_CASE("atoms have the factors of their definitions", "[ucum]") {
    const std::pair<std::string_view, Exact> rows[]{
        {"L", Exact::ratio(1, 1000)},
        {"mL", Exact::ratio(1, 1'000'000)},
        {"[lb_av]", Exact::ratio(45'359'237, 100'000)},
        {"[lk_us]", Exact::ratio(792, 3937)},
        {"[in_br]", Exact::ratio(2'539'998, 100'000'000)},
        {"[pied]", Exact::ratio(3248, 10'000)},
        {"[Btu_59]", 1'054'800},
        {"pc", 30'856'780'000'000'000},
        {"[oz_av]", Exact::ratio(28'349'523'125, 1'000'000'000)},
        {"[gr]", Exact::ratio(6'479'891, 100'000'000)},
        {"[stone_av]", Exact::ratio(635'029'318, 100'000)},
        {"[in_i]", Exact::ratio(254, 10'000)},
        {"[ft_i]", Exact::ratio(3048, 10'000)},
        {"[gal_us]", Exact::ratio(3'785'411'784, 1'000'000'000'000)},
        {"[foz_us]", Exact::ratio(295'735'295'625, 10'000'000'000'000'000)},
        {"[tsp_us]", Exact::ratio(492'892'159'375, 100'000'000'000'000'000)},
        {"[foz_br]", Exact::ratio(284'130'625, 10'000'000'000'000)},
        {"h", 3600},
        {"wk", 604'800},
        {"mo", 2'629'800},
        {"a", 31'557'600},
        {"%", Exact::ratio(1, 100)},
        {"[ppm]", Exact::ratio(1, 1'000'000)},
        {"N", 1000},
        {"Pa", 1000},
        {"J", 1000},
        {"kcal", 4'184'000},
        {"mm[Hg]", 133'322},
        {"cm[H2O]", Exact::ratio(980'665, 10)},
        {"bar", 100'000'000},
        {"[psi]", Exact::ratio(8'896'443'230'521, 1'290'320)},
        {"U", Exact::ratio(1, 60'000'000)},
        {"kat", 1},
        {"Ci", 37'000'000'000},
        {"Gy", 1},
        {"[Ch]", Exact::ratio(1, 3000)},
        {"[MET]", Exact::ratio(35, 10 * 60) / 1'000'000 / 1000},
        {"g%", 10'000},
        {"kg.m2/(kg.s2)", 1},
    };
    for (const auto& [text, factor] : rows) {
        INFO(text);
        const auto code = read_code(text);
        REQUIRE(code);
        CHECK(code->factor == factor);
    }
}

// Two doors, one set of facts: what the clinical table prints into JSON means the same here.
TEST_CASE("the clinical table and UCUM agree on every unit", "[ucum]") {
    using namespace vialwright::units;
    struct Seen {
        std::string_view text;
        Exact clinical, ucum;
        Powers powers;
    };
    std::map<std::size_t, std::vector<Seen>> by_base;
    for (const UnitSpelling& spelling : all_spellings()) {
        if (!spelling.unit || spelling.unit->counted != Counted::any) continue;
        INFO(spelling.text << " as " << spelling.unit->ucum);
        const auto code = read_code(spelling.unit->ucum);
        REQUIRE(code);
        for (std::size_t r = 0; r < spelling.unit->readings.size(); ++r)
            for (std::size_t base = 0; base < base_count; ++base)
                if (spelling.unit->dimension(r) == Dimension(static_cast<Base>(base), 1))
                    by_base[base].push_back(
                        {spelling.text, spelling.unit->factor(r), code->factor, code->powers});
    }
    for (const auto& [base, seen] : by_base)
        for (const Seen& one : seen) {
            INFO(one.text);
            CHECK(one.powers == seen.front().powers);
            CHECK(one.clinical / one.ucum == seen.front().clinical / seen.front().ucum);
        }
    CHECK(by_base.size() == base_count - 1);  // all but what is counted
}

}  // namespace
