// SPDX-License-Identifier: Apache-2.0
#include "core/dosing/order.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"
#include "core/patient/laboratory.hpp"
#include "core/patient/read_patient.hpp"
#include "core/text/names.hpp"
#include "core/units/parse.hpp"

namespace vialwright::dosing {

namespace {

using numbers::Exact;
using units::Base;
using units::Dimension;

constexpr std::string_view denied = "=no";
constexpr int most_doses_a_day = 48;
constexpr int most_days = 3660;
constexpr int most_sites = 20;
constexpr Dimension per_time = Dimension() / Dimension(Base::time, 1);
constexpr Dimension per_weight = Dimension() / Dimension(Base::body_weight, 1);
constexpr Dimension per_surface = Dimension() / Dimension(Base::body_surface, 1);
constexpr Dimension per_administration = Dimension() / Dimension(Base::administration, 1);

// What a dose of this product may be written as, in the order of `forms`.
struct WantedDose {
    std::array<Dimension, 11> all{};
    std::array<DoseForm, 11> forms{};
    std::size_t count = 0;
    void add(const Dimension& dimension, DoseForm form) {
        all.at(count) = dimension;
        forms.at(count++) = form;
    }
    std::span<const Dimension> dimensions() const { return {all.data(), count}; }
};

WantedDose wanted_dose(const formulary::Strength& strength) {
    const Dimension amount = strength.amount_unit.dimension();
    const Dimension product = strength.product_unit.dimension();
    WantedDose wanted;
    wanted.add(amount, DoseForm::amount);
    wanted.add(amount * per_weight, DoseForm::amount_per_weight);
    wanted.add(amount * per_surface, DoseForm::amount_per_surface);
    wanted.add(amount * per_time, DoseForm::rate);
    wanted.add(amount * per_weight * per_time, DoseForm::rate_per_weight);
    wanted.add(amount * per_surface * per_time, DoseForm::rate_per_surface);
    wanted.add(amount * per_administration, DoseForm::amount);
    wanted.add(amount * per_weight * per_administration, DoseForm::amount_per_weight);
    wanted.add(amount * per_surface * per_administration, DoseForm::amount_per_surface);
    if (product.power(Base::product_mass) == 0) {  // a gram of powder is written, and read, as a gram of drug
        wanted.add(product, DoseForm::product);
        wanted.add(product * per_weight, DoseForm::product_per_weight);
    }
    return wanted;
}

DoseForm daily_form(DoseForm rate) {
    switch (rate) {
        case DoseForm::rate: return DoseForm::daily;
        case DoseForm::rate_per_weight: return DoseForm::daily_per_weight;
        default: return DoseForm::daily_per_surface;
    }
}

bool is_rate(DoseForm form) {
    return form == DoseForm::rate || form == DoseForm::rate_per_weight || form == DoseForm::rate_per_surface;
}

class OrderReader {
public:
    OrderReader(const OrderText& text, const formulary::Monograph& monograph,
                const formulary::Reference& reference)
        : text_(text), monograph_(monograph), reference_(reference) {}

    Result<Order, std::vector<FieldFault>> read() {
        order_.rule = text_.rule;
        order_.provided = text_.provided;
        read_rule();
        read_route();
        read_purpose();
        read_strength();
        read_dose();
        read_patient();
        read_schedule();
        read_given_before();
        read_preparation();
        read_site();
        read_answers();
        for (const auto& lab : text_.labs) read_laboratory(lab);
        if (!faults_.empty()) return Failure{std::move(faults_)};
        return std::move(order_);
    }

private:
    void fault(std::string field, std::string message) {
        faults_.push_back({std::move(field), std::move(message)});
    }

    // A quantity of one kind above zero; nothing if the field is empty or at fault.
    template <class Q> std::optional<units::Shown> positive(const char* field, const std::string& text) {
        if (text.empty()) return std::nullopt;
        const auto read = units::parse_one_of(text, {&units::dimension_of<Q>, 1});
        if (!read) {
            fault(field, read.error().message);
            return std::nullopt;
        }
        if (read->quantity.value().is_positive()) return units::Shown(read->quantity, read->unit);
        fault(field, fmt::format("\"{}\" is zero: write a value greater than zero", text));
        return std::nullopt;
    }

