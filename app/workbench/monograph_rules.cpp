// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/monograph_view.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/protocol/check.hpp"

namespace vialwright::workbench {

namespace {

using formulary::Bound;
using formulary::DoseRule;
using formulary::Limits;
using formulary::Monograph;
using formulary::Severity;
using MaybeBound = std::optional<Bound>;
using MaybeShown = std::optional<units::Shown>;

void append(std::string& text, const std::string& part, std::string_view between = ", ") {
    if (part.empty()) return;
    if (!text.empty()) text += between;
    text += part;
}

// A text of a table with its values, in the language that is spoken.
template <class... Values> std::string told(const char* words, const Values&... values) {
    return fmt::format(fmt::runtime(tr(words)), values...);
}

MaybeShown value_of(const MaybeBound& bound) { return bound ? MaybeShown(bound->value) : std::nullopt; }

// "under 30 mg/kg" where the bound itself is already too much.
std::string bound_words(const MaybeBound& bound, const char* inclusive, const char* exclusive) {
    if (!bound) return "";
    return told(bound->inclusive ? inclusive : exclusive, units::to_text(bound->value));
}

std::string usual_words(const Limits& limits) {
    const bool plain = (!limits.usual_min || limits.usual_min->inclusive) &&
                       (!limits.usual_max || limits.usual_max->inclusive);
    // One may be an amount and the other per kg.
    const bool alike =
        !limits.usual_min || !limits.usual_max ||
        limits.usual_min->value.quantity.dimension().fits(limits.usual_max->value.quantity.dimension());
    std::string words;
    if (plain && alike) {
        words = range_words(value_of(limits.usual_min), value_of(limits.usual_max));
    } else {
        words = bound_words(limits.usual_min, N_("at least {}"), N_("more than {}"));
        append(words, bound_words(limits.usual_max, N_("at most {}"), N_("less than {}")));
    }
    return words.empty() ? "" : told(N_("usual {}"), words);
}

std::string limits_words(const Limits& limits) {
    std::string words = usual_words(limits);
    append(words, bound_words(limits.hard_min, N_("never under {}"), N_("always over {}")));
    append(words, bound_words(limits.hard_max, N_("never over {}"), N_("always under {}")));
    append(words, bound_words(limits.cap, N_("never over {}"), N_("always under {}")));
    append(words, bound_words(limits.floor, N_("at least {}"), N_("more than {}")));
    if (limits.typical) append(words, told(N_("typically {}"), units::to_text(*limits.typical)));
    return capital(words);
}

const char* outcome_of(Severity severity) {
    switch (severity) {
        case Severity::hard: return N_("a stop");
        case Severity::soft: return N_("a caution");
        case Severity::info: break;
    }
    return N_("noted");
}

// What happens outside the usual, where it is not a caution on both sides; how far a rounded dose may be off.
std::string outcome_words(const Limits& limits) {
    std::string words;
    if (limits.usual_min && limits.below_usual != Severity::soft)
        append(words, told(N_("below the usual is {}"), tr(outcome_of(limits.below_usual))));
    if (limits.usual_max && limits.above_usual != Severity::soft)
        append(words, told(N_("above the usual is {}"), tr(outcome_of(limits.above_usual))));
    if (limits.tolerance_percent)
        append(words, told(N_("a rounded dose may be off by {} %"),
                           numbers::format_decimal(*limits.tolerance_percent, 2).text));
    return capital(words);
}

std::string basis_words(formulary::Basis basis) {
    switch (basis) {
        case formulary::Basis::fixed: return "";
        case formulary::Basis::actual_weight: return tr("by actual weight");
        case formulary::Basis::ideal_weight: return tr("by ideal weight");
        case formulary::Basis::adjusted_weight: return tr("by adjusted weight");
        case formulary::Basis::lean_weight: return tr("by lean weight");
        case formulary::Basis::body_surface: return tr("by body surface");
    }
    return "";
}

class RuleWriter {
public:
    RuleWriter(const Monograph& monograph, const DoseRule& rule, Statements& into)
        : monograph_(monograph), rule_(rule), into_(into) {}

    void write() {
        write_heading();
        add(tr("For"), population().empty() ? tr("everybody") : population());
        for (const auto& [name, limits] : sections()) write_limits(name, *limits);
        add(tr("Infusion time"), range_words(value_of(rule_.duration.min), value_of(rule_.duration.max)), "",
            source(rule_.duration.src));
        write_osmolarity();
        add(tr("How often"), frequency());
        add(tr("How long"), course());
        if (rule_.round) add(tr("Measured in steps of"), units::to_text(rule_.round->to));
        add(tr("Must be given"), requirements());
        add(tr("Monitor"), fmt::format("{}", fmt::join(rule_.monitor, ", ")));
        add(tr("Begin"), rule_.start_low);
        add(tr("In the source's words"), rule_.source_text);
    }

private:
    using Section = std::pair<const char*, const Limits*>;

