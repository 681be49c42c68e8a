// SPDX-License-Identifier: Apache-2.0
// One broken key a row: the loader must refuse the file, point at the line, and say what to do.
#include "app/files/monograph_file.hpp"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "tests/app/files/sample_texts.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::units::literals;
using files::parse_monograph;
using test::changed_sample;

std::string faults_of(const files::Faults& faults) {
    std::string text;
    for (const auto& fault : faults) text += files::to_text(fault) + "\n";
    return text;
}

struct Row {
    std::string_view from, to;
    std::string_view line;   // a part of the line that is pointed at
    std::string_view words;  // in the message
};

void check_refused(const Row& row) {
    const std::string text = changed_sample(row.from, row.to);
    const auto reading = parse_monograph(text, "sample.toml");
    CAPTURE(row.from, row.to, faults_of(reading.faults));
    CHECK_FALSE(reading.value);
    const bool said = std::ranges::any_of(reading.faults, [&](const files::Fault& fault) {
        return !fault.is_warning && fault.place.column >= 1 &&
               test::line_of(text, fault.place.line).find(row.line) != std::string::npos &&
               fault.message.find(row.words) != std::string::npos;
    });
    CHECK(said);
}

const Row keys_and_values[] = {
    {R"(format   = "monograph/1")", R"(format = "monograph/2")", "monograph/2",
     "this is no \"monograph/1\" file"},
    {R"(id       = "sample")", R"(id = "Sample 1")", "Sample 1", "is no id"},
    {"revision = 3", "revision = \"3\"", "revision", "must be a whole number, and this is text"},
    {"revision = 3", "revision = 0", "revision", "not between 1"},
    {"revision = 3", "revision = 0x3", "revision", "base ten"},
    {"revision = 3\n", "", "format", "\"revision\" is missing"},
    {R"(status   = "draft")", R"(status = "final")", "final", "draft, approved or retired"},
    {"reviewed = 2026-01-31", "reviewed = \"2026-01-31\"", "reviewed", "must be a date"},
    {"reviewed = 2026-01-31", "reviewed = 2026-02-30", "reviewed", "not TOML"},
    {"reviewed = 2026-01-31", "reviewed = 2026-01-31T10:00:00", "reviewed", "no times here"},
    {R"(name          = "Sample Injection")", R"(name = "")", "name", "there is no text"},
    {R"(name          = "Sample Injection")", R"(nmae = "Sample Injection")", "nmae",
     "did you mean \"name\"?"},
    {R"(strength      = "20 mg/mL")", "strength = 20.0", "strength", "quantities are text"},
    {R"(strength      = "20 mg/mL")", "strength = 20", "strength", "must be a quantity in quotes"},
    {R"(strength      = "20 mg/mL")", R"(strength = "20 mg")", "strength", "\"20 mg\" is mass"},
    {R"(strength      = "20 mg/mL")", R"(strength = "20 mg/cc")", "mg/cc", "write \"mL\" for cc"},
    {R"(strength      = "20 mg/mL")", R"(strength = "20.0 mg/mL")", "20.0", "20"},
    {R"(strength      = "20 mg/mL")", R"(strength = "20 furlong/mL")", "furlong", "not a unit"},
    {R"(strength      = "20 mg/mL")", "strengths = [\"20 mg/mL\", \"20 mg/mL\"]", "strengths",
     "stands here twice"},
    {R"(strength      = "20 mg/mL")", "strengths = [\"20 mg/mL\", \"2 mmol/mL\"]", "strengths",
     "one kind of amount"},
    {"sterile       = true", "sterile = \"yes\"", "sterile", "must be true or false"},
    {R"(compounded    = "503B")", R"(compounded = "503C")", "503C", "did you mean"},
    {R"(gtin          = "00614141999996")", R"(gtin = "00614141999997")", "gtin", "check digit"},
    {R"(routes        = ["intravenous", "intramuscular"])", "routes = [\"intravenous\", 2]", "routes",
     "list of texts"},
    {R"(routes        = ["intravenous", "intramuscular"])", "routes = \"intravenous\"", "routes",
     "must be a list"},
    {R"(role     = "active")", R"(role = "activ")", "activ", "did you mean \"active\"?"},
    {R"(amount = "qs")", R"(amount = "0.9 mg/mL")", "to ", "goes with amount = \"qs\""},
    {"to     = \"1 mL\"\n", "", "qs", "sufficient for how much"},
    {"osmotic_particles = 0", "osmotic_particles = \"many\"", "many", "a number is wanted"},
    {R"(molar_mass        = "200 g/mol")", R"(molar_mass = "200 g")", "molar_mass", "such as 75.07 g/mol"},
    {R"(temperature_min = "2 degC")", R"(temperature_min = "2")", "temperature_min", "such as \"20 degC\""},
    {"[container.vial-10ml]", "[container.\"Vial 10\"]", "Vial 10", "is no id"},
    {R"(basis     = "actual-weight")", R"(basis = "weight")", "weight", "it can be fixed, actual-weight"},
    {"population = { age_min = \"18 year\", age_max = \"65 year\", weight_min = \"5 kg\" }",
     "population = { age_min = \"18 kg\" }", "18 kg", "a time"},
    {"doses_per_day = 2\nsrc", "doses_per_day = 0\nsrc", "doses_per_day = 0", "not between 1 and 48"},
    {R"(usual_min = "2 mg/kg")", R"(usual_min = "2 mL/kg")", "2 mL/kg", "wanted here"},
    {R"(usual_min = "2 mg/kg")", R"(usual_min = "2 mmol/kg")", "2 mmol/kg", "amount of substance"},
    {R"(cap       = "400 mg")", R"(cap = "8 mg/kg")", "cap", "a mass, such as"},
    {R"({ value = "8 mg/kg", inclusive = false })", R"({ value = "8 mg/kg", inclusiv = false })", "inclusiv",
     "did you mean \"inclusive\"?"},
    {R"({ value = "8 mg/kg", inclusive = false })", "{ inclusive = false }", "inclusive",
     "\"value\" is missing"},
    {R"(hard_max  = "15 mg/kg/day")", R"(hard_max = "15 mg/kg/h")", "15 mg/kg/h", "write it per day"},
    {R"(mode = "down")", R"(mode = "nearest")", "nearest", "half-even, half-up, down or up"},
    {R"(severity = "hard")", R"(severity = "fatal")", "fatal", "hard, soft or info"},
    {R"(panel = "side")", R"(panel = "back")", "back", "principal or side"},
    {R"(verdict = "ok")", R"(verdict = "fine")", "fine", "ok, soft or hard"},
    {R"(basis = "verified")", R"(basis = "rumour")", "rumour", "verified or memory"},
    {R"(title = "A paper")", "title = \"A pa\\u202Eper\"", "title", "U+202E"},
    {R"(title = "A paper")", "title = \"A\\tpaper\"", "title", "control character"},
    {R"(title = "A paper")", "title = \"A paper\\u200B\"", "title", "cannot be seen"},
    {R"(title = "A paper")", "\"ti\\u0000tle\" = \"A paper\"", "0000", "in this key"},
    {R"(title = "A paper")", "title = \"A paper\"\ntitle = \"B\"", "title = \"B\"", "not TOML"},
    {R"(title = "A paper")", "title = \"A paper", "title", "not TOML"},
};

