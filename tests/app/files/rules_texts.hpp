// SPDX-License-Identifier: Apache-2.0
// Rules of beyond-use dates as files, small and sound, for tests that spoil them.
#pragma once

#include <string>

#include <catch2/catch.hpp>

#include "app/files/fault.hpp"

namespace vialwright::test::rules {

inline const std::string sterile = R"(format      = "rules/1"
id          = "usp797-test"
chapter     = "usp797"
title       = "USP <797>"
edition     = "of the test"
default     = true
approved_by = ""

[[row]]
id           = "C1"
category     = "1"
room         = "12 h"
refrigerator = "24 h"
conditions   = ["In a suitable place."]
nonsterile_caution = "One is nonsterile."
source       = "a table"
basis        = "verified"

[[row]]
id             = "C3-A-Y"
category       = "3"
process        = "aseptic"
sterility_test = "passed"
components     = "sterile"
freezer        = "120 d"
needs_study    = true
needs_expiry   = true
only_sterile   = true
most_products  = 3
source         = "a table"
basis          = "memory"

[cap.component_expiry]
source = "a"
basis  = "memory"

[cap.component_bud]
source = "b"
basis  = "memory"

[cap.stability]
source = "c"
basis  = "memory"

[cap.study]
source = "d"
basis  = "memory"

[cap.moved]
source = "e"
basis  = "memory"
)";
inline const std::string caps = sterile.substr(sterile.find("[cap."));
inline const std::string nonsterile = R"(format      = "rules/1"
id          = "usp795-test"
chapter     = "usp795"
title       = "USP <795>"
edition     = "of the test"
approved_by = "A. Pharmacist, PharmD"
approved_on = 2026-11-24
water_activity = "0.6"

[[row]]
id      = "N-NA-OT"
form    = "other"
aqueous = false
room    = "180 d"
source  = "a table"
basis   = "verified"

[study]
most   = "180 d"
source = "a table"
basis  = "memory"

)" + caps;
inline const std::string in_use = R"(format      = "rules/1"
id          = "in-use-test"
chapter     = "in-use"
title       = "Opened containers"
edition     = "of the test"
default     = true
approved_by = ""

[[opened]]
id        = "MDV"
container = "multiple-dose"
limit     = "28 d"
labeled   = "replaces"
source    = "a table"
basis     = "verified"

[[opened]]
id           = "CSP-TOPICAL"
container    = "nonpreserved-topical"
room         = "24 h"
refrigerator = "72 h"
labeled      = "shortens"
needs_expiry = true
source       = "a table"
basis        = "verified"

[cap.component_expiry]
source = "a"
basis  = "memory"
)";
inline const std::string site = R"(format      = "rules-site/1"
approved_by = "A. Pharmacist, PharmD"
approved_on = 2026-11-24
editions    = ["usp797-test"]

[[shorten]]
row    = "C1"
room   = "6 h"
source = "committee"

[[shorten]]
row    = "MDV"
opened = "14 d"
source = "committee"
)";

inline std::string told(const files::Faults& faults) {
    std::string all;
    for (const auto& fault : faults) all += to_text(fault) + "\n";
    return all;
}

inline std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

struct Slip {
    std::string text, from, to;
    std::string says;  // line, column and words
};

}  // namespace vialwright::test::rules
