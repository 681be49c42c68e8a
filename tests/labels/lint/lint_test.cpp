// SPDX-License-Identifier: Apache-2.0
// Every row of the table of error-prone designations: a text that it must find, and one like it that is right.
#include <algorithm>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "labels/lint/lint_table.hpp"

namespace vialwright::lint {

namespace {

struct Designation {
    const char* rule;
    const char* wrong;
    const char* found;
    const char* right;
};

// The wrong spellings are those of the ISMP list and the Joint Commission's "Do Not Use" list.
const std::vector<Designation> cases = {
    {"trailing-zero", "Give 1.0 mg now", "1.0 mg", "Give 1.05 mg now"},
    {"trailing-zero", "1,500.0 mg", "1,500.0 mg", "1,500 mg"},
    {"trailing-zero", "0.90 %", "0.90 %", "0.9 %"},
    {"trailing-zero", "1.0 to 2.5 mg", "1.0 to 2.5 mg", "pH 7.0 to 8.5"},
    {"naked-decimal", "Give .5 mg", ".5", "Give 0.5 mg"},
    {"naked-decimal", ".5", ".5", "version v.2, and 0.5."},
    {"no-comma", "1500 mg", "1500 mg", "1,500 mg"},
    {"no-comma", "10000 units", "10000 units", "Lot 10000"},
    {"no-space", "10mg", "10mg", "10 mg"},
    {"no-space", "5mL", "5mL", "B12 5 mL"},
    {"name-run", "propranolol20 mg", "propranolol20", "propranolol 20 mg"},
    {"name-run", "Inderal40", "Inderal40", "CO2, H2O, vitamin D3, www.site2.org"},
    {"range-dash", "2-8 °C", "2-8 °C", "2 to 8 °C"},
    {"range-dash", "20–25 mL", "20–25 mL", "20 to 25 mL"},
    {"micro", "5 µg", "µ", "5 mcg"},
    {"micro", "5 μg", "μ", "5 mcg"},
    {"ug", "5 ug", "ug", "a bug"},
    {"mcg-spelling", "5 MCG", "MCG", "5 mcg"},
    {"u", "10 U of it", "U", "U.S. made"},
    {"u", "10U", "U", "10 units"},
    {"iu", "100 IU", "IU", "100 units"},
    {"iu", "100 I.U. daily", "I.U.", "100 units"},
    {"cc", "5 cc", "cc", "5 mL acceptable"},
    {"cc", "5 c.c. of it", "c.c.", "account 5"},
    {"litre", "5 ml", "ml", "5 mL"},
    {"litre", "50 mg/ml", "ml", "50 mg/mL"},
    {"litre", "2 l", "l", "2 L, all of it"},
    {"apothecary", "2 gr", "gr", "2 g"},
    {"apothecary", "1 tsp at night", "tsp", "5 mL, Dr. Smith"},
    {"ng", "5 ng", "ng", "5 nanogram"},
    {"thousands", "5 K units", "K", "vitamin K"},
    {"thousands", "5MM units", "MM", "5 mm of it"},
    {"square-metre", "50 mg/m2", "m2", "50 mg/m² or per square meter"},
    {"period-after-unit", "5 mg. of it", "mg.", "Contains 5 mg. Shake."},
    {"units-slash", "25 units/10 units", "25 units/10", "25 units/mL"},
    {"ampule", "1 amp now", "amp", "1 ampul, a lamp"},
    {"volume-alone", "Give 5 mL daily", "5 mL", "Give 5 mL (250 mg)"},
    {"volume-alone", "Inject 0.5 mL", "0.5 mL", "30 mL vial"},
    {"units-for-mass", "Semaglutide: inject 25 units", "25 units", "Semaglutide 0.25 mg (0.05 mL)"},
    {"units-for-mass", "10 units of testosterone", "10 units", "10 units of insulin"},
    {"fraction", "1/2 tablet", "1/2", "2/1, 24/7, 5/325, 1/2/2026"},
    {"fraction", "½ tablet", "½", "half a tablet"},
    {"letter-in-number", "1O mg", "1O", "10 mg, Oil, I, 5 l"},
    {"letter-in-number", "l0 mg", "l0", "Ill, lot A26-O305"},
    {"at-sign", "@ 5 mL", "@", "at 5 mL"},
    {"at-sign", "10 mg@bedtime", "@", "help@pharmacy.example.com"},
    {"ampersand", "salt & water", "&", "salt and water"},
    {"plus", "A + B", "+", "A plus B"},
    {"comparison", "> 5 mL", ">", "more than 5 mL"},
    {"comparison", "≤ 5 mL", "≤", "at most 5 mL"},
    {"arrow", "↑ dose", "↑", "increase dose"},
    {"sex-symbol", "♀ only", "♀", "female only"},
    {"slashed-zero", "Ø", "Ø", "none"},
    {"prime", "5′", "′", "5 min"},
    {"tilde", "~ 5 mL", "~", "about 5 mL"},
    {"vertical-line", "A | B", "|", "A, B"},
    {"hour-degree", "q4° as needed", "q4°", "every 4 hours"},
    {"hour-degree", "every 2 deg", "every 2 deg", "every 2 °C, at 25 °C"},
    {"times-x", "x3d", "x3d", "3 x 1 in, 76.2 x 25.4 mm, Rx 3"},
    {"times-x", "10 mg x 1", "x 1", "1 dose of 10 mg"},
    {"qd", "take qd", "qd", "take daily"},
    {"qd", "take Q.D.", "Q.D.", "equipment, QDs"},
    {"qd", "10 mg q1d", "q1d", "10 mg daily"},
    {"qod", "take QOD", "QOD", "take every other day"},
    {"qod", "q.o.d.", "q.o.d.", "every other day"},
    {"bedtime", "10 mg qhs", "qhs", "10 mg at bedtime"},
    {"bedtime", "HS", "HS", "ashes"},
    {"bedtime", "at BT", "BT", "at bedtime"},
    {"clock-time", "10 mg q6PM", "q6PM", "10 mg daily at 6 PM"},
    {"clock-time", "q 10 a.m.", "q 10 a.m", "q6h, 6 PM"},
    {"weekly", "BIW", "BIW", "2 times weekly"},
    {"daily-and-weekly", "5 mg weekly, folic acid daily", "weekly", "weekly on Monday, not daily"},
    {"daily-and-weekly", "once a week or every day", "once a week", "5 mg daily for a week"},
    {"sliding-scale", "SSI", "SSI", "MISSING"},
    {"per-os", "5 mg per os", "per os", "super oscillation"},
    {"as-directed", "use UD", "UD", "mud"},
    {"half", "ss tablet", "ss", "less, glass"},
    {"latin-marks", "1 q.i.d. with food", "q.i.d.", "1 tablet 4 times daily"},
    {"discharge", "D/C it", "D/C", "discontinue it"},
    {"ear-eye", "2 drops OD", "OD", "odd, ODD, in the right eye"},
    {"ear-eye", "2 drops AS twice", "AS", "USE AS DIRECTED BY A PHYSICIAN"},
    {"injection", "IJ", "IJ", "injection"},
    {"intranasal", "10 mg IN", "IN", "STORE IN A REFRIGERATOR, in"},
    {"intranasal", "one spray IN daily", "IN", "Columbus, IN 47201"},
    {"intrathecal", "IT use", "IT", "It is, IF IT IS CLOUDY"},
    {"intrathecal", "FOR IT USE", "IT", "FOR INTRATHECAL USE"},
    {"subcutaneous", "for SC use", "SC", "for subcutaneous use"},
    {"subcutaneous", "5 mg sub q", "sub q", "Columbia, SC 29201"},
    {"route-words", "for IV use", "IV", "for intravenous use"},
    {"orange-juice", "in OJ", "OJ", "in orange juice"},
    {"roman-numeral", "II tablets", "II", "factor VIII, Schedule II, 2 tablets"},
    {"release-suffix", "metoprolol XL", "XL", "metoprolol extended-release"},
    {"morphine-magnesium", "MgSO4 5 g", "MgSO4", "magnesium sulfate 5 g"},
    {"morphine-magnesium", "MS 5 mg", "MS", "Ms. Smith, Jackson, MS 39201"},
    {"drug-name", "APAP 500 mg", "APAP", "acetaminophen 500 mg"},
    {"drug-name", "HCT250 mg", "HCT", "PATCH, hydrocortisone"},
    {"drug-name", "tPA", "tPA", "alteplase"},
    {"drug-name", "KCl 20 mEq", "KCl", "potassium chloride 20 mEq"},
    {"drug-name", "IV Vanc", "IV Vanc", "intravenous vancomycin"},
    {"drug-name", "5-ASA", "5-ASA", "mesalamine, NASAL"},
    {"salt-name", "lidocaine HCl 1 %", "HCl", "lidocaine hydrochloride 1 %"},
    {"salt-name", "Na bicarbonate", "Na", "sodium bicarbonate, NaN"},
    {"mixture-name", "LET gel", "LET", "LET STAND FOR 5 MINUTES"},
    {"mixture-name", "TriMix", "TriMix", "mix, then shake"},
    {"mixture-name", "B12 injection", "B12", "cyanocobalamin (vitamin B12)"},
    {"single-use", "Single-use vial", "Single-use", "Single-dose vial"},
    {"ratio-single-entity", "Epinephrine 1:1000", "1:1000", "Lidocaine 1 % and epinephrine 1:100,000"},
    {"ratio", "1:10,000", "1:10,000", "at 1:30 PM, 1:4 diluted"},
    {"per-one", "50 mg/1 mL", "/1 mL", "50 mg/1.5 mL, 50 mg per 10 mL"},
    {"per-one", "50 mg per 1 mL", "per 1 mL", "50 mg per mL, super 1 mL"},
    {"negative-warning", "Not for intrathecal use", "Not for intrathecal use",
     "Not for resale. Pharmacy Bulk Package - Not for Direct Infusion"},
    {"numeric-date", "Use by 3/4/2026", "3/4/2026", "Use by 2026-03-04, 120/80"},
    {"trademark", "Name™", "™", "name"},
    {"approval-claim", "FDA-approved", "FDA-approved", "This drug has not been approved by the FDA"},
    {"federal-caution", "Caution: Federal law prohibits dispensing without a prescription",
     "Federal law prohibits dispensing without a prescription",
     "Caution: Federal law prohibits the transfer of this drug to any person other than the patient"},
    {"medwatch", "medwatch.gov", "medwatch.gov", "www.fda.gov/medwatch and 1-800-FDA-1088"},
    {"resale", "No resale", "No resale", "Not for resale"},
    {"date-word", "BUD 2026-03-04", "BUD", "Expires 2026-03-04, bud"},
};

const Finding* find(const std::vector<Finding>& findings, std::string_view rule) {
    const auto found = std::ranges::find(findings, rule, &Finding::rule);
    return found == findings.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("each error-prone designation is found, and its right spelling is not", "[lint]") {
    for (const Designation& row : cases) {
        CAPTURE(row.rule, row.wrong, row.right);
        const auto findings = check(row.wrong);
        const Finding* finding = find(findings, row.rule);
        CHECK(finding != nullptr);
        if (finding == nullptr) continue;
        CHECK(finding->text == row.found);
        CHECK(std::string_view(row.wrong).substr(finding->at, finding->text.size()) == row.found);
        CHECK_FALSE(finding->say.empty());
        CHECK(find(check(row.right), row.rule) == nullptr);
    }
}

TEST_CASE("no row of the table is without a case here", "[lint]") {
    std::set<std::string_view> tested;
    for (const Designation& row : cases) tested.insert(row.rule);
    for (const auto& row : table()) {
        CAPTURE(row.rule);
        CHECK(tested.count(row.rule) == 1);
        CHECK_FALSE(row.say.empty());
        CHECK_FALSE(row.source.empty());
    }
}

TEST_CASE("a finding says what to write, what it was read as, and who says so", "[lint]") {
    const auto findings = check("Give 5 cc");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().severity == Severity::hard);
    CHECK(findings.front().say.starts_with("write mL (it has been read as u (units); ISMP"));
}

TEST_CASE("every abbreviated drug name of the table is found alone and not inside a word", "[lint]") {
    for (const Row& row : drug_names()) {
        std::string patterns(row.patterns);
        for (char& c : patterns) c = c == '_' ? '.' : c;
        std::istringstream words(patterns);
        for (std::string word; words >> word;) {
            std::ranges::replace(word, '.', ' ');
            CAPTURE(word);
            const auto findings = check("give " + word + " 5 mg");
            CHECK(std::ranges::any_of(findings, [&](const Finding& one) { return one.text == word; }));
            for (const auto& inside : {"x" + word + " 5 mg", "give " + word + "x 5 mg"})
                CHECK(std::ranges::none_of(check(inside),
                                           [&](const Finding& one) { return one.text == word; }));
        }
    }
}

TEST_CASE("what labels rightly say has no finding", "[lint]") {
    for (const char* text : {"Glycine Injection",
                             "1,500 mg per 30 mL (50 mg per mL)",
                             "1 mg",
                             "0.5 mL",
                             "100 mL",
                             "2.05 mg",
                             "For intravenous use only",
                             "Single-dose vial. Discard unused portion.",
                             "Store in a refrigerator, 2 to 8 °C (36 to 46 °F).",
                             "This is a compounded drug. Office use only. "
                             "Not for resale.",
                             "Rx only",
                             "Osmolarity 666 mOsmol/L (calc.)",
                             "Expires 2026-12-02",
                             "Lot A26-0305",
                             "NDC 12345-678-90",
                             "Pharmacy Bulk Package - Not for Direct Infusion",
                             "www.fda.gov/medwatch or 1-800-FDA-1088",
                             "Call 1-800-555-0100 or write help@pharmacy.example.com",
                             "WARNING: PARALYZING AGENT",
                             "FATAL IF GIVEN BY OTHER ROUTES",
                             "MUST BE DILUTED",
                             "QDs and squids",
                             "Take 1 tablet 3 times daily",
                             "Discard 28 days after first use: ____",
                             "10,000 units/mL",
                             "sodium chloride 0.9 % w/v",
                             "Polysorbate 80",
                             "Water for injection",
                             "Keep out of reach of children.",
                             "1412 Mill Street, Columbus, IN 47201",
                             "penicillin G potassium",
                             "pH 7.0",
                             "25 °C",
                             "É5 mL of Ümit"}) {
        CAPTURE(text);
        for (const auto& finding : check(text)) {
            CAPTURE(finding.rule, finding.text);
            CHECK(false);
        }
    }
}

TEST_CASE("a no-break space is a blank to every rule", "[lint]") {
    CHECK(find(check("1500\u00A0mg"), "no-comma") != nullptr);
    CHECK(find(check("5\u00A0cc"), "cc") != nullptr);
    CHECK(find(check("10\u00A0mg"), "no-space") == nullptr);
}

TEST_CASE("several findings stand in the order of the text", "[lint]") {
    const auto findings = check(".5 mg or 5 cc or 1.0 mL");
    std::vector<std::string> rules;
    for (const auto& one : findings) rules.push_back(one.rule);
    CHECK(rules == std::vector<std::string>{"naked-decimal", "cc", "trailing-zero"});
}

TEST_CASE("nothing is found in nothing, and odd ends do not read past the text", "[lint]") {
    for (const char* text : {"", ".", "5", "1.", "5 ", "5 m", "1,", "-", "2-", "2-8", "\xC2\xA0", "U", "."}) {
        CAPTURE(text);
        CHECK(check(text).empty());
    }
}

}  // namespace vialwright::lint
