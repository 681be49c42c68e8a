// SPDX-License-Identifier: Apache-2.0
// `vialwright formulary` and `stock`: what is shipped, and what is wrong with a file, said with its place.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/app/files/sample_texts.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using vialwright::test::run_vialwright;
using vialwright::test::TemporaryFolder;
using Json = nlohmann::json;

TEST_CASE("the shipped formulary is the four products, each by its id", "[cli]") {
    const auto json = Json::parse(run_vialwright({"formulary", "list", "--json"}).out);
    CHECK(json["schema"] == "vialwright.formulary.list/1");
    std::vector<std::string> ids;
    for (const auto& product : json["products"]) ids.push_back(product["id"]);
    CHECK(ids ==
          std::vector<std::string>{"glutamine-powder", "glycine-injection", "glycine-powder", "sarcosine"});
    for (const auto& id : ids) CHECK(run_vialwright({"formulary", "show", id}).status == 0);
}

TEST_CASE("a product that is not there is named, with the nearest that is", "[cli]") {
    const auto ran = run_vialwright({"formulary", "show", "glycine-injektion"});
    CHECK(ran.status == 66);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Catch::Contains("did you mean \"glycine-injection\"?"));
}

TEST_CASE("formulary check tells each file's faults with line, column and advice", "[cli]") {
    const TemporaryFolder folder;
    const auto check = [&](const std::string& text) {
        return run_vialwright({"formulary", "check", folder.write("one.toml", text)});
    };
    const std::string sample(vialwright::test::sample_monograph_text);
    CHECK(check(sample).status == 0);
    struct Row {
        std::string text;
        int status;
        const char* said;
    };
    const auto row = GENERATE_COPY(values<Row>({
        {"schema = \"monograph/1\"\n[product\n", 65, "one.toml:2:"},
        {sample + "\nnot_a_key = 1\n", 65, "not_a_key"},
        {"a = \"\xff\"\n", 65, "one.toml:1:"},
        {"", 65, "one.toml"},
        {std::string(2 << 20, '#'), 74, "one.toml"},
    }));
    const auto ran = check(row.text);
    CHECK(ran.status == row.status);
    CHECK_THAT(ran.err, Catch::Contains(row.said));
    CHECK(run_vialwright({"formulary", "check", folder.path()}).status == 74);
    CHECK(run_vialwright({"formulary", "check", folder.path() / "none.toml"}).status == 66);
}

TEST_CASE("one bad file does not hide the verdict on the others", "[cli]") {
    const TemporaryFolder folder;
    const auto good = folder.write("good.toml", vialwright::test::sample_monograph_text);
    const auto bad = folder.write("bad.toml", "schema = 1\n");
    const auto ran = run_vialwright({"formulary", "check", bad, good, "--json"});
    CHECK(ran.status == 65);
    const auto json = Json::parse(ran.out);
    CHECK(json["files"][0]["valid"] == false);
    CHECK(json["files"][0]["faults"].size() >= 1);
    CHECK(json["files"][1]["valid"] == true);
}

TEST_CASE("a broken monograph blocks its own product and no other", "[cli]") {
    const TemporaryFolder folder;
    folder.write("glycine-injection.toml", "schema = 1\n");
    const auto broken =
        run_vialwright({"dose", "glycine-injection", "--dose", "1 g", "--formulary", folder.path()});
    CHECK(broken.status == 65);
    CHECK(broken.out.empty());
    CHECK_THAT(broken.err, Catch::Contains("glycine-injection.toml:1:"));
}

TEST_CASE("the stock is listed by id with its measures", "[cli]") {
    const auto json = Json::parse(run_vialwright({"stock", "list", "--json"}).out);
    CHECK(json["schema"] == "vialwright.stock.list/1");
    const auto& stock = json["stock"];
    const auto found = std::find_if(stock.begin(), stock.end(),
                                    [](const Json& one) { return one["id"] == "thermal-3.00x1.00in"; });
    REQUIRE(found != stock.end());
    CHECK((*found)["width_mm"] == "76.2");
    CHECK((*found)["height_mm"] == "25.4");
    CHECK(run_vialwright({"stock", "show", "thermal-9"}).status == 66);
}
