// SPDX-License-Identifier: Apache-2.0
// The base dimensions of pharmacy arithmetic, as Boost.Units types, with one canonical unit each.
//
// Body weight is not drug mass, so mg/kg stays mg/kg; equivalents, units of activity and osmoles need a valence, a
// potency or a dissociation to become an amount of substance; a dose given and a tablet counted are no bare numbers.
// All other units (mcg, lb, min ...) exist only in the run-time table of unit_table.cpp and in literals.hpp: Boost's own
// scaled units would convert through double.
#pragma once

#include <boost/units/base_dimension.hpp>
#include <boost/units/base_unit.hpp>
#include <boost/units/derived_dimension.hpp>
#include <boost/units/operators.hpp>
#include <boost/units/quantity.hpp>
#include <boost/units/static_constant.hpp>
#include <boost/units/unit.hpp>

namespace vialwright::units {

namespace dimensions {
// The names appear in compiler messages; the ordinals are Boost's, and a repeated one does not compile.
struct drug_mass : boost::units::base_dimension<drug_mass, 101> {};
struct substance : boost::units::base_dimension<substance, 102> {};
struct equivalents : boost::units::base_dimension<equivalents, 103> {};
struct activity : boost::units::base_dimension<activity, 104> {};
struct osmoles : boost::units::base_dimension<osmoles, 105> {};
struct volume : boost::units::base_dimension<volume, 106> {};
struct time : boost::units::base_dimension<time, 107> {};
struct body_weight : boost::units::base_dimension<body_weight, 108> {};
struct body_surface : boost::units::base_dimension<body_surface, 109> {};
struct administration : boost::units::base_dimension<administration, 110> {};
struct dosage_unit : boost::units::base_dimension<dosage_unit, 111> {};
struct product_mass : boost::units::base_dimension<product_mass, 112> {};
struct height : boost::units::base_dimension<height, 113> {};
struct energy : boost::units::base_dimension<energy, 114> {};
}  // namespace dimensions

namespace detail {
template <class Self, class Dimension, long Ordinal>
using CanonicalUnit = boost::units::base_unit<Self, typename Dimension::dimension_type, Ordinal>;

struct milligram_base : CanonicalUnit<milligram_base, dimensions::drug_mass, 201> {};
struct millimole_base : CanonicalUnit<millimole_base, dimensions::substance, 202> {};
struct milliequivalent_base : CanonicalUnit<milliequivalent_base, dimensions::equivalents, 203> {};
struct activity_unit_base : CanonicalUnit<activity_unit_base, dimensions::activity, 204> {};
struct milliosmole_base : CanonicalUnit<milliosmole_base, dimensions::osmoles, 205> {};
struct milliliter_base : CanonicalUnit<milliliter_base, dimensions::volume, 206> {};
struct hour_base : CanonicalUnit<hour_base, dimensions::time, 207> {};
struct kilogram_of_patient_base : CanonicalUnit<kilogram_of_patient_base, dimensions::body_weight, 208> {};
struct square_meter_base : CanonicalUnit<square_meter_base, dimensions::body_surface, 209> {};
struct dose_base : CanonicalUnit<dose_base, dimensions::administration, 210> {};
struct each_base : CanonicalUnit<each_base, dimensions::dosage_unit, 211> {};
struct gram_of_product_base : CanonicalUnit<gram_of_product_base, dimensions::product_mass, 212> {};
struct centimeter_base : CanonicalUnit<centimeter_base, dimensions::height, 213> {};
struct kilocalorie_base : CanonicalUnit<kilocalorie_base, dimensions::energy, 214> {};
}  // namespace detail

using Milligram = detail::milligram_base::unit_type;
using Millimole = detail::millimole_base::unit_type;
using Milliequivalent = detail::milliequivalent_base::unit_type;
using ActivityUnit = detail::activity_unit_base::unit_type;
using Milliosmole = detail::milliosmole_base::unit_type;
using Milliliter = detail::milliliter_base::unit_type;
using Hour = detail::hour_base::unit_type;
using KilogramOfPatient = detail::kilogram_of_patient_base::unit_type;
using SquareMeter = detail::square_meter_base::unit_type;
using Dose = detail::dose_base::unit_type;
using Each = detail::each_base::unit_type;
using GramOfProduct = detail::gram_of_product_base::unit_type;
using Centimeter = detail::centimeter_base::unit_type;
using Kilocalorie = detail::kilocalorie_base::unit_type;

}  // namespace vialwright::units
