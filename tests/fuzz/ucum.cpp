// SPDX-License-Identifier: Apache-2.0
// The strict door: any bytes; a line feed parts two codes. A code that is read has a name and a factor, is read the same
// again, and a product of two codes is the product of what they stand for. What converts, converts back. What is refused
// says why in plain characters.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/ucum/code.hpp"
#include "core/ucum/convert.hpp"

namespace {

using namespace vialwright::ucum;
using vialwright::Result;
using vialwright::numbers::Exact;

void require(bool holds, const char* law, std::string_view text) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s: \"%.*s\"\n", law, static_cast<int>(text.size()), text.data());
    std::abort();
}

// Codes are plain characters, so that a message that quotes one is.
void check_message(std::string_view message, std::string_view text) {
    require(!message.empty(), "a refusal says why", text);
    for (const char c : message) require(c >= ' ' && c <= '~', "a message holds plain characters only", text);
}

bool same(const Code& a, const Code& b) {
    return a.text == b.text && a.name == b.name && a.factor == b.factor && a.powers == b.powers &&
           a.scale == b.scale && a.masses == b.masses && a.has_mass_above == b.has_mass_above &&
           a.has_mass_below == b.has_mass_below && a.has_weight_below == b.has_weight_below;
}

void check_valid(const Code& code, std::string_view text) {
    require(code.text == text, "a code keeps its text", text);
    require(code.factor.is_positive(), "a unit stands for something", text);
    check_message(code.name, text);
    check_message(kind_in_words(code.powers), text);
    for (const auto& [base, power] : code.powers)
        require(!base.empty() && power != 0, "no power is left over", text);
    const auto again = read_code(code.text);
    require(again && same(*again, code), "a code is read the same again", text);
    const auto itself = convert(Exact::ratio(7, 3), code, code);
    require(itself && *itself == Exact::ratio(7, 3), "a unit is one of itself", text);
}

Result<Code, CodeFault> check_code(std::string_view text) {
    const auto code = read_code(text);
    if (code) {
        check_valid(*code, text);
    } else {
        require(code.error().at <= text.size(), "a refusal points into the code", text);
        check_message(code.error().message, text);
    }
    return code;
}

void check_product(const Code& a, const Code& b) {
    for (const int sign : {1, -1}) {
        const std::string text = a.text + (sign > 0 ? ".(" : "/(") + b.text + ")";
        const auto product = read_code(text);
        if (!product) continue;  // too long, too deep, a scale, "/" in parentheses
        require(product->factor == (sign > 0 ? a.factor * b.factor : a.factor / b.factor),
                "a product has the product of the factors", text);
        Powers powers = a.powers;
        for (const auto& [base, power] : b.powers)
            if ((powers[base] += sign * power) == 0) powers.erase(base);
        require(product->powers == powers, "a product has the sum of the powers", text);
    }
}

bool is_too_long(std::string_view message) { return message.find("too long") != std::string_view::npos; }

void check_conversion(const Code& a, const Code& b, std::string_view text) {
    constexpr std::array<int, 4> numerators{0, 1, -40, 999'983};
    const bool converts = convert(1, a, b).has_value();
    require(converts == convert(1, b, a).has_value(), "both ways, or neither", text);
    for (const int numerator : numerators) {
        const Exact value = Exact::ratio(numerator, 7);
        const auto there = convert(value, a, b);
        if (!there) {
            check_message(there.error(), text);
            require(!converts || a.scale || b.scale || is_too_long(there.error()),
                    "no value of a unit is refused", text);
            continue;
        }
        require(a.scale || b.scale || there->is_negative() == value.is_negative(), "the sign is kept", text);
        const auto back = convert(*there, b, a);
        require(back && *back == value, "what converts, converts back", text);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    const auto line_feed = text.find('\n');
    const auto first = check_code(text.substr(0, line_feed));
    if (line_feed == std::string::npos) return 0;
    const auto second = check_code(text.substr(line_feed + 1));
    if (!first || !second) return 0;
    check_product(*first, *second);
    check_conversion(*first, *second, text);
    return 0;
}
