// SPDX-License-Identifier: Apache-2.0
#include "core/patient/report.hpp"

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"

namespace vialwright::patient {

namespace {

using numbers::Exact;
using units::Shown;

constexpr int surface_decimals = 4;
constexpr int rate_decimals = 1;

template <class Q> units::Unit unit_of(std::string_view spelling) {
    return *units::Unit::of(spelling, units::dimension_of<Q>);
}

// A number as it stands in a formula.
std::string plain(const Exact& value) { return numbers::format_decimal(value, 3).text; }

class Reporter {
public:
    explicit Reporter(const Patient& patient)
        : patient_(patient), weight_(patient.weight.value()), height_(patient.height.value()) {}

    Report run() {
        find_mass_index();
        find_surfaces();
        find_weights();
        find_clearance();
        find_indexed_rates();
        report_.remarks = remarks_on(patient_, report_);
        return std::move(report_);
    }

private:
    void step(std::string name, std::string formula, std::string substituted, const Shown& result) {
        report_.working.push_back({std::move(name), std::move(formula), std::move(substituted), result});
    }
    std::string weight_text() const { return units::to_text(weight_); }
    std::string height_text() const { return units::to_text(height_); }
    std::string age_text() const { return plain(patient_.age->value() / 8766); }
    std::string creatinine_text() const { return plain(patient_.creatinine->value() * 100); }
    bool is_male() const { return *patient_.sex == Sex::male; }

    void find_mass_index() {
        static const auto unit = unit_of<BodyMassIndex>("kg/m2");
        report_.body_mass_index = {body_mass_index(height_, weight_), unit};
        step("Body mass index", "weight ÷ height²; Quetelet",
             fmt::format("{} ÷ ({} m)²", weight_text(), plain(height_.value() / 100)),
             report_.body_mass_index);
    }

    void find_surfaces() {
        auto& surface = report_.surface;
        const std::string height = plain(height_.value());
        const std::string weight = plain(weight_.value());
        const std::string grams = plain(weight_.value() * 1000);
        surface.mosteller = surface_step("Mosteller", mosteller(height_, weight_), "√(cm × kg ÷ 3,600); 1987",
                                         fmt::format("√({} × {} ÷ 3,600)", height, weight));
        surface.du_bois =
            surface_step("Du Bois", du_bois(height_, weight_), "0.007184 × cm^0.725 × kg^0.425; 1916",
                         fmt::format("0.007184 × {}^0.725 × {}^0.425", height, weight));
        surface.haycock =
            surface_step("Haycock", haycock(height_, weight_), "0.024265 × cm^0.3964 × kg^0.5378; 1978",
                         fmt::format("0.024265 × {}^0.3964 × {}^0.5378", height, weight));
        surface.gehan_george = surface_step("Gehan-George", gehan_george(height_, weight_),
                                            "0.0235 × cm^0.42246 × kg^0.51456; 1970",
                                            fmt::format("0.0235 × {}^0.42246 × {}^0.51456", height, weight));
        surface.boyd = surface_step(
            "Boyd", boyd(height_, weight_), "0.0003207 × cm^0.3 × g^(0.7285 - 0.0188 × log10 g); 1935",
            fmt::format("0.0003207 × {}^0.3 × {}^(0.7285 - 0.0188 × log10 {})", height, grams, grams));
    }

    Shown surface_step(std::string_view name, const units::BodySurface& surface, std::string_view formula,
                       std::string substituted) {
        Shown shown(surface);
        shown.decimals = surface_decimals;
        step(fmt::format("Body surface, {}", name), fmt::format("{}, to 4 decimals", formula),
             std::move(substituted), shown);
        return shown;
    }

