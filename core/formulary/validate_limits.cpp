// SPDX-License-Identifier: Apache-2.0
// The limits of one dose rule against each other and against its basis. Bounds in different units (2 g and 30 mg/kg) are
// compared only when a patient is known; here those that can be.
#include <optional>

#include "core/formulary/validation.hpp"

namespace vialwright::formulary::detail {

namespace {

using units::Base;
using units::to_text;

bool comparable(const std::optional<Bound>& a, const std::optional<Bound>& b) {
    return a && b && a->value.quantity.dimension().fits(b->value.quantity.dimension());
}

class SectionValidation {
public:
    SectionValidation(Validation& v, const DoseRule& rule, const Limits& limits, std::string path)
        : v_(v), rule_(rule), limits_(limits), path_(std::move(path)) {}

    void run() {
        v_.sources(path_, limits_.src, Validation::Sources::optional);
        single("usual_min", limits_.usual_min);
        single("usual_max", limits_.usual_max);
        single("hard_min", limits_.hard_min);
        single("hard_max", limits_.hard_max);
        single("cap", limits_.cap);
        single("floor", limits_.floor);
        contradictions();
        suspicions();
        rest();
    }

private:
    std::string at(std::string_view key) const { return fmt::format("{}.{}", path_, key); }

    void single(std::string_view key, const std::optional<Bound>& bound) {
        if (!bound) return;
        if (!bound->value.quantity.value().is_positive())
            v_.error(at(key),
                     "a limit must be more than zero; a missing limit says nothing, so leave it out");
        const auto dimension = bound->value.quantity.dimension();
        const bool per_surface = dimension.power(Base::body_surface) != 0;
        const bool per_weight = dimension.power(Base::body_weight) != 0;
        if (per_surface && rule_.basis != Basis::body_surface)
            v_.error(at(key), "{} is per body surface: the rule's basis must then be \"bsa\"",
                     to_text(bound->value));
        if (per_weight && (rule_.basis == Basis::fixed || rule_.basis == Basis::body_surface))
            v_.error(
                at(key),
                "{} is per body weight: the rule's basis must then name a weight, such as \"actual-weight\"",
                to_text(bound->value));
    }

    // No dose could keep both.
    void ordered(std::string_view low_key, const std::optional<Bound>& low, std::string_view high_key,
                 const std::optional<Bound>& high) {
        if (!comparable(low, high)) return;
        const bool open = !low->inclusive || !high->inclusive;
        if (low->value.quantity > high->value.quantity)
            v_.error(at(low_key), "{}, {}, is more than {}, {}: no dose keeps both", low_key,
                     to_text(low->value), high_key, to_text(high->value));
        else if (open && low->value.quantity == high->value.quantity)
            v_.error(at(low_key), "{} and {} are both {}, and not both inclusive: no dose keeps both",
                     low_key, high_key, to_text(low->value));
    }

    void contradictions() {
        ordered("usual_min", limits_.usual_min, "usual_max", limits_.usual_max);
        ordered("hard_min", limits_.hard_min, "hard_max", limits_.hard_max);
        ordered("hard_min", limits_.hard_min, "cap", limits_.cap);
        ordered("hard_min", limits_.hard_min, "usual_max", limits_.usual_max);
        ordered("usual_min", limits_.usual_min, "hard_max", limits_.hard_max);
        ordered("floor", limits_.floor, "cap", limits_.cap);
        ordered("floor", limits_.floor, "hard_max", limits_.hard_max);
    }

    void not_below(std::string_view low_key, const std::optional<Bound>& low, std::string_view high_key,
                   const std::optional<Bound>& high) {
        if (comparable(low, high) && low->value.quantity >= high->value.quantity)
            v_.warn(at(low_key), "{}, {}, is not below {}, {}, so it never speaks", low_key,
                    to_text(low->value), high_key, to_text(high->value));
    }

    void suspicions() {
        not_below("usual_max", limits_.usual_max, "hard_max", limits_.hard_max);
        not_below("usual_max", limits_.usual_max, "cap", limits_.cap);
        not_below("hard_min", limits_.hard_min, "usual_min", limits_.usual_min);
        if (comparable(limits_.usual_max, limits_.hard_max) &&
            limits_.hard_max->value.quantity > limits_.usual_max->value.quantity * 10)
            v_.warn(at("hard_max"),
                    "{} is more than ten times usual_max, {}: the tenfold guard speaks first; a slipped "
                    "decimal point?",
                    to_text(limits_.hard_max->value), to_text(limits_.usual_max->value));
        if (comparable(limits_.usual_min, limits_.usual_max) &&
            limits_.usual_max->value.quantity > limits_.usual_min->value.quantity * 100)
            v_.warn(at("usual_max"), "{} is more than a hundred times usual_min, {}: is the unit right?",
                    to_text(limits_.usual_max->value), to_text(limits_.usual_min->value));
    }