const Row statements[] = {
    {R"(total_content = "200 mg")", R"(total_content = "20 mg")", "total_content", "are 200 mg, not 20 mg"},
    {R"(fill_volume   = "10 mL")", R"(fill_volume = "0 mL")", "fill_volume", "more than zero"},
    {R"(container     = "vial-10ml")", R"(container = "vial-10m")", "container ",
     "there is no table [container.vial-10m]; did you mean \"vial-10ml\"?"},
    {R"(usable  = "10 mL")", R"(usable = "11 mL")", "usable", "cannot be taken from a container of 10 mL"},
    {"review_due = 2027-01-31", "review_due = 2025-01-31", "review_due", "before it was done"},
    {R"(role     = "active")", R"(role = "buffer")", "format", "no [[ingredient]] has the role"},
    {R"(route     = "intravenous")", R"(route = "intravenus")", "route ", "did you mean \"intravenous\"?"},
    {R"(substance = "Sample")", R"(substance = "Simple")", "substance", "no active ingredient"},
    {R"(src       = ["page", "paper"])", R"(src = ["page", "papr"])", "papr", "did you mean \"paper\"?"},
    {"src       = [\"page\", \"paper\"]\n", "", "[[dose]]", "src is missing"},
    {R"(basis     = "actual-weight")", R"(basis = "fixed")", "usual_min", "per body weight"},
    {R"(basis     = "actual-weight")", R"(basis = "bsa")", "usual_min", "per body weight"},
    {R"(usual_min = "2 mg/kg")", R"(usual_min = "2 mg/m2")", "usual_min", "per body surface"},
    {R"(usual_min = "2 mg/kg")", R"(usual_min = "6 mg/kg")", "usual_min",
     "6 mg/kg, is more than usual_max, 5 mg/kg"},
    {R"(usual_min = "2 mg/kg")", R"(usual_min = "0 mg/kg")", "usual_min", "more than zero"},
    {R"(usual_min = "2 mg/kg")", R"(usual_min = { value = "5 mg/kg", inclusive = false })", "usual_min",
     "not both inclusive"},
    {R"(floor     = "20 mg")", R"(floor = "500 mg")", "floor", "is more than cap, 400 mg"},
    {R"(tolerance_percent = "2.5")", R"(tolerance_percent = "50")", "tolerance_percent", "0 to 20 percent"},
    {R"(hard_max  = "15 mg/kg/day")", R"(hard_max = "3 mg/kg/day")", "3 mg/kg/day",
     "2 of 2 mg/kg a day are already more"},
    {"age_max = \"65 year\"", "age_max = \"18 year\"", "population",
     "no patient is from 18 years to under 18 years"},
    {R"(min = "5 min")", R"(min = "0 min")", "dose.duration", "more than zero"},
    {R"(to   = "0.1 mL")", R"(to = "0 mL")", "to = \"0 mL\"", "a step must be more than zero"},
    {"ask = \"Shock?\"\nlabs = [{ analyte = \"lactate\", above = \"4 mmol/L\", action = \"ask\" }]\n", "",
     "[[contraindication]]", "nothing can answer this"},
    {R"(id = "allergy")", R"(id = "shock")", "id = \"shock\"", "could not tell them apart"},
    {"with = [\"other drug\"]\n", "", "[[interaction]]", "with what?"},
    {R"(text = "{osmolarity} )", R"(text = "{osmolality} )", "{osmolality}",
     "did you mean \"{osmolarity}\"?"},
    {R"(blocks = "concentration-check")", R"(blocks = "concentrate-check")", "blocks",
     "did you mean \"concentration-check\"?"},
    {R"(field = "dose.first.concentration")", R"(field = "dose.fist.concentration")", "field",
     "did you mean \"first\"?"},
    {"rule = \"first\"\n", "rule = \"second\"\n", "rule", "there is no dose rule \"second\""},
    {"rule = \"first\"\n", "", "[[example]]", "needs its rule"},
    {"osmolarity = \"250 mosm/L\"\n", "", "[[example]]", "checks nothing"},
    {R"(id = "paper")", R"(id = "page")", "id = \"page\"", "a second time"},
};

