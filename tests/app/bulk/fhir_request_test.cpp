// SPDX-License-Identifier: Apache-2.0
// A MedicationRequest of FHIR R4: what is understood, and that all else is refused with its path. Paths are those of the specification.
#include "app/bulk/fhir_quantity.hpp"
#include "tests/app/bulk/fhir_desk.hpp"
#include "tests/app/bulk/orders_desk.hpp"

using namespace vialwright;
using namespace vialwright::test;

namespace {

bulk::OrderRow row_of(const Json& document) {
    const auto rows = fhir_rows(document.dump());
    REQUIRE(rows.size() == 1);
    return rows.front();
}

}  // namespace

TEST_CASE("a MedicationRequest with what it contains is an order") {
    const auto row = row_of(request());
    CHECK(fault_of(row).empty());
    CHECK(row.id == "rx-481");
    CHECK(row.product == "glycine");
    dosing::OrderText text;
    text.dose = "1 g";
    text.route = "intravenous";
    text.age = "46 years 9 months";
    text.sex = "female";
    text.strength = "50 mg/mL";
    text.conditions = text.drugs = text.allergies = {"none"};
    CHECK(row.text == text);
    const test::Bench bench;
    CHECK(bench.checker.check(row).assessment.verdict == protocol::Verdict::within);
}

TEST_CASE("a number is what was written, never a double") {
    struct Row {
        const char* json;
        const char* text;
    };
    const auto row = GENERATE(values<Row>({{"1", "1"},
                                           {"1.0", "1"},
                                           {"1.50", "1.5"},
                                           {"0.1", "0.1"},
                                           {"1e3", "1000"},
                                           {"1.5E+2", "150"},
                                           {"15e-1", "1.5"},
                                           {"5e-3", "0.005"},
                                           {"0.0", "0"},
                                           {"123456789012345678.25", "123456789012345678.25"},
                                           {"100", "100"},
                                           {"0.30000000000000004", "0.30000000000000004"},
                                           {"1e-20", "0.00000000000000000001"},
                                           {"-1", ""},
                                           {"1e21", ""},
                                           {"1e400", ""},
                                           {"", ""}}));
    CAPTURE(row.json);
    CHECK(bulk::plain_number(row.json).value_or("") == row.text);
}

TEST_CASE("a unit counts only by its UCUM code, where both doors read it alike") {
    struct Row {
        const char* code;
        const char* text;  // "" : refused
    };
    const auto row = GENERATE(values<Row>({{"mg", "mg"},
                                           {"ug", "mcg"},
                                           {"ng", "nanogram"},
                                           {"g", "g"},
                                           {"kg", "kg"},
                                           {"mg/kg", "mg/kg"},
                                           {"ug/kg/min", "mcg/kg/min"},
                                           {"mg/kg/d", "mg/kg/day"},
                                           {"mg/m2", "mg/m²"},
                                           {"[iU]", "unit"},
                                           {"[iU]/kg/h", "unit/kg/h"},
                                           {"mmol", "mmol"},
                                           {"meq", "mEq"},
                                           {"mL", "mL"},
                                           {"ml", "mL"},
                                           {"L", "L"},
                                           {"{tablet}", "tablet"},
                                           {"[lb_av]", "lb"},
                                           {"cm", "cm"},
                                           {"mg/dL", "mg/dL"},
                                           {"umol/L", "micromol/L"},
                                           {"min", "min"},
                                           {"h", "h"},
                                           {"d", "day"},
                                           {"wk", "week"},
                                           {"mo", "month"},
                                           {"a", "year"},
                                           // not UCUM, another size, or no way to write a dose
                                           {"mcg", ""},
                                           {"units", ""},
                                           {"cc", ""},
                                           {"MG", ""},
                                           {"IU", ""},
                                           {"U", ""},
                                           {"Mg", ""},
                                           {"lb", ""},
                                           {"tab", ""},
                                           {"%", ""},
                                           {"1", ""},
                                           {"", ""},
                                           {"mg/", ""},
                                           {"/mg", ""},
                                           {"mg//kg", ""},
                                           {"mg.kg-1", ""},
                                           {"10*3.[iU]", ""},
                                           {"kat", ""},
                                           {"[drp]{x}", ""},
                                           {"{tbl}", ""},
                                           {"mg /kg", ""},
                                           {"\u00B5g", ""}}));
    CAPTURE(row.code);
    const auto unit = bulk::clinical_unit(row.code);
    CHECK((unit ? *unit : "") == row.text);
    if (!unit) CHECK_FALSE(unit.error().empty());
}

