// SPDX-License-Identifier: Apache-2.0
// Exact against Boost's rational: the input is a program over four registers that both carry out. After every step
// each register must hold the same value, in the same form, and overflow must come exactly where 4,096 bits end.
#include "core/numbers/exact.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <utility>

#include <boost/multiprecision/cpp_int.hpp>

namespace {

using namespace vialwright::numbers;
namespace mp = boost::multiprecision;
using BigInteger = mp::number<mp::cpp_int_backend<>, mp::et_off>;
using BigRational = mp::number<mp::cpp_rational_backend, mp::et_off>;

constexpr int longest_program = 64;
constexpr unsigned most_bits = 4096;
constexpr unsigned inline_bits = 127;

void require(bool holds, const char* law) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", law);
    std::abort();
}

unsigned bits(const BigInteger& value) { return value == 0 ? 0 : msb(BigInteger(abs(value))) + 1; }
unsigned bits(const BigRational& value) { return std::max(bits(numerator(value)), bits(denominator(value))); }

struct Register {
    Exact exact;
    BigRational oracle;
};

void check_same(const Register& r) {
    const auto parts = r.exact.parts();
    require(parts.has_value() == (bits(r.oracle) <= inline_bits),
            "inline where 127 bits are enough, and only there");
    if (parts) {
        require(BigInteger(parts->numerator) == numerator(r.oracle), "the numerator is Boost's");
        require(BigInteger(parts->denominator) == denominator(r.oracle), "the denominator is Boost's");
    } else {
        require(r.exact.to_fraction() == r.oracle.str(), "the fraction is Boost's");
    }
    require(r.exact.is_zero() == (r.oracle == 0), "zero is zero");
    require(r.exact.is_negative() == (r.oracle < 0), "the sign is Boost's");
    require(r.exact.is_positive() == (r.oracle > 0), "the sign is Boost's");
    require(r.exact.is_whole() == (denominator(r.oracle) == 1), "whole is whole");
}

void check_order(const Register& a, const Register& b) {
    const BigInteger left = numerator(a.oracle) * denominator(b.oracle);
    const BigInteger right = numerator(b.oracle) * denominator(a.oracle);
    require((a.exact < b.exact) == (left < right), "less by cross multiplication");
    require((a.exact > b.exact) == (left > right), "greater by cross multiplication");
    require((a.exact == b.exact) == (left == right), "equal by cross multiplication");
}

// The whole number that |quotient| rounds to, found from its two neighbours.
BigInteger rounded_whole(const BigRational& quotient, Rounding how) {
    const BigInteger low = BigInteger(abs(numerator(quotient))) / denominator(quotient);
    const BigRational past_low = abs(quotient) - BigRational(low);
    const BigRational half = BigRational(1) / 2;
    bool up = false;
    if (how == Rounding::up) up = past_low > 0;
    if (how == Rounding::half_up) up = past_low >= half;
    if (how == Rounding::half_even) up = past_low > half || (past_low == half && low % 2 == 1);
    return up ? BigInteger(low + 1) : low;
}

class Program {
public:
    explicit Program(std::span<const std::uint8_t> code) : code_(code) {}

    void run() {
        for (int step = 0; step < longest_program && !code_.empty(); ++step) {
            const std::uint8_t operation = byte();
            const std::uint8_t operands = byte();
            carry_out(operation % 14, operands & 3, (operands >> 2) & 3);
            for (const Register& r : registers_) check_same(r);
            check_order(registers_[operands & 3], registers_[(operands >> 2) & 3]);
        }
    }

private:
    std::uint8_t byte() {
        if (code_.empty()) return 0;
        const std::uint8_t first = code_.front();
        code_ = code_.subspan(1);
        return first;
    }
    std::int64_t integer(int bytes) {
        std::uint64_t value = 0;
        for (int i = 0; i < bytes; ++i) value = value << 8 | byte();
        return static_cast<std::int64_t>(value << (64 - 8 * bytes)) >> (64 - 8 * bytes);  // sign kept
    }