// Loading rule 7.
const Row wrong_examples[] = {
    {R"(volume = "12.5 mL")", R"(volume = "12 mL")", "volume", "250 mg are 12.5 mL, not 12 mL"},
    {"vials = 2", "vials = 1", "vials", "take 2 containers, not 1"},
    {R"(verdict = "ok")", R"(verdict = "soft")", "verdict", "it is \"ok\", not \"soft\""},
    {R"(dose = "250 mg")", R"(dose = "251 mg")", "verdict", "it is \"soft\", not \"ok\""},
    {"weight = \"50 kg\"\n", "", "verdict", "cannot be checked"},
    {"weight = \"50 kg\"", "weight = \"500 kg\"", "weight", "cannot be right"},
    {"doses_per_day = 2\nverdict", "doses_per_day = 4\nverdict", "verdict", "it is \"hard\", not \"ok\""},
    {"verdict = \"ok\"", "over = \"2 min\"\nverdict = \"ok\"", "verdict", "it is \"hard\", not \"ok\""},
    {R"(osmolarity = "250 mosm/L")", R"(osmolarity = "251 mosm/L")", "osmolarity",
     "make 250 mOsm/L, not 251 mOsm/L"},
    {"molar_mass        = \"200 g/mol\"\n", "", "osmolarity", "needs the amount, molar mass and particles"},
    {R"(osmolarity = "250 mosm/L")", "osmolarity = \"250 mosm/L\"\nstrength = \"21 mg/mL\"", "strength",
     "the product does not come as 21 mg/mL"},
};

}  // namespace

