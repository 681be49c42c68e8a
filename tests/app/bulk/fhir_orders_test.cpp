// SPDX-License-Identifier: Apache-2.0
// FHIR documents: Bundles in any order, entries that cannot be read, and what is no document at all.
#include "tests/app/bulk/fhir_desk.hpp"
#include "tests/app/bulk/orders_desk.hpp"

using namespace vialwright;
using namespace vialwright::test;

namespace {

std::string open_fault(const std::string& text) {
    bulk::MemorySource bytes(text);
    const auto orders = bulk::FhirOrders::open(bytes, "x.json");
    return orders ? "" : files::to_text(orders.error().front());
}

}  // namespace

TEST_CASE("a Bundle: its resources in any order, every request once, other resources passed over") {
    Json shared = request();
    const Json medication = shared["contained"][0], patient = shared["contained"][1];
    shared.erase("contained");
    shared["medicationReference"]["reference"] = "Medication/m";
    shared["subject"]["reference"] = "urn:uuid:1";
    Json entries = Json::array();
    entries.push_back({{"resource", shared}});
    entries.push_back({{"resource", {{"resourceType", "Practitioner"}, {"id", "d"}}}});
    entries.push_back({{"request", {{"method", "DELETE"}, {"url", "MedicationRequest/1"}}}});
    entries.push_back({{"resource", request()}});
    entries.push_back({{"fullUrl", "urn:uuid:1"}, {"resource", patient}});
    entries.push_back({{"fullUrl", "http://example.org/Medication/m"}, {"resource", medication}});
    // The kind of the document behind its entries: any order is JSON.
    const auto read = [&](int indent) {
        return fhir_rows(Json{{"entry", entries}, {"resourceType", "Bundle"}}.dump(indent));
    };
    const auto rows = read(1);
    REQUIRE(rows.size() == 2);
    for (const auto& row : rows) {
        CHECK(fault_of(row).empty());
        CHECK(row.text.age == "46 years 9 months");
    }
    CHECK(rows[1].line_of_same_id == rows[0].line);
    CHECK(rows[0].line == 3);

    entries.push_back({{"resource", patient}});
    CHECK_THAT(fault_of(read(-1).front()),
               !Catch::Contains("twice"));  // by its own URL it is alone
    entries.front()["resource"]["subject"]["reference"] = "Patient/p";
    CHECK_THAT(fault_of(read(-1).front()), Catch::Contains("is there twice"));
}

TEST_CASE("an entry that cannot be read is an order that is not checked, and the others are read") {
    const std::string sound = request().dump();
    const std::string deep = std::string(60, '[') + std::string(60, ']');
    const std::string long_text(bulk::JsonLimits::most_bytes, 'x');
    std::string many = "[1";
    for (std::size_t i = 0; i < bulk::JsonLimits::most_nodes; ++i) many += ",1";
    for (const auto& [entry, said] : std::vector<std::pair<std::string, std::string>>{
             {R"({"resource":{"id":"a","id":"b","resourceType":"MedicationRequest"}})",
              "\"id\" stands twice"},
             {R"({"resource":{"resourceType":"MedicationRequest","note":)" + deep + "}}", "nested too deep"},
             {R"({"resource":{"resourceType":"MedicationRequest","note":")" + long_text + "\"}}",
              "too much text"},
             {R"({"resource":{"resourceType":"MedicationRequest","note":)" + many + "]}}", "too many values"},
             {R"({"resource":{"resourceType":"Bundle","entry":[]}})", "holds no MedicationRequest"},
             {R"({"resource":{"id":"x"}})", "holds no MedicationRequest"},
             {R"({"resource":[]})", "holds no MedicationRequest"},
             {R"({"modifierExtension":[],"resource":)" + sound + "}", "holds no MedicationRequest"},
             {"null", "holds no MedicationRequest"},
             {"17", "holds no MedicationRequest"}}) {
        CAPTURE(entry.substr(0, 80));
        const auto rows =
            fhir_rows(R"({"resourceType":"Bundle","entry":[)" + entry + R"(,{"resource":)" + sound + "}]}");
        REQUIRE(rows.size() == 2);
        CHECK_THAT(fault_of(rows[0]), Catch::Contains(said));
        CHECK(fault_of(rows.back()).empty());
    }
}

TEST_CASE("what is no FHIR document is refused as a whole, with the place") {
    struct Row {
        std::string text;
        const char* said;
    };
    const auto row = GENERATE(values<Row>(
        {{"{", "x.json:1:"},
         {"{\"resourceType\":\"Bundle\",\n\"entry\":[{}]", "x.json:2:"},
         {"{}", "there is no resourceType"},
         {"{\"resourceType\":\"Patient\"}", "a Patient holds no orders"},
         {"{\"resourceType\":\"Bundle\",\"resourceType\":\"Bundle\"}", "\"resourceType\" stands twice"},
         {"{\"resourceType\":\"Bundle\",\"entry\":[],\"entry\":[]}", "\"entry\" stands twice"},
         {"{\"resourceType\":\"Bundle\",\"implicitRules\":\"x\"}", "change its meaning"},
         {"{\"resourceType\":\"Bundle\"} x", "x.json:1:"},
         {"{\"resourceType\":\"Bundle\",\"total\":NaN}", "no JSON"},
         {"{\"resourceType\":\"Bundle\",\"total\":1e999}", "no JSON"},
         {"{\"resourceType\":\"Bund\xFFle\"}", "no JSON"},
         {"[]", "a FHIR document is an object"},
         {"3", "a FHIR document is an object"}}));
    CAPTURE(row.text);
    CHECK_THAT(open_fault(row.text), Catch::Contains(row.said));
}

TEST_CASE("a text without an end does not fill the memory") {
    std::string endless = "{\"resourceType\":\"";
    endless += std::string(bulk::JsonLimits::longest_token + 10, 'x');
    CHECK_THAT(open_fault(endless), Catch::Contains("longer than any"));
}
