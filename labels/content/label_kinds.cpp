// SPDX-License-Identifier: Apache-2.0
#include "labels/content/label_kinds.hpp"

#include <array>

namespace vialwright::content {

namespace {

using enum Group;
using enum Presence;

// FD&C Act section 503B(a)(10)(A), 21 U.S.C. 353b(a)(10)(A), read in the statute; the route and "Rx only" stay due because
// 503B exempts only from sections 502(f)(1), 505 and 582.
constexpr auto unit_503b = std::to_array<ElementSpec>({
    {"ndc", heading, if_available, "", "", floor_tenths, "FD&C Act 503B(a)(10)(A)(iii)(VIII)"},
    {"name", name, always, "", "", name_floor_tenths, "FD&C Act 503B(a)(10)(A)(iii)(II)"},
    {"dosage-form", use, if_not_in_name, "", "", use_floor_tenths, "FD&C Act 503B(a)(10)(A)(iii)(III)"},
    {"strength", strength, always, "", "", strength_floor_tenths,
     "FD&C Act 503B(a)(10)(A)(iii)(III); USP <7>"},
    {"route", use, if_not_oral, "route", "", use_floor_tenths, "21 CFR 201.100(b)(3)"},
    {"quantity", package, always, "", "", floor_tenths, "FD&C Act 503B(a)(10)(A)(iii)(IV)"},
    {"single-dose", package, if_available, "single-dose", "", floor_tenths, "USP <659>"},
    {"multiple-dose", package, if_available, "multiple-dose", "", floor_tenths, "USP <659>"},
    {"rx-only", mark, if_rx_only, "rx-only", "Rx only", use_floor_tenths, "FD&C Act 503(b)(4)"},
    {"compounded", law, always, "compounded", "This is a compounded drug.", floor_tenths,
     "FD&C Act 503B(a)(10)(A)(i)"},
    {"office-use", law, without_patient, "office-use", "Office Use Only", floor_tenths,
     "FD&C Act 503B(a)(10)(A)(iii)(IX)"},
    {"not-for-resale", law, always, "not-for-resale", "Not for resale", floor_tenths,
     "FD&C Act 503B(a)(10)(A)(iii)(IX)"},
    {"ingredients", detail, always, "", "", floor_tenths, "FD&C Act 503B(a)(10)(A)(iii)(X)"},
    {"osmolarity", detail, if_available, "osmolarity", "", floor_tenths, "USP <7>"},
    {"storage", detail, always, "storage", "", floor_tenths, "FD&C Act 503B(a)(10)(A)(iii)(VII)"},
    {"facility-name", maker, always, "", "", floor_tenths, "FD&C Act 503B(a)(10)(A)(ii)"},
    {"facility-address", maker, always, "", "", floor_tenths, "FD&C Act 503B(a)(10)(A)(ii)"},
    {"facility-phone", maker, always, "", "", floor_tenths, "FD&C Act 503B(a)(10)(A)(ii)"},
    {"patient", patient, with_patient, "", "", floor_tenths, "FD&C Act 503(b)(2)"},
    {"prescription", patient, with_patient, "", "", floor_tenths, "FD&C Act 503(b)(2)"},
    {"lot", identity, always, "", "", floor_tenths, "FD&C Act 503B(a)(10)(A)(iii)(I)"},
    {"expires", identity, always, "", "", floor_tenths, "FD&C Act 503B(a)(10)(A)(iii)(VI)"},
    {"compounded-on", identity, always, "", "", floor_tenths, "FD&C Act 503B(a)(10)(A)(iii)(V)"},
    {"serial", identity, if_available, "", "", floor_tenths, "own record"},
});

constexpr LabelKind kind_503b{"503b-unit", "503B unit label", unit_503b};

}  // namespace

const LabelKind* kind_for(std::string_view compounded) { return compounded == "503B" ? &kind_503b : nullptr; }

}  // namespace vialwright::content
