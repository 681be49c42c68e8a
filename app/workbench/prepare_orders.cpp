// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/prepare_orders.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

// What tells one order from another: the product, and the patient as it was typed.
std::string name_of_order(const PreparePresenter& order) {
    std::string name;
    const ChoiceView& product = order.view().product;
    if (const auto chosen = std::ranges::find(product.choices, product.selected, &Choice::id);
        !product.selected.empty() && chosen != product.choices.end())
        name = chosen->text;
    if (const auto patient = patient_words(order.inputs()); !patient.empty())
        name += (name.empty() ? "" : ", ") + patient;
    return name.empty() ? tr("New order") : name;
}

// A choice that the page makes by itself, or takes over from the order before, is nothing that was typed.
bool is_empty(const PreparePresenter& order) {
    PrepareInputs inputs = order.inputs();
    for (const Field field : {Field::stock, Field::printer, Field::queue}) inputs[field].clear();
    return inputs == PrepareInputs{};
}

// A product that was only looked at is no work.
bool is_unfinished(const PreparePresenter& order) {
    PrepareInputs inputs = order.inputs();
    choose_product(inputs, "");
    for (const Field field : {Field::stock, Field::printer, Field::queue}) inputs[field].clear();
    return inputs != PrepareInputs{} && order.view().save.outcome_tone != Tone::good;
}

// Which order was shown, counted from 0; not there for the first.
constexpr std::string_view shown_key = "shown-order";

// "2:weight" is the entry "weight" of the second order, and "weight" of the first.
std::pair<std::size_t, std::string> place_and_entry(const std::string& key) {
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(key.data(), key.data() + key.size(), number);
    const auto read = static_cast<std::size_t>(end - key.data());
    if (fault != std::errc() || number < 2 || read >= key.size() || key[read] != ':') return {0, key};
    return {number - 1, key.substr(read + 1)};
}

}  // namespace

PrepareOrders::PrepareOrders(std::function<PrepareSources()> sources) : sources_(std::move(sources)) {
    open_.push_back(make());
}

PrepareOrders::Order PrepareOrders::make() {
    return {++made_, std::make_unique<PreparePresenter>(sources_())};
}

OrdersView PrepareOrders::view() const {
    OrdersView view;
    for (std::size_t i = 0; i < open_.size(); ++i) {
        const PreparePresenter& order = *open_[i].presenter;
        const bool empty = is_empty(order);
        view.tabs.push_back({open_[i].id, fmt::format("{}: {}", open_[i].id, name_of_order(order)),
                             empty ? "" : order.view().answer.kicker,
                             empty ? Tone::none : order.view().answer.tone});
    }
    view.shown = shown_;
    view.can_open = open_.size() < most_open;
    view.can_bring_back = !closed_.empty() && view.can_open;
    return view;
}

PreparePresenter& PrepareOrders::order(int id) {
    for (const auto* orders : {&open_, &closed_})
        for (const Order& order : *orders)
            if (order.id == id) return *order.presenter;
    return *open_[shown_].presenter;
}

void PrepareOrders::open() {
    if (open_.size() >= most_open) return;
    const PrepareInputs& before = open_[shown_].presenter->inputs();
    open_.push_back(make());
    shown_ = open_.size() - 1;
    for (const Field field : {Field::printer, Field::queue})
        if (!before[field].empty()) open_.back().presenter->edit(field, before[field]);
}

void PrepareOrders::show(std::size_t place) { shown_ = std::min(place, open_.size() - 1); }

void PrepareOrders::turn(int orders) {
    const int all = static_cast<int>(open_.size());
    shown_ = static_cast<std::size_t>(((static_cast<int>(shown_) + orders) % all + all) % all);
}

std::string PrepareOrders::close() {
    Order closed = std::move(open_[shown_]);
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(shown_));
    if (open_.empty()) open_.push_back(make());
    shown_ = std::min(shown_, open_.size() - 1);
    const std::string name = is_empty(*closed.presenter) ? "" : name_of_order(*closed.presenter);
    drop(std::move(closed));
    if (name.empty()) return "";
    return fmt::format(fmt::runtime(tr("The order \"{}\" is closed. Ctrl+Shift+T brings it back.")), name);
}

void PrepareOrders::drop(Order order) {
    if (is_empty(*order.presenter)) return forgotten_.push_back(order.id);
    closed_.push_back(std::move(order));
    if (closed_.size() <= most_closed) return;
    forgotten_.push_back(closed_.front().id);
    closed_.erase(closed_.begin());
}

void PrepareOrders::bring_back() {
    if (closed_.empty() || open_.size() >= most_open) return;
    open_.push_back(std::move(closed_.back()));
    closed_.pop_back();
    shown_ = open_.size() - 1;
}

std::string PrepareOrders::question_before_closing() const {
    const auto orders =
        std::ranges::count_if(open_, [](const Order& order) { return is_unfinished(*order.presenter); });
    if (orders == 0) return "";
    return orders == 1 ? tr("An order is typed whose label is neither saved nor printed. It is gone when the "
                            "window closes.")
                       : fmt::format(fmt::runtime(tr("{} orders are typed whose labels are neither saved nor "
                                                     "printed. They are gone when the window closes.")),
                                     orders);
}

std::vector<int> PrepareOrders::forgotten() { return std::exchange(forgotten_, {}); }

std::vector<CheckedDose> PrepareOrders::checked() const {
    std::vector<CheckedDose> doses;
    for (const Order& one : open_)
        if (const auto& dose = one.presenter->checked()) doses.push_back(*dose);
    return doses;
}

std::map<std::string, std::string> PrepareOrders::typed() const {
    std::map<std::string, std::string> all;
    for (std::size_t i = 0; i < open_.size(); ++i)
        for (auto& [entry, text] : open_[i].presenter->typed())
            all[i == 0 ? entry : fmt::format("{}:{}", i + 1, entry)] = text;
    if (shown_ > 0 && !all.empty()) all[std::string(shown_key)] = std::to_string(shown_);
    return all;
}

void PrepareOrders::restore(const std::map<std::string, std::string>& typed) {
    std::map<std::size_t, std::map<std::string, std::string>> orders;
    std::size_t shown = 0;
    for (const auto& [key, text] : typed) {
        if (key == shown_key) {
            std::from_chars(text.data(), text.data() + text.size(), shown);
            continue;
        }
        const auto [place, entry] = place_and_entry(key);
        orders[place][entry] = text;
    }
    std::size_t found = 0;
    bool is_first = true;  // an order between two that was empty is not there any more
    for (const auto& [place, entries] : orders) {
        if (place > 0 && !is_first) open();
        is_first = false;
        open_.back().presenter->restore(entries);
        if (place == shown) found = open_.size() - 1;
    }
    shown_ = found;
}

}  // namespace vialwright::workbench
