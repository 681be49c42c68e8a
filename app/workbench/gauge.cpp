// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/gauge.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

using formulary::Severity;
using numbers::Exact;
using units::Shown;

constexpr int tenfold = 10;  // as in core/protocol/limits.hpp

// How wide a zone is drawn, in hundredths before all are brought to 1.
int share_of(ZoneKind kind) {
    switch (kind) {
        case ZoneKind::usual: return 36;
        case ZoneKind::allowed: return 50;
        case ZoneKind::unstated: return 40;
        case ZoneKind::high: return 26;
        case ZoneKind::low: return 20;
        case ZoneKind::too_low: return 16;
        case ZoneKind::stop: return 16;
    }
    return 0;
}

// The axis before it is drawn: values between which the kinds stand. One more kind than there are cuts.
struct Axis {
    std::vector<Exact> cuts;
    std::vector<ZoneKind> kinds;
    bool last_cut_is_guard = false;  // ten times the usual maximum: a stop already where it is met
    void add(ZoneKind below, const Exact& cut) {
        kinds.push_back(below);
        cuts.push_back(cut);
    }
};

const Exact& canonical(const Shown& shown) { return shown.quantity.value(); }

void add_lower(Axis& axis, const protocol::LimitRow& row, const formulary::Limits& limits) {
    if (row.hard_min) axis.add(ZoneKind::too_low, canonical(*row.hard_min));
    const bool cut_twice =
        row.hard_min && row.usual_min && canonical(*row.hard_min) == canonical(*row.usual_min);
    if (row.usual_min && !cut_twice)
        axis.add(limits.below_usual == Severity::hard ? ZoneKind::too_low : ZoneKind::low,
                 canonical(*row.usual_min));
}

struct Ceiling {
    Exact value;
    bool is_guard;
};

// The least value that is a stop, beside a usual maximum that is one by itself.
std::optional<Ceiling> ceiling_of(const protocol::LimitRow& row, const formulary::Limits& limits) {
    std::optional<Ceiling> ceiling;
    if (row.hard_max) ceiling = Ceiling{canonical(*row.hard_max), false};
    const bool guarded = row.section != "concentration" && row.usual_max && !limits.floor;
    if (!guarded) return ceiling;
    const Exact guard = canonical(*row.usual_max) * Exact(tenfold);
    return !ceiling || guard <= ceiling->value ? Ceiling{guard, true} : ceiling;
}

void add_upper(Axis& axis, const protocol::LimitRow& row, const formulary::Limits& limits) {
    const auto ceiling = ceiling_of(row, limits);
    if (!row.usual_max) {
        if (ceiling) axis.add(ZoneKind::allowed, ceiling->value);
        axis.kinds.push_back(ceiling ? ZoneKind::stop : ZoneKind::unstated);
        return;
    }
    axis.add(ZoneKind::usual, canonical(*row.usual_max));
    if (limits.above_usual != Severity::hard) {
        if (!ceiling) {
            axis.kinds.push_back(ZoneKind::high);
            return;
        }
        if (ceiling->value > canonical(*row.usual_max)) {
            axis.add(ZoneKind::high, ceiling->value);
            axis.last_cut_is_guard = ceiling->is_guard;
        }
    }
    axis.kinds.push_back(ZoneKind::stop);
}

std::vector<ZoneView> zones_of(const Axis& axis) {
    int sum = 0;
    for (const ZoneKind kind : axis.kinds) sum += share_of(kind);
    std::vector<ZoneView> zones;
    int at = 0;
    for (const ZoneKind kind : axis.kinds) {
        const Exact from = Exact::ratio(at, sum);
        at += share_of(kind);
        zones.push_back({kind, from, Exact::ratio(at, sum)});
    }
    return zones;
}

// Where in its zone, 0 to 1. The last zone has no end: it is approached, so that twice the last limit is in its middle.
Exact inside(const Axis& axis, std::size_t zone, const Exact& value) {
    const Exact from = zone == 0 ? Exact(0) : axis.cuts[zone - 1];
    if (zone == axis.cuts.size()) return value.is_zero() ? Exact(0) : Exact(1) - from / value;
    const Exact& to = axis.cuts[zone];
    if (from == to) return Exact::ratio(1, 2);
    return (value - from) / (to - from);
}

// A value on a cut belongs to the zone below it, as a limit that is met is kept; but not to one that it is the least of.
std::size_t zone_of(const Axis& axis, const Exact& value) {
    std::size_t zone = 0;
    while (zone < axis.cuts.size() && value > axis.cuts[zone]) ++zone;
    if (zone == axis.cuts.size() || value != axis.cuts[zone]) return zone;
    const bool is_least = axis.kinds[zone] == ZoneKind::low || axis.kinds[zone] == ZoneKind::too_low;
    const bool is_guard = axis.last_cut_is_guard && zone + 1 == axis.cuts.size();
    return is_least || is_guard ? zone + 1 : zone;
}

