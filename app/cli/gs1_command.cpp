// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/cli/asked_day.hpp"
#include "app/cli/code_commands.hpp"
#include "app/cli/code_text.hpp"
#include "app/cli/working_text.hpp"
#include "labels/gs1/element_string.hpp"
#include "labels/gs1/gtin.hpp"
#include "labels/gs1/identifiers.hpp"
#include "labels/gs1/printable.hpp"
#include "labels/gs1/short_date.hpp"

namespace vialwright::cli {

namespace {

// "made" is ours beside the contract.
Json fields_json(const gs1::Fields& fields) {
    return {{"gtin", or_null(fields.gtin)},
            {"expiry", or_null(fields.expiry)},
            {"lot", or_null(fields.lot)},
            {"serial", or_null(fields.serial)},
            {"made", or_null(fields.made)}};
}

Json elements_json(const gs1::Elements& elements) {
    Json list = Json::array();
    for (const auto& element : elements)
        list.push_back({{"ai", element.ai},
                        {"title", gs1::find_identifier(element.ai)->title},
                        {"value", element.value}});
    return list;
}

std::string fields_text(const gs1::Fields& fields) {
    std::string text;
    const auto line = [&](std::string_view name, const std::optional<std::string>& value) {
        if (value) text += text_line(name, *value);
    };
    line("GTIN", fields.gtin);
    line("Expires", fields.expiry);
    line("Lot", fields.lot);
    line("Serial number", fields.serial);
    line("Made", fields.made);
    return text;
}

// "2027-09-30", or the last day of "2027-09".
std::optional<time::Date> read_expiry(const std::string& text) {
    constexpr std::size_t month_length = 7;
    if (text.size() != month_length) return time::parse_date(text);
    const auto first = time::parse_date(text + "-01");
    if (!first) return std::nullopt;
    return time::Date(first->year() / first->month() / std::chrono::last);
}

using Elements = Result<gs1::Elements, std::string>;

Elements asked_elements(const CodeOptions& options, const time::Date& today) {
    if (!options.elements.empty()) return gs1::read_human(options.elements);
    gs1::Elements elements;
    if (!options.gtin.empty()) {
        const auto gtin = gs1::read_gtin(options.gtin);
        if (!gtin) return Failure{"--gtin: " + gtin.error()};
        elements.push_back({"01", gtin->gtin14});
    }
    if (!options.expiry.empty()) {
        const auto date = read_expiry(options.expiry);
        if (!date)
            return Failure{
                fmt::format("--expiry: \"{}\" is no date: write it as 2027-09-30, or 2027-09 for the "
                            "month's last day",
                            gs1::printable(options.expiry))};
        const auto digits = gs1::short_date(*date, today);
        if (!digits) return Failure{"--expiry: " + digits.error()};
        elements.push_back({"17", *digits});
    }
    if (!options.lot.empty()) elements.push_back({"10", options.lot});
    if (!options.serial.empty()) elements.push_back({"21", options.serial});
    return elements;
}

ExitCode refuse_encode(const Session& session, const std::string& reason) {
    return refuse(session, reason,
                  {{"schema", "vialwright.gs1.encode/1"},
                   {"symbol", nullptr},
                   {"human", nullptr},
                   {"fields", nullptr}});
}

}  // namespace

ExitCode run_gs1_encode(const Session& session, const CodeOptions& options) {
    const bool is_empty = options.elements.empty() && options.gtin.empty() && options.expiry.empty() &&
                          options.lot.empty() && options.serial.empty();
    if (is_empty) {
        session.terminal.complain(
            "write the elements, as \"(01)00312345678906(17)270930(10)A1\", or --gtin, "
            "--expiry, --lot, --serial");
        return ExitCode::usage;
    }
    const auto today = asked_day(options.today, session);
    if (!today) return complain_of_input(session, today.error());
    const auto elements = asked_elements(options, *today);
    if (!elements) return refuse_encode(session, elements.error());
    const auto encoded = gs1::encode(*elements, *today);
    if (!encoded) return refuse_encode(session, encoded.error());
    if (session.options.json)
        session.terminal.print(Json{{"schema", "vialwright.gs1.encode/1"},
                                    {"symbol", encoded->symbol},
                                    {"human", encoded->human},
                                    {"fields", fields_json(encoded->fields)},
                                    {"elements", elements_json(encoded->elements)},
                                    {"refused", nullptr}}
                                   .dump(2) +
                               "\n");
    else
        session.terminal.print(session.terminal.paint(Ink::strong, encoded->human) + "\n" +
                               text_line("Symbol", gs1::printable(encoded->symbol)) +
                               fields_text(encoded->fields));
    return ExitCode::done;
}

ExitCode run_gs1_decode(const Session& session, const std::string& text, const std::string& asked_today) {
    const auto today = asked_day(asked_today, session);
    if (!today) return complain_of_input(session, today.error());
    const auto decoded = gs1::decode(text, *today);
    if (!decoded)
        return refuse(
            session, decoded.error(),
            {{"schema", "vialwright.gs1.decode/1"}, {"fields", nullptr}, {"findings", Json::array()}});
    if (session.options.json)
        session.terminal.print(Json{{"schema", "vialwright.gs1.decode/1"},
                                    {"fields", fields_json(decoded->fields)},
                                    {"elements", elements_json(decoded->elements)},
                                    {"findings", to_json(decoded->findings)},
                                    {"refused", nullptr}}
                                   .dump(2) +
                               "\n");
    else
        session.terminal.print(fields_text(decoded->fields) + others_text(decoded->elements) +
                               findings_text(decoded->findings, session.terminal));
    return exit_code_of(decoded->findings);
}

ExitCode run_gs1_check(const Session& session, const std::string& number) {
    const auto gtin = gs1::read_gtin(number);
    const std::string reason =
        !gtin ? gtin.error()
        : gtin->ndc10_digits
            ? "the check digit is right; of its NDC only the digits can be told, not the hyphens"
            : "the check digit is right";
    if (session.options.json) {
        session.terminal.print(Json{{"schema", "vialwright.gs1.check/1"},
                                    {"valid", gtin.has_value()},
                                    {"gtin14", gtin ? Json(gtin->gtin14) : Json(nullptr)},
                                    {"reason", reason},
                                    {"ndc10_digits", gtin ? or_null(gtin->ndc10_digits) : Json(nullptr)}}
                                   .dump(2) +
                               "\n");
    } else {
        std::string text =
            session.terminal.paint(gtin ? Ink::good : Ink::stop, gtin ? "Valid" : "Not valid") + ": " +
            reason + "\n";
        if (gtin) text += text_line("GTIN-14", gtin->gtin14);
        if (gtin && gtin->ndc10_digits) text += text_line("NDC digits", *gtin->ndc10_digits);
        session.terminal.print(text);
    }
    return gtin ? ExitCode::done : ExitCode::refused;
}

}  // namespace vialwright::cli
