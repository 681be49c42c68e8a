// SPDX-License-Identifier: Apache-2.0
// Definitions: SI brochure (2019), CODATA 2018 for measured constants; international yard and pound (1959); NIST Handbook
// 44, appendix C; UCUM for what only UCUM defines (m[H2O], m[Hg], [Ch], a, mo ...).
#include "core/ucum/atoms.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace vialwright::ucum {

namespace {

using enum AtomKind;
constexpr bool yes = true, no = false;

// clang-format off
constexpr Atom atoms[] = {
    {"m", "meter", yes, base, "", ""}, {"s", "second", yes, base, "", ""}, {"g", "gram", yes, base, "", ""},
    {"rad", "radian", yes, base, "", ""}, {"K", "kelvin", yes, base, "", ""}, {"C", "coulomb", yes, base, "", ""},
    {"cd", "candela", yes, base, "", ""}, {"[pi]", "the number pi", no, base, "", ""},
    {"mol", "mole", yes, base, "", ""}, {"eq", "equivalent", yes, base, "", ""}, {"osm", "osmole", yes, base, "", ""},
    {"Sv", "sievert", yes, base, "", ""}, {"[drp]", "drop", no, base, "", ""},

    {"10*", "10", no, derived, "10", "1"}, {"10^", "10", no, derived, "10", "1"}, {"%", "percent", no, derived, "1/100", "1"},
    {"[ppth]", "part per thousand", no, derived, "1/1000", "1"}, {"[ppm]", "part per million", no, derived, "1e-6", "1"},
    {"[ppb]", "part per billion", no, derived, "1e-9", "1"}, {"[pptr]", "part per trillion", no, derived, "1e-12", "1"},

    {"sr", "steradian", yes, derived, "1", "rad2"}, {"Hz", "hertz", yes, derived, "1", "/s"}, {"N", "newton", yes, derived, "1", "kg.m/s2"},
    {"Pa", "pascal", yes, derived, "1", "N/m2"}, {"J", "joule", yes, derived, "1", "N.m"}, {"W", "watt", yes, derived, "1", "J/s"},
    {"A", "ampere", yes, derived, "1", "C/s"}, {"V", "volt", yes, derived, "1", "J/C"}, {"F", "farad", yes, derived, "1", "C/V"},
    {"Ohm", "ohm", yes, derived, "1", "V/A"}, {"S", "siemens", yes, derived, "1", "A/V"}, {"mho", "mho", yes, derived, "1", "S"},
    {"Wb", "weber", yes, derived, "1", "V.s"}, {"T", "tesla", yes, derived, "1", "Wb/m2"}, {"H", "henry", yes, derived, "1", "Wb/A"},
    {"lm", "lumen", yes, derived, "1", "cd.sr"}, {"lx", "lux", yes, derived, "1", "lm/m2"}, {"Bq", "becquerel", yes, derived, "1", "/s"},
    {"Gy", "gray", yes, derived, "1", "J/kg"}, {"kat", "katal", yes, derived, "1", "mol/s"}, {"U", "enzyme unit", yes, derived, "1", "umol/min"},

    {"l", "liter", yes, derived, "1", "dm3"}, {"L", "liter", yes, derived, "1", "l"}, {"st", "stere", yes, derived, "1", "m3"},
    {"ar", "are", yes, derived, "100", "m2"}, {"t", "tonne", yes, derived, "1000", "kg"}, {"bar", "bar", yes, derived, "1e5", "Pa"},
    {"gf", "gram-force", yes, derived, "1", "g.[g]"}, {"atm", "atmosphere", no, derived, "101325", "Pa"}, {"att", "technical atmosphere", no, derived, "1", "kgf/cm2"},
    {"deg", "degree of angle", no, derived, "1/180", "[pi].rad"}, {"gon", "gon", no, derived, "9/10", "deg"}, {"'", "minute of angle", no, derived, "1/60", "deg"},
    {"''", "second of angle", no, derived, "1/60", "'"}, {"circ", "circle", no, derived, "2", "[pi].rad"}, {"sph", "sphere", no, derived, "4", "[pi].sr"},
    {"min", "minute", no, derived, "60", "s"}, {"h", "hour", no, derived, "60", "min"}, {"d", "day", no, derived, "24", "h"},
    {"wk", "week", no, derived, "7", "d"}, {"a_t", "tropical year", no, derived, "365.24219", "d"}, {"a_j", "Julian year", no, derived, "365.25", "d"},
    {"a_g", "Gregorian year", no, derived, "365.2425", "d"}, {"a", "year", no, derived, "1", "a_j"}, {"mo_s", "synodal month", no, derived, "29.53059", "d"},
    {"mo_j", "Julian month", no, derived, "1/12", "a_j"}, {"mo_g", "Gregorian month", no, derived, "1/12", "a_g"}, {"mo", "month", no, derived, "1", "mo_j"},
    {"[c]", "speed of light", yes, derived, "299792458", "m/s"}, {"[g]", "standard acceleration of free fall", yes, derived, "9.80665", "m/s2"},
    {"[ly]", "light-year", yes, derived, "1", "[c].a_j"}, {"eV", "electronvolt", yes, derived, "1.602176634e-19", "J"}, {"[e]", "elementary charge", yes, derived, "1.602176634e-19", "C"},
    {"pc", "parsec", yes, derived, "3.085678e16", "m"}, {"[h]", "Planck constant", yes, derived, "6.62607015e-34", "J.s"}, {"[k]", "Boltzmann constant", yes, derived, "1.380649e-23", "J/K"},
    {"[eps_0]", "permittivity of vacuum", yes, derived, "8.8541878128e-12", "F/m"}, {"[mu_0]", "permeability of vacuum", yes, derived, "4e-7", "[pi].N/A2"}, {"[G]", "Newtonian constant of gravitation", yes, derived, "6.67430e-11", "m3/(kg.s2)"},
    {"[m_e]", "electron mass", yes, derived, "9.1093837015e-28", "g"}, {"[m_p]", "proton mass", yes, derived, "1.67262192369e-24", "g"},
    {"AU", "astronomic unit", no, derived, "149597870700", "m"}, {"u", "unified atomic mass unit", yes, derived, "1.66053906660e-24", "g"},

    {"Ky", "kayser", yes, derived, "1", "/cm"}, {"Gal", "gal", yes, derived, "1", "cm/s2"}, {"dyn", "dyne", yes, derived, "1", "g.cm/s2"},
    {"erg", "erg", yes, derived, "1", "dyn.cm"}, {"P", "poise", yes, derived, "1", "dyn.s/cm2"}, {"St", "stokes", yes, derived, "1", "cm2/s"},
    {"Bi", "biot", yes, derived, "10", "A"}, {"Mx", "maxwell", yes, derived, "1e-8", "Wb"}, {"G", "gauss", yes, derived, "1e-4", "T"},
    {"Oe", "oersted", yes, derived, "250", "A/(m.[pi])"}, {"Gb", "gilbert", yes, derived, "1", "Oe.cm"}, {"sb", "stilb", yes, derived, "1", "cd/cm2"},
    {"Lmb", "lambert", yes, derived, "1", "cd/(cm2.[pi])"}, {"ph", "phot", yes, derived, "1e4", "lx"}, {"Ci", "curie", yes, derived, "3.7e10", "Bq"},
    {"R", "roentgen", yes, derived, "2.58e-4", "C/kg"}, {"RAD", "rad, absorbed dose", yes, derived, "100", "erg/g"}, {"REM", "rem", yes, derived, "1/100", "Sv"},
    {"Ao", "angstrom", no, derived, "1/10", "nm"}, {"b", "barn", no, derived, "100", "fm2"},

    {"[in_i]", "inch", no, derived, "2.54", "cm"}, {"[ft_i]", "foot", no, derived, "12", "[in_i]"}, {"[yd_i]", "yard", no, derived, "3", "[ft_i]"},
    {"[mi_i]", "mile", no, derived, "5280", "[ft_i]"}, {"[fth_i]", "fathom", no, derived, "6", "[ft_i]"}, {"[nmi_i]", "nautical mile", no, derived, "1852", "m"},
    {"[kn_i]", "knot", no, derived, "1", "[nmi_i]/h"}, {"[sin_i]", "square inch", no, derived, "1", "[in_i]2"}, {"[sft_i]", "square foot", no, derived, "1", "[ft_i]2"},
    {"[syd_i]", "square yard", no, derived, "1", "[yd_i]2"}, {"[cin_i]", "cubic inch", no, derived, "1", "[in_i]3"}, {"[cft_i]", "cubic foot", no, derived, "1", "[ft_i]3"},
    {"[cyd_i]", "cubic yard", no, derived, "1", "[yd_i]3"}, {"[bf_i]", "board foot", no, derived, "144", "[in_i]3"}, {"[cr_i]", "cord", no, derived, "128", "[ft_i]3"},
    {"[mil_i]", "mil", no, derived, "1/1000", "[in_i]"}, {"[cml_i]", "circular mil", no, derived, "1/4", "[pi].[mil_i]2"}, {"[hd_i]", "hand", no, derived, "4", "[in_i]"},
    {"[ft_us]", "survey foot", no, derived, "1200/3937", "m"}, {"[yd_us]", "survey yard", no, derived, "3", "[ft_us]"}, {"[in_us]", "survey inch", no, derived, "1/12", "[ft_us]"},
    {"[rd_us]", "rod", no, derived, "16.5", "[ft_us]"}, {"[ch_us]", "chain", no, derived, "4", "[rd_us]"}, {"[fth_us]", "survey fathom", no, derived, "6", "[ft_us]"},
    {"[fur_us]", "furlong", no, derived, "40", "[rd_us]"}, {"[mi_us]", "survey mile", no, derived, "8", "[fur_us]"}, {"[acr_us]", "acre", no, derived, "160", "[rd_us]2"},
    {"[smi_us]", "square survey mile", no, derived, "1", "[mi_us]2"}, {"[mil_us]", "survey mil", no, derived, "1/1000", "[in_us]"},
    {"[lk_us]", "link", no, derived, "1/100", "[ch_us]"}, {"[rch_us]", "engineer's chain", no, derived, "100", "[ft_us]"}, {"[rlk_us]", "engineer's link", no, derived, "1/100", "[rch_us]"},
    {"[srd_us]", "square rod", no, derived, "1", "[rd_us]2"}, {"[sct]", "section", no, derived, "1", "[mi_us]2"}, {"[twp]", "township", no, derived, "36", "[sct]"},
    {"[in_br]", "British inch", no, derived, "2.539998", "cm"}, {"[ft_br]", "British foot", no, derived, "12", "[in_br]"}, {"[rd_br]", "British rod", no, derived, "16.5", "[ft_br]"},
    {"[ch_br]", "British chain", no, derived, "4", "[rd_br]"}, {"[lk_br]", "British link", no, derived, "1/100", "[ch_br]"}, {"[fth_br]", "British fathom", no, derived, "6", "[ft_br]"},
    {"[pc_br]", "British pace", no, derived, "2.5", "[ft_br]"}, {"[yd_br]", "British yard", no, derived, "3", "[ft_br]"}, {"[mi_br]", "British mile", no, derived, "5280", "[ft_br]"},
    {"[nmi_br]", "British nautical mile", no, derived, "6080", "[ft_br]"}, {"[kn_br]", "British knot", no, derived, "1", "[nmi_br]/h"}, {"[acr_br]", "British acre", no, derived, "4840", "[yd_br]2"},
    {"[gal_us]", "US gallon", no, derived, "231", "[in_i]3"}, {"[bbl_us]", "barrel", no, derived, "42", "[gal_us]"}, {"[qt_us]", "US quart", no, derived, "1/4", "[gal_us]"},
    {"[pt_us]", "US pint", no, derived, "1/2", "[qt_us]"}, {"[gil_us]", "US gill", no, derived, "1/4", "[pt_us]"}, {"[foz_us]", "US fluid ounce", no, derived, "1/4", "[gil_us]"},
    {"[fdr_us]", "US fluid dram", no, derived, "1/8", "[foz_us]"}, {"[min_us]", "US minim", no, derived, "1/60", "[fdr_us]"}, {"[tbs_us]", "US tablespoon", no, derived, "1/2", "[foz_us]"},
    {"[tsp_us]", "US teaspoon", no, derived, "1/3", "[tbs_us]"}, {"[cup_us]", "US cup", no, derived, "16", "[tbs_us]"}, {"[bu_us]", "bushel", no, derived, "2150.42", "[in_i]3"},
    {"[pk_us]", "peck", no, derived, "1/4", "[bu_us]"}, {"[dqt_us]", "dry quart", no, derived, "1/8", "[pk_us]"}, {"[dpt_us]", "dry pint", no, derived, "1/2", "[dqt_us]"},
    {"[crd_us]", "US cord", no, derived, "128", "[ft_i]3"},
    {"[gal_wi]", "Winchester gallon", no, derived, "1/8", "[bu_us]"}, {"[foz_m]", "metric fluid ounce", no, derived, "30", "mL"}, {"[cup_m]", "metric cup", no, derived, "240", "mL"},
    {"[tsp_m]", "metric teaspoon", no, derived, "5", "mL"}, {"[tbs_m]", "metric tablespoon", no, derived, "15", "mL"},
    {"[gal_br]", "imperial gallon", no, derived, "4.54609", "l"}, {"[qt_br]", "imperial quart", no, derived, "1/4", "[gal_br]"}, {"[pt_br]", "imperial pint", no, derived, "1/2", "[qt_br]"},
    {"[gil_br]", "imperial gill", no, derived, "1/4", "[pt_br]"}, {"[foz_br]", "imperial fluid ounce", no, derived, "1/5", "[gil_br]"}, {"[fdr_br]", "imperial fluid dram", no, derived, "1/8", "[foz_br]"},
    {"[min_br]", "imperial minim", no, derived, "1/60", "[fdr_br]"}, {"[pk_br]", "imperial peck", no, derived, "2", "[gal_br]"}, {"[bu_br]", "imperial bushel", no, derived, "4", "[pk_br]"},

    {"[gr]", "grain", no, derived, "64.79891", "mg"}, {"[lb_av]", "pound", no, derived, "7000", "[gr]"}, {"[oz_av]", "ounce", no, derived, "1/16", "[lb_av]"},
    {"[dr_av]", "dram", no, derived, "1/16", "[oz_av]"}, {"[stone_av]", "stone", no, derived, "14", "[lb_av]"}, {"[scwt_av]", "short hundredweight", no, derived, "100", "[lb_av]"},
    {"[lcwt_av]", "long hundredweight", no, derived, "112", "[lb_av]"}, {"[ston_av]", "short ton", no, derived, "20", "[scwt_av]"}, {"[lton_av]", "long ton", no, derived, "20", "[lcwt_av]"},
    {"[pwt_tr]", "pennyweight", no, derived, "24", "[gr]"}, {"[oz_tr]", "troy ounce", no, derived, "20", "[pwt_tr]"}, {"[lb_tr]", "troy pound", no, derived, "12", "[oz_tr]"},
    {"[sc_ap]", "scruple", no, derived, "20", "[gr]"}, {"[dr_ap]", "apothecary dram", no, derived, "3", "[sc_ap]"}, {"[oz_ap]", "apothecary ounce", no, derived, "8", "[dr_ap]"},
    {"[lb_ap]", "apothecary pound", no, derived, "12", "[oz_ap]"}, {"[oz_m]", "metric ounce", no, derived, "28", "g"}, {"[car_m]", "carat", no, derived, "1/5", "g"},
    {"[car_Au]", "carat of gold", no, derived, "1/24", "1"}, {"[lbf_av]", "pound-force", no, derived, "1", "[lb_av].[g]"}, {"[psi]", "pound per square inch", no, derived, "1", "[lbf_av]/[in_i]2"},
    {"[lne]", "line", no, derived, "1/12", "[in_i]"}, {"[pnt]", "point", no, derived, "1/6", "[lne]"}, {"[pca]", "pica", no, derived, "12", "[pnt]"},
    {"[pnt_pr]", "printer's point", no, derived, "0.013837", "[in_i]"}, {"[pca_pr]", "printer's pica", no, derived, "12", "[pnt_pr]"}, {"[pied]", "French foot", no, derived, "32.48", "cm"},
    {"[pouce]", "French inch", no, derived, "1/12", "[pied]"}, {"[ligne]", "French line", no, derived, "1/12", "[pouce]"}, {"[didot]", "Didot point", no, derived, "1/6", "[ligne]"}, {"[cicero]", "Didot pica", no, derived, "12", "[didot]"},
    {"[smoot]", "smoot", no, derived, "67", "[in_i]"},

    {"[degR]", "degree Rankine", no, derived, "5/9", "K"}, {"cal_th", "thermochemical calorie", yes, derived, "4.184", "J"}, {"cal", "calorie", yes, derived, "1", "cal_th"},
    {"cal_IT", "international table calorie", yes, derived, "4.1868", "J"}, {"cal_m", "mean calorie", yes, derived, "4.19002", "J"}, {"cal_[15]", "calorie at 15 degrees", yes, derived, "4.18580", "J"},
    {"cal_[20]", "calorie at 20 degrees", yes, derived, "4.18190", "J"}, {"[Cal]", "nutrition calorie", no, derived, "1", "kcal_th"}, {"[Btu_IT]", "international table British thermal unit", no, derived, "1055.05585262", "J"},
    {"[Btu_39]", "British thermal unit at 39 degrees Fahrenheit", no, derived, "1059.67", "J"}, {"[Btu_59]", "British thermal unit at 59 degrees Fahrenheit", no, derived, "1054.80", "J"},
    {"[Btu_60]", "British thermal unit at 60 degrees Fahrenheit", no, derived, "1054.68", "J"}, {"[Btu_m]", "mean British thermal unit", no, derived, "1055.87", "J"},
    {"[Btu_th]", "thermochemical British thermal unit", no, derived, "1054.350", "J"}, {"[Btu]", "British thermal unit", no, derived, "1", "[Btu_th]"}, {"[HP]", "horsepower", no, derived, "550", "[ft_i].[lbf_av]/s"},
    {"tex", "tex", yes, derived, "1", "g/km"}, {"[den]", "denier", no, derived, "1/9", "g/km"},

    {"m[H2O]", "meter of water column", yes, derived, "9806.65", "Pa"}, {"m[Hg]", "meter of mercury column", yes, derived, "133322", "Pa"}, {"[in_i'H2O]", "inch of water column", no, derived, "0.0254", "m[H2O]"},
    {"[in_i'Hg]", "inch of mercury column", no, derived, "0.0254", "m[Hg]"}, {"[PRU]", "peripheral vascular resistance unit", no, derived, "1", "mm[Hg].s/mL"}, {"[wood'U]", "Wood unit", no, derived, "1", "mm[Hg].min/L"},
    {"[diop]", "diopter", no, derived, "1", "/m"}, {"[mesh_i]", "mesh", no, derived, "1", "/[in_i]"}, {"[Ch]", "French gauge", no, derived, "1/3", "mm"},
    {"[MET]", "metabolic equivalent", no, derived, "3.5", "mL/min/kg"}, {"[S]", "Svedberg unit", no, derived, "1e-13", "s"}, {"g%", "gram percent", yes, derived, "1", "g/dL"},
    {"[NTU]", "nephelometric turbidity unit", no, arbitrary, "", ""}, {"[FNU]", "formazin nephelometric unit", no, arbitrary, "", ""},
    {"[HPF]", "high power field", no, arbitrary, "", ""}, {"[LPF]", "low power field", no, derived, "100", "[HPF]"}, {"[hnsf'U]", "Hounsfield unit", no, arbitrary, "", ""},

    {"[iU]", "international unit", yes, arbitrary, "", ""}, {"[IU]", "international unit", yes, derived, "1", "[iU]"}, {"[arb'U]", "arbitrary unit", no, arbitrary, "", ""},
    {"[USP'U]", "United States Pharmacopeia unit", no, arbitrary, "", ""}, {"[GPL'U]", "GPL unit", no, arbitrary, "", ""}, {"[MPL'U]", "MPL unit", no, arbitrary, "", ""},
    {"[APL'U]", "APL unit", no, arbitrary, "", ""}, {"[beth'U]", "Bethesda unit", no, arbitrary, "", ""}, {"[anti'Xa'U]", "anti factor Xa unit", no, arbitrary, "", ""},
    {"[todd'U]", "Todd unit", no, arbitrary, "", ""}, {"[dye'U]", "Dye unit", no, arbitrary, "", ""}, {"[smgy'U]", "Somogyi unit", no, arbitrary, "", ""},
    {"[bdsk'U]", "Bodansky unit", no, arbitrary, "", ""}, {"[ka'U]", "King-Armstrong unit", no, arbitrary, "", ""}, {"[knk'U]", "Kunkel unit", no, arbitrary, "", ""},
    {"[mclg'U]", "Mac Lagan unit", no, arbitrary, "", ""}, {"[tb'U]", "tuberculin unit", no, arbitrary, "", ""}, {"[CCID_50]", "50 % cell culture infectious dose", no, arbitrary, "", ""},
    {"[TCID_50]", "50 % tissue culture infectious dose", no, arbitrary, "", ""}, {"[EID_50]", "50 % embryo infectious dose", no, arbitrary, "", ""}, {"[PFU]", "plaque forming unit", no, arbitrary, "", ""},
    {"[FFU]", "focus forming unit", no, arbitrary, "", ""}, {"[CFU]", "colony forming unit", no, arbitrary, "", ""}, {"[BAU]", "bioequivalent allergen unit", no, arbitrary, "", ""},
    {"[AU]", "allergen unit", no, arbitrary, "", ""}, {"[Amb'a'1'U]", "Amb a 1 unit", no, arbitrary, "", ""}, {"[PNU]", "protein nitrogen unit", no, arbitrary, "", ""},
    {"[Lf]", "limit of flocculation", no, arbitrary, "", ""}, {"[D'ag'U]", "D-antigen unit", no, arbitrary, "", ""}, {"[FEU]", "fibrinogen equivalent unit", no, arbitrary, "", ""},
    {"[ELU]", "ELISA unit", no, arbitrary, "", ""}, {"[EU]", "Ehrlich unit", no, arbitrary, "", ""}, {"[IR]", "index of reactivity", no, arbitrary, "", ""},
    {"[hp'_X]", "homeopathic potency, decimal, Hahnemannian", no, arbitrary, "", ""}, {"[hp'_C]", "homeopathic potency, centesimal, Hahnemannian", no, arbitrary, "", ""}, {"[hp'_M]", "homeopathic potency, millesimal, Hahnemannian", no, arbitrary, "", ""},
    {"[hp'_Q]", "homeopathic potency, quintamillesimal, Hahnemannian", no, arbitrary, "", ""}, {"[kp_X]", "homeopathic potency, decimal, Korsakovian", no, arbitrary, "", ""}, {"[kp_C]", "homeopathic potency, centesimal, Korsakovian", no, arbitrary, "", ""},
    {"[kp_M]", "homeopathic potency, millesimal, Korsakovian", no, arbitrary, "", ""}, {"[kp_Q]", "homeopathic potency, quintamillesimal, Korsakovian", no, arbitrary, "", ""},
    {"bit", "bit", yes, arbitrary, "", ""}, {"By", "byte", yes, derived, "8", "bit"}, {"Bd", "baud", yes, derived, "1", "/s"},

    {"Cel", "degree Celsius", yes, scale, "", ""}, {"[degF]", "degree Fahrenheit", no, scale, "", ""}, {"[degRe]", "degree Reaumur", no, scale, "", ""},
    {"[pH]", "pH", no, scale, "", ""}, {"Np", "neper", yes, scale, "", ""}, {"B", "bel", yes, scale, "", ""},
    {"B[SPL]", "bel of sound pressure", yes, scale, "", ""}, {"B[V]", "bel volt", yes, scale, "", ""}, {"B[mV]", "bel millivolt", yes, scale, "", ""},
    {"B[uV]", "bel microvolt", yes, scale, "", ""}, {"B[10.nV]", "bel 10 nanovolt", yes, scale, "", ""}, {"B[W]", "bel watt", yes, scale, "", ""}, {"B[kW]", "bel kilowatt", yes, scale, "", ""},
    {"[p'diop]", "prism diopter", no, scale, "", ""}, {"%[slope]", "percent of slope", no, scale, "", ""}, {"[hp_X]", "homeopathic potency, decimal", no, scale, "", ""},
    {"[hp_C]", "homeopathic potency, centesimal", no, scale, "", ""}, {"[hp_M]", "homeopathic potency, millesimal", no, scale, "", ""}, {"[hp_Q]", "homeopathic potency, quintamillesimal", no, scale, "", ""},
    {"[m/s2/Hz^(1/2)]", "meter per square second per square root of hertz", no, scale, "", ""}, {"bit_s", "logarithmic bit", no, scale, "", ""},
};

constexpr Prefix prefixes[] = {
    {"Y", "yotta", 24, 10}, {"Z", "zetta", 21, 10}, {"E", "exa", 18, 10}, {"P", "peta", 15, 10}, {"T", "tera", 12, 10}, {"G", "giga", 9, 10},
    {"M", "mega", 6, 10}, {"k", "kilo", 3, 10}, {"h", "hecto", 2, 10}, {"da", "deka", 1, 10}, {"d", "deci", -1, 10}, {"c", "centi", -2, 10},
    {"m", "milli", -3, 10}, {"u", "micro", -6, 10}, {"n", "nano", -9, 10}, {"p", "pico", -12, 10}, {"f", "femto", -15, 10}, {"a", "atto", -18, 10},
    {"z", "zepto", -21, 10}, {"y", "yocto", -24, 10}, {"Ki", "kibi", 10, 2}, {"Mi", "mebi", 20, 2}, {"Gi", "gibi", 30, 2}, {"Ti", "tebi", 40, 2},
};

constexpr TemperatureScale scales[] = {
    {"Cel", "1", "273.15"}, {"[degF]", "5/9", "45967/180"}, {"[degRe]", "5/4", "273.15"},
};

constexpr std::pair<std::string_view, std::string_view> spellings[] = {
    {"mcg", "ug"}, {"\u00B5g", "ug"}, {"\u03BCg", "ug"}, {"microgram", "ug"}, {"nanogram", "ng"}, {"gm", "g"}, {"gms", "g"}, {"Kg", "kg"}, {"KG", "kg"}, {"mgm", "mg"},
    {"gram", "g"}, {"milligram", "mg"}, {"kilogram", "kg"}, {"lb", "[lb_av]"}, {"lbs", "[lb_av]"}, {"pound", "[lb_av]"}, {"oz", "[oz_av]"}, {"grain", "[gr]"}, {"gr", "[gr]"},
    {"in", "[in_i]"}, {"inch", "[in_i]"}, {"inches", "[in_i]"}, {"foot", "[ft_i]"}, {"feet", "[ft_i]"}, {"cc", "mL"}, {"mcL", "uL"}, {"\u00B5L", "uL"}, {"\u03BCL", "uL"},
    {"liter", "L"}, {"milliliter", "mL"}, {"tsp", "[tsp_us]"}, {"tbsp", "[tbs_us]"}, {"hr", "h"}, {"hrs", "h"}, {"hour", "h"}, {"hours", "h"}, {"sec", "s"}, {"minute", "min"},
    {"minutes", "min"}, {"day", "d"}, {"days", "d"}, {"week", "wk"}, {"weeks", "wk"}, {"month", "mo"}, {"months", "mo"}, {"yr", "a"}, {"y", "a"}, {"year", "a"}, {"years", "a"},
    {"unit", "[iU]"}, {"units", "[iU]"}, {"IU", "[iU]"}, {"iU", "[iU]"}, {"iu", "[iU]"}, {"mIU", "m[iU]"}, {"milliunit", "m[iU]"}, {"milliunits", "m[iU]"}, {"Eq", "eq"}, {"mEq", "meq"},
    {"MEq", "meq"}, {"uEq", "ueq"}, {"Osm", "osm"}, {"mOsm", "mosm"}, {"mOsmol", "mosm"}, {"Mol", "mol"}, {"mMol", "mmol"}, {"micromol", "umol"}, {"mM", "mmol/L"},
    {"mmHg", "mm[Hg]"}, {"cmH2O", "cm[H2O]"}, {"inHg", "[in_i'Hg]"}, {"psi", "[psi]"}, {"degC", "Cel"}, {"\u00B0C", "Cel"}, {"celsius", "Cel"}, {"degF", "[degF]"}, {"\u00B0F", "[degF]"},
    {"pH", "[pH]"}, {"ppm", "[ppm]"}, {"ppb", "[ppb]"}, {"percent", "%"}, {"cfu", "[CFU]"}, {"CFU", "[CFU]"}, {"pfu", "[PFU]"}, {"PFU", "[PFU]"}, {"FEU", "[FEU]"}, {"HPF", "[HPF]"},
    {"drop", "[drp]"}, {"drops", "[drp]"}, {"gtt", "[drp]"}, {"tablet", "{tablet}"}, {"tablets", "{tablet}"}, {"tab", "{tablet}"}, {"capsule", "{capsule}"}, {"capsules", "{capsule}"},
    {"secs", "s"}, {"mins", "min"}, {"grams", "g"}, {"milligrams", "mg"}, {"micrograms", "ug"}, {"nanograms", "ng"}, {"ounce", "[oz_av]"}, {"ounces", "[oz_av]"}, {"pounds", "[lb_av]"},
    {"liters", "L"}, {"milliliters", "mL"}, {"uIU", "u[iU]"}, {"kIU", "k[iU]"}, {"uM", "umol/L"}, {"nM", "nmol/L"}, {"M", "10*6 for a million, mol/L for molar"}, {"k", "10*3 for a thousand"},
    {"thou", "10*3"}, {"x10*", "10*"}, {"x10^", "10*"}, {"cells", "{cells}"}, {"copies", "{copies}"}, {"hpf", "[HPF]"}, {"lpf", "[LPF]"}, {"sqm", "m2"}, {"tabs", "{tablet}"},
    {"cap", "{capsule}"}, {"caps", "{capsule}"}, {"vials", "{vial}"}, {"doses", "{dose}"}, {"puffs", "{puff}"}, {"patch", "{patch}"}, {"packet", "{packet}"}, {"suppository", "{suppository}"},
    {"score", "{score}"}, {"ratio", "1"}, {"INR", "{INR}"}, {"titer", "{titer}"}, {"index", "{index}"},
    {"vial", "{vial}"}, {"dose", "{dose}"}, {"puff", "{puff}"}, {"each", "{each}"}, {"bpm", "/min"}, {"rpm", "{rotations}/min"}, {"Cal", "[Cal]"}, {"MET", "[MET]"}, {"Fr", "[Ch]"},
};
// clang-format on

template <class Row> std::vector<const Row*> by_code(std::span<const Row> rows) {
    std::vector<const Row*> sorted;
    for (const Row& row : rows) sorted.push_back(&row);
    std::ranges::sort(sorted, {}, &Row::code);
    return sorted;
}

}  // namespace

const Atom* find_atom(std::string_view code) {
    static const auto sorted = by_code(all_atoms());
    const auto found = std::ranges::lower_bound(sorted, code, {}, &Atom::code);
    return found != sorted.end() && (*found)->code == code ? *found : nullptr;
}

std::span<const Atom> all_atoms() { return atoms; }

std::span<const Prefix> all_prefixes() { return prefixes; }

const TemperatureScale* find_temperature_scale(std::string_view code) {
    const auto* found = std::ranges::find(scales, code, &TemperatureScale::code);
    return found == std::end(scales) ? nullptr : found;
}

std::string_view code_for_spelling(std::string_view spelling) {
    for (const auto& [wrong, right] : spellings)
        if (wrong == spelling) return right;
    return "";
}

}  // namespace vialwright::ucum
