// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/cli/calculator_command.hpp"
#include "app/cli/json.hpp"
#include "app/cli/working_text.hpp"
#include "core/calc/operand.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/ucum/convert.hpp"

namespace vialwright::cli {

namespace {

using numbers::Exact;

constexpr int shown_decimals = 4;

// A code comes from outside: what is no UTF-8 in it is replaced.
std::string whole_text(const Json& answer) {
    return answer.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json check_json(const std::string& code, const Result<ucum::Code, ucum::CodeFault>& read) {
    if (read) return {{"code", code}, {"valid", true}, {"reason", nullptr}, {"name", read->name}};
    return {{"code", code}, {"valid", false}, {"reason", read.error().message}, {"name", nullptr}};
}

// A code as a person reads it: "mcg" for ug; one that has no safe spelling of its own stays a code.
std::string shown_unit(const std::string& code, bool many) {
    if (code == "Cel") return "°C";
    if (code == "[degF]") return "°F";
    if (code == "1") return "";
    const auto unit = calc::read_answer_unit(code);
    const std::string text = unit ? unit->text(many) : "";
    return text.empty() ? code : text;
}

std::string shown_text(const Exact& value, const std::string& code) {
    const auto number = numbers::format_decimal(value, shown_decimals);
    const std::string unit = shown_unit(code, number.shown != Exact(1));
    return unit.empty() || unit.front() == '/' ? number.text + unit : number.text + " " + unit;
}

ExitCode complain_of_code(const Session& session, const std::string& code, const ucum::CodeFault& fault) {
    session.terminal.complain(
        fmt::format("{}: character {}: {}", printable(code), fault.at + 1, fault.message));
    return ExitCode::bad_input;
}

}  // namespace

ExitCode run_unit_check(const Session& session, const std::vector<std::string>& codes) {
    Json units = Json::array();
    std::string lines;
    bool all_valid = true;
    for (const std::string& code : codes) {
        const auto read = ucum::read_code(code);
        all_valid = all_valid && read.has_value();
        units.push_back(check_json(code, read));
        lines += read ? text_line(code, read->name)
                      : text_line(printable(code), "not valid: " + read.error().message);
    }
    const Json answer{{"schema", "vialwright.unit.check/1"}, {"units", units}};
    session.terminal.print(session.options.json ? whole_text(answer) : lines);
    return all_valid ? ExitCode::done : ExitCode::refused;
}

ExitCode run_unit_convert(const Session& session, const std::string& value, const std::string& from,
                          const std::string& to) {
    const auto number = numbers::parse_plain_decimal(value);
    if (!number) {
        session.terminal.complain(fmt::format(
            "{}: write a plain decimal of at most 18 digits, such as 0.5 or -20", printable(value)));
        return ExitCode::bad_input;
    }
    const auto start = ucum::read_code(from);
    if (!start) return complain_of_code(session, from, start.error());
    const auto end = ucum::read_code(to);
    if (!end) return complain_of_code(session, to, end.error());
    const auto result = ucum::convert(*number, *start, *end);
    if (!result) {
        session.terminal.complain(result.error());
        return ExitCode::bad_input;
    }
    const std::string text = shown_text(*result, to);
    if (session.options.json) {
        const Json answer{{"schema", "vialwright.unit.convert/1"},
                          {"result",
                           {{"value", numbers::machine_decimal(*result)},
                            {"exact", result->to_fraction()},
                            {"unit", to},
                            {"text", text}}}};
        session.terminal.print(whole_text(answer));
        return ExitCode::done;
    }
    const bool is_exact = numbers::format_decimal(*result, shown_decimals).is_exact;
    session.terminal.print(session.terminal.paint(Ink::strong, text) +
                           (is_exact ? "" : rounded_from(*result)) + "\n");
    return ExitCode::done;
}

}  // namespace vialwright::cli
