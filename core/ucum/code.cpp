// SPDX-License-Identifier: Apache-2.0
#include "core/ucum/code.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/numbers/decimal_text.hpp"
#include "core/ucum/symbol.hpp"

namespace vialwright::ucum {

namespace {

using numbers::Exact;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

void add_powers(Powers& powers, const Powers& more, int times) {
    for (const auto& [base, power] : more) {
        int& sum = powers[base];
        sum += power * times;
        if (sum == 0) powers.erase(base);
    }
}

Exact to_power(const Exact& value, int exponent) {
    Exact result = 1;
    for (int n = exponent < 0 ? -exponent : exponent; n > 0; --n) result *= value;
    return exponent < 0 ? 1 / result : result;
}

std::string name_with_exponent(const std::string& name, int exponent) {
    if (exponent == 1) return name;
    const bool is_number = name == "10";
    if (exponent == 2 && !is_number) return "square " + name;
    if (exponent == 3 && !is_number) return "cubic " + name;
    return name + " to the power " + std::to_string(exponent);
}

// What an atom is made of, worked out by reading its definition once more.
struct Definition {
    Exact factor;
    Powers powers;
};
Definition definition_of(const Atom& atom) {
    if (atom.kind != AtomKind::derived) return {1, {{std::string(atom.code), 1}}};
    const Exact value = table_number(atom.value);
    if (atom.unit == "1") return {value, {}};
    const auto unit = read_code(atom.unit);
    return {value * unit->factor, unit->powers};
}

class CodeReader {
public:
    explicit CodeReader(std::string_view text) : text_(text) { code_.text = text; }

    Result<Code, CodeFault> read() {
        if (text_.empty()) return failure({0, "an empty text is no code: write 1 where there is no unit"});
        if (text_.size() > max_code_length) return failure({max_code_length, "the code is too long"});
        for (std::size_t i = 0; i < text_.size(); ++i)
            if (text_[i] < '!' || text_[i] > '~') return failure(foreign(i));
        if (auto fault = main_term()) return failure(*std::move(fault));
        if (at_ < text_.size())
            return failure({at_, text_[at_] == ')' ? "a closing parenthesis has no opening one"
                                                   : "write . or / between two units"});
        if (scales_ > 0 && !is_scale_alone())
            return failure(
                {0, std::string(code_.scale->code) +
                        " is a point on a scale: it stands alone, without a factor or other units"});
        return std::move(code_);
    }

private:
    using Fault = std::optional<CodeFault>;

    static Failure<CodeFault> failure(CodeFault fault) { return Failure{std::move(fault)}; }

    CodeFault foreign(std::size_t at) const {
        if (text_[at] == ' ') return {at, "a code holds no spaces"};
        // What is foreign is not repeated.
        constexpr std::array<std::pair<std::string_view, std::string_view>, 7> signs{{
            {"\u00B5", "u"},
            {"\u03BC", "u"},
            {"\u00B2", "2"},
            {"\u00B3", "3"},
            {"\u00B7", "."},
            {"\u00D7", "."},
            {"\u2212", "-"},
        }};
        std::string meant(code_for_spelling(text_));
        for (const auto& [sign, plain] : signs)
            if (meant.empty() && text_.substr(at).starts_with(sign))
                meant = std::string(plain) + " for this sign";
        return {at, meant.empty() ? "a code holds plain letters, digits and signs only"
                                  : "a code holds plain letters, digits and signs only: write " + meant};
    }

    bool is_scale_alone() const { return scales_ == 1 && components_ == 1; }