    std::optional<Exact> whole(const char* field, const std::string& text, int most, std::string_view what) {
        const auto count = numbers::parse_plain_decimal(text);
        if (count && count->is_whole() && *count >= 1 && *count <= most) return *count;
        fault(field, fmt::format("\"{}\": write a whole number {}, from 1 to {}", text, what, most));
        return std::nullopt;
    }

    void read_rule() {
        if (text_.rule.empty() || monograph_.dose_rule(text_.rule)) return;
        std::vector<std::string> known;
        for (const auto& rule : monograph_.doses) known.push_back(rule.id);
        fault("rule", fmt::format("{} has no dose rule \"{}\"; it has {}", monograph_.product.name,
                                  text_.rule, text::listed(known)));
    }

    void read_route() {
        order_.route = text::folded(text_.route);
        const auto& routes = monograph_.product.routes;
        if (order_.route.empty() || std::ranges::find(routes, order_.route) != routes.end()) return;
        fault("route", fmt::format("{} is not given by the route \"{}\"; its routes are {}",
                                   monograph_.product.name, text_.route, text::listed(routes)));
    }

    void read_purpose() {
        order_.purpose = text::folded(text_.purpose);
        if (order_.purpose.empty()) return;
        std::vector<std::string> known;
        for (const auto& rule : monograph_.doses) {
            if (text::same_name(rule.purpose, order_.purpose)) return;
            if (std::ranges::find(known, rule.purpose) == known.end()) known.push_back(rule.purpose);
        }
        fault("purpose", fmt::format("{} has no dose rule for the purpose \"{}\"; its purposes are {}",
                                     monograph_.product.name, text_.purpose, text::listed(known)));
    }

    void read_strength() {
        if (text_.strength.empty()) return;
        const auto& strengths = monograph_.product.strengths;
        std::vector<std::string> known;
        for (std::size_t i = 0; i < strengths.size(); ++i) {
            const Dimension dimension = strengths[i].value.quantity.dimension();
            const auto read = units::parse_one_of(text_.strength, {&dimension, 1});
            if (read && read->quantity.value() == strengths[i].value.quantity.value()) {
                order_.strength = i;
                return;
            }
            known.push_back(units::to_text(strengths[i].value));
        }
        fault("strength", fmt::format("{} does not come as \"{}\"; it comes as {}", monograph_.product.name,
                                      text_.strength, text::listed(known)));
    }

    void read_dose() {
        if (text_.dose.empty()) return fault("dose", "a dose is needed, such as \"1 g\" or \"25 mg/kg\"");
        const WantedDose wanted = wanted_dose(monograph_.product.strengths[order_.strength]);
        const auto read = units::parse_one_of(text_.dose, wanted.dimensions());
        if (!read) return fault("dose", told_shortly(read.error().message, wanted));
        if (!read->quantity.value().is_positive())
            return fault("dose", fmt::format("\"{}\" is zero: a dose is greater than zero", text_.dose));
        order_.form = wanted.forms[read->kind];
        order_.dose = units::Shown(read->quantity, read->unit);
        if (read->quantity.dimension().power(Base::administration) != 0) drop_administration();
        if (!is_rate(order_.form)) return;
        if (read->unit.has_symbol("week"))
            return fault("dose", "write one dose, and beside it how often it is given");
        if (read->unit.has_symbol("day")) order_.form = daily_form(order_.form);
    }

    // The parser names every kind that fits. Of a dose there are a dozen, and three examples say more.
    std::string told_shortly(std::string message, const WantedDose& wanted) const {
        const std::string all = units::wanted_in_words(wanted.dimensions());
        const auto at = message.find(all);
        if (at == std::string::npos) return message;
        const auto& strength = monograph_.product.strengths[order_.strength];
        const std::string amount = strength.amount_unit.text(true);
        std::string few = fmt::format("a dose, such as 250 {} or 15 {}/kg", amount, amount);
        if (strength.product_unit.dimension().power(Base::product_mass) == 0)
            few = fmt::format("a dose, such as 250 {}, 15 {}/kg or 15 {}", amount, amount,
                              strength.product_unit.text(true));
        return message.replace(at, all.size(), few);
    }

