// SPDX-License-Identifier: Apache-2.0
// Every row of the table of error-prone designations: a text that it must find, and one like it that is right.
#include <algorithm>
#include <set>

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
const std::vector<Designation> designations = {
    {"trailing-zero", "Give 1.0 mg now", "1.0 mg", "Give 1.05 mg now"},
    {"trailing-zero", "1,500.0 mg", "1,500.0 mg", "1,500 mg"},
    {"trailing-zero", "0.90 %", "0.90 %", "0.9 %"},
    {"naked-decimal", "Give .5 mg", ".5", "Give 0.5 mg"},
    {"no-comma", "1500 mg", "1500 mg", "1,500 mg"},
    {"no-comma", "10000 units", "10000 units", "Lot 10000"},
    {"no-space", "10mg", "10mg", "10 mg"},
    {"no-space", "5mL", "5mL", "B12 5 mL"},
    {"range-dash", "2-8 °C", "2-8 °C", "2 to 8 °C"},
    {"range-dash", "20–25 mL", "20–25 mL", "20 to 25 mL"},
    {"micro", "5 µg", "µ", "5 mcg"},
    {"micro", "5 μg", "μ", "5 mcg"},
    {"ug", "5 ug", "ug", "a bug"},
    {"mcg-spelling", "5 MCG", "MCG", "5 mcg"},
    {"u", "10 U of it", "U", "U.S. made"},
    {"u", "10U", "U", "10 units"},
    {"iu", "100 IU", "IU", "100 units"},
    {"cc", "5 cc", "cc", "5 mL acceptable"},
    {"cc", "5cc", "cc", "account 5"},
    {"litre", "5 ml", "ml", "5 mL"},
    {"apothecary", "2 gr", "gr", "2 g"},
    {"ng", "5 ng", "ng", "5 nanogram"},
    {"thousands", "5 K units", "K", "vitamin K"},
    {"period-after-unit", "5 mg. of it", "mg.", "Contains 5 mg. Shake."},
    {"at-sign", "@ 5 mL", "@", "at 5 mL"},
    {"ampersand", "salt & water", "&", "salt and water"},
    {"plus", "A + B", "+", "A plus B"},
    {"comparison", "> 5 mL", ">", "more than 5 mL"},
    {"comparison", "≤ 5 mL", "≤", "at most 5 mL"},
    {"qd", "take qd", "qd", "take daily"},
    {"qod", "take QOD", "QOD", "take every other day"},
    {"subcutaneous", "for SC use", "SC", "for subcutaneous use"},
    {"intrathecal", "IT use", "IT", "It is"},
    {"route-words", "for IV use", "IV", "for intravenous use"},
    {"morphine-magnesium", "MgSO4 5 g", "MgSO4", "magnesium sulfate 5 g"},
    {"single-use", "Single-use vial", "Single-use", "Single-dose vial"},
};

const Finding* find(const std::vector<Finding>& findings, std::string_view rule) {
    const auto found = std::ranges::find(findings, rule, &Finding::rule);
    return found == findings.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("each error-prone designation is found, and its right spelling is not", "[lint]") {
    for (const Designation& row : designations) {
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
    for (const Designation& row : designations) tested.insert(row.rule);
    for (const auto& row : table()) {
        CAPTURE(row.rule);
        CHECK(tested.count(row.rule) == 1);
        CHECK_FALSE(row.say.empty());
        CHECK_FALSE(row.misread.empty());
        CHECK_FALSE(row.source.empty());
    }
}

TEST_CASE("a finding says what to write, what it was read as, and who says so", "[lint]") {
    const auto findings = check("Give 5 cc");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().severity == Severity::hard);
    CHECK(findings.front().say.starts_with("write mL (it has been read as u (units); ISMP"));
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
