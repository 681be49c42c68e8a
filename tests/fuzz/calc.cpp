// SPDX-License-Identifier: Apache-2.0
// The calculator: any bytes, parted by line feeds into an expression and the unit asked for; with more lines, into the
// fields of a conversion. The same comes again; a result keeps the laws of arithmetic, shows its working and is read again;
// a fault has a place and says why, in characters that are seen.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/calc/calculate.hpp"
#include "core/calc/convert.hpp"
#include "core/units/parse.hpp"
#include "labels/text/text_policy.hpp"

namespace {

using namespace vialwright::calc;
using namespace vialwright::units;
using vialwright::Result;
using vialwright::numbers::Exact;
using Answer = Result<Calculation, CalculationFault>;

void require(bool holds, const char* law, std::string_view text) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s:\n%.*s\n", law, static_cast<int>(text.size()), text.data());
    std::abort();
}

void check_seen(std::string_view shown, std::string_view text) {
    require(!shown.empty(), "nothing is left unsaid", text);
    const auto decoded = vialwright::text::decode_utf8(shown);
    require(!decoded.fault, "what is shown is UTF-8", text);
    for (const char32_t c : decoded.characters)
        require(c >= U' ' && (c < 0x7f || c > 0x9f) && c != 0x202e, "what is shown is seen", text);
}

bool same(const Shown& a, const Shown& b) {
    return a.quantity.dimension() == b.quantity.dimension() && a.quantity.value() == b.quantity.value() &&
           a.unit == b.unit;
}

void check_working(const Working& working, std::string_view text) {
    for (const auto& step : working) {
        check_seen(step.name, text);
        check_seen(step.formula, text);
        check_seen(step.substituted, text);
        check_seen(to_text(step.result), text);
    }
}

// The text of a result reads to the result. Some units no one writes ("mL·mL"), and "g" of a patient is a drug's to the
// calculator: then it is refused, or of another kind.
void check_read_again(const Calculation& answer, std::string_view text) {
    const Shown& shown = answer.result;
    const auto written = to_text_and_exactness(shown);
    require(shown.quantity.value().is_zero() || written.text.front() != '0' || written.text[1] == '.',
            "something is not shown as nothing", text);
    if (answer.text != written.text) return;  // 1:2,500
    const auto again = calculate(answer.text);
    if (!again || !again->result.quantity.dimension().fits(shown.quantity.dimension())) return;
    require((again->result.quantity == shown.quantity) == written.is_exact, "a result is read again", text);
}

Answer check_answer(std::string_view expression, std::string_view in) {
    auto answer = calculate(expression, in);
    const auto again = calculate(expression, in);
    require(answer.has_value() == again.has_value(), "the same again", expression);
    if (!answer) {
        require(answer.error().at <= expression.size(), "a fault is in the expression", expression);
        check_seen(answer.error().message, expression);
        require(answer.error().message == again.error().message, "the same fault again", expression);
        return answer;
    }
    check_seen(answer->text, expression);
    require(answer->text == again->text && same(answer->result, again->result), "the same again", expression);
    require(answer->working.size() == again->working.size(), "the same working again", expression);
    check_working(answer->working, expression);
    check_read_again(*answer, expression);
    return answer;
}

// What makes a sound expression unsound when more is put around it.
bool has_room(const std::string& expression) {
    const auto deep = std::ranges::count_if(
        expression, [](char c) { return c == '(' || c == '-' || c == '\x92'; });  // the last byte of −
    return deep + 5 < max_expression_nesting && 2 * expression.size() + 20 < max_expression_length;
}

bool ends_in_unit(const std::string& expression) {
    const auto answer = calculate(expression, "1");
    return !answer && answer.error().message == "the unit of the answer is given twice";
}

Answer compound(const std::string& expression) {
    auto answer = calculate(expression);
    if (answer) require(!answer->working.empty(), "a compound expression has a working", expression);
    return answer;
}

// E * 1, -(-E), E + E, E - E: read as written, or refused for the length of their numbers.
void check_arithmetic(const std::string& expression, const Shown& shown) {
    if (!has_room(expression) || ends_in_unit(expression)) return;
    const std::string in_parentheses = "(" + expression + ")";
    const std::array<std::pair<std::string, int>, 5> multiples{{{in_parentheses + " * 1", 1},
                                                                {"(-(-" + in_parentheses + ")) / 1", 1},
                                                                {in_parentheses + " + " + in_parentheses, 2},
                                                                {in_parentheses + " - " + in_parentheses, 0},
                                                                {"-3*" + in_parentheses, -3}}};
    for (const auto& [text, times] : multiples) {
        const auto answer = compound(text);
        require(answer.has_value(), "what surrounds a sound expression leaves it sound", text);
        require(answer->result.quantity.dimension() == shown.quantity.dimension(), "and of its kind", text);
        require(answer->result.quantity.value() == shown.quantity.value() * times, "and right", text);
    }
    if (shown.quantity.value().is_zero()) return;
    const auto one = compound(in_parentheses + " / " + in_parentheses);
    if (one) require(one->result.quantity == AnyQuantity(Exact(1), {}), "E / E is 1", expression);
}

void check_expression(const std::string& expression, const std::string& in) {
    const auto answer = check_answer(expression, "");
    if (answer) check_arithmetic(expression, answer->result);
    const auto asked = check_answer(expression, in);
    if (!asked || !answer || in == "ratio") return;
    if (asked->result.quantity.dimension() == answer->result.quantity.dimension())
        require(asked->result.quantity == answer->result.quantity, "the unit asked for changes nothing",
                expression);
}

constexpr std::array amounts{
    dimension_of<DrugMass>,
    dimension_of<Substance>,
    dimension_of<Equivalents>,
    dimension_of<Activity>,
    dimension_of<Concentration<Milligram>>,
    dimension_of<DrugMass> / dimension_of<Time>,
    dimension_of<DosePerWeight<Milligram>>,
};

void check_conversion(const ConversionText& asked, std::string_view text) {
    const auto answer = convert(asked);
    if (!answer) {
        constexpr std::array<std::string_view, 5> fields{"amount", "in", "molar_mass", "valence", "potency"};
        require(std::ranges::find(fields, answer.error().field) != fields.end(), "a fault has a field", text);
        return check_seen(answer.error().message, text);
    }
    require(!answer->working.empty(), "a conversion shows its working", text);
    check_working(answer->working, text);
    if (!to_text_and_exactness(answer->result).is_exact) return;
    const auto amount = parse_one_of(asked.amount, amounts);
    if (!amount) return;  // per time, per weight …
    ConversionText back = asked;
    back.amount = answer->text;
    back.in = amount->unit.text(true);
    if (const auto returned = convert(back))
        require(returned->result.quantity == amount->quantity, "what converts, converts back", text);
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t end = 0; end != std::string_view::npos && lines.size() < 5;) {
        end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    auto lines = lines_of(text);
    const bool is_conversion = lines.size() > 2;
    lines.resize(5);
    if (is_conversion) check_conversion({lines[0], lines[1], lines[2], lines[3], lines[4]}, text);
    else check_expression(lines[0], lines[1]);
    return 0;
}
