// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "labels/gs1/check_digit.hpp"
#include "labels/gs1/element_check.hpp"
#include "labels/gs1/gtin.hpp"
#include "labels/gs1/printable.hpp"
#include "labels/gs1/short_date.hpp"

namespace vialwright::gs1 {

namespace {

constexpr std::string_view specifications = "GS1 General Specifications";

std::string with_plain_separators(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        std::size_t length = 0;
        for (const std::string_view written : {"<GS>", "<gs>", "<FNC1>", "\u241D"})
            if (text.starts_with(written)) length = written.size();
        plain += length > 0 ? separator : text.front();
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return plain;
}

void drop_line_end(std::string& text) {
    while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
}

// What stands in front of the data: "]d2". Empty if nothing does.
std::string_view symbology_of(std::string_view text) {
    return text.starts_with(']') ? text.substr(0, 3) : "";
}

bool carries_elements(std::string_view symbology) {
    return symbology.empty() ||
           std::ranges::count(std::array<std::string_view, 5>{"]d2", "]C1", "]Q3", "]e0", "]J1"}, symbology) >
               0;
}

bool carries_gtin(std::string_view symbology) {
    return std::ranges::count(std::array<std::string_view, 3>{"]E0", "]E4", "]I1"}, symbology) > 0;
}

class Reader {
public:
    explicit Reader(const time::Date& today) : today_(today) {}

    Result<Decoded, std::string> read(std::string_view text) {
        std::string plain = with_plain_separators(text);
        drop_line_end(plain);
        std::string_view rest = plain;
        const std::string_view symbology = symbology_of(rest);
        rest.remove_prefix(symbology.size());
        if (carries_gtin(symbology)) read_gtin_alone(rest);
        else if (!carries_elements(symbology))
            fault_ = fmt::format(
                "\"{}\" in front says that the symbol is no GS1 symbol: what it says has no GS1 "
                "meaning",
                printable(symbology));
        else read_elements(rest);
        if (fault_.empty()) judge();
        if (!fault_.empty()) return Failure{std::move(fault_)};
        decoded_.fields = fields_of(decoded_.elements, today_);
        return std::move(decoded_);
    }

private:
    void note(std::string rule, Severity severity, std::string message,
              std::string_view source = specifications) {
        decoded_.findings.push_back({std::move(rule), severity, std::move(message), std::string(source)});
    }

    void read_gtin_alone(std::string_view digits) {
        const auto gtin = gs1::read_gtin(digits);
        if (gtin) decoded_.elements.push_back({"01", gtin->gtin14});
        else fault_ = gtin.error();
    }

    void read_elements(std::string_view text) {
        if (text.starts_with(separator)) text.remove_prefix(1);  // FNC1 in front
        if (text.empty()) fault_ = "there is nothing to decode";
        else if (text.front() == '(') read_in_brackets(text);
        else read_symbol(text);
    }

    void read_in_brackets(std::string_view text) {
        auto elements = read_human(text);
        if (!elements) {
            fault_ = elements.error();
            return;
        }
        for (Element& element : *elements) {
            if (element.value.ends_with(separator)) element.value.pop_back();
            const Identifier* identifier = find_identifier(element.ai);
            if (!identifier) fault_ = unknown("(" + element.ai + ")");
            else take(*identifier, element.value);
            if (!fault_.empty()) return;
        }
    }

    static std::string unknown(std::string_view what) {
        return fmt::format(
            "\"{}\" is none of the identifiers that a medicine's label can carry; without its "
            "length nothing behind it can be read",
            printable(what));
    }

    void read_symbol(std::string_view text) {
        while (!text.empty() && fault_.empty()) {
            const Identifier* identifier = identifier_at(text);
            if (!identifier) {
                fault_ = unknown(text.substr(0, 4));
                return;
            }
            text.remove_prefix(identifier->ai.size());
            const std::size_t length = value_length(*identifier, text);
            take(*identifier, text.substr(0, length));
            text.remove_prefix(length);
            drop_separator(*identifier, text);
        }
    }

    static std::size_t value_length(const Identifier& identifier, std::string_view text) {
        const std::size_t whole = std::min(text.find(separator), text.size());
        return identifier.has_predefined_length ? std::min(identifier.most, whole) : whole;
    }