    bool accept(char c) {
        if (at_ == text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    // A solidus at the beginning inverts the unit that follows it and no more (UCUM §7): "/mL/h" is 1/(mL.h).
    Fault main_term() {
        if (!accept('/')) return term(1, 0);
        code_.name = "per ";
        if (auto fault = component(-1, 0)) return fault;
        return rest_of_term(1, 0);
    }

    Fault term(int sign, int depth) {
        if (auto fault = component(sign, depth)) return fault;
        return rest_of_term(sign, depth);
    }

    Fault rest_of_term(int sign, int depth) {
        while (at_ < text_.size()) {
            const bool divides = text_[at_] == '/';
            if (!divides && text_[at_] != '.') return std::nullopt;
            ++at_;
            code_.name += divides ? " per " : " ";
            if (auto fault = component(divides ? -sign : sign, depth)) return fault;
        }
        return std::nullopt;
    }

    Fault component(int sign, int depth) {
        if (at_ == text_.size()) return CodeFault{at_, "a unit is missing at the end"};
        ++components_;
        if (accept('(')) return parenthesis(sign, depth);
        if (text_[at_] == '{') return annotation_alone(sign);
        const std::size_t begin = at_;
        const std::string_view word = take_word();
        if (word.empty()) return CodeFault{at_, "a unit is missing here"};
        if (all_digits(word)) return number(word, sign, begin);
        if (auto fault = symbol(word, sign, begin)) return fault;
        return annotation_behind();
    }

    Fault parenthesis(int sign, int depth) {
        if (depth == max_nesting) return CodeFault{at_, "the parentheses are nested too deeply"};
        code_.name += "(";
        if (auto fault = term(sign, depth + 1)) return fault;
        if (!accept(')')) return CodeFault{at_, "a closing parenthesis is missing"};
        code_.name += ")";
        if (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '+' || text_[at_] == '-'))
            return CodeFault{at_, "a parenthesis takes no exponent: write it at each unit"};
        return std::nullopt;
    }

    // Up to the next operator; what stands in brackets is opaque.
    std::string_view take_word() {
        const std::size_t begin = at_;
        bool in_brackets = false;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '[') in_brackets = true;
            if (c == ']') in_brackets = false;
            if (!in_brackets && std::string_view("./(){}").find(c) != std::string_view::npos) break;
        }
        return text_.substr(begin, at_ - begin);
    }

    Fault number(std::string_view digits, int sign, std::size_t begin) {
        if (digits.size() > static_cast<std::size_t>(numbers::max_typed_digits))
            return CodeFault{begin, "a number in a code has at most 18 digits"};
        if (digits.front() == '0')
            return CodeFault{begin, "a number in a code is whole and does not begin with 0"};
        if (at_ + 1 < text_.size() && text_[at_] == '.' && is_digit(text_[at_ + 1]))
            return CodeFault{begin, decimal(digits)};
        const Exact value = *numbers::parse_plain_decimal(digits);
        code_.factor = sign > 0 ? code_.factor * value : code_.factor / value;
        code_.name += digits;
        return annotation_behind();
    }

    // By the grammar 1.73 is 1 times 73, which nobody means.
    std::string decimal(std::string_view digits) const {
        const auto end = std::min(text_.find_first_not_of("0123456789", at_ + 1), text_.size());
        const std::string number = std::string(digits) + std::string(text_.substr(at_, end - at_));
        const std::string_view advice =
            number == "1.73" ? ": write {1.73_m2} for the standard body surface" : "";
        return "a number in a code is whole, and " + number + " is not" + std::string(advice);
    }

