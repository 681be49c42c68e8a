// SPDX-License-Identifier: Apache-2.0
#include "core/dosing/figures.hpp"

#include <fmt/format.h>

#include "core/dosing/osmolarity.hpp"
#include "core/dosing/shown.hpp"
#include "core/patient/clearance.hpp"

namespace vialwright::dosing {

namespace {

using formulary::Basis;
using numbers::Exact;
using units::AnyQuantity;
using units::Base;
using units::Dimension;
using units::Shown;

const AnyQuantity one_dose_a_day_per_hour{Exact::ratio(1, 24), Dimension() / Dimension(Base::time, 1)};

bool is_per_surface(DoseForm form) {
    return form == DoseForm::amount_per_surface || form == DoseForm::daily_per_surface ||
           form == DoseForm::rate_per_surface;
}
bool is_per_weight(DoseForm form) {
    return form == DoseForm::amount_per_weight || form == DoseForm::daily_per_weight ||
           form == DoseForm::rate_per_weight || form == DoseForm::product_per_weight;
}
bool is_daily(DoseForm form) {
    return form == DoseForm::daily || form == DoseForm::daily_per_weight ||
           form == DoseForm::daily_per_surface;
}
bool is_rate(DoseForm form) {
    return form == DoseForm::rate || form == DoseForm::rate_per_weight || form == DoseForm::rate_per_surface;
}
bool is_product(DoseForm form) { return form == DoseForm::product || form == DoseForm::product_per_weight; }

// The basis that an ordered dose per kg or m² is multiplied by: the rule's, where it is of that kind.
Basis basis_of_order(const formulary::DoseRule* rule, DoseForm form) {
    if (is_per_surface(form)) return Basis::body_surface;
    if (rule && rule->basis != Basis::fixed && rule->basis != Basis::body_surface) return rule->basis;
    return Basis::actual_weight;
}

Missing missing_for(Basis basis) {
    switch (basis) {
        case Basis::ideal_weight:
            return {"height", "ideal weight needs sex, a height of at least 60 in (152.4 cm) and an adult"};
        case Basis::adjusted_weight:
            return {"height",
                    "adjusted weight needs weight, sex, a height of at least 60 in (152.4 cm) and an adult"};
        case Basis::lean_weight: return {"height", "lean weight needs weight, height, sex and an adult"};
        case Basis::body_surface: return {"height", "a dose per m² needs weight and height"};
        default: return {"weight", "a dose per kg needs the body weight"};
    }
}

class Worker {
public:
    Worker(const formulary::Monograph& monograph, const formulary::DoseRule* rule, const Order& order,
           std::vector<Step>* working)
        : monograph_(monograph),
          rule_(rule),
          order_(order),
          working_(working),
          strength_(monograph.product.strengths[order.strength]) {}

    Figures run() {
        figures_.body = patient::measure(order_.patient);
        show_clearance();
        find_frequency();
        if (auto amount = ordered_amount()) distribute(*amount);
        find_course();
        find_given_before();
        find_product();
        find_concentration();
        find_rates();
        find_osmolarity();
        return std::move(figures_);
    }

private:
    // Words cost more than figures: a step is put into them only where somebody reads it.
    template <class Describe> void step(Describe describe) {
        if (working_) working_->push_back(describe());
    }
    Shown in_amount_unit(const AnyQuantity& amount) const {
        return units::readable({amount, strength_.amount_unit});
    }

    // What a rule for a kidney function goes by.
    void show_clearance() {
        if (!rule_ || order_.patient.clearance) return;
        if (!rule_->population.clearance_min && !rule_->population.clearance_max) return;
        if (const auto clearance = patient::work_out_clearance(order_.patient))
            step([&] { return patient::clearance_step(order_.patient, *clearance); });
    }

