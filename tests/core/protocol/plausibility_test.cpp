// SPDX-License-Identifier: Apache-2.0
// What was probably meant: slips of a unit, of a decimal point or of a field are told, and nothing is told where nothing is
// unlikely. The cases are our own; the bounds here are not those that are shipped.
#include <algorithm>

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using namespace units::literals;
using formulary::Basis;
using formulary::Severity;
using numbers::Exact;
using protocol::Verdict;

namespace {

units::Time months(int count) { return units::make<units::Time>(Exact::ratio(8766, 12) * count); }

formulary::Reference with_growth() {
    formulary::Reference all = reference();
    all.growth.tables = {{"children", "Children", "memory", "A table of children"}};
    all.growth.male = {{months(0), months(3), 0.3_kg, 11_kg, 25_cm, 74_cm, 0},
                       {months(3), months(60), 5_kg, 24_kg, 60_cm, 130_cm, 0},
                       {months(240), months(1452), 25_kg, 300_kg, 100_cm, 230_cm, 0}};
    all.growth.female = {{months(0), months(3), 0.4_kg, 10_kg, 26_cm, 72_cm, 0},
                         {months(3), months(60), 4_kg, 22_kg, 58_cm, 128_cm, 0}};
    return all;
}

protocol::Assessment assessed(const formulary::Monograph& monograph, const dosing::OrderText& text) {
    static const formulary::Reference all = with_growth();
    const auto order = dosing::read_order(text, monograph, all);
    if (!order) throw std::invalid_argument(order.error()[0].field + ": " + order.error()[0].message);
    return protocol::assess(monograph, *order, all);
}

// The sentences of the plausibility findings, each a line.
std::string told(const protocol::Assessment& assessment) {
    std::string all;
    for (const auto& finding : assessment.findings) {
        if (!finding.rule.starts_with("plausibility.")) continue;
        CHECK(finding.severity == Severity::soft);
        CHECK_FALSE(finding.blocks);
        all += (all.empty() ? "" : "\n") + protocol::sentence(finding);
    }
    return all;
}

std::string size_told(std::string weight, std::string height, std::string age, std::string sex) {
    auto order = order_of("100 mg");
    order.weight = std::move(weight);
    order.height = std::move(height);
    order.age = std::move(age);
    order.sex = std::move(sex);
    return told(assessed(plain_product(), order));
}

// 10 to 15 mg/kg, 5 to 15 mg/kg and so on: a rule of one dose per kg.
formulary::Monograph per_kg(const char* least, const char* most) {
    auto monograph = plain_product();
    if (*least) monograph.doses[0].per_dose.usual_min = bound(least);
    if (*most) monograph.doses[0].per_dose.usual_max = bound(most);
    return monograph;
}

formulary::Monograph fixed(const char* least, const char* most) {
    auto monograph = per_kg(least, most);
    monograph.doses[0].basis = Basis::fixed;
    return monograph;
}

std::string dose_told(const formulary::Monograph& monograph, std::string_view dose, std::string weight) {
    auto order = order_of(dose);
    order.weight = std::move(weight);
    return told(assessed(monograph, order));
}

}  // namespace

