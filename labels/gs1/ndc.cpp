// SPDX-License-Identifier: Apache-2.0
#include "labels/gs1/ndc.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "labels/gs1/check_digit.hpp"
#include "labels/gs1/printable.hpp"

namespace vialwright::gs1 {

namespace {

constexpr std::string_view rule_of_twelve = "91 FR 10749 (2026-03-05), effective 2033-03-07";
constexpr std::string_view rule_of_ten = "21 CFR 207.33";

struct Segments {
    std::string labeler, product, package;
    std::string text() const { return fmt::format("{}-{}-{}", labeler, product, package); }
    std::string digits() const { return labeler + product + package; }
};

std::string padded(std::string_view digits, std::size_t length) {
    return std::string(length - digits.size(), '0').append(digits);
}

bool is_all_zeros(std::string_view digits) {
    return std::ranges::all_of(digits, [](char c) { return c == '0'; });
}

// As eleven digits (5-4-2), or twelve with a labeler code of six.
struct Read {
    Segments padded;
    std::optional<Segments> ten;  // where the hyphens said it
};
using ReadNdc = Result<Read, std::string>;

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t hyphen = text.find('-'); hyphen != std::string_view::npos; hyphen = text.find('-')) {
        parts.push_back(text.substr(0, hyphen));
        text.remove_prefix(hyphen + 1);
    }
    parts.push_back(text);
    return parts;
}

ReadNdc read_segments(std::string_view text) {
    constexpr std::string_view shapes = "4-4-2, 5-3-2, 5-4-1, 5-4-2 or 6-4-2 digits";
    const auto parts = split(text);
    if (parts.size() == 2)
        return Failure{fmt::format("{} names a product without its package: an NDC has three segments, {}",
                                   text, shapes)};
    if (parts.size() != 3)
        return Failure{fmt::format("{} has {} segments; an NDC has three, {}", text, parts.size(), shapes)};
    const std::string shape = fmt::format("{}-{}-{}", parts[0].size(), parts[1].size(), parts[2].size());
    const Segments segments{std::string(parts[0]), std::string(parts[1]), std::string(parts[2])};
    if (shape == "5-4-2" || shape == "6-4-2") return Read{segments, std::nullopt};
    if (shape != "4-4-2" && shape != "5-3-2" && shape != "5-4-1")
        return Failure{fmt::format("{} has segments of {} digits; an NDC has {}", text, shape, shapes)};
    if (parts[0].size() == 5 && parts[0].front() == '0')
        return Failure{
            fmt::format("{}: a labeler code of five digits does not begin with 0; one of four digits has "
                        "the form 4-4-2",
                        text)};
    return Read{{padded(parts[0], 5), padded(parts[1], 4), padded(parts[2], 2)}, segments};
}

ReadNdc read_plain_digits(std::string_view text) {
    const auto cut = [&](std::size_t labeler) {
        return Segments{std::string(text.substr(0, labeler)), std::string(text.substr(labeler, 4)),
                        std::string(text.substr(labeler + 4))};
    };
    switch (text.size()) {
        case 10:
            return Failure{fmt::format(
                "{}: ten digits without hyphens may be {}-{}-{}, {}-{}-{} or {}-{}-{}; write the "
                "hyphens as the label or the FDA's directory shows them",
                text, text.substr(0, 4), text.substr(4, 4), text.substr(8), text.substr(0, 5),
                text.substr(5, 3), text.substr(8), text.substr(0, 5), text.substr(5, 4), text.substr(9))};
        case 11: return Read{cut(5), std::nullopt};
        case 12:
            if (text.front() == '3' && has_right_check_digit(text))
                return Failure{
                    fmt::format("{} may be a UPC-A as well as an NDC of twelve digits: write the hyphens, or "
                                "ask `vialwright gs1 check`",
                                text)};
            return Read{cut(6), std::nullopt};
        case 13:
        case 14: return Failure{fmt::format("{} has the length of a GTIN: ask `vialwright gs1 check`", text)};
        default: break;
    }
    return Failure{fmt::format("{} has {} digit{}; an NDC has 10 with hyphens, 11 or 12", text, text.size(),
                               text.size() == 1 ? "" : "s")};
}