TEST_CASE("the sample monograph loads without a fault, so that a row's change is what is refused") {
    const auto reading = parse_monograph(test::sample_monograph_text, "sample.toml");
    CAPTURE(faults_of(reading.faults));
    REQUIRE(reading.value);
    CHECK(reading.faults.empty());
}

TEST_CASE("a key or value that the format does not know is refused with its line and what to write") {
    for (const Row& row : keys_and_values) check_refused(row);
}

TEST_CASE("a monograph that contradicts itself is refused with its line and both sides") {
    for (const Row& row : statements) check_refused(row);
}

TEST_CASE("a monograph whose worked example is wrong does not load, and both numbers are said") {
    for (const Row& row : wrong_examples) check_refused(row);
}

TEST_CASE("all faults of a file are reported at once, from top to bottom") {
    std::string text = changed_sample("revision = 3", "revision = 0");
    text = test::with_change(text, "usual_max = \"5 mg/kg\"", "usual_max = 5.5");
    text = test::with_change(text, "panel = \"side\"", "pannel = \"side\"");
    const auto reading = parse_monograph(text, "sample.toml");
    REQUIRE(reading.faults.size() == 4);  // the misspelt key and the missing one are two
    CHECK(std::ranges::is_sorted(reading.faults, {}, &files::Fault::place));
    CHECK(files::to_text(reading.faults.front()) ==
          "sample.toml:3:12: revision: 0 is not between 1 and 2147483647");
}

TEST_CASE("every value of a monograph reaches its place, in the unit that it was written in") {
    const auto m = *parse_monograph(test::sample_monograph_text, "sample.toml").value;
    CHECK(m.id == "sample");
    CHECK(m.revision == 3);
    CHECK(time::to_text(m.review_due) == "2027-01-31");
    REQUIRE(m.product.strengths.size() == 1);
    CHECK(units::to_text(m.product.strengths[0].value) == "20 mg/mL");
    CHECK(m.product.strengths[0].amount_unit.text(false) == "mg");
    CHECK(m.product.strengths[0].product_unit.text(false) == "mL");
    CHECK(m.container()->kind == "vial");
    CHECK(*m.storage->temperature_max == 8);
    const auto& rule = m.doses.at(0);
    CHECK(rule.basis == formulary::Basis::actual_weight);
    CHECK(rule.population.age_max->quantity == units::AnyQuantity(units::make<units::Time>(65 * 8766)));
    CHECK(rule.per_dose.usual_max->value.quantity == units::AnyQuantity(5_mg / 1_kg));
    CHECK(rule.per_dose.usual_max->inclusive);
    CHECK_FALSE(rule.per_dose.hard_max->inclusive);
    CHECK(*rule.per_dose.tolerance_percent == numbers::Exact::ratio(5, 2));
    CHECK(rule.per_day.hard_max->value.quantity == units::AnyQuantity(15_mg / 1_kg / 24_h));
    CHECK(units::to_text(rule.per_day.hard_max->value) == "15 mg/kg/day");
    CHECK(rule.round->mode == numbers::Rounding::down);
    CHECK_FALSE(m.ingredients.at(1).amount);
    CHECK(*m.ingredients.at(0).osmotic_particles == numbers::Exact::ratio(5, 2));
    CHECK(m.source("page")->basis == "verified");
    CHECK(m.source("paper")->basis.empty());
}

