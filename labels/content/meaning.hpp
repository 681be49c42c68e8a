// SPDX-License-Identifier: Apache-2.0
// What the numbers of a label stand for, kept beside the words that are made of them: what is read back from the finished file is
// compared with these values, not with its own text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/time/date.hpp"
#include "core/units/any_quantity.hpp"

namespace vialwright::content {

// The end of use as it is printed: a date, with the hour where one is given.
struct Expiry {
    time::Date date{};
    std::optional<time::LocalMinute> minute;  // of the same date
    friend bool operator==(const Expiry&, const Expiry&) = default;
};
Expiry expiry_on(const time::Date& date);
Expiry expiry_at(const time::LocalMinute& minute);

// "1,500 mg per 30 mL (50 mg per mL)" stands for a rate of 50 mg/mL and a content of 30 mL. One that holds in two kinds of
// units ("2 mEq per mL, 149 mg per mL") has two rates.
struct StrengthMeaning {
    std::string element;  // "strength", "strength-1"
    std::vector<units::AnyQuantity> rates;
    std::optional<units::AnyQuantity> content;  // what is in the container, where it is known
    std::optional<units::AnyQuantity> whole;    // of a powder in its container: "1 g per vial"
};

// A quantity that stands alone: the dose, what is in the container.
struct QuantityMeaning {
    std::string element;  // "quantity", "dose"
    units::AnyQuantity value;
};

struct DateMeaning {
    std::string element;  // "expires", "compounded-on"
    time::Date date{};
    std::optional<time::LocalMinute> minute;  // where the hour is printed
};

// What is compared letter by letter: lot, serial number, prescription number, NDC.
struct IdentifierMeaning {
    std::string element;
    std::string value;
};

struct Meaning {
    // What bar codes say.
    std::string lot, serial;
    time::LocalMinute made;
    Expiry expires;
    std::string gtin;  // 14 digits; "" for none
    // What texts say.
    std::vector<StrengthMeaning> strengths;
    std::vector<QuantityMeaning> quantities;
    std::vector<DateMeaning> dates;
    std::vector<IdentifierMeaning> identifiers;
};

}  // namespace vialwright::content