std::vector<TickView> ticks_of(const Axis& axis, const std::vector<ZoneView>& zones,
                               const units::Unit& unit) {
    std::vector<TickView> ticks;
    for (std::size_t i = 0; i < axis.cuts.size(); ++i) {
        const std::string text = parts_of(Shown({axis.cuts[i], unit.dimension()}, unit)).number;
        const bool usual = axis.kinds[i] == ZoneKind::usual || axis.kinds[i + 1] == ZoneKind::usual;
        if (!ticks.empty() &&
            axis.cuts[i] == axis.cuts[i - 1]) {  // a usual range of one value: one tick in its middle
            ticks.back().at = (zones[i].from + zones[i].to) / Exact(2);
            continue;
        }
        ticks.push_back({zones[i].to, text, usual});
    }
    return ticks;
}

bool rises(const Axis& axis) {
    return !axis.cuts.empty() && axis.cuts.front().is_positive() && std::ranges::is_sorted(axis.cuts);
}

}  // namespace

std::string word_for(ZoneKind kind) {
    switch (kind) {
        case ZoneKind::too_low: return tr("too low");
        case ZoneKind::low: return tr("low");
        case ZoneKind::usual: return tr("usual");
        case ZoneKind::allowed: return tr("allowed");
        case ZoneKind::high: return tr("high");
        case ZoneKind::stop: return tr("stop");
        case ZoneKind::unstated: return tr("no maximum stated");
    }
    return "";
}

RuleFit rule_fit(const protocol::Findings& findings) {
    using protocol::FindingKind;
    RuleFit fit = RuleFit::fits;
    for (const auto& finding : findings) {
        const bool outside = finding.kind == FindingKind::outside_population ||
                             finding.kind == FindingKind::named_rule_other_route ||
                             finding.kind == FindingKind::named_rule_other_purpose;
        if (outside) return RuleFit::outside;
        if (finding.kind == FindingKind::input_missing && finding.rule.starts_with("dose.population."))
            fit = RuleFit::unknown;
    }
    return fit;
}

std::string words_for(RuleFit fit) {
    switch (fit) {
        case RuleFit::outside: return tr("of a rule that is not for this patient");
        case RuleFit::unknown: return tr("of a rule that may not be for this patient");
        case RuleFit::fits: break;
    }
    return "";
}

Tone judged(Tone tone, RuleFit fit) { return fit != RuleFit::fits && tone == Tone::good ? Tone::open : tone; }

std::string limit_words(const protocol::LimitRow& row) {
    std::string words = range_words(row.usual_min, row.usual_max);
    if (!words.empty()) words = fmt::format(fmt::runtime(tr("usual {}")), words);
    const auto add = [&](const std::optional<Shown>& bound, const std::string& how) {
        if (bound)
            words += (words.empty() ? "" : ", ") + fmt::format(fmt::runtime(how), units::to_text(*bound));
    };
    add(row.hard_min, tr("at least {}"));
    add(row.hard_max, tr("at most {}"));
    return words;
}

std::optional<GaugeView> make_gauge(const protocol::LimitRow& row, const formulary::Limits& limits,
                                    RuleFit fit) {
    Axis axis;
    add_lower(axis, row, limits);
    add_upper(axis, row, limits);
    if (!rises(axis)) return std::nullopt;
    GaugeView gauge;
    gauge.title = row.name;
    gauge.unit = parts_of(row.actual).unit;
    gauge.is_judged = fit == RuleFit::fits;
    gauge.caption = limit_words(row);
    if (!gauge.is_judged) gauge.caption += ", " + words_for(fit);
    gauge.source = row.source;
    gauge.zones = zones_of(axis);
    gauge.ticks = ticks_of(axis, gauge.zones, row.actual.unit);
    const Exact& value = canonical(row.actual);
    const ZoneView& zone = gauge.zones[zone_of(axis, value)];
    gauge.marker = zone.from + (zone.to - zone.from) * inside(axis, zone_of(axis, value), value);
    gauge.marker_text = units::to_text(row.actual);
    gauge.tone = judged(tone_of(row.worst), fit);
    // "Usual" is said of a dose only by a rule that is for the patient.
    gauge.spoken = fmt::format("{}: {}, {}; {}.", row.name, gauge.marker_text,
                               gauge.is_judged ? word_for(zone.kind) : word_for(gauge.tone), gauge.caption);
    return gauge;
}

}  // namespace vialwright::workbench