TEST_CASE("the hash of a monograph is that of its exact bytes") {
    // sha256sum of the three bytes "abc" (FIPS 180-2, appendix B.1) is checked in sha256_test.
    const auto one = parse_monograph(test::sample_monograph_text, "a").value->sha256;
    std::string commented(test::sample_monograph_text);
    commented += "# a comment\n";
    const auto two = parse_monograph(commented, "a").value->sha256;
    CHECK(one.size() == 64);
    CHECK(one != two);
}

TEST_CASE("strengths are read in every kind of amount and product") {
    struct Kind {
        std::string_view strength, total, amount;
    };
    for (const Kind& kind :
         {Kind{"1 mmol/mL", "10 mmol", "mmol"}, Kind{"1,000 units/mL", "10,000 units", "units"},
          Kind{"50 mcg/mL", "500 mcg", "mcg"}, Kind{"2 mEq/mL", "20 mEq", "mEq"},
          Kind{"400 mg/5 mL", "800 mg", "mg"}, Kind{"0.05 g/mL", "0.5 g", "g"}}) {
        std::string text = changed_sample(
            "\"20 mg/mL\"\ntotal_content = \"200 mg\"",
            "\"" + std::string(kind.strength) + "\"\ntotal_content = \"" + std::string(kind.total) + "\"");
        text = text.substr(0, text.find("[[dose]]")) + text.substr(text.find("[[source]]"));
        const auto reading = parse_monograph(text, "sample.toml");
        CAPTURE(kind.strength, faults_of(reading.faults));
        REQUIRE(reading.value);
        CHECK(reading.value->product.strengths[0].amount_unit.text(true) == kind.amount);
    }
}

TEST_CASE("what is suspicious but can be meant is a warning beside the loaded monograph") {
    struct Suspicion {
        std::string_view from, to, words;
    };
    for (const Suspicion& row :
         {Suspicion{R"(usual_max = "5 mg/kg")", R"(usual_max = "8 mg/kg")", "is not below hard_max"},
          Suspicion{R"(hard_max  = { value = "8 mg/kg", inclusive = false })", R"(hard_max = "80 mg/kg")",
                    "ten times"},
          Suspicion{R"(amount   = "20 mg/mL")", R"(amount = "25 mg/mL")", "only active ingredient"},
          Suspicion{R"(src = ["paper"])", R"(src = ["page"])", ""}}) {
        std::string text = changed_sample(row.from, row.to);
        text = text.substr(0, text.find("[[example]]")) + text.substr(text.find("[[source]]"));
        const auto reading = parse_monograph(text, "sample.toml");
        CAPTURE(row.from, row.to, faults_of(reading.faults));
        REQUIRE(reading.value);
        if (row.words.empty()) continue;
        REQUIRE_FALSE(reading.faults.empty());
        CHECK(reading.faults.front().is_warning);
        CHECK(reading.faults.front().message.find(row.words) != std::string::npos);
    }
}

TEST_CASE("a file with a byte order mark and Windows line ends says the same") {
    std::string text = "\xEF\xBB\xBF";
    for (const char c : test::sample_monograph_text)
        text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const auto reading = parse_monograph(text, "sample.toml");
    CAPTURE(faults_of(reading.faults));
    REQUIRE(reading.value);
    CHECK(reading.value->doses.at(0).source_text == "2 to 5 mg/kg twice daily, at most 400 mg a dose.");
}

TEST_CASE("an empty file is refused as no monograph") {
    const auto reading = parse_monograph("", "empty.toml");
    CHECK_FALSE(reading.value);
    CHECK(faults_of(reading.faults).find("format = \"monograph/1\"") != std::string::npos);
}
