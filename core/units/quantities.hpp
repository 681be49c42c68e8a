// SPDX-License-Identifier: Apache-2.0
// The quantities of pharmacy arithmetic by name. Each holds an Exact in its canonical unit (named in dimensions.hpp);
// conversion factors (molar mass, valence, potency, strength, drop factor, density) are quantities too, so that a
// wrong direction does not compile.
#pragma once

#include "core/numbers/exact.hpp"
#include "core/units/dimensions.hpp"

namespace vialwright::units {

template <class Unit> using Quantity = boost::units::quantity<Unit, numbers::Exact>;

template <class Top, class Bottom>
using Over = typename boost::units::divide_typeof_helper<Top, Bottom>::type;

using DrugMass = Quantity<Milligram>;            // mg
using Substance = Quantity<Millimole>;           // mmol
using Equivalents = Quantity<Milliequivalent>;   // mEq
using Activity = Quantity<ActivityUnit>;         // units
using Osmoles = Quantity<Milliosmole>;           // mOsm
using Volume = Quantity<Milliliter>;             // mL
using Time = Quantity<Hour>;                     // h; also an age
using BodyWeight = Quantity<KilogramOfPatient>;  // kg of patient
using BodySurface = Quantity<SquareMeter>;       // m²
using DoseCount = Quantity<Dose>;                // doses
using DosageUnits = Quantity<Each>;              // tablets, vials, drops
using ProductMass = Quantity<GramOfProduct>;     // g of a powder, cream ...
using Height = Quantity<Centimeter>;             // cm
using Energy = Quantity<Kilocalorie>;            // kcal

// Per-something of any amount A (Milligram, Millimole ...).
template <class A> using Concentration = Quantity<Over<A, Milliliter>>;         // mg/mL
template <class A> using DosePerWeight = Quantity<Over<A, KilogramOfPatient>>;  // mg/kg, one dose
template <class A> using DosePerSurface = Quantity<Over<A, SquareMeter>>;       // mg/m², one dose
template <class A> using DoseRate = Quantity<Over<A, Hour>>;                    // mg/h; per day is mg/24 h
template <class A> using DoseRatePerWeight = Quantity<Over<Over<A, KilogramOfPatient>, Hour>>;  // mg/kg/h
template <class A> using UnitStrength = Quantity<Over<A, Each>>;                                // mg/tablet
template <class A> using MassFraction = Quantity<Over<A, GramOfProduct>>;                       // mg/g

using InfusionRate = Quantity<Over<Milliliter, Hour>>;                 // mL/h
using Frequency = Quantity<Over<Dose, Hour>>;                          // doses/h
using FluidPerWeight = Quantity<Over<Milliliter, KilogramOfPatient>>;  // mL/kg
using Osmolarity = Quantity<Over<Milliosmole, Milliliter>>;            // mOsm/mL
using MolarMass = Quantity<Over<Milligram, Millimole>>;                // mg/mmol = g/mol
using Valence = Quantity<Over<Milliequivalent, Millimole>>;            // mEq/mmol
using OsmoticCount = Quantity<Over<Milliosmole, Millimole>>;           // mOsm/mmol: particles a molecule
using Potency = Quantity<Over<ActivityUnit, Milligram>>;               // units/mg
using Density = Quantity<Over<GramOfProduct, Milliliter>>;             // g/mL
using DropFactor = Quantity<Over<Each, Milliliter>>;                   // drops/mL
using LaboratoryConcentration = Concentration<Milligram>;              // mg/mL (creatinine is typed in mg/dL)
using Clearance = Quantity<Over<Over<Milliliter, Hour>, SquareMeter>>;  // mL/h/m² (eGFR)

// A quantity from a number of its canonical units, and back: the two doors between a number and a meaning.
template <class Q> constexpr Q make(numbers::Exact canonical) { return Q::from_value(std::move(canonical)); }

}  // namespace vialwright::units
