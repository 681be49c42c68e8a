// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/alligation.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/compounding/dilution.hpp"
#include "core/compounding/shown.hpp"

namespace vialwright::compounding {

namespace {

using numbers::Exact;
using units::to_text;

// The parts of each stock, counted in what the target is counted in.
std::vector<Exact> parts_of(const std::vector<Exact>& strengths, const Exact& target) {
    std::vector<Exact> parts(strengths.size(), Exact(0));
    for (std::size_t high = 0; high < strengths.size(); ++high)
        for (std::size_t low = 0; low < strengths.size(); ++low) {
            if (strengths[high] < target || strengths[low] >= target) continue;
            parts[high] += target - strengths[low];
            parts[low] += strengths[high] - target;
        }
    return parts;
}

// Nothing is weaker than the target: only the stocks that have it can be used.
std::vector<Exact> equal_parts(const std::vector<Exact>& strengths, const Exact& target) {
    std::vector<Exact> parts;
    for (const Exact& strength : strengths) parts.emplace_back(strength == target ? 1 : 0);
    return parts;
}

// How the parts of one stock come about, as a second person would subtract them.
struct Way {
    std::string formula, substituted;
};
Way differences(const std::vector<Exact>& strengths, const Exact& target, std::size_t stock) {
    const bool high = strengths[stock] >= target;
    std::string sum;
    for (const Exact& other : strengths)
        if ((other >= target) != high)
            sum += fmt::format("{}{} - {}", sum.empty() ? "" : " + ", to_text(plain(high ? target : other)),
                               to_text(plain(high ? other : target)));
    return {high ? "target - weaker stock" : "stronger stock - target", sum};
}

Exact sum_of(const std::vector<Exact>& numbers) {
    Exact sum = 0;
    for (const Exact& number : numbers) sum += number;
    return sum;
}

std::vector<Exact> counts(const Alligation& order) {
    std::vector<Exact> strengths;
    for (const Strength& stock : order.stocks) strengths.push_back(stock.count(order.target));
    return strengths;
}

bool is_outside(const Alligation& order, Worked& worked) {
    const auto strengths = counts(order);
    const Exact target = order.target.count(order.target);
    const auto [weakest, strongest] = std::ranges::minmax_element(strengths);
    if (*weakest <= target && target <= *strongest) return false;
    const bool over = target > *strongest;
    const auto nearest = static_cast<std::size_t>((over ? strongest : weakest) - strengths.begin());
    auto& finding =
        worked.refuse("alligation.outside-range",
                      fmt::format("{} is {} every stock, so no mixture of them has it: the {} is {}.",
                                  order.target.text(), over ? "stronger than" : "weaker than",
                                  over ? "strongest" : "weakest", order.stocks[nearest].text()));
    finding.direction = over ? protocol::Direction::over : protocol::Direction::under;
    finding.actual = order.target.shown();
    finding.limit = order.stocks[nearest].shown();
    return true;
}

}  // namespace

Result<Alligation, Faults> read_alligation(const AlligationText& text) {
    FieldReader reader;
    Alligation order;
    auto target = reader.strength("target", text.target, Zero::allowed);
    if (text.stocks.size() < 2) reader.fault("stock", "an alligation mixes two stocks or more");
    for (const auto& stock : text.stocks)
        if (const auto strength = reader.strength("stock", stock, Zero::allowed))
            order.stocks.push_back(*strength);
    if (target) {
        std::vector<Strength*> all{&*target};
        for (auto& stock : order.stocks) all.push_back(&stock);
        settle_ratios(all, text.total);
        for (const auto& stock : order.stocks) check_mixture(reader, stock, *target, "stock");
    }
    std::optional<units::Shown> total;
    if (target) total = reader.one_of("total", text.total, {&target->whole(), 1});
    if (!reader.faults().empty()) return Failure{reader.faults()};
    order.target = *target;
    order.total = *total;
    return order;
}

Worked alligate(const Alligation& order) {
    return guarded([&] {
        Worked worked;
        if (is_outside(order, worked)) return worked;
        const auto strengths = counts(order);
        const Exact target = order.target.count(order.target);
        auto parts = parts_of(strengths, target);
        const bool paired = sum_of(parts).is_positive();
        if (!paired) parts = equal_parts(strengths, target);
        const Exact all = sum_of(parts);
        List list{"parts", {}};
        units::AnyQuantity sum = order.total.quantity * Exact(0);
        units::AnyQuantity drug = sum * order.target.value.quantity;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto& stock = order.stocks[i];
            const auto amount = shown(order.total.quantity * (parts[i] / all), order.total.unit);
            const auto way =
                paired ? differences(strengths, target, i) : Way{"the target's own strength", "1"};
            worked.step("Parts of " + stock.text(), way.formula, way.substituted, plain(parts[i]));
            worked.step("Amount of " + stock.text(), "total × parts ÷ all parts",
                        fmt::format("{} × {} ÷ {}", to_text(order.total), to_text(plain(parts[i])),
                                    to_text(plain(all))),
                        amount);
            list.rows.push_back({stock.text(), {{"stock", stock.shown()}, {"amount", amount}}});
            sum = sum + amount.quantity;
            drug = drug + amount.quantity * stock.value.quantity;
        }
        must_balance(sum, order.total.quantity, "the total");
        must_balance(drug, order.total.quantity * order.target.value.quantity, "the amount of drug");
        worked.lists.push_back(std::move(list));
        note_contraction(order.target, order.total, "the weakest of them", worked);
        return worked;
    });
}

}  // namespace vialwright::compounding
