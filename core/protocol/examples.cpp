// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/examples.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/dosing/osmolarity.hpp"
#include "core/dosing/shown.hpp"
#include "core/protocol/assess.hpp"

namespace vialwright::protocol {

namespace {

using formulary::Example;
using formulary::Monograph;
using units::Shown;
using units::to_text;

constexpr std::array limit_kinds{
    FindingKind::below_usual, FindingKind::above_usual, FindingKind::below_hard,    FindingKind::above_hard,
    FindingKind::above_cap,   FindingKind::below_floor, FindingKind::floor_applies, FindingKind::tenfold};

bool is_about_limits(const Finding& finding) {
    return std::ranges::find(limit_kinds, finding.kind) != limit_kinds.end();
}

// What keeps an example from being worked out. Whom it is for and how often are not its business, and a section that needs
// more than the example gives (a rate without a time) is not judged.
bool stops_the_sum(const Finding& finding) {
    switch (finding.kind) {
        case FindingKind::limits_conflict:
        case FindingKind::not_computable:
        case FindingKind::no_limit_applies: return true;
        case FindingKind::input_missing:
            return finding.rule.ends_with(".basis") || finding.rule == "dose.per_dose" ||
                   finding.rule == "dose.volume" || finding.rule.starts_with("order.");
        default: return false;
    }
}

std::string_view word_for(Severity severity) {
    return severity == Severity::hard ? "hard" : severity == Severity::soft ? "soft" : "ok";
}

class ExampleRun {
public:
    ExampleRun(const Monograph& monograph, const Example& example, std::string path,
               formulary::Faults& faults)
        : monograph_(monograph), example_(example), path_(std::move(path)), faults_(faults) {}

    void run() {
        if (!example_.rule.empty()) return run_rule();
        const std::size_t strength = strength_index();
        if (strength == monograph_.product.strengths.size())
            return fault("strength",
                         fmt::format("the product does not come as {}", to_text(*example_.strength)));
        run_osmolarity(dosing::osmolarity_of(monograph_, strength));
    }

private:
    void fault(std::string_view key, std::string message) {
        faults_.push_back({key.empty() ? path_ : fmt::format("{}.{}", path_, key),
                           "worked example: " + std::move(message), false});
    }

    // The number of strengths where it is none of them.
    std::size_t strength_index() const {
        const auto& strengths = monograph_.product.strengths;
        if (!example_.strength) return 0;
        const auto same = [&](const formulary::Strength& s) {
            const auto& wanted = example_.strength->quantity;
            return s.value.quantity.dimension().fits(wanted.dimension()) && s.value.quantity == wanted;
        };
        return static_cast<std::size_t>(std::ranges::find_if(strengths, same) - strengths.begin());
    }

    // As a person would type it, so that the example takes the way that an order takes.
    dosing::OrderText order_text() const {
        dosing::OrderText text;
        const auto put = [](std::string& into, const std::optional<Shown>& value) {
            if (value) into = to_text(*value);
        };
        text.rule = example_.rule;
        put(text.dose, example_.dose);
        put(text.weight, example_.weight);
        put(text.height, example_.height);
        put(text.strength, example_.strength);
        put(text.over, example_.over);
        put(text.in_volume, example_.in_volume);
        put(text.given_before, example_.given_before);
        if (example_.days) text.days = std::to_string(*example_.days);
        if (example_.sites) text.sites = std::to_string(*example_.sites);
        if (example_.doses_per_day) text.per_day = std::to_string(*example_.doses_per_day);
        text.no_conditions = true;
        return text;
    }

    void run_rule() {
        static const formulary::Reference no_reference;
        const auto order = dosing::read_order(order_text(), monograph_, no_reference);
        if (!order) {
            for (const auto& problem : order.error()) fault(problem.field, problem.message);
            return;
        }
        const auto assessment = protocol::assess(monograph_, *order, no_reference);
        compare_volume(assessment);
        compare_vials(assessment);
        compare_verdict(assessment);
        if (example_.osmolarity) run_osmolarity(dosing::osmolarity_of(monograph_, order->strength));
    }

    void compare_volume(const protocol::Assessment& assessment) {
        if (!example_.volume) return;
        if (!assessment.volume) return fault("volume", "the volume cannot be worked out");
        const Shown& computed = assessment.volume->exact;
        if (!computed.quantity.dimension().fits(example_.volume->quantity.dimension()))
            return fault("volume", fmt::format("the dose is {} of product, not {}", to_text(computed),
                                               to_text(*example_.volume)));
        if (computed.quantity != example_.volume->quantity)
            fault("volume", fmt::format("{} are {}, not {}", to_text(*example_.dose), to_text(computed),
                                        to_text(*example_.volume)));
    }

    void compare_vials(const protocol::Assessment& assessment) {
        if (!example_.vials) return;
        if (!assessment.containers) return fault("vials", "the number of containers cannot be worked out");
        if (assessment.containers->needed != numbers::Exact(*example_.vials))
            fault("vials", fmt::format("{} take {} containers, not {}", to_text(*example_.dose),
                                       assessment.containers->needed.to_fraction(), *example_.vials));
    }

    void compare_verdict(const protocol::Assessment& assessment) {
        if (example_.verdict.empty()) return;
        Severity worst = Severity::info;
        std::string because;
        for (const Finding& finding : assessment.findings) {
            if (stops_the_sum(finding)) return fault("verdict", sentence(finding));
            if (!is_about_limits(finding) || finding.severity <= worst) continue;
            worst = finding.severity;
            because = " " + sentence(finding);
        }
        if (word_for(worst) != example_.verdict)
            fault("verdict", fmt::format("by the limits of this file it is \"{}\", not \"{}\".{}",
                                         word_for(worst), example_.verdict, because));
    }

    // To the whole mOsm/L: that is how it is printed (regulatory facts F24).
    void run_osmolarity(const std::optional<units::Osmolarity>& computed) {
        if (!example_.osmolarity) return;
        if (!computed)
            return fault("osmolarity",
                         "it needs the amount, molar mass and particles of every dissolved ingredient");
        const auto& unit = dosing::osmolarity_unit();
        const Shown exact(*computed, unit, 0);
        const auto whole = numbers::round_to_multiple(exact.count(), 1, numbers::Rounding::half_up);
        if (whole != unit.count_in(example_.osmolarity->quantity))
            fault("osmolarity",
                  fmt::format("the ingredients make {}, not {}", to_text(Shown(unit.times(whole), unit)),
                              to_text(*example_.osmolarity)));
    }

    const Monograph& monograph_;
    const Example& example_;
    std::string path_;
    formulary::Faults& faults_;
};

}  // namespace

formulary::Faults run_examples(const Monograph& monograph) {
    formulary::Faults faults;
    for (std::size_t i = 0; i < monograph.examples.size(); ++i)
        ExampleRun(monograph, monograph.examples[i], fmt::format("example[{}]", i), faults).run();
    return faults;
}

}  // namespace vialwright::protocol
