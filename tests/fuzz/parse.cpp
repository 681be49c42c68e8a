// SPDX-License-Identifier: Apache-2.0
// The clinical door: any bytes. Nothing crashes; no text is read as two of mass, volume, body weight and time; what is
// read is written and read again to the same value; what is refused says why, without repeating foreign characters.
#include "core/units/parse.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/numbers/decimal_text.hpp"
#include "core/units/quantity_text.hpp"

namespace {

using namespace vialwright::units;
namespace numbers = vialwright::numbers;
using Reading = vialwright::Result<ParsedQuantity, ParseError>;

void require(bool holds, const char* law, std::string_view text) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s: \"%.*s\"\n", law, static_cast<int>(text.size()), text.data());
    std::abort();
}

constexpr std::array<Dimension, 4> unlike{dimension_of<DrugMass>, dimension_of<Volume>,
                                          dimension_of<BodyWeight>, dimension_of<Time>};

constexpr std::array<Dimension, 16> kinds{
    dimension_of<DrugMass>,
    dimension_of<Volume>,
    dimension_of<BodyWeight>,
    dimension_of<Time>,
    dimension_of<Height>,
    dimension_of<Activity>,
    dimension_of<Concentration<Milligram>>,
    dimension_of<DosePerWeight<Milligram>>,
    dimension_of<DoseRatePerWeight<Milligram>>,
    dimension_of<DosePerSurface<Milligram>>,
    dimension_of<MassFraction<Milligram>>,
    dimension_of<UnitStrength<Milligram>>,
    dimension_of<Clearance>,
    dimension_of<DosageUnits>,
    dimension_of<MolarMass>,
    Dimension{},
};

void check_error(std::string_view text, const ParseError& error) {
    require(!error.message.empty(), "a refusal says why", text);
    require(error.at <= text.size(), "a refusal points into the text", text);
    for (std::size_t i = 0; i < error.message.size(); ++i) {
        const auto c = static_cast<unsigned char>(error.message[i]);
        require(c >= 0x20 && c != 0x7f, "a message holds no control character", text);
        require(error.message.substr(i, 3) != "\u202E", "a message holds no direction mark", text);
    }
}

// Numbers of more than 18 digits come from products such as "999,999,999 million units"; they are shown, not typed.
bool is_too_long(const std::string& written) {
    return numbers::read_number(written).fault == numbers::NumberFault::too_many_digits;
}

void check_round_trip(std::string_view text, const Dimension& kind, TrailingZeros zeros) {
    const Reading first = parse_one_of(text, {&kind, 1}, zeros);
    if (!first) return check_error(text, first.error());
    require(first->quantity.dimension().fits(kind), "what is read is of the wanted kind", text);
    require(!first->quantity.value().is_negative(), "nothing negative is read", text);
    const Shown shown(first->quantity, first->unit, 18);
    const QuantityText written = to_text_and_exactness(shown);
    if (is_too_long(written.text)) return;
    for (const std::string& again : {written.text, to_label_text(shown)}) {
        const Reading second = parse_one_of(again, {&kind, 1});
        require(second.has_value(), "what is written is read again", again);
        require(second->unit == first->unit, "in the same unit", again);
        require((second->quantity == first->quantity) == written.is_exact, "to the same value, or it says so",
                again);
        require(to_text(Shown(second->quantity, second->unit, 18)) == written.text,
                "and is then written the same", again);
    }
}

void check_one_reading(std::string_view text) {
    std::size_t alone = 0;
    std::size_t kind = 0;
    for (std::size_t i = 0; i < unlike.size(); ++i) {
        if (!parse_one_of(text, {&unlike[i], 1})) continue;
        ++alone;
        kind = i;
    }
    const Reading together = parse_one_of(text, unlike);
    if (together) {
        require(alone == 1, "wanted together, a text has one reading or none", text);
        require(together->kind == kind, "the one that it has alone", text);
    } else if (alone == 1) {
        // "7 lb 4 oz": as one of both only a body weight, but each of its parts could be a drug's mass. That is refused,
        // which is safe.
        require(together.error().code == ParseError::Code::ambiguous, "what has one reading is read", text);
    }
}

void check_unit(std::string_view text, const Dimension& kind) {
    const auto unit = Unit::of(text, kind);
    if (!unit) return;
    require(unit->dimension().fits(kind), "a unit is of the wanted kind", text);
    for (const std::string& written : {unit->text(true), unit->text(false)})
        require(Unit::of(written, kind) == unit, "a unit is written and read again", text);
}

void check_number(std::string_view text) {
    const auto reading = numbers::read_number(text);
    require(reading.length <= text.size(), "a number ends in the text", text);
    if (const auto plain = numbers::parse_plain_decimal(text))
        require(numbers::parse_plain_decimal(*numbers::exact_decimal(*plain)) == plain,
                "a decimal is written and read", text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const Dimension& kind = kinds[data[0] % kinds.size()];
    const auto zeros = data[0] < 128 ? TrailingZeros::refused : TrailingZeros::allowed;
    const std::string text(data + 1, data + size);
    check_round_trip(text, kind, zeros);
    check_one_reading(text);
    check_unit(text, kind);
    check_number(text);
    return 0;
}
