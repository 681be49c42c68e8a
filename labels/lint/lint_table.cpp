// SPDX-License-Identifier: Apache-2.0
#include "labels/lint/lint_table.hpp"

#include <array>
#include <vector>

namespace vialwright::lint {

namespace {

constexpr std::string_view ismp = "ISMP list of error-prone abbreviations, symbols and dose designations";
constexpr std::string_view joint = "Joint Commission \"Do Not Use\" list";
constexpr std::string_view fda = "FDA guidance on container labels, 2022";

constexpr std::string_view dose_units = "mg mcg g kg mL L mEq mmol unit units mOsmol mOsm nanogram";
constexpr std::string_view dose_units_and_percent =
    "mg mcg g kg mL L mEq mmol unit units mOsmol mOsm nanogram %";

using enum Match;
using enum Severity;

constexpr auto numbers_and_units = std::to_array<Row>({
    {"trailing-zero", hard, trailing_zero, dose_units_and_percent, "10 mg for 1.0 mg",
     "write 1 mg, without a zero at the end", joint},
    {"naked-decimal", hard, naked_point, "", "5 mg for .5 mg", "write 0.5, with a zero before the point",
     joint},
    {"no-comma", hard, no_comma, dose_units, "ten or a hundred times as much", "write 1,500 with a comma",
     ismp},
    {"no-space", hard, no_space, dose_units, "the m as one or two zeros",
     "put a blank between number and unit", ismp},
    {"name-run", hard, name_run, dose_units, "a number with a digit more (l20 as 120)",
     "put a blank between the name and the number", ismp},
    {"range-dash", soft, range_dash, "mg mcg g kg mL L mEq mmol unit units °C °F %",
     "a minus sign or another digit", "write \"to\"", fda},
    {"micro", hard, anywhere, "µ μ", "mg", "write mcg", ismp},
    {"ug", hard, word, "ug ugm", "mg", "write mcg", ismp},
    {"mcg-spelling", soft, word, "MCG mgm Mcg", "another unit", "write mcg or mg", ismp},
    {"u", hard, after_number, "U u", "0, 4 or cc", "write units", joint},
    {"iu", hard, word, "IU iu I.U. I.U i.u.", "IV or 10", "write units", joint},
    {"cc", hard, after_number, "cc CC c.c. ccs", "u (units)", "write mL", ismp},
    {"litre", hard, word, "ml ML dl DL Ml", "1", "write mL, L or dL", ismp},
    {"litre", hard, after_number, "l", "1", "write L", ismp},
    {"apothecary", hard, after_number,
     "gr gtt gtts dr tsp tbsp grain grains dram drams minim minims scruple scruples",
     "gram or another measure", "write a metric amount", ismp},
    {"ng", hard, after_number, "ng nanog", "mg", "write nanogram", ismp},
    {"thousands", hard, after_number, "K M MM BIL bil mil mill MIL", "another power of ten",
     "write the number out: 5,000 or 5 million", ismp},
    {"square-metre", soft, word, "m2 M2", "mL twice, or a 2 that belongs to the dose",
     "write m\u00B2 or per square meter", ismp},
    {"period-after-unit", soft, after_number, "mg. mL. mcg. g. kg. mEq. mmol.", "1",
     "write the unit without a period", ismp},
    {"units-slash", soft, units_slash, "unit units", "1 (25 units/10 as 110)", "write per, or and", ismp},
    {"ampule", hard, after_number, "amp amps", "a dose without a strength: ampuls differ",
     "write the dose in mg and mL", ismp},
    {"volume-alone", soft, volume_alone, "mL", "the dose of another concentration",
     "write the dose in mg and mL", ismp},
    {"units-for-mass", hard, units_for_mass, "semaglutide tirzepatide liraglutide testosterone",
     "marks of an insulin syringe: 5 to 20 times the dose", "write the dose in mg and mL",
     "FDA alerts on dosing errors with compounded semaglutide, 2024"},
    {"fraction", soft, fraction, "", "a date, or 1 and 2", "write half, or 1.5", ismp},
    {"fraction", soft, anywhere, "\u00BD \u00BC \u00BE", "a whole number", "write half, or 1.5", ismp},
    {"letter-in-number", soft, letter_in_number, "", "a digit: O as 0, l or I as 1", "write digits", ismp},
});

constexpr auto symbols = std::to_array<Row>({
    {"at-sign", hard, at_sign, "", "2", "write at", ismp},
    {"ampersand", soft, anywhere, "&", "2", "write and", ismp},
    {"plus", soft, anywhere, "+", "4", "write plus or and", ismp},
    {"comparison", hard, anywhere, "< > ≤ ≥", "7, L, 4, or each other", "write less than or more than", ismp},
    {"arrow", soft, anywhere, "\u2191 \u2193", "4, 7 or T, or each other", "write increase or decrease",
     ismp},
    {"sex-symbol", soft, anywhere, "\u2640 \u2642", "each other", "write female or male", ismp},
    {"slashed-zero", soft, anywhere, "\u00D8 \u2205 \u2300", "4, 6, 8 or 9", "write 0, none or zero", ismp},
    {"prime", soft, anywhere, "\u2032 \u2033", "1 or 11", "write the unit in words", ismp},
    {"tilde", soft, anywhere, "~", "a minus sign", "write about", ismp},
    {"vertical-line", soft, anywhere, "|", "1 or l", "leave it out", ismp},
});

constexpr auto times = std::to_array<Row>({
    {"hour-degree", hard, hour_degree, "", "a 0 behind the number", "write hours", ismp},
    {"times-x", soft, times_x, "", "doses for days", "write for 3 days, or 3 doses", ismp},
    {"qd", hard, word_any_case, "qd q.d. q.d q1d q.1.d.", "qid", "write daily", joint},
    {"qod", hard, word_any_case, "qod q.o.d. q.o.d", "qd or qid", "write every other day", joint},
    {"bedtime", hard, word_any_case, "qhs q.h.s. qn hs h.s.", "every hour, or half strength",
     "write at bedtime, nightly or half-strength", ismp},
    {"bedtime", hard, word, "BT", "BID", "write at bedtime", ismp},
    {"clock-time", hard, clock_time, "", "every 6 hours", "write daily at 6 PM", ismp},
    {"weekly", hard, word, "BIW TIW biw tiw", "2 or 3 times a day", "write 2 times weekly or 3 times weekly",
     ismp},
    {"daily-and-weekly", hard, daily_and_weekly, "", "daily for weekly, as with methotrexate",
     "write weekly with the weekday and the purpose, and nothing of daily", ismp},
    {"sliding-scale", soft, word, "SSRI SSI i/d ss/i", "another drug, or strong solution of iodine",
     "write sliding scale (insulin), or one daily", ismp},
    {"per-os", soft, word_any_case, "per_os", "left eye (OS)", "write by mouth", ismp},
    {"as-directed", hard, word, "UD ud u.d.", "unit dose", "write the dose and how often", ismp},
    {"half", hard, word, "ss s.s.", "55, or sliding scale", "write one-half", ismp},
    {"latin-marks", soft, word_any_case, "o.d. q.i.d. t.i.d. b.i.d.", "right eye, or each other",
     "write daily, or 4, 3 or 2 times daily", ismp},
    {"discharge", hard, word, "D/C d/c D/c dc", "discharge for discontinue", "write discharge or discontinue",
     ismp},
});

constexpr auto routes = std::to_array<Row>({
    {"ear-eye", hard, word, "AD AU OD OS OU", "each other: ear for eye, left for right",
     "write right ear, left eye and so on", ismp},
    {"ear-eye", hard, capitals, "AS", "OS (left eye)", "write left ear", ismp},
    {"injection", hard, word, "IJ", "IV, or jugular", "write injection", ismp},
    {"intranasal", hard, capitals, "IN", "IM or IV", "write intranasal", ismp},
    {"intrathecal", hard, capitals, "IT", "other routes", "write intrathecal", ismp},
    {"subcutaneous", hard, word, "SC SQ", "SL or 5 every", "write subcutaneous", ismp},
    {"subcutaneous", hard, word_any_case, "sub_q subq sub-q subcut_q", "every", "write subcutaneously", ismp},
    {"route-words", soft, word, "IV IM IVP IVPB SL IP", "each other", "write the route in words", fda},
    {"orange-juice", soft, word, "OJ", "OD or OS", "write orange juice", ismp},
    {"roman-numeral", soft, word, "II III VI VII VIII IX XI XII", "letters, or another number",
     "write the number in digits", ismp,
     "factor Factor FACTOR type Type class Class phase Phase Schedule schedule vitamin Vitamin"},
    {"release-suffix", soft, word, "ER LA XR SR XL", "part of the name, or left out",
     "write extended-release and so on", ismp},
});

}  // namespace

std::span<const Row> designations() {
    static const std::vector<Row> rows = [] {
        std::vector<Row> all;
        for (const std::span<const Row> part :
             {std::span<const Row>(numbers_and_units), std::span<const Row>(symbols),
              std::span<const Row>(times), std::span<const Row>(routes)})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return rows;
}

std::span<const Row> table() {
    static const std::vector<Row> rows = [] {
        std::vector<Row> all;
        for (const auto part : {designations(), drug_names(), label_rules()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return rows;
}

}  // namespace vialwright::lint
