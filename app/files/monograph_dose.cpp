// SPDX-License-Identifier: Apache-2.0
// [[dose]] with its sections of limits.
#include <array>

#include "app/files/monograph_tables.hpp"

namespace vialwright::files {

namespace {

using namespace formulary;
using units::Base;
using units::Dimension;
using units::dimension_of;

constexpr int most_doses_per_day = 48;
constexpr int most_doses = 1000;
constexpr int most_days = 3660;

const std::array<Choice<Basis>, 6> bases{{{"fixed", Basis::fixed},
                                          {"actual-weight", Basis::actual_weight},
                                          {"ideal-weight", Basis::ideal_weight},
                                          {"adjusted-weight", Basis::adjusted_weight},
                                          {"lean-weight", Basis::lean_weight},
                                          {"bsa", Basis::body_surface}}};
const std::array<Choice<patient::Sex>, 2> sexes{
    {{"female", patient::Sex::female}, {"male", patient::Sex::male}}};
const std::array<Choice<numbers::Rounding>, 4> roundings{{{"half-even", numbers::Rounding::half_even},
                                                          {"half-up", numbers::Rounding::half_up},
                                                          {"down", numbers::Rounding::down},
                                                          {"up", numbers::Rounding::up}}};

// A limit: "1 g", or { value = "1 g", inclusive = false }.
std::optional<Bound> read_bound(TableReader& table, std::string_view key, const Dimensions& kinds) {
    const Node* node = table.find(key);
    if (!node) return std::nullopt;
    std::optional<units::Shown> value;
    bool inclusive = true;
    if (node->kind == Node::Kind::table) {
        read_table(*node, table.log(), [&](TableReader& inner) {
            inner.require({"value"});
            value = inner.quantity("value", kinds);
            inclusive = inner.flag("inclusive").value_or(true);
        });
    } else {
        value = table.quantity_of(*node, key, kinds);
    }
    return value ? std::optional<Bound>({*value, inclusive}) : std::nullopt;
}

Timing read_timing(TableReader& table) {
    Timing timing;
    timing.before = table.required_text("before");
    timing.min = table.quantity("min", {&dimension_of<units::Time>, 1});
    timing.max = table.quantity("max", {&dimension_of<units::Time>, 1});
    return timing;
}

MeasuredStep read_round(TableReader& table) {
    static const Dimensions kinds{dimension_of<units::Volume>, dimension_of<units::ProductMass>,
                                  dimension_of<units::DosageUnits>};
    MeasuredStep step;
    table.require({"to", "mode"});
    if (const auto to = table.quantity("to", kinds)) step.to = *to;
    step.mode = table.choice<numbers::Rounding>("mode", roundings).value_or(numbers::Rounding::half_even);
    return step;
}

void read_words(TableReader& table, DoseRule& rule) {
    rule.id = table.id("id");
    rule.title = table.required_text("title");
    rule.purpose = table.required_text("purpose");
    rule.substance = table.required_text("substance");
    rule.route = table.required_text("route");
    rule.methods = table.texts("methods");
    rule.required = table.texts("requires");
    rule.never_default = table.flag("never_default").value_or(false);
    rule.frequency = table.text("frequency");
    rule.start_low = table.text("start_low");
    rule.monitor = table.texts("monitor");
    rule.src = table.texts("src");
    rule.source_text = table.required_text("source_text");
}

void read_sections(TableReader& table, DoseRule& rule, const LimitUnits& units) {
    table.table("per_dose", [&](TableReader& t) { read_limits(t, rule.per_dose, units.per_dose); });
    table.table("per_day", [&](TableReader& t) { read_per_day(t, rule.per_day, units); });
    table.table("rate", [&](TableReader& t) { read_limits(t, rule.rate, units.per_time); });
    table.table("concentration",
                [&](TableReader& t) { read_limits(t, rule.concentration, units.concentration); });
    table.table("volume", [&](TableReader& t) { read_limits(t, rule.volume, units.volume); });
    table.table("volume_per_site",
                [&](TableReader& t) { read_limits(t, rule.volume_per_site, units.fluid); });
    table.table("per_course", [&](TableReader& t) { read_limits(t, rule.per_course, units.per_dose); });
    table.table("lifetime", [&](TableReader& t) { read_limits(t, rule.lifetime, units.per_dose); });
    table.table("duration", [&](TableReader& t) { read_duration(t, rule.duration); });
    table.table("osmolarity", [&](TableReader& t) { read_osmolarity(t, rule.osmolarity); });
    table.table("round", [&](TableReader& t) { rule.round = read_round(t); });
}

Dimensions with(const Dimensions& kinds, const Dimension& per) {
    Dimensions result = kinds;
    for (const Dimension& kind : kinds) result.push_back(kind / per);
    return result;
}

}  // namespace

void read_schedule(TableReader& table, DoseRule& rule) {
    rule.doses_per_day = table.whole("doses_per_day", 1, most_doses_per_day);
    rule.min_doses_per_day = table.whole("min_doses_per_day", 1, most_doses_per_day);
    rule.max_doses_per_day = table.whole("max_doses_per_day", 1, most_doses_per_day);
    rule.max_doses = table.whole("max_doses", 1, most_doses);
    rule.min_interval = table.quantity("min_interval", {&dimension_of<units::Time>, 1});
    rule.max_interval = table.quantity("max_interval", {&dimension_of<units::Time>, 1});
    rule.max_days = table.whole("max_days", 1, most_days);
}

void read_bands(TableReader& table, Population& population) {
    population.age_min = table.quantity("age_min", {&dimension_of<units::Time>, 1});
    population.age_max = table.quantity("age_max", {&dimension_of<units::Time>, 1});
    population.weight_min = table.quantity("weight_min", {&dimension_of<units::BodyWeight>, 1});
    population.weight_max = table.quantity("weight_max", {&dimension_of<units::BodyWeight>, 1});
    population.surface_min = table.quantity("surface_min", {&dimension_of<units::BodySurface>, 1});
    population.surface_max = table.quantity("surface_max", {&dimension_of<units::BodySurface>, 1});
    population.clearance_min = table.quantity("clearance_min", {&dimension_of<units::InfusionRate>, 1});
    population.clearance_max = table.quantity("clearance_max", {&dimension_of<units::InfusionRate>, 1});
    population.postmenstrual_min = table.quantity("postmenstrual_min", {&dimension_of<units::Time>, 1});
    population.postmenstrual_max = table.quantity("postmenstrual_max", {&dimension_of<units::Time>, 1});
    population.sex = table.choice<patient::Sex>("sex", sexes);
}

LimitUnits::LimitUnits(const formulary::Product& product) {
    const Dimensions amounts = amounts_of(product);
    const Dimension weight(Base::body_weight, 1);
    const Dimension surface(Base::body_surface, 1);
    per_dose.absolute = amounts;
    for (const Dimension& amount : amounts) {
        per_time.absolute.push_back(amount / Dimension(Base::time, 1));
        concentration.absolute.push_back(amount / Dimension(Base::volume, 1));
    }
    volume.absolute = {dimension_of<units::Volume>, dimension_of<units::DosageUnits>,
                       dimension_of<units::ProductMass>};
    if (!product.strengths.empty()) volume.absolute = {product.strengths.front().product_unit.dimension()};
    for (Kinds* kinds : {&per_dose, &per_time}) {
        kinds->all = with(kinds->absolute, weight);
        for (const Dimension& kind : kinds->absolute) kinds->all.push_back(kind / surface);
    }
    concentration.all = concentration.absolute;
    volume.all = with(volume.absolute, weight);
    fluid.absolute = {dimension_of<units::Volume>};
    fluid.all = with(fluid.absolute, weight);
}

void read_limits(TableReader& table, Limits& limits, const LimitUnits::Kinds& kinds) {
    limits.usual_min = read_bound(table, "usual_min", kinds.all);
    limits.usual_max = read_bound(table, "usual_max", kinds.all);
    limits.hard_min = read_bound(table, "hard_min", kinds.all);
    limits.hard_max = read_bound(table, "hard_max", kinds.all);
    limits.cap = read_bound(table, "cap", kinds.absolute);
    limits.floor = read_bound(table, "floor", kinds.absolute);
    limits.typical = table.quantity("typical", kinds.all);
    if (const auto severity = read_severity(table, "below_usual")) limits.below_usual = *severity;
    if (const auto severity = read_severity(table, "above_usual")) limits.above_usual = *severity;
    limits.tolerance_percent = table.number("tolerance_percent");
    limits.src = table.texts("src");
}

void read_per_day(TableReader& table, PerDayLimits& limits, const LimitUnits& units) {
    read_limits(table, limits, units.per_time);
    const auto check = [&](std::string_view key, const units::Shown& value) {
        if (!value.unit.has_symbol("day")) table.fault(key, "write it per day, such as \"2 g/day\"");
    };
    const auto check_bound = [&](std::string_view key, const std::optional<Bound>& bound) {
        if (bound) check(key, bound->value);
    };
    check_bound("usual_min", limits.usual_min);
    check_bound("usual_max", limits.usual_max);
    check_bound("hard_min", limits.hard_min);
    check_bound("hard_max", limits.hard_max);
    check_bound("cap", limits.cap);
    check_bound("floor", limits.floor);
    if (limits.typical) check("typical", *limits.typical);
}

void read_duration(TableReader& table, DurationLimits& limits) {
    static const Dimensions kinds{dimension_of<units::Time>};
    limits.min = read_bound(table, "min", kinds);
    limits.max = read_bound(table, "max", kinds);
    limits.src = table.texts("src");
}

void read_osmolarity(TableReader& table, OsmolarityLimits& limits) {
    static const Dimensions kinds{dimension_of<units::Osmolarity>};
    limits.soft_min = read_bound(table, "soft_min", kinds);
    limits.hard_min = read_bound(table, "hard_min", kinds);
    limits.peripheral_soft_max = read_bound(table, "peripheral_soft_max", kinds);
    limits.peripheral_hard_max = read_bound(table, "peripheral_hard_max", kinds);
    limits.central_soft_max = read_bound(table, "central_soft_max", kinds);
    limits.central_hard_max = read_bound(table, "central_hard_max", kinds);
    limits.src = table.texts("src");
}

DoseRule read_dose_rule(TableReader& table, const LimitUnits& units) {
    DoseRule rule;
    read_words(table, rule);
    table.require({"basis", "population"});
    rule.basis = table.choice<Basis>("basis", bases).value_or(Basis::fixed);
    table.table("population", [&](TableReader& inner) { read_bands(inner, rule.population); });
    read_schedule(table, rule);
    table.table("timing", [&](TableReader& inner) { rule.timing = read_timing(inner); });
    read_sections(table, rule, units);
    return rule;
}

}  // namespace vialwright::files
