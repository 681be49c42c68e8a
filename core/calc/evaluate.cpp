// SPDX-License-Identifier: Apache-2.0
#include "core/calc/evaluate.hpp"

#include <stdexcept>

namespace vialwright::calc {

namespace {

using namespace units;
using detail::Cursor;

constexpr int working_decimals = 6;  // so that a second person can go on from each line
constexpr std::string_view no_unit_after_in =
    "after in stands the unit of the answer: write 1:1000 for 1 in 1000, and 3 mg per 5 mL";

struct Value {
    AnyQuantity quantity;
    Unit unit;
    std::string text;
    std::size_t at = 0;  // where it begins
    bool is_typed_number = false;
};

std::string kind_in_words(const Dimension& dimension) {
    return dimension.is_number() ? "number" : dimension.in_words();
}

std::string parenthesized(const Value& value) {
    const bool compound = value.text.find('/') != std::string::npos || value.text.starts_with('-');
    return compound ? "(" + value.text + ")" : value.text;
}

// Each reading function gives nothing after it has set the fault.
class Evaluator {
public:
    Evaluator(std::string_view expression, Grams grams) : cursor_(expression), grams_(grams) {}

    Result<Evaluation, CalculationFault> run() {
        const auto value = sum(0);
        if (!value) return Failure{fault_};
        Evaluation result{value->quantity, value->unit, {}, 0, std::move(working_)};
        if (cursor_.accept_word("in")) {
            cursor_.skip_spaces();
            result.answer_at = cursor_.at();
            result.answer_unit = cursor_.rest();
            while (result.answer_unit.ends_with(' ')) result.answer_unit.pop_back();
            if (result.answer_unit.empty()) return Failure{CalculationFault{cursor_.at(), missing_unit()}};
            if (cursor_.next_is_number())
                return Failure{CalculationFault{cursor_.at(), std::string(no_unit_after_in)}};
        } else if (!cursor_.at_end()) {
            return Failure{CalculationFault{cursor_.at(), what_is_left()}};
        }
        return result;
    }

private:
    using Read = std::optional<Value>;

    Read fail(std::size_t at, std::string message) {
        fault_ = {at, std::move(message)};
        return std::nullopt;
    }

    static std::string missing_unit() { return "write the unit of the answer after in, such as in mL"; }

    std::string what_is_left() {
        if (cursor_.rest().starts_with(')')) return "a closing parenthesis has no opening one";
        const auto advice = cursor_.next_is_number() ? "" : detail::advice_on_rest(cursor_.rest());
        if (!advice.empty()) return std::string(advice);
        return "an operator is missing here: + - * / or in";
    }

    Read sum(int depth) {
        Read total = product(depth);
        if (!total) return total;
        std::string substituted = total->text;
        const std::size_t begin = total->at;
        bool is_sum = false;
        for (;;) {
            cursor_.skip_spaces();
            const bool minus = cursor_.accept("-");
            if (!minus && !cursor_.accept("+")) break;
            Read next = product(depth);
            if (!next) return next;
            if (!next->quantity.dimension().fits(total->quantity.dimension()))
                return fail(next->at, mismatch(*total, *next, minus));
            total->quantity = minus ? total->quantity - next->quantity : total->quantity + next->quantity;
            if (total->unit.is_number()) total->unit = next->unit;
            substituted += minus ? " - " : " + ";
            substituted += next->text.starts_with('-') ? "(" + next->text + ")" : next->text;
            is_sum = true;
        }
        if (is_sum) note(*total, "Sum", kind_in_words(total->quantity.dimension()), substituted);
        total->at = begin;
        return total;
    }

    Read product(int depth) {
        Read total = factor(depth, false);
        for (bool after_number = total && total->is_typed_number; total;) {
            cursor_.skip_spaces();
            const bool is_fraction = after_number && stands_in_fraction();
            const bool divides = cursor_.accept("/");
            if (!divides && !cursor_.accept("*")) return total;
            Read next = factor(depth, divides);
            if (!next) return next;
            if (is_fraction && !next->unit.is_number())
                return fail(next->at,
                            "write 0.5 for 1/2: it is read as a date; a division has spaces around /");
            if (divides && next->quantity.value().is_zero())
                return fail(next->at, "this divides by zero: " + next->text);
            const auto product =
                divides ? total->quantity / next->quantity : total->quantity * next->quantity;
            if (product.dimension().counted() == Counted::mixed)
                return fail(next->at, std::string(mixed_counts));
            multiply(*total, *next, product, divides);
            after_number = next->is_typed_number;
        }
        return total;
    }

