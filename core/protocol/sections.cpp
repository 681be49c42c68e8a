// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/sections.hpp"

#include "core/dosing/shown.hpp"

namespace vialwright::protocol {

namespace {

using units::AnyQuantity;

// What was given before, and this course, or this dose where no course is said.
std::optional<AnyQuantity> lifetime_of(const dosing::Figures& figures) {
    const auto& now = figures.course ? figures.course : figures.dose;
    if (!now || !figures.given_before) return std::nullopt;
    return *figures.given_before + *now;
}

units::Dimension dimension_of(const formulary::Strength& strength, Section::Of of) {
    static const units::Dimension time(units::Base::time, 1), volume(units::Base::volume, 1);
    const units::Dimension& amount = strength.amount_unit.dimension();
    switch (of) {
        case Section::Of::amount: break;
        case Section::Of::amount_per_day:
        case Section::Of::amount_per_hour: return amount / time;
        case Section::Of::amount_per_ml: return amount / volume;
        case Section::Of::product: return strength.product_unit.dimension();
        case Section::Of::volume: return volume;
    }
    return amount;
}

class Sections {
public:
    explicit Sections(const Check& check)
        : check_(check),
          figures_(check.figures),
          strength_(check.monograph.product.strengths[check.order.strength]),
          only_a_rate_(figures_.dose_rate && !figures_.dose && check.rule.rate.says_something()) {}

    std::vector<Section> run() {
        all_.reserve(4);
        if (!only_a_rate_) add_single_dose();
        add_day();
        add_infusion();
        if (!only_a_rate_) add_volumes();
        add_totals();
        return std::move(all_);
    }

private:
    using Of = Section::Of;
    struct Named {
        std::string_view id, name, subject;
    };
    struct Counts {
        bool guards_tenfold, limits_the_dose;
    };

    void add_single_dose() {
        add({"per_dose", "Dose", "the dose"}, check_.rule.per_dose, Of::amount, {true, true}, figures_.dose,
            "the dose is not known");
    }

    // Of a rate too: what runs all day has a daily dose.
    void add_day() {
        add({"per_day", "Daily dose", "the daily dose"}, check_.rule.per_day, Of::amount_per_day,
            {true, true}, figures_.daily, "say how many doses a day are given");
    }

    void add_infusion() {
        add({"rate", "Dose rate", "the dose rate"}, check_.rule.rate, Of::amount_per_hour, {true, true},
            figures_.dose_rate, "say over what time the dose is given");
        add({"concentration", "Concentration", "the concentration"}, check_.rule.concentration,
            Of::amount_per_ml, {false, false}, figures_.concentration,
            check_.order.in_volume ? "say over what time the volume runs in"
                                   : "say in what final volume the dose is given");
    }

    // In what the product is measured in; only a volume is divided between sites.
    void add_volumes() {
        const bool liquid = strength_.product_unit.dimension().fits(units::dimension_of<units::Volume>);
        add({"volume", liquid ? "Volume" : "Amount of product",
             liquid ? "the volume" : "the amount of product"},
            check_.rule.volume, Of::product, {true, true}, figures_.product, "it is not known");
        if (!check_.rule.volume_per_site.says_something()) return;
        std::optional<AnyQuantity> at_each = liquid ? figures_.product : std::nullopt;
        if (at_each && check_.order.sites) at_each = *at_each / *check_.order.sites;
        add({"volume_per_site", "Volume per site", "the volume at each site"}, check_.rule.volume_per_site,
            Of::volume, {true, false}, at_each, "the volume is not known");
    }

    void add_totals() {
        add({"per_course", "Course", "the total of the course"}, check_.rule.per_course, Of::amount,
            {true, true}, figures_.course, "say how many doses a day are given, and for how many days");
        if (check_.rule.lifetime.says_something())
            add({"lifetime", "Lifetime dose", "the lifetime dose"}, check_.rule.lifetime, Of::amount,
                {true, false}, lifetime_of(figures_), "say how much was given before, if only \"none\"");
    }

    void add(const Named& named, const formulary::Limits& limits, Of of, Counts counts,
             const std::optional<AnyQuantity>& actual, std::string_view missing) {
        if (!limits.says_something()) return;
        const auto dimension = actual ? actual->dimension() : dimension_of(strength_, of);
        all_.push_back({named.id, named.name, named.subject, of, &limits,
                        resolve(limits, dimension, check_.rule.basis, figures_.body), actual, missing,
                        counts.guards_tenfold, counts.limits_the_dose});
    }

    const Check& check_;
    const dosing::Figures& figures_;
    const formulary::Strength& strength_;
    bool only_a_rate_;
    std::vector<Section> all_;
};

}  // namespace

bool Section::is_tenfold(const AnyQuantity& value) const {
    return guards_tenfold && limits.usual_max && value >= limits.usual_max->amount * numbers::Exact(10);
}

std::vector<Section> sections_of(const Check& check) { return Sections(check).run(); }

units::Unit unit_of(const Check& check, Section::Of of) {
    const auto& strength = check.monograph.product.strengths[check.order.strength];
    switch (of) {
        case Section::Of::amount: break;
        case Section::Of::amount_per_day: return strength.amount_unit / dosing::day_unit();
        case Section::Of::amount_per_hour: return strength.amount_unit / dosing::hour_unit();
        case Section::Of::amount_per_ml: return strength.amount_unit / dosing::milliliter_unit();
        case Section::Of::product: return strength.product_unit;
        case Section::Of::volume: return dosing::milliliter_unit();
    }
    return strength.amount_unit;
}

AnyQuantity scaled(const Check& check, const Section& section, const numbers::Exact& ratio) {
    if (section.id == "concentration" && !check.order.in_volume) return *section.actual;
    if (section.id != "lifetime") return *section.actual * ratio;
    const AnyQuantity& before = *check.figures.given_before;
    return before + (*section.actual - before) * ratio;
}

}  // namespace vialwright::protocol
