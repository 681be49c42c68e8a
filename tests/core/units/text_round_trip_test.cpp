// SPDX-License-Identifier: Apache-2.0
// Every text that a quantity is shown as is read again as that quantity, or as what it says it was rounded to; and never
// holds a sign that is misread (ISMP list of error-prone abbreviations; FDA guidance on container labels, 2022).
//
// Quantities in every unit of the table, alone and in compounds, drawn from a fixed seed. Millions of them:
//
//   VIALWRIGHT_ROUND_TRIPS=5000000 build/dev/bin/tests_core "[round trip]"
#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "core/numbers/decimal_text.hpp"
#include "core/units/parse.hpp"
#include "core/units/quantity_text.hpp"
#include "tests/support/exact_values.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::units;
using numbers::Exact;

constexpr long quantities_drawn = 200'000;  // a second or two
constexpr int most_digits = numbers::max_typed_digits;

long quantities_wanted() {
    const char* text = std::getenv("VIALWRIGHT_ROUND_TRIPS");
    const auto number = text ? numbers::parse_plain_decimal(text) : std::nullopt;
    if (!number || !number->is_whole() || !number->is_positive() || *number > 1'000'000'000)
        return quantities_drawn;
    return static_cast<long>(number->parts()->numerator);
}

class Draw {
public:
    Draw() {
        for (const UnitSpelling& spelling : all_spellings()) {
            if (!spelling.unit) continue;
            for (std::size_t reading = 0; reading < spelling.unit->readings.size(); ++reading)
                add(Unit(*spelling.unit, reading), *spelling.unit);
        }
    }

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

    // "mg", "mL/h", "mcg/kg/min": a top and up to two different kinds below it, only one of them a mass.
    Unit unit() {
        Unit result = tops_[index(tops_)];
        for (int parts = below(3); parts > 0; --parts) {
            const Unit& part = bottoms_[index(bottoms_)];
            const Dimension both = result.dimension() / part.dimension();
            if (powers_of(both) > powers_of(result.dimension())) result = result / part;
        }
        return result;
    }

    // What is typed, measured or worked out; from far below 10^-12 to beyond 10^12, and whole numbers.
    Exact value() {
        switch (below(5)) {
            case 0: return below(10'000);
            case 1: return Exact(below(1'000'000'000)) * numbers::power_of_ten(-below(10));
            case 2: return Exact::ratio(below(1'000'000), 1 + below(10'000));
            case 3: return Exact::ratio(1 + below(1'000'000), 7) * numbers::power_of_ten(below(24) - 18);
            default: return Exact(below(1000)) * numbers::power_of_ten(below(21) - 12);
        }
    }

private:
    void add(const Unit& unit, const UnitSymbol& symbol) {
        tops_.push_back(unit);
        if (symbol.style != UnitStyle::calendar) bottoms_.push_back(unit);
    }
    std::size_t index(const std::vector<Unit>& units) {
        return static_cast<std::size_t>(below(static_cast<int>(units.size())));
    }
    // How many kinds there are; a kind that cancels adds none, nor does one whose words are another's as well ("g" of drug
    // and of product, "m²" of surface and of height squared) beside it below the line: that is read in two ways.
    static int powers_of(const Dimension& dimension) {
        constexpr std::array masses{Base::drug_mass, Base::body_weight, Base::product_mass};
        int kinds = dimension.counted() == Counted::mixed ? -100 : 0;
        int masses_below = 0;
        for (std::size_t i = 0; i < base_count; ++i) kinds += dimension.power(static_cast<Base>(i)) != 0;
        for (const Base mass : masses) masses_below += dimension.power(mass) < 0;
        const bool surfaces_below =
            dimension.power(Base::body_surface) < 0 && dimension.power(Base::height) < 0;
        return masses_below > 1 || surfaces_below ? -100 : kinds;
    }

    std::mt19937_64 random_{20'260'301};
    std::vector<Unit> tops_, bottoms_;
};

// The number that the text begins with: "1,234.5" of "1,234.5 mg/mL".
std::string_view number_of(std::string_view text) {
    const auto end = text.find_first_not_of("0123456789.,");
    return text.substr(0, end);
}

std::size_t digits_in(std::string_view number) {
    const auto first = number.find_first_of("123456789");
    if (first == std::string_view::npos) return 0;
    const std::string_view left = number.substr(first);
    return left.size() - static_cast<std::size_t>(std::count(left.begin(), left.end(), ',')) -
           static_cast<std::size_t>(std::count(left.begin(), left.end(), '.'));
}

int decimals_in(std::string_view number) {
    const auto point = number.find('.');
    return point == std::string_view::npos ? 0 : static_cast<int>(number.size() - point - 1);
}

// A zero before the point, none at the end, a comma before every three digits of the whole part.
std::string fault_of_number(std::string_view number) {
    const auto point = number.find('.');
    const std::string_view whole = number.substr(0, point);
    if (whole.empty()) return "a naked point";
    if (whole.size() > 1 && whole.front() == '0') return "a zero too many in front";
    if (point != std::string_view::npos && (number.back() == '0' || number.back() == '.'))
        return "a zero or a point at the end";
    for (std::size_t left = whole.size(); left > 0; --left) {
        const bool comma_is_due = (whole.size() - left) % 4 == 3;
        if ((whole[left - 1] == ',') != comma_is_due) return "a comma is missing, or too much";
    }
    return "";
}

std::string misread_sign(std::string_view text) {
    constexpr std::array<std::string_view, 7> signs{"\u00B5", "\u03BC", "IU", " U", "cc", "@", "MG"};
    for (const std::string_view sign : signs)
        if (text.find(sign) != std::string_view::npos) return std::string(sign);
    return "";
}

// Empty where everything holds.
std::string fault_of(const Shown& shown) {
    const auto [text, is_exact] = to_text_and_exactness(shown);
    const std::string_view number = number_of(text);
    if (const auto fault = fault_of_number(number); !fault.empty()) return fault;
    if (const auto sign = misread_sign(text); !sign.empty()) return "the sign " + sign;
    const Dimension meaning = shown.quantity.dimension();
    const auto read = parse_one_of(text, {&meaning, 1});
    if (digits_in(number) > static_cast<std::size_t>(most_digits) || decimals_in(number) > most_digits)
        return read ? "a number longer than anybody types was read" : "";
    if (!read) return "not read: " + read.error().message;
    const Exact value = shown.quantity.value();
    const Exact back = read->quantity.value();
    if (is_exact != (back == value)) return is_exact ? "not the value" : "said to be rounded, and is not";
    if (is_exact) return "";
    if (back.is_zero()) return "shown as 0";
    const Exact off = abs(shown.unit.count_in(read->quantity) - shown.count());
    const int decimals = std::max(shown.decimals, decimals_in(number));
    if (off * 2 > numbers::power_of_ten(-decimals)) return "off by more than half a last place";
    return off * 200 > shown.count() ? "fewer than three significant digits" : "";
}

}  // namespace

TEST_CASE("what is shown is read again as the same quantity, or as what it was rounded to", "[round trip]") {
    Draw draw;
    for (long i = quantities_wanted(); i > 0; --i) {
        const Unit unit = draw.unit();
        const Shown shown(unit.times(draw.value()), unit, draw.below(7));
        if (const auto fault = fault_of(shown); !fault.empty())
            FAIL_CHECK(to_text(shown) << " for " << shown.count().to_fraction() << ": " << fault);
        const Shown easier = readable(shown);
        if (easier.quantity != shown.quantity) FAIL_CHECK(to_text(shown) << " became " << to_text(easier));
        if (const auto fault = fault_of(easier); !fault.empty())
            FAIL_CHECK(to_text(easier) << " for " << easier.count().to_fraction() << ": " << fault);
    }
}

TEST_CASE("a number with its UCUM code, as machines are told it, is read at the clinical door too",
          "[round trip]") {
    Draw draw;
    for (int i = 0; i < 20'000; ++i) {
        const Unit unit = draw.unit();
        const AnyQuantity quantity = unit.times(draw.below(1'000'000));
        const Dimension meaning = quantity.dimension();
        const std::string text = unit.count_in(quantity).to_fraction() + " " + unit.ucum();
        const auto read = parse_one_of(text, {&meaning, 1});
        if (!read || read->quantity != quantity)
            FAIL_CHECK(text << " for " << to_text({quantity, unit}) << ": "
                            << (read ? "" : read.error().message));
    }
}