    void rest() {
        const auto& tolerance = limits_.tolerance_percent;
        if (tolerance && (tolerance->is_negative() || *tolerance > numbers::Exact(20)))
            v_.error(at("tolerance_percent"), "a rounded dose may differ by 0 to 20 percent, not {}",
                     numbers::format_decimal(*tolerance, 2).text);
        if (!limits_.typical) return;
        const Bound typical{*limits_.typical, true};
        ordered("typical", typical, "usual_max", limits_.usual_max);
        ordered("usual_min", limits_.usual_min, "typical", typical);
    }

    Validation& v_;
    const DoseRule& rule_;
    const Limits& limits_;
    std::string path_;
};

// "10 to 40 mL" said again in the product's own strength must be the same dose.
void cross_check_volume(Validation& v, const DoseRule& rule, const std::string& path) {
    const auto& strengths = v.monograph.product.strengths;
    if (strengths.size() != 1 || !strengths.front().is_per_volume()) return;
    const auto compare = [&](const char* key, const std::optional<Bound>& dose,
                             const std::optional<Bound>& volume) {
        if (!dose || !volume) return;
        const auto computed = volume->value.quantity * strengths.front().value.quantity;
        if (!computed.dimension().fits(dose->value.quantity.dimension()) || computed == dose->value.quantity)
            return;
        v.warn(fmt::format("{}.volume.{}", path, key), "{} of {} are {}, not {} as per_dose says",
               to_text(volume->value), to_text(strengths.front().value),
               to_text(units::Shown(computed, dose->value.unit, 4)), to_text(dose->value));
    };
    compare("usual_min", rule.per_dose.usual_min, rule.volume.usual_min);
    compare("usual_max", rule.per_dose.usual_max, rule.volume.usual_max);
}

// One dose of the usual size, as often as the rule says, must not already break the day's maximum.
void cross_check_day(Validation& v, const DoseRule& rule, const std::string& path) {
    const int doses = rule.doses_per_day.value_or(rule.min_doses_per_day.value_or(1));
    const auto& dose = rule.per_dose.usual_min ? rule.per_dose.usual_min : rule.per_dose.usual_max;
    const auto& day = rule.per_day.hard_max;
    if (!dose || !day) return;
    const auto daily =
        dose->value.quantity * numbers::Exact(doses) / units::AnyQuantity(units::make<units::Time>(24));
    if (daily.dimension().fits(day->value.quantity.dimension()) && daily > day->value.quantity)
        v.error(path + ".per_day.hard_max", "{} of {} a day are already more than {}", doses,
                to_text(dose->value), to_text(day->value));
}

void check_order(Validation& v, const std::string& path, const std::optional<Bound>& low,
                 const std::optional<Bound>& high) {
    if (low && high && low->value.quantity > high->value.quantity)
        v.error(path, "{} is more than {}", to_text(low->value), to_text(high->value));
    for (const auto* bound : {&low, &high})
        if (*bound && !(*bound)->value.quantity.value().is_positive())
            v.error(path, "a limit must be more than zero");
}

// In any vein the least is below what its own line may have at most.
void check_osmolarity(Validation& v, const std::string& path, const OsmolarityLimits& limits) {
    check_order(v, path, limits.hard_min, limits.soft_min);
    check_order(v, path, limits.peripheral_soft_max, limits.peripheral_hard_max);
    check_order(v, path, limits.central_soft_max, limits.central_hard_max);
    const auto& least = limits.soft_min ? limits.soft_min : limits.hard_min;
    for (const auto* most : {&limits.peripheral_soft_max, &limits.peripheral_hard_max,
                             &limits.central_soft_max, &limits.central_hard_max})
        if (least && *most && least->value.quantity > (*most)->value.quantity)
            v.error(path, "{} is more than {}", to_text(least->value), to_text((*most)->value));
    v.sources(path, limits.src, Validation::Sources::optional);
}

}  // namespace

void validate_limits(Validation& v, const DoseRule& rule, const std::string& path) {
    SectionValidation(v, rule, rule.per_dose, path + ".per_dose").run();
    SectionValidation(v, rule, rule.per_day, path + ".per_day").run();
    SectionValidation(v, rule, rule.rate, path + ".rate").run();
    SectionValidation(v, rule, rule.concentration, path + ".concentration").run();
    SectionValidation(v, rule, rule.volume, path + ".volume").run();
    SectionValidation(v, rule, rule.volume_per_site, path + ".volume_per_site").run();
    SectionValidation(v, rule, rule.per_course, path + ".per_course").run();
    SectionValidation(v, rule, rule.lifetime, path + ".lifetime").run();
    check_order(v, path + ".duration", rule.duration.min, rule.duration.max);
    check_osmolarity(v, path + ".osmolarity", rule.osmolarity);
    v.sources(path + ".duration", rule.duration.src, Validation::Sources::optional);
    cross_check_volume(v, rule, path);
    cross_check_day(v, rule, path);
}

}  // namespace vialwright::formulary::detail