TEST_CASE("a weight that nobody of this age has is told with what was probably meant", "[protocol]") {
    struct Row {
        const char *weight, *age, *sex, *said;
    };
    const auto row = GENERATE(values<Row>({
        {"12 kg", "2 months", "male",
         "12 kg at 2 months is above what is seen at this age, 0.3 kg to 11 kg; 12 lb is 5.44 kg: were "
         "pounds "
         "meant?"},
        {"10.5 kg", "2 months", "female",
         "10.5 kg at 2 months is above what is seen at this age, 0.4 kg to 10 kg; 10.5 lb is 4.76 kg: were "
         "pounds meant?"},
        {"11.5 kg", "2 months", "",
         "11.5 kg at 2 months is above what is seen at this age, 0.3 kg to 11 kg; 11.5 lb is 5.22 kg: were "
         "pounds meant?"},
        {"350 kg", "1 day", "male",
         "350 kg at 1 day is above what is seen at this age, 0.3 kg to 11 kg; 350 g is 0.35 kg: were grams "
         "meant?"},
        {"35 kg", "1 day", "male",
         "35 kg at 1 day is above what is seen at this age, 0.3 kg to 11 kg; 3.5 kg would be: did the "
         "decimal "
         "point slip?"},
        {"9 lb", "4 years", "male",
         "9 lb at 4 years is below what is seen at this age, 5 kg to 24 kg; 9 kg would be: were kilograms "
         "meant?"},
        {"1.6 kg", "4 years", "male",
         "1.6 kg at 4 years is below what is seen at this age, 5 kg to 24 kg; 16 kg would be: did the "
         "decimal "
         "point slip?"},
        {"300 kg", "1 day", "male",
         "300 kg at 1 day is above what is seen at this age, 0.3 kg to 11 kg; 300 g is 0.3 kg: were grams "
         "meant?"},
        {"110 kg", "2 months", "male",
         "110 kg at 2 months is above what is seen at this age, 0.3 kg to 11 kg; 11 kg would be: did the "
         "decimal "
         "point slip?"},
        {"310 kg", "20 years", "male",  // the first age of a band
         "310 kg at 20 years is above what is seen at this age, 25 kg to 300 kg; 310 lb is 140.61 kg: were "
         "pounds meant?"},
        {"290 kg", "1 day", "male",
         "290 kg at 1 day is above what is seen at this age, 0.3 kg to 11 kg; check the weight, the age and "
         "their units."},
    }));
    CAPTURE(row.weight, row.age, row.sex);
    CHECK(size_told(row.weight, "", row.age, row.sex) == row.said);
}

TEST_CASE("a height that nobody of this age has is told with what was probably meant", "[protocol]") {
    struct Row {
        const char *height, *age, *sex, *said;
    };
    const auto row = GENERATE(values<Row>({
        {"40 cm", "4 years", "male",
         "40 cm at 4 years is below what is seen at this age, 60 cm to 130 cm; 40 in is 101.6 cm: were "
         "inches "
         "meant?"},
        {"75 in", "2 years", "female",
         "190.5 cm at 2 years is above what is seen at this age, 58 cm to 128 cm; 75 cm would be: were "
         "centimeters meant, not inches?"},
        {"29 cm", "30 years", "male",
         "29 cm at 30 years is below what is seen at this age, 100 cm to 230 cm; check the height, the age "
         "and "
         "their units."},
        {"240 cm", "4 years", "male",
         "240 cm at 4 years is above what is seen at this age, 60 cm to 130 cm; 94.49 cm would be: were "
         "centimeters meant, not inches?"},
    }));
    CAPTURE(row.height, row.age, row.sex);
    CHECK(size_told("", row.height, row.age, row.sex) == row.said);
}

TEST_CASE("nothing is said of a size that is seen, or of one whose age is not known", "[protocol]") {
    struct Row {
        const char *weight, *height, *age, *sex;
    };
    const auto row = GENERATE(values<Row>({
        {"5.4 kg", "58 cm", "2 months", "male"},
        {"12 lb", "58 cm", "2 months", "male"},
        {"11 kg", "74 cm", "2 months", "male"},  // the bounds themselves are seen
        {"0.3 kg", "25 cm", "2 months", "male"},
        {"10 kg", "72 cm", "2 months", "female"},
        {"11 kg", "74 cm", "2 months", ""},  // the wider of both, where the sex is not known
        {"0.3 kg", "25 cm", "2 months", ""},
        {"12 kg", "80 cm", "3 months", "male"},  // a band begins with its age
        {"12 kg", "74 cm", "", "male"},
        {"", "", "2 months", "male"},
        {"390 kg", "30 cm", "10 years", "male"},  // no band holds this age
        {"390 kg", "30 cm", "30 years", "female"},
        {"390 kg", "30 cm", "30 years", ""},  // nor one of both sexes
    }));
    CAPTURE(row.weight, row.height, row.age, row.sex);
    CHECK(size_told(row.weight, row.height, row.age, row.sex).empty());
}

