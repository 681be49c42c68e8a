// SPDX-License-Identifier: Apache-2.0
#include "labels/proof/value_check.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "labels/proof/claims.hpp"
#include "labels/proof/code_fields.hpp"

namespace vialwright::proof {

namespace {

using content::Meaning;
using content::StrengthMeaning;
using numbers::Exact;
using units::AnyQuantity;

class ValueCheck {
public:
    ValueCheck(const FoundLabel& found, const Meaning& meaning) : found_(found), meaning_(meaning) {}

    std::vector<std::string> run() {
        for (const auto& one : meaning_.strengths)
            if (const auto* text = text_of(one.element)) check_strength(one, *text);
        for (const auto& one : meaning_.quantities)
            if (const auto* text = text_of(one.element)) check_quantity(one, *text);
        for (const auto& one : meaning_.dates)
            if (const auto* text = text_of(one.element)) check_date(one, *text);
        for (const auto& one : meaning_.identifiers)
            if (const auto* text = text_of(one.element)) check_identifier(one, *text);
        for (const FoundCode& code : found_.codes)
            for (std::string& fault : faults_of_code(code, meaning_)) faults_.push_back(std::move(fault));
        return std::move(faults_);
    }

private:
    // Elements that are not mandatory may have been left out.
    const std::string* text_of(const std::string& element) const {
        const auto found = found_.texts.find(element);
        return found == found_.texts.end() || found->second.empty() ? nullptr : &found->second;
    }

    template <class... Parts> void object(fmt::format_string<Parts...> words, Parts&&... parts) {
        faults_.push_back(fmt::format(words, std::forward<Parts>(parts)...));
    }

    void check_strength(const StrengthMeaning& meant, const std::string& text) {
        const auto claims = claims_in(text);
        if (claims.empty()) return check_whole(meant, text);
        for (const Claim& claim : claims)
            if (!holds(meant, claim)) object("{} says \"{}\", which it is not", meant.element, claim.text);
        if (!meant.content || meant.whole) return;
        const auto& first = claims.front().per;
        const bool is_above_one = first && first->dimension() == units::dimension_of<units::Volume> &&
                                  meant.content->value() > Exact(1);
        if (is_above_one && !(*first == *meant.content))
            object("{} does not begin with the total of what is in the container: \"{}\"", meant.element,
                   text);
    }

    static bool holds(const StrengthMeaning& meant, const Claim& claim) {
        if (!claim.per) return claim.is_amount_of(meant.whole);  // "1 g per vial"
        if (!claim.per_one && meant.content && !(*claim.per == *meant.content)) return false;
        return std::ranges::any_of(
            meant.rates, [&](const AnyQuantity& rate) { return claim.is_amount_of(rate * *claim.per); });
    }

    // The product is nothing but its ingredient: "250 g". Of a solution an amount alone is no strength.
    void check_whole(const StrengthMeaning& meant, const std::string& text) {
        const bool is_weighed =
            meant.content && meant.content->dimension() == units::dimension_of<units::ProductMass>;
        const bool is_right = is_weighed && std::ranges::any_of(meant.rates, [&](const AnyQuantity& rate) {
                                  return is_quantity(text, rate * *meant.content);
                              });
        if (!is_right) object("{} says \"{}\", which it is not", meant.element, text);
    }

    void check_quantity(const content::QuantityMeaning& meant, const std::string& text) {
        if (!ends_with_quantity(text, meant.value))
            object("{} says \"{}\", which it is not", meant.element, text);
    }

    void check_date(const content::DateMeaning& meant, const std::string& text) {
        const std::string written = meant.minute ? time::to_text(*meant.minute) : time::to_text(meant.date);
        const auto read = date_at_end(text);
        const bool is_right = read && read->date == meant.date && read->minute == meant.minute;
        if (!is_right) object("{} says \"{}\", and {} is meant", meant.element, text, written);
    }

    void check_identifier(const content::IdentifierMeaning& meant, const std::string& text) {
        if (text != meant.value && !text.ends_with(" " + meant.value))
            object("{} says \"{}\", and {} is meant", meant.element, text, meant.value);
    }

    const FoundLabel& found_;
    const Meaning& meaning_;
    std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults_of_values(const FoundLabel& found, const Meaning& meaning) {
    return ValueCheck(found, meaning).run();
}

}  // namespace vialwright::proof
