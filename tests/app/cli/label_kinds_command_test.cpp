// SPDX-License-Identifier: Apache-2.0
// `vialwright label --kind …`: kinds, worked-out dates, containers, powders and strips as a script calls them.
#include <filesystem>
#include <map>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using vialwright::test::Ran;
using vialwright::test::run_vialwright;
using vialwright::test::TemporaryFolder;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

namespace {

const Words lot{"--lot", "A26-0305", "--made", "2026-03-05T09:00"};
const Words until{"--bud", "2026-09-05"};
const Words worked_out{
    "--standard", "usp797",       "--category", "2",       "--process",        "aseptic", "--sterility-test",
    "none",       "--components", "sterile",    "--today", "2026-03-05T10:00", "--zone",  "America/Chicago"};

Words joined(std::initializer_list<Words> parts) {
    Words all;
    for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

Ran label(const TemporaryFolder& folder, const Words& options, const std::string& stock) {
    return run_vialwright(
        joined({{"label"}, options, {"--stock", stock, "--out", folder.path() / "label.pdf"}}));
}

std::map<std::string, std::string> texts_of(const Ran& ran) {
    std::map<std::string, std::string> texts;
    const auto json = Json::parse(ran.out);
    for (const auto& element : json["elements"]) texts[element["id"]] = element["text"];
    return texts;
}

}  // namespace

TEST_CASE("the kinds and the phrases are listed", "[cli]") {
    const auto kinds = Json::parse(run_vialwright({"label", "--kinds", "--json"}).out);
    CHECK(kinds["schema"] == "vialwright.label.kinds/1");
    CHECK(kinds["kinds"].size() >= 13);
    CHECK_THAT(run_vialwright({"label", "--kinds"}).out, Catch::Contains("503b-unit        503B unit label"));
    CHECK_THAT(run_vialwright({"label", "--phrases"}).out, Catch::Contains("Tome con comida."));
}

TEST_CASE("date and storage are worked out on the way and stand together", "[cli]") {
    const TemporaryFolder folder;
    const Words syringe{"--kind", "syringe", "--patient", "Ann Lee", "--rx",
                        "7001",   "--dose",  "500 mg",    "--json"};
    const auto ran =
        label(folder, joined({{"glycine-injection"}, lot, worked_out, {"--storage", "room"}, syringe}),
              "thermal-3.00x1.00in");
    INFO(ran.err);
    REQUIRE(ran.status == 0);
    CHECK(Json::parse(ran.out)["kind"] == "syringe");
    auto texts = texts_of(ran);
    CHECK(texts["expires"] == "Do not use after 2026-03-09 09:00");
    CHECK(texts["syringe-dose"] == "500 mg per 10 mL (50 mg per mL)");
    const auto cold = label(
        folder, joined({{"glycine-injection"}, lot, worked_out, {"--storage", "refrigerator"}, syringe}),
        "thermal-3.00x1.00in");
    CHECK(cold.status == 2);
    CHECK_THAT(cold.err, Catch::Contains("stored at 20 to 25 °C, but the date was worked out for 2 to 8 °C"));
    const auto both =
        label(folder, joined({{"glycine-injection"}, lot, until, worked_out, {"--storage", "room"}}),
              "thermal-3.00x1.00in");
    CHECK(both.status == 65);
}

TEST_CASE("a powder's label says what it was told, and asks for the rest", "[cli]") {
    const TemporaryFolder folder;
    const auto stock = "thermal-2.25x1.25in";
    const auto nothing = label(folder, joined({{"glutamine-powder"}, lot, until}), stock);
    CHECK(nothing.status == 2);
    CHECK_THAT(nothing.err, Catch::Contains("--storage room, refrigerator or freezer"));
    const auto no_quantity =
        label(folder, joined({{"glutamine-powder"}, lot, until, {"--storage", "room"}}), stock);
    CHECK(no_quantity.status == 2);
    CHECK_THAT(no_quantity.err, Catch::Contains("not stated how much is in the container"));
    for (const auto* powder : {"glutamine-powder", "glycine-powder", "sarcosine"}) {
        const auto ran = label(folder,
                               joined({{powder, "--strength", "1 g/g", "--quantity", "500 g", "--json"},
                                       lot,
                                       until,
                                       {"--storage", "room"}}),
                               stock);
        INFO(ran.err);
        REQUIRE(ran.status == 0);
        auto texts = texts_of(ran);
        CHECK(texts["strength"] == "500 g");
        CHECK_THAT(texts["storage"], Catch::StartsWith("Store at 20 to 25 °C (68 to 77 °F)"));
    }
    const auto capsules =
        label(folder,
              joined({{"sarcosine", "--strength", "500 mg/capsule", "--quantity", "60 capsules", "--json"},
                      lot,
                      until,
                      {"--storage", "room"}}),
              stock);
    REQUIRE(capsules.status == 0);
    CHECK(texts_of(capsules)["strength"] == "500 mg per capsule");
    CHECK(texts_of(capsules)["dosage-form"] == "capsule, for oral use");
}

TEST_CASE("a label that would cover itself around its vial is refused", "[cli]") {
    const TemporaryFolder folder;
    const Words vial = joined({{"glycine-injection"}, lot, until});
    const auto covers = label(folder, joined({vial, {"--container", "10R"}}), "thermal-3.00x1.00in");
    CHECK(covers.status == 2);
    CHECK_THAT(covers.err, Catch::Contains("at most 72.4 mm leave a window of 3 mm"));
    CHECK(label(folder, joined({vial, {"--container", "30R"}}), "thermal-3.00x1.00in").status == 0);
    CHECK(label(folder, joined({vial, {"--container", "us-30ml"}}), "thermal-3.00x1.00in").status == 1);
    CHECK(label(folder, joined({vial, {"--container", "no-such"}}), "thermal-3.00x1.00in").status == 66);
}

TEST_CASE("the ruler and the strip of an opened vial need no lot", "[cli]") {
    const TemporaryFolder folder;
    CHECK(label(folder, {"--kind", "test"}, "avery-5160").status == 0);
    const auto strip =
        label(folder,
              {"glycine-injection", "--kind", "opened-strip", "--in-use", "single-dose-iso5", "--opened",
               "2026-03-05T09:00", "--today", "2026-03-05T10:00", "--zone", "America/Chicago", "--json"},
              "thermal-1.50x0.50in");
    INFO(strip.err);
    REQUIRE(strip.status == 0);
    CHECK(Json::parse(strip.out)["barcode"].is_null());
    CHECK(texts_of(strip)["opened"] == "Opened 2026-03-05 09:00");
}

TEST_CASE("what is refused says what to do, and nothing is written", "[cli]") {
    struct Row {
        Words options;
        int status;
        const char* said;
    };
    const auto row = GENERATE(values<Row>({
        {{"--kind", "no-such"}, 2, "there is no kind of label \"no-such\""},
        {{"--kind", "office-stock"}, 2, "there are no rules of IL for this kind of label"},
        {{"--kind", "503a-sterile"}, 2, "give the patient's name (--patient)"},
        {{"--kind", "carton"}, 2, "say how many are in the pack (--units-in-pack)"},
        {{"--quantity", "10"}, 65, "--quantity: "},
        {{"--dispensed", "yesterday"}, 65, "--dispensed: \"yesterday\" is not a date"},
        {{"--kind", "syringe", "--patient", "A", "--rx", "1", "--dose", "500 mg", "--volume", "1 mL"},
         2,
         "1 mL of 50 mg/mL holds 50 mg, not 500 mg"},
        {{"--auxiliary", "Give 5 cc"}, 2, "must not stand on a label"},
    }));
    CAPTURE(row.said);
    const TemporaryFolder folder;
    const auto ran =
        label(folder, joined({{"glycine-injection"}, lot, until, row.options}), "thermal-4.00x2.00in");
    CHECK(ran.status == row.status);
    CHECK_THAT(ran.err, Catch::Contains(row.said));
    CHECK(std::filesystem::is_empty(folder.path()));
}