    // "1/2 tablet" is half a tablet to whoever types it; "1 / 2 h" is a division.
    bool stands_in_fraction() const {
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        const auto rest = cursor_.rest();
        return rest.size() > 1 && rest[0] == '/' && is_digit(rest[1]) && is_digit(cursor_.last());
    }

    // As typed, one for each kind; where those typed are too many to stand side by side, though of few kinds, each kind's own.
    static Unit unit_of_product(const Unit& left, const Unit& right, const Dimension& product, bool divides) {
        try {
            return (divides ? left / right : left * right).simplified();
        } catch (const std::length_error&) {
            return Unit::canonical(product);
        }
    }

    void multiply(Value& total, const Value& next, const AnyQuantity& product, bool divides) {
        const std::string sign = divides ? " ÷ " : " × ";
        const std::string kinds =
            kind_in_words(total.quantity.dimension()) + sign + kind_in_words(next.quantity.dimension());
        const std::string left = total.text.starts_with('-') ? parenthesized(total) : total.text;
        const std::string substituted = left + sign + parenthesized(next);
        total.quantity = product;
        total.unit = unit_of_product(total.unit, next.unit, product.dimension(), divides);
        note(total, divides ? "Quotient" : "Product", kinds, substituted);
    }

    void note(Value& value, std::string_view name, const std::string& kinds, const std::string& substituted) {
        const Shown shown({value.quantity, value.unit, working_decimals});
        value.text = to_text(shown);
        working_.push_back({std::string(name), kinds, substituted, shown});
    }

    Read factor(int depth, bool after_slash) {
        cursor_.skip_spaces();
        const std::size_t at = cursor_.at();
        if (cursor_.accept("-")) return negative(depth, at);
        if (cursor_.accept("(")) return parenthesis(depth, at);
        if (after_slash && cursor_.next_is_unit()) return bare_unit(at);
        if (!cursor_.next_is_number())
            return fail(at, cursor_.next_is_unit() ? "write a number before the unit: 1 mL, not mL"
                                                   : "a quantity is missing here, such as 5 mg");
        auto operand = read_operand(cursor_, grams_);
        if (!operand) return fail(operand.error().at, operand.error().message);
        return Value{operand->quantity, operand->unit, std::move(operand->text), at,
                     operand->unit.is_number()};
    }

    Read negative(int depth, std::size_t at) {
        if (depth == max_expression_nesting) return fail(at, too_deep());
        Read value = factor(depth + 1, false);
        if (!value) return value;
        value->quantity = value->quantity * numbers::Exact(-1);
        value->text = to_text({value->quantity, value->unit, working_decimals});
        value->at = at;
        return value;
    }

    Read parenthesis(int depth, std::size_t at) {
        if (depth == max_expression_nesting) return fail(at, too_deep());
        Read value = sum(depth + 1);
        if (!value) return value;
        if (!cursor_.accept(")"))
            return fail(cursor_.at(), cursor_.at_end() ? "a closing parenthesis is missing" : what_is_left());
        value->at = at;
        return value;
    }

    Read bare_unit(std::size_t at) {
        const auto symbol = detail::read_unit(cursor_, TrailingZeros::refused, detail::Place::in_expression);
        if (!symbol) return fail(symbol.error().at, symbol.error().message);
        const auto unit = unit_by_convention(*symbol, at);
        if (!unit) return fail(unit.error().at, unit.error().message);
        const AnyQuantity quantity = unit->times(symbol->factor);
        return Value{quantity, *unit, to_text({quantity, *unit, working_decimals}), at};
    }

    static std::string too_deep() { return "the parentheses are nested too deeply"; }

    static std::string mismatch(const Value& left, const Value& right, bool minus) {
        const Dimension& a = left.quantity.dimension();
        const Dimension& b = right.quantity.dimension();
        const std::string between = minus ? " minus " : " plus ";
        const std::string sides = left.text + between + right.text + ": ";
        if (a.is_number() || b.is_number())
            return sides + "a bare number is a factor and cannot be added to " +
                   (a.is_number() ? b : a).in_words() + ": give it a unit";
        return sides + a.in_words() + between + b.in_words() + " has no meaning" + advice_on_weight(a, b);
    }

    Cursor cursor_;
    Grams grams_;
    Working working_;
    CalculationFault fault_;
};

}  // namespace

std::string advice_on_weight(const Dimension& left, const Dimension& right) {
    if (left.power(Base::body_weight) == right.power(Base::body_weight)) return "";
    return "; kg and lb are body weight here: write the mass of a drug or a product in g";
}

Result<Evaluation, CalculationFault> evaluate(std::string_view expression, Grams grams) {
    return Evaluator(expression, grams).run();
}

}  // namespace vialwright::calc