TEST_CASE("an unlikely weight is a caution with its bound and its source, and alters no number",
          "[protocol]") {
    auto monograph = per_kg("5 mg/kg", "15 mg/kg");
    auto order = order_of("120 mg");
    order.weight = "12 kg";
    order.sex = "male";
    order.age = "4 months";
    const auto likely = assessed(monograph, order);
    CHECK(likely.verdict == Verdict::within);
    order.age = "2 months";
    const auto unlikely = assessed(monograph, order);
    CHECK(unlikely.verdict == Verdict::caution);
    const auto* finding = find(unlikely, "plausibility.weight-for-age");
    REQUIRE(finding);
    CHECK(finding->direction == protocol::Direction::over);
    CHECK(units::to_text(*finding->actual) == "12 kg");
    CHECK(units::to_text(*finding->limit) == "11 kg");
    CHECK(finding->source == "A table of children");
    CHECK(unlikely.volume->exact.quantity == likely.volume->exact.quantity);
    CHECK(unlikely.dose_per_weight->quantity == likely.dose_per_weight->quantity);
}

TEST_CASE("a dose that slipped by ten or a thousand is told beside the limit that it breaks", "[protocol]") {
    struct Row {
        const char *least, *most, *dose, *said;
    };
    const auto row = GENERATE(values<Row>({
        {"0.5 g", "2 g", "20 g", "20 g is 10 times 2 g, which is within the usual range: was 2 g meant?"},
        {"0.5 g", "2 g", "0.05 g",
         "0.05 g is a tenth of 0.5 g, which is within the usual range: was 0.5 g meant?"},
        {"", "2 g", "20 g", "20 g is 10 times 2 g, which is within the usual range: was 2 g meant?"},
        {"3 mcg", "8 mcg", "5 mg",
         "5 mg is 1,000 times 5 mcg, which is within the usual range: was 5 mcg meant?"},
        {"3 mg", "8 mg", "5 mcg",
         "5 mcg is a thousandth of 5 mg, which is within the usual range: was 5 mg meant?"},
        {"3 mg", "8 mg", "5 g", "5 g is 1,000 times 5 mg, which is within the usual range: was 5 mg meant?"},
        {"3 g", "8 g", "5 mg",
         "5 mg is a thousandth of 5 g, which is within the usual range: was 5 g meant?"},
        {"3 mcg", "8 mcg", "0.5 mL",  // 5 mg
         "0.5 mL is 1,000 times 0.0005 mL, which is within the usual range: was 0.0005 mL meant?"},
        {"3 mg", "8 mg", "6 mL",  // 60 mg
         "6 mL is 10 times 0.6 mL, which is within the usual range: was 0.6 mL meant?"},
        {"3 g", "8 g", "0.005 g",
         "0.005 g is a thousandth of 5 g, which is within the usual range: was 5 g meant?"},
        {"", "2 g", "10 g", "10 g is 10 times 1 g, which is within the usual range: was 1 g meant?"},
        {"0.003 mcg", "0.008 mcg", "5 mcg",  // there is no smaller unit
         "5 mcg is 1,000 times 0.005 mcg, which is within the usual range: was 0.005 mcg meant?"},
        {"0.2 g", "2 g", "5 g", ""},      // a range that is as wide as the slip
        {"0.5 g", "2 g", "2.001 g", ""},  // a little too much is not a slip
        {"0.5 g", "2 g", "20.01 g", ""},  // a tenth of it is still too much
        {"0.5 g", "2 g", "4.999 g", ""},  // a tenth of it is too little
        {"0.5 g", "2 g", "2 g", ""},      // within
        {"0.5 g", "2 g", "0.5 g", ""},
        {"", "2 g", "9 g", ""},       // where no least is stated, less than half the most is meant by nobody
        {"0.1 g", "2 g", "5 g", ""},  // so wide a range holds a tenth of nearly anything
        {"0.5 g", "", "50 g", ""},    // no most is stated: nothing is too much
        {"0.5 g", "", "0.05 g", ""},  // nor usual
    }));
    CAPTURE(row.least, row.most, row.dose);
    CHECK(dose_told(fixed(row.least, row.most), row.dose, "") == row.said);
}

