// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/fhir_quantity.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "app/files/text_rules.hpp"
#include "core/ucum/convert.hpp"
#include "core/units/unit_table.hpp"

namespace vialwright::bulk {

namespace {

constexpr std::string_view ucum_system = "http://unitsofmeasure.org";
constexpr int most_exponent = 20;
constexpr std::size_t longest_number = 60;

struct Quantity {
    std::string number, unit;
};

// The codes of single units that both doors read, and read alike: "ug" is mcg to both.
const std::map<std::string_view, std::string_view>& clinical_names() {
    static const auto names = [] {
        std::map<std::string_view, std::string_view> all;
        for (const auto& spelling : units::all_spellings()) {
            if (!spelling.unit) continue;
            const auto code = ucum::read_code(spelling.text);
            const auto own = ucum::read_code(spelling.unit->ucum);
            if (!code || !own) continue;
            const auto one = ucum::convert(1, *code, *own);
            if (one && *one == numbers::Exact(1)) all.emplace(spelling.text, spelling.unit->singular);
        }
        return all;
    }();
    return names;
}

// What the printed unit means, where it is a single word that the clinical door knows.
bool contradicts(std::string_view printed, std::string_view unit) {
    const auto* one = units::find_spelling(printed);
    const auto* other = units::find_spelling(unit);
    return one && other && one->unit && other->unit && one->unit != other->unit;
}

Quantity read_parts(Element& element) {
    Quantity quantity;
    element.refuse("comparator", "\"less than\" or \"more than\" is no quantity to check");
    const std::string written = element.number("value");
    const auto system = element.text("system");
    const auto code = element.text("code");
    const auto printed = element.text("unit");
    if (written.empty()) {
        element.fault("value", "there is no number");
        return quantity;
    }
    if (system != ucum_system || code.empty()) {
        element.fault("code", fmt::format("a quantity needs a UCUM code, with the system {}", ucum_system));
        return quantity;
    }
    const auto number = plain_number(written);
    const auto unit = clinical_unit(code);
    if (!number) element.fault("value", fmt::format("{} is no number of a dose", written));
    if (!unit) element.fault("code", unit.error());
    if (!number || !unit) return quantity;
    if (contradicts(printed, *unit)) {
        element.fault("unit", fmt::format("it says {}, and the code says {}",
                                          files::with_all_visible(printed), files::with_all_visible(code)));
        return quantity;
    }
    return {*number, *unit};
}

Quantity read_member(Element& parent, std::string_view name) {
    const JsonNode* node = parent.object(name);
    if (!node) return {};
    Element element(*node, parent.path_of(name), parent.faults());
    return read_parts(element);
}

std::string without_outer_zeros(std::string digits, std::ptrdiff_t point) {
    while (point < 1) {
        digits.insert(digits.begin(), '0');
        ++point;
    }
    while (static_cast<std::ptrdiff_t>(digits.size()) < point) digits += '0';
    const auto whole = static_cast<std::size_t>(point);
    const std::size_t first = std::min(digits.find_first_not_of('0'), whole - 1);
    std::string decimals = digits.substr(whole);
    while (decimals.ends_with('0')) decimals.pop_back();
    std::string text = digits.substr(first, whole - first);
    return decimals.empty() ? text : text + "." + decimals;
}

}  // namespace

std::optional<std::string> plain_number(std::string_view json) {
    if (json.empty() || json.size() > longest_number || json.starts_with('-')) return std::nullopt;
    std::string digits;
    std::ptrdiff_t point = -1, exponent = 0;
    std::size_t at = 0;
    for (; at < json.size() && json[at] != 'e' && json[at] != 'E'; ++at) {
        if (json[at] == '.') point = static_cast<std::ptrdiff_t>(digits.size());
        else digits += json[at];
    }
    if (point < 0) point = static_cast<std::ptrdiff_t>(digits.size());
    if (at < json.size()) {
        const bool negative = json[++at] == '-';
        if (json[at] == '-' || json[at] == '+') ++at;
        for (; at < json.size() && exponent <= most_exponent; ++at)
            exponent = exponent * 10 + (json[at] - '0');
        if (exponent > most_exponent) return std::nullopt;
        if (negative) exponent = -exponent;
    }
    return without_outer_zeros(std::move(digits), point + exponent);
}

Result<std::string, std::string> clinical_unit(std::string_view code) {
    const std::string shown = files::with_all_visible(code);
    if (const auto read = ucum::read_code(code); !read)
        return Failure{fmt::format("\"{}\" is no UCUM code: {}", shown, read.error().message)};
    std::string unit;
    while (true) {
        const std::size_t end = std::min(code.find('/'), code.size());
        const auto name = clinical_names().find(code.substr(0, end));
        if (name == clinical_names().end())
            return Failure{
                fmt::format("\"{}\" is no unit that a dose is written in; write it like mg/kg/d", shown)};
        unit += name->second;
        if (end == code.size()) return unit;
        unit += '/';
        code.remove_prefix(end + 1);
    }
}

std::string read_quantity(Element& parent, std::string_view name) {
    const Quantity quantity = read_member(parent, name);
    return quantity.number.empty() ? "" : quantity.number + " " + quantity.unit;
}

std::string read_ratio(Element& parent, std::string_view name) {
    const JsonNode* node = parent.object(name);
    if (!node) return "";
    Element ratio(*node, parent.path_of(name), parent.faults());
    const bool whole = ratio.has("numerator") && ratio.has("denominator");
    if (!whole) ratio.fault("", "a ratio needs its numerator and its denominator");
    const Quantity top = read_member(ratio, "numerator");
    const Quantity bottom = read_member(ratio, "denominator");
    if (top.number.empty() || bottom.number.empty()) return "";
    if (bottom.number == "1") return fmt::format("{} {}/{}", top.number, top.unit, bottom.unit);
    return fmt::format("{} {}/{} {}", top.number, top.unit, bottom.number, bottom.unit);
}

}  // namespace vialwright::bulk