    void carry_out(int operation, std::size_t to, std::size_t from) {
        Register& a = registers_[to];
        Register& b = registers_[from];
        switch (operation) {
            case 0: return load(a, integer(1), 1);
            case 1: return load(a, integer(2), integer(2));
            case 2: return load(a, integer(8), integer(8));
            case 3: return load_wide(a);
            case 4: return change(a, a.oracle + b.oracle, [&] { a.exact += b.exact; });
            case 5: return change(a, a.oracle - b.oracle, [&] { a.exact -= b.exact; });
            case 6: return change(a, a.oracle * b.oracle, [&] { a.exact *= b.exact; });
            case 7: return divide(a, b);
            case 8: return change(a, -b.oracle, [&] { a.exact = -b.exact; });
            case 9: return change(a, abs(b.oracle), [&] { a.exact = abs(b.exact); });
            case 10: return round(a, b);
            case 11: return copy(a, b);
            case 12: return move(a, b);
            default: return self(a);
        }
    }

    void load(Register& r, std::int64_t top, std::int64_t bottom) {
        if (bottom == 0) bottom = 1;
        r = {Exact::ratio(top, bottom), BigRational(BigInteger(top)) / BigInteger(bottom)};
    }

    // Near the end of the inline range: 2^127 - 1 less a little.
    void load_wide(Register& r) {
        const int128 largest = static_cast<int128>(~uint128{0} >> 1);
        const auto top = largest - (integer(2) & 0x7fff);
        const auto bottom = largest - (integer(8) & 0x7fff'ffff'ffff'ffff);
        if (integer(1) < 0)
            r = {Exact::ratio(-top, bottom), BigRational(-BigInteger(top)) / BigInteger(bottom)};
        else r = {Exact::ratio(top, 1), BigRational(BigInteger(top))};
    }

    // The operation must give the oracle's value, or overflow where that is too large and leave the register alone.
    template <class Operation>
    void change(Register& r, BigRational wanted, Operation operation, bool overflows_before = false) {
        const Exact before = r.exact;
        const bool overflows = overflows_before || bits(wanted) > most_bits;
        try {
            operation();
            require(!overflows, "more than 4,096 bits are refused");
            r.oracle = std::move(wanted);
        } catch (const ArithmeticOverflow&) {
            require(overflows, "up to 4,096 bits are not refused");
            require(r.exact == before, "a refused operation changes nothing");
        }
    }

    void divide(Register& a, const Register& b) {
        if (b.oracle != 0) return change(a, a.oracle / b.oracle, [&] { a.exact /= b.exact; });
        bool refused = false;
        try {
            a.exact /= b.exact;
        } catch (const DivisionByZero&) {
            refused = true;
        }
        require(refused, "division by zero is refused");
    }

    void round(Register& a, const Register& b) {
        const std::int64_t top = 1 + (integer(1) & 0xff);
        const std::int64_t bottom = 1 + (integer(1) & 0xff);
        const auto how = static_cast<Rounding>(byte() & 3);
        const BigRational step = BigRational(top) / bottom;
        const BigRational quotient = b.oracle / step;
        const BigInteger whole = rounded_whole(quotient, how);
        const bool too_large = bits(quotient) > most_bits || bits(whole) > most_bits;
        const BigRational signed_whole = quotient < 0 ? -BigRational(whole) : BigRational(whole);
        change(
            a, signed_whole * step,
            [&] { a.exact = round_to_multiple(b.exact, Exact::ratio(top, bottom), how); }, too_large);
    }

    void copy(Register& a, const Register& b) {
        const Exact first(b.exact);
        a.exact = first;
        a.oracle = b.oracle;
        require(first == b.exact, "a copy is equal");
    }

    void move(Register& a, Register& b) {
        Exact carried(std::move(b.exact));
        b.exact = a.exact;
        a.exact = std::move(carried);
        std::swap(a.oracle, b.oracle);
    }

    void self(Register& r) {
        Exact& same = r.exact;
        r.exact = same;
        r.exact = std::move(same);
        change(r, r.oracle + r.oracle, [&] { r.exact += same; });
        change(r, BigRational(0), [&] { r.exact -= same; });
    }

    std::span<const std::uint8_t> code_;
    std::array<Register, 4> registers_{};
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Program({data, size}).run();
    return 0;
}
