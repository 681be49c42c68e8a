// SPDX-License-Identifier: Apache-2.0
// The kinds of labels beside the 503B unit's: what each asks for, and what it refuses.
#include <algorithm>

#include <catch2/catch.hpp>

#include "core/units/parse.hpp"
#include "labels/content/directions.hpp"
#include "labels/content/tall_man.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::tests {

namespace {

using Catch::Contains;

std::string text_of(const content::LabelContent& label, std::string_view id) {
    const auto* element = label.element(id);
    return element == nullptr ? "(not there)" : element->text();
}

template <class Q> units::Shown amount(std::string_view text) {
    const auto read = units::parse_one_of(text, {&units::dimension_of<Q>, 1});
    REQUIRE(read);
    return {read->quantity, read->unit};
}

content::LabelRequest for_patient() {
    auto order = request();
    order.patient = "Anna Müller";
    order.prescription = "7001234";
    order.prescriber = "Dr. L. Weiss";
    order.directions = "Take 1 capsule by mouth at bedtime. Take with food.";
    return order;
}

std::string refusal(const content::LabelRequest& order, std::string_view kind,
                    const formulary::Monograph& monograph = glycine()) {
    const auto label = compose(monograph, order, facility(), kind);
    return label ? "" : to_text(label.error());
}

}  // namespace

TEST_CASE("each shipped kind has elements with a legal source, its basis and a smallest size", "[content]") {
    CHECK(label_book().kinds.size() >= 13);
    for (const auto& kind : label_book().kinds)
        for (const auto& spec : kind.elements) {
            INFO(kind.id << " " << spec.id);
            CHECK_FALSE(spec.legal_source.empty());
            CHECK((spec.basis == "verified" || spec.basis == "memory"));
            CHECK(spec.minimum_size >= draw::points(5));
        }
}

TEST_CASE("the container has what the statute moves there", "[content]") {
    auto order = request();
    CHECK_THAT(refusal(order, "503b-container"),
               Contains("directions: there are no directions") && Contains("units-in-pack: it is not given"));
    order.directions = "For slow intravenous push.";
    order.units_in_pack = 25;
    const auto label = compose(glycine(), order, facility(), "503b-container");
    REQUIRE(label);
    CHECK(text_of(*label, "medwatch") ==
          "Report side effects to FDA: www.fda.gov/medwatch or 1-800-FDA-1088.");
    CHECK(text_of(*label, "units-in-pack") == "25 × 30 mL container");
    CHECK(text_of(*label, "ingredients") == "Each mL contains: Glycine 50 mg; Water for Injection to 1 mL.");
}

TEST_CASE("the ingredient list leaves the unit only where that is asked for", "[content]") {
    auto order = request();
    order.ingredients_on_container = true;
    CHECK(composed(glycine(), order).element("ingredients") == nullptr);
    CHECK(composed(glycine(), request()).element("ingredients") != nullptr);
}

TEST_CASE("a patient's label begins with the patient and refuses what is missing", "[content]") {
    const auto label = compose(glycine(), for_patient(), facility(), "503a-sterile");
    REQUIRE(label);
    CHECK(label->elements.front().id == "patient");
    CHECK(text_of(*label, "expires") == "Do not use after 2026-09-05");
    CHECK(text_of(*label, "prescriber") == "Prescriber Dr. L. Weiss");
    CHECK(label->element("directions")->minimum_size == draw::points(12));
    CHECK_THAT(refusal(request(), "503a-sterile"),
               Contains("patient: it is not given") && Contains("prescriber: it is not given"));
}

TEST_CASE("a state whose rules are not among the data is told, and office stock there is refused",
          "[content]") {
    const auto label = compose(glycine(), for_patient(), facility(), "503a-sterile");
    REQUIRE(label);
    REQUIRE_FALSE(label->findings.empty());
    CHECK(label->findings.front().rule == "state-profile");
    CHECK_THAT(refusal(request(), "office-stock"), Contains("there are no rules of IL"));
    auto order = request();
    order.state = "TX";
    const auto office = compose(glycine(), order, facility(), "office-stock");
    REQUIRE(office);
    CHECK(text_of(*office, "office-use-tx") == "For Institutional or Office Use Only--Not for Resale");
    CHECK(office->element("office-use-mi") == nullptr);
}

TEST_CASE("a syringe says dose and volume, and refuses numbers that contradict each other", "[content]") {
    auto order = for_patient();
    CHECK_THAT(refusal(order, "syringe"), Contains("syringe-dose: no dose is given"));
    order.dose = amount<units::DrugMass>("500 mg");
    const auto label = compose(glycine(), order, facility(), "syringe");
    REQUIRE(label);
    CHECK(text_of(*label, "syringe-dose") == "500 mg per 10 mL (50 mg per mL)");
    order.volume = amount<units::Volume>("12 mL");
    CHECK_THAT(refusal(order, "syringe"), Contains("12 mL of 50 mg/mL holds 600 mg, not 500 mg"));
}

