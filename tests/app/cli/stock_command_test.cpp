// SPDX-License-Identifier: Apache-2.0
// Stock as the command line shows it: our own, and gLabels' where its database is there. The database here is the test's own.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;
using Json = nlohmann::json;

class Shop {
public:
    Shop() {
        folder_.write(
            "paper-sizes.xml",
            R"(<Glabels-paper-sizes><Paper-size id="A4" width="210mm" height="297mm"/></Glabels-paper-sizes>)");
        folder_.write("acme.xml", R"(<Glabels-templates>
<Template brand="Acme" part="21" size="A4" _description="Address labels"><Label-rectangle id="0" width="63mm" height="38mm">
  <Layout nx="3" ny="7" x0="7mm" y0="15mm" dx="66mm" dy="38mm"/></Label-rectangle></Template>
<Template brand="Acme" part="R" size="A4" _description="Seals"><Label-round id="0" radius="20mm">
  <Layout nx="1" ny="1" x0="7mm" y0="15mm" dx="0" dy="0"/></Label-round></Template>
<Template brand="Acme" part="CD" size="A4"><Label-cd id="0" radius="58mm" hole="20mm">
  <Layout nx="1" ny="1" x0="7mm" y0="15mm" dx="0" dy="0"/></Label-cd></Template>
</Glabels-templates>)");
    }

    Ran run(std::vector<std::string> arguments) const {
        return in(folder_.path().string(), std::move(arguments));
    }
    static Ran without_glabels(std::vector<std::string> arguments) {
        return in("/nowhere", std::move(arguments));
    }
    const TemporaryFolder& folder() const { return folder_; }

private:
    static Ran in(const std::string& glabels, std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(),
                         {"/usr/bin/env", "VIALWRIGHT_GLABELS=" + glabels, VIALWRIGHT_PROGRAM});
        return run_program(arguments);
    }

    TemporaryFolder folder_;
};

std::vector<std::string> ids(const Ran& ran) {
    std::vector<std::string> found;
    const Json answer = Json::parse(ran.out);
    for (const auto& one : answer.at("stock")) found.push_back(one.at("id"));
    return found;
}

}  // namespace

TEST_CASE("stock list is our own; --glabels and --search reach gLabels' too") {
    const Shop shop;
    const auto own = ids(shop.run({"stock", "list", "--json"}));
    CHECK(own.size() >= 30);
    for (const auto& id : own) CHECK_FALSE(id.starts_with("glabels:"));
    CHECK(ids(shop.run({"stock", "list", "--glabels", "--json"})) ==
          std::vector<std::string>{"glabels:Acme-21", "glabels:Acme-R"});
    CHECK(ids(shop.run({"stock", "list", "--search", "ACME", "--search", "seal", "--json"})) ==
          std::vector<std::string>{"glabels:Acme-R"});
    CHECK(ids(shop.run({"stock", "list", "--search", "avery 5160", "--json"})) ==
          std::vector<std::string>{"avery-5160"});

    const auto none = shop.run({"stock", "list", "--search", "papyrus"});
    CHECK(none.status == 66);
    CHECK_THAT(none.err, Contains("no stock has all of these words"));
}

TEST_CASE("a stock of gLabels is shown with what to know; one that cannot be used with the reason") {
    const Shop shop;
    const auto round = shop.run({"stock", "show", "glabels:Acme-R"});
    CHECK(round.status == 0);
    CHECK_THAT(round.out, Contains("28.284 x 28.284") && Contains("Round, 40 mm across"));
    const auto json =
        Json::parse(shop.run({"stock", "show", "glabels:Acme-R", "--json"}).out).at("stock").at(0);
    CHECK(json.at("remark") == "Round, 40 mm across: what is printed stands in the square inside.");
    CHECK(json.at("basis") == "memory");

    const auto disc = shop.run({"stock", "show", "glabels:Acme-CD"});
    CHECK(disc.status == 66);
    CHECK_THAT(disc.err, Contains("gLabels has it, but it is a disc with a hole"));
    CHECK_THAT(shop.run({"stock", "list", "--unused"}).out,
               Contains("glabels:Acme-CD") && Contains("it is a disc with a hole"));
    const Json unused = Json::parse(shop.run({"stock", "list", "--unused", "--json"}).out).at("unused");
    CHECK(unused.size() == 1);
    CHECK(shop.run({"stock", "show", "glabels:Acme-22"}).status == 66);
    CHECK_THAT(shop.run({"stock", "show", "acme-22"}).err,
               Contains("`vialwright stock list` shows what there is"));
}

TEST_CASE("without the database our own stock is all there is, and it is said where to get it") {
    CHECK(Shop::without_glabels({"stock", "list"}).status == 0);
    CHECK(Shop::without_glabels({"stock", "list", "--search", "avery"}).status == 0);
    for (const auto& arguments : {std::vector<std::string>{"stock", "list", "--glabels"},
                                  std::vector<std::string>{"stock", "list", "--unused"},
                                  std::vector<std::string>{"stock", "show", "glabels:Acme-R"}}) {
        const auto ran = Shop::without_glabels(arguments);
        CHECK(ran.status == 66);
        CHECK_THAT(ran.err, Contains("apt install glabels-data"));
    }
}

TEST_CASE("a label is laid out on a stock of gLabels like on any other") {
    const Shop shop;
    const auto out = (shop.folder().path() / "label.pdf").string();
    const auto ran =
        shop.run({"label", "glycine-injection", "--lot", "A26-0305", "--made", "2026-03-05T09:00", "--bud",
                  "2026-09-05", "--stock", "glabels:Acme-21", "--copies", "22", "--out", out, "--json"});
    CHECK(ran.status == 0);
    const auto answer = Json::parse(ran.out);
    CHECK(answer.at("stock") == "glabels:Acme-21");
    CHECK(answer.at("labels") == 22);
    CHECK(answer.at("pages") == 2);
}

}  // namespace vialwright::test