    // The rule's own frequency stands in where the order says none and the rule allows only one.
    void find_frequency() {
        figures_.doses_per_day = order_.doses_per_day;
        if (figures_.doses_per_day || !rule_) return;
        if (rule_->doses_per_day) figures_.doses_per_day = *rule_->doses_per_day;
        else if (rule_->max_doses_per_day == 1) figures_.doses_per_day = 1;
    }

    // The dose as ordered, times the body measure where it is per kg or m².
    std::optional<AnyQuantity> ordered_amount() {
        if (!is_per_weight(order_.form) && !is_per_surface(order_.form)) return order_.dose.quantity;
        const Basis basis = basis_of_order(rule_, order_.form);
        const auto measure = basis_measure(basis, figures_.body);
        if (!measure) {
            figures_.missing.push_back(missing_for(basis));
            return std::nullopt;
        }
        if (basis == Basis::body_surface)
            step([&] {
                return Step{"Body surface", "√(height × weight ÷ 3,600), Mosteller, to 4 decimals",
                            fmt::format("√({} × {} ÷ 3,600)", units::to_text(*order_.patient.height),
                                        units::to_text(*order_.patient.weight)),
                            Shown(*measure, units::Unit::canonical(measure->dimension()), 4)};
            });
        const AnyQuantity amount = order_.dose.quantity * *measure;
        step([&] {
            const Shown base(*measure, units::Unit::canonical(measure->dimension()), 4);
            return Step{is_daily(order_.form)     ? "Daily dose"
                        : is_rate(order_.form)    ? "Dose rate"
                        : is_product(order_.form) ? "Volume"
                                                  : "Dose",
                        fmt::format("ordered dose × {}", basis_name(basis)),
                        fmt::format("{} × {}", units::to_text(order_.dose), units::to_text(base)),
                        shown_dose(amount)};
        });
        return amount;
    }

    Shown shown_dose(const AnyQuantity& amount) const {
        if (is_daily(order_.form)) return units::readable({amount, strength_.amount_unit / day_unit()});
        if (is_rate(order_.form)) return units::readable({amount, strength_.amount_unit / hour_unit()});
        if (is_product(order_.form)) return {amount, strength_.product_unit};
        return in_amount_unit(amount);
    }

    void distribute(const AnyQuantity& amount) {
        if (is_daily(order_.form)) return divide_daily(amount);
        if (is_rate(order_.form)) infuse(amount);
        else if (is_product(order_.form)) take_product(amount);
        else figures_.dose = amount;
        if (figures_.dose && figures_.doses_per_day) add_up_day();
    }

    void take_product(const AnyQuantity& product) {
        figures_.product = product;
        figures_.dose = product * strength_.value.quantity;
        step([&] {
            return Step{"Dose", "volume × strength",
                        fmt::format("{} × {}", units::to_text({product, strength_.product_unit}),
                                    units::to_text(strength_.value)),
                        in_amount_unit(*figures_.dose)};
        });
    }

    void add_up_day() {
        figures_.daily = *figures_.dose * *figures_.doses_per_day * one_dose_a_day_per_hour;
        step([&] {
            return Step{"Daily dose", "dose × doses per day",
                        fmt::format("{} × {}", units::to_text(in_amount_unit(*figures_.dose)), doses_text()),
                        units::readable({*figures_.daily, strength_.amount_unit / day_unit()})};
        });
    }

    std::string doses_text() const { return numbers::format_decimal(*figures_.doses_per_day, 2).text; }

    void divide_daily(const AnyQuantity& daily) {
        figures_.daily = daily;
        if (!figures_.doses_per_day) {
            figures_.missing.push_back(
                {"per_day", "a dose per day must be divided: say how many doses a day"});
            return;
        }
        figures_.dose = daily / one_dose_a_day_per_hour / *figures_.doses_per_day;
        step([&] {
            return Step{
                "Dose", "daily dose ÷ doses per day",
                fmt::format("{} ÷ {}",
                            units::to_text(units::readable({daily, strength_.amount_unit / day_unit()})),
                            doses_text()),
                in_amount_unit(*figures_.dose)};
        });
    }

