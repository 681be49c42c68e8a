// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/dilution.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/compounding/shown.hpp"

namespace vialwright::compounding {

using units::to_text;

void check_mixture(FieldReader& reader, const Strength& stock, const Strength& target,
                   std::string_view stock_field) {
    if (stock.is_like(target)) return;
    reader.fault(stock_field, fmt::format("{} and the target {} are of different kinds: write both as w/v, "
                                          "both as w/w or both as v/v, and of the same amount",
                                          stock.text(), target.text()));
}

void note_contraction(const Strength& target, const units::Shown& total, std::string_view filler,
                      Worked& worked) {
    if (target.kind != StrengthKind::volume_in_volume) return;
    worked.remark(protocol::Severity::info, "mixture.contraction",
                  fmt::format("Bring it to {} with {}: alcohol and water take up less room together than "
                              "apart, so that is more than the difference of the volumes.",
                              to_text(total), filler),
                  "Vialwright's formula F31 (docs/formulas.md)");
}

void settle_ratios(std::span<Strength* const> strengths, std::string_view total) {
    const bool by_mass =
        std::ranges::any_of(strengths, [](const Strength* s) { return s->kind == StrengthKind::per_mass; });
    const bool ratios = std::ranges::all_of(strengths, [](const Strength* s) { return s->is_ratio; });
    if (by_mass || (ratios && units::parse<units::ProductMass>(total)))
        for (Strength* strength : strengths) take_ratio_by_mass(*strength);
}

Result<Dilution, Faults> read_dilution(const DilutionText& text) {
    FieldReader reader;
    auto stock = reader.strength("stock", text.stock);
    auto target = reader.strength("target", text.target);
    if (stock && target) settle_ratios(std::array{&*stock, &*target}, text.total);
    std::optional<units::Shown> total;
    if (target) total = reader.one_of("total", text.total, {&target->whole(), 1});
    if (stock && target) check_mixture(reader, *stock, *target, "stock");
    if (!reader.faults().empty()) return Failure{reader.faults()};
    return Dilution{*stock, *target, *total};
}

Worked dilute(const Dilution& order) {
    return guarded([&] {
        Worked worked;
        const auto& stock_strength = order.stock.value.quantity;
        const auto& target_strength = order.target.value.quantity;
        if (target_strength > stock_strength) {
            auto& finding = worked.refuse("dilution.stronger-than-stock",
                                          fmt::format("{} cannot be made from {}: diluting only weakens. "
                                                      "Take a stronger stock or a weaker target.",
                                                      order.target.text(), order.stock.text()));
            finding.direction = protocol::Direction::over;
            finding.actual = order.target.shown();
            finding.limit = order.stock.shown();
            return worked;
        }
        const auto& total = order.total;
        const auto stock = shown(total.quantity * (target_strength / stock_strength).value(), total.unit);
        const auto diluent = shown(total.quantity - stock.quantity, total.unit);
        worked.answer("stock", "Stock", "total × target ÷ stock strength",
                      fmt::format("{} × {} ÷ {}", to_text(total), order.target.text_in_formula(),
                                  order.stock.text_in_formula()),
                      stock);
        worked.answer("diluent", "Diluent", "total - stock",
                      fmt::format("{} - {}", to_text(total), to_text(stock)), diluent);
        must_balance(stock.quantity * stock_strength, total.quantity * target_strength, "the amount of drug");
        must_balance(stock.quantity + diluent.quantity, total.quantity, "the total");
        note_contraction(order.target, total, "the diluent", worked);
        return worked;
    });
}

}  // namespace vialwright::compounding
