// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/monograph_view.hpp"
#include "app/workbench/quantity_parts.hpp"
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

MaybeShown value_of(const MaybeBound& bound) { return bound ? MaybeShown(bound->value) : std::nullopt; }

// "under 30 mg/kg" where the bound itself is already too much.
std::string bound_words(const MaybeBound& bound, std::string_view inclusive, std::string_view exclusive) {
    if (!bound) return "";
    return fmt::format("{} {}", bound->inclusive ? inclusive : exclusive, units::to_text(bound->value));
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
        words = bound_words(limits.usual_min, "at least", "more than");
        append(words, bound_words(limits.usual_max, "at most", "less than"));
    }
    return words.empty() ? "" : "usual " + words;
}

std::string limits_words(const Limits& limits) {
    std::string words = usual_words(limits);
    append(words, bound_words(limits.hard_min, "never under", "always over"));
    append(words, bound_words(limits.hard_max, "never over", "always under"));
    append(words, bound_words(limits.cap, "never over", "always under"));
    append(words, bound_words(limits.floor, "at least", "more than"));
    if (limits.typical) append(words, "typically " + units::to_text(*limits.typical));
    return capital(words);
}

std::string_view outcome_of(Severity severity) {
    switch (severity) {
        case Severity::hard: return "a stop";
        case Severity::soft: return "a caution";
        case Severity::info: break;
    }
    return "noted";
}

// What happens outside the usual, where it is not a caution on both sides; how far a rounded dose may be off.
std::string outcome_words(const Limits& limits) {
    std::string words;
    if (limits.usual_min && limits.below_usual != Severity::soft)
        append(words, fmt::format("below the usual is {}", outcome_of(limits.below_usual)));
    if (limits.usual_max && limits.above_usual != Severity::soft)
        append(words, fmt::format("above the usual is {}", outcome_of(limits.above_usual)));
    if (limits.tolerance_percent)
        append(words, fmt::format("a rounded dose may be off by {} %",
                                  numbers::format_decimal(*limits.tolerance_percent, 2).text));
    return capital(words);
}

std::string basis_words(formulary::Basis basis) {
    switch (basis) {
        case formulary::Basis::fixed: return "";
        case formulary::Basis::actual_weight: return "by actual weight";
        case formulary::Basis::ideal_weight: return "by ideal weight";
        case formulary::Basis::adjusted_weight: return "by adjusted weight";
        case formulary::Basis::lean_weight: return "by lean weight";
        case formulary::Basis::body_surface: return "by body surface";
    }
    return "";
}

class RuleWriter {
public:
    RuleWriter(const Monograph& monograph, const DoseRule& rule, Statements& into)
        : monograph_(monograph), rule_(rule), into_(into) {}

    void write() {
        write_heading();
        add("For", population().empty() ? "everybody" : population());
        for (const auto& [name, limits] : sections()) write_limits(name, *limits);
        add("Infusion time", range_words(value_of(rule_.duration.min), value_of(rule_.duration.max)), "",
            source(rule_.duration.src));
        write_osmolarity();
        add("How often", frequency());
        add("How long", course());
        if (rule_.round) add("Measured in steps of", units::to_text(rule_.round->to));
        add("Must be given", requirements());
        add("Monitor", fmt::format("{}", fmt::join(rule_.monitor, ", ")));
        add("Begin", rule_.start_low);
        add("In the source's words", rule_.source_text);
    }

private:
    using Section = std::pair<const char*, const Limits*>;

    std::array<Section, 8> sections() const {
        return {{{"One dose", &rule_.per_dose},
                 {"A day", &rule_.per_day},
                 {"Rate", &rule_.rate},
                 {"Concentration", &rule_.concentration},
                 {"Volume", &rule_.volume},
                 {"Volume per site", &rule_.volume_per_site},
                 {"A course", &rule_.per_course},
                 {"A lifetime", &rule_.lifetime}}};
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
        if (rule_.never_default) append(note, "only if it is chosen by name", " · ");
        into_.push_back({"", rule_.title, capital(note), source({}), Tone::none, true});
    }

    void write_limits(const char* name, const Limits& limits) {
        add(name, limits_words(limits), outcome_words(limits), source(limits.src));
    }

    void write_osmolarity() {
        const auto& limits = rule_.osmolarity;
        const auto write = [&](const char* name, const MaybeBound& soft, const MaybeBound& hard) {
            std::string words = bound_words(soft, "caution above", "caution from");
            append(words, bound_words(hard, "never over", "always under"));
            add(name, words, "", source(limits.src));
        };
        write("Osmolarity, peripheral", limits.peripheral_soft_max, limits.peripheral_hard_max);
        write("Osmolarity, central", limits.central_soft_max, limits.central_hard_max);
    }

    std::string frequency() const {
        std::string words = rule_.frequency;
        const auto count = [&](std::string_view format, const std::optional<int>& number) {
            if (number) append(words, fmt::format(fmt::runtime(format), *number));
        };
        count("{} a day", rule_.doses_per_day);
        count("at least {} a day", rule_.min_doses_per_day);
        count("at most {} a day", rule_.max_doses_per_day);
        if (rule_.min_interval) append(words, "never sooner than " + units::to_text(*rule_.min_interval));
        if (rule_.max_interval) append(words, "never later than " + units::to_text(*rule_.max_interval));
        if (const auto& timing = rule_.timing)
            append(words, fmt::format("{} before {}", range_words(timing->min, timing->max), timing->before));
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
                *rule_.max_doses == 1 ? "one dose only" : fmt::format("at most {} doses", *rule_.max_doses);
        if (rule_.max_days)
            append(words,
                   fmt::format("at most {} {}", *rule_.max_days, *rule_.max_days == 1 ? "day" : "days"));
        return words;
    }

    const Monograph& monograph_;
    const DoseRule& rule_;
    Statements& into_;
};

}  // namespace

std::string population_words(const formulary::Population& population) {
    std::string words;
    const auto band = [&](std::string_view what, const MaybeShown& min, const MaybeShown& max) {
        if (min && max)
            append(words, fmt::format("{} {} to under {}", what, units::to_text(*min), units::to_text(*max)));
        else if (min) append(words, fmt::format("{} from {}", what, units::to_text(*min)));
        else if (max) append(words, fmt::format("{} under {}", what, units::to_text(*max)));
    };
    band("age", population.age_min, population.age_max);
    band("weight", population.weight_min, population.weight_max);
    band("body surface", population.surface_min, population.surface_max);
    band("creatinine clearance", population.clearance_min, population.clearance_max);
    band("postmenstrual age", population.postmenstrual_min, population.postmenstrual_max);
    if (population.sex) append(words, *population.sex == patient::Sex::male ? "male" : "female");
    return words;
}

Statements rule_statements(const Monograph& monograph) {
    Statements statements;
    for (const DoseRule& rule : monograph.doses) RuleWriter(monograph, rule, statements).write();
    return statements;
}

}  // namespace vialwright::workbench