    // A rate needs the infusion time to become a dose; without one it stays a rate, and runs until somebody stops it: all day.
    void infuse(const AnyQuantity& rate) {
        figures_.dose_rate = rate;
        if (!order_.over) {
            figures_.daily = rate;
            step([&] {
                return Step{"Daily dose", "dose rate × 24 h: no infusion time is said, so it runs all day",
                            fmt::format("{} × 24 h", units::to_text(shown_dose(rate))),
                            units::readable({rate, strength_.amount_unit / day_unit()})};
            });
            return;
        }
        figures_.dose = rate * order_.over->quantity;
        step([&] {
            return Step{
                "Dose", "dose rate × infusion time",
                fmt::format("{} × {}", units::to_text(shown_dose(rate)), units::to_text(*order_.over)),
                in_amount_unit(*figures_.dose)};
        });
    }

    // Every 21 days for 64 days are four doses: one that is begun counts.
    void find_course() {
        if (!order_.days) return;
        if (!figures_.dose && figures_.dose_rate) return infuse_course();
        if (!figures_.dose || !figures_.doses_per_day) return;
        const Exact count =
            numbers::round_to_multiple(*figures_.doses_per_day * *order_.days, 1, numbers::Rounding::up);
        figures_.course = *figures_.dose * count;
        step([&] {
            return Step{"Course", "dose × (doses per day × days, to the next whole dose)",
                        fmt::format("{} × ({} × {})", units::to_text(in_amount_unit(*figures_.dose)),
                                    doses_text(), numbers::format_decimal(*order_.days, 0).text),
                        in_amount_unit(*figures_.course)};
        });
    }

    void infuse_course() {
        figures_.course = *figures_.daily / one_dose_a_day_per_hour * *order_.days;
        step([&] {
            return Step{
                "Course", "daily dose × days",
                fmt::format(
                    "{} × {}",
                    units::to_text(units::readable({*figures_.daily, strength_.amount_unit / day_unit()})),
                    numbers::format_decimal(*order_.days, 0).text),
                in_amount_unit(*figures_.course)};
        });
    }

    void find_given_before() {
        const auto& before = order_.given_before;
        if (!before) return;
        const Dimension per = strength_.amount_unit.dimension() / before->quantity.dimension();
        if (per.fits(Dimension())) {
            figures_.given_before = before->quantity;
            return;
        }
        const Basis basis = per.power(Base::body_surface) == 1 ? Basis::body_surface
                                                               : basis_of_order(rule_, DoseForm::amount);
        if (const auto measure = basis_measure(basis, figures_.body))
            figures_.given_before = before->quantity * *measure;
        else figures_.missing.push_back(missing_for(basis));
    }

    // How the strength comes about, before anything is taken from it.
    void show_reconstitution() {
        const auto& powder = monograph_.product.reconstitution;
        if (!powder || !powder->volume()) return;
        step([&] {
            const std::string volume = powder->diluent && powder->displacement
                                           ? fmt::format("({} + {})", units::to_text(*powder->diluent),
                                                         units::to_text(*powder->displacement))
                                           : units::to_text({*powder->volume(), milliliter_unit()});
            return Step{"Reconstitution",
                        powder->diluent && powder->displacement
                            ? fmt::format("content ÷ (what is added + what the powder takes up), with {}",
                                          powder->with)
                            : fmt::format("content ÷ final volume, with {}", powder->with),
                        fmt::format("{} ÷ {}", units::to_text(powder->content), volume), strength_.value};
        });
    }

    void find_product() {
        show_reconstitution();
        if (!figures_.dose || figures_.product) return;
        figures_.product = *figures_.dose / strength_.value.quantity;
        step([&] {
            const Shown product(*figures_.product, strength_.product_unit);
            return Step{strength_.is_per_volume() ? "Volume" : "Amount of product", "dose ÷ strength",
                        fmt::format("{} ÷ {}", units::to_text(in_amount_unit(*figures_.dose)),
                                    in_division(strength_.value)),
                        product};
        });
    }

