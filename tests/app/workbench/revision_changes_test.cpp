// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/revision_changes.hpp"

#include <catch2/catch.hpp>

#include "tests/app/files/sample_texts.hpp"

namespace vialwright::workbench {

namespace {

std::vector<RevisionChange> changes(const std::string& before, const std::string& after) {
    const auto found = compare_revisions(before, after);
    if (!found) throw std::runtime_error(found.error());
    return *found;
}

// One change of one key in [[dose]] with its section, [section] and limit.
struct Row {
    const char* table;
    const char* before;
    const char* after;
    Effect effect;
};

}  // namespace

TEST_CASE("a limit that was raised is told by its key, before and after, as loosened",
          "[workbench][revisions]") {
    const auto found = changes("[[dose]]\nid = 'adult'\n[dose.per_dose]\nhard_max = '250 mg/kg'\n",
                               "[[dose]]\nid = 'adult'\n[dose.per_dose]\nhard_max = '300 mg/kg' # more\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0] ==
          RevisionChange{"Dose rule adult, per dose", "hard max", "250 mg/kg", "300 mg/kg", Effect::loosens});
    CHECK(mark_of(found[0].effect).text == "Loosens");
    CHECK(mark_of(found[0].effect).tone == Tone::caution);
}

TEST_CASE("comments, blanks, order and another writing of a text are no change", "[workbench][revisions]") {
    CHECK(changes("# one\nid = \"a\"\nrevision = 1\n[[dose]]\nid='x'\n[[dose]]\nid='y'\n",
                  "revision=1\nid = 'a'\n[[dose]]\nid='y'\n[[dose]]\nid='x' # two\n")
              .empty());
    CHECK(changes("revision = 1\n", "revision = 2\n").at(0).where == "Monograph");
    const std::string sample(test::sample_monograph_text);
    CHECK(changes(sample, sample).empty());
}

TEST_CASE("which way a change goes", "[workbench][revisions]") {
    const auto row = GENERATE(values<Row>(
        {{"[[dose]]\nid='a'\n[dose.per_dose]", "cap = '2 g'", "cap = '2.5 g'", Effect::loosens},
         {"[[dose]]\nid='a'\n[dose.per_dose]", "cap = '2 g'", "cap = '500 mg'", Effect::tightens},
         {"[[dose]]\nid='a'\n[dose.per_dose]", "cap = '2 g'", "cap = '2,000 mg'", Effect::none},
         {"[[dose]]\nid='a'\n[dose.per_dose]", "cap = '2 g'", "", Effect::loosens},
         {"[[dose]]\nid='a'\n[dose.per_dose]", "", "cap = '2 g'", Effect::tightens},
         {"[[dose]]\nid='a'\n[dose.per_dose]", "hard_max = '2 g'", "hard_max = '30 mg/kg'", Effect::unclear},
         {"[[dose]]\nid='a'\n[dose.per_dose]", "hard_max = {value='2 g', inclusive=false}",
          "hard_max = '2 g'", Effect::loosens},
         {"[[dose]]\nid='a'\n[dose.per_dose]", "hard_max = '2 g'", "hard_max = 'two'", Effect::unclear},
         {"[[dose]]\nid='a'\n[dose.per_dose]", "usual_min = '2 mg/kg'", "usual_min = '1 mg/kg'",
          Effect::loosens},
         {"[[dose]]\nid='a'\n[dose.per_dose]", "floor = '1 mg'", "floor = '2 mg'", Effect::unclear},
         {"[[dose]]\nid='a'\n[dose.per_dose]", "above_usual = 'hard'", "", Effect::loosens},
         {"[[dose]]\nid='a'\n[dose.per_dose]", "typical = '1 mg'", "typical = '2 mg'", Effect::none},
         {"[[dose]]\nid='a'\n[dose.per_day]", "cap = '1 g/day'", "cap = '50 mg/h'", Effect::loosens},
         {"[[dose]]\nid='a'\n[dose.duration]", "min = '30 min'", "min = '1 h'", Effect::tightens},
         {"[[dose]]\nid='a'\n[dose.osmolarity]", "peripheral_hard_max = '900 mosm/L'",
          "peripheral_hard_max = '950 mosm/L'", Effect::loosens},
         {"[[dose]]\nid='a'", "max_doses = 1", "max_doses = 2", Effect::loosens},
         {"[[dose]]\nid='a'", "min_interval = '6 h'", "min_interval = '240 min'", Effect::loosens},
         {"[[dose]]\nid='a'", "never_default = true", "never_default = false", Effect::loosens},
         {"[[dose]]\nid='a'", "requires = ['x', 'y']", "requires = ['y', 'z']", Effect::loosens},
         {"[[dose]]\nid='a'", "basis = 'fixed'", "basis = 'bsa'", Effect::unclear},
         {"[[dose]]\nid='a'", "population = {age_min = '18 year'}", "population = {age_min = '12 year'}",
          Effect::loosens},
         {"[[dose]]\nid='a'", "population = {sex = 'male'}", "population = {}", Effect::loosens},
         {"[[caution]]\nid='a'", "severity = 'hard'", "severity = 'soft'", Effect::loosens},
         {"[[caution]]\nid='a'", "match_allergy = ['x']", "match_allergy = ['x', 'y']", Effect::tightens},
         {"[[caution]]\nid='a'", "ask = 'So?'", "", Effect::loosens},
         {"[[caution]]\nid='a'", "when = {age_min = '18 year'}", "when = {age_min = '12 year'}",
          Effect::tightens},
         {"[[caution]]\nid='a'", "labs = [{analyte='eGFR', below='30 mL/min/1.73m2'}]",
          "labs = [{analyte='eGFR', below='15 mL/min/1.73m2'}]", Effect::loosens},
         {"[[caution]]\nid='a'", "labs = [{analyte='ratio', above='2'}]",
          "labs = [{analyte='ratio', above='2.5'}]", Effect::loosens},
         {"[[gap]]\nid='a'", "blocks = 'dose-check'", "blocks = 'nothing'", Effect::loosens},
         {"[product]", "high_alert = true", "high_alert = false", Effect::loosens},
         {"[product]", "routes = ['oral']", "routes = ['oral', 'intravenous']", Effect::loosens},
         {"[product]", "name = 'A'", "name = 'B'", Effect::none}}));
    CAPTURE(row.table, row.before, row.after);
    const auto text = [&](const char* line) { return std::string(row.table) + "\n" + line + "\n"; };
    const auto found = changes(text(row.before), text(row.after));
    REQUIRE(found.size() == 1);
    CHECK(found[0].effect == row.effect);
}

TEST_CASE("a rule or statement that came or went is one change", "[workbench][revisions]") {
    const std::string none = "id = 'a'\n";
    const std::string caution =
        none + "[[caution]]\nid = 'pregnancy'\ntext = 'Pregnancy'\nseverity = 'soft'\n";
    const auto went = changes(caution, none);
    REQUIRE(went.size() == 1);
    CHECK(went[0] == RevisionChange{"Caution pregnancy", "", "Pregnancy", "", Effect::loosens});
    CHECK(changes(none, caution).at(0).effect == Effect::tightens);
    const std::string rule = none + "[[dose]]\nid = 'adult'\ntitle = 'Adults'\n";
    CHECK(changes(none, rule).at(0) == RevisionChange{"Dose rule adult", "", "", "Adults", Effect::loosens});
    CHECK(changes(rule, none).at(0).effect == Effect::tightens);
}

TEST_CASE("two items of one name, and items without one, are told apart by their place",
          "[workbench][revisions]") {
    const auto found = changes("[[example]]\ndose='1 mg'\n[[example]]\ndose='2 mg'\n",
                               "[[example]]\ndose='1 mg'\n[[example]]\ndose='3 mg'\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].where == "Worked example 2");
    CHECK(changes("[[gap]]\nid='x'\ntext='a'\n[[gap]]\nid='x'\ntext='b'\n",
                  "[[gap]]\nid='x'\ntext='a'\n[[gap]]\nid='x'\ntext='c'\n")
              .at(0)
              .after == "c");
}

TEST_CASE("what is no TOML cannot be compared, and says where", "[workbench][revisions]") {
    const auto half_typed = compare_revisions("id = 'a'\n", "id = 'a'\nrevision = \n");
    REQUIRE_FALSE(half_typed);
    CHECK_THAT(half_typed.error(), Catch::StartsWith("The later revision cannot be compared: line 2, "));
    CHECK_THAT(compare_revisions("id = 1.5", "id = 'a'").error(), Catch::StartsWith("The earlier revision"));
}

}  // namespace vialwright::workbench
