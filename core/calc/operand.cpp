// SPDX-License-Identifier: Apache-2.0
#include "core/calc/operand.hpp"

#include <array>

#include "core/numbers/decimal_text.hpp"
#include "core/units/quantity_text.hpp"

namespace vialwright::calc {

namespace {

using namespace units;
using detail::Cursor;
using detail::Notation;
using detail::WrittenQuantity;
using detail::WrittenUnit;
using Code = ParseError::Code;

constexpr std::size_t drug = 0;
constexpr std::size_t patient = 1;

Failure<ParseError> fail(Code code, std::size_t at, std::string message) {
    return Failure{ParseError{code, at, std::move(message)}};
}

bool is_mass(const UnitSymbol& symbol) { return symbol.readings.size() == 3; }

bool is_gram_alone(const WrittenUnit& unit) {
    return unit.count == 1 && unit.terms[0].power == 1 && unit.terms[0].symbol->singular == "g";
}

std::size_t mass_reading(const UnitSymbol& symbol) {
    return symbol.singular == "kg" || symbol.singular == "lb" ? patient : drug;
}

Result<Unit, ParseError> unit_of(const WrittenUnit& written, std::size_t at, bool all_of_patient) {
    Unit unit;
    for (std::size_t i = 0; i < written.count; ++i) {
        const auto& [symbol, power] = written.terms[i];
        if (power < 0 && symbol->style == UnitStyle::calendar)
            return fail(Code::unsafe_notation, at,
                        "months and years differ in length: write the rate per day or per week");
        const std::size_t reading = !is_mass(*symbol) ? 0 : all_of_patient ? patient : mass_reading(*symbol);
        const Unit next(*symbol, reading);
        unit = power > 0 ? unit * next : unit / next;
    }
    if (unit.dimension().counted() == Counted::mixed)
        return fail(Code::wrong_kind, at, std::string(mixed_counts));
    return unit;
}

Operand in_unit(const numbers::Exact& count, const Unit& unit) {
    return {unit.times(count), unit, to_text({unit.times(count), unit, numbers::max_typed_digits})};
}

Operand in_proportion(const numbers::Exact& count, Proportion proportion) {
    return in_unit(count, Unit(proportion_unit(proportion), 0));
}

// 1:1000 is 1 g in 1,000 mL. F27.
Operand ratio(const numbers::Exact& value) {
    static const Unit shown = *Unit::of("mg/mL", dimension_of<LaboratoryConcentration>);
    const std::string text = value.is_zero() ? "0" : "1:" + numbers::format_decimal(1 / value, 4).text;
    return {shown.times(value * 1000), shown, text};
}

Result<Operand, ParseError> operand_of(const WrittenQuantity& written, bool all_of_patient) {
    switch (written.notation) {
        case Notation::number: return in_unit(written.number, Unit());
        case Notation::ratio: return ratio(written.number);
        case Notation::percent: return in_proportion(written.number, Proportion::percent);
        case Notation::percent_wv: return in_proportion(written.number, Proportion::percent_wv);
        case Notation::percent_ww: return in_proportion(written.number, Proportion::percent_ww);
        case Notation::percent_vv: return in_proportion(written.number, Proportion::percent_vv);
        case Notation::unit: break;
    }
    const auto unit = unit_of(written.unit, written.at, all_of_patient);
    if (!unit) return Failure{unit.error()};
    return in_unit(written.number * written.unit.factor, *unit);
}

}  // namespace

Result<Operand, ParseError> read_operand(Cursor& cursor, Grams grams) {
    constexpr auto place = detail::Place::in_expression;
    const auto first = detail::read_written(cursor, TrailingZeros::refused, place);
    if (!first) return Failure{first.error()};
    auto sum = operand_of(*first, grams == Grams::of_patient && is_gram_alone(first->unit));
    for (Operand last = sum ? *sum : Operand(); sum && cursor.next_is_number();) {
        const std::size_t at = cursor.at();
        const auto part = detail::read_written(cursor, TrailingZeros::refused, place);
        if (!part) return Failure{part.error()};
        if (part->notation == Notation::number && last.quantity.is<Height>() &&
            cursor.rest().starts_with("in"))
            return fail(Code::syntax, at, "an inch is written [in_i] here: 5 ft 9 [in_i]");
        auto next = operand_of(*part, last.quantity.is<BodyWeight>());
        if (!next) return next;
        if (!detail::continues({last.quantity, last.unit}, {next->quantity, next->unit}))
            return fail(Code::syntax, at, "an operator is missing here: + - * / or in");
        sum->quantity = sum->quantity + next->quantity;
        sum->text += " " + next->text;
        last = *std::move(next);
    }
    return sum;
}

Result<Unit, ParseError> unit_by_convention(const WrittenUnit& unit, std::size_t at) {
    return unit_of(unit, at, false);
}

Result<Unit, ParseError> read_answer_unit(std::string_view text) {
    if (text == "1") return Unit();
    if (Cursor(text).next_is_number())
        return fail(Code::syntax, 0, "\"" + std::string(text) + "\" is not a unit");
    const std::string one = "1 " + std::string(text);
    Cursor cursor(one);
    const auto written = detail::read_written(cursor, TrailingZeros::refused, detail::Place::alone);
    if (!written) return Failure{written.error()};
    if (!cursor.at_end() || written->notation == Notation::number)
        return fail(Code::syntax, 0, "\"" + std::string(text) + "\" is not a unit");
    if (written->notation == Notation::ratio || written->unit.factor != 1)
        return fail(Code::syntax, 0, "an answer cannot be given in a unit that holds a number");
    auto operand = operand_of(*written, false);
    if (!operand) return Failure{operand.error()};
    return operand->unit;
}

}  // namespace vialwright::calc
