// SPDX-License-Identifier: Apache-2.0
// Factors: the international pound is 0.45359237 kg and the inch 2.54 cm by definition (1959), a grain a 7,000th of the
// pound, the US gallon 231 cubic inches; a thermochemical calorie is 4.184 J; a year is 365.25 days and a month a
// twelfth of it (UCUM "a", "mo"). Unsafe spellings: ISMP list of error-prone abbreviations; Joint Commission
// "Do Not Use" list.
#include "core/units/unit_table.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace vialwright::units {

namespace {

using enum Base;
using R = UnitReading;

// A mass word can be drug (mg), patient (kg) or product (g).
constexpr std::array<R, 3> mass(numbers::int128 mg, numbers::int128 per = 1) {
    return {R{{drug_mass, 1}, mg, per}, R{{body_weight, 1}, mg, per * 1'000'000},
            R{{product_mass, 1}, mg, per * 1000}};
}
constexpr std::array<R, 1> one(Base base, numbers::int128 top, numbers::int128 bottom = 1) {
    return {R{{base, 1}, top, bottom}};
}

constexpr auto kilogram_r = mass(1'000'000), gram_r = mass(1000), milligram_r = mass(1),
               microgram_r = mass(1, 1000), nanogram_r = mass(1, 1'000'000), pound_r = mass(45'359'237, 100),
               ounce_r = mass(28'349'523'125, 1'000'000), grain_r = mass(6'479'891, 100'000);
constexpr auto mole_r = one(substance, 1000), millimole_r = one(substance, 1),
               micromole_r = one(substance, 1, 1000), nanomole_r = one(substance, 1, 1'000'000);
constexpr auto equivalent_r = one(equivalents, 1000), milliequivalent_r = one(equivalents, 1);
constexpr auto activity_r = one(activity, 1), milliunit_r = one(activity, 1, 1000);
constexpr auto osmole_r = one(osmoles, 1000), milliosmole_r = one(osmoles, 1);
constexpr auto liter_r = one(volume, 1000), deciliter_r = one(volume, 100), milliliter_r = one(volume, 1),
               microliter_r = one(volume, 1, 1000), gallon_r = one(volume, 473'176'473, 125'000),
               quart_r = one(volume, 473'176'473, 500'000), pint_r = one(volume, 473'176'473, 1'000'000),
               fluid_ounce_r = one(volume, 473'176'473, 16'000'000);
constexpr auto second_r = one(time, 1, 3600), minute_r = one(time, 1, 60), hour_r = one(time, 1),
               day_r = one(time, 24), week_r = one(time, 168), month_r = one(time, 1461, 2),
               year_r = one(time, 8766);
constexpr std::array<R, 2> square_meter_r{R{{body_surface, 1}, 1, 1}, R{{height, 2}, 10'000, 1}};
constexpr auto centimeter_r = one(height, 1), meter_r = one(height, 100), millimeter_r = one(height, 1, 10),
               inch_r = one(height, 254, 100), foot_r = one(height, 3048, 100);
constexpr auto dose_r = one(administration, 1), each_r = one(dosage_unit, 1);
constexpr auto kilocalorie_r = one(energy, 1), calorie_r = one(energy, 1, 1000),
               kilojoule_r = one(energy, 1000, 4184);
constexpr std::array<R, 1> hundredth_r{R{{}, 1, 100}}, millionth_r{R{{}, 1, 1'000'000}},
    gram_in_100_ml_r{R{Dimension(drug_mass, 1) / Dimension(volume, 1), 10, 1}};

constexpr UnitSymbol symbol(std::string_view text, std::string_view ucum, std::span<const R> readings) {
    return {text, text, ucum, UnitStyle::symbol, Counted::any, readings};
}
constexpr UnitSymbol word(std::string_view text, std::string_view many, std::string_view ucum,
                          std::span<const R> readings) {
    return {text, many, ucum, UnitStyle::word, Counted::any, readings};
}
constexpr UnitSymbol calendar(std::string_view text, std::string_view many, std::string_view ucum,
                              std::span<const R> r) {
    return {text, many, ucum, UnitStyle::calendar, Counted::any, r};
}
constexpr UnitSymbol counted(std::string_view text, std::string_view many, std::string_view ucum,
                             Counted what) {
    return {text, many, ucum, UnitStyle::word, what, each_r};
}

constexpr UnitSymbol kg = symbol("kg", "kg", kilogram_r), g = symbol("g", "g", gram_r),
                     mg = symbol("mg", "mg", milligram_r), mcg = symbol("mcg", "ug", microgram_r),
                     nanogram = word("nanogram", "nanograms", "ng", nanogram_r),
                     lb = symbol("lb", "[lb_av]", pound_r), oz = symbol("oz", "[oz_av]", ounce_r),
                     bracketed_grain = symbol("[gr]", "[gr]", grain_r);
constexpr UnitSymbol mol = symbol("mol", "mol", mole_r), mmol = symbol("mmol", "mmol", millimole_r),
                     micromol = symbol("micromol", "umol", micromole_r),
                     nmol = symbol("nmol", "nmol", nanomole_r), eq = symbol("Eq", "eq", equivalent_r),
                     meq = symbol("mEq", "meq", milliequivalent_r);
constexpr UnitSymbol activity_unit = word("unit", "units", "[iU]", activity_r),
                     milliunit = word("milliunit", "milliunits", "m[iU]", milliunit_r),
                     osm = symbol("Osm", "osm", osmole_r), mosm = symbol("mOsm", "mosm", milliosmole_r);
constexpr UnitSymbol liter = symbol("L", "L", liter_r), dl = symbol("dL", "dL", deciliter_r),
                     ml = symbol("mL", "mL", milliliter_r), mcl = symbol("mcL", "uL", microliter_r),
                     gallon = symbol("[gal_us]", "[gal_us]", gallon_r),
                     quart = symbol("[qt_us]", "[qt_us]", quart_r),
                     pint = symbol("[pt_us]", "[pt_us]", pint_r),
                     fluid_ounce = symbol("[foz_us]", "[foz_us]", fluid_ounce_r);
constexpr UnitSymbol second = word("second", "seconds", "s", second_r),
                     minute = symbol("min", "min", minute_r), hour = symbol("h", "h", hour_r),
                     day = word("day", "days", "d", day_r), week = word("week", "weeks", "wk", week_r),
                     month = calendar("month", "months", "mo", month_r),
                     year = calendar("year", "years", "a", year_r);
constexpr UnitSymbol m2 = symbol("m²", "m2", square_meter_r), cm = symbol("cm", "cm", centimeter_r),
                     meter = symbol("m", "m", meter_r), mm = symbol("mm", "mm", millimeter_r),
                     inch = symbol("in", "[in_i]", inch_r), foot = symbol("ft", "[ft_i]", foot_r);
constexpr UnitSymbol dose = word("dose", "doses", "{dose}", dose_r),
                     kcal = symbol("kcal", "kcal", kilocalorie_r), cal = symbol("cal", "cal", calorie_r),
                     kilojoule = symbol("kJ", "kJ", kilojoule_r);
constexpr UnitSymbol millionth = symbol("[ppm]", "[ppm]", millionth_r),
                     percent = symbol("%", "%", hundredth_r),
                     percent_wv = symbol("%(w/v)", "g/dL", gram_in_100_ml_r),
                     percent_ww = symbol("%(w/w)", "%", hundredth_r),
                     percent_vv = symbol("%(v/v)", "%", hundredth_r);
constexpr UnitSymbol each = counted("each", "each", "{each}", Counted::each),
                     tablet = counted("tablet", "tablets", "{tablet}", Counted::tablet),
                     capsule = counted("capsule", "capsules", "{capsule}", Counted::capsule),
                     vial = counted("vial", "vials", "{vial}", Counted::vial),
                     ampule = counted("ampule", "ampules", "{ampule}", Counted::ampule),
                     bottle = counted("bottle", "bottles", "{bottle}", Counted::bottle),
                     bag = counted("bag", "bags", "{bag}", Counted::bag),
                     syringe = counted("syringe", "syringes", "{syringe}", Counted::syringe),
                     drop = counted("drop", "drops", "[drp]", Counted::drop),
                     puff = counted("puff", "puffs", "{puff}", Counted::puff),
                     patch = counted("patch", "patches", "{patch}", Counted::patch),
                     suppository =
                         counted("suppository", "suppositories", "{suppository}", Counted::suppository),
                     packet = counted("packet", "packets", "{packet}", Counted::packet);

constexpr std::string_view temperature =
    "a temperature is no amount: `unit convert 25 Cel [degF]` goes from one scale to the other";

// clang-format off
constexpr UnitSpelling spellings[] = {
    {"kg", &kg, ""}, {"kilogram", &kg, ""}, {"kilograms", &kg, ""}, {"g", &g, ""}, {"gram", &g, ""}, {"grams", &g, ""},
    {"mg", &mg, ""}, {"milligram", &mg, ""}, {"milligrams", &mg, ""}, {"mcg", &mcg, ""}, {"ug", &mcg, ""},
    {"microgram", &mcg, ""}, {"micrograms", &mcg, ""}, {"nanogram", &nanogram, ""}, {"nanograms", &nanogram, ""},
    {"ng", &nanogram, ""},
    {"lb", &lb, ""}, {"lbs", &lb, ""}, {"[lb_av]", &lb, ""}, {"pound", &lb, ""}, {"pounds", &lb, ""}, {"oz", &oz, ""}, {"[oz_av]", &oz, ""}, {"[gr]", &bracketed_grain, ""},
    {"mol", &mol, ""}, {"mmol", &mmol, ""}, {"umol", &micromol, ""}, {"micromol", &micromol, ""}, {"nmol", &nmol, ""},
    {"Eq", &eq, ""}, {"eq", &eq, ""}, {"mEq", &meq, ""}, {"meq", &meq, ""},
    {"unit", &activity_unit, ""}, {"units", &activity_unit, ""}, {"[iU]", &activity_unit, ""}, {"[IU]", &activity_unit, ""}, {"[USP'U]", &activity_unit, ""},
    {"milliunit", &milliunit, ""}, {"milliunits", &milliunit, ""}, {"m[iU]", &milliunit, ""}, {"m[IU]", &milliunit, ""},
    {"Osm", &osm, ""}, {"osm", &osm, ""}, {"mOsm", &mosm, ""}, {"mosm", &mosm, ""}, {"mOsmol", &mosm, ""},
    {"L", &liter, ""}, {"dL", &dl, ""}, {"mL", &ml, ""}, {"mcL", &mcl, ""}, {"uL", &mcl, ""}, {"microliter", &mcl, ""},
    {"liter", &liter, ""}, {"liters", &liter, ""}, {"milliliter", &ml, ""}, {"milliliters", &ml, ""},
    {"l", &liter, ""}, {"dl", &dl, ""}, {"ml", &ml, ""}, {"ul", &mcl, ""},
    {"[gal_us]", &gallon, ""}, {"[qt_us]", &quart, ""}, {"[pt_us]", &pint, ""}, {"[foz_us]", &fluid_ounce, ""},
    {"s", &second, ""}, {"sec", &second, ""}, {"second", &second, ""}, {"seconds", &second, ""},
    {"min", &minute, ""}, {"minute", &minute, ""}, {"minutes", &minute, ""},
    {"h", &hour, ""}, {"hr", &hour, ""}, {"hrs", &hour, ""}, {"hour", &hour, ""}, {"hours", &hour, ""},
    {"d", &day, ""}, {"day", &day, ""}, {"days", &day, ""}, {"wk", &week, ""}, {"week", &week, ""}, {"weeks", &week, ""},
    {"mo", &month, ""}, {"month", &month, ""}, {"months", &month, ""},
    {"y", &year, ""}, {"yr", &year, ""}, {"yrs", &year, ""}, {"year", &year, ""}, {"years", &year, ""}, {"a", &year, ""},
    {"m2", &m2, ""}, {"m²", &m2, ""}, {"cm", &cm, ""}, {"m", &meter, ""}, {"mm", &mm, ""},
    {"in", &inch, ""}, {"[in_i]", &inch, ""}, {"inch", &inch, ""}, {"inches", &inch, ""},
    {"ft", &foot, ""}, {"[ft_i]", &foot, ""}, {"foot", &foot, ""}, {"feet", &foot, ""},
    {"dose", &dose, ""}, {"doses", &dose, ""}, {"{dose}", &dose, ""}, {"kcal", &kcal, ""}, {"cal", &cal, ""}, {"kJ", &kilojoule, ""}, {"[ppm]", &millionth, ""},
    {"each", &each, ""}, {"{each}", &each, ""}, {"tablet", &tablet, ""}, {"tablets", &tablet, ""}, {"{tablet}", &tablet, ""}, {"{tbl}", &tablet, ""},
    {"capsule", &capsule, ""}, {"capsules", &capsule, ""}, {"{capsule}", &capsule, ""},
    {"vial", &vial, ""}, {"vials", &vial, ""}, {"{vial}", &vial, ""}, {"ampule", &ampule, ""}, {"ampules", &ampule, ""}, {"{ampule}", &ampule, ""},
    {"bottle", &bottle, ""}, {"bottles", &bottle, ""}, {"{bottle}", &bottle, ""}, {"bag", &bag, ""}, {"bags", &bag, ""}, {"{bag}", &bag, ""},
    {"syringe", &syringe, ""}, {"syringes", &syringe, ""}, {"{syringe}", &syringe, ""},
    {"drop", &drop, ""}, {"drops", &drop, ""}, {"[drp]", &drop, ""}, {"puff", &puff, ""}, {"puffs", &puff, ""}, {"{puff}", &puff, ""},
    {"patch", &patch, ""}, {"patches", &patch, ""}, {"{patch}", &patch, ""},
    {"suppository", &suppository, ""}, {"suppositories", &suppository, ""}, {"{suppository}", &suppository, ""},
    {"packet", &packet, ""}, {"packets", &packet, ""}, {"{packet}", &packet, ""},
    // Unsafe spellings: refused, with what to write.
    {"U", nullptr, "write \"units\" for U: it is read as 0, 4 or cc"}, {"u", nullptr, "write \"units\" for u: it is read as 0, 4 or cc"},
    {"IU", nullptr, "write \"units\" for IU: it is read as IV or 10"}, {"iu", nullptr, "write \"units\" for iu: it is read as IV or 10"},
    {"I", nullptr, "write \"units\" for I.U.: it is read as IV or 10"}, {"MIU", nullptr, "write \"million units\" for MIU"},
    {"mU", nullptr, "write \"milliunits\" for mU"}, {"MU", nullptr, "write \"million units\" for MU"}, {"mIU", nullptr, "write \"milliunits\" for mIU"},
    {"cc", nullptr, "write \"mL\" for cc: it is read as u (units)"}, {"ML", nullptr, "write \"mL\", not ML"}, {"Ml", nullptr, "write \"mL\", not Ml"},
    {"mls", nullptr, "write \"mL\" for mls"}, {"mLs", nullptr, "write \"mL\" for mLs"}, {"DL", nullptr, "write \"dL\", not DL"},
    {"\u00B5g", nullptr, "write \"mcg\" for the micro sign: it is read as mg"}, {"\u03BCg", nullptr, "write \"mcg\" for the Greek mu: it is read as mg"},
    {"\u00B5L", nullptr, "write \"mcL\" for the micro sign"}, {"\u03BCL", nullptr, "write \"mcL\" for the Greek mu"},
    {"\u00B5mol", nullptr, "write \"micromol\" for the micro sign"}, {"\u03BCmol", nullptr, "write \"micromol\" for the Greek mu"},
    {"nanog", nullptr, "write \"nanogram\""},
    {"MG", nullptr, "write \"mg\" in lower case"}, {"Mg", nullptr, "write \"mg\" in lower case: Mg is magnesium, or a megagram"},
    {"mgm", nullptr, "write \"mg\""}, {"ugm", nullptr, "write \"mcg\""}, {"MCG", nullptr, "write \"mcg\" in lower case"}, {"mcgm", nullptr, "write \"mcg\""},
    {"gm", nullptr, "write \"g\" for gm"}, {"gms", nullptr, "write \"g\" for gms"}, {"G", nullptr, "write \"g\" in lower case"}, {"gr", nullptr, "gr means grains: write g or mg"},
    {"GM", nullptr, "write \"g\" for GM"}, {"Gm", nullptr, "write \"g\" for Gm"},
    {"grain", nullptr, "write the dose in mg, not grains"}, {"grains", nullptr, "write the dose in mg, not grains"},
    {"dr", nullptr, "write mg or mL, not drams"}, {"dram", nullptr, "write mg or mL, not drams"}, {"drams", nullptr, "write mg or mL, not drams"},
    {"minim", nullptr, "write mL, not minims"}, {"minims", nullptr, "write mL, not minims"},
    {"scruple", nullptr, "write mg, not scruples"}, {"scruples", nullptr, "write mg, not scruples"},
    {"Kg", nullptr, "write \"kg\" in lower case"}, {"KG", nullptr, "write \"kg\" in lower case"}, {"kgs", nullptr, "write \"kg\""},
    {"teaspoon", nullptr, "write mL, not teaspoons"}, {"teaspoons", nullptr, "write mL, not teaspoons"},
    {"tablespoon", nullptr, "write mL, not tablespoons"}, {"tablespoons", nullptr, "write mL, not tablespoons"},
    {"tsp", nullptr, "write mL, not teaspoons"}, {"tbsp", nullptr, "write mL, not tablespoons"}, {"gtt", nullptr, "write \"drops\" for gtt"}, {"gtts", nullptr, "write \"drops\" for gtts"},
    {"tab", nullptr, "write \"tablet\""}, {"tabs", nullptr, "write \"tablets\""}, {"cap", nullptr, "write \"capsule\""}, {"caps", nullptr, "write \"capsules\""},
    {"amp", nullptr, "write \"ampule\""}, {"amps", nullptr, "write \"ampules\""},
    {"M", nullptr, "write \"million\", or \"mol/L\" for a molar concentration"}, {"mM", nullptr, "write \"mmol/L\" for mM"},
    {"K", nullptr, "write \"thousand\" for K"}, {"k", nullptr, "write \"thousand\" for k"}, {"MM", nullptr, "write \"million\" for MM"},
    {"mil", nullptr, "write \"million\" for mil: it also stands for thousand"}, {"mill", nullptr, "write \"million\" for mill"},
    {"BIL", nullptr, "write the number in millions for BIL"}, {"bil", nullptr, "write the number in millions for bil"},
    {"MEq", nullptr, "write \"mEq\": a capital M is a million"}, {"MEQ", nullptr, "write \"mEq\""}, {"mEQ", nullptr, "write \"mEq\""},
    {"MMOL", nullptr, "write \"mmol\" in lower case"}, {"Cal", nullptr, "write \"kcal\" for Cal"},
    {"ppm", nullptr, "write mcg/mL for a weight in volume, [ppm] for parts of the same kind"},
    {"q", nullptr, "write the interval in words: \"/day\", \"per 8 h\""}, {"deg", nullptr, "write \"h\" for deg: it is read as 0"},
    {"qd", nullptr, "write \"day\", or give --per-day"}, {"QD", nullptr, "write \"day\", or give --per-day"}, {"OD", nullptr, "write \"day\", or give --per-day"},
    {"od", nullptr, "write \"day\" for od: it is read as the right eye"}, {"qod", nullptr, "write \"every other day\": qod is read as qd or qid"},
    {"QOD", nullptr, "write \"every other day\": QOD is read as qd or qid"},
    {"qhs", nullptr, "write \"at bedtime\" for qhs"}, {"qn", nullptr, "write \"nightly\" for qn"}, {"hs", nullptr, "write \"at bedtime\" or \"half-strength\" for hs"},
    {"HS", nullptr, "write \"at bedtime\" or \"half-strength\" for HS"}, {"BT", nullptr, "write \"at bedtime\" for BT"},
    {"BIW", nullptr, "write \"2 times weekly\" for BIW"}, {"TIW", nullptr, "write \"3 times weekly\" for TIW"},
    {"x", nullptr, "write \"for 3 days\" for x3d"}, {"ss", nullptr, "write 0.5 for ss: it is read as 55"},
    {"daily", nullptr, "write \"/day\" for daily, as in 5 mg/day"}, {"hourly", nullptr, "write \"/h\" for hourly"}, {"weekly", nullptr, "write \"/week\" for weekly"},
    {"every", nullptr, "give the interval apart (--every), or write \"per 8 h\""}, {"i", nullptr, "write \"/day\" for i/d"},
    {"bid", nullptr, "give the doses a day apart: --per-day 2"}, {"BID", nullptr, "give the doses a day apart: --per-day 2"},
    {"tid", nullptr, "give the doses a day apart: --per-day 3"}, {"TID", nullptr, "give the doses a day apart: --per-day 3"},
    {"qid", nullptr, "give the doses a day apart: --per-day 4"}, {"QID", nullptr, "give the doses a day apart: --per-day 4"},
    // Routes and the like behind an amount: they are no part of it, and misread.
    {"SC", nullptr, "give the route apart, and write \"subcutaneous\" for SC"}, {"SQ", nullptr, "give the route apart, and write \"subcutaneous\" for SQ"},
    {"sub", nullptr, "give the route apart, and write \"subcutaneous\" for sub q"}, {"SL", nullptr, "give the route apart, and write \"sublingual\" for SL"},
    {"IN", nullptr, "give the route apart, and write \"intranasal\" for IN"}, {"IT", nullptr, "give the route apart, and write \"intrathecal\" for IT"},
    {"IJ", nullptr, "give the route apart, and write \"injection\" for IJ"}, {"IP", nullptr, "give the route apart, and write \"intraperitoneal\" for IP"},
    {"IVP", nullptr, "give the route apart, and write \"intravenous push\" for IVP"}, {"IVPB", nullptr, "give the route apart, and write \"intravenous piggyback\" for IVPB"},
    {"IV", nullptr, "give the route apart: intravenous"}, {"IM", nullptr, "give the route apart: intramuscular"},
    {"PO", nullptr, "give the route apart: oral"}, {"po", nullptr, "give the route apart: oral"}, {"os", nullptr, "give the route apart, and write \"by mouth\" for per os"},
    {"AD", nullptr, "give the route apart, and write \"right ear\" for AD"}, {"AS", nullptr, "give the route apart, and write \"left ear\" for AS"}, {"AU", nullptr, "give the route apart, and write \"each ear\" for AU"},
    {"OS", nullptr, "give the route apart, and write \"left eye\" for OS"}, {"OU", nullptr, "give the route apart, and write \"each eye\" for OU"},
    {"D", nullptr, "write \"discharge\" or \"discontinue\" for D/C"}, {"dc", nullptr, "write \"discharge\" or \"discontinue\" for dc"}, {"OJ", nullptr, "write \"orange juice\" for OJ"},
    {"SSI", nullptr, "write \"sliding scale (insulin)\" for SSI"}, {"SSRI", nullptr, "write \"sliding scale (regular insulin)\" for SSRI"},
    {"gal", nullptr, "write mL or L, or [gal_us] for the US gallon"}, {"gallon", nullptr, "write mL or L, or [gal_us] for the US gallon"}, {"gallons", nullptr, "write mL or L, or [gal_us] for the US gallon"},
    {"qt", nullptr, "write mL, or [qt_us] for the US quart"}, {"quart", nullptr, "write mL, or [qt_us] for the US quart"}, {"quarts", nullptr, "write mL, or [qt_us] for the US quart"},
    {"pt", nullptr, "write mL, or [pt_us] for the US pint"}, {"pint", nullptr, "write mL, or [pt_us] for the US pint"}, {"pints", nullptr, "write mL, or [pt_us] for the US pint"},
    {"fl", nullptr, "write mL, or [foz_us] for the US fluid ounce"}, {"floz", nullptr, "write mL, or [foz_us] for the US fluid ounce"}, {"cup", nullptr, "write mL, not cups"}, {"cups", nullptr, "write mL, not cups"},
    // A point on a scale, no amount.
    {"\u00B0", nullptr, temperature}, {"\u00B0C", nullptr, temperature}, {"\u00B0F", nullptr, temperature}, {"C", nullptr, temperature}, {"F", nullptr, temperature}, {"Cel", nullptr, temperature},
    {"degC", nullptr, temperature}, {"degF", nullptr, temperature}, {"[degF]", nullptr, temperature}, {"degree", nullptr, temperature}, {"degrees", nullptr, temperature},
    {"UD", nullptr, "give the dose: UD is read as unit dose"}, {"ud", nullptr, "give the dose: ud is read as unit dose"},
};
// clang-format on

char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::vector<const UnitSpelling*> sorted_spellings() {
    std::vector<const UnitSpelling*> sorted;
    for (const UnitSpelling& spelling : spellings) sorted.push_back(&spelling);
    std::ranges::sort(sorted, {}, &UnitSpelling::text);
    return sorted;
}

}  // namespace

const UnitSpelling* find_spelling(std::string_view text) {
    static const auto sorted = sorted_spellings();
    const auto found = std::ranges::lower_bound(sorted, text, {}, &UnitSpelling::text);
    return found != sorted.end() && (*found)->text == text ? *found : nullptr;
}

const UnitSymbol* unit_in_other_case(std::string_view text) {
    const auto same = [&](const UnitSpelling& spelling) {
        return spelling.unit && std::ranges::equal(text, spelling.text, {}, lower_case, lower_case);
    };
    const auto* found = std::ranges::find_if(spellings, same);
    return found == std::end(spellings) ? nullptr : found->unit;
}

std::span<const UnitSpelling> all_spellings() { return spellings; }

const UnitSymbol& canonical_unit(Base base) {
    switch (base) {
        case drug_mass: return mg;
        case substance: return mmol;
        case equivalents: return meq;
        case activity: return activity_unit;
        case osmoles: return mosm;
        case volume: return ml;
        case time: return hour;
        case body_weight: return kg;
        case body_surface: return m2;
        case administration: return dose;
        case dosage_unit: return each;
        case product_mass: return g;
        case height: return cm;
        case energy: break;
    }
    return kcal;
}

const UnitSymbol& proportion_unit(Proportion proportion) {
    switch (proportion) {
        case Proportion::percent_wv: return percent_wv;
        case Proportion::percent_ww: return percent_ww;
        case Proportion::percent_vv: return percent_vv;
        case Proportion::percent: break;
    }
    return percent;
}

const UnitSymbol& counted_unit(Counted what) {
    for (const UnitSpelling& spelling : spellings)
        if (spelling.unit && spelling.unit->counted == what && what != Counted::any) return *spelling.unit;
    return each;
}

}  // namespace vialwright::units
