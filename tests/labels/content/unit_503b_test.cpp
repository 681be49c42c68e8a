// SPDX-License-Identifier: Apache-2.0
// The unit label of an outsourcing facility against the statute: FD&C Act 503B(a)(10)(A), 21 U.S.C. 353b(a)(10)(A).
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/labels/label_fixture.hpp"

namespace vialwright::tests {

namespace {

using content::LabelContent;

// Everything the statute lists, in the order of the statute, with an NDC so that nothing is left out for want of it.
formulary::Monograph complete_product() {
    auto monograph = glycine();
    monograph.product.ndc = "12345-678-90";
    return monograph;
}

std::string text_of(const LabelContent& label, std::string_view id) {
    const auto* element = label.element(id);
    return element == nullptr ? "(not there)" : element->text();
}

std::vector<std::string> ids_of(const LabelContent& label) {
    std::vector<std::string> ids;
    for (const auto& element : label.elements) ids.push_back(element.id);
    return ids;
}

}  // namespace

TEST_CASE("every item of 503B(a)(10)(A) stands on the unit label, with its place in the law", "[content]") {
    struct Row {
        const char* law;
        const char* id;
        const char* text;
    };
    const auto row = GENERATE(values<Row>({
        {"FD&C Act 503B(a)(10)(A)(i)", "compounded", "This is a compounded drug."},
        {"FD&C Act 503B(a)(10)(A)(ii)", "facility-name", "Example Sterile Compounding"},
        {"FD&C Act 503B(a)(10)(A)(ii)", "facility-address", "100 Main St, Springfield, IL 62701"},
        {"FD&C Act 503B(a)(10)(A)(ii)", "facility-phone", "(217) 555-0142"},
        {"FD&C Act 503B(a)(10)(A)(iii)(I)", "lot", "Lot A26-0305"},
        {"FD&C Act 503B(a)(10)(A)(iii)(II)", "name", "Glycine Injection"},
        {"FD&C Act 503B(a)(10)(A)(iii)(III)", "strength", "1,500 mg per 30 mL (50 mg per mL)"},
        {"FD&C Act 503B(a)(10)(A)(iii)(IV)", "quantity", "30 mL"},
        {"FD&C Act 503B(a)(10)(A)(iii)(V)", "compounded-on", "Compounded 2026-03-05"},
        {"FD&C Act 503B(a)(10)(A)(iii)(VI)", "expires", "Expires 2026-09-05"},
        {"FD&C Act 503B(a)(10)(A)(iii)(VII)", "storage",
         "Store at 20 °C to 25 °C (68 °F to 77 °F). Protect from excessive heat and direct light. Do not "
         "freeze."},
        {"FD&C Act 503B(a)(10)(A)(iii)(VIII)", "ndc", "NDC 12345-678-90"},
        {"FD&C Act 503B(a)(10)(A)(iii)(IX)", "not-for-resale", "Not for resale"},
        {"FD&C Act 503B(a)(10)(A)(iii)(IX)", "office-use", "Office Use Only"},
        {"FD&C Act 503B(a)(10)(A)(iii)(X)", "ingredients",
         "Each mL contains: Glycine 50 mg; Water for Injection to 1 mL."},
    }));
    INFO(row.law);
    const LabelContent label = composed(complete_product(), request());
    CHECK(text_of(label, row.id) == row.text);
    const auto* element = label.element(row.id);
    REQUIRE(element != nullptr);
    CHECK(element->mandatory);
    CHECK(element->rank == 0);
    CHECK(element->legal_source.starts_with(row.law));
}

TEST_CASE("other law and the product's own words stand there too", "[content]") {
    const LabelContent label = composed(complete_product(), request());
    CHECK(text_of(label, "route") == "For intravenous or intramuscular use");
    CHECK(label.element("route")->legal_source == "21 CFR 201.100(b)(3)");
    CHECK(text_of(label, "rx-only") == "Rx only");
    CHECK(label.element("rx-only")->legal_source == "FD&C Act 503(b)(4)");
    CHECK(text_of(label, "single-dose") == "Single-dose vial. Discard unused portion.");
    // 50 g/L divided by 75.07 g/mol is 666.04 mmol/L of a solute that does not dissociate.
    CHECK(text_of(label, "osmolarity") == "666 mOsmol/L (calc.)");
    CHECK(text_of(label, "serial") == "Serial 00001");
}

TEST_CASE("the elements stand in the order in which a label is read", "[content]") {
    const std::vector<std::string> order = {
        "ndc",     "name",       "strength",      "route",          "quantity",         "single-dose",
        "rx-only", "compounded", "office-use",    "not-for-resale", "ingredients",      "osmolarity",
        "storage", "inspect",    "children",      "facility-name",  "facility-address", "facility-phone",
        "lot",     "expires",    "compounded-on", "serial",         "linear-code-text"};
    CHECK(ids_of(composed(complete_product(), request())) == order);
}

TEST_CASE("only what the law does not ask for may be left out, and in a stated order", "[content]") {
    const LabelContent label = composed(complete_product(), request());
    std::vector<std::pair<std::string, int>> optional;
    for (const auto& element : label.elements)
        if (!element.mandatory) optional.emplace_back(element.id, element.rank);
    CHECK(optional == std::vector<std::pair<std::string, int>>{{"inspect", 1}, {"children", 2}});
}

TEST_CASE("each element has a legal source and a smallest size", "[content]") {
    const LabelContent label = composed(complete_product(), request());
    for (const auto& element : label.elements) {
        INFO(element.id);
        CHECK_FALSE(element.legal_source.empty());
        CHECK(element.minimum_size >= draw::points(5));
    }
    CHECK(label.element("name")->minimum_size == draw::points(9));
    CHECK(label.element("strength")->minimum_size == draw::points(7));
}

TEST_CASE("a label for a patient says so and does not say Office Use Only", "[content]") {
    auto order = request();
    order.patient = "Anna Müller";
    order.prescription = "7001234";
    const LabelContent label = composed(complete_product(), order);
    CHECK(label.element("office-use") == nullptr);
    CHECK(text_of(label, "not-for-resale") == "Not for resale");
    CHECK(text_of(label, "patient") == "For Anna Müller");
    CHECK(text_of(label, "prescription") == "Rx number 7001234");
}

TEST_CASE("the expiration has its hour where one is given", "[content]") {
    auto order = request();
    order.expires = content::expiry_at(*time::parse_local_minute("2026-03-06T02:05"));
    const LabelContent label = composed(complete_product(), order);
    CHECK(text_of(label, "expires") == "Expires 2026-03-06 02:05");
    CHECK(label.code.human == "(01)00312345678906(17)260306(7003)2603060205(10)A26-0305(21)00001");
    CHECK(composed(glycine(), order).code.payload.starts_with("V1|A26-0305|202603060205|00001|"));
}

TEST_CASE("what is not there is not printed", "[content]") {
    auto order = request();
    order.serial.clear();
    const LabelContent label = composed(glycine(), order);
    CHECK(label.element("ndc") == nullptr);
    CHECK(label.element("serial") == nullptr);
    CHECK(label.element("multiple-dose") == nullptr);
    CHECK(label.element("dosage-form") == nullptr);  // the name says it
}

TEST_CASE("the dosage form stands apart where the name does not say it", "[content]") {
    auto monograph = glycine();
    monograph.product.name = "Glycine";
    monograph.product.dosage_form = "injection";
    const LabelContent label = composed(monograph, request());
    CHECK(text_of(label, "dosage-form") == "injection");
    CHECK(label.element("dosage-form")->legal_source == "FD&C Act 503B(a)(10)(A)(iii)(III)");
}

TEST_CASE("words of the law are used where the monograph has none", "[content]") {
    auto monograph = glycine();
    std::erase_if(monograph.label_statements, [](const auto& said) {
        return said.id == "compounded" || said.id == "office-use" || said.id == "not-for-resale";
    });
    const LabelContent label = composed(monograph, request());
    CHECK(text_of(label, "compounded") == "This is a compounded drug.");
    CHECK(text_of(label, "office-use") == "Office Use Only");
    CHECK(text_of(label, "not-for-resale") == "Not for resale");
}

}  // namespace vialwright::tests
