// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/container_doses.hpp"

#include <array>

#include <fmt/format.h>

#include "core/compounding/shown.hpp"

namespace vialwright::compounding {

namespace {
using namespace units;
constexpr std::array kinds{dimension_of<ProductMass>, dimension_of<Volume>, dimension_of<Activity>,
                           dimension_of<DosageUnits>};
}  // namespace

Result<ContainerDoses, Faults> read_container_doses(const ContainerDosesText& text) {
    FieldReader reader;
    const auto content = reader.one_of("content", text.content, kinds);
    std::optional<Shown> dose;
    if (content) {
        const Dimension wanted = content->quantity.dimension();
        dose = reader.one_of("dose", text.dose, {&wanted, 1});
    }
    std::optional<numbers::Exact> per_day;
    if (!text.per_day.empty()) per_day = reader.number("per_day", text.per_day);
    if (!reader.faults().empty()) return Failure{reader.faults()};
    return ContainerDoses{*content, *dose, per_day};
}

Worked count_doses(const ContainerDoses& order) {
    return guarded([&] {
        Worked worked;
        const numbers::Exact doses = (order.content.quantity / order.dose.quantity).value();
        const numbers::Exact whole = round_to_multiple(doses, 1, numbers::Rounding::down);
        worked.answer("doses", "Doses", "content ÷ dose",
                      fmt::format("{} ÷ {}", to_text(order.content), to_text(order.dose)),
                      {make<DoseCount>(doses), unit_of<DoseCount>("dose")});
        worked.add("whole_doses", {make<DoseCount>(whole), unit_of<DoseCount>("dose")});
        const auto left = shown(order.content.quantity - order.dose.quantity * whole, order.content.unit);
        worked.answer(
            "left_over", "Left over", "content - whole doses × dose",
            fmt::format("{} - {} × {}", to_text(order.content), to_text(plain(whole)), to_text(order.dose)),
            left);
        must_balance(left.quantity + order.dose.quantity * whole, order.content.quantity, "the content");
        if (order.per_day)
            worked.answer("days", "Days", "whole doses ÷ doses per day",
                          fmt::format("{} ÷ {}", to_text(plain(whole)), to_text(plain(*order.per_day))),
                          {make<Time>(whole / *order.per_day * 24), unit_of<Time>("day")});
        if (whole.is_zero())
            worked.remark(protocol::Severity::soft, "container.less-than-a-dose",
                          fmt::format("One dose of {} needs more than one container of {}.",
                                      to_text(order.dose), to_text(order.content)));
        return worked;
    });
}

}  // namespace vialwright::compounding