    void drop_separator(const Identifier& identifier, std::string_view& text) {
        if (!text.starts_with(separator)) return;
        text.remove_prefix(1);
        if (text.empty())
            note("gs1.separator-at-end", Severity::info, "a separator stands behind the last element");
        else if (identifier.has_predefined_length)
            note("gs1.separator-not-needed", Severity::info,
                 fmt::format("a separator stands behind {}, whose length is known", name_of(identifier)));
    }

    void take(const Identifier& identifier, std::string_view value) {
        if (const auto fault = value_fault(identifier, value, today_)) {
            fault_ = fmt::format("{}: {}", name_of(identifier), *fault);
            return;
        }
        const Element* before = find_element(decoded_.elements, identifier.ai);
        if (!before) decoded_.elements.push_back({std::string(identifier.ai), std::string(value)});
        else if (before->value == value)
            note("gs1.repeated", Severity::soft, name_of(identifier) + " stands twice with the same value");
        else
            fault_ = fmt::format("{} says two things: \"{}\" and \"{}\"", name_of(identifier), before->value,
                                 printable(value));
    }

    void judge() {
        judge_product();
        for (const Element& element : decoded_.elements) {
            const Identifier& identifier = *find_identifier(element.ai);
            if (identifier.content == Content::date) judge_date(identifier, element.value);
            if (!identifier.has_predefined_length) look_for_swallowed(identifier, element.value);
        }
        judge_expiry();
    }

    void judge_product() {
        const Element* gtin = find_element(decoded_.elements, "01");
        if (!gtin) {
            note("gs1.no-gtin", Severity::soft, "there is no GTIN (01): this identifies no product");
            return;
        }
        if (gtin->value.front() == '9')
            note("gs1.variable-measure", Severity::soft,
                 "the GTIN begins with 9, the indicator of goods of variable measure: no vial has one");
    }

    void judge_date(const Identifier& identifier, std::string_view value) {
        const auto read = read_short_date(value, today_);
        if (!read->has_day)
            note("gs1.day-00", Severity::soft,
                 fmt::format(
                     "{} has day 00, read as {}, the month's last day; medicines must carry a real day since "
                     "2025-01-01",
                     name_of(identifier), time::to_text(read->date)),
                 "GS1 General Specifications 3.4.7; GSCN 21-040");
    }

    void judge_expiry() {
        const Element* day = find_element(decoded_.elements, "17");
        const Element* minute = find_element(decoded_.elements, "7003");
        const Element* expiry = day ? day : minute;
        if (!expiry) return;
        if (day && minute && !minute->value.starts_with(day->value)) {
            fault_ = "the expiration dates of (17) and (7003) differ";
            return;
        }
        const auto read = read_short_date(expiry->value.substr(0, 6), today_);
        if (read->date < today_)
            note("gs1.expired", Severity::soft, fmt::format("expired on {}", time::to_text(read->date)), "");
    }

    // A value of variable length that holds what would be a whole element, of a kind that is not there: its separator may have
    // been lost. A date or a GTIN is rarely there by chance, a lot or serial number easily is.
    void look_for_swallowed(const Identifier& identifier, std::string_view value) {
        for (std::size_t at = 1; at < value.size(); ++at) {
            const Identifier* inner = identifier_at(value.substr(at));
            if (!inner || find_element(decoded_.elements, inner->ai)) continue;
            const auto likeness = how_like(*inner, value.substr(at + inner->ai.size()));
            if (!likeness) continue;
            note("gs1.separator-missing", *likeness,
                 fmt::format(
                     "{} holds \"{}\", which reads as {}: a separator may be missing; nothing was split",
                     name_of(identifier), value.substr(at), name_of(*inner)));
            return;
        }
    }

    std::optional<Severity> how_like(const Identifier& inner, std::string_view rest) const {
        const std::size_t length = inner.has_predefined_length ? inner.most : rest.size();
        if (rest.size() < length || value_fault(inner, rest.substr(0, length), today_)) return std::nullopt;
        if (inner.ai == "10" || inner.ai == "21") return Severity::info;
        const bool goes_on = rest.size() == length || identifier_at(rest.substr(length)) != nullptr;
        return inner.has_predefined_length && goes_on ? std::optional(Severity::soft) : std::nullopt;
    }

    time::Date today_;
    Decoded decoded_;
    std::string fault_;
};

}  // namespace

Result<Decoded, std::string> decode(std::string_view text, const time::Date& today) {
    return Reader(today).read(text);
}

}  // namespace vialwright::gs1
