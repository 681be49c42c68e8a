// SPDX-License-Identifier: Apache-2.0
#include "labels/proof/value_check.hpp"

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "labels/proof/claims.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::proof {

namespace {

using Catch::Contains;

const content::Meaning& meant() {
    static const content::Meaning meaning = tests::composed(tests::glycine(), tests::request()).meaning;
    return meaning;
}

std::string faults(const std::string& element, const std::string& text,
                   const content::Meaning& meaning = meant()) {
    std::string all;
    for (const auto& fault : faults_of_values({{{element, text}}, {}}, meaning)) all += fault + "\n";
    return all;
}

std::string faults_of_code(barcode::CodeKind kind, const std::string& payload,
                           const content::Meaning& meaning = meant()) {
    std::string all;
    for (const auto& fault : faults_of_values({{}, {{"barcode", kind, payload}}}, meaning))
        all += fault + "\n";
    return all;
}

}  // namespace

TEST_CASE("a strength is recomputed from its text: total over content, and in one", "[proof]") {
    CHECK(faults("strength", "1,500 mg per 30 mL (50 mg per mL)").empty());
    CHECK(faults("strength", "1.5 g per 30 mL (50 mg per mL)").empty());
    for (const char* wrong : {"1,500 mg per 30 mL (60 mg per mL)", "1,600 mg per 30 mL (50 mg per mL)",
                              "1,500 mg per 20 mL (50 mg per mL)", "1,500 mcg per 30 mL (50 mg per mL)",
                              "1,500 mg per vial (50 mg per mL)", "1,500 mg", "", "strong"}) {
        CAPTURE(wrong);
        if (std::string(wrong).empty()) continue;  // not there at all: another check
        CHECK_THAT(faults("strength", wrong), Contains("which it is not"));
    }
    CHECK_THAT(faults("strength", "50 mg per mL (1,500 mg per 30 mL)"),
               Contains("does not begin with the total"));
}

TEST_CASE("quantities, dates and identifiers are read back to their values", "[proof]") {
    CHECK(faults("quantity", "30 mL").empty());
    CHECK(faults("expires", "Expires 2026-09-05").empty());
    CHECK(faults("compounded-on", "Compounded 2026-03-05").empty());
    CHECK(faults("lot", "Lot A26-0305").empty());
    CHECK(faults("serial", "Serial 00001").empty());
    CHECK_THAT(faults("quantity", "300 mL"), Contains("which it is not"));
    CHECK_THAT(faults("quantity", "30 g"), Contains("which it is not"));
    CHECK_THAT(faults("expires", "Expires 2027-09-05"), Contains("2026-09-05 is meant"));
    CHECK_THAT(faults("expires", "Expires 2026-09-05 14:00"), Contains("2026-09-05 is meant"));
    CHECK_THAT(faults("expires", "Expires 09/05/2026"), Contains("2026-09-05 is meant"));
    CHECK_THAT(faults("lot", "Lot A26-0306"), Contains("A26-0305 is meant"));
    CHECK_THAT(faults("lot", "Lot AA26-0305"), Contains("A26-0305 is meant"));
}

TEST_CASE("our own text and GS1 elements are read to their fields", "[proof]") {
    using barcode::CodeKind;
    const auto own = tests::composed(tests::glycine(), tests::request()).code.payload;
    CHECK(faults_of_code(CodeKind::data_matrix, own).empty());
    CHECK_THAT(faults_of_code(CodeKind::data_matrix, "V1|A26-0306|20260905|00001|X"),
               Contains("lot \"A26-0306\"") && Contains("check character"));
    CHECK_THAT(faults_of_code(CodeKind::data_matrix, "V2|A26-0305"), Contains("no text of ours"));
    auto monograph = tests::glycine();
    monograph.product.ndc = "12345-678-90";
    const auto meaning = tests::composed(monograph, tests::request()).meaning;
    CHECK(meaning.gtin == "00312345678906");
    const std::string rest =
        "\x1D"
        "2100001";
    CHECK(faults_of_code(CodeKind::gs1_data_matrix, "01003123456789061726090510A26-0305" + rest, meaning)
              .empty());
    CHECK_THAT(
        faults_of_code(CodeKind::gs1_data_matrix, "01003123456789061726090610A26-0305" + rest, meaning),
        Contains("expiry \"2026-09-06\", and \"2026-09-05\" is meant"));
    CHECK(faults_of_code(CodeKind::upc_a, "312345678906", meaning).empty());
    CHECK(faults_of_code(CodeKind::gs1_128, "0100312345678906", meaning).empty());
    CHECK(faults_of_code(CodeKind::databar_omni, "00312345678906", meaning).empty());
    CHECK_THAT(faults_of_code(CodeKind::upc_a, "362756090408", meaning), Contains("is meant"));
}

TEST_CASE("claims are found behind names with digits and before brackets", "[proof]") {
    const auto claims = claims_in("Vitamin B12 5,000 mcg per 10 mL (500 mcg per mL, 2 mEq per 1,000 mL)");
    REQUIRE(claims.size() == 3);
    CHECK(claims[0].text == "5,000 mcg per 10 mL");
    CHECK(claims[0].amount == "5,000 mcg");
    CHECK_FALSE(claims[0].per_one);
    CHECK(claims[1].text == "500 mcg per mL");
    CHECK(claims[1].per_one);
    CHECK(claims[2].text == "2 mEq per 1,000 mL");
    CHECK(claims_in("250 g").empty());
}

}  // namespace vialwright::proof
