// SPDX-License-Identifier: Apache-2.0
// The bar codes of `vialwright label`: GS1 where the product has an NDC, a linear one and a QR code where they are asked for, and
// every refusal with its reason.
#include <fstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace vialwright::test;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

// A formulary of one: glycine injection with this NDC.
std::string formulary_with_ndc(const TemporaryFolder& folder, const std::string& ndc) {
    std::ifstream in(std::string(VIALWRIGHT_SOURCE_DIR) + "/data/formulary/glycine-injection.toml");
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::size_t at = text.find("ndc           = \"\"");
    REQUIRE(at != std::string::npos);
    text.replace(at, 18, "ndc           = \"" + ndc + "\"");
    std::ofstream(folder.path() / "glycine-injection.toml") << text;
    return folder.path().string();
}

Ran label(const TemporaryFolder& folder, const std::string& formulary, const std::string& stock,
          std::vector<std::string> more) {
    std::vector<std::string> words{"--json"};
    if (!formulary.empty()) words.insert(words.end(), {"--formulary", formulary});
    words.insert(words.end(),
                 {"label", "glycine-injection", "--lot", "A26-0305", "--made", "2026-03-05T09:00", "--bud",
                  "2026-09-05", "--stock", stock, "--out", (folder.path() / "label.pdf").string()});
    words.insert(words.end(), more.begin(), more.end());
    return run_vialwright(words);
}

}  // namespace

TEST_CASE("with an NDC the Data Matrix is GS1, and a linear bar code stands where there is room", "[cli]") {
    const TemporaryFolder folder;
    const auto formulary = formulary_with_ndc(folder, "12345-678-90");
    const auto ran = label(folder, formulary, "thermal-4.00x2.00in", {"--production-date"});
    REQUIRE(ran.status == 0);
    const auto json = Json::parse(ran.out);
    CHECK(json["barcode"]["kind"] == "gs1-data-matrix");
    CHECK(json["barcode"]["text"] == "(01)00312345678906(17)260905(11)260305(10)A26-0305");
    REQUIRE(json["further_barcodes"].size() == 1);
    CHECK(json["further_barcodes"][0]["id"] == "linear-code");
    CHECK(json["further_barcodes"][0]["kind"] == "databar-truncated");
    CHECK(json["further_barcodes"][0]["text"] == "(01)00312345678906");
    CHECK(json["verified"]["barcode"] == true);
    CHECK(json["verified"]["values"] == true);

    const auto without = label(folder, formulary, "thermal-4.00x2.00in", {"--linear-code", "none"});
    REQUIRE(without.status == 0);
    CHECK(Json::parse(without.out)["further_barcodes"].empty());
}

TEST_CASE("what is asked for stands there, or the label is refused with the stock that holds it", "[cli]") {
    const TemporaryFolder folder;
    const auto formulary = formulary_with_ndc(folder, "12345-678-90");
    for (const std::string kind : {"gs1-128", "upc-a", "databar", "databar-truncated"}) {
        CAPTURE(kind);
        const auto ran = label(folder, formulary, "thermal-4.00x3.00in", {"--linear-code", kind});
        REQUIRE(ran.status == 0);
        CHECK(Json::parse(ran.out)["further_barcodes"][0]["kind"] == kind);
    }
    const auto small = label(folder, formulary, "thermal-2.00x1.25in", {"--linear-code", "upc-a"});
    CHECK(small.status == 2);
    CHECK_THAT(small.err,
               Contains("does not fit") && Contains("The smallest stock that holds everything is"));
}

TEST_CASE("a QR code of the record", "[cli]") {
    const TemporaryFolder folder;
    const auto ran = label(folder, "", "thermal-4.00x2.00in", {"--record-qr", "record 1234"});
    REQUIRE(ran.status == 0);
    const auto json = Json::parse(ran.out);
    CHECK(json["further_barcodes"][0]["kind"] == "qr");
    CHECK(json["further_barcodes"][0]["text"] == "record 1234");
}

TEST_CASE("a date past an ingredient's is refused where the ingredient is named", "[cli]") {
    const TemporaryFolder folder;
    const auto fits = label(folder, "", "thermal-3.00x1.00in", {"--component", "Glycine=2026-09"});
    CHECK(fits.status == 0);
    const auto past = label(folder, "", "thermal-3.00x1.00in", {"--component", "Glycine=2026-08"});
    CHECK(past.status == 2);
    CHECK_THAT(past.err, Contains("it expires 2026-09-05, after Glycine at 2026-08-31 23:59"));
    CHECK(label(folder, "", "thermal-3.00x1.00in", {"--component", "Glycine"}).status == 65);
}

TEST_CASE("bar codes that cannot be made are refused in words", "[cli]") {
    const TemporaryFolder folder;
    const auto refusal = [&](std::vector<std::string> more) {
        const auto ran = label(folder, "", "thermal-4.00x2.00in", std::move(more));
        CHECK(ran.status != 0);
        return ran.err;
    };
    CHECK_THAT(refusal({"--linear-code", "gs1-128"}), Contains("holds the NDC, and the product has none"));
    CHECK_THAT(refusal({"--linear-code", "code-39"}), Contains("is no linear bar code"));
    CHECK_THAT(refusal({"--production-date"}), Contains("only a GS1 Data Matrix has a production date"));
    CHECK_THAT(refusal({"--record-qr", std::string(301, 'A')}), Contains("1 to 300 characters"));
    const auto formulary = formulary_with_ndc(folder, "12345-678-90");
    const auto limited =
        label(folder, formulary, "thermal-4.00x2.00in", {"--linear-code", "databar-limited"});
    CHECK(limited.status == 2);
    CHECK_THAT(limited.err, Contains("cannot be read back"));
}