    std::array<Section, 8> sections() const {
        return {{{N_("One dose"), &rule_.per_dose},
                 {N_("A day"), &rule_.per_day},
                 {N_("Rate"), &rule_.rate},
                 {N_("Concentration"), &rule_.concentration},
                 {N_("Volume"), &rule_.volume},
                 {N_("Volume per site"), &rule_.volume_per_site},
                 {N_("A course"), &rule_.per_course},
                 {N_("A lifetime"), &rule_.lifetime}}};
    }

    std::string source(const formulary::SourceIds& own) const {
        return protocol::source_titles(monograph_, own.empty() ? rule_.src : own);
    }

    std::string population() const { return population_words(rule_.population); }

    void add(std::string name, std::string text, std::string note = "", std::string source = "") {
        if (!text.empty())
            into_.push_back({std::move(name), capital(std::move(text)), std::move(note), std::move(source)});
    }

    void write_heading() {
        std::string note = rule_.purpose;
        std::ranges::replace(note, '-', ' ');
        append(note, rule_.route, " · ");
        append(note, fmt::format("{}", fmt::join(rule_.methods, ", ")), " · ");
        append(note, basis_words(rule_.basis), " · ");
        if (rule_.never_default) append(note, tr("only if it is chosen by name"), " · ");
        into_.push_back({"", rule_.title, capital(note), source({}), Tone::none, true});
    }

    void write_limits(const char* name, const Limits& limits) {
        add(tr(name), limits_words(limits), outcome_words(limits), source(limits.src));
    }

    void write_osmolarity() {
        const auto& limits = rule_.osmolarity;
        const auto write = [&](const char* name, const MaybeBound& soft, const MaybeBound& hard) {
            std::string words = bound_words(soft, N_("caution above {}"), N_("caution from {}"));
            append(words, bound_words(hard, N_("never over {}"), N_("always under {}")));
            add(tr(name), words, "", source(limits.src));
        };
        std::string least = bound_words(limits.soft_min, N_("caution below {}"), N_("caution up to {}"));
        append(least, bound_words(limits.hard_min, N_("never under {}"), N_("always over {}")));
        add(tr("Osmolarity, in any vein"), least, "", source(limits.src));
        write(N_("Osmolarity, peripheral"), limits.peripheral_soft_max, limits.peripheral_hard_max);
        write(N_("Osmolarity, central"), limits.central_soft_max, limits.central_hard_max);
    }

    std::string frequency() const {
        std::string words = rule_.frequency;
        const auto count = [&](const char* format, const std::optional<int>& number) {
            if (number) append(words, told(format, *number));
        };
        count(N_("{} a day"), rule_.doses_per_day);
        count(N_("at least {} a day"), rule_.min_doses_per_day);
        count(N_("at most {} a day"), rule_.max_doses_per_day);
        if (rule_.min_interval)
            append(words, told(N_("never sooner than {}"), units::to_text(*rule_.min_interval)));
        if (rule_.max_interval)
            append(words, told(N_("never later than {}"), units::to_text(*rule_.max_interval)));
        if (const auto& timing = rule_.timing)
            append(words, told(N_("{} before {}"), range_words(timing->min, timing->max), timing->before));
        return words;
    }

    std::string requirements() const {
        std::string words = fmt::format("{}", fmt::join(rule_.required, ", "));
        std::ranges::replace(words, '-', ' ');
        return words;
    }

    std::string course() const {
        std::string words;
        if (rule_.max_doses)
            words =
                *rule_.max_doses == 1 ? tr("one dose only") : told(N_("at most {} doses"), *rule_.max_doses);
        if (rule_.max_days)
            append(words,
                   *rule_.max_days == 1 ? tr("at most 1 day") : told(N_("at most {} days"), *rule_.max_days));
        return words;
    }

    const Monograph& monograph_;
    const DoseRule& rule_;
    Statements& into_;
};

}  // namespace

std::string population_words(const formulary::Population& population) {
    std::string words;
    const auto band = [&](const char* what, const MaybeShown& min, const MaybeShown& max) {
        if (min && max)
            append(words,
                   told(N_("{} {} to under {}"), tr(what), units::to_text(*min), units::to_text(*max)));
        else if (min) append(words, told(N_("{} from {}"), tr(what), units::to_text(*min)));
        else if (max) append(words, told(N_("{} under {}"), tr(what), units::to_text(*max)));
    };
    band(N_("age"), population.age_min, population.age_max);
    band(N_("weight"), population.weight_min, population.weight_max);
    band(N_("body surface"), population.surface_min, population.surface_max);
    band(N_("creatinine clearance"), population.clearance_min, population.clearance_max);
    band(N_("postmenstrual age"), population.postmenstrual_min, population.postmenstrual_max);
    if (population.sex) append(words, *population.sex == patient::Sex::male ? tr("male") : tr("female"));
    return words;
}

Statements rule_statements(const Monograph& monograph) {
    Statements statements;
    for (const DoseRule& rule : monograph.doses) RuleWriter(monograph, rule, statements).write();
    return statements;
}

}  // namespace vialwright::workbench