    void find_concentration() {
        if (!order_.in_volume) {
            if (strength_.is_per_volume()) figures_.concentration = strength_.value.quantity;
            return;
        }
        if (!figures_.dose) return;
        figures_.concentration = *figures_.dose / order_.in_volume->quantity;
        step([&] {
            return Step{
                "Concentration", "dose ÷ final volume",
                fmt::format("{} ÷ {}", units::to_text(in_amount_unit(*figures_.dose)),
                            units::to_text(*order_.in_volume)),
                units::readable({*figures_.concentration, strength_.amount_unit / milliliter_unit()})};
        });
    }

    // What the pump delivers: the given volume over the time, or the ordered rate at the given concentration.
    void find_rates() {
        if (order_.over && figures_.dose && !figures_.dose_rate)
            figures_.dose_rate = *figures_.dose / order_.over->quantity;
        const auto given = given_volume();
        if (order_.over && given) {
            figures_.pump_rate = *given / order_.over->quantity.as<units::Time>();
            step([&] {
                return Step{"Rate", "volume given ÷ infusion time",
                            fmt::format("{} ÷ {}", units::to_text(*given), units::to_text(*order_.over)),
                            Shown(*figures_.pump_rate)};
            });
        } else if (!order_.over && figures_.dose_rate && strength_.is_per_volume() && !order_.in_volume) {
            figures_.pump_rate = (*figures_.dose_rate / strength_.value.quantity).as<units::InfusionRate>();
            step([&] {
                return Step{"Rate", "dose rate ÷ strength",
                            fmt::format("{} ÷ {}", units::to_text(shown_dose(*figures_.dose_rate)),
                                        in_division(strength_.value)),
                            Shown(*figures_.pump_rate)};
            });
        }
    }

    std::optional<units::Volume> given_volume() const {
        if (order_.in_volume) return order_.in_volume->quantity.as<units::Volume>();
        if (figures_.product && figures_.product->is<units::Volume>())
            return figures_.product->as<units::Volume>();
        return std::nullopt;
    }

    // Of what enters the vein. Undiluted where no final volume is said; a diluent that is not said counts as water.
    void find_osmolarity() {
        if (!monograph_.product.sterile) return;
        const auto product = osmolarity_of(monograph_, order_.strength);
        if (!product) return;
        if (!order_.in_volume) {
            figures_.osmolarity = product;
            return;
        }
        const auto total = order_.in_volume->quantity.as<units::Volume>();
        if (!figures_.product || figures_.product->as<units::Volume>() > total) return;
        if (!order_.diluent_name.empty() && !order_.diluent) return;
        const auto fluid = order_.diluent ? order_.diluent->osmolarity : units::make<units::Osmolarity>(0);
        figures_.osmolarity = diluted(*product, figures_.product->as<units::Volume>(), total, fluid);
    }

    const formulary::Monograph& monograph_;
    const formulary::DoseRule* rule_;
    const Order& order_;
    std::vector<Step>* working_;
    const formulary::Strength& strength_;
    Figures figures_;
};

}  // namespace

std::optional<AnyQuantity> basis_measure(Basis basis, const patient::BodyMeasures& body) {
    const auto known = [](const auto& measure) -> std::optional<AnyQuantity> {
        if (!measure) return std::nullopt;
        return AnyQuantity(*measure);
    };
    switch (basis) {
        case Basis::fixed: return std::nullopt;
        case Basis::actual_weight: return known(body.actual);
        case Basis::ideal_weight: return known(body.ideal);
        case Basis::adjusted_weight: return known(body.adjusted);
        case Basis::lean_weight: return known(body.lean);
        case Basis::body_surface: return known(body.surface);
    }
    return std::nullopt;
}

Figures work_out(const formulary::Monograph& monograph, const formulary::DoseRule* rule, const Order& order,
                 std::vector<Step>* working) {
    return Worker(monograph, rule, order, working).run();
}

}  // namespace vialwright::dosing
