// SPDX-License-Identifier: Apache-2.0
// The National Drug Code in its forms:
//
//   10 digits  4-4-2, 5-3-2 or 5-4-1, as the FDA lists it (21 CFR 207.33) and as bar codes carry it
//   11 digits  5-4-2, each segment padded with zeros, as HIPAA claims want it; never in a bar code
//   12 digits  6-4-2, padded in the same way: final rule 91 FR 10749 of 2026-03-05, in force from 2033-03-07
//
// From ten digits the others follow. Back there may be two ways ("51927-0327-00" is 51927-327-00 or 51927-0327-0): then
// nothing is chosen. Labeler codes of five digits do not begin with 0, or their eleven digits would be another's with four.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "labels/gs1/finding.hpp"

namespace vialwright::gs1 {

struct Ndc {
    std::optional<std::string> ndc10;   // with its hyphens; nothing if it is not certain or does not exist
    std::optional<std::string> ndc11;   // 5-4-2; nothing for a labeler code of six digits
    std::string ndc12;                  // 6-4-2
    std::optional<std::string> gtin14;  // indicator, 03, ten digits, check digit; nothing without ndc10
    std::optional<std::string>
        upc_a;  // 3, ten digits, check digit: of the single pack, so only with indicator 0
    Findings findings;
};

// `text`: with hyphens, or 11 or 12 digits. `indicator`: "0" for the single pack, "1" to "8" for packs of it. Refused with the
// reason: ten digits without hyphens, other segments and characters, a labeler of zeros, eleven digits behind which no ten stand,
// twelve that are a UPC-A as well.
Result<Ndc, std::string> read_ndc(std::string_view text, std::string_view indicator = "0");

}  // namespace vialwright::gs1
