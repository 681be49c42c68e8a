// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/search_presenter.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "app/workbench/search_items.hpp"
#include "tests/support/sample_monograph.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

std::vector<SearchItem> some_items() {
    return {{SearchKind::command, "7", "Save label PDF", "Ctrl+S", "File"},
            {SearchKind::page, "4", "Labels", "Alt+5", ""},
            {SearchKind::page, "3", "Compounding", "Alt+4", ""},
            {SearchKind::section, "4/3", "Stock", "Labels", ""},
            {SearchKind::product, "glycine-injection", "Glycine Injection 50 mg/mL", "intravenous",
             "aminoacetic acid"},
            {SearchKind::product, "glycine-powder", "Glycine Powder", "oral", "aminoacetic acid"},
            {SearchKind::product, "triglycine", "Triglycine Injection 1 mg/mL", "intravenous", ""},
            {SearchKind::tool, "dilute", "Dilute", "Compounding", "a stock to a lower strength"},
            {SearchKind::order, "2", "2: Bed 4, 70 kg, 40 y", "DO NOT PREPARE", "Record"},
            {SearchKind::stock, "thermal-3.00x1.00in", "Thermal roll 3 x 1 in", "76.2 x 25.4 mm", ""}};
}

std::vector<std::string> ids_found(const std::string& typed) {
    SearchPresenter search(some_items());
    search.search(typed);
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < search.view().rows.size(); ++i) {
        search.select(i);
        ids.push_back(search.chosen()->id);
    }
    return ids;
}

}  // namespace

TEST_CASE("words in any order and any case find, the best match first", "[workbench][search]") {
    struct Row {
        const char* typed;
        std::vector<std::string> ids;
    };
    const auto row = GENERATE(values<Row>({
        {"glycine inj", {"glycine-injection", "triglycine"}},
        {"INJ  glycine", {"glycine-injection", "triglycine"}},
        {"glycine", {"glycine-powder", "glycine-injection", "triglycine"}},  // beginnings, then inside
        {"acid", {"glycine-powder", "glycine-injection"}},                   // a synonym
        {"label",
         {"4", "7", "thermal-3.00x1.00in", "4/3"}},  // begins the page's name, a word of the command's
        {"compounding", {"3", "dilute"}},
        {"save pdf", {"7"}},
        {"ctrl+s", {"7"}},
        {"thermal 3 1", {"thermal-3.00x1.00in"}},
        {"bed 4", {"2"}},
        {"do not prepare", {"2"}},
        {"xyzzy", {}},
    }));
    CAPTURE(row.typed);
    CHECK(ids_found(row.typed) == row.ids);
}

TEST_CASE("nothing typed lists everything, pages first", "[workbench][search]") {
    const SearchPresenter search(some_items());
    REQUIRE(search.view().rows.size() == some_items().size());
    CHECK(search.view().rows[0] == SearchRow{"Labels", "Page", "Alt+5"});
    CHECK(search.view().rows.back().kind == "Command");
    CHECK(search.view().found == "10 found");
}

TEST_CASE("what is selected moves, stops at the ends, and is told with its place", "[workbench][search]") {
    SearchPresenter search(some_items());
    search.search("glycine");
    CHECK(search.view().told == "Glycine Powder, Product, 1 of 3");
    search.move(-1);
    CHECK(search.view().selected == 0);
    search.move(1);
    CHECK(search.view().told == "Glycine Injection 50 mg/mL, Product, 2 of 3");
    search.move(8);
    CHECK(search.chosen()->id == "triglycine");
    search.search("dilu");
    CHECK(search.view().selected == 0);
    search.search("xyzzy");
    CHECK(search.chosen() == nullptr);
    CHECK_THAT(search.view().found, Contains("Nothing is called that."));
    search.move(1);
    CHECK(search.chosen() == nullptr);
}

TEST_CASE("products, tools and stock tell what they are found by", "[workbench][search]") {
    const SearchItem product = search_item(test::glycine_injection());
    CHECK(product.id == "glycine");
    CHECK(product.name == "Glycine Injection 50 mg/mL");
    CHECK(product.detail == "intravenous, intramuscular");
    CHECK_THAT(product.words, Contains("Glycine"));
    const auto tools = search_items_of_tools();
    REQUIRE(tools.size() > 10);
    CHECK(tools.front().kind == SearchKind::tool);
    CHECK(!tools.front().words.empty());
}

TEST_CASE("orders in which something is typed are found, and files that were opened", "[workbench][search]") {
    OrdersView orders;
    orders.tabs = {{1, "1: nothing yet", "", Tone::none}, {4, "4: Bed 7", "DRAW UP", Tone::good}};
    const auto of_orders = search_items(orders);
    REQUIRE(of_orders.size() == 1);
    CHECK(of_orders[0].id == "4");
    CHECK(of_orders[0].detail == "DRAW UP");
    RecentFiles files;
    files.add("/srv/rx/march.csv");
    const auto of_files = search_items(files);
    REQUIRE(of_files.size() == 1);
    CHECK(of_files[0].id == "/srv/rx/march.csv");
    CHECK(of_files[0].name == "march.csv");
    CHECK(of_files[0].detail == "/srv/rx");
}

TEST_CASE("over many products the best hundred are shown, and the rest is counted", "[workbench][search]") {
    std::vector<SearchItem> items;
    for (int i = 0; i < 12'345; ++i)
        items.push_back(
            {SearchKind::product, std::to_string(i), fmt::format("Sample Product {}", i), "", ""});
    SearchPresenter search(std::move(items));
    search.search("product sample");
    CHECK(search.view().rows.size() == most_found);
    CHECK(search.view().found == "The best 100 of 12,345: another word makes it fewer");
    search.search("sample 12344");
    CHECK(search.view().found == "1 found");
}

}  // namespace vialwright::workbench
