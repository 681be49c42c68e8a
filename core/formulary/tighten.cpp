// SPDX-License-Identifier: Apache-2.0
#include "core/formulary/tighten.hpp"

#include <optional>
#include <utility>

#include <fmt/format.h>

namespace vialwright::formulary {

namespace {

using units::to_text;

enum class End { lower, upper };

class Tightening {
public:
    Tightening(const std::string& path, Faults& faults) : path_(path), faults_(faults) {}

    void bound(std::string_view key, End end, std::optional<Bound>& stands,
               const std::optional<Bound>& site) {
        if (!site) return;
        if (stands && !stands->value.quantity.dimension().fits(site->value.quantity.dimension()))
            return fault(key, fmt::format("the monograph says {}, and {} cannot be compared with it: write "
                                          "it in the same kind of unit",
                                          to_text(stands->value), to_text(site->value)));
        if (stands && is_looser(end, *stands, *site))
            return fault(
                key, fmt::format(
                         "{} is looser than the monograph's {}: a site may tighten a limit, never loosen it",
                         to_text(site->value), to_text(stands->value)));
        stands = site;
    }

    void severity(std::string_view key, Severity& stands, Severity site) {
        if (site < stands) return fault(key, "a site may make this more severe, never less");
        stands = site;
    }

    void tolerance(std::optional<numbers::Exact>& stands, const std::optional<numbers::Exact>& site) {
        if (!site) return;
        if (stands && *site > *stands)
            return fault("tolerance_percent", fmt::format("{} percent is looser than the monograph's {}",
                                                          site->to_fraction(), stands->to_fraction()));
        stands = site;
    }

    void count(std::string_view key, std::optional<int>& stands, const std::optional<int>& site) {
        if (!site) return;
        if (stands && *site > *stands)
            return fault(key, fmt::format("{} is looser than the monograph's {}: a site may tighten a limit, "
                                          "never loosen it",
                                          *site, *stands));
        stands = site;
    }

    void interval(std::string_view key, End end, std::optional<units::Shown>& stands,
                  const std::optional<units::Shown>& site) {
        if (!site) return;
        std::optional<Bound> bounded = stands ? std::optional(Bound{*stands}) : std::nullopt;
        bound(key, end, bounded, Bound{*site});
        stands = bounded->value;
    }

    void fault(std::string_view key, std::string message) {
        faults_.push_back({fmt::format("{}.{}", path_, key), std::move(message), false});
    }

private:
    static bool is_looser(End end, const Bound& stands, const Bound& site) {
        if (site.value.quantity == stands.value.quantity) return site.inclusive && !stands.inclusive;
        return (site.value.quantity > stands.value.quantity) == (end == End::upper);
    }

    const std::string& path_;
    Faults& faults_;
};

}  // namespace

void tighten(Limits& limits, const Limits& site, const std::string& path, Faults& faults) {
    Tightening tightening(path, faults);
    tightening.bound("usual_min", End::lower, limits.usual_min, site.usual_min);
    tightening.bound("usual_max", End::upper, limits.usual_max, site.usual_max);
    tightening.bound("hard_min", End::lower, limits.hard_min, site.hard_min);
    tightening.bound("hard_max", End::upper, limits.hard_max, site.hard_max);
    tightening.bound("cap", End::upper, limits.cap, site.cap);
    tightening.bound("floor", End::lower, limits.floor, site.floor);
    tightening.severity("below_usual", limits.below_usual, site.below_usual);
    tightening.severity("above_usual", limits.above_usual, site.above_usual);
    tightening.tolerance(limits.tolerance_percent, site.tolerance_percent);
    if (site.typical) tightening.fault("typical", "this is no limit: an overlay only tightens limits");
}

void tighten(DurationLimits& limits, const DurationLimits& site, const std::string& path, Faults& faults) {
    Tightening tightening(path, faults);
    tightening.bound("min", End::lower, limits.min, site.min);
    tightening.bound("max", End::upper, limits.max, site.max);
}

void tighten(OsmolarityLimits& limits, const OsmolarityLimits& site, const std::string& path,
             Faults& faults) {
    Tightening tightening(path, faults);
    tightening.bound("soft_min", End::lower, limits.soft_min, site.soft_min);
    tightening.bound("hard_min", End::lower, limits.hard_min, site.hard_min);
    tightening.bound("peripheral_soft_max", End::upper, limits.peripheral_soft_max, site.peripheral_soft_max);
    tightening.bound("peripheral_hard_max", End::upper, limits.peripheral_hard_max, site.peripheral_hard_max);
    tightening.bound("central_soft_max", End::upper, limits.central_soft_max, site.central_soft_max);
    tightening.bound("central_hard_max", End::upper, limits.central_hard_max, site.central_hard_max);
}

void tighten_schedule(DoseRule& rule, const DoseRule& site, const std::string& path, Faults& faults) {
    Tightening tightening(path, faults);
    tightening.count("max_doses_per_day", rule.max_doses_per_day, site.max_doses_per_day);
    tightening.count("max_doses", rule.max_doses, site.max_doses);
    tightening.count("max_days", rule.max_days, site.max_days);
    tightening.interval("min_interval", End::lower, rule.min_interval, site.min_interval);
    tightening.interval("max_interval", End::upper, rule.max_interval, site.max_interval);
    for (const auto& [key, value] : {std::pair("doses_per_day", site.doses_per_day),
                                     std::pair("min_doses_per_day", site.min_doses_per_day)})
        if (value) tightening.fault(key, "this is no upper limit: an overlay only tightens limits");
}

}  // namespace vialwright::formulary