    Fault symbol(std::string_view word, int sign, std::size_t begin) {
        // Also a symbol that ends in a digit has its exponent behind that.
        std::size_t end = word.size();
        while (end > 0 && is_digit(word[end - 1])) --end;
        const std::size_t digits = end;
        if (end > 0 && digits < word.size() && (word[end - 1] == '+' || word[end - 1] == '-')) --end;
        const std::string_view base = word.substr(0, end);
        if (base.empty()) return CodeFault{begin, "a unit is missing before this exponent"};
        if (is_digit(base.front()) && base != "10*" && base != "10^")
            return CodeFault{begin, between_number_and_unit(word)};
        if (base.back() == '+' || base.back() == '-')
            return CodeFault{begin, "an exponent is a whole number behind the unit, such as s-1"};
        int exponent = 1;
        if (digits < word.size()) {
            if (word.size() - digits > 2) return CodeFault{begin + digits, "the exponent is too large"};
            exponent = std::stoi(std::string(word.substr(digits)));
            if (exponent == 0 || exponent > max_exponent)
                return CodeFault{begin + digits, "an exponent is from 1 to 30, or below 0"};
            if (word[end] == '-') exponent = -exponent;
        }
        const auto found = find_symbol(base);
        if (!found) return CodeFault{begin, unknown_symbol(base)};
        multiply(*found, exponent, sign);
        return std::nullopt;
    }

    static std::string between_number_and_unit(std::string_view word) {
        const auto end = word.find_first_not_of("0123456789");
        const std::string_view unit = word.substr(end);
        if ((unit.front() == 'e' || unit.front() == 'E') && all_digits(unit.substr(1)))
            return "write a power of ten as 10*" + std::string(unit.substr(1));
        return "write a point between a number and a unit: " + std::string(word.substr(0, end)) + "." +
               std::string(unit);
    }

    void multiply(const Symbol& symbol, int exponent, int sign) {
        const Definition definition = definition_of(*symbol.atom);
        const bool above = (exponent > 0) == (sign > 0);
        const Exact factor = to_power(definition.factor * symbol.prefix_value(), exponent * sign);
        code_.factor *= factor;
        add_powers(code_.powers, definition.powers, exponent * sign);
        if (symbol.atom->kind == AtomKind::scale) {
            ++scales_;
            code_.scale = symbol.atom;
            if (exponent != 1 || sign < 0) ++components_;
        }
        if (definition.powers == Powers{{"g", 1}}) {
            code_.masses *= factor;
            (above ? code_.has_mass_above : code_.has_mass_below) = true;
            const bool weighs_people =
                symbol.atom->code == "[lb_av]" ||
                (symbol.prefix && symbol.prefix->code == "k" && symbol.atom->code == "g");
            if (!above && weighs_people) code_.has_weight_below = true;
        }
        code_.name += name_with_exponent(symbol.name(), exponent);
    }

    // {tablet} is a kind of its own: it never becomes {vial}, nor a plain number.
    Fault annotation_alone(int sign) {
        const std::size_t begin = at_;
        std::string_view words;
        if (auto fault = annotation(words)) return fault;
        add_powers(code_.powers, {{std::string(text_.substr(begin, at_ - begin)), 1}}, sign);
        code_.name += words.empty() ? "thing" : words;
        return std::nullopt;
    }

    // mg{creatinine}: says of what, and changes nothing.
    Fault annotation_behind() {
        if (at_ == text_.size() || text_[at_] != '{') return std::nullopt;
        std::string_view words;
        if (auto fault = annotation(words)) return fault;
        code_.name += " (" + std::string(words) + ")";
        if (at_ < text_.size() && is_digit(text_[at_]))
            return CodeFault{at_, "an exponent stands before the annotation"};
        return std::nullopt;
    }

    Fault annotation(std::string_view& words) {
        const std::size_t begin = at_ + 1;
        const auto end = text_.find_first_of("{}", begin);
        if (end == std::string_view::npos) return CodeFault{at_, "a closing brace is missing"};
        if (text_[end] == '{') return CodeFault{end, "braces do not stand inside braces"};
        words = text_.substr(begin, end - begin);
        at_ = end + 1;
        return std::nullopt;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int components_ = 0;
    int scales_ = 0;
    Code code_;
};

}  // namespace

Result<Code, CodeFault> read_code(std::string_view text) {
    try {
        return CodeReader(text).read();
    } catch (const numbers::ArithmeticOverflow&) {
        return Failure{CodeFault{0, "the code stands for a number that is too large"}};
    }
}

}  // namespace vialwright::ucum