ReadNdc read_text(std::string_view text) {
    const bool has_right_characters =
        !text.empty() && std::ranges::all_of(text, [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
    if (!has_right_characters)
        return Failure{fmt::format("\"{}\" is no NDC: write digits and plain hyphens, such as 12345-678-90",
                                   printable(text))};
    auto read = text.find('-') == std::string_view::npos ? read_plain_digits(text) : read_segments(text);
    if (read && is_all_zeros(read->padded.labeler))
        return Failure{fmt::format("{}: no labeler has a code of zeros", text)};
    return read;
}

// The codes of ten digits that eleven may have been made from.
std::vector<Segments> candidates(const Segments& eleven) {
    if (eleven.labeler.front() == '0') return {{eleven.labeler.substr(1), eleven.product, eleven.package}};
    std::vector<Segments> found;
    if (eleven.product.front() == '0')
        found.push_back({eleven.labeler, eleven.product.substr(1), eleven.package});
    if (eleven.package.front() == '0')
        found.push_back({eleven.labeler, eleven.product, eleven.package.substr(1)});
    return found;
}

class Answer {
public:
    explicit Answer(Read read) : read_(std::move(read)) {}

    Result<Ndc, std::string> make(char indicator) {
        Segments twelve = read_.padded;
        const bool given_as_twelve = twelve.labeler.size() == 6;
        twelve.labeler = padded(twelve.labeler, 6);
        ndc_.ndc12 = twelve.text();
        if (twelve.labeler.front() == '0') {
            const Segments eleven{twelve.labeler.substr(1), twelve.product, twelve.package};
            if (auto refused = find_ten(eleven, given_as_twelve)) return Failure{*std::move(refused)};
            ndc_.ndc11 = eleven.text();
        } else {
            note("ndc.six-digit-labeler", Severity::soft,
                 "a labeler code of six digits has no form of 10 or 11 digits and fits in no GTIN; a bar "
                 "code carries "
                 "it as (715) beside a GTIN",
                 rule_of_twelve);
        }
        if (given_as_twelve)
            note("ndc.twelve-digits", Severity::info, "the form of 12 digits is in force from 2033-03-07",
                 rule_of_twelve);
        if (read_.ten) add_bar_codes(*read_.ten, indicator);
        return std::move(ndc_);
    }

private:
    void note(std::string rule, Severity severity, std::string message, std::string_view source) {
        ndc_.findings.push_back({std::move(rule), severity, std::move(message), std::string(source)});
    }

    // The reason if there can be no such eleven digits.
    std::optional<std::string> find_ten(const Segments& eleven, bool given_as_twelve) {
        if (read_.ten) return std::nullopt;
        const auto found = candidates(eleven);
        if (found.size() == 1) {
            read_.ten = found.front();
        } else if (found.size() == 2) {
            note("ndc.uncertain", Severity::soft,
                 fmt::format("{} may be {} or {} in ten digits; none is chosen", eleven.text(),
                             found[0].text(), found[1].text()),
                 rule_of_ten);
        } else if (!given_as_twelve) {
            return fmt::format(
                "{}: no segment begins with the 0 that a code of ten digits would have been padded with, so "
                "there is no such NDC",
                eleven.text());
        } else {
            note("ndc.no-ten-digits", Severity::soft, "there is no form of ten digits, and so no GTIN",
                 rule_of_twelve);
        }
        return std::nullopt;
    }

    void add_bar_codes(const Segments& ten, char indicator) {
        ndc_.ndc10 = ten.text();
        const std::string upc = "3" + ten.digits();
        if (indicator == '0') ndc_.upc_a = upc + check_digit(upc);
        const std::string gtin = indicator + std::string("0") + upc;
        ndc_.gtin14 = gtin + check_digit(gtin);
    }

    Read read_;
    Ndc ndc_;
};

}  // namespace

Result<Ndc, std::string> read_ndc(std::string_view text, std::string_view indicator) {
    if (indicator.size() != 1 || indicator < "0" || indicator > "8")
        return Failure{fmt::format(
            "the indicator must be 0 for the single pack or 1 to 8 for a pack of several, not \"{}\"",
            printable(indicator))};
    if (text.starts_with("NDC ")) text.remove_prefix(4);
    auto read = read_text(text);
    if (!read) return Failure{read.error()};
    return Answer(*std::move(read)).make(indicator.front());
}

}  // namespace vialwright::gs1