TEST_CASE("no larger dose is suggested while the weight is doubted", "[protocol]") {
    struct Row {
        const char *dose, *weight;
        bool is_doubted, is_slip;
    };
    // At this age 25 to 300 kg are seen.
    const auto row = GENERATE(values<Row>({{"10 mg/kg", "70 kg", false, true},
                                           {"10 mg/kg", "3 kg", true, false},
                                           {"10 mg/kg", "310 kg", true, false},
                                           {"100 mcg/kg", "3 kg", true, false},
                                           {"100 mcg/kg", "70 kg", false, true},
                                           {"1 g/kg", "3 kg", true, true},  // downward it is still told
                                           {"1 g/kg", "70 kg", false, true}}));
    CAPTURE(row.dose, row.weight);
    auto order = order_of(row.dose);
    order.weight = row.weight;
    order.age = "40 years";
    order.sex = "male";
    const auto a = assessed(per_kg("80 mg/kg", "120 mg/kg"), order);
    CHECK((find(a, "plausibility.weight-for-age") != nullptr) == row.is_doubted);
    CHECK((told(a).find("which is within the usual range") != std::string::npos) == row.is_slip);
    // The limit itself is told either way.
    CHECK(find(
        a, row.dose == std::string_view("1 g/kg") ? "dose.per_dose.usual_max" : "dose.per_dose.usual_min"));
}

TEST_CASE("a slip of a dose per kg or of a rate is told in the form that was typed", "[protocol]") {
    CHECK(dose_told(per_kg("5 mg/kg", "15 mg/kg"), "100 mg/kg", "20 kg") ==
          "100 mg/kg is 10 times 10 mg/kg, which is within the usual range: was 10 mg/kg meant?");
    CHECK(dose_told(per_kg("5 mcg/kg", "15 mcg/kg"), "10 mg/kg", "20 kg") ==
          "10 mg/kg is 1,000 times 10 mcg/kg, which is within the usual range: was 10 mcg/kg meant?");
    auto daily = plain_product();
    daily.doses[0].per_day.usual_min = bound("9 mg/kg/day");
    daily.doses[0].per_day.usual_max = bound("11 mg/kg/day");
    auto order = order_of("1,540 mg/day");
    order.weight = "70 kg";
    order.per_day = "1";
    CHECK_THAT(told(assessed(daily, order)),
               Catch::Contains("698.53 mg/day would be: was it worked out from pounds"));
    auto infusion = plain_product();
    infusion.doses[0].rate.usual_min = bound("1 mg/kg/h");
    infusion.doses[0].rate.usual_max = bound("5 mg/kg/h");
    CHECK(dose_told(infusion, "20 mg/kg/h", "20 kg") ==
          "20 mg/kg/h is 10 times 2 mg/kg/h, which is within the usual range: was 2 mg/kg/h meant?");
}

TEST_CASE("what would break another limit explains nothing", "[protocol]") {
    auto monograph = fixed("0.5 g", "2 g");
    monograph.doses[0].per_day.usual_max = bound("2 g/day");
    auto order = order_of("20 g");
    order.per_day = "2";  // 4 g a day even of 2 g a dose
    CHECK(told(assessed(monograph, order)).empty());
    order.per_day = "1";
    CHECK_FALSE(told(assessed(monograph, order)).empty());
    monograph.doses[0].volume.hard_max = formulary::Bound{volume("100 mL")};  // 2 g is 200 mL
    CHECK(told(assessed(monograph, order)).empty());
    auto lifelong = fixed("0.5 g", "2 g");  // what was given before does not grow with the dose
    lifelong.doses[0].lifetime.usual_max = bound("10 g");
    order.given_before = "none";
    CHECK_FALSE(told(assessed(lifelong, order)).empty());
}

TEST_CASE("a slip is told beside a verdict and never makes one", "[protocol]") {
    auto monograph = fixed("0.5 g", "2 g");
    for (const auto severity : {Severity::info, Severity::soft, Severity::hard}) {
        monograph.doses[0].per_dose.below_usual = severity;
        const auto a = assessed(monograph, order_of("50 mg"));
        CHECK(a.verdict == (severity == Severity::info   ? Verdict::within
                            : severity == Severity::soft ? Verdict::caution
                                                         : Verdict::stop));
        CHECK(told(a).empty() == (severity == Severity::info));
        const auto* finding = find(a, "plausibility.dose-decimal-point");
        if (finding) CHECK(finding->direction == protocol::Direction::none);
    }
    monograph.doses[0].per_dose.above_usual = Severity::info;
    CHECK(told(assessed(monograph, order_of("5 g"))).empty());
    const auto tenfold = assessed(monograph, order_of("20 g"));  // hard whatever the file says
    CHECK(tenfold.verdict == Verdict::stop);
    CHECK_FALSE(told(tenfold).empty());
}