TEST_CASE("a bag says the dose, in how much of what, and how strong it is where that ends in decimals",
          "[content]") {
    auto order = for_patient();
    order.dose = amount<units::DrugMass>("2 g");
    order.diluent = "0.9% Sodium Chloride Injection";
    order.rate = "Infuse at 125 mL per hour";
    CHECK_THAT(refusal(order, "admixture"),
               Contains("diluent: it is not said in how much of what the dose is"));
    order.in_volume = amount<units::Volume>("500 mL");
    auto label = compose(glycine(), order, facility(), "admixture");
    REQUIRE(label);
    CHECK(text_of(*label, "dose") == "2 g");
    CHECK(text_of(*label, "diluent") == "in 500 mL 0.9% Sodium Chloride Injection");
    CHECK(text_of(*label, "concentration") == "(4 mg per mL)");
    order.in_volume = amount<units::Volume>("300 mL");
    label = compose(glycine(), order, facility(), "admixture");
    REQUIRE(label);
    CHECK(label->element("concentration") == nullptr);
    order.in_volume = amount<units::Volume>("30 mL");
    CHECK_THAT(refusal(order, "admixture"), Contains("40 mL do not go into 30 mL"));
}

TEST_CASE("what an ingredient brings along stands there, or forbids the kind of label", "[content]") {
    auto monograph = glycine();
    monograph.ingredients.front().name = "Rocuronium bromide";
    CHECK(text_of(composed(monograph, request()), "warning-paralyzing-agent") ==
          "WARNING: PARALYZING AGENT. Causes respiratory arrest.");
    monograph.ingredients.front().name = "Vincristine sulfate";
    auto order = for_patient();
    order.dose = amount<units::DrugMass>("500 mg");
    CHECK_THAT(refusal(order, "syringe", monograph),
               Contains("Vincristine sulfate must not have a label of this kind"));
}

TEST_CASE("storage that contradicts the product's own is refused; a gap is filled by who says it",
          "[content]") {
    auto monograph = glycine();
    monograph.storage.emplace();
    monograph.storage->temperature_min = 20;
    monograph.storage->temperature_max = 25;
    auto order = request();
    order.storage = "Store in a refrigerator, 2 to 8 °C (36 to 46 °F).";
    order.storage_range = {2, 8};
    CHECK_THAT(refusal(order, "503b-unit", monograph),
               Contains("stored at 20 to 25 °C, but the date was worked out for 2 to 8 °C"));
    monograph = glycine();
    std::erase_if(monograph.label_statements, [](const auto& said) { return said.id == "storage"; });
    formulary::Gap gap;
    gap.id = gap.field = "storage";
    gap.text = "Storage is not stated.";
    gap.blocks = "label";
    monograph.gaps.push_back(gap);
    CHECK_THAT(refusal(request(), "stock-solution", monograph), Contains("--storage room"));
    CHECK(refusal(order, "stock-solution", monograph).empty());
}

TEST_CASE("tall-man letters are for whole names and for display only", "[content]") {
    const auto shown = [](std::string_view name, std::string_view own = "") {
        return content::with_tall_man(name, own, label_book().tall_man);
    };
    CHECK(shown("Vincristine Sulfate Injection") == "vinCRIStine Sulfate Injection");
    CHECK(shown("Dopamine and dobutamine") == "DOPamine and DOBUTamine");
    CHECK(shown("Norepinephrine Injection") == "Norepinephrine Injection");
    CHECK(shown("Glycine Injection", "Glycine") == "Glycine Injection");
}

TEST_CASE("directions in Spanish come from the table or not at all", "[content]") {
    const auto spanish =
        content::in_spanish(label_book(), "Take 1 capsule by mouth at bedtime. Take with food.");
    REQUIRE(spanish);
    CHECK(content::plain(*spanish) == "Tome 1 cápsula por la boca antes de acostarse. Tome con comida.");
    const auto number = content::in_spanish(label_book(), "Take 3 g by mouth 30 to 60 minutes before sleep.");
    REQUIRE(number);
    CHECK(content::plain(*number) == "Tome 3 g por la boca de 30 a 60 minutos antes de dormir.");
    const auto unknown = content::in_spanish(label_book(), "Stand on your head.");
    REQUIRE_FALSE(unknown);
    CHECK_THAT(unknown.error().message, Contains("no Spanish for \"Stand on your head\""));
    for (const auto& phrase : label_book().phrases) {
        const auto count = [](std::string_view text) {
            std::size_t found = 0;
            for (std::size_t at = text.find("{n}"); at != std::string_view::npos;
                 at = text.find("{n}", at + 1))
                ++found;
            return found;
        };
        CHECK(count(phrase.english) == count(phrase.spanish));
    }
}

TEST_CASE("a lot that looks like a designation is a lot, wherever it stands", "[content]") {
    for (const char* kind : {"503b-unit", "bud-strip", "stock-solution"})
        for (const char* lot : {"B12-1149", "QD-0100", "MS-7"}) {
            auto order = request();
            order.lot = lot;
            CAPTURE(kind, lot);
            CHECK(refusal(order, kind).empty());
        }
}

TEST_CASE("text that runs from right to left is refused in words", "[content]") {
    auto order = for_patient();
    order.patient = "\u05d0\u05e0\u05d4";
    CHECK_THAT(refusal(order, "503a-sterile"),
               Contains("patient: text that runs from right to left cannot be set yet"));
}

}  // namespace vialwright::tests
