// SPDX-License-Identifier: Apache-2.0
#include "core/dosing/figures.hpp"

#include <fmt/format.h>

#include "core/dosing/osmolarity.hpp"
#include "core/dosing/shown.hpp"

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
           std::vector<Step>& working)
        : monograph_(monograph),
          rule_(rule),
          order_(order),
          working_(working),
          strength_(monograph.product.strengths[order.strength]) {}

    Figures run() {
        figures_.body = patient::measure(order_.patient);
        find_frequency();
        if (auto amount = ordered_amount()) distribute(*amount);
        find_product();
        find_concentration();
        find_rates();
        find_osmolarity();
        return std::move(figures_);
    }

private:
    void step(std::string name, std::string formula, std::string substituted, Shown result) {
        working_.push_back({std::move(name), std::move(formula), std::move(substituted), std::move(result)});
    }
    Shown in_amount_unit(const AnyQuantity& amount) const {
        return units::readable({amount, strength_.amount_unit});
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
            step("Body surface", "√(height × weight ÷ 3,600), Mosteller, to 4 decimals",
                 fmt::format("√({} × {} ÷ 3,600)", units::to_text(*order_.patient.height),
                             units::to_text(*order_.patient.weight)),
                 Shown(*measure, units::Unit::canonical(measure->dimension()), 4));
        const AnyQuantity amount = order_.dose.quantity * *measure;
        const Shown base(*measure, units::Unit::canonical(measure->dimension()), 4);
        step(is_daily(order_.form)     ? "Daily dose"
             : is_rate(order_.form)    ? "Dose rate"
             : is_product(order_.form) ? "Volume"
                                       : "Dose",
             fmt::format("ordered dose × {}", basis_name(basis)),
             fmt::format("{} × {}", units::to_text(order_.dose), units::to_text(base)), shown_dose(amount));
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
        if (is_rate(order_.form)) return infuse(amount);
        if (is_product(order_.form)) {
            figures_.product = amount;
            figures_.dose = amount * strength_.value.quantity;
            step("Dose", "volume × strength",
                 fmt::format("{} × {}", units::to_text({amount, strength_.product_unit}),
                             units::to_text(strength_.value)),
                 in_amount_unit(*figures_.dose));
        } else {
            figures_.dose = amount;
        }
        if (!figures_.doses_per_day) return;
        figures_.daily = *figures_.dose * *figures_.doses_per_day * one_dose_a_day_per_hour;
        step("Daily dose", "dose × doses per day",
             fmt::format("{} × {}", units::to_text(in_amount_unit(*figures_.dose)), doses_text()),
             units::readable({*figures_.daily, strength_.amount_unit / day_unit()}));
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
        step("Dose", "daily dose ÷ doses per day",
             fmt::format("{} ÷ {}",
                         units::to_text(units::readable({daily, strength_.amount_unit / day_unit()})),
                         doses_text()),
             in_amount_unit(*figures_.dose));
    }

    // A rate needs the infusion time to become a dose; without one it stays a rate.
    void infuse(const AnyQuantity& rate) {
        figures_.dose_rate = rate;
        if (!order_.over) return;
        figures_.dose = rate * order_.over->quantity;
        step("Dose", "dose rate × infusion time",
             fmt::format("{} × {}", units::to_text(shown_dose(rate)), units::to_text(*order_.over)),
             in_amount_unit(*figures_.dose));
    }

    void find_product() {
        if (!figures_.dose || figures_.product) return;
        figures_.product = *figures_.dose / strength_.value.quantity;
        const Shown product(*figures_.product, strength_.product_unit);
        step(strength_.is_per_volume() ? "Volume" : "Amount of product", "dose ÷ strength",
             fmt::format("{} ÷ {}", units::to_text(in_amount_unit(*figures_.dose)),
                         in_division(strength_.value)),
             product);
    }

    void find_concentration() {
        if (!order_.in_volume) {
            if (strength_.is_per_volume()) figures_.concentration = strength_.value.quantity;
            return;
        }
        if (!figures_.dose) return;
        figures_.concentration = *figures_.dose / order_.in_volume->quantity;
        step("Concentration", "dose ÷ final volume",
             fmt::format("{} ÷ {}", units::to_text(in_amount_unit(*figures_.dose)),
                         units::to_text(*order_.in_volume)),
             units::readable({*figures_.concentration, strength_.amount_unit / milliliter_unit()}));
    }

    // What the pump delivers: the given volume over the time, or the ordered rate at the given concentration.
    void find_rates() {
        if (order_.over && figures_.dose && !figures_.dose_rate)
            figures_.dose_rate = *figures_.dose / order_.over->quantity;
        const auto given = given_volume();
        if (order_.over && given) {
            figures_.pump_rate = *given / order_.over->quantity.as<units::Time>();
            step("Rate", "volume given ÷ infusion time",
                 fmt::format("{} ÷ {}", units::to_text(*given), units::to_text(*order_.over)),
                 Shown(*figures_.pump_rate));
        } else if (!order_.over && figures_.dose_rate && strength_.is_per_volume() && !order_.in_volume) {
            figures_.pump_rate = (*figures_.dose_rate / strength_.value.quantity).as<units::InfusionRate>();
            step("Rate", "dose rate ÷ strength",
                 fmt::format("{} ÷ {}", units::to_text(shown_dose(*figures_.dose_rate)),
                             in_division(strength_.value)),
                 Shown(*figures_.pump_rate));
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
    std::vector<Step>& working_;
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
                 std::vector<Step>& working) {
    return Worker(monograph, rule, order, working).run();
}

}  // namespace vialwright::dosing