namespace {

// An edit of the sound request, and what it becomes in the row.
struct Taken {
    const char* what;
    void (*edit)(Json&);
    std::string bulk::OrderRow::*row_text;
    std::string dosing::OrderText::*order_text;
    const char* wanted;
};
using Text = dosing::OrderText;

const std::vector<Taken> of_dosage{
    {"rate without a dose",
     [](Json& r) {
         dose_and_rate(r) = {{"rateQuantity", quantity(10, "ug/kg/min")}};
     },
     nullptr, &Text::dose, "10 mcg/kg/min"},
    {"rate as a ratio",
     [](Json& r) {
         dose_and_rate(r) = {{"rateRatio", ratio(5, "mg", 2, "h")}};
     },
     nullptr, &Text::dose, "5 mg/2 h"},
    {"pump beside a dose", [](Json& r) { dose_and_rate(r)["rateRatio"] = ratio(5, "mL", 1, "min"); },
     &bulk::OrderRow::pump_rate, nullptr, "5 mL/min"},
    {"the order's own most", [](Json& r) { dosage(r)["maxDosePerPeriod"] = ratio(2, "g", 1, "d"); },
     &bulk::OrderRow::most_per_period, nullptr, "2 g/day"},
    {"three a day",
     [](Json& r) {
         dosage(r)["timing"]["repeat"] = {{"frequency", 3}, {"period", 1}, {"periodUnit", "d"}};
     },
     nullptr, &Text::per_day, "3"},
    {"every 8 h",
     [](Json& r) {
         dosage(r)["timing"]["repeat"] = {{"frequency", 1}, {"period", 8.0}, {"periodUnit", "h"}};
     },
     nullptr, &Text::every, "8 h"},
    {"twice in three days",
     [](Json& r) {
         dosage(r)["timing"]["repeat"] = {{"frequency", 2}, {"period", 3}, {"periodUnit", "d"}};
     },
     nullptr, &Text::every, "1.5 day"},
    {"over half an hour",
     [](Json& r) {
         dosage(r)["timing"]["repeat"] = {{"duration", 0.5}, {"durationUnit", "h"}};
     },
     nullptr, &Text::over, "0.5 h"}};

const std::vector<Taken> of_medication_and_patient{
    {"SNOMED CT route",
     [](Json& r) {
         dosage(r)["route"] = {{"coding", {{{"system", "http://snomed.info/sct"}, {"code", "47625008"}}}}};
     },
     nullptr, &Text::route, "intravenous"},
    {"the medication by its code",
     [](Json& r) {
         r.erase("medicationReference");
         r["medicationCodeableConcept"]["coding"] = {
             {{"system", "urn:vialwright:product"}, {"code", "plain"}}};
     },
     &bulk::OrderRow::product, nullptr, "plain"},
    {"as R5 writes it",
     [](Json& r) {
         r.erase("medicationReference");
         r["medication"]["reference"]["reference"] = "#m";
     },
     &bulk::OrderRow::product, nullptr, "glycine"},
    {"a final volume",
     [](Json& r) {
         r["extension"].push_back({{"url", "urn:vialwright:in_volume"}, {"valueString", "100 mL"}});
     },
     nullptr, &Text::in_volume, "100 mL"},
    {"a weight",
     [](Json& r) {
         r["contained"].push_back(observation("w", "29463-7", quantity(70.50, "kg")));
         r["supportingInformation"] = {{{"reference", "#w"}}};
     },
     nullptr, &Text::weight, "70.5 kg"},
    {"a height and a creatinine",
     [](Json& r) {
         r["contained"].push_back(observation("h", "8302-2", quantity(172, "cm")));
         r["contained"].push_back(observation("c", "14682-9", quantity(106, "umol/L")));
         r["supportingInformation"] = {
             {{"reference", "#h"}}, {{"reference", "#c"}}, {{"reference", "Coverage/3"}}};
     },
     nullptr, &Text::creatinine, "106 micromol/L"},
    {"no age without a birth date", [](Json& r) { r["contained"][1].erase("birthDate"); }, nullptr,
     &Text::age, ""},
    {"no sex that a formula knows", [](Json& r) { r["contained"][1]["gender"] = "other"; }, nullptr,
     &Text::sex, ""},
    {"an inactive ingredient", [](Json& r) { r["contained"][0]["ingredient"][0]["isActive"] = false; },
     nullptr, &Text::strength, ""}};

// An edit of the sound request, and the path and words of its refusal.
struct Refused {
    const char* path;
    const char* said;
    void (*edit)(Json&);
};

const std::vector<Refused> of_the_request{
    {"status: ", "only an active request", [](Json& r) { r["status"] = "on-hold"; }},
    {"status: ", "only an active request", [](Json& r) { r.erase("status"); }},
    {"intent: ", "only an order", [](Json& r) { r["intent"] = "proposal"; }},
    {"doNotPerform: ", "not to be given", [](Json& r) { r["doNotPerform"] = true; }},
    {"doNotPerform: ", "true or false", [](Json& r) { r["doNotPerform"] = "true"; }},
    {"modifierExtension: ", "changes the meaning", [](Json& r) { r["modifierExtension"] = Json::array(); }},
    {"implicitRules: ", "agreed elsewhere", [](Json& r) { r["implicitRules"] = "http://x"; }},
    {"reportedBoolean: ", "another's order", [](Json& r) { r["reportedBoolean"] = true; }},
    {"somethingNew: ", "not understood", [](Json& r) { r["somethingNew"] = 1; }},
    {"_stat: ", "not understood", [](Json& r) { r["_stat"] = 1; }},
    {"subject: ", "there is no patient", [](Json& r) { r.erase("subject"); }},
    {"subject: ", "\"Patient/9\" is not in this file",
     [](Json& r) { r["subject"]["reference"] = "Patient/9"; }},
    {"subject: ", "refers to nothing",
     [](Json& r) {
         r["subject"] = {{"display", "A. Nonymous"}};
     }},
    {"subject: ", "is not in this file", [](Json& r) { r["subject"]["reference"] = "#m"; }},
    {"subject: ", "Patient.deceasedBoolean", [](Json& r) { r["contained"][1]["deceasedBoolean"] = true; }},
    {"subject: ", "Patient.active", [](Json& r) { r["contained"][1]["active"] = false; }},
    {"subject: ", "Patient.link", [](Json& r) { r["contained"][1]["link"] = Json::array(); }},
    {"subject: ", "no whole date", [](Json& r) { r["contained"][1]["birthDate"] = "1980-01"; }},
    {"authoredOn: ", "no age", [](Json& r) { r.erase("authoredOn"); }},
    {"authoredOn: ", "before the patient's birth", [](Json& r) { r["authoredOn"] = "1979-11-20"; }}};

const std::vector<Refused> of_the_medication{
    {"medication[x]: ", "one medication is needed", [](Json& r) { r.erase("medicationReference"); }},
    {"medication[x]: ", "one medication is needed",
     [](Json& r) { r["medicationCodeableConcept"]["text"] = "Glycine"; }},
    {"medicationReference: ", "none of the codings",
     [](Json& r) {
         r["contained"][0]["code"] = {{"text", "Glycine injection 50 mg/mL"}};
     }},
    {"medicationReference: ", "more than one",
     [](Json& r) {
         r["contained"][0]["code"]["coding"].push_back(
             {{"system", "urn:vialwright:product"}, {"code", "plain"}});
     }},
    {"medicationReference: ", "not in use",
     [](Json& r) { r["contained"][0]["status"] = "entered-in-error"; }},
    {"medicationReference: ", "a second ingredient",
     [](Json& r) { r["contained"][0]["ingredient"].push_back(r["contained"][0]["ingredient"][0]); }},
    {"dosageInstruction: ", "there is no dose", [](Json& r) { r.erase("dosageInstruction"); }},
    {"dosageInstruction: ", "not added up", [](Json& r) { r["dosageInstruction"].push_back(dosage(r)); }},
    {"dosageInstruction[0].doseAndRate: ", "there is no dose",
     [](Json& r) { dosage(r).erase("doseAndRate"); }},
    {"dosageInstruction[0].doseAndRate: ", "which differ", [](Json& r) {
         dosage(r)["doseAndRate"].push_back({{"doseQuantity", quantity(2, "g")}});
     }}};

const std::vector<Refused> of_the_dosage{
    {"dosageInstruction[0].asNeededBoolean: ", "how often",
     [](Json& r) { dosage(r)["asNeededBoolean"] = true; }},
    {"dosageInstruction[0].asNeededCodeableConcept: ", "how often",
     [](Json& r) {
         dosage(r)["asNeededCodeableConcept"] = {{"text", "pain"}};
     }},
    {"dosageInstruction[0].maxDosePerLifetime: ", "not compared",
     [](Json& r) { dosage(r)["maxDosePerLifetime"] = quantity(5, "g"); }},
    {"dosageInstruction[0].modifierExtension: ", "changes the meaning",
     [](Json& r) { dosage(r)["modifierExtension"] = Json::array(); }},
    {"dosageInstruction[0].route: ", "not known",
     [](Json& r) {
         dosage(r)["route"] = {{"coding", Json::array()}};
     }},
    {"dosageInstruction[0].route: ", "differ",
     [](Json& r) {
         dosage(r)["route"]["coding"] = {{{"system", "http://snomed.info/sct"}, {"code", "26643006"}}};
     }},
    {"dosageInstruction[0].doseAndRate[0].doseRange: ", "a range",
     [](Json& r) {
         dose_and_rate(r) = {{"doseRange", {{"low", quantity(1, "g")}, {"high", quantity(2, "g")}}}};
     }},
    {"dosageInstruction[0].doseAndRate[0].rateRange: ", "a range",
     [](Json& r) {
         dose_and_rate(r)["rateRange"] = {{"low", quantity(1, "mL/h")}};
     }},
    {"dosageInstruction[0].doseAndRate[0].doseQuantity.comparator: ", "no quantity to check",
     [](Json& r) { dose_and_rate(r)["doseQuantity"]["comparator"] = "<"; }},
    {"dosageInstruction[0].doseAndRate[0].doseQuantity.code: ", "needs a UCUM code",
     [](Json& r) { dose_and_rate(r)["doseQuantity"].erase("code"); }},
    {"dosageInstruction[0].doseAndRate[0].doseQuantity.code: ", "needs a UCUM code",
     [](Json& r) { dose_and_rate(r)["doseQuantity"]["system"] = "http://snomed.info/sct"; }},
    {"dosageInstruction[0].doseAndRate[0].doseQuantity.code: ", "no UCUM code",
     [](Json& r) { dose_and_rate(r)["doseQuantity"]["code"] = "mcg"; }},
    {"dosageInstruction[0].doseAndRate[0].doseQuantity.unit: ", "it says mg, and the code says g",
     [](Json& r) { dose_and_rate(r)["doseQuantity"]["unit"] = "mg"; }},
    {"dosageInstruction[0].doseAndRate[0].doseQuantity.value: ", "a number",
     [](Json& r) { dose_and_rate(r)["doseQuantity"]["value"] = "1"; }},
    {"dosageInstruction[0].doseAndRate[0].doseQuantity.value: ", "no number of a dose",
     [](Json& r) { dose_and_rate(r)["doseQuantity"]["value"] = -1; }},
    {"dosageInstruction[0].doseAndRate: ", "a dose and a rate of the drug",
     [](Json& r) { dose_and_rate(r)["rateQuantity"] = quantity(10, "mg/min"); }},
    {"dosageInstruction[0].doseAndRate: ", "needs a dose beside it", [](Json& r) {
         dose_and_rate(r) = {{"rateQuantity", quantity(5, "mL/h")}};
     }}};

const std::vector<Refused> of_timing_and_measurements{
    {"dosageInstruction[0].timing.code: ", "timing.repeat",
     [](Json& r) { dosage(r)["timing"]["code"]["text"] = "BID"; }},
    {"dosageInstruction[0].timing.event: ", "several times",
     [](Json& r) {
         dosage(r)["timing"]["event"] = {"2026-11-20T08:00:00Z", "2026-11-20T20:00:00Z"};
     }},
    {"dosageInstruction[0].timing.repeat.frequencyMax: ", "a range",
     [](Json& r) {
         dosage(r)["timing"]["repeat"] = {
             {"frequency", 1}, {"frequencyMax", 3}, {"period", 1}, {"periodUnit", "d"}};
     }},
    {"dosageInstruction[0].timing.repeat.timeOfDay: ", "how often",
     [](Json& r) {
         dosage(r)["timing"]["repeat"] = {{"timeOfDay", {"08:00:00"}}};
     }},
    {"dosageInstruction[0].timing.repeat.frequency: ", "no interval",
     [](Json& r) {
         dosage(r)["timing"]["repeat"] = {{"frequency", 7}, {"period", 2}, {"periodUnit", "d"}};
     }},
    {"dosageInstruction[0].timing.repeat.period: ", "missing",
     [](Json& r) {
         dosage(r)["timing"]["repeat"] = {{"frequency", 7}, {"periodUnit", "d"}};
     }},
    {"dosageInstruction[0].timing.repeat.count: ", "how often",
     [](Json& r) {
         dosage(r)["timing"]["repeat"] = {{"count", 5}};
     }},
    {"extension: ", "\"urn:vialwright:condition\" is no extension of ours",
     [](Json& r) { r["extension"][0]["url"] = "urn:vialwright:condition"; }},
    {"supportingInformation[0]: ", "\"Observation/1\" is not in this file",
     [](Json& r) {
         r["supportingInformation"] = {{{"reference", "Observation/1"}}};
     }},
    {"supportingInformation[0]: ", "another patient",
     [](Json& r) {
         auto weight = observation("w", "29463-7", quantity(70, "kg"));
         weight["subject"]["reference"] = "Patient/9";
         r["contained"].push_back(weight);
         r["supportingInformation"] = {{{"reference", "#w"}}};
     }},
    {"supportingInformation[0]: ", "final, amended or corrected",
     [](Json& r) {
         auto weight = observation("w", "29463-7", quantity(70, "kg"));
         weight["status"] = "entered-in-error";
         r["contained"].push_back(weight);
         r["supportingInformation"] = {{{"reference", "#w"}}};
     }},
    {"supportingInformation[1]: ", "given twice, as 70 kg and 71 kg", [](Json& r) {
         r["contained"].push_back(observation("w", "29463-7", quantity(70, "kg")));
         r["contained"].push_back(observation("v", "29463-7", quantity(71, "kg")));
         r["supportingInformation"] = {{{"reference", "#w"}}, {{"reference", "#v"}}};
     }}};

void check_taken(const Taken& row) {
    CAPTURE(row.what);
    Json document = request();
    row.edit(document);
    const auto read = row_of(document);
    CHECK(fault_of(read).empty());
    CHECK((row.row_text ? read.*row.row_text : read.text.*row.order_text) == row.wanted);
}

void check_refused(const Refused& row) {
    CAPTURE(row.path, row.said);
    Json document = request();
    row.edit(document);
    const auto read = row_of(document);
    CHECK_THAT(fault_of(read), Catch::Contains(std::string(row.path)) && Catch::Contains(row.said));
    const Bench bench;
    CHECK(bench.checker.check(read).assessment.verdict == protocol::Verdict::not_checked);
}

}  // namespace