    // "15 mg/kg/dose" is 15 mg/kg: one dose is what an order without a time means anyway.
    void drop_administration() {
        const units::Unit dose(units::canonical_unit(Base::administration), 0);
        order_.dose =
            units::Shown(order_.dose.quantity * units::AnyQuantity(units::make<units::DoseCount>(1)),
                         order_.dose.unit * dose);
    }

    void read_patient() {
        auto read = patient::read_patient({text_.weight, text_.height, text_.age, text_.sex, text_.creatinine,
                                           std::string(), text_.clearance, text_.postmenstrual_age});
        if (read) order_.patient = *std::move(read);
        else faults_.insert(faults_.end(), read.error().begin(), read.error().end());
        if (order_.patient.weight && !text_.weight.ends_with(" kg")) keep_weight_as_typed();
    }

    // Nearly all are in kilograms, which needs no second look.
    void keep_weight_as_typed() {
        const auto typed = units::parse_one_of(text_.weight, {&units::dimension_of<units::BodyWeight>, 1},
                                               units::TrailingZeros::allowed);
        if (typed) order_.weight_as_typed = units::Shown(typed->quantity, typed->unit);
    }

    void read_schedule() {
        if (const auto every = positive<units::Time>("every", text_.every)) {
            order_.interval = every->quantity.as<units::Time>();
            order_.doses_per_day = Exact(24) / order_.interval->value();
        }
        if (!text_.per_day.empty()) {
            const auto count = whole("per_day", text_.per_day, most_doses_a_day, "of doses a day");
            if (!count) return;
            if (order_.doses_per_day && *order_.doses_per_day != *count)
                return fault("per_day",
                             fmt::format("\"{}\" doses a day and one every {} contradict each other",
                                         text_.per_day, text_.every));
            order_.doses_per_day = *count;
        }
        order_.over = positive<units::Time>("over", text_.over);
        if (!text_.days.empty()) order_.days = whole("days", text_.days, most_days, "of days");
    }

    // What was given before, all together: nothing at all is an answer too.
    void read_given_before() {
        if (text_.given_before.empty()) return;
        const units::Unit& unit = monograph_.product.strengths[order_.strength].amount_unit;
        const Dimension amount = unit.dimension();
        if (text::same_name(text_.given_before, "none")) {
            order_.given_before = units::Shown(unit.times(0), unit);
            return;
        }
        const std::array wanted{amount, amount * per_weight, amount * per_surface};
        const auto read = units::parse_one_of(text_.given_before, wanted);
        if (!read) return fault("given_before", read.error().message);
        order_.given_before = units::Shown(read->quantity, read->unit);
    }

    void read_site() {
        if (!text_.sites.empty()) order_.sites = whole("sites", text_.sites, most_sites, "of sites");
        const std::string line = text::folded(text_.line);
        if (line == "central") order_.line = Line::central;
        else if (!line.empty() && line != "peripheral")
            fault("line", fmt::format("\"{}\": write peripheral or central", text_.line));
    }

    void read_preparation() {
        order_.in_volume = positive<units::Volume>("in_volume", text_.in_volume);
        if (!text_.diluent.empty()) {
            order_.diluent_name = text_.diluent;
            for (const auto& diluent : reference_.diluents)
                if (text::same_name(diluent.name, text_.diluent) ||
                    text::same_name(diluent.id, text_.diluent) ||
                    std::ranges::any_of(diluent.synonyms,
                                        [&](const auto& s) { return text::same_name(s, text_.diluent); }))
                    order_.diluent = &diluent;
        }
        if (text_.device.empty()) return;
        const auto device = std::ranges::find(reference_.devices, text_.device, &formulary::Device::id);
        if (device != reference_.devices.end()) order_.device = &*device;
        else fault("device", fmt::format("there is no measuring device \"{}\"", text_.device));
    }

    // Every threshold of the monograph, by the analyte.
    std::vector<const formulary::LaboratoryThreshold*> thresholds() const {
        std::vector<const formulary::LaboratoryThreshold*> all;
        for (const auto* rules : {&monograph_.contraindications, &monograph_.cautions})
            for (const auto& rule : *rules)
                for (const auto& lab : rule.labs) all.push_back(&lab);
        return all;
    }