    void find_weights() {
        if (!patient_.sex || is_child(patient_)) return;
        if (const auto ideal = ideal_weight(height_, *patient_.sex)) {
            report_.ideal = Shown(*ideal);
            step(
                "Ideal weight",
                fmt::format("{} + 2.3 × (height in inches - 60); Devine 1974", is_male() ? "50" : "45.5"),
                fmt::format("{} + 2.3 × ({} ÷ 2.54 - 60)", is_male() ? "50" : "45.5", plain(height_.value())),
                *report_.ideal);
            report_.adjusted = Shown(adjusted_weight(weight_, *ideal));
            step("Adjusted weight", "ideal + 0.4 × (actual - ideal); Bauer 1983",
                 fmt::format("{0} + 0.4 × ({1} - {0})", plain(ideal->value()), plain(weight_.value())),
                 *report_.adjusted);
        }
        report_.lean = Shown(lean_weight(height_, weight_, *patient_.sex));
        const std::string_view divisor = is_male() ? "6,680 + 216" : "8,780 + 244";
        step("Lean weight", fmt::format("9,270 × weight ÷ ({} × BMI); Janmahasatian 2005", divisor),
             fmt::format("9,270 × {} ÷ ({} × {})", plain(weight_.value()), divisor,
                         plain(report_.body_mass_index.count())),
             *report_.lean);
    }

    void find_clearance() {
        report_.clearance = work_out_clearance(patient_);
        if (report_.clearance) report_.working.push_back(clearance_step(patient_, *report_.clearance));
    }

    void find_indexed_rates() {
        if (!patient_.age || !patient_.creatinine) return;
        if (patient_.sex)
            if (const auto rate = ckd_epi_2021(*patient_.age, *patient_.sex, *patient_.creatinine))
                show_ckd_epi(*rate);
        const auto rate = bedside_schwartz(*patient_.age, height_, *patient_.creatinine);
        if (!rate) return;
        report_.schwartz = {*rate, indexed_rate_unit(), rate_decimals};
        step("eGFR, bedside Schwartz", "0.413 × height in cm ÷ creatinine in mg/dL; 2009",
             fmt::format("0.413 × {} ÷ {}", plain(height_.value()), creatinine_text()), *report_.schwartz);
    }

    void show_ckd_epi(const units::Clearance& rate) {
        report_.ckd_epi = {rate, indexed_rate_unit(), rate_decimals};
        const std::string_view kappa = is_male() ? "0.9" : "0.7";
        const bool below =
            patient_.creatinine->value() * 100 < (is_male() ? Exact::ratio(9, 10) : Exact::ratio(7, 10));
        const std::string_view exponent = !below ? "-1.2" : is_male() ? "-0.302" : "-0.241";
        const std::string_view factor = is_male() ? "" : " × 1.012";
        step("eGFR, CKD-EPI 2021",
             fmt::format("142 × (creatinine in mg/dL ÷ {})^{} × 0.9938^age{}; Inker 2021, to 6 decimals",
                         kappa, exponent, factor),
             fmt::format("142 × ({} ÷ {})^{} × 0.9938^{}{}", creatinine_text(), kappa, exponent, age_text(),
                         factor),
             *report_.ckd_epi);
        static const auto unit = unit_of<ClearanceRate>("mL/min");
        const auto surface = report_.surface.mosteller.quantity.as<units::BodySurface>();
        report_.ckd_epi_absolute = {absolute(rate, surface), unit, rate_decimals};
        step("GFR of this patient", "eGFR × body surface ÷ 1.73 m²; Mosteller's surface",
             fmt::format("{} × {} ÷ 1.73", plain(report_.ckd_epi->count()),
                         numbers::format_decimal(surface.value(), surface_decimals).text),
             *report_.ckd_epi_absolute);
    }

    const Patient& patient_;
    const units::BodyWeight weight_;
    const units::Height height_;
    Report report_;
};

}  // namespace

// The surface of a standard man as a unit of its own, so that the rate is a rate per surface and is counted in it.
const units::Unit& indexed_rate_unit() {
    static const units::UnitSymbol& square_meter = units::canonical_unit(units::Base::body_surface);
    static const units::UnitReading reading = [] {
        auto standard = square_meter.readings[0];
        standard.numerator = 173;
        standard.denominator = 100;
        return standard;
    }();
    static const units::UnitSymbol standard_surface = [] {
        auto symbol = square_meter;
        symbol.singular = symbol.plural = "1.73 m²";
        symbol.ucum = "{1.73_m2}";
        symbol.readings = {&reading, 1};
        return symbol;
    }();
    static const units::Unit unit = unit_of<ClearanceRate>("mL/min") / units::Unit(standard_surface, 0);
    return unit;
}

Report report_on(const Patient& patient) { return Reporter(patient).run(); }

}  // namespace vialwright::patient
