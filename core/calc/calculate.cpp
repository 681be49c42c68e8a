// SPDX-License-Identifier: Apache-2.0
#include "core/calc/calculate.hpp"

#include <array>
#include <stdexcept>
#include <utility>

#include "core/calc/evaluate.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::calc {

namespace {

using namespace units;
using numbers::Exact;
using Answer = Result<Calculation, CalculationFault>;

Failure<CalculationFault> fail(std::size_t at, std::string message) {
    return Failure{CalculationFault{at, std::move(message)}};
}

// Operators as the working prints them, replaced byte for byte so that every character keeps its place.
std::string plain_operators(std::string_view expression) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> signs{
        {{"×", "* "}, {"÷", "/ "}, {"−", "-  "}}};
    std::string text(expression);
    for (const auto& [sign, plain] : signs)
        for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
            text.replace(at, sign.size(), plain);
    return text;
}

// A dose per kg times a mass in grams, and nobody weighed.
bool has_unweighed_patient(const Dimension& dimension) {
    return dimension.power(Base::drug_mass) > 1 && dimension.power(Base::body_weight) < 0;
}

// The reading of `unit` that counts this kind: "g" of a body weight.
std::optional<Unit> unit_that_fits(std::string_view text, const Dimension& dimension) {
    const auto unit = read_answer_unit(text);
    if (unit && unit->dimension().fits(dimension)) return *unit;
    return dimension.is_number() ? std::nullopt : Unit::of(text, dimension);
}

class AnswerWriter {
public:
    AnswerWriter(Evaluation evaluation, std::string_view in, std::size_t at)
        : evaluation_(std::move(evaluation)), in_(in), at_(at) {}

    Answer write() {
        if (in_.empty()) return in_typed_units();
        if (in_ == "ratio") return as_ratio();
        if (const auto unit = unit_that_fits(in_, dimension())) return in_unit(*unit);
        const auto unit = read_answer_unit(in_);
        if (!unit) return fail(at_, unit.error().message);
        const std::string name = unit->is_number() ? std::string(in_) : unit->text(true);
        return fail(at_, "the result is " + dimension().in_words() + ", and " + name + " counts " +
                             unit->dimension().in_words() + advice_on_weight(dimension(), unit->dimension()) +
                             advice_on_percent(*unit));
    }

private:
    const Dimension& dimension() const { return evaluation_.value.dimension(); }

    std::string advice_on_percent(const Unit& unit) const {
        const bool bare = unit == Unit(proportion_unit(Proportion::percent), 0);
        return bare && evaluation_.value.is<LaboratoryConcentration>() ? ": say %(w/v)" : "";
    }

    Answer in_typed_units() {
        const Unit unit = dimension().is_number() ? Unit() : evaluation_.unit;
        const Shown shown = readable({evaluation_.value, unit});
        return Calculation{shown, to_text(shown), std::move(evaluation_.working)};
    }

    Answer in_unit(const Unit& unit) {
        const Shown shown(evaluation_.value, unit);
        if (!(unit == evaluation_.unit) && !unit.is_number()) {
            const Shown before(evaluation_.value, evaluation_.unit, 6);
            const Shown one(unit.times(1), evaluation_.unit, 10);
            evaluation_.working.push_back(
                {"Unit", "1 " + unit.text(false) + " is " + to_text(one), to_text(before), shown});
        }
        return Calculation{shown, to_text(shown), std::move(evaluation_.working)};
    }

    // F27: the mL that hold 1 g; of a plain proportion the parts that hold one.
    Answer as_ratio() {
        const bool concentration = evaluation_.value.is<LaboratoryConcentration>();
        if (!concentration && !dimension().is_number())
            return fail(at_, "the result is " + dimension().in_words() +
                                 ", and a ratio strength is mass per volume, or parts of the same kind");
        if (!evaluation_.value.value().is_positive())
            return fail(at_, "a ratio strength is more than 0, and this is not");
        const Unit unit = concentration ? *Unit::of("mL/g", Dimension{} / dimension()) : Unit();
        const Shown shown(AnyQuantity(Exact(1), {}) / evaluation_.value, unit);
        evaluation_.working.push_back({"Ratio", concentration ? "mL that hold 1 g" : "parts that hold 1",
                                       "1 ÷ (" + to_text({evaluation_.value, evaluation_.unit, 6}) + ")",
                                       shown});
        const std::string text = "1:" + numbers::format_decimal(shown.count(), 2).text;
        return Calculation{shown, text, std::move(evaluation_.working)};
    }

    Evaluation evaluation_;
    std::string_view in_;
    std::size_t at_;
};

Answer calculate_with(const std::string& expression, std::string_view in, Grams grams) {
    try {
        auto evaluation = evaluate(expression, grams);
        if (!evaluation) return Failure{evaluation.error()};
        if (!in.empty() && !evaluation->answer_unit.empty())
            return fail(evaluation->answer_at, "the unit of the answer is given twice");
        const std::string wanted = in.empty() ? evaluation->answer_unit : std::string(in);
        const std::size_t at = evaluation->answer_at;
        return AnswerWriter(*std::move(evaluation), wanted, at).write();
    } catch (const numbers::ArithmeticOverflow&) {
        return fail(0, "the numbers grow too long to be worked out exactly");
    } catch (const std::length_error&) {
        return fail(0, "the units of a step are of too many kinds");
    }
}

}  // namespace

Answer calculate(std::string_view expression, std::string_view in) {
    if (expression.size() > max_expression_length || in.size() > max_expression_length)
        return fail(0, "an expression has at most 1,000 characters");
    const std::string plain = plain_operators(expression);
    if (const auto at = detail::foreign_character(plain))
        return fail(*at,
                    "there is a character that does not belong: write plain letters, digits and + - * /");
    if (detail::foreign_character(in))
        return fail(0, "the unit asked for holds a character that does not belong");
    auto answer = calculate_with(plain, in, Grams::of_drug);
    if (answer && !has_unweighed_patient(answer->result.quantity.dimension())) return answer;
    auto of_patient = calculate_with(plain, in, Grams::of_patient);
    return of_patient ? of_patient : answer;
}

}  // namespace vialwright::calc