    // A misspelt analyte, or a value in a unit that the threshold cannot be compared with, would answer nothing.
    void read_laboratory(const std::string& text) {
        const auto equals = text.find('=');
        if (equals == std::string::npos)
            return fault("labs", fmt::format("\"{}\": write NAME=VALUE, such as potassium=4.5 mEq/L", text));
        const std::string analyte = text::folded(std::string_view(text).substr(0, equals));
        const auto value =
            patient::read_laboratory_value(text::trimmed(std::string_view(text).substr(equals + 1)));
        if (!value) return fault("labs", fmt::format("{}: {}", analyte, value.error()));
        std::vector<std::string> known;
        bool is_known = false;
        for (const auto* threshold : thresholds()) {
            if (std::ranges::find(known, threshold->analyte) == known.end())
                known.push_back(threshold->analyte);
            if (!text::same_name(threshold->analyte, analyte)) continue;
            is_known = true;
            const auto& bound = threshold->below ? *threshold->below : *threshold->above;
            if (!patient::compare_laboratory(analyte, value->quantity, bound.quantity))
                return fault("labs", fmt::format("{} is compared with {} here: write {} in that kind of unit",
                                                 analyte, units::to_text(bound), units::to_text(*value)));
        }
        if (!is_known)
            return fault("labs", fmt::format("{} does not look at \"{}\"; it looks at {}",
                                             monograph_.product.name, analyte, text::listed(known)));
        if (std::ranges::find(order_.labs, analyte, &LaboratoryValue::analyte) != order_.labs.end())
            return fault("labs", fmt::format("{} is given twice", analyte));
        order_.labs.push_back({analyte, *value});
    }

    Answers answers(const std::vector<std::string>& given) const {
        Answers result;
        result.rest_is_no = text_.no_conditions;
        result.one_by_one = text_.one_by_one;
        for (const auto& name : given) {
            std::string folded = text::folded(name);
            if (folded == "none") {
                result.rest_is_no = true;
            } else if (folded.ends_with(denied)) {
                folded.resize(folded.size() - denied.size());
                result.no.push_back(std::move(folded));
            } else if (!folded.empty()) {
                result.yes.push_back(std::move(folded));
            }
        }
        return result;
    }

    void read_answers() {
        order_.conditions = answers(text_.conditions);
        order_.drugs = answers(text_.drugs);
        order_.allergies = answers(text_.allergies);
        std::vector<std::string> named = order_.conditions.yes;
        named.insert(named.end(), order_.conditions.no.begin(), order_.conditions.no.end());
        if (named.empty()) return;
        std::vector<std::string> known;
        for (const auto* rules : {&monograph_.contraindications, &monograph_.cautions})
            for (const auto& rule : *rules) known.push_back(rule.id);
        for (const auto& condition : named)
            if (std::ranges::find(known, condition) == known.end())
                fault("conditions", fmt::format("{} does not ask about \"{}\"; it asks about {}",
                                                monograph_.product.name, condition, text::listed(known)));
    }

    const OrderText& text_;
    const formulary::Monograph& monograph_;
    const formulary::Reference& reference_;
    Order order_;
    std::vector<FieldFault> faults_;
};

}  // namespace

std::optional<units::Shown> Order::laboratory_value(std::string_view analyte) const {
    for (const auto& lab : labs)
        if (text::same_name(lab.analyte, analyte)) return lab.value;
    return patient::known_laboratory_value(analyte, patient);
}

bool Answers::includes(std::string_view name) const {
    return std::ranges::any_of(yes, [&](const auto& one) { return text::same_name(one, name); });
}

bool Answers::denies(std::string_view name) const {
    return !includes(name) && (rest_is_no || std::ranges::any_of(no, [&](const auto& one) {
                                   return text::same_name(one, name);
                               }));
}

Result<Order, std::vector<FieldFault>> read_order(const OrderText& text,
                                                  const formulary::Monograph& monograph,
                                                  const formulary::Reference& reference) {
    return OrderReader(text, monograph, reference).read();
}

}  // namespace vialwright::dosing
