// SPDX-License-Identifier: Apache-2.0
#include "labels/content/label_content.hpp"

#include <algorithm>

#include "labels/content/facility.hpp"
#include "labels/content/refusal.hpp"

namespace vialwright::content {

std::string plain(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const bool blank = text.starts_with(no_break_space);
        result += blank ? ' ' : text.front();
        text.remove_prefix(blank ? no_break_space.size() : 1);
    }
    return result;
}

std::string to_text(const Wording& wording) {
    std::string text;
    for (const Part& part : wording) {
        if (!text.empty()) text += ' ';
        text += plain(part.text);
    }
    return text;
}

const Element* LabelContent::element(std::string_view id) const {
    const auto found = std::ranges::find(elements, id, &Element::id);
    return found == elements.end() ? nullptr : &*found;
}

Expiry expiry_on(const time::Date& date) { return {date, std::nullopt}; }
Expiry expiry_at(const time::LocalMinute& minute) { return {minute.date, minute}; }

std::vector<std::string> faults_of(const Facility& facility) {
    std::vector<std::string> missing;
    const auto need = [&](const std::string& field, std::string_view name) {
        if (field.empty()) missing.push_back(std::string(name) + " is missing");
    };
    need(facility.name, "name");
    need(facility.street, "street");
    need(facility.city, "city");
    need(facility.region, "region");
    need(facility.postal_code, "postal_code");
    need(facility.phone, "phone");
    return missing;
}

std::string to_text(const LabelRefusal& refusal) {
    std::string text;
    for (const Objection& objection : refusal.objections) {
        if (!text.empty()) text += '\n';
        text += objection.element + ": " + objection.message;
        if (!objection.advice.empty()) text += "; " + objection.advice;
    }
    if (!refusal.smallest_stock.empty())
        text += "\nThe smallest stock that holds everything is " + refusal.smallest_stock + ".";
    return text;
}

}  // namespace vialwright::content