TEST_CASE("pounds taken for kilograms are told where a dose goes by weight", "[protocol]") {
    struct Row {
        const char *dose, *weight, *said;
    };
    const auto row = GENERATE(values<Row>({
        // 70 kg are 154.32 lb: worked out from pounds the dose is 2.2 times too large
        {"1,540 mg", "70 kg",
         "1,540 mg is not within the usual range, 698.53 mg would be: was it worked out from pounds as if "
         "they "
         "were kilograms?"},
        {"700 mg", "154 kg",
         "700 mg is not within the usual range, for 154 lb it would be: was the weight meant in pounds?"},
        {"700 mg", "70 lb",
         "700 mg is not within the usual range, for 70 kg it would be: was the weight meant in kilograms?"},
        {"300 mg", "154 lb", ""},      // 69.85 kg: what it would be for is in no unit
        {"22 mg/kg", "70 kg", ""},     // a dose per kg is right or wrong whatever the weight
        {"1,540 mg", "70,000 g", ""},  // nobody takes grams for pounds
        {"700 mg", "70 kg", ""},
    }));
    CAPTURE(row.dose, row.weight);
    CHECK(dose_told(per_kg("9 mg/kg", "11 mg/kg"), row.dose, row.weight) == row.said);
}

TEST_CASE("pounds explain nothing where the range is wide or the dose does not go by weight", "[protocol]") {
    CHECK(dose_told(per_kg("5 mg/kg", "15 mg/kg"), "1,540 mg", "70 kg").empty());
    CHECK(dose_told(fixed("630 mg", "770 mg"), "1,540 mg", "70 kg").empty());
    auto by_surface = per_kg("90 mg/m2", "110 mg/m2");
    by_surface.doses[0].basis = Basis::body_surface;
    auto order = order_of("400 mg");  // 1.82 m²
    order.weight = "70 kg";
    order.height = "170 cm";
    CHECK(told(assessed(by_surface, order)).empty());
}

TEST_CASE("a dose and a weight in each other's place are told", "[protocol]") {
    struct Row {
        const char *dose, *weight, *age, *said;
    };
    const auto row = GENERATE(values<Row>({
        {"15 mg", "150 kg", "",
         "15 mg for 150 kg is not within the usual range, 150 mg for 15 kg would be: are the dose and the "
         "weight "
         "in each other's place?"},
        {"15 mg", "150 kg", "4 years",
         "150 kg at 4 years is above what is seen at this age, 4 kg to 24 kg; 15 kg would be: did the "
         "decimal "
         "point slip?\n"
         "15 mg for 150 kg is not within the usual range, 150 mg for 15 kg would be: are the dose and the "
         "weight "
         "in each other's place?"},
        {"30 mg", "300 kg", "4 years",  // nobody weighs 30 kg at 4 years
         "300 kg at 4 years is above what is seen at this age, 4 kg to 24 kg; check the weight, the age and "
         "their units."},
        {"15 mg", "10 kg", "", ""},     // exchanged it would be as wrong
        {"0.2 mg", "2 kg", "", ""},     // nobody weighs 0.2 kg
        {"20 mL", "150 kg", "", ""},    // a volume is not mistaken for a weight
        {"50 mg/kg", "10 kg", "", ""},  // nor a dose per kg
        {"10 mg", "1 kg", "", ""},      // within
    }));
    CAPTURE(row.dose, row.weight, row.age);
    auto order = order_of(row.dose);
    order.weight = row.weight;
    order.age = row.age;
    CHECK(told(assessed(per_kg("9 mg/kg", "11 mg/kg"), order)) == row.said);
}

TEST_CASE("an exchange that a cap or another basis forbids is not told", "[protocol]") {
    auto monograph = per_kg("9 mg/kg", "11 mg/kg");
    monograph.doses[0].per_dose.cap = bound("140 mg");
    CHECK(dose_told(monograph, "15 mg", "150 kg").empty());
    monograph.doses[0].per_dose.cap.reset();
    monograph.doses[0].basis = Basis::ideal_weight;
    CHECK(dose_told(monograph, "15 mg", "150 kg").empty());
}
