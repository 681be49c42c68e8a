// SPDX-License-Identifier: Apache-2.0
// `vialwright label` as a script calls it: the file, the JSON of the contract, and every refusal with nothing written.
#include <fstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using vialwright::test::Ran;
using vialwright::test::run_vialwright;
using vialwright::test::TemporaryFolder;
using Json = nlohmann::json;
using Options = std::map<std::string, std::string>;

namespace {

// A label of glycine injection in the folder; `changed` replaces options, an empty value leaves one out.
Ran label(const TemporaryFolder& folder, const Options& changed = {},
          const std::string& product = "glycine-injection", bool json = false) {
    Options options{{"--lot", "A26-0305"},
                    {"--made", "2026-03-05T09:00"},
                    {"--bud", "2026-09-05"},
                    {"--stock", "thermal-3.00x1.00in"},
                    {"--out", folder.path() / "label.pdf"}};
    for (const auto& [option, value] : changed) options[option] = value;
    std::vector<std::string> words{"label", product};
    for (const auto& [option, value] : options) {
        if (value == "(left out)") continue;
        words.push_back(option);
        words.push_back(value);
    }
    if (json) words.emplace_back("--json");
    return run_vialwright(words);
}

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a label's JSON tells the file, its hash, its elements and that it was read back", "[cli]") {
    const TemporaryFolder folder;
    const auto stock = GENERATE(as<std::string>(), "thermal-3.00x1.00in", "avery-5160");
    const auto ran = label(folder, {{"--stock", stock}}, "glycine-injection", true);
    REQUIRE(ran.status == 0);
    CHECK(ran.out.find("{\n  \"schema\": \"vialwright.label/1\",") == 0);
    const auto json = Json::parse(ran.out);
    CHECK(json["labels"] == 1);
    CHECK(json["pages"] == 1);
    CHECK(json["stock"] == stock);
    CHECK(json["verified"] == Json{{"text", true}, {"barcode", true}, {"values", true}, {"rendering", true}});
    CHECK(json["further_barcodes"].empty());
    CHECK(json["barcode"]["text"] == "V1|A26-0305|20260905||N");
    CHECK(json["findings"].empty());
    std::map<std::string, std::string> texts;
    for (const auto& element : json["elements"]) {
        texts[element["id"]] = element["text"];
        for (const auto key : {"font", "size_pt", "x_mm", "y_mm", "width_mm", "height_mm"})
            CHECK(element.contains(key));
    }
    CHECK(texts["lot"].find("A26-0305") != std::string::npos);
    CHECK(texts.contains("compounded"));
    CHECK(content_of(folder.path() / "label.pdf").substr(0, 5) == "%PDF-");
}

TEST_CASE("the same label is the same file", "[cli]") {
    const TemporaryFolder one, other;
    REQUIRE(label(one).status == 0);
    REQUIRE(label(other).status == 0);
    CHECK(content_of(one.path() / "label.pdf") == content_of(other.path() / "label.pdf"));
}

TEST_CASE("copies run over pages, and serial numbers make each label its own", "[cli]") {
    const TemporaryFolder folder;
    const auto ran = label(
        folder, {{"--stock", "avery-5160"}, {"--copies", "31"}, {"--serial-from", "7"}, {"--start-at", "3"}},
        "glycine-injection", true);
    REQUIRE(ran.status == 0);
    const auto json = Json::parse(ran.out);
    CHECK(json["labels"] == 31);
    CHECK(json["pages"] == 2);
    CHECK(json["barcode"]["text"] == "V1|A26-0305|20260905|00007|J");
}

TEST_CASE("a label that is wrong is refused, by name, and no file is left", "[cli]") {
    struct Row {
        Options changed;
        int status;
        const char* said;
    };
    const auto row = GENERATE(values<Row>({
        {{{"--lot", "A B"}}, 2, "the lot number must be 1 to 20 of A-Z, 0-9 and hyphens"},
        {{{"--lot", "A/1"}}, 2, "the lot number must be"},
        {{{"--lot", ""}}, 64, "--lot is required"},
        {{{"--lot", "A\u202eB"}}, 2, "lot: character 2 (U+202E) turns the reading direction: delete it"},
        {{{"--lot", "A\tB"}}, 2, "lot: character 2 (U+0009) is a control character: delete it"},
        {{{"--lot", "(left out)"}}, 64, "--lot"},
        {{{"--patient", "Ann\u202eLee"}, {"--rx", "1"}}, 2, "patient: character 4 (U+202E)"},
        {{{"--patient", "\u674e"}, {"--rx", "1"}}, 2, "patient: character 1 (U+674E)"},
        {{{"--patient", "Ann Lee"}}, 2, "a patient and a prescription number belong together"},
        {{{"--made", "2026-03-05"}}, 65, "--made: \"2026-03-05\" is not a time: write it as"},
        {{{"--bud", "2026-02-30"}}, 65, "--bud: \"2026-02-30\" is not a date"},
        {{{"--bud", "2026-03-01"}}, 2, "the expiration must be after the time it was made"},
        {{{"--bud", "(left out)"}}, 65, "--bud: the expiration date is needed"},
        {{{"--copies", "0"}}, 65, "--copies: \"0\": write a whole number from 1 to"},
        {{{"--copies", "1.5"}}, 65, "--copies: \"1.5\""},
        {{{"--printer-dpi", "150"}}, 65, "--printer-dpi: write 203, 300 or 600"},
        {{{"--stock", "thermal-9"}}, 66, "there is no label stock \"thermal-9\""},
        {{{"--facility", "no-such"}}, 66, "no-such.toml: there is no such file"},
        {{{"--stock", "thermal-2.00x1.00in"}}, 2, "The smallest stock that holds everything is thermal-"},
    }));
    CAPTURE(row.changed);
    const TemporaryFolder folder;
    const auto ran = label(folder, row.changed);
    CHECK(ran.status == row.status);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Catch::Contains(row.said));
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a powder has no label until its storage is known", "[cli]") {
    const TemporaryFolder folder;
    const auto ran = label(folder, {}, "glycine-powder");
    CHECK(ran.status == 2);
    CHECK_THAT(ran.err, Catch::Contains("not stated for the powder; a site overlay must fill the gap"));
}

TEST_CASE("a path that cannot be written is said, and an older file there stays as it was", "[cli]") {
    const TemporaryFolder folder;
    CHECK(label(folder, {{"--out", folder.path() / "no-folder" / "label.pdf"}}).status == 73);
    CHECK(label(folder, {{"--out", folder.path()}}).status == 73);
    const auto full = label(folder, {{"--out", "/dev/full"}});
    CHECK(full.status == 73);
    CHECK_THAT(full.err, Catch::Contains("No space left on device"));

    const auto old = folder.write("label.pdf", "an older label");
    CHECK(label(folder, {{"--lot", "A B"}}).status == 2);
    CHECK(content_of(old) == "an older label");
    CHECK(label(folder).status == 0);
    CHECK(content_of(old) != "an older label");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}
