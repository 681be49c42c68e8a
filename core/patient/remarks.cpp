// SPDX-License-Identifier: Apache-2.0
// Every sentence about a patient's measures, in one place.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/patient/age.hpp"
#include "core/patient/report.hpp"
#include "core/units/literals.hpp"

namespace vialwright::patient {

namespace {

using Direction = Remark::Direction;
using Severity = Remark::Severity;
using units::Shown;
using namespace units::literals;

constexpr std::string_view devine = "Devine, Drug Intell Clin Pharm 1974;8:650";
constexpr std::string_view bauer = "Bauer et al., Eur J Clin Pharmacol 1983;24:643";
constexpr std::string_view janmahasatian = "Janmahasatian et al., Clin Pharmacokinet 2005;44:1051";
constexpr std::string_view haycock_1978 = "Haycock, Schwartz and Wisotsky, J Pediatr 1978;93:62";
constexpr std::string_view cockcroft = "Cockcroft and Gault, Nephron 1976;16:31";
constexpr std::string_view winter = "Winter et al., Pharmacotherapy 2012;32:604";
constexpr std::string_view inker = "Inker et al., N Engl J Med 2021;385:1737";
constexpr std::string_view schwartz_2009 = "Schwartz et al., J Am Soc Nephrol 2009;20:629";
constexpr std::string_view own = "Vialwright's plausibility bounds (docs/formulas.md)";

constexpr units::Time years(int count) { return units::make<units::Time>(count * 8766); }

// Wider than people are: what lies outside is a slip of a unit or of a field, hardly ever a patient.
struct AgeBand {
    units::Time below;
    units::Height least_height, most_height;
    units::BodyWeight least_weight, most_weight;
};
constexpr std::array<AgeBand, 4> bands{{{years(1), 25_cm, 95_cm, 0.3_kg, 20_kg},
                                        {years(5), 55_cm, 140_cm, 4_kg, 60_kg},
                                        {years(13), 80_cm, 200_cm, 8_kg, 150_kg},
                                        {years(121), 100_cm, 250_cm, 20_kg, 400_kg}}};
constexpr units::Height newborn_height = 75_cm;  // below it a preterm child's body mass index is no slip
const numbers::Exact least_mass_index = 10;
const numbers::Exact most_mass_index = 80;
const numbers::Exact obese_mass_index = 30;

class Observer {
public:
    Observer(const Patient& patient, const Report& report) : patient_(patient), report_(report) {}

    Remarks run() {
        check_proportions();
        check_age_band();
        check_surfaces();
        check_weights();
        check_kidneys();
        return std::move(remarks_);
    }

private:
    Remark& say(Severity severity, std::string rule, std::string sentence, std::string_view source) {
        Remark remark;
        remark.severity = severity;
        remark.rule = "patient." + std::move(rule);
        remark.sentence = std::move(sentence);
        remark.source = std::string(source);
        remarks_.push_back(std::move(remark));
        return remarks_.back();
    }
    template <class Q> static void compare(Remark& remark, const Q& actual, const Q& least, const Q& most) {
        compare(remark, Shown(actual), Shown(actual < least ? least : most),
                actual < least ? Direction::under : Direction::over);
    }
    static void compare(Remark& remark, Shown actual, Shown limit, Direction direction) {
        remark.actual = std::move(actual);
        remark.limit = std::move(limit);
        remark.direction = direction;
    }

    static Shown in_years(const units::Time& age) {
        static const auto unit = *units::Unit::of("years", units::dimension_of<units::Time>);
        return {age, unit};
    }
    std::string age_text() const { return to_text(completed(*patient_.age)); }

    void check_proportions() {
        const auto index = report_.body_mass_index.count();
        if (*patient_.height < newborn_height || (index >= least_mass_index && index <= most_mass_index))
            return;
        auto& remark = say(Severity::soft, "implausible.bmi",
                           fmt::format("{} at {} is hardly possible: check the weight, the height and their "
                                       "units.",
                                       units::to_text(*patient_.weight), units::to_text(*patient_.height)),
                           own);
        const bool under = index < least_mass_index;
        const auto& unit = report_.body_mass_index.unit;
        compare(remark, report_.body_mass_index,
                {unit.times(under ? least_mass_index : most_mass_index), unit},
                under ? Direction::under : Direction::over);
    }