TEST_CASE("FHIR elements that change what is ordered are taken over") {
    for (const auto* rows : {&of_dosage, &of_medication_and_patient})
        for (const auto& row : *rows) check_taken(row);
}

TEST_CASE("FHIR that would need a judgement is refused with its path") {
    for (const auto* rows :
         {&of_the_request, &of_the_medication, &of_the_dosage, &of_timing_and_measurements})
        for (const auto& row : *rows) check_refused(row);
}

TEST_CASE("a pump's rate becomes the infusion time, and the order's own most is held against it") {
    const Bench bench;
    const auto said = [&](const Json& document) {
        const auto row = row_of(document);
        const auto checked = bench.checker.check(row);
        std::string text(bulk::word_of(checked.assessment.verdict));
        for (const auto& finding : checked.assessment.findings) text += "; " + protocol::sentence(finding);
        return text;
    };
    Json document = request();
    dose_and_rate(document)["rateRatio"] = ratio(5, "mL", 1, "min");
    dosage(document)["maxDosePerPeriod"] = ratio(2, "g", 1, "d");
    CHECK_THAT(said(document), Catch::StartsWith("within"));
    dosage(document)["timing"]["repeat"] = {{"frequency", 3}, {"period", 1}, {"periodUnit", "d"}};
    CHECK_THAT(said(document), Catch::StartsWith("not-checked") &&
                                   Catch::Contains("it adds up to 3 g/day, and its own most is 2 g/day"));
    dosage(document)["timing"]["repeat"] = {{"duration", 4}, {"durationUnit", "min"}};
    CHECK_THAT(said(document), Catch::StartsWith("not-checked") && Catch::Contains("give one of them"));
    dosage(document).erase("timing");
    dosage(document)["maxDosePerPeriod"] = ratio(2, "mL", 1, "d");
    CHECK_THAT(said(document), Catch::StartsWith("not-checked") && Catch::Contains("the most in a period"));
    dosage(document)["maxDosePerPeriod"] = ratio(900, "mg", 1, "d");
    CHECK_THAT(said(document), Catch::StartsWith("not-checked") && Catch::Contains("contradicts itself"));
}
