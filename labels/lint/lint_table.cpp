// SPDX-License-Identifier: Apache-2.0
#include "labels/lint/lint_table.hpp"

#include <array>

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

constexpr auto rows = std::to_array<Row>({
    {"trailing-zero", hard, trailing_zero, dose_units_and_percent, "10 mg for 1.0 mg",
     "write 1 mg, without a zero at the end", joint},
    {"naked-decimal", hard, naked_point, "", "5 mg for .5 mg", "write 0.5, with a zero before the point",
     joint},
    {"no-comma", hard, no_comma, dose_units, "ten or a hundred times as much", "write 1,500 with a comma",
     ismp},
    {"no-space", hard, no_space, dose_units, "the m as one or two zeros",
     "put a blank between number and unit", ismp},
    {"range-dash", soft, range_dash, "mg mcg g kg mL L mEq mmol unit units °C °F %",
     "a minus sign or another digit", "write \"to\"", fda},
    {"micro", hard, anywhere, "µ μ", "mg", "write mcg", ismp},
    {"ug", hard, word, "ug ugm", "mg", "write mcg", ismp},
    {"mcg-spelling", soft, word, "MCG mgm", "another unit", "write mcg or mg", ismp},
    {"u", hard, after_number, "U u", "0, 4 or cc", "write units", joint},
    {"iu", hard, word, "IU iu I.U.", "IV or 10", "write units", joint},
    {"cc", hard, after_number, "cc CC c.c.", "u (units)", "write mL", ismp},
    {"litre", hard, after_number, "ml ML l dl", "1", "write mL, L or dL", ismp},
    {"apothecary", hard, after_number, "gr gtt dr tsp tbsp", "gram or another measure",
     "write a metric amount", ismp},
    {"ng", hard, after_number, "ng nanog", "mg", "write nanogram", ismp},
    {"thousands", hard, after_number, "K M MM", "another power of ten",
     "write the number out: 5,000 or 5 million", ismp},
    {"period-after-unit", soft, after_number, "mg. mL. mcg.", "1", "write the unit without a period", ismp},
    {"at-sign", hard, anywhere, "@", "2", "write at", ismp},
    {"ampersand", soft, anywhere, "&", "2", "write and", ismp},
    {"plus", soft, anywhere, "+", "4", "write plus or and", ismp},
    {"comparison", hard, anywhere, "< > ≤ ≥", "7, L, 4, or each other", "write less than or more than", ismp},
    {"qd", hard, word, "qd q.d. QD Q.D. q1d", "qid", "write daily", joint},
    {"qod", hard, word, "qod q.o.d. QOD Q.O.D.", "qd or qid", "write every other day", joint},
    {"subcutaneous", hard, word, "SC SQ", "SL or 5 every", "write subcutaneous", ismp},
    {"intrathecal", hard, word, "IT", "other routes", "write intrathecal", ismp},
    {"route-words", soft, word, "IV IM IVP IVPB SL IP", "each other", "write the route in words", fda},
    {"morphine-magnesium", hard, word, "MS MSO4 MgSO4", "each other",
     "write morphine sulfate or magnesium sulfate", joint},
    {"single-use", soft, word, "single-use Single-use multi-use Multi-use",
     "a package type that USP does not know", "write single-dose, multiple-dose or single-patient-use",
     "USP <659>; FDA guidance on package type terms, 2018"},
});

}  // namespace

std::span<const Row> table() { return rows; }

}  // namespace vialwright::lint
