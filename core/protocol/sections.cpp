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

class Sections {
public:
    explicit Sections(const Check& check)
        : check_(check),
          figures_(check.figures),
          amount_(check.monograph.product.strengths[check.order.strength].amount_unit),
          only_a_rate_(figures_.dose_rate && !figures_.dose && check.rule.rate.says_something()) {}

    std::vector<Candidate> run() {
        all_.reserve(8);
        if (!only_a_rate_) add_single_dose();
        add_day();
        add_infusion();
        if (!only_a_rate_) add_volumes();
        add_totals();
        return std::move(all_);
    }

private:
    struct Named {
        std::string_view id, name, subject;
    };
    struct Counts {
        bool guards_tenfold, limits_the_dose;
    };

    void add_single_dose() {
        if (const auto& limits = check_.rule.per_dose; limits.says_something())
            add({"per_dose", "Dose", "the dose"}, limits, amount_, {true, true}, figures_.dose,
                "the dose is not known");
    }

    // Of a rate too: what runs all day has a daily dose.
    void add_day() {
        if (const auto& limits = check_.rule.per_day; limits.says_something())
            add({"per_day", "Daily dose", "the daily dose"}, limits, amount_ / dosing::day_unit(),
                {true, true}, figures_.daily, "say how many doses a day are given");
    }

    void add_infusion() {
        if (const auto& limits = check_.rule.rate; limits.says_something())
            add({"rate", "Dose rate", "the dose rate"}, limits, amount_ / dosing::hour_unit(), {true, true},
                figures_.dose_rate, "say over what time the dose is given");
        if (const auto& limits = check_.rule.concentration; limits.says_something())
            add({"concentration", "Concentration", "the concentration"}, limits,
                amount_ / dosing::milliliter_unit(), {false, false}, figures_.concentration,
                check_.order.in_volume ? "say over what time the volume runs in"
                                       : "say in what final volume the dose is given");
    }

    // In what the product is measured in; only a volume is divided between sites.
    void add_volumes() {
        const units::Unit& unit = check_.monograph.product.strengths[check_.order.strength].product_unit;
        const bool liquid = unit.dimension().fits(units::dimension_of<units::Volume>);
        if (const auto& limits = check_.rule.volume; limits.says_something())
            add({"volume", liquid ? "Volume" : "Amount of product",
                 liquid ? "the volume" : "the amount of product"},
                limits, unit, {true, true}, figures_.product, "it is not known");
        if (const auto& limits = check_.rule.volume_per_site; limits.says_something()) {
            std::optional<AnyQuantity> at_each = liquid ? figures_.product : std::nullopt;
            if (at_each && check_.order.sites) at_each = *at_each / *check_.order.sites;
            add({"volume_per_site", "Volume per site", "the volume at each site"}, limits,
                dosing::milliliter_unit(), {true, false}, at_each, "the volume is not known");
        }
    }

    void add_totals() {
        if (const auto& limits = check_.rule.per_course; limits.says_something())
            add({"per_course", "Course", "the total of the course"}, limits, amount_, {true, true},
                figures_.course, "say how many doses a day are given, and for how many days");
        if (const auto& limits = check_.rule.lifetime; limits.says_something())
            add({"lifetime", "Lifetime dose", "the lifetime dose"}, limits, amount_, {true, false},
                lifetime_of(figures_), "say how much was given before, if only \"none\"");
    }

    void add(Named named, const formulary::Limits& limits, const units::Unit& unit, Counts counts,
             const std::optional<AnyQuantity>& actual, std::string_view missing) {
        all_.push_back({{named.id, named.name, named.subject, &limits, actual.value_or(AnyQuantity()), unit,
                         counts.guards_tenfold, counts.limits_the_dose},
                        actual,
                        missing});
    }

    const Check& check_;
    const dosing::Figures& figures_;
    const units::Unit& amount_;
    bool only_a_rate_;
    std::vector<Candidate> all_;
};

}  // namespace

std::vector<Candidate> candidates(const Check& check) { return Sections(check).run(); }

}  // namespace vialwright::protocol
