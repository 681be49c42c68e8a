// SPDX-License-Identifier: Apache-2.0
// Several orders of the page "Prepare" side by side, each with a presenter of its own: what is typed for one patient never
// touches another's. An order that is closed can be brought back, with its history, while the program runs.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/workbench/prepare_presenter.hpp"

namespace vialwright::workbench {

struct OrderTab {
    int id = 0;         // stays the same while the order lives, and is the number in its title
    std::string title;  // "2: Glycine Injection 50 mg/mL, Bed 4, 70 kg, 40 y"
    std::string
        state;  // "DO NOT PREPARE", and never the number, which belongs beside its patient; "" while nothing is typed
    Tone tone = Tone::none;
    friend bool operator==(const OrderTab&, const OrderTab&) = default;
};

struct OrdersView {
    std::vector<OrderTab> tabs;  // never empty
    std::size_t shown = 0;
    bool can_open = true;  // there are not yet as many as there may be
    bool can_bring_back = false;
    friend bool operator==(const OrdersView&, const OrdersView&) = default;
};

class PrepareOrders {
public:
    static constexpr std::size_t most_open = 12, most_closed = 8;

    // `sources` is asked for each order.
    explicit PrepareOrders(std::function<PrepareSources()> sources);

    OrdersView view() const;
    std::size_t count() const { return open_.size(); }
    std::size_t shown() const { return shown_; }
    int shown_id() const { return open_[shown_].id; }
    PreparePresenter& order(int id);  // one that is open or can be brought back

    void open();             // an empty one behind the others, for the same printer; nothing where it cannot
    void show(std::size_t);  // its place
    void turn(int orders);   // forwards or backwards, round at the ends
    // The one that is shown; of a last one an empty one takes the place. What to say: "" where nothing was typed, and then
    // it is not to be brought back.
    std::string close();
    void bring_back();  // the one that was closed last

    std::vector<CheckedDose> checked() const;  // of the orders that are open and ready

    // What is lost when the window closes now: "" where nothing is typed, or each label is saved or printed.
    std::string question_before_closing() const;

    // For the session: entries of the second order and of those behind it begin with "2:" and so on.
    std::map<std::string, std::string> typed() const;
    void restore(const std::map<std::string, std::string>& typed);

    // Those that cannot come back any more, to let go of what belongs to them.
    std::vector<int> forgotten();

private:
    struct Order {
        int id;
        std::unique_ptr<PreparePresenter> presenter;
    };
    Order make();
    void drop(Order order);

    std::function<PrepareSources()> sources_;
    std::vector<Order> open_, closed_;
    std::vector<int> forgotten_;
    std::size_t shown_ = 0;
    int made_ = 0;
};

}  // namespace vialwright::workbench
