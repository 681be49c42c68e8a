// SPDX-License-Identifier: Apache-2.0
// The atoms and prefixes of UCUM, the Unified Code for Units of Measure, as exact facts. An atom is defined by others:
// "N" is 1 kg.m/s2.
//
// Stricter than UCUM where a patient could be hurt: mol, eq, osm, Sv and [drp] are kinds of their own (UCUM makes them
// numbers, each other, J/kg and mL/20), and so is each arbitrary unit and each annotation that stands alone.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace vialwright::ucum {

enum class AtomKind : std::uint8_t {
    base,       // a kind of its own, not defined by others
    derived,    // value times unit
    arbitrary,  // defined by a procedure: a kind of its own
    scale       // special: a point on a scale, alone in its code
};

struct Atom {
    std::string_view code;
    std::string_view name;
    bool takes_prefix;  // "metric" to UCUM
    AtomKind kind;
    std::string_view value;  // "45359237/100000", "3.7e10"
    std::string_view unit;   // UCUM code
};

// A scale in kelvin: K = reading × step + zero. Others (pH, decibels) convert to nothing else.
struct TemperatureScale {
    std::string_view code;
    std::string_view step, zero;
};

struct Prefix {
    std::string_view code;
    std::string_view name;
    int power;  // of the base below
    int base;   // 10, or 2 for Ki
};

const Atom* find_atom(std::string_view code);
std::span<const Atom> all_atoms();
std::span<const Prefix> all_prefixes();
const TemperatureScale* find_temperature_scale(std::string_view code);

// What a widespread spelling that is no UCUM code should be: "ug" for "mcg". Empty if none is known.
std::string_view code_for_spelling(std::string_view spelling);

}  // namespace vialwright::ucum
