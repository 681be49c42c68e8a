// SPDX-License-Identifier: Apache-2.0
// Every sentence that a check says, in one place: complete, calm, specific.
#include <algorithm>

#include <fmt/format.h>

#include "core/protocol/finding.hpp"

namespace vialwright::protocol {

namespace {

std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string quantity(const std::optional<units::Shown>& shown) {
    return shown ? units::to_text(*shown) : std::string("?");
}

// "The dose, 2.5 g, is above the usual maximum of 2 g." Where rounding for show would make both sides look alike, the
// fraction is shown too: 2.0000001 g is above 2 g.
std::string compared(const Finding& f, std::string_view how) {
    std::string actual = quantity(f.actual);
    if (f.actual && f.limit && actual == quantity(f.limit) &&
        f.actual->quantity.value() != f.limit->quantity.value())
        actual = fmt::format("{} exactly", f.actual->count().to_fraction() + " " + f.actual->unit.text(true));
    return fmt::format("{}, {}, is {} {}.", capital(f.subject), actual, how, quantity(f.limit));
}

std::string limit_sentence(const Finding& f) {
    switch (f.kind) {
        case FindingKind::below_usual: return compared(f, "below the usual minimum of");
        case FindingKind::above_usual: return compared(f, "above the usual maximum of");
        case FindingKind::below_hard: return compared(f, "below the absolute minimum of");
        case FindingKind::above_hard: return compared(f, "above the maximum of");
        case FindingKind::above_cap: return compared(f, "above the cap of");
        case FindingKind::below_floor: return compared(f, "below the least amount of");
        case FindingKind::floor_applies:
            return fmt::format(
                "For {}, the least amount of {} is more than the usual maximum for this patient, so it is "
                "what applies.",
                f.subject, quantity(f.limit));
        case FindingKind::tenfold:
            return fmt::format(
                "{}, {}, is ten times the usual maximum of {} or more: check for a slipped decimal point.",
                capital(f.subject), quantity(f.actual), quantity(f.limit));
        case FindingKind::limits_conflict:
            return fmt::format(
                "The limits for {} contradict each other for this patient: at least {}, but at most {}. It "
                "cannot be checked until {} agree, or another rule is chosen.",
                f.subject, quantity(f.actual), quantity(f.limit), f.detail);
        case FindingKind::nothing_feasible:
            return fmt::format("No dose keeps all limits of this order at once: {}. One would without {}.",
                               f.subject, f.detail);
        default: return "";
    }
}

std::string rule_sentence(const Finding& f) {
    switch (f.kind) {
        case FindingKind::no_rule_matches:
            return fmt::format(
                "No dose rule covers {} use for this patient{}. It cannot be checked until the "
                "monograph has one, or one that is meant is chosen by name.",
                f.subject, f.detail.empty() ? "" : " (" + f.detail + ")");
        case FindingKind::several_rules_match:
            return fmt::format("More than one dose rule covers {} use: {} one by name.", f.subject, f.detail);
        case FindingKind::route_unknown: return fmt::format("Say by which route it is given: {}.", f.detail);
        case FindingKind::named_rule_other_route:
            return fmt::format("The chosen rule is for {} use, the order for {} use. It cannot be checked.",
                               f.subject, f.detail);
        case FindingKind::named_rule_other_purpose:
            return fmt::format(
                "The purpose of the chosen rule is {}, that of the order {}. It cannot be checked.",
                f.subject, f.detail);
        case FindingKind::outside_population:
            return fmt::format("{} is outside the rule, which is for {}. It cannot be checked.",
                               capital(f.subject), f.detail);
        case FindingKind::no_limit_applies:
            return "The rule states no limit that this dose could be checked against.";
        default: return "";
    }
}

std::string schedule_sentence(const Finding& f) {
    switch (f.kind) {
        case FindingKind::too_many_doses_a_day:
            return fmt::format("{} is more often than {}.", capital(quantity(f.actual)), quantity(f.limit));
        case FindingKind::too_few_doses_a_day:
            return fmt::format("{} is less often than {}.", capital(quantity(f.actual)), quantity(f.limit));
        case FindingKind::other_doses_a_day:
            return fmt::format("{} differs from the rule's {}.", capital(quantity(f.actual)),
                               quantity(f.limit));
        case FindingKind::too_many_doses:
            if (!f.limit) return "The rule is for a single dose; the order repeats it.";
            return fmt::format("The order is for {} in all, more than {}.", quantity(f.actual),
                               quantity(f.limit));
        case FindingKind::interval_too_short:
            return fmt::format("An interval of {} is shorter than {}.", quantity(f.actual),
                               quantity(f.limit));
        case FindingKind::interval_too_long:
            return fmt::format("An interval of {} is longer than {}.", quantity(f.actual), quantity(f.limit));
        case FindingKind::course_too_long:
            return fmt::format("A course of {} is longer than {}.", quantity(f.actual), quantity(f.limit));
        case FindingKind::too_fast:
            return fmt::format("An infusion time of {} is shorter than {}.", quantity(f.actual),
                               quantity(f.limit));
        case FindingKind::too_slow:
            return fmt::format("An infusion time of {} is longer than {}.", quantity(f.actual),
                               quantity(f.limit));
        case FindingKind::osmolarity_low:
        case FindingKind::osmolarity_too_low:
            return fmt::format(
                "The osmolarity, {} (calc.), is below {}: red blood cells may burst in what is given{}.",
                quantity(f.actual), quantity(f.limit), f.detail.empty() ? "" : " (" + f.detail + ")");
        case FindingKind::osmolarity_high:
            return fmt::format("The osmolarity, {} (calc.), is above {}: consider the vascular access.",
                               quantity(f.actual), quantity(f.limit));
        case FindingKind::osmolarity_too_high:
            return fmt::format(
                "The osmolarity, {} (calc.), is above {}, the most that a peripheral vein is given.",
                quantity(f.actual), quantity(f.limit));
        case FindingKind::osmolarity_high_central:
            return fmt::format(
                "The osmolarity, {} (calc.), is above {}, what a central vein is usually given.",
                quantity(f.actual), quantity(f.limit));
        case FindingKind::osmolarity_too_high_central:
            return fmt::format(
                "The osmolarity, {} (calc.), is above {}, the most that a central vein is given.",
                quantity(f.actual), quantity(f.limit));
        case FindingKind::final_volume_too_small:
            return fmt::format(
                "The drug alone is {}, more than the final volume of {}: one of them is wrong.",
                quantity(f.actual), quantity(f.limit));
        default: return "";
    }
}

std::string answer_sentence(const Finding& f) {
    switch (f.kind) {
        case FindingKind::question_open: return fmt::format("Not answered: {}", f.subject);
        case FindingKind::contraindication: return fmt::format("Contraindicated: {}.", f.subject);
        case FindingKind::caution: return fmt::format("Caution: {}.", f.subject);
        case FindingKind::interaction: return fmt::format("Interaction with {}: {}.", f.subject, f.detail);
        case FindingKind::interaction_open:
            return fmt::format("Not answered: Is any of these taken: {}?", f.subject);
        case FindingKind::laboratory:
            return fmt::format("{}, {}, is {} {}: {}.", capital(f.detail), quantity(f.actual),
                               f.direction == Direction::over ? "above" : "below", quantity(f.limit),
                               f.subject);
        case FindingKind::laboratory_open:
            return fmt::format("Not answered: {}. Say the {}.", f.subject, f.detail);
        case FindingKind::requirement_open:
            return fmt::format("The rule needs a {}, which is not given.", [&] {
                std::string words = f.subject;
                std::ranges::replace(words, '-', ' ');
                return words;
            }());
        default: return "";
    }
}

std::string plausibility_sentence(const Finding& f) {
    switch (f.kind) {
        case FindingKind::unlikely_for_age:
            return fmt::format("{} at {} is {} what is seen at this age, {}", quantity(f.actual), f.subject,
                               f.direction == Direction::over ? "above" : "below", f.detail);
        case FindingKind::dose_slip:
            return fmt::format("{0} is {1} {2}, which is within the usual range: was {2} meant?",
                               quantity(f.actual), f.subject, f.detail);
        case FindingKind::pounds_for_kilograms:
            return fmt::format("{} is not within the usual range, {} would be: {}", quantity(f.actual),
                               f.subject, f.detail);
        case FindingKind::swapped:
            return fmt::format(
                "{} for {} is not within the usual range, {} would be: are the dose and the weight in each "
                "other's place?",
                quantity(f.actual), f.subject, f.detail);
        default: return "";
    }
}

std::string other_sentence(const Finding& f) {
    switch (f.kind) {
        case FindingKind::gap:
            return f.severity == Severity::soft ? fmt::format("Not checked: {}", f.subject) : f.subject;
        case FindingKind::high_alert:
            return fmt::format(
                "{} is a high-alert product: a second person checks dose, volume and label independently.",
                f.subject);
        case FindingKind::not_approved: return "This monograph is a draft that is not approved at this site.";
        case FindingKind::approved: return fmt::format("This monograph was approved by {}.", f.detail);
        case FindingKind::approved_before:
            return fmt::format(
                "This monograph was approved by {}, and has changed since: as it is now it is not approved.",
                f.detail);
        case FindingKind::retired:
            return fmt::format("The monograph of {} is retired and must not be used.", f.subject);
        case FindingKind::measured_differs:
            return fmt::format("What can be measured, {}, differs from the exact {} by {} %.",
                               quantity(f.actual), quantity(f.limit), f.detail);
        case FindingKind::too_small_to_measure:
            return fmt::format(
                "{} is too small to be measured with {}: dilute it first, or choose another device.",
                quantity(f.limit), f.subject);
        case FindingKind::input_missing:
            return fmt::format("{} cannot be checked: {}.", capital(f.subject), f.detail);
        case FindingKind::not_computable: return fmt::format("This cannot be worked out: {}.", f.detail);
        case FindingKind::stated: return f.subject;
        default: return "";
    }
}

}  // namespace

std::string sentence(const Finding& finding) {
    for (const auto part : {limit_sentence, rule_sentence, schedule_sentence, answer_sentence,
                            plausibility_sentence, other_sentence})
        if (std::string text = part(finding); !text.empty()) return text;
    return finding.rule;
}

Verdict verdict_of(const Findings& findings) {
    const auto any = [&](auto test) { return std::ranges::any_of(findings, test); };
    if (any([](const Finding& f) { return f.severity == Severity::hard; })) return Verdict::stop;
    if (any([](const Finding& f) { return f.blocks; })) return Verdict::not_checked;
    if (any([](const Finding& f) { return f.severity == Severity::soft; })) return Verdict::caution;
    return Verdict::within;
}

}  // namespace vialwright::protocol