    void check_age_band() {
        if (!patient_.age) return;
        const auto band =
            std::ranges::find_if(bands, [&](const AgeBand& b) { return *patient_.age < b.below; });
        if (band == bands.end()) return;
        in_band("implausible.height", "height", *patient_.height, band->least_height, band->most_height);
        in_band("implausible.weight", "weight", *patient_.weight, band->least_weight, band->most_weight);
    }
    template <class Q>
    void in_band(std::string rule, std::string_view what, const Q& actual, const Q& least, const Q& most) {
        if (actual >= least && actual <= most) return;
        auto& remark = say(Severity::soft, std::move(rule),
                           fmt::format("A {} of {} is hardly possible at {}: check the {}, the age and their "
                                       "units.",
                                       what, units::to_text(actual), age_text(), what),
                           own);
        compare(remark, actual, least, most);
    }

    void check_surfaces() {
        const auto mosteller = report_.surface.mosteller.quantity.as<units::BodySurface>();
        if (mosteller >= 0.7_m2) return;
        auto& remark =
            say(Severity::info, "bsa.du_bois.range",
                "Du Bois's formula was made from adults and comes out too low below 0.7 m².", haycock_1978);
        compare(remark, Shown(mosteller), Shown(0.7_m2), Direction::under);
    }

    void check_weights() {
        if (!patient_.sex) return;
        if (is_child(patient_)) {
            auto& remark = say(Severity::info, "adult_weights.range",
                               fmt::format("Ideal, adjusted and lean weight are not given at {}: their "
                                           "formulas were made from adults, from 18 years.",
                                           age_text()),
                               fmt::format("{}; {}", devine, janmahasatian));
            return compare(remark, in_years(*patient_.age), in_years(adult_age), Direction::under);
        }
        if (!patient_.age)
            say(Severity::info, "adult_weights.age_unknown",
                "The age is not given: ideal, adjusted and lean weight hold for adults only.",
                fmt::format("{}; {}", devine, janmahasatian));
        if (!report_.ideal) {
            auto& remark =
                say(Severity::info, "ideal_weight.range",
                    fmt::format("Ideal and adjusted weight are not given at {}: the formula begins "
                                "at 60 in (152.4 cm).",
                                units::to_text(*patient_.height)),
                    devine);
            return compare(remark, Shown(*patient_.height), Shown(152.4_cm), Direction::under);
        }
        const auto ideal = report_.ideal->quantity.as<units::BodyWeight>();
        if (*patient_.weight > ideal) return;
        auto& remark = say(Severity::info, "adjusted_weight.range",
                           fmt::format("The adjusted weight is for those above their ideal weight; {} is not "
                                       "above {}.",
                                       units::to_text(*patient_.weight), units::to_text(ideal)),
                           bauer);
        compare(remark, Shown(*patient_.weight), Shown(ideal), Direction::under);
    }

    void check_kidneys() {
        if (!patient_.creatinine) return;
        if (!patient_.age || (!patient_.sex && !is_child(patient_)))
            say(Severity::info, "kidneys.input_missing",
                "Kidney function from creatinine needs the age and the sex as well.",
                fmt::format("{}; {}", cockcroft, inker));
        if (!patient_.age) return;
        if (is_child(patient_)) {
            not_worked_out("clearance.range", "Cockcroft-Gault", "adults, from 18 years", cockcroft);
            not_worked_out("ckd_epi.range", "CKD-EPI", "adults, from 18 years", inker);
        }
        if (!report_.schwartz)
            not_worked_out("schwartz.range", "Bedside Schwartz", "children of 1 to 16 years", schwartz_2009);
        if (report_.clearance) check_clearance_weight();
    }
    void not_worked_out(std::string rule, std::string_view formula, std::string_view people,
                        std::string_view source) {
        auto& remark =
            say(Severity::info, std::move(rule),
                fmt::format("{} is not worked out at {}: it was made from {}.", formula, age_text(), people),
                source);
        remark.actual = in_years(*patient_.age);
    }

    void check_clearance_weight() {
        const auto& clearance = *report_.clearance;
        const bool obese = report_.body_mass_index.count() >= obese_mass_index;
        const bool forced = !report_.ideal && obese;
        auto& remark =
            say(forced ? Severity::soft : Severity::info, "clearance.weight",
                fmt::format("Cockcroft-Gault, weight used: {}.{}", clearance.weight_used,
                            forced ? " With a body mass index of 30 or more it comes out too high." : ""),
                winter);
        remark.actual = clearance.weight;
    }

    const Patient& patient_;
    const Report& report_;
    Remarks remarks_;
};

}  // namespace

Remarks remarks_on(const Patient& patient, const Report& report) { return Observer(patient, report).run(); }

}  // namespace vialwright::patient
