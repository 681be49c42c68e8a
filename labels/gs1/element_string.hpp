// SPDX-License-Identifier: Apache-2.0
// GS1 element strings: what a GS1 Data Matrix or GS1-128 symbol says, written and read.
//
//   symbol   01003627560904081728013110L1<GS>21S   as a scanner transmits it: FNC1 in front is left out, separators are U+001D
//   human    (01)00362756090408(17)280131(10)L1(21)S
//
// Sources: GS1 General Specifications (3: identifiers; 7.8: separators; 7.11: characters; 7.12: dates), GS1 Barcode Syntax
// Dictionary (formats and required partners).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "core/time/date.hpp"
#include "labels/gs1/finding.hpp"

namespace vialwright::gs1 {

inline constexpr char separator = '\x1D';

struct Element {
    std::string ai;  // without brackets
    std::string value;
    friend bool operator==(const Element&, const Element&) = default;
};
using Elements = std::vector<Element>;

// What the elements mean. Dates YYYY-MM-DD; an expiration with its time YYYY-MM-DDTHH:MM.
struct Fields {
    std::optional<std::string> gtin, expiry, lot, serial, made;
    friend bool operator==(const Fields&, const Fields&) = default;
};

struct Encoded {
    Elements elements;  // in the order of the symbol
    std::string symbol, human;
    Fields fields;
};

// Writing is strict: each identifier is in the table and stands once, each value has its length and characters, dates are real
// days (day 00 is not allowed for medicines since 2025: GSCN 21-040), the GTIN is one and no (01) begins with the indicator of
// variable measure, and what needs a (01) has one. Elements of predefined length are put first, the GTIN before all; a separator
// stands only behind those of variable length that are not last. `today` decides the century. The error names the element.
Result<Encoded, std::string> encode(const Elements& elements, const time::Date& today);

// "(01)...(17)...(10)...": brackets around 2 to 4 digits are always an identifier. Other brackets belong to the value.
Result<Elements, std::string> read_human(std::string_view text);

struct Decoded {
    Elements elements;
    Fields fields;
    Findings findings;
};

// Reading takes what a scanner gives or a person types: with or without brackets, a symbology identifier (]d2, ]C1, ]Q3, ]e0;
// ]E0, ]E4 and ]I1 for a GTIN alone) or FNC1 in front, separators as U+001D, <GS> or <FNC1>. Day 00 is the month's last day.
// What cannot be read with certainty is an error (a wrong check digit, no date, characters or lengths that are not allowed, an
// identifier that is not in the table, one that says two things). What is read but odd is a finding: an expired date, a missing
// GTIN, a separator that seems to be missing. A missing separator is never guessed: the value goes on to the next one.
Result<Decoded, std::string> decode(std::string_view text, const time::Date& today);

}  // namespace vialwright::gs1
