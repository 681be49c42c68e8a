// SPDX-License-Identifier: Apache-2.0
// Exact literals for tests and tables: 0.3_mg == 300_mcg. Read digit by digit at compile time; no double is involved.
#pragma once

#include "core/units/quantities.hpp"

namespace vialwright::units {
inline namespace literals {

namespace spelled {
// A literal that is no plain decimal does not compile: throw is not a constant expression. 010 is 8 to C++ and 10 to
// a pharmacist, so it is none.
consteval numbers::Exact read_literal(const char* digits) {
    if (digits[0] == '0' && digits[1] != '\0' && digits[1] != '.') throw "not a plain decimal";
    numbers::int128 value = 0;
    numbers::int128 scale = 1;
    bool after_point = false;
    for (; *digits != '\0'; ++digits) {
        if (*digits == '\'') continue;
        if (*digits == '.' && !after_point) {
            after_point = true;
            continue;
        }
        if (*digits < '0' || *digits > '9') throw "not a plain decimal";
        value = value * 10 + (*digits - '0');
        if (after_point) scale *= 10;
    }
    return numbers::Exact::ratio(value, scale);
}
template <class Q>
consteval Q scaled(const char* digits, numbers::int128 top = 1, numbers::int128 bottom = 1) {
    return Q::from_value(read_literal(digits) * numbers::Exact::ratio(top, bottom));
}
}  // namespace spelled

consteval numbers::Exact operator""_x(const char* digits) { return spelled::read_literal(digits); }
consteval DrugMass operator""_mcg(const char* digits) { return spelled::scaled<DrugMass>(digits, 1, 1000); }
consteval DrugMass operator""_mg(const char* digits) { return spelled::scaled<DrugMass>(digits); }
consteval DrugMass operator""_g(const char* digits) { return spelled::scaled<DrugMass>(digits, 1000); }
consteval Substance operator""_mmol(const char* digits) { return spelled::scaled<Substance>(digits); }
consteval Equivalents operator""_mEq(const char* digits) { return spelled::scaled<Equivalents>(digits); }
consteval Activity operator""_units(const char* digits) { return spelled::scaled<Activity>(digits); }
consteval Osmoles operator""_mOsm(const char* digits) { return spelled::scaled<Osmoles>(digits); }
consteval Volume operator""_mL(const char* digits) { return spelled::scaled<Volume>(digits); }
consteval Volume operator""_L(const char* digits) { return spelled::scaled<Volume>(digits, 1000); }
consteval Time operator""_min(const char* digits) { return spelled::scaled<Time>(digits, 1, 60); }
consteval Time operator""_h(const char* digits) { return spelled::scaled<Time>(digits); }
consteval Time operator""_days(const char* digits) { return spelled::scaled<Time>(digits, 24); }
consteval BodyWeight operator""_kg(const char* digits) { return spelled::scaled<BodyWeight>(digits); }
consteval BodyWeight operator""_lb(const char* digits) {
    return spelled::scaled<BodyWeight>(digits, 45'359'237, 100'000'000);
}
consteval BodySurface operator""_m2(const char* digits) { return spelled::scaled<BodySurface>(digits); }
consteval Height operator""_cm(const char* digits) { return spelled::scaled<Height>(digits); }
consteval ProductMass operator""_g_of_product(const char* digits) {
    return spelled::scaled<ProductMass>(digits);
}

}  // namespace literals
}  // namespace vialwright::units
