// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/isotonicity.hpp"

#include <fmt/format.h>

#include "core/compounding/shown.hpp"
#include "core/compounding/strength.hpp"

namespace vialwright::compounding {

namespace {

using namespace units;
using numbers::Exact;

const Exact body_fluid_depression = Exact::ratio(52, 100);         // °C
const Exact sodium_chloride_depression = Exact::ratio(576, 1000);  // °C, of 1 g in 100 mL
const auto isotonic_saline = make<Concentration<Milligram>>(9);    // 0.9 % w/v
const Exact white_vincent = Exact::ratio(1111, 10);  // mL that 1 g of sodium chloride makes isotonic

Shown grams(const DrugMass& mass) { return shown(mass, "g"); }
Shown milliliters(const Volume& volume) { return shown(volume, "mL"); }
Shown degrees(const Exact& number) { return plain(number, 3); }

DrugMass mass_of(const TonicIngredient& ingredient, const Isotonic& order) {
    if (ingredient.amount.quantity.is<DrugMass>()) return ingredient.amount.quantity.as<DrugMass>();
    return ingredient.amount.quantity.as<Concentration<Milligram>>() * *order.total;
}

// The sodium chloride that the ingredients are worth: sum of mass × E.
DrugMass saline_worth(const Isotonic& order, Worked& worked) {
    DrugMass sum = make<DrugMass>(0);
    for (const auto& ingredient : order.ingredients) {
        const DrugMass mass = mass_of(ingredient, order);
        const Exact& e_value = ingredient.tonicity.e_value.value();
        worked.step(ingredient.tonicity.name, "mass × E, as sodium chloride",
                    fmt::format("{} × {}", to_text(grams(mass)), to_text(plain(e_value))),
                    grams(mass * e_value));
        sum += mass * e_value;
    }
    return sum;
}

void refuse_hypertonic(Worked& worked, std::string_view what, const Shown& actual, const Shown& limit) {
    auto& finding = worked.refuse(
        "isotonic.hypertonic",
        fmt::format("It is hypertonic as it is: {} is {}, and isotonic is {}. Nothing can be added to make "
                    "it isotonic; a larger total or less drug can.",
                    what, to_text(actual), to_text(limit)));
    finding.direction = protocol::Direction::over;
    finding.actual = actual;
    finding.limit = limit;
}

void by_e_value(const Isotonic& order, Worked& worked) {
    const DrugMass worth = saline_worth(order, worked);
    const DrugMass isotonic = isotonic_saline * *order.total;
    if (worth > isotonic)
        return refuse_hypertonic(worked, "what it is worth in sodium chloride", grams(worth),
                                 grams(isotonic));
    const DrugMass missing = isotonic - worth;
    const Exact& e_value = order.agent.e_value.value();
    worked.step(
        "Sodium chloride", "0.9 % (w/v) × total - all mass × E",
        fmt::format("0.009 g/mL × {} - {}", to_text(milliliters(*order.total)), to_text(grams(worth))),
        grams(missing));
    worked.answer("agent", order.agent.name, "sodium chloride ÷ E of what is added",
                  fmt::format("{} ÷ {}", to_text(grams(missing)), to_text(plain(e_value))),
                  grams(missing / e_value));
    must_balance(worth + worked.result("agent")->quantity.as<DrugMass>() * e_value, isotonic, "the tonicity");
}

void by_white_vincent(const Isotonic& order, Worked& worked) {
    const DrugMass worth = saline_worth(order, worked);
    const Volume water = make<Volume>(worth.value() / 1000 * white_vincent);
    if (order.total && water > *order.total)
        return refuse_hypertonic(worked, "the water that the ingredients make isotonic", milliliters(water),
                                 milliliters(*order.total));
    worked.answer("water", "Water", "all mass × E × 111.1 mL/g",
                  fmt::format("{} × 111.1 mL/g", to_text(grams(worth))), milliliters(water));
    if (!order.total) return;
    worked.answer("vehicle", "Isotonic vehicle", "total - water",
                  fmt::format("{} - {}", to_text(milliliters(*order.total)), to_text(milliliters(water))),
                  milliliters(*order.total - water));
    must_balance(water + worked.result("vehicle")->quantity.as<Volume>(), *order.total, "the volume");
}

// Of 1 g in 100 mL: as measured, or what the E-value says of it.
Exact depression_of(const Tonicity& tonicity) {
    if (tonicity.freezing_depression) return *tonicity.freezing_depression;
    return tonicity.e_value.value() * sodium_chloride_depression;
}

void by_freezing_point(const Isotonic& order, Worked& worked) {
    Exact sum = 0;
    for (const auto& ingredient : order.ingredients) {
        const auto strength = mass_of(ingredient, order) / *order.total;
        const Exact percent = strength.value() / 10, of_one_percent = depression_of(ingredient.tonicity);
        worked.step(ingredient.tonicity.name, "% (w/v) × depression of 1 %, °C",
                    fmt::format("{} × {}", to_text(plain(percent)), to_text(degrees(of_one_percent))),
                    degrees(percent * of_one_percent));
        sum += percent * of_one_percent;
    }
    if (sum > body_fluid_depression)
        return refuse_hypertonic(worked, "the freezing point depression in °C", degrees(sum),
                                 degrees(body_fluid_depression));
    const Exact of_agent = depression_of(order.agent);
    const Exact percent = (body_fluid_depression - sum) / of_agent;
    const auto strength = make<Concentration<Milligram>>(percent * 10);
    worked.answer("agent_strength", order.agent.name + " (w/v)", "(0.52 - all depressions) ÷ that of 1 %",
                  fmt::format("(0.52 - {}) ÷ {}", to_text(degrees(sum)), to_text(degrees(of_agent))),
                  {strength, percent_wv_unit(), 3});
    worked.answer(
        "agent", order.agent.name, "strength × total",
        fmt::format("{} × {}", to_text(*worked.result("agent_strength")), to_text(milliliters(*order.total))),
        grams(strength * *order.total));
    must_balance(plain(sum + percent * of_agent).quantity, plain(body_fluid_depression).quantity,
                 "the freezing point");
}

// A figure near 1 % that comes from the table, said with where it is from.
void note_sources(const Isotonic& order, Worked& worked) {
    const auto note = [&](const Tonicity& tonicity) {
        const auto* agent = tonicity.from_table;
        if (!agent || agent->e_value == Exact(1)) return;
        const bool freezing = tonicity.freezing_depression.has_value();
        worked.remark(
            protocol::Severity::info, "isotonic.table",
            fmt::format("{} of {} is taken from the table ({}); tables differ by 0.01 to 0.02, and all hold "
                        "near 1 %.",
                        freezing ? "The freezing point depression" : "The E-value", agent->name,
                        agent->basis),
            agent->source);
    };
    for (const auto& ingredient : order.ingredients) note(ingredient.tonicity);
    note(order.agent);
}

}  // namespace

Worked make_isotonic(const Isotonic& order) {
    return guarded([&] {
        Worked worked;
        switch (order.method) {
            case TonicityMethod::e_value: by_e_value(order, worked); break;
            case TonicityMethod::white_vincent: by_white_vincent(order, worked); break;
            case TonicityMethod::freezing_point: by_freezing_point(order, worked); break;
        }
        note_sources(order, worked);
        return worked;
    });
}

Worked estimate_e(const EstimatedE& order) {
    return guarded([&] {
        Worked worked;
        const Exact e_value = order.l_iso * 17 / order.molar_mass.quantity.value();
        worked.answer("e_value", "E-value", "17 × L ÷ molar mass",
                      fmt::format("17 × {} ÷ {}", to_text(plain(order.l_iso)),
                                  to_text(plain(order.molar_mass.quantity.value()))),
                      plain(e_value, 3));
        worked.remark(protocol::Severity::info, "isotonic.estimate",
                      "This is an estimate from the molar mass: a measured E-value comes first.",
                      "Vialwright's formula F45 (docs/formulas.md)");
        return worked;
    });
}

}  // namespace vialwright::compounding
