// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/prepare_orders.hpp"

#include <catch2/catch.hpp>

#include "tests/app/workbench/prepare_desk.hpp"

namespace vialwright::workbench {

namespace {

struct Orders {
    test::Desk desk;
    PrepareOrders orders{[this] { return desk.sources(); }};

    PreparePresenter& shown() { return orders.order(orders.shown_id()); }
    void type(const std::string& product, const std::string& weight, const std::string& dose) {
        shown().edit(Field::product, product);
        shown().edit(Field::weight, weight);
        shown().edit(Field::dose, dose);
    }
    std::vector<std::string> titles() const {
        std::vector<std::string> titles;
        for (const auto& tab : orders.view().tabs) titles.push_back(tab.title);
        return titles;
    }
};

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("an order beside another has its own patient, and nothing of the first", "[workbench][orders]") {
    Orders page;
    page.type("glycine", "70 kg", "2 g");
    page.orders.open();
    CHECK(page.orders.shown() == 1);
    CHECK(page.shown().inputs() == PrepareInputs{});
    page.type("plain", "12 kg", "100 mg");
    const auto second = page.shown().view();
    page.orders.turn(1);
    CHECK(page.orders.shown() == 0);
    CHECK(page.shown().inputs()[Field::weight] == "70 kg");
    page.shown().edit(Field::weight, "71 kg");
    page.orders.turn(-1);
    CHECK(page.shown().view() == second);
}

TEST_CASE("a tab tells product, patient and what the answer says, never its number", "[workbench][orders]") {
    Orders page;
    CHECK(page.titles() == Titles{"1: New order"});
    CHECK(page.orders.view().tabs[0].state.empty());
    page.type("glycine", "70 kg", "2 g");
    page.shown().edit(Field::age, " 40 y ");
    page.shown().edit(Field::called, "Bed 4");
    page.orders.open();
    const auto tabs = page.orders.view().tabs;
    const auto& product = page.orders.order(tabs[0].id).view().product;
    CHECK(tabs[0].title == "1: " + product.choices.at(0).text + ", Bed 4, 70 kg, 40 y");
    CHECK(tabs[0].state == page.orders.order(tabs[0].id).view().answer.kicker);
    CHECK_FALSE(tabs[0].state.empty());
    CHECK(tabs[1].title == "2: New order");
}

TEST_CASE("a new order goes to the same printer", "[workbench][orders]") {
    Orders page;
    page.shown().edit(Field::printer, "600");
    page.orders.open();
    CHECK(page.shown().inputs()[Field::printer] == "600");
    CHECK(page.orders.view().tabs[1].state.empty());
}

TEST_CASE("a closed order comes back with its history", "[workbench][orders]") {
    Orders page;
    page.type("glycine", "70 kg", "2 g");
    const int first = page.orders.shown_id();
    const std::string name = page.titles()[0].substr(3);
    page.orders.open();
    page.orders.show(0);
    CHECK(page.orders.close() == "The order \"" + name + "\" is closed. Ctrl+Shift+T brings it back.");
    CHECK(page.titles() == Titles{"2: New order"});
    CHECK(page.orders.view().can_bring_back);
    page.orders.bring_back();
    CHECK(page.orders.shown_id() == first);
    CHECK(page.orders.shown() == 1);
    CHECK(page.titles() == Titles{"2: New order", "1: " + name});
    CHECK_FALSE(page.orders.view().can_bring_back);
    page.shown().undo();
    CHECK(page.shown().inputs()[Field::dose] == "");
}

TEST_CASE("closing the last order leaves an empty one; an empty one is not kept", "[workbench][orders]") {
    Orders page;
    const int first = page.orders.shown_id();
    CHECK(page.orders.close().empty());
    CHECK(page.orders.forgotten() == std::vector<int>{first});
    CHECK(page.orders.forgotten().empty());
    CHECK_FALSE(page.orders.view().can_bring_back);
    CHECK(page.orders.count() == 1);
    page.type("glycine", "70 kg", "2 g");
    CHECK_FALSE(page.orders.close().empty());
    CHECK(page.titles() == Titles{"3: New order"});
}

TEST_CASE("orders have an end, closed ones too", "[workbench][orders]") {
    Orders page;
    for (std::size_t i = 1; i < PrepareOrders::most_open; ++i) page.orders.open();
    CHECK_FALSE(page.orders.view().can_open);
    page.orders.open();
    CHECK(page.orders.count() == PrepareOrders::most_open);
    for (std::size_t i = 0; i <= PrepareOrders::most_closed; ++i) {
        page.shown().edit(Field::weight, "70 kg");
        page.orders.close();
    }
    CHECK(page.orders.forgotten().size() == 1);
    for (std::size_t i = 0; i < PrepareOrders::most_closed; ++i) page.orders.bring_back();
    CHECK_FALSE(page.orders.view().can_bring_back);
}

TEST_CASE("the session keeps each order, and one of a single order as it always was", "[workbench][orders]") {
    Orders page;
    page.type("glycine", "70 kg", "2 g");
    CHECK(page.orders.typed() == page.shown().typed());
    page.orders.open();
    page.orders.open();
    page.type("plain", "12 kg", "100 mg");
    const auto typed = page.orders.typed();
    CHECK(typed.at("3:weight") == "12 kg");

    Orders later;
    later.orders.restore(typed);
    CHECK(later.orders.count() == 2);
    CHECK(later.orders.shown() == 1);  // the patient who was in front is in front again
    CHECK(later.shown().inputs()[Field::weight] == "12 kg");
    CHECK(later.shown().inputs()[Field::product] == "plain");
    later.orders.turn(1);
    CHECK(later.shown().inputs()[Field::weight] == "70 kg");
    CHECK(Orders().orders.typed().empty());
}

TEST_CASE("what is no number of an order is an entry of the first", "[workbench][orders]") {
    Orders page;
    page.orders.restore(
        {{"1:weight", "1 kg"}, {":weight", "2 kg"}, {"x:weight", "3 kg"}, {"weight", "4 kg"}});
    CHECK(page.orders.count() == 1);
    CHECK(page.shown().inputs()[Field::weight] == "4 kg");
}

TEST_CASE("what is typed is asked about before the window closes, until it is saved", "[workbench][orders]") {
    Orders page;
    CHECK(page.orders.question_before_closing().empty());
    page.shown().edit(Field::product, "glycine");
    CHECK(page.orders.question_before_closing().empty());
    page.shown().edit(Field::dose, "2 g");
    CHECK(page.orders.question_before_closing().starts_with("An order is typed"));
    page.orders.open();
    page.shown().edit(Field::weight, "70 kg");
    CHECK(page.orders.question_before_closing().starts_with("2 orders are typed"));
    page.shown().tell_saved(Tone::good, "Saved 1 label");
    CHECK(page.orders.question_before_closing().starts_with("An order is typed"));
    page.shown().edit(Field::weight, "71 kg");
    CHECK(page.orders.question_before_closing().starts_with("2 orders are typed"));
}

}  // namespace vialwright::workbench
